import { coalitional, dualValueGame, type Fraction, InputError, random, ratio, run, toJSON } from '@biform/core'
import { core, coreInterval, coreSteps, inCore } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import reference from '../fixtures/coalitional-tu.json' with { type: 'json' }
import { amounts, combined, everyone, inTUCore, paid, provesEmpty } from './certificates.ts'

const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })
const superadditiveEmpty = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })

/** Checks all that a core interval says of itself. */
function checkInterval(game: typeof bakeries, player: number): { lower: Fraction; upper: Fraction } | undefined {
  const interval = coreInterval(game, player)
  if (interval.kind === 'empty') {
    expect(provesEmpty(game, interval.balancing)).toBe(true)
    return undefined
  }
  const { lower, upper, lowerMember, upperMember, lowerProof, upperProof } = interval
  expect(inTUCore(game, lowerMember)).toBe(true)
  expect(inTUCore(game, upperMember)).toBe(true)
  expect(toJSON([lowerMember[player], upperMember[player]])).toEqual(toJSON([lower, upper]))
  for (const [proof, sign, bound] of [
    [lowerProof, '1', lower],
    [upperProof, '-1', upper.neg()],
  ] as const) {
    const { cover, worth: total } = combined(game, proof)
    expect(cover).toEqual(game.players.map((_, j) => (j === player ? sign : '0')))
    expect(total.equals(bound)).toBe(true)
    expect(proof.every(({ coalition, weight }) => coalition === everyone(game) || weight.compare(0n) > 0)).toBe(true)
  }
  return { lower, upper }
}

describe('core of a TU game', () => {
  it('has all 29 reference games', () => expect(reference).toHaveLength(29))

  it.each(reference)('$name', ({ worth: list, coreNonempty }) => {
    const game = coalitional({ worth: list })
    const result = core(game)
    expect(result.kind).toBe(coreNonempty ? 'nonempty' : 'empty')
    if (result.kind === 'nonempty') {
      expect(inTUCore(game, result.member)).toBe(true)
      expect(inCore(game, result.member).holds).toBe(true)
    }
    if ('balancing' in result) expect(provesEmpty(game, result.balancing)).toBe(true)
    const intervals = game.players.map((_, i) => checkInterval(game, i))
    expect(intervals.every(interval => (interval !== undefined) === coreNonempty)).toBe(true)
  })

  it('of three bakeries is one point, which their Shapley value misses', () => {
    expect(toJSON(core(bakeries))).toEqual({ method: 'core', kind: 'nonempty', member: ['20', '40', '30'] })
    expect(toJSON(bakeries.players.map((_, i) => checkInterval(bakeries, i)))).toEqual([
      { lower: '20', upper: '20' },
      { lower: '40', upper: '40' },
      { lower: '30', upper: '30' },
    ])
  })

  it('of a superadditive game may be empty', () => {
    expect(toJSON(core(superadditiveEmpty))).toEqual({
      method: 'core',
      kind: 'empty',
      balancing: [
        { coalition: 3, weight: '1/2' },
        { coalition: 5, weight: '1/2' },
        { coalition: 6, weight: '1/2' },
      ],
    })
  })

  it('of a glove game pays the scarce glove', () => {
    const glove = coalitional({ worth: [0, 0, 0, 0, 0, 1, 1, 1] })
    expect(toJSON(core(glove))).toMatchObject({ member: ['0', '0', '1'] })
    expect(toJSON([0, 1, 2].map(i => checkInterval(glove, i)))).toEqual([
      { lower: '0', upper: '0' },
      { lower: '0', upper: '0' },
      { lower: '1', upper: '1' },
    ])
  })

  it('guarantees a player less when the pie grows: [1, 1] becomes [0, 2]', () => {
    const before = coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })
    const after = coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 2] })
    expect(toJSON(checkInterval(before, 0))).toEqual({ lower: '1', upper: '1' })
    expect(toJSON(checkInterval(after, 0))).toEqual({ lower: '0', upper: '2' })
  })

  it('of one player, and of two', () => {
    const alone = coalitional({ worth: [0, '-7/3'] })
    expect(toJSON(core(alone))).toMatchObject({ member: ['-7/3'] })
    expect(toJSON(checkInterval(alone, 0))).toEqual({ lower: '-7/3', upper: '-7/3' })
    const pair = coalitional({ worth: [0, 1, 2, 7] })
    expect(toJSON(core(pair))).toMatchObject({ member: ['3', '4'] })
    expect(toJSON(checkInterval(pair, 1))).toEqual({ lower: '2', upper: '6' })
    const apart = core(coalitional({ worth: [0, 1, 2, '2.999999999'] }))
    expect(toJSON(apart)).toMatchObject({ kind: 'empty', balancing: [{ coalition: 1 }, { coalition: 2 }] })
  })

  it('proves itself on random games of up to 11 players, empty cores among them', () => {
    const kinds = { empty: 0, nonempty: 0, undecided: 0 }
    for (let seed = 0; seed < 90; seed++) {
      const draw = random(11, seed)
      const players = 2 + (seed % 10)
      const convex = (S: number): number => 3 * Array.from(S.toString(2)).filter(bit => bit === '1').length ** 2
      const list = Array.from({ length: 2 ** players }, (_, S) => (S ? convex(S) + draw.integer(0, seed) : 0))
      const scale = seed % 3 === 0 ? ratio(1n, 3n) : ratio(10n ** 14n + 1n, 1n)
      const game = coalitional({ worth: list.map(value => scale.mul(BigInt(value))) })
      const result = core(game)
      kinds[result.kind] += 1
      if (result.kind === 'nonempty') expect(inCore(game, result.member).holds).toBe(true)
      if ('balancing' in result) expect(provesEmpty(game, result.balancing)).toBe(true)
      checkInterval(game, seed % players)
    }
    expect(Math.min(kinds.empty, kinds.nonempty)).toBeGreaterThan(15)
  })

  it('may be ended early, and run in slices', async () => {
    expect(core(bakeries, { maxSteps: 1 })).toEqual({ method: 'core', kind: 'undecided', reason: 'limit' })
    expect(core(bakeries, { shouldStop: () => true })).toMatchObject({ kind: 'undecided', reason: 'stopped' })
    expect(await run(coreSteps(bakeries))).toEqual(core(bakeries))
  })
})

describe('coreInterval', () => {
  it('takes a label or an index', () => {
    const game = coalitional({ players: ['1', '0'], worth: [0, 0, 0, 1] })
    expect(coreInterval(game, '0').index).toBe(1)
    expect(coreInterval(game, 0).index).toBe(0)
    expect(() => coreInterval(game, 2)).toThrow('player: 2 is not the index of one of 2 players')
    expect(() => coreInterval(game, 0.5)).toThrow(InputError)
    expect(() => coreInterval(game, 'x')).toThrow('player: "x" is none of "1", "0"')
  })

  it('reads a dual-value game as a TU game if money moves without limit', () => {
    const input = { players: ['S', 'L'], ownUse: { 'S,L': [60, 100] }, pot: { 'S,L': 40 } }
    expect(toJSON(coreInterval(dualValueGame({ ...input, liability: 'unlimited' }), 'S'))).toMatchObject({
      kind: 'interval',
      lower: '0',
      upper: '200',
    })
    expect(() => coreInterval(dualValueGame({ ...input, liability: ['unlimited', 3] }), 'S')).toThrow('liability[1]')
  })
})

/** The whole part of a fraction that is not negative. */
const floored = (value: Fraction): bigint => value.n / value.d

/** The first coalition with the largest excess, by comparing all. */
function objector(list: readonly bigint[], x: readonly Fraction[]): object {
  let best = { coalition: 0, excess: ratio(0n, 1n) }
  for (let S = 1; S < list.length; S++) {
    const excess = ratio(list[S]!, 1n).sub(paid(x, S))
    if (excess.compare(best.excess) > 0) best = { coalition: S, excess }
  }
  return { holds: false, blocking: { ...best, excess: best.excess.toFraction() } }
}

describe('inCore of a TU game', () => {
  it('names the coalition with the largest excess', () => {
    expect(toJSON(inCore(bakeries, [25, 35, 30]))).toEqual({
      method: 'inCore',
      holds: false,
      allocation: ['25', '35', '30'],
      blocking: { coalition: 6, excess: '5' },
    })
    expect(inCore(bakeries, ['20', 40, ratio(30n, 1n)]).holds).toBe(true)
  })

  it('the smallest bitmask among several', () => {
    expect(toJSON(inCore(superadditiveEmpty, ['1/3', '1/3', '1/3']))).toMatchObject({
      blocking: { coalition: 3, excess: '1/3' },
    })
  })

  it('tells more than there is from less than there is', () => {
    expect(toJSON(inCore(bakeries, [30, 40, 30]))).toMatchObject({ holds: false, reason: 'infeasible' })
    expect(inCore(bakeries, [30, 40, 30])).not.toHaveProperty('blocking')
    expect(toJSON(inCore(bakeries, [20, 40, 29]))).toMatchObject({ blocking: { coalition: 5, excess: '1' } })
    expect(toJSON(inCore(coalitional({ worth: [0, 0, 0, 5] }), [2, 2]))).toMatchObject({
      blocking: { coalition: 3, excess: '1' },
    })
  })

  it('sees an excess of 10^−40, and agrees with the definition on 12 players', () => {
    const close = coalitional({ worth: [0, 0, 0, '1e40', 0, '1e40', 0, '1e40'] })
    expect(inCore(close, ['1e40', 0, 0]).holds).toBe(true)
    expect(toJSON(inCore(close, [ratio(10n ** 80n - 1n, 10n ** 40n), ratio(1n, 10n ** 40n), 0]))).toMatchObject({
      blocking: { coalition: 5, excess: ratio(1n, 10n ** 40n).toFraction() },
    })
    for (let seed = 0; seed < 6; seed++) {
      const draw = random(12, seed)
      const factor = seed % 2 ? 1n : 10n ** 15n + 7n
      const x = Array.from({ length: 12 }, () => ratio(BigInt(draw.integer(0, 40)) * factor, 7n))
      const list = Array.from({ length: 2 ** 12 }, (_, S) => BigInt(S ? draw.integer(0, 90) : 0) * factor)
      list[4095] = 1000n * factor
      expect(toJSON(inCore(coalitional({ worth: list }), x))).toMatchObject(objector(list, x))
      // Every coalition of more than one player within 3 of what it gets, and what it gets beyond 2^53.
      const large = x.map(amount => amount.mul(10n ** 17n))
      const close = list.map((_, S) => (S & (S - 1) ? floored(paid(large, S)) + BigInt(draw.integer(0, 3)) : 0n))
      close[4095]! += 3n
      expect(toJSON(inCore(coalitional({ worth: close }), large))).toMatchObject(objector(close, large))
    }
  })

  it('refuses allocations of the wrong kind', () => {
    expect(() => inCore(bakeries, [1, 2])).toThrow('allocation: has 2 entries for 3 players')
    expect(() => inCore(bakeries, [1, 2, Number.NaN])).toThrow('allocation[2]: NaN is not a rational number')
    expect(() => inCore(bakeries, 'abc' as never)).toThrow('allocation: "abc" is not a list')
    expect(() => inCore({ kind: 'tree' } as never, amounts())).toThrow('game: "tree" is neither')
    expect(() => core(null as never)).toThrow('game: null is neither a coalitional nor a dual-value game')
  })
})
