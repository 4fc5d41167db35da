/** The payoff plane: what is drawn, where, and what is said of it. */
import { normalForm, rational, repeatedGame } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { gameText } from '../src/repeated/connection.ts'
import { cornersOf, type Plane, planeOf, type Spot } from '../src/repeated/plane/figure.ts'
import { axisBoxes, outline, placeLabels, planeLayout } from '../src/repeated/plane/layout.ts'
import { PRESETS } from '../src/repeated/presets.ts'
import { type Settings, settingsOf } from '../src/repeated/settings.ts'
import { setInWords, typeInWords } from '../src/repeated/words.ts'
import { kinds } from '../src/solver/kinds.ts'
import { repeatedOf, repeatedReply } from '../src/solver/repeated.ts'
import { overlap } from '../src/triangle/labels.ts'

const preset = (id: string, change: Partial<Settings> = {}): Settings => ({
  ...settingsOf(PRESETS.find(item => item.id === id)!),
  ...change,
})
const solved = (settings: Settings) => {
  const { stage, set } = repeatedReply(gameText(settings), 0)
  return { stage: stage!, set }
}
const words = (settings: Settings): string => {
  const { stage, set } = solved(settings)
  return setInWords(settings, stage, set)
}
const payoffs = (...values: (number | string)[]) => values.map(value => rational(value))

describe('what is drawn', () => {
  it('of the prisoner’s dilemma: four cells, of which one is an equilibrium, and two areas', () => {
    const plane = planeOf(solved(preset('prisoners-dilemma')).stage)
    expect(plane.places.map(({ spot, equilibrium }) => [...spot, equilibrium])).toEqual([
      [3, 3, false],
      [0, 5, false],
      [5, 0, false],
      [1, 1, true],
    ])
    expect(plane.levels).toEqual([1, 1])
    expect(plane.feasible).toHaveLength(4)
    expect(plane.rational).toHaveLength(4)
  })

  it('of the hold-up: cells that pay the same share a place', () => {
    const plane = planeOf(solved(preset('hold-up')).stage)
    expect(plane.places.map(({ names }) => names)).toEqual([
      ['Invest, Share'],
      ['Invest, Grab'],
      ['Wait, Share', 'Wait, Grab'],
    ])
  })

  it('follows patience: a point, then more', () => {
    const at = (delta: string): Spot[] => cornersOf(solved(preset('prisoners-dilemma', { delta: rational(delta) })).set)
    expect(at('1/5')).toEqual([[1, 1]])
    expect(at('1/2').length).toBeGreaterThan(2)
  })
})

describe('where it is drawn', () => {
  const games: [string, Plane][] = [
    ...PRESETS.map(({ id }): [string, Plane] => [id, planeOf(solved(preset(id)).stage)]),
    ['constant', planeOf(solved(preset('chicken', { payoffs: payoffs(2, 2, 2, 2, 2, 2, 2, 2) })).stage)],
    ['lopsided', planeOf(solved(preset('chicken', { payoffs: payoffs(0, 0, 1, 999, 2, -999, 3, 5) })).stage)],
    ['one line', planeOf(solved(preset('chicken', { payoffs: payoffs(0, 0, 1, -1, -1, 1, 2, -2) })).stage)],
  ]
  for (const width of [280, 390, 700]) {
    it.each(games)(`within ${width} px, %s`, (_, plane) => {
      const layout = planeLayout(plane, width, 1)
      for (const spot of [...plane.places.map(place => place.spot), ...plane.feasible, plane.levels]) {
        const [x, y] = layout.dot(spot)
        expect(x).toBeGreaterThanOrEqual(layout.left)
        expect(x).toBeLessThanOrEqual(layout.right)
        expect(y).toBeGreaterThanOrEqual(layout.top)
        expect(y).toBeLessThanOrEqual(layout.bottom)
      }
      expect(layout.right).toBeLessThanOrEqual(width)
      for (const label of placeLabels(layout, plane, 1)) {
        if (!label) continue
        const { box } = label
        expect(Math.min(box.left, box.top, width - box.right, layout.height - box.bottom)).toBeGreaterThanOrEqual(0)
        for (const other of axisBoxes(layout, plane, 1)) expect(overlap(box, other)).toBe(0)
      }
    })
  }

  it('with all names where there is room, and without those that would lie over the axes', () => {
    const [, dilemma] = games[0]!
    expect(placeLabels(planeLayout(dilemma, 700, 1), dilemma, 1)).not.toContain(undefined)
    const long: Plane = {
      ...dilemma,
      places: dilemma.places.map(place => ({ ...place, names: ['Zusammenarbeiten 1, Zurückhalten dort'] })),
    }
    const layout = planeLayout(long, 280, 1)
    const labels = placeLabels(layout, long, 1)
    expect(labels).toContain(undefined)
    for (const { box } of labels.filter(label => label !== undefined)) {
      expect(box.left).toBeGreaterThanOrEqual(layout.left - 8)
    }
  })

  it('within the room that there is above the slider, down to a height that can still be read', () => {
    const [, dilemma] = games[0]!
    expect(planeLayout(dilemma, 700, 1, 400).height).toBeLessThanOrEqual(400)
    expect(planeLayout(dilemma, 700, 1, 0).height).toBe(160 + 78)
    const [, holdUp] = games[3]!
    expect(planeLayout(holdUp, 700, 1, 300).height).toBeLessThanOrEqual(300)
  })

  it('has one unit for both where their payoffs range alike, and two where they do not', () => {
    const units = (id: string): [number, number] => {
      const layout = planeLayout(planeOf(solved(preset(id)).stage), 600, 1)
      const [[x0, y0], [x1, y1]] = [layout.dot([0, 0]), layout.dot([1, 1])]
      return [x1 - x0, y0 - y1]
    }
    const [across, up] = units('prisoners-dilemma')
    expect(across).toBeCloseTo(up)
    const [wide, high] = units('hold-up')
    expect(wide).toBeGreaterThan(3 * high)
  })

  it('draws two corners as a line, more as an area', () => {
    const layout = planeLayout(games[0]![1], 400, 1)
    expect(
      outline(layout, [
        [0, 0],
        [1, 1],
      ]),
    ).not.toContain('Z')
    expect(
      outline(layout, [
        [0, 0],
        [1, 0],
        [1, 1],
      ]),
    ).toMatch(/Z$/)
  })
})

it('a scenario’s repeated game of two players has the same picture', () => {
  const settings = preset('hold-up')
  const game = repeatedOf(gameText(settings))
  const { repeated } = kinds['repeated-game'](game, { proposed: [], isReading: false, results: [] })
  expect(planeOf(repeated!.plane)).toEqual(planeOf(solved(settings).stage))
  expect(cornersOf(repeated!.set)).toEqual(cornersOf(solved(settings).set))
  const three = normalForm({ players: ['A', 'B', 'C'], payoffs: [[[[1, 1, 1]]]] })
  const alone = repeatedGame(three, { discount: 0 })
  expect(kinds['repeated-game'](alone, { proposed: [], isReading: false, results: [] })).toEqual({})
})

describe('what is said', () => {
  it.each([
    ['prisoners-dilemma', 'One round is a prisoner’s dilemma.'],
    [
      'stag-hunt',
      'One round is a stag hunt. (Stag, Stag) is better for both, but (Hare, Hare) is the safer equilibrium.',
    ],
    ['chicken', 'One round is a game of chicken (hawk–dove, snowdrift).'],
    ['hold-up', 'One round is a trust game (hold-up): one may stay out, the other may take all.'],
  ])('of one round of %s', (id, text) => {
    expect(typeInWords(solved(preset(id)).stage)).toBe(text)
  })

  it('of different games, and of boundaries', () => {
    const different = preset('chicken', { payoffs: payoffs(3, 3, 0, 2, 5, 0, 1, 1) })
    expect(typeInWords(solved(different).stage)).toMatch(/^The two play different games: .* for Anna, .* for Ben\.$/)
    const boundary = preset('chicken', { payoffs: payoffs(3, 3, 1, 5, 5, 1, 1, 1) })
    expect(typeInWords(solved(boundary).stage)).toMatch(/^One round lies on the boundary of /)
  })

  it.each([
    ['1/5', 'At δ = 1/5 only one pair of payoffs is an equilibrium: Anna 1, Ben 1.'],
    ['2/5', /^At δ = 2\/5 equilibria give Anna from 1 to /],
    [
      '3/5',
      'At δ = 3/5 every feasible pair that leaves nobody below its minmax is an equilibrium: the folk theorem, already here.',
    ],
  ])('of the equilibria at δ = %s', (delta, text) => {
    expect(words(preset('prisoners-dilemma', { delta: rational(delta) }))).toMatch(text)
  })

  it('of matching pennies: no equilibrium in pure actions', () => {
    expect(words(preset('chicken', { payoffs: payoffs(1, -1, -1, 1, -1, 1, 1, -1), delta: rational(0) }))).toBe(
      'At δ = 0 there is no equilibrium in pure actions.',
    )
  })
})
