/** For everybody: axe, keys, narrow screens, reduced motion. */
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { onStage, SCENARIOS, sentence, settled, text } from './support/stage.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong, one line each. */
async function violations(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.addScriptTag({ path: axe })
  return page.evaluate(async () => {
    const { violations: found } = await (
      globalThis as typeof globalThis & {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run()
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
  })
}

onStage('for everybody', open => {
  it.each(SCENARIOS)('has no violations that axe finds, light or dark, %s', async id => {
    const page = await open(`?scenario=${id}`, { reducedMotion: 'reduce' })
    for (const details of await page.locator('details > summary').all()) await details.click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), colorScheme).toEqual([])
    }
  })

  it.each([
    ['light', '?repeated=prisoners-dilemma&match=tit-for-tat,alternator'],
    ['dark', '?repeated=hold-up&delta=1/5&projector'],
    ['light', '?repeated=chicken&guess'],
  ] as const)('nor in the workbench of repeated games, %s, %s', async (colorScheme, search) => {
    const page = await open(search, { colorScheme, reducedMotion: 'reduce' })
    for (const details of await page.locator('details > summary').all()) {
      if (await details.isVisible()) await details.click()
    }
    const run = page.getByRole('button', { name: 'All 200 rounds' })
    if ((await run.count()) > 0) await run.click()
    expect(await violations(page)).toEqual([])
  })

  it.each([
    ['light', '?readings&set=beta:1/3'],
    ['light', '?game'],
    ['dark', '?game=0:0,-1:1,1:-1_1:-1,0:0,-1:1_-1:1,1:-1,0:0'],
    ['dark', '?readings&guess&projector'],
    ['light', '?alliances=xelerated&set=year:2009'],
    ['light', '?scenario=003-uni&plane=rho,betaS'],
    ['dark', '?scenario=003-process'],
    ['dark', '?investment=large&set=rho:12345678/98765432,eL:6'],
  ] as const)(
    'nor in the other rooms or with a phase plane, %s, %s, and nothing is wider than 320 px',
    async (colorScheme, search) => {
      const page = await open(search, { colorScheme, reducedMotion: 'reduce', viewport: { width: 320, height: 568 } })
      for (const details of await page.locator('details > summary').all()) {
        if (await details.isVisible()) await details.click()
      }
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    },
  )

  it.each(['?scenario=003-uni&guess', '?scenario=003-bsm&set=rho:5/6&projector'])('nor in %s', async search => {
    expect(await violations(await open(search))).toEqual([])
  })

  it('nor on a phone, with the help or the picker open', async () => {
    const page = await open('?scenario=003-bsm', { viewport: { width: 390, height: 844 } })
    expect(await violations(page)).toEqual([])
    await page.locator('.picker > button').click()
    await page.locator('.gallery').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it.each(SCENARIOS)('does not scroll sideways at 320 px, not even with long numbers, %s', async id => {
    const long = '12345679/987654321'
    const page = await open(`?scenario=${id}&set=rho:${long},betaS:${long},pSpec:${long}`, {
      viewport: { width: 320, height: 568 },
    })
    for (const details of await page.locator('details > summary').all()) await details.click()
    const [inner, outer] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(inner).toBeLessThanOrEqual(outer!)
  })

  it('does not scroll sideways at 320 px in the workbench, not even with long numbers and names', async () => {
    const long = '123456/9876543'
    const names =
      'Weitverzweigte GmbH,Zulieferer am Ende,Zusammenarbeiten 1,Alles für sich sel,Offenlegen hier,Zurückhalten dort'
    const page = await open(
      `?repeated=hold-up&payoffs=${Array.from({ length: 8 }, () => long).join()}&delta=${long}&names=${names}&noise=1/20`,
      { viewport: { width: 320, height: 568 } },
    )
    for (const details of await page.locator('details > summary').all()) await details.click()
    await page.getByRole('button', { name: 'All 200 rounds' }).click()
    const [inner, outer] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(inner).toBeLessThanOrEqual(outer!)
  })

  it('can be used from the keyboard alone, the workbench too', async () => {
    const page = await open('?repeated=prisoners-dilemma&guess')
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }
    // Past the header to the question, and its answer.
    await page.locator('#main').focus()
    await press('Tab', 'Enter')
    await settled(page)
    expect(await text(page, '.said')).toContain('You said: Both. So it is.')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Guess again')
    await page.locator('.main-control .slider').focus()
    await press('Home')
    await settled(page)
    expect(await text(page, '.sentence')).toContain('Decide before you look.')
    // A payoff, by one.
    await page.getByLabel('Anna gets, at Cooperate, Cooperate').focus()
    await press('ArrowUp')
    await settled(page)
    expect(page.url()).toContain('payoffs=4,4,0,5,5,0,1,1')
    // A match.
    await page.getByRole('button', { name: 'Both the same' }).focus()
    await press('Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next round')
    await press('Enter', 'Enter')
    expect(await text(page, '.round')).toContain('Round 2: Anna Cooperate, Ben Cooperate.')
  })

  it('keeps the focus where a button has no more to do, or makes way for another one', async () => {
    const page = await open('?repeated=prisoners-dilemma&match=random,tit-for-tat&noise=1/20&said=both&bet=first')
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
    const press = async (name: string): Promise<void> => {
      await page.getByRole('button', { name }).first().focus()
      await page.keyboard.press('Enter')
      await settled(page)
    }
    await press('All 200 rounds')
    expect(await text(page, '.round')).toContain('Round 200:')
    expect(await focused()).toBe('All 200 rounds')
    await page.keyboard.press('Enter')
    await press('Start again')
    expect(await focused()).toBe('Start again')
    await page.keyboard.press('Enter')
    expect(await text(page, '.round')).toBe('Nothing has been played yet.')
    await press('Other chance')
    expect(page.url()).toContain('seed=2')
    expect(await focused()).toBe('Other chance')
    await page.goto(page.url().replace('seed=2', 'seed=2&bet=first'))
    await settled(page)
    await page.getByRole('button', { name: 'Guess again' }).last().focus()
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Anna')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Next round')
    await page.getByRole('button', { name: 'Guess again' }).first().focus()
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('Both')
  })

  it('can be used from the keyboard alone', async () => {
    const page = await open('?scenario=003-uni')
    const press = (...keys: string[]): Promise<void> =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
    const focus = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      )
    // Past the header by the skip link, to the slider, over the flip.
    await press('Tab')
    expect(await focus()).toContain('Skip to the stage')
    await press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.locator('.main-control .slider').focus()
    await press('End')
    await settled(page)
    expect(await sentence(page)).toContain('At exposure 1 ')
    await press('Home', 'ArrowRight', 'ArrowRight')
    await settled(page)
    expect(await sentence(page)).toContain('exposure 1/10')
    // The payoff table, by arrows.
    await page.getByRole('button', { name: 'show: Small: Not, Large: Not' }).focus()
    await press('ArrowRight')
    expect(await focus()).toBe('show: Small: Not, Large: Invest')
    await press('ArrowDown', 'ArrowLeft', 'ArrowUp', 'Enter')
    await settled(page)
    expect(page.url()).toContain('cell=0.0')
    // The handle of the phase line is a slider as well.
    const handle = page.getByRole('slider', { name: 'exposure on the phase line' })
    await handle.focus()
    await press('End')
    await settled(page)
    expect(await handle.getAttribute('aria-valuetext')).toBe('1')
    await press('PageDown', 'ArrowLeft')
    await settled(page)
    expect(await page.locator('.main-control .field').inputValue()).toBe('17/20')
    // Another scenario, help, and out of both.
    await page.locator('.picker > button').focus()
    await press('Enter')
    await page.locator('.gallery').waitFor()
    await press('Tab')
    await page.keyboard.type('start-up BSM')
    await press('ArrowDown', 'Enter')
    await settled(page)
    expect(await text(page, 'h1')).toBe('A start-up specialises for BSM')
    await press('?')
    await page.locator('dialog[open]').waitFor()
    await press('Escape')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    // An end of the tree.
    await page.locator('.tree [role="button"]').last().focus()
    await press('Enter')
    await settled(page)
    expect(await text(page, '.chooser strong')).toBe('What if – Enter, Keep, success')
  })

  it('shows where the focus is', async () => {
    const page = await open('?scenario=003-uni')
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        const styles = [element, element.closest('.chooser')]
          .filter(item => item !== null)
          .map(item => getComputedStyle(item))
        return styles.some(style => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2)
      })
      expect(outline).toBe(true)
    }
  })

  it('speaks the sentence once the slider rests', async () => {
    const page = await open('?scenario=003-uni&set=rho:0')
    const slider = page.locator('.main-control .slider')
    await slider.focus()
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() =>
      document.querySelector('.headline [aria-live="polite"]')?.textContent?.includes('At exposure 3/5 '),
    )
  })

  it('shows switches and sliders where colours are forced', async () => {
    const page = await open('?repeated=prisoners-dilemma&projector', { forcedColors: 'active' })
    const colours = await page.evaluate(() => {
      const of = (selector: string): string => getComputedStyle(document.querySelector(selector)!).backgroundColor
      return { page: of('body'), off: of('[aria-checked="false"] .knob'), on: of('[aria-checked="true"] .track') }
    })
    expect(colours.off).not.toBe(colours.page)
    expect(colours.on).not.toBe(colours.page)
  })

  it('does not move where motion is unwanted', async () => {
    const moving = (page: Page): Promise<number> =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter(element => {
            const style = getComputedStyle(element)
            return style.animationName !== 'none' || style.transitionDuration.split(', ').some(time => time !== '0s')
          }).length,
      )
    expect(await moving(await open('?scenario=003-bsm', { reducedMotion: 'reduce' }))).toBe(0)
    expect(await moving(await open('?scenario=003-bsm', { reducedMotion: 'no-preference' }))).toBeGreaterThan(0)
  })
})
