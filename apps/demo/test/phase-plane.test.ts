/** The phase plane of two parameters. */
import { toNumber } from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { phasePlane, planeAreas } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { firstAxes, readAxes, withAxis } from '../src/plane/axes.ts'
import { figureOf } from '../src/plane/figure.ts'
import { rowsInWords } from '../src/plane/words.ts'
import { onStage, settled, text } from './support/stage.ts'

const scenario = scenarioById('003-uni')

describe('a phase plane', () => {
  const plane = phasePlane(scenario, 'rho', 'betaS', { cells: 8 })
  const reply = { ...plane, areas: planeAreas(plane) }

  it('has its flips where the closed form has them, and its boundary between them', () => {
    const { flips, boundary, regions } = figureOf(reply)
    expect(flips.length).toBe(plane.edges.length)
    // ρ̄ = (40 − 30) / (40 − 60 β)
    for (const [rho, beta] of flips) expect(rho * (40 - 60 * beta)).toBeCloseTo(10)
    const ends = new Set(flips.map(String))
    expect(boundary.length).toBeGreaterThan(4)
    for (const piece of boundary) for (const end of piece) expect(ends).toContain(String(end))
    expect(regions.map(({ verdict }) => verdict)).toEqual(['holds', 'fails'])
  })

  it('is filled once, and says what it is where there is room', () => {
    const { regions } = figureOf(reply)
    const area = (corners: readonly (readonly [number, number])[]): number =>
      corners.reduce((sum, [x, y], k) => {
        const [a, b] = corners[(k + 1) % corners.length]!
        return sum + (x * b - a * y) / 2
      }, 0)
    expect(regions.flatMap(({ areas }) => areas.map(area)).reduce((a, b) => a + b)).toBeCloseTo(1)
    for (const { verdict, label } of regions) {
      const [columns, rows] = plane.axes.map(({ values }) => values.map(toNumber)) as [number[], number[]]
      const i = columns.findLastIndex(value => value <= label!.at[0])
      const j = rows.findLastIndex(value => value <= label!.at[1])
      for (const k of [j * 9 + i, j * 9 + i + 1, j * 9 + i + 9, j * 9 + i + 10])
        expect(plane.points[k]!.verdict).toBe(verdict)
    }
  })

  it('is told row by row', () => {
    const [first, , third] = rowsInWords(reply)
    expect([first!.begins, first!.flips]).toEqual(['as predicted', ['from 1/4 not as predicted']])
    expect(third!.flips).toEqual(['from 2/5 not as predicted'])
  })

  it('has axes that an address names, if there are such', () => {
    expect(readAxes(scenario, 'rho,betaS')).toEqual(['rho', 'betaS'])
    for (const wrong of [undefined, '', 'rho', 'rho,rho', 'rho,constructor', 'rho,betaS,kS']) {
      expect(readAxes(scenario, wrong)).toBeUndefined()
    }
    expect(firstAxes(scenario)?.[0]).toBe('rho')
    expect(withAxis(['rho', 'betaS'], 1, 'kS')).toEqual(['rho', 'kS'])
    expect(withAxis(['rho', 'betaS'], 0, 'betaS')).toEqual(['betaS', 'rho'])
  })
})

onStage('the phase plane on the page', open => {
  it('is drawn when asked for, dragged through, walked by keys, and has other axes', async () => {
    const page = await open('?scenario=003-uni&set=rho:1/4')
    await page.getByRole('button', { name: 'Draw where it holds' }).click()
    await page.locator('.phase-plane svg').waitFor()
    await settled(page)
    expect(page.url()).toContain('&plane=rho,')
    await page.getByLabel('Upwards').selectOption('betaS')
    await page.locator('.plane-boundary[d]').waitFor()
    await settled(page)
    expect(page.url()).toContain('&plane=rho,betaS')
    const box = (await page.locator('.drag-plane').boundingBox())!
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.9, { steps: 4 })
    await page.mouse.up()
    await settled(page)
    await page.waitForURL(/set=rho:9\/10,betaS:1\/12/)
    expect(await text(page, '.plane-words')).toContain('Not as predicted.')
    await page.locator('.plane-handle').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    await settled(page)
    await page.waitForURL(/set=rho:0,betaS:1\/6/)
    expect(await page.locator('.plane-handle').getAttribute('aria-valuetext')).toContain('ρ 0, β_S 1/6: As predicted')
    await page.goBack()
    await settled(page)
    await page.getByRole('button', { name: 'Put the plane away' }).click()
    expect(await page.locator('.phase-plane').count()).toBe(0)
  })
})
