import {
  type Algebraic,
  bimatrix,
  decimal,
  decimalOf,
  type Fraction,
  integers,
  type NormalForm,
  normalForm,
  random,
  rational,
  toJSON,
  toNumber,
} from '@biform/core'
import {
  type ContinuumCut,
  isNash,
  nashEquilibria,
  pureEquilibria,
  type SupportEquilibria,
  supportEquilibria,
  supportEquilibriaSteps,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

/** Three players, nine equilibria, two of them totally mixed (McKelvey and McLennan 1997). */
const nine = normalForm({
  shape: [2, 2, 2],
  payoffs: [
    [9, 0, 0, 3, 0, 3, 9, 0],
    [8, 0, 0, 4, 0, 4, 8, 0],
    [12, 0, 0, 6, 0, 6, 2, 0],
  ],
})
/** Three players with rational payoffs and one equilibrium, which is irrational (Nau, Gomez Canovas and Hansen 2004). */
const irrational = normalForm({
  shape: [2, 2, 2],
  payoffs: [
    [3, 1, 0, 0, 0, 0, 1, 2],
    [0, 0, 2, 1, 1, 3, 0, 0],
    [2, 0, 0, 0, 0, 0, 0, 3],
  ],
})
/** Four players who get 3 if all choose the first and 4 if all choose the second. */
const unanimity = normalForm({ shape: [2, 2, 2, 2], payoffs: [0, 1, 2, 3].map(() => [3, ...Array(14).fill(0), 4]) })
/** Only the first player moves the others, and is indifferent itself. */
const idle = normalForm({
  shape: [2, 2, 1],
  payoffs: [
    [0, 0, 0, 0],
    [1, 0, 1, 0],
    [0, 0, 0, 0],
  ],
})

function drawn(seed: number, shape: readonly number[], range: number): NormalForm {
  const draw = random(seed, 6)
  const profiles = shape.reduce((product, count) => product * count, 1)
  const payoffs = shape.map(() => Array.from({ length: profiles }, () => draw.integer(-range, range)))
  return normalForm({ shape, payoffs })
}

function printed({ equilibria }: ReturnType<typeof supportEquilibria>): string[] {
  return equilibria.map(({ profile }) => profile.map(list => list[0]!.toFraction()).join(' ')).sort()
}

describe('named games', () => {
  it('has nine equilibria, two of them totally mixed', () => {
    const found = supportEquilibria(nine)
    expect(found).toMatchObject({ complete: true, continua: [], unresolved: [] })
    expect(printed(found)).toEqual([
      '0 0 1',
      '0 1 0',
      '0 1/4 1/3',
      '1 0 0',
      '1 1 1',
      '1/2 1/2 1',
      '1/2 2/5 1/4',
      '1/3 1 1/4',
      '2/5 1/2 1/3',
    ])
    expect(found.equilibria.map(item => item.index)).toEqual([1, 1, 1, 1, 1, -1, -1, -1, -1])
    for (const { profile } of found.equilibria) expect(isNash(nine, profile).holds).toBe(true)
    expect(verify(nine, found)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('is irrational: the root of a quadratic equation, in a box', () => {
    const found = supportEquilibria(irrational)
    expect(found).toMatchObject({ complete: true, unresolved: [] })
    const [only] = found.equilibria
    if (only?.kind !== 'isolated') throw new Error('a box')
    // The last player's mixture makes the first indifferent, and so on around: p = 0.6192… solves one equation of degree 2.
    expect(decimal(only.profile[0]![0]!, 9)).toBe('0.619232579')
    expect(toNumber(only.upper[0]![0]!.sub(only.lower[0]![0]!))).toBeLessThan(1e-11)
    expect(toNumber(only.epsilon)).toBeLessThan(1e-11)
    expect(only.epsilon.n > 0n).toBe(true)
    expect(only.exact!.profile.map(list => (list[0] as Algebraic).polynomial)).toEqual([
      [24n, -53n, 23n],
      [-9n, 13n, 12n],
      [-9n, 23n, 2n],
    ])
    expect(decimalOf(only.exact!.payoffs[0]!, 12)).toBe('0.843328214481')
    expect(verify(irrational, found)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('finds the symmetric equilibrium of four players, (3/4)^(1/3) to 1, among eight pure ones', () => {
    const found = supportEquilibria(unanimity)
    expect(found.complete).toBe(true)
    expect(found.equilibria).toHaveLength(9)
    const mixed = found.equilibria.find(({ kind }) => kind === 'isolated')!
    expect(toNumber(mixed.profile[0]![0]!)).toBeCloseTo(1 / (1 + Math.cbrt(3 / 4)), 11)
    const pure = found.equilibria.filter(({ kind }) => kind === 'rational')
    expect(pure.map(({ supports }) => supports.map(([s]) => s))).toEqual(pureEquilibria(unanimity).equilibria)
  })

  it('says which supports are equilibria as a whole', () => {
    const found = supportEquilibria(idle)
    expect(found.complete).toBe(true)
    expect(toJSON(found.continua)).toEqual([
      {
        supports: [[0, 1], [0], [0]],
        extreme: [
          [
            ['1', '0'],
            ['0', '1'],
          ],
          [['1', '0']],
          [['1']],
        ],
      },
    ])
    expect(found.equilibria.map(({ supports }) => supports)).toEqual([
      [[0], [0], [0]],
      [[1], [0], [0]],
    ])
    expect(verify(idle, found)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('gives up a continuum of equilibria, and says where', () => {
    // Matching pennies of the first two, which the third, whom nothing moves, decides to play or to turn around.
    const game = normalForm({
      shape: [2, 2, 2],
      payoffs: [
        [1, -1, -1, 1, -1, 1, 1, -1],
        [-1, 1, 1, -1, 1, -1, -1, 1],
        [0, 0, 0, 0, 0, 0, 0, 0],
      ],
    })
    const found = supportEquilibria(game, { cells: 200 })
    expect(found).toMatchObject({ complete: false, reason: 'unresolved' })
    expect(found.unresolved).toContainEqual({
      supports: [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      reason: 'cells',
    })
    // Where the first two do not mix, neither may gain by another strategy, which leaves the third a single mixture.
    expect(printed(found)).toEqual(['0 0 1/2', '0 1 1/2', '1 0 1/2', '1 1 1/2', '1/2 1/2 0', '1/2 1/2 1'])
    expect(verify(game, found)).toEqual({ kind: 'valid' })
  })

  it('takes a single mixture of an indifferent player for what it is: one equilibrium', () => {
    const game = normalForm({ shape: [2, 3, 1], payoffs: [[0, 0, 0, 0, 0, 0], [1, 0, -1, -1, 0, 1], Array(6).fill(0)] })
    const found = supportEquilibria(game)
    const supports = [[0, 1], [1], [0]]
    const profile = [[1 / 2, 1 / 2], [0, 1, 0], [1]]
    expect(found.complete).toBe(true)
    expect(found.continua.find(item => String(item.supports) === String(supports))).toBeUndefined()
    const only = found.equilibria.find(item => String(item.supports) === String(supports))!
    expect(only.kind).toBe('rational')
    expect(only.profile.map(list => list.map(value => toNumber(value as Fraction)))).toEqual(profile)
    expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'checked' })
    // Passed off as a continuum, it is refused.
    const extreme = profile.map(list => [list.map(value => rational(value))])
    const equilibria = found.equilibria.filter(item => item !== only)
    const forged = { ...found, equilibria, continua: [...found.continua, { supports, extreme }] }
    expect(verify(game, forged)).toEqual({ kind: 'invalid', at: `continua[${found.continua.length}].supports` })
  })

  it('finds products of polytopes: matching pennies beside a player whom nothing moves', () => {
    const payoffs = [[1, 1, -1, -1, -1, -1, 1, 1], [-1, -1, 1, 1, 1, 1, -1, -1], Array(8).fill(0)]
    const game = normalForm({ shape: [2, 2, 2], payoffs })
    const found = supportEquilibria(game)
    expect(found.complete).toBe(true)
    expect(printed(found)).toEqual(['1/2 1/2 0', '1/2 1/2 1'])
    expect(toJSON(found.continua)).toEqual([
      {
        supports: [
          [0, 1],
          [0, 1],
          [0, 1],
        ],
        extreme: [
          [['1/2', '1/2']],
          [['1/2', '1/2']],
          [
            ['1', '0'],
            ['0', '1'],
          ],
        ],
      },
    ])
    expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'checked' })
  })

  it('says which strategy of a third player cuts the mixtures of two', () => {
    // The third stays out unless the first two meet on the diagonal too often: x y + (1 − x)(1 − y) > 2/3 in all.
    const payoffs = [
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0, 1, 0, -2, 0, -2, 0, 1],
    ]
    const game = normalForm({ shape: [2, 2, 2], payoffs })
    const found = supportEquilibria(game, { cells: 100 })
    const supports = [[0, 1], [0, 1], [0]]
    const cut = found.continua.find(item => String(item.supports) === String(supports))
    expect(cut?.cut?.strategies).toEqual([{ player: 2, strategy: 1 }])
    expect(isNash(game, cut!.cut!.member).holds).toBe(true)
    // All three mixing is a surface, not a product: it is not claimed to be settled.
    expect(found).toMatchObject({ complete: false, unresolved: [{ reason: 'cells' }] })
    expect(verify(game, found)).toEqual({ kind: 'valid' })
    const forged = (change: Partial<ContinuumCut>): SupportEquilibria => {
      const continua = found.continua.map(item => (item === cut ? { ...item, cut: { ...item.cut!, ...change } } : item))
      return { ...found, continua }
    }
    const at = `continua[${found.continua.indexOf(cut!)}].cut`
    const outside = [1, 1, 0].map((s, i) => game.strategies[i]!.map((_, k) => rational(k === s ? 1 : 0)))
    expect(verify(game, forged({ strategies: [] }))).toEqual({ kind: 'invalid', at: `${at}.strategies` })
    expect(verify(game, forged({ member: outside }))).toEqual({ kind: 'invalid', at: `${at}.member[0]` })
    const near = [
      ['99/100', '1/100'],
      ['99/100', '1/100'],
      [1, 0],
    ].map(list => list.map(value => rational(value)))
    expect(verify(game, forged({ member: near }))).toEqual({ kind: 'invalid', at: `${at}.member` })
    const without = { ...found, continua: found.continua.filter(item => item !== cut) }
    expect(verify(game, without)).toEqual({ kind: 'invalid', at: 'complete' })
  })
})

describe('drawn games', () => {
  it.each(Array.from({ length: 22 }, (_, seed) => seed))('indices sum to 1 where there is no tie: seed %i', seed => {
    const game = drawn(seed, seed % 4 === 3 ? [2, 2, 2, 2] : [2, 2, 2 + (seed % 2)], 50)
    const found = supportEquilibria(game)
    expect(verify(game, found).kind).toBe('valid')
    expect(found.complete).toBe(true)
    const pure = found.equilibria.filter(({ supports }) => supports.every(list => list.length === 1))
    expect(pure.map(({ supports }) => supports.map(([s]) => s))).toEqual(pureEquilibria(game).equilibria)
    const indices = found.equilibria.map(item => item.index)
    if (indices.includes(undefined) || found.continua.length > 0) return
    expect(indices.reduce<number>((total, index) => total + index!, 0)).toBe(1)
  })

  it.each(Array.from({ length: 10 }, (_, seed) => seed + 10))('two players: as nashEquilibria, seed %i', seed => {
    const game = drawn(seed, [3, 3], 100)
    const keys = (list: readonly { readonly profile: readonly (readonly { toFraction(): string }[])[] }[]): string[] =>
      list.map(({ profile }) => JSON.stringify(profile.map(mix => mix.map(value => value.toFraction()))))
    // The extreme equilibria are those that are listed and the corners of continua.
    const { complete, equilibria, continua } = supportEquilibria(game)
    const corners = continua.flatMap(({ extreme: [rows = [], columns = []] }) =>
      rows.flatMap(row => columns.map(column => ({ profile: [row, column] }))),
    )
    expect(complete).toBe(true)
    expect([...new Set(keys([...equilibria, ...corners]))].sort()).toEqual(keys(nashEquilibria(game).equilibria).sort())
  })

  it.each(Array.from({ length: 30 }, (_, seed) => seed))(
    'two players and many ties: as nashEquilibria, seed %i',
    seed => {
      const game = drawn(seed, seed % 2 ? [3, 3] : [2, 4], 1)
      const keys = (profiles: readonly (readonly (readonly { toFraction(): string }[])[])[]): string[] =>
        [
          ...new Set(profiles.map(profile => JSON.stringify(profile.map(mix => mix.map(value => value.toFraction()))))),
        ].sort()
      const found = supportEquilibria(game)
      const corners = found.continua.flatMap(({ extreme: [rows = [], columns = []] }) =>
        rows.flatMap(row => columns.map(column => [row, column])),
      )
      expect(found.complete).toBe(true)
      expect(keys([...found.equilibria.map(({ profile }) => profile), ...corners])).toEqual(
        keys(nashEquilibria(game).equilibria.map(({ profile }) => profile)),
      )
      expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'checked' })
    },
  )

  it('does not depend on the scale of payoffs, however large', () => {
    const game = drawn(5, [2, 2, 3], 50)
    const huge = normalForm({
      shape: [2, 2, 3],
      payoffs: game.payoffs.map((list, i) => integers(list).map(value => `${value}e${100 * (i + 1)}`)),
    })
    const strip = (found: ReturnType<typeof supportEquilibria>): unknown =>
      found.equilibria.map(({ supports, profile, index }) => ({
        supports,
        profile: profile.map(list => list.map(value => value.toFraction())),
        index,
      }))
    expect(strip(supportEquilibria(huge))).toEqual(strip(supportEquilibria(game)))
    expect(verify(huge, supportEquilibria(huge)).kind).toBe('valid')
  })

  it('takes payoffs on any scales, beyond the range of doubles and without a common factor', () => {
    const scales = [
      [300, 300, 300],
      [400, 400, 400],
      [0, 60, 200],
      [400, 0, 30],
    ]
    for (const powers of scales) {
      const game = normalForm({
        shape: [2, 2, 2],
        payoffs: irrational.payoffs.map((list, i) =>
          integers(list).map((value, k) =>
            (value * 10n ** BigInt(powers[i]!) + BigInt(powers[i]! && (k * k) % 7)).toString(),
          ),
        ),
      })
      const found = supportEquilibria(game)
      expect(found).toMatchObject({ complete: true, equilibria: [{ kind: 'isolated', index: 1 }] })
      const firsts = found.equilibria[0]!.profile.map(list => decimal(list[0]!, 6))
      expect(firsts).toEqual(['0.619233', '0.479804', '0.378825'])
      expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'checked' })
    }
  })

  it('solves exactly where two players mix and the third looks on, with payoffs of 1e-30 beside 1e30', () => {
    const game = normalForm({
      shape: [2, 2, 1],
      payoffs: [
        ['1e30', 0, 0, '1e-30'],
        [0, '1e-30', '1e30', 0],
        [0, 0, 0, 0],
      ],
    })
    const found = supportEquilibria(game)
    expect(found).toMatchObject({ complete: true, equilibria: [{ kind: 'rational', index: 1 }] })
    const large = 10n ** 60n
    expect(found.equilibria[0]!.profile[0]!.map(value => value.toFraction())).toEqual([
      `${large}/${large + 1n}`,
      `1/${large + 1n}`,
    ])
    expect(verify(game, found).kind).toBe('valid')
  })
})

describe('limits', () => {
  it('says what it has when it is stopped', () => {
    expect(supportEquilibria(nine, { limit: 3 })).toMatchObject({ complete: false, reason: 'limit' })
    expect(supportEquilibria(nine, { limit: 3 }).equilibria).toHaveLength(3)
    expect(supportEquilibria(nine, { limit: 9 })).toMatchObject({ complete: true })
    const stopped = supportEquilibria(nine, { shouldStop: () => true })
    expect(stopped).toMatchObject({ complete: false, reason: 'stopped', equilibria: [] })
    expect(verify(nine, supportEquilibria(nine, { maxSteps: 5 }))).toEqual({ kind: 'valid' })
    expect(supportEquilibriaSteps(nine).next().value).toEqual({ done: 1, found: 0 })
  })

  it('refuses what is too large, and names what to use', () => {
    const seven = normalForm({ shape: [7, 7, 7], payoffs: [0, 1, 2].map(() => Array(343).fill(0)) })
    expect(() => supportEquilibria(seven)).toThrow(
      'strategies: 7×7×7 games have 2048383 supports, more than 1000000; use logitPath',
    )
    const crowd = normalForm({ shape: Array(7).fill(1), payoffs: Array(7).fill([0]) })
    expect(() => supportEquilibria(crowd)).toThrow('players: supportEquilibria takes at most 6, not 7; use logitPath')
    expect(() => supportEquilibria(nine, { cells: 0 })).toThrow('options.cells: 0 is not a number of cells')
  })

  it('has one equilibrium where nobody has a choice', () => {
    const game = bimatrix([[1]], [[2]])
    expect(supportEquilibria(game).equilibria).toHaveLength(1)
  })
})

describe('the checker', () => {
  it('lets no change pass but of the order', () => {
    const swaps = ['swap equilibria[]']
    expect(survivors(irrational, supportEquilibria(irrational))).toEqual(['drop equilibria[].exact'])
    expect(survivors(idle, supportEquilibria(idle))).toEqual([...swaps, 'swap continua[].extreme[][]'].sort())
  }, 60_000)

  it('misses what is left out', () => {
    const found = supportEquilibria(nine)
    found.equilibria.forEach((_, k) => {
      const less = { ...found, equilibria: found.equilibria.toSpliced(k, 1) }
      expect(verify(nine, less)).toEqual({ kind: 'invalid', at: 'complete' })
    })
    const pair = found.equilibria.toSpliced(4, 2) // indices +1 and −1
    expect(verify(nine, { ...found, equilibria: pair })).toEqual({ kind: 'invalid', at: 'complete' })
  })
})
