/** The gallery of scenarios in the built demo. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { onStage, settled, text, texts } from './support/stage.ts'

const titles = (page: Page): Promise<string[]> => texts(page, '.shelves li > a')
const button = '.picker > button'

onStage('the gallery', open => {
  it('starts open and filtered where the address says so, and keeps its filter when a scenario is picked', async () => {
    const page = await open('?scenario=003-uni&gallery&theme=trust&level=1')
    expect(await titles(page)).toContain('A big brother’s guarantee')
    expect(await titles(page)).not.toContain('One-sided investment')
    expect(await page.getByLabel('Theme').inputValue()).toBe('trust')
    await page.getByRole('link', { name: 'A big brother’s guarantee' }).click()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?scenario=000-guarantee&theme=trust&level=1')
    expect(await text(page, 'h1')).toBe('A big brother’s guarantee')
    expect(await page.locator(button).getAttribute('aria-expanded')).toBe('false')
    await page.goBack()
    await settled(page)
    expect(await page.locator(button).getAttribute('aria-expanded')).toBe('true')
  })

  it('filters without changing its size, says how many there are, and shows all again', async () => {
    const page = await open('?scenario=003-uni&gallery')
    const size = async (): Promise<unknown> => page.locator('#gallery').boundingBox()
    const before = await size()
    const all = (await titles(page)).length
    await page.getByLabel('Source').selectOption('classic')
    await page.getByLabel('Find').fill('aircraft')
    expect(await titles(page)).toEqual(['Three aircraft share a runway'])
    expect(await text(page, '.gallery [role="status"]')).toBe(`1 of ${all} scenarios`)
    expect(await size()).toEqual(before)
    await page.waitForFunction(() => location.search.includes('find=aircraft'))
    await page.getByLabel('Find').fill('nothing like it')
    expect(await text(page, '.nothing')).toBe('No scenario fits all of this.')
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await titles(page)).toHaveLength(all)
    expect(await page.getByLabel('Find').inputValue()).toBe('')
  })

  it('is walked by keys, and left by Escape, by Tab and by a click beside it', async () => {
    const page = await open('?scenario=003-uni')
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement!.textContent)
    const isOpen = (): Promise<string | null> => page.locator(button).getAttribute('aria-expanded')
    await page.locator(button).focus()
    await page.keyboard.press('Enter')
    await page.locator('.gallery').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('?aircraft')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.getByLabel('Find').fill('bakeries')
    await page.keyboard.press('ArrowDown')
    const [first, second] = await titles(page)
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(second)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(first)
    await page.keyboard.press('Escape')
    expect(await isOpen()).toBe('false')
    expect(await focused()).toContain('One-sided investment')
    await page.keyboard.press('Enter')
    await page.locator('.shelves a').last().focus()
    await page.keyboard.press('Tab')
    expect(await isOpen()).toBe('false')
    await page.locator(button).click()
    expect(await isOpen()).toBe('true')
    await page.mouse.click(5, 400)
    expect(await isOpen()).toBe('false')
  })

  it('does not tell the answer while one guesses', async () => {
    const page = await open('?scenario=003-uni&guess&gallery')
    expect(await page.locator('.shelves li p').count()).toBe(0)
  })

  it('fits on a narrow screen', async () => {
    const page = await open('?scenario=003-uni&gallery', { viewport: { width: 320, height: 568 } })
    const [inner, outer] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(inner).toBeLessThanOrEqual(outer!)
    await page.getByRole('link', { name: 'Three aircraft share a runway' }).click()
    await settled(page)
    expect(await page.locator(button).evaluate(element => element.getBoundingClientRect().top)).toBeGreaterThan(0)
  })
})
