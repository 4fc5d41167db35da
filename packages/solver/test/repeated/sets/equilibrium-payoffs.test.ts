import {
  algebraic,
  bimatrix,
  compareReal,
  type NormalForm,
  normalForm,
  polynomialAt,
  random,
  ratio,
  rational,
  realToNumber,
  repeatedGame,
  runSync,
  type Steps,
  toJSON,
  toNumber,
} from '@biform/core'
import { equilibriumPayoffs, equilibriumPayoffsSteps } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { exactPayoffsSteps } from '../../../src/repeated/sets/exact-payoffs.ts'
import irrational from '../../fixtures/irrational-payoff-sets.json' with { type: 'json' }
import fixtures from '../../fixtures/payoff-sets.json' with { type: 'json' }
import { iterated } from './iterate.ts'
import { distance, hausdorff } from './polygons.ts'

const stages = Object.fromEntries(
  Object.entries(fixtures.games).map(([name, { payoffs }]) => [name, normalForm({ payoffs })]),
)
const stageOf = (name: string): NormalForm => stages[name]!

/** The answer in both arithmetics, each checked. */
function both(stage: NormalForm, discount: string) {
  const game = repeatedGame(stage, { discount })
  const exact = equilibriumPayoffs(game)
  const double = equilibriumPayoffs(game, { arithmetic: 'double' })
  expect(verify(game, exact).kind).toBe('valid')
  expect(verify(game, double).kind).toBe('valid')
  if (exact.kind === 'undecided' || double.kind === 'undecided') throw new Error('undecided')
  return { exact, double, vertices: exact.vertices.map(vertex => vertex.map(realToNumber)) }
}

describe('sets of the literature and of a peer', () => {
  it.each(fixtures.cases)('$game at $discount', ({ game, discount, vertices }) => {
    const { exact, double, vertices: found } = both(stageOf(game), discount)
    expect(exact.kind).toBe(double.kind)
    expect(hausdorff(found, vertices)).toBeLessThan(1e-9)
    expect(hausdorff(double.vertices, vertices)).toBeLessThan(1e-9)
  })

  it('are fractions where the vertices are', () => {
    expect(both(stageOf('PD_5310'), '3/5').exact).toMatchObject({ kind: 'polygon', exact: true })
    const { exact } = both(stageOf('PD_5310'), '3/5')
    expect(toJSON(exact.vertices)).toEqual([
      ['1', '1'],
      ['13/3', '1'],
      ['3', '3'],
      ['1', '13/3'],
    ])
  })

  it('are algebraic where they are not: the example of Abreu and Sannikov', () => {
    const { exact } = both(stageOf('AS_3x3'), '3/10')
    if (exact.kind === 'empty' || !exact.field) throw new Error('its vertices are irrational')
    const cubic = algebraic([-130490, 201281, -79764, 3495], 1, '5/4')
    expect(exact.field.generator).toEqual(cubic)
    expect(exact.vertices[0]).toEqual([cubic, rational('14/5')])
  })
})

describe('critical discount factors', () => {
  it.each(fixtures.critical)('$game supports $target from $discount on', ({ game, target, discount }) => {
    const above = both(stageOf(game), discount)
    expect(distance(target, above.vertices)).toBeLessThan(1e-9)
    expect(distance(target, above.double.vertices)).toBeLessThan(1e-9)
    const below = both(stageOf(game), rational(discount).sub(rational('1e-6')).toFraction())
    expect(distance(target, below.vertices)).toBeGreaterThan(1e-6)
    expect(distance(target, below.double.vertices)).toBeGreaterThan(1e-6)
  })

  it('are told apart where doubles are not: cooperation among prisoners, 10^−14 below and above 1/2', () => {
    const [below, above] = ['49999999999999e-14', '50000000000001e-14'].map(discount => {
      const game = repeatedGame(stageOf('PD_5310'), { discount })
      const set = equilibriumPayoffs(game, { arithmetic: 'double' })
      return set.kind === 'undecided' ? [] : set.vertices.filter(([x]) => Math.abs(x! - 3) < 1e-6)
    })
    expect(below).toEqual([])
    expect(above).toEqual([[3, 3]])
  })
})

describe('close to critical discount factors', () => {
  it.each([15, 20, 50])('cooperation among prisoners at 1/2 ± 10^−%i', digits => {
    const [below, above] = [-1n, 1n].map(sign => {
      const discount = ratio(1n, 2n).add(ratio(sign, 10n ** BigInt(digits)))
      const game = repeatedGame(stageOf('PD_5310'), { discount })
      const set = equilibriumPayoffs(game)
      expect(verify(game, set)).toEqual({ kind: 'valid', completeness: 'checked' })
      if (set.kind === 'undecided' || !set.exact) throw new Error('not proved')
      return set.vertices.map(vertex => vertex.map(realToNumber))
    })
    expect(below).toHaveLength(3)
    expect(above).toHaveLength(4)
    expect(above).toContainEqual([3, 3])
  })

  it('random games are proved, whatever doubles can tell apart', () => {
    const stream = random(77)
    for (let n = 0; n < 60; n++) {
      const matrix = () => Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => stream.integer(0, 8)))
      const [gain, loss] = [stream.integer(1, 8), stream.integer(1, 8)]
      const away = ratio(BigInt(stream.integer(-1, 1)), 10n ** BigInt(stream.integer(11, 17)))
      const game = repeatedGame(bimatrix(matrix(), matrix()), {
        discount: ratio(BigInt(gain), BigInt(gain + loss)).add(away),
      })
      const set = equilibriumPayoffs(game)
      expect(verify(game, set).kind).toBe('valid')
      expect(set).toMatchObject({ exact: true })
    }
  })

  it('the hull of two doubles is not enough: a vertex 10^−12 from another', () => {
    const stage = bimatrix(
      [
        [0, 1, 3],
        [7, 8, 4],
        [7, 1, 3],
      ],
      [
        [2, 0, 1],
        [6, 6, 4],
        [0, 5, 4],
      ],
    )
    const game = repeatedGame(stage, { discount: ratio(4n, 6n).add(ratio(1n, 10n ** 12n)) })
    const set = equilibriumPayoffs(game)
    expect(set).toMatchObject({ kind: 'polygon', exact: true })
    expect(verify(game, set)).toEqual({ kind: 'valid', completeness: 'checked' })
  })
})

describe('irrational vertices', () => {
  it.each(irrational)('of $rows × $columns at $discount', ({ rows, columns, discount, generator }) => {
    const { exact, double, vertices } = both(bimatrix(rows, columns), discount)
    if (exact.kind === 'empty' || !exact.field) throw new Error('rational')
    expect(exact.field.generator.polynomial).toEqual(generator.map(BigInt))
    expect(hausdorff(vertices, double.vertices)).toBeLessThan(1e-9)
    // The elements of the field are the vertices.
    const { generator: alpha, vertices: elements } = exact.field
    exact.vertices.forEach((vertex, k) => {
      vertex.forEach((value, i) => {
        expect(compareReal(value, polynomialAt(elements[k]![i]!, alpha))).toBe(0)
      })
    })
  })

  it('(1 + √61)/4 is the worst for the column player in a game of two actions each', () => {
    const stage = bimatrix(
      [
        [2, 1],
        [3, 4],
      ],
      [
        [0, 0],
        [2, 5],
      ],
    )
    const { exact } = both(stage, '4/5')
    if (exact.kind === 'empty') throw new Error('empty')
    expect(exact.threats[1]).toEqual(algebraic([-15, -2, 4], 2, 3))
  })
})

describe('degenerate sets', () => {
  it('are empty where there is no equilibrium in pure actions', () => {
    const pennies = bimatrix([
      [1, -1],
      [-1, 1],
    ])
    for (const discount of ['0', '1/2', '9/10']) {
      const { exact, double } = both(pennies, discount)
      expect([exact.kind, double.kind]).toEqual(['empty', 'empty'])
      expect([exact.vertices, double.vertices]).toEqual([[], []])
    }
  })

  it('are the hull of the equilibria of the stage where there is no future', () => {
    expect(both(stageOf('bos'), '0').double.vertices).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(both(stageOf('PD_5310'), '0').double.vertices).toEqual([[1, 1]])
  })

  it('are points where nobody can influence anything', () => {
    const { exact, double } = both(bimatrix([[7]], [['1/3']]), '1/2')
    expect(exact).toMatchObject({ kind: 'point', exact: true })
    expect(double.vertices).toEqual([[7, 1 / 3]])
    expect(
      both(
        bimatrix([
          [2, 2],
          [2, 2],
        ]),
        '99/100',
      ).exact,
    ).toMatchObject({ kind: 'point', exact: true })
  })
})

describe('random games', () => {
  const DISCOUNTS = ['0', '1/10', '1/7', '1/4', '1/3', '2/5', '1/2', '3/5', '2/3', '3/4', '4/5', '9/10']

  it('agree in both arithmetics with an independent iteration, and exactly, irrational vertices too', () => {
    const stream = random(2014)
    for (let n = 0; n < 400; n++) {
      const [rows, columns, top] = [stream.integer(1, 4), stream.integer(1, 4), stream.integer(1, 9)]
      const matrix = () =>
        Array.from({ length: rows }, () => Array.from({ length: columns }, () => stream.integer(0, top)))
      const stage = bimatrix(matrix(), matrix())
      const discount = DISCOUNTS[stream.integer(0, DISCOUNTS.length - 1)]!
      const { exact, double, vertices } = both(stage, discount)
      expect(hausdorff(vertices, double.vertices)).toBeLessThan(1e-9)
      expect(hausdorff(vertices, iterated(stage, toNumber(rational(discount))))).toBeLessThan(1e-7)
      expect(exact.exact).toBe(true)
    }
  })

  it('agree in both arithmetics close to discount factors at which a profile can just be played for ever', () => {
    const stream = random(8)
    for (let n = 0; n < 150; n++) {
      const matrix = () => Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => stream.integer(0, 8)))
      const [gain, loss] = [stream.integer(1, 8), stream.integer(1, 8)]
      const shift = stream.integer(-1, 1)
      const discount = ratio(BigInt(gain), BigInt(gain + loss)).add(ratio(BigInt(shift), 10n ** 10n))
      const game = repeatedGame(bimatrix(matrix(), matrix()), { discount })
      const [exact, double] = [equilibriumPayoffs(game), equilibriumPayoffs(game, { arithmetic: 'double' })]
      if (exact.kind === 'undecided' || double.kind === 'undecided') throw new Error('undecided')
      const vertices = exact.vertices.map(vertex => vertex.map(realToNumber))
      expect(hausdorff(vertices, double.vertices)).toBeLessThan(1e-9)
    }
  })
})

/** A game in which proofs take many rounds. */
const slow = bimatrix(
  [
    [1, 7, 9],
    [6, 0, 8],
    [0, 8, 2],
  ],
  [
    [7, 9, 9],
    [1, 3, 9],
    [1, 5, 9],
  ],
)

/** How many steps a run takes. */
function* counted(steps: Steps<unknown>): Steps<number> {
  for (let n = 0; ; n++) {
    if (steps.next().done) return n
    yield { done: n }
  }
}

describe('runs and input', () => {
  const game = repeatedGame(stageOf('AS_3x3'), { discount: '3/10' })

  it('say when they were ended early', () => {
    for (const arithmetic of ['exact', 'double'] as const) {
      const cut = equilibriumPayoffs(game, { arithmetic, maxSteps: 3 })
      expect(cut).toMatchObject({ kind: 'undecided', reason: 'limit' })
      expect(verify(game, cut).kind).toBe('valid')
      expect(equilibriumPayoffs(game, { arithmetic, shouldStop: () => true })).toMatchObject({ reason: 'stopped' })
    }
  })

  it('say when there were too many rounds, and when integers were not let decide', () => {
    const patient = repeatedGame(slow, { discount: '99/100' })
    const cut = runSync(exactPayoffsSteps(patient, 0, 5))
    expect(cut).toMatchObject({ kind: 'undecided', reason: 'rounds' })
    expect(verify(patient, cut).kind).toBe('valid')
    // Rounding alone says whether (C, C) can be played for ever: doubles come to rest, then integers are asked.
    const close = repeatedGame(stageOf('PD_5310'), { discount: '4999999999/10000000000' })
    const all = runSync(counted(equilibriumPayoffsSteps(close, { arithmetic: 'double' })))
    const stopped = equilibriumPayoffs(close, { arithmetic: 'double', maxSteps: all - 1 })
    expect(stopped).toMatchObject({ kind: 'undecided', reason: 'limit' })
  })

  it('are refused for other games and options', () => {
    const three = normalForm({ payoffs: [[[[1, 1, 1]]]] })
    expect(() => equilibriumPayoffs(stageOf('bos') as never)).toThrow('game: "normal-form" is not a repeated game')
    expect(() => equilibriumPayoffs(repeatedGame(three, { discount: 0 }))).toThrow('game: has 3 players, not 2')
    expect(() => equilibriumPayoffs(game, { arithmetic: 'float' as never })).toThrow('arithmetic')
    expect(() => equilibriumPayoffs(game, { tolerance: 1 } as never)).toThrow('is no option')
  })
})

describe('very patient players', () => {
  it.each(['997/1000', '999/1000', '9999/10000', '999999/1000000', '999999999/1000000000'])(
    'at δ = %s the set is proved exactly',
    discount => {
      const stage = bimatrix(
        [
          [3, 0],
          [5, 1],
        ],
        [
          [3, 5],
          [0, 1],
        ],
      )
      const game = repeatedGame(stage, { discount })
      const found = equilibriumPayoffs(game, { maxSteps: 2_000 })
      expect(toJSON(found)).toMatchObject({
        exact: true,
        vertices: [
          ['1', '1'],
          ['13/3', '1'],
          ['3', '3'],
          ['1', '13/3'],
        ],
      })
      expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'checked' })
    },
  )
})
