import { type BiformGame, biformGame, coalitional, fromJSON, type Rational, toJSON } from '@biform/core'
import { biformEquilibria, isBiformEquilibrium, shapley } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

const market = ['Supplier', 'Firm 1', 'Firm 2', 'Buyer 1', 'Buyer 2']

/** One unit of a supplier reaches one of two buyers through one of two firms; buyers pay 9 for firm 1's product. */
const supplied = (rival: number, cost: number) => (members: readonly string[]) =>
  !members.includes('Supplier') || !members.some(name => name.startsWith('Buyer'))
    ? 0
    : members.includes('Firm 1')
      ? 9 - cost
      : members.includes('Firm 2')
        ? rival - cost
        : 0
const branding = biformGame({
  players: market,
  strategies: [['status quo', 'brand']],
  cells: [{ game: { ownUse: {}, pot: supplied(3, 1) } }, { game: { ownUse: {}, pot: supplied(7, 2) } }],
})

/** Two firms of capacity 2 sell to three buyers, who pay 4 for the old product and 7 for the new one. */
const sold = (prices: readonly number[], capacity: number) => (members: readonly string[]) => {
  const buyers = members.filter(name => name.startsWith('Buyer')).length
  const units = prices.flatMap((price, i) => (members.includes(`Firm ${i + 1}`) ? Array(capacity).fill(price) : []))
  return units
    .sort((a, b) => b - a)
    .slice(0, buyers)
    .reduce((a, b) => a + b, 0)
}
const innovation = biformGame({
  players: ['Firm 1', 'Firm 2', 'Buyer 1', 'Buyer 2', 'Buyer 3'],
  strategies: [
    ['keep', 'upgrade'],
    ['keep', 'upgrade'],
  ],
  cells: [0, 1].map(i =>
    [0, 1].map(j => ({
      game: { ownUse: {}, pot: sold([4 + 3 * i, 4 + 3 * j], 2) },
      costs: [5 * i, 5 * j, 0, 0, 0],
    })),
  ),
})
const advertising = biformGame({
  players: ['Firm 1', 'Firm 2', 'Firm 3', 'Buyer 1', 'Buyer 2'],
  strategies: [['be quiet', 'run down the others']],
  cells: [{ game: { ownUse: {}, pot: sold([2, 2, 2], 1) } }, { game: { ownUse: {}, pot: sold([2, 1, 1], 1) } }],
})
const payoffs = (game: BiformGame, confidence: Rational, cell: number): unknown => {
  const found = biformEquilibria(game, { confidence }).cells[cell]!
  return found.kind === 'appraised' ? toJSON(found.payoffs) : found.kind
}

describe('the examples of Brandenburger and Stuart', () => {
  it('branded ingredient: a smaller pie, a larger slice, if the supplier is not too confident', () => {
    const { cells } = biformEquilibria(branding, { confidence: 0 })
    const ends = cells.map(
      cell => cell.kind === 'appraised' && cell.intervals.map(({ lower, upper }) => [lower, upper]),
    )
    expect(toJSON(ends)).toEqual([
      [
        ['2', '8'],
        ['0', '6'],
        ['0', '0'],
        ['0', '0'],
        ['0', '0'],
      ],
      [
        ['5', '7'],
        ['0', '2'],
        ['0', '0'],
        ['0', '0'],
        ['0', '0'],
      ],
    ])
    const moves = (confidence: Rational): unknown => biformEquilibria(branding, { confidence }).equilibria
    expect(moves('7499/10000')).toEqual([[1]])
    expect(moves('3/4')).toEqual([[0], [1]])
    expect(moves('7501/10000')).toEqual([[0]])
  })

  it('innovation: one firm upgrades, and in mixed moves each does with probability 1/6', () => {
    const result = biformEquilibria(innovation, { confidence: '1/2' })
    expect(result.equilibria).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect([0, 1, 2, 3].map(k => (payoffs(innovation, '1/2', k) as string[]).slice(0, 2))).toEqual([
      ['0', '0'],
      ['0', '1'],
      ['1', '0'],
      ['-5', '-5'],
    ])
    const mixed = result.mixed!.equilibria.filter(({ supports }) => supports[0]!.length === 2)
    expect(toJSON(mixed.map(({ profile }) => profile))).toEqual([
      [
        ['5/6', '1/6'],
        ['5/6', '1/6'],
      ],
    ])
    expect(result.mixed!.open).toBe(false)
  })

  it('negative advertising pays although it makes the pie smaller', () => {
    expect(payoffs(advertising, 0, 0)).toEqual(['0', '0', '0', '2', '2'])
    expect(payoffs(advertising, 1, 0)).toEqual(['0', '0', '0', '2', '2'])
    expect(payoffs(advertising, 1, 1)).toEqual(['1', '0', '0', '1', '1'])
    for (const confidence of [0, '1/2', 1])
      expect(biformEquilibria(advertising, { confidence }).equilibria).toEqual([[1]])
  })

  it('the card game: to lose cards pays in the core if confidence is below 23/26, and never by the Shapley value', () => {
    // Four students and 4 or 3 cards stand for 26 and 26 or 23: with as many cards as students the core is [0, 400].
    const students = ['S1', 'S2', 'S3', 'S4']
    const cards = (count: number) => (members: readonly string[]) =>
      members.includes('Adam') ? 100 * Math.min(count, members.length - 1) : 0
    const game = biformGame({
      players: ['Adam', ...students],
      strategies: [['keep', 'lose one']],
      cells: [4, 3].map(count => ({ game: { ownUse: {}, pot: cards(count) } })),
    })
    expect(biformEquilibria(game, { confidence: '3/4' }).equilibria).toEqual([[0], [1]])
    expect(biformEquilibria(game, { confidence: '74/100' }).equilibria).toEqual([[1]])
    const values = [4, 3].map(count => shapley(coalitional({ players: game.players, worth: cards(count) })).values[0])
    expect(toJSON(values)).toEqual(['200', '180'])
  })
})

/** Two movers and an outsider; if both move, pairs can take all, and the core is empty. */
const fight = { ownUse: {}, pot: { 'A,B': 6, 'A,C': 6, 'B,C': 6, 'A,B,C': 6 } }
const keeps = (a: number, b: number, c = 0) => ({ game: { ownUse: { 'A,B,C': [a, b, c] }, pot: {} } })
const withEmptyCore = (stay: number): BiformGame =>
  biformGame({
    players: ['A', 'B', 'C'],
    strategies: [
      ['stay', 'move'],
      ['stay', 'move'],
    ],
    cells: [
      [keeps(stay, stay), keeps(0, 1, 5)],
      [keeps(1, 0, 5), { game: fight }],
    ],
  })

describe('an empty core', () => {
  it('leaves undecided what depends on it, and refutes or confirms what does not', () => {
    const result = biformEquilibria(withEmptyCore(0), { confidence: 0 })
    expect(result.cells[3]!.kind).toBe('empty-core')
    expect(result.profiles.map(({ kind }) => kind)).toEqual(['refuted', 'undecided', 'undecided', 'undecided'])
    expect(result.profiles[1]).toEqual({ kind: 'undecided', profile: [0, 1], open: 3 })
    expect(result.mixed).toMatchObject({ equilibria: [], open: true })

    const calm = biformEquilibria(withEmptyCore(2), { confidence: 0 })
    expect(calm.profiles.map(({ kind }) => kind)).toEqual(['equilibrium', 'refuted', 'refuted', 'undecided'])
    expect(toJSON(calm.mixed!.equilibria)).toEqual([
      {
        profile: [
          ['1', '0'],
          ['1', '0'],
        ],
        payoffs: ['2', '2', '0'],
        supports: [[0], [0]],
      },
    ])
  })

  it('is weighed in mixed moves by what no worth of the cell could mend', () => {
    const kindOf = (stay: number, x: Rational, y: Rational): string =>
      isBiformEquilibrium(
        withEmptyCore(stay),
        [
          [x, 1 - Number(x)],
          [y, 1 - Number(y)],
        ],
        { confidence: 0 },
      ).kind
    expect(kindOf(2, 1, 1)).toBe('equilibrium')
    expect(kindOf(0, 1, 1)).toBe('refuted')
    expect(kindOf(0, '0.5', '0.5')).toBe('undecided')
    expect(kindOf(0, 1, '0.5')).toBe('refuted') // B plays stay, for 0, although move gives 1
    expect(kindOf(2, 1, '0.5')).toBe('refuted') // B plays move, for 1, although stay gives 2
  })

  it('three movers are judged as two are', () => {
    const cells = [0, 1].map(i => [0, 1].map(j => [0, 1].map(k => keeps(i, j, k))))
    const game = biformGame({ players: ['A', 'B', 'C'], strategies: Array(3).fill(['no', 'yes']), cells })
    const result = biformEquilibria(game, { confidence: [0, 1, '1/2'] })
    expect(result.equilibria).toEqual([[1, 1, 1]])
    expect(result.mixed).toBeUndefined()
    expect(result.profiles[0]).toMatchObject({ kind: 'refuted', deviation: { player: 0, strategy: 1 } })
    const half = ['1/2', '1/2']
    expect(isBiformEquilibrium(game, [half, half, half], { confidence: 0 }).kind).toBe('refuted')
  })
})

describe('records of biform games', () => {
  const small = withEmptyCore(2)

  it('are checked, and every change is noticed', () => {
    const result = biformEquilibria(small, { confidence: '1/3' })
    expect(verify(small, result)).toEqual({ kind: 'valid', completeness: 'checked' })
    // The order of weights is free, as is confidence where the core is a point; the stage’s answer has tests of its own.
    const own = (change: string): boolean => !change.includes('mixed.certificate.')
    const free = ['confidence[] - 1/1000', 'swap cells[].balancing[]', 'swap cells[].intervals[].upperProof[]']
    expect(survivors(small, result, own)).toEqual(free)
    for (const profile of [
      [
        [1, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [1, 0],
      ],
      [
        ['1/2', '1/2'],
        [0, 1],
      ],
    ] as Rational[][][]) {
      const single = isBiformEquilibrium(small, profile, { confidence: '1/3' })
      expect(verify(small, single)).toEqual({ kind: 'valid' })
      expect(survivors(small, single)).toEqual(free)
    }
  })

  it('say so when a run was cut short', () => {
    const cut = biformEquilibria(innovation, { confidence: 0, maxSteps: 2 })
    expect(cut).toMatchObject({ complete: false, reason: 'limit', profiles: [], equilibria: [] })
    expect(cut.cells.length).toBe(2)
    expect(verify(innovation, cut)).toEqual({ kind: 'valid' })
    const few = biformEquilibria(innovation, { confidence: 0, limit: 1 })
    expect(few).toMatchObject({ complete: false, reason: 'limit' })
    expect(few.mixed!.equilibria.length).toBe(1)
    expect(verify(innovation, few).kind).toBe('valid')
  })

  it('of games that come back from a file are the same', () => {
    expect(fromJSON(JSON.parse(JSON.stringify(toJSON(branding))))).toEqual(branding)
    expect(fromJSON(toJSON(toJSON(small)))).toEqual(small)
  })
})

describe('bad input', () => {
  it('is refused where it stands', () => {
    expect(() => biformEquilibria(branding, {} as never)).toThrow('confidence: is missing')
    expect(() => biformEquilibria(branding, { confidence: 2 })).toThrow('confidence: 2 is not between 0 and 1')
    expect(() => biformEquilibria(branding, { confidence: [1] })).toThrow('confidence: has 1 entry for 5 players')
    expect(() => biformEquilibria(fight as never, { confidence: 1 })).toThrow('game')
    const ask = (profile: unknown): unknown => isBiformEquilibrium(branding, profile as never, { confidence: 1 })
    expect(() => ask([['1/2', '1/3']])).toThrow('profile[0]: sums to 5/6, not 1')
    expect(() => ask([[2, -1]])).toThrow('profile[0][1]: -1 is negative')
    expect(() => ask([[1]])).toThrow('profile[0]: has 1 entry for 2 moves')
    expect(() => ask([])).toThrow('profile: has 0 entries for 1 movers')
    const build = (change: object): unknown =>
      biformGame({ players: ['A', 'B'], strategies: [['x']], cells: [keeps(0, 0)], ...change } as never)
    expect(() => build({ strategies: [] })).toThrow('strategies: needs a list of moves')
    expect(() => build({ strategies: [['x'], ['y'], ['z']] })).toThrow('strategies: has 3 entries for 2 players')
    expect(() => build({ cells: [] })).toThrow('cells: has 0 entries, not 1')
    expect(() => build({})).toThrow('cells[0].game.ownUse')
    expect(() => build({ cells: [{ game: { players: ['B', 'A'], ownUse: {}, pot: {} } }] })).toThrow(
      'cells[0].game.players',
    )
    expect(() => build({ cells: [{ game: { ownUse: {}, pot: {} }, costs: [1] }] })).toThrow(
      'cells[0].costs: has 1 entry',
    )
    expect(() => build({ cells: [{ game: { ownUse: {}, pot: {} }, cost: 1 }] })).toThrow('cells[0].cost: is no field')
    const many = Array.from({ length: 300 }, (_, i) => `${i}`)
    expect(() => build({ strategies: [many, many] })).toThrow('strategies: 90000 cells are more than 65536')
  })
})
