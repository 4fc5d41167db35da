/** The workbench of repeated games: editing, patience, addresses. */
import { expect, it } from 'vitest'
import { onStage, sentence, settled, slideTo, text, texts } from './support/stage.ts'

onStage('the workbench of repeated games', open => {
  it('is one of the places to go to, and leads back to the scenarios', async () => {
    const page = await open('')
    await page.locator('.picker > button').click()
    await page.locator('.picker a[href*="repeated"]').click()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?repeated=prisoners-dilemma')
    expect(await sentence(page)).toContain('the folk theorem, already here')
    await page.locator('.picker > button').click()
    await page.locator('.picker a[href*="003-bsm"]').click()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?scenario=003-bsm')
    await page.goBack()
    await settled(page)
    expect(await sentence(page)).toContain('the folk theorem, already here')
  })

  it('draws the equilibrium payoffs of where the slider is', async () => {
    const page = await open('?repeated=prisoners-dilemma')
    for (const [place, drawn] of [
      [20, 'circle'],
      [40, 'path'],
      [60, 'path'],
    ] as const) {
      await slideTo(page, place)
      expect(await page.locator('svg.plane').getAttribute('data-at')).toBe(
        await page.locator('.main-control .field').inputValue(),
      )
      expect(await page.locator('svg.plane > .sustained').evaluate(element => element.tagName)).toBe(drawn)
    }
  })

  it('takes new payoffs, linked or not, and keeps the last game when a number cannot be read', async () => {
    const page = await open('?repeated=prisoners-dilemma')
    await page.getByLabel('Anna gets, at Defect, Cooperate').fill('4')
    await settled(page)
    expect(await page.getByLabel('Ben gets, at Cooperate, Defect').inputValue()).toBe('4')
    await page.getByRole('switch', { name: 'Same for both' }).click()
    await page.getByLabel('Anna gets, at Defect, Cooperate').fill('13/2')
    await settled(page)
    expect(await page.getByLabel('Ben gets, at Cooperate, Defect').inputValue()).toBe('4')
    const before = await text(page, '.show')
    await page.getByLabel('Anna gets, at Defect, Cooperate').fill('13/')
    expect(await page.locator('.payoff-field .problem').count()).toBe(1)
    expect(await text(page, '.show')).toBe(before)
    await page.reload()
    await settled(page)
    expect(await page.getByLabel('Anna gets, at Defect, Cooperate').inputValue()).toBe('13/2')
  })

  it('has its numbers in a table', async () => {
    const page = await open('?repeated=prisoners-dilemma&delta=1/5')
    await page.getByText('The picture as a table').click()
    expect((await texts(page, '.alternative tbody tr'))[0]).toMatch(/^equilibria at δ = 1\/5/)
  })

  it('takes the class’s own words', async () => {
    const page = await open('?repeated=hold-up')
    await page.getByText('Change names').click()
    await page.getByLabel('player').first().fill('Start-up')
    await settled(page)
    expect(await text(page, 'svg.plane .axes .name')).toBe('Start-up gets →')
    expect(page.url()).toContain('names=Start-up,Large,')
  })
})
