import {
  type Algebraic,
  bimatrix,
  compareReal,
  fromJSON,
  normalForm,
  publicGood,
  publicGoodsGame,
  rational,
  realRoots,
  repeatedGame,
  ZERO,
} from '@biform/core'
import { type EquilibriumPayoffsExact, equilibriumPayoffBounds, equilibriumPayoffs } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import bracket from '../fixtures/bracketed-payoff-set.json' with { type: 'json' }
import { survivors } from './corrupt.ts'

const prisoners = normalForm({
  payoffs: [
    [
      [3, 3],
      [0, 5],
    ],
    [
      [5, 0],
      [1, 1],
    ],
  ],
})
const battle = bimatrix(
  [
    [2, 0],
    [0, 1],
  ],
  [
    [1, 0],
    [0, 2],
  ],
)
const pennies = bimatrix([
  [1, -1],
  [-1, 1],
])
/** The example of Abreu and Sannikov, with irrational vertices. */
const threeByThree = bimatrix(
  [
    [16, 3, 0],
    [21, 10, -1],
    [9, 5, -5],
  ],
  [
    [9, 13, 3],
    [1, 4, 0],
    [0, -4, -15],
  ],
)

/** The column player's worst payoff is (1 + √61)/4 at δ = 4/5. */
const twoByTwo = bimatrix(
  [
    [2, 1],
    [3, 4],
  ],
  [
    [0, 0],
    [2, 5],
  ],
)
type Bracket = Extract<EquilibriumPayoffsExact, { gap: unknown }>

/** Another proof is a proof: more rounds than needed, other margins, half-planes in another order or twice. */
const OTHER_PROOFS = [
  /^(outside\.)?rounds \+ 1$/,
  /^outside\.halfPlanes\[\]\.margin/,
  /^(swap )?outside\.margins\[\]/,
  /^(swap|double) outside\.halfPlanes\[\]$/,
]
const changes = (game: Parameters<typeof verify>[0], result: unknown): string[] =>
  survivors(game, result).filter(change => !OTHER_PROOFS.some(pattern => pattern.test(change)))

describe('equilibriumPayoffs', () => {
  it('exactly: a polygon, a point and nothing, and no other', () => {
    for (const [stage, discount] of [
      [prisoners, '3/5'],
      [prisoners, '2/5'],
      [prisoners, '1/5'],
      [prisoners, '0'],
      [pennies, '1/2'],
    ] as const) {
      const game = repeatedGame(stage, { discount })
      const result = equilibriumPayoffs(game)
      expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
      expect([discount, changes(game, result)]).toEqual([discount, []])
    }
  })

  it('exactly: a segment, whose ends are bounded twice, by threats and across', () => {
    const game = repeatedGame(battle, { discount: '1/2' })
    const result = equilibriumPayoffs(game)
    expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(changes(game, result)).toEqual([
      'drop outside.halfPlanes[]',
      'outside.halfPlanes[].bound + 1',
      'swap outside.halfPlanes[].normal[]',
    ])
  })

  it('takes no half-planes that leave a way to infinity', () => {
    const game = repeatedGame(prisoners, { discount: '3/5' })
    const all = equilibriumPayoffs(game)
    const least = equilibriumPayoffs(repeatedGame(prisoners, { discount: '1/5' }))
    if (all.kind !== 'polygon' || all.field || least.kind !== 'point') throw new Error('a polygon and a point')
    const halfPlanes = all.outside.halfPlanes.filter(({ normal }) => normal.some(value => value.n === 0n))
    expect(halfPlanes.length).toBe(2)
    // One equilibrium, and the half-planes that meet in its payoffs: true, but not all that there is.
    const cut = { ...least, outside: { ...all.outside, halfPlanes } }
    expect(verify(game, cut)).toEqual({ kind: 'invalid', at: 'outside.halfPlanes' })
  })

  it('exactly: irrational vertices, and no other', () => {
    for (const [stage, discount] of [
      [threeByThree, '3/10'],
      [twoByTwo, '4/5'],
    ] as const) {
      const game = repeatedGame(stage, { discount })
      const result = equilibriumPayoffs(game)
      if (result.kind !== 'polygon' || !result.field) throw new Error('rational')
      expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
      if (stage === twoByTwo) expect(changes(game, result)).toEqual([])
      // No margins, a conjugate of the generator, a part of the set.
      const { field, outside } = result
      const none = outside.margins.map(() => ZERO)
      expect(verify(game, { ...result, outside: { ...outside, margins: none } }).kind).toBe('invalid')
      const [conjugate] = realRoots(field.generator.polynomial.map(item => rational(item)))
        .map(({ value }) => value)
        .filter(value => compareReal(value, field.generator) !== 0)
      expect(verify(game, { ...result, field: { ...field, generator: conjugate as Algebraic } }).kind).toBe('invalid')
      const part = {
        ...result,
        vertices: result.vertices.slice(0, -1),
        supports: result.supports.slice(0, -1),
        field: { ...field, vertices: field.vertices.slice(0, -1) },
        outside: { ...outside, margins: outside.margins.slice(1) },
      }
      expect(verify(game, part).kind).toBe('invalid')
    }
  })

  it('between an inside and an outside', () => {
    const game = repeatedGame(threeByThree, { discount: '3/10' })
    const result = fromJSON(bracket) as Bracket
    expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(verify(game, { ...result, gap: result.gap.div(2n) })).toEqual({ kind: 'invalid', at: 'gap' })
    const { gap: _, ...rest } = result
    expect(verify(game, { ...rest, exact: true })).toEqual({ kind: 'invalid', at: 'outside.halfPlanes' })
    const cut = result.outside.halfPlanes.map(plane => ({ ...plane, bound: plane.bound.sub(rational('1e-9')) }))
    expect(verify(game, { ...result, outside: { ...result.outside, halfPlanes: cut } }).kind).toBe('invalid')
    const wide = result.outside.halfPlanes.map(plane => ({ ...plane, margin: plane.margin.mul(1_000n) }))
    expect(verify(game, { ...result, outside: { ...result.outside, halfPlanes: wide } }).kind).toBe('invalid')
  })

  it('is not checked where the rounds are too many to be replayed, and else as ever', () => {
    for (const [discount, stage] of [
      ['3/5', prisoners],
      ['1/2', pennies],
    ] as const) {
      const game = repeatedGame(stage, { discount })
      const result = equilibriumPayoffs(game)
      if (result.kind === 'undecided' || (result.kind === 'polygon' && result.field))
        throw new Error('decided, rational')
      const after = (rounds: number) =>
        result.kind === 'empty' ? { ...result, rounds } : { ...result, outside: { ...result.outside, rounds } }
      expect(verify(game, after(287_054))).toEqual({ kind: 'valid', completeness: 'not checked' })
      expect(verify(game, after(10 ** 9)).kind).toBe('invalid')
    }
  })

  it('in doubles, to within rounding', () => {
    for (const [stage, discount] of [
      [prisoners, '3/5'],
      [battle, '1/2'],
      [prisoners, '1/5'],
      [pennies, '1/2'],
    ] as const) {
      const game = repeatedGame(stage, { discount })
      const result = equilibriumPayoffs(game, { arithmetic: 'double' })
      expect(verify(game, result)).toEqual({ kind: 'valid', completeness: 'checked' })
      expect([discount, changes(game, result)]).toEqual([discount, []])
    }
  })

  it('is about the game that was asked about', () => {
    const game = repeatedGame(prisoners, { discount: '3/5' })
    for (const arithmetic of ['exact', 'double'] as const) {
      const result = equilibriumPayoffs(game, { arithmetic })
      expect(verify(prisoners, result)).toEqual({ kind: 'invalid', at: 'subject' })
      expect(verify(repeatedGame(prisoners, { discount: '2/5' }), result).kind).toBe('invalid')
      expect(verify(repeatedGame(battle, { discount: '3/5' }), result).kind).toBe('invalid')
      const empty = equilibriumPayoffs(repeatedGame(pennies, { discount: '1/2' }), { arithmetic })
      expect(verify(game, empty).kind).toBe('invalid')
    }
  })
})

describe('equilibriumPayoffBounds', () => {
  /** Rounds, directions or combinations more or less, where enough are left, and other margins: another proof. */
  const OTHERS = [
    /^outer\.rounds [+-] 1$/,
    /^outer\.halfSpaces\[\]\.margin/,
    /^(drop|double|swap) outer\.(halfSpaces\[\]\.combinations|exclusions)\[\]$/,
    /^(swap|double|drop) outer\.halfSpaces\[\]$/,
    /^(swap )?outer\.halfSpaces\[\]\.direction\[\]/,
  ]
  const changed = (game: Parameters<typeof verify>[0], result: unknown): string[] =>
    survivors(game, result).filter(change => !OTHERS.some(pattern => pattern.test(change)))

  it('two players and three, an exact set and nothing: no other', () => {
    const good = publicGoodsGame(publicGood({ returns: ['2/3', '2/3', '2/3'] }))
    for (const [stage, discount] of [
      [prisoners, '2/5'],
      [prisoners, '0'],
      [pennies, '1/2'],
      [good, '1/2'],
    ] as const) {
      const game = repeatedGame(stage, { discount })
      const found = equilibriumPayoffBounds(game)
      expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'checked' })
      expect(changed(game, found)).toEqual([])
    }
  })

  it('a bracket, and a run that was ended early', () => {
    const game = repeatedGame(threeByThree, { discount: '3/10' })
    const found = equilibriumPayoffBounds(game, { refinements: 0 })
    expect(found.kind).toBe('bounds')
    expect(changed(game, found)).toEqual([])
    const cut = equilibriumPayoffBounds(game, { maxSteps: 2 })
    expect(cut.kind).toBe('undecided')
    expect(changed(game, cut)).toEqual([])
  })
})
