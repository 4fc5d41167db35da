/** The triangle of three players: points, lines, core, words; by pointer, by keys, and on every width. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { onStage, settled, text, texts } from './support/stage.ts'

const shapley = (page: Page) => page.getByRole('button', { name: /^Shapley value/ })
const proportional = (page: Page) => page.getByRole('button', { name: /In proportion to flour/ })

onStage('the triangle', open => {
  it('of the bakeries shows the core, which rejects the Shapley value, and says who blocks it', async () => {
    const page = await open('?scenario=004-bakeries3')
    expect(await texts(page, '.triangle .corner')).toEqual(['Firstgets 90', 'Secondgets 90', 'Thirdgets 90'])
    expect(await page.locator('.triangle circle.core').count()).toBe(1)
    expect(await shapley(page).getAttribute('aria-label')).toBe(
      'Shapley value = Own-use rule: First 25, Second 35, Third 30; blocked by Second and Third',
    )
    expect(await shapley(page).locator('.mark.full').count()).toBe(0)
    expect(await proportional(page).locator('.mark.full').count()).toBe(1)
    const words = await text(page, '.verdicts')
    expect(words).toContain('The core is one point: First 20, Second 40, Third 30.')
    expect(words).toContain('Second and Third get 65 and would have 5 more to share by leaving')
    expect(words).toMatch(/In proportion to flour[^.]*: in the core\. Nobody gains by leaving\./)
    expect(await texts(page, '.pair-lines li')).toEqual([
      'First and Second can have 60 together: beyond their line they get less, and block.',
      'First and Third can have 50 together: beyond their line they get less, and block.',
      'Second and Third can have 70 together: beyond their line they get less, and block.',
    ])
    // The line of the pair that blocks the split that is looked at stands out.
    expect(await texts(page, '.line.blocks')).toEqual(['Second and Third block beyond'])
  })

  it('marks Shapley value, own-use rule, nucleolus and proportional split of bakeries and runway', async () => {
    const page = await open('?scenario=004-bakeries3')
    const names = (): Promise<(string | null)[]> =>
      page
        .locator('.split-point [role="button"]')
        .evaluateAll(points => points.map(point => point.getAttribute('aria-label')))
    expect(await names()).toEqual([
      'Shapley value = Own-use rule: First 25, Second 35, Third 30; blocked by Second and Third',
      expect.stringMatching(/^Nucleolus = .*= In proportion to flour: First 20, Second 40, Third 30; in the core$/),
    ])
    expect(await texts(page, '.point-name')).toEqual(
      expect.arrayContaining(['Shapley value', '= Own-use rule', 'Nucleolus', '= In proportion to flour']),
    )
    await page.goto(page.url().replace('004-bakeries3', 'cl-runway'))
    await settled(page)
    const runway = (await names()).map(name => name!.replaceAll('\u00a0', ' '))
    expect(runway).toContain(
      'Shapley value = Own-use rule: Short 200/3 ≈ 66.667, Middle 350/3 ≈ 116.667, Long 350/3 ≈ 116.667; in the core',
    )
    expect(runway).toContainEqual(expect.stringMatching(/^Nucleolus.*: Short 50, Middle 125, Long 125; in the core$/))
    expect(runway).toContainEqual(
      expect.stringMatching(/In proportion to cost: Short 50, Middle 100, Long 150; in the core$/),
    )
    expect(await page.locator('.triangle path.core').count()).toBe(1)
    expect(await text(page, '.verdicts')).toContain('a polygon with 4 corners')
    // Every split that is drawn has a mark of its own.
    const shapes = await page
      .locator('.split-point .mark')
      .evaluateAll(marks => marks.map(mark => mark.getAttribute('d')))
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('shows the exact values of a point that is pointed at, focused or chosen', async () => {
    const page = await open('?scenario=004-bakeries3')
    expect(await text(page, '.readout')).toBe(' Shapley value = Own-use ruleFirst25Second35Third30')
    await proportional(page).hover()
    expect(await text(page, '.readout')).toContain('First20Second40Third30')
    expect(await page.locator('.line.blocks').count()).toBe(0)
    await shapley(page).focus()
    expect(await text(page, '.readout')).toContain('Shapley value')
    expect(await shapley(page).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Tab')
    expect(await proportional(page).getAttribute('aria-pressed')).toBe('true')
    expect(await text(page, '.verdicts .chosen')).toContain('In proportion to flour')
  })

  it('follows the numbers: a polygon, all of the triangle, nothing to share', async () => {
    const page = await open('?scenario=004-bakeries3&set=q1:40,q2:1,q3:1')
    expect(await page.locator('.triangle path.core').count()).toBe(1)
    expect(await text(page, '.verdicts')).toContain('a polygon with 4 corners')
    // All three are needed for a large order: no pair can have anything.
    await page.goto(page.url().replace(/set=[^&]*/, 'set=q1:10,q2:10,q3:10,batch:30'))
    await settled(page)
    expect(await text(page, '.verdicts')).toContain('a polygon with 3 corners')
    expect(await texts(page, '.pair-lines li')).toContain(
      'First and Second can have 0 together; no point here gives them less.',
    )
    // Nobody saves anything: there is one way to share nothing.
    await page.goto(page.url().replace(/set=[^&]*/, 'set=q1:10,q2:10,q3:10,batch:60'))
    await settled(page)
    expect(await page.locator('.view-triangle svg[role="group"]').count()).toBe(0)
    expect(await text(page, '.triangle-words')).toContain('the triangle shrinks to this point')
  })

  it('of a dual-value game says what can be had, and judges splits by the game as it is', async () => {
    const page = await open('?scenario=003-dual3&set=rho:0')
    const view = page.locator('.view-triangle').first()
    expect(await view.locator('circle.reach').count()).toBe(1)
    const words = ((await view.textContent()) ?? '').replaceAll('\u00a0', ' ')
    expect(words).toContain('as if money moved freely')
    expect(words).toContain('only the dashed point can be had')
    expect(words).toContain('Own-use rule: in the core.')
    expect(words).toMatch(/Shapley value of the totals: cannot be had here\./)
    await page.goto(page.url().replace('rho:0', 'rho:3/4'))
    await settled(page)
    expect(await page.locator('path.reach').count()).toBeGreaterThan(0)
  })

  it('has its numbers in a table', async () => {
    const page = await open('?scenario=004-bakeries3')
    await page.getByText('The triangle as a table').click()
    const rows = await texts(page, '.view-triangle .alternative tbody tr')
    expect(rows).toContain('Shapley value = Own-use rule253530blocked by Second and Third')
    expect(rows.at(-1)).toBe('core204030')
  })

  it('keeps core and splits back while one guesses', async () => {
    const page = await open('?scenario=004-bakeries3&guess')
    expect(await page.locator('.triangle .outline').count()).toBe(1)
    expect(await page.locator('.triangle .line').count()).toBe(3)
    expect(await page.locator('.triangle :is(.core, .split-point), .verdicts, .readout').count()).toBe(0)
    expect(await text(page, '.view-triangle')).not.toMatch(/Shapley|core is/)
  })

  it.each([
    ['?scenario=004-bakeries3', 320],
    ['?scenario=003-dual3', 320],
    ['?scenario=cl-runway', 320],
    ['?scenario=004-bakeries3&projector', 1920],
  ])('fits and keeps its parts on the page: %s at %i px', async (search, width) => {
    const page = await open(search, { viewport: { width, height: 800 } })
    const [inner, outer] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(inner).toBeLessThanOrEqual(outer!)
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('.triangle svg[role="group"] text')].flatMap(element => {
        const { left, right } = element.getBoundingClientRect()
        return left < 0 || right > innerWidth ? [element.textContent] : []
      }),
    )
    expect(outside).toEqual([])
  })
})
