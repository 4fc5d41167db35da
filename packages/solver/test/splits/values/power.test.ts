/** Power in voting games: councils of the literature by name, the reference, and what a voting game refuses. */
import { readFileSync } from 'node:fs'
import { coalitional, fractions, random, simpleGameOf, sum, toJSON, weightedVoting, wins } from '@biform/core'
import { banzhaf, deeganPackel, holler, shapley } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

interface Entry {
  readonly name: string
  readonly quota: number
  readonly weights: readonly number[]
  readonly answers: Readonly<Record<string, readonly (string | number)[]>>
}

const entries: readonly Entry[] = JSON.parse(
  readFileSync(new URL('../../fixtures/weighted-voting.json', import.meta.url), 'utf8'),
)

describe.each(entries)('$name', ({ quota, weights, answers }) => {
  const game = weightedVoting({ quota, weights })

  it('Shapley–Shubik, swings and normalised Banzhaf are those of the reference', () => {
    expect(toJSON(shapley(game).values)).toEqual(answers.shapley)
    const power = banzhaf(game)
    expect(power.swings).toEqual(answers.banzhaf_swings!.map(BigInt))
    expect(toJSON(power.normalised)).toEqual(answers.banzhaf_normalised)
  })

  it('every index replays, and agrees with the TU game', () => {
    for (const index of [shapley, banzhaf, deeganPackel, holler]) {
      expect(verify(game, index(game)).kind).toBe('valid')
    }
    const simple = simpleGameOf(game)
    expect(shapley(simple).values).toEqual(shapley(game).values)
    expect(banzhaf(simple).values).toEqual(banzhaf(game).values)
    expect(deeganPackel(simple)).toEqual(deeganPackel(game))
    expect(holler(simple)).toEqual(holler(game))
  })
})

describe('the Security Council', () => {
  it('gives a permanent member 421/2145 of the power and another one 4/2145', () => {
    const council = weightedVoting({ quota: 39, weights: [...Array(5).fill(7), ...Array(10).fill(1)] })
    const { values } = shapley(council)
    expect([values[0]!.toFraction(), values[14]!.toFraction()]).toEqual(['421/2145', '4/2145'])
    expect(banzhaf(council).swings?.[0]).toBe(848n)
    expect(banzhaf(council).swings?.[14]).toBe(84n)
  })

  it('is the same with a chamber of vetoes: nine of fifteen, and all five', () => {
    const vetoes = weightedVoting({
      quota: 9,
      weights: Array(15).fill(1),
      also: [{ quota: 5, weights: [...Array(5).fill(1), ...Array(10).fill(0)] }],
    })
    expect(shapley(vetoes).values[0]!.toFraction()).toBe('421/2145')
    expect(toJSON(holler(vetoes))).toMatchObject({
      counts: Array.from({ length: 15 }, (_, i) => ({ integer: i < 5 ? '210' : '84' })),
    })
  })
})

/**
 * The Council of the European Union of 27: 55 % of the members (15) with 65 % of the people, or all but three members.
 * Shares of the population in per mille, rounded by us from 2023, so that they add up to 1000.
 */
const PER_MILLE = [
  188, 152, 131, 107, 82, 42, 40, 26, 24, 24, 23, 23, 21, 20, 14, 13, 12, 12, 12, 9, 6, 5, 4, 3, 3, 2, 2,
]

describe('the Council of the European Union', () => {
  const council = weightedVoting({
    quota: 15,
    weights: Array(27).fill(1),
    also: [{ quota: 650, weights: PER_MILLE }],
    orElse: [{ quota: 24, weights: Array(27).fill(1) }],
  })

  it('is exact: power adds up to 1 and goes by population', () => {
    expect(PER_MILLE.reduce((a, b) => a + b)).toBe(1000)
    const { values } = shapley(council)
    expect(sum(values).toFraction()).toBe('1')
    for (let i = 1; i < 27; i++) expect(values[i - 1]!.compare(values[i]!)).toBeGreaterThanOrEqual(0)
    expect(verify(council, shapley(council))).toEqual({ kind: 'valid' })
    expect(verify(council, banzhaf(council))).toEqual({ kind: 'valid' })
  })

  it('three members cannot block, though they hold more than 35 % of the people', () => {
    const others = council.players.slice(3)
    expect(wins(council, others)).toBe(true)
    expect(wins(council, others.slice(1))).toBe(false)
  })
})

describe('more than 53 players, whose coalitions doubles cannot count', () => {
  it('a majority of 61 equals gives each 1/61, and the count replays', () => {
    const house = weightedVoting({ quota: 31, weights: Array(61).fill(1) })
    expect(shapley(house).values[7]!.toFraction()).toBe('1/61')
    // C(60, 30) swings each.
    expect(banzhaf(house).swings?.[0]).toBe(118264581564861424n)
    expect(holler(house).values[60]!.toFraction()).toBe('1/61')
  })

  it('55 players of two weights', () => {
    const house = weightedVoting({ quota: 60, weights: [...Array(5).fill(10), ...Array(50).fill(1)] })
    const answer = shapley(house)
    expect(sum(answer.values).toFraction()).toBe('1')
    expect(verify(house, answer)).toEqual({ kind: 'valid' })
  })
})

describe('weights too large to count by', () => {
  const draw = random(3)
  const large = (count: number): number[] => Array.from({ length: count }, () => draw.integer(1, 2 ** 31))

  it('are summed by halves: as the TU game says, with a majority of members beside that of weights', () => {
    for (const count of [1, 2, 3, 6, 9]) {
      const weights = large(count)
      const quota = Math.ceil((weights.reduce((a, b) => a + b) * draw.integer(30, 95)) / 100)
      const one = weights.map(() => 1)
      const games = [
        weightedVoting({ quota, weights }),
        weightedVoting({ quota: 1 + (count >> 1), weights: one, also: [{ quota, weights }] }),
        weightedVoting({ quota, weights, orElse: [{ quota: count, weights: one }] }),
      ]
      for (const game of games) {
        expect(shapley(game).values).toEqual(shapley(simpleGameOf(game)).values)
        expect(banzhaf(game).values).toEqual(banzhaf(simpleGameOf(game)).values)
        expect(verify(game, shapley(game))).toEqual({ kind: 'valid' })
        expect(verify(game, banzhaf(game))).toEqual({ kind: 'valid' })
      }
    }
  })

  it('are summed for 27 members, and the power adds up to 1', () => {
    const weights = large(27)
    const game = weightedVoting({ quota: Math.ceil(weights.reduce((a, b) => a + b) / 2), weights })
    const answer = shapley(game)
    expect(sum(answer.values).toFraction()).toBe('1')
    expect(verify(game, answer)).toEqual({ kind: 'valid', completeness: 'not checked' })
    expect(verify(game, banzhaf(game))).toEqual({ kind: 'valid', completeness: 'not checked' })
  })

  it('give what counting gives where weights are multiplied by a million, but for one that is off by one', () => {
    const weights = [35, 20, 15, 15, 15]
    const game = weightedVoting({ quota: 51, weights })
    const scaled = weights.map((weight, i) => weight * 1_000_000 + (i === 0 ? 1 : 0))
    expect(banzhaf(weightedVoting({ quota: 51_000_000, weights: scaled })).swings).toEqual(banzhaf(game).swings)
  })
})

describe('weights that are not whole, and dictators', () => {
  it('only matter by the quota', () => {
    const game = weightedVoting({ quota: '1/2', weights: ['1/3', '1/3', '1/3'] })
    expect(toJSON(shapley(game).values)).toEqual(['1/3', '1/3', '1/3'])
    expect(
      fractions(simpleGameOf(game).worth)
        .map(value => value.toFraction())
        .join(''),
    ).toBe('00010111')
  })

  it('a dictator has all the power by every index', () => {
    const game = weightedVoting({ quota: 5, weights: [5, 2, 1, 0] })
    for (const index of [shapley, deeganPackel, holler]) {
      expect(toJSON(index(game).values)).toEqual(['1', '0', '0', '0'])
    }
    expect(toJSON(banzhaf(game))).toMatchObject({
      values: ['1', '0', '0', '0'],
      swings: [{ integer: '8' }, { integer: '0' }, { integer: '0' }, { integer: '0' }],
    })
  })
})

describe('bad input', () => {
  it.each([
    [{ quota: 0, weights: [1] }, 'quota: 0 is not positive'],
    [{ quota: 3, weights: [1, 1] }, 'quota: 3 is more than all weights together, 2'],
    [{ quota: 1, weights: [1, -1] }, 'weights[1]: -1 is negative'],
    [{ quota: 1, weights: [] }, 'weights: needs at least 1 weight'],
    [{ quota: Number.NaN, weights: [1] }, 'quota: NaN is not a rational number'],
    [{ quota: 1, weights: [1], also: [{ quota: 1, weights: [1, 2] }] }, 'also[0].weights: has 2 entries for 1 players'],
    [{ quota: 1, weights: [1], orElse: [{ quota: 1, weight: [1] }] }, 'orElse[0].weight: is no field'],
    [{ quota: 1, weights: Array(1001).fill(1) }, 'weights: 1001 players are more than 1000'],
  ])('%j', (input, message) => {
    expect(() => weightedVoting(input as never)).toThrow(message)
  })

  it('weights too large to count in two chambers are refused with what to do instead', () => {
    const chamber = { quota: 10_000_001, weights: [20_000_000, 1] }
    const large = weightedVoting({ ...chamber, also: [{ quota: 1, weights: [1, 3_000_000] }] })
    expect(() => shapley(large)).toThrow(
      /^weights: have \d+ pairs of a size and a sum of weights, more than 4194304; use/,
    )
    expect(toJSON(shapley(simpleGameOf(large)).values)).toEqual(['1', '0'])
  })

  it('too many players for long integers are refused before any is counted', () => {
    const house = weightedVoting({ quota: 1000, weights: Array.from({ length: 600 }, (_, i) => 1 + (i % 7)) })
    for (const index of [shapley, holler]) {
      expect(() => index(house)).toThrow(
        /^weights: take \d+ additions to count for 600 players, more than 67108864; use/,
      )
    }
  })

  it('members that are no list of labels are no coalition', () => {
    const game = weightedVoting({ quota: 1, weights: [1] })
    expect(() => wins(game, 1 as never)).toThrow('members: 1 is not a list of labels')
    expect(() => wins(game, ['2'])).toThrow('members: "2" is no player')
  })

  it('a TU game that is not simple has no minimal winning coalitions', () => {
    expect(() => holler(coalitional({ worth: [0, 0, 2, 1] }))).toThrow(
      'worth[2]: is neither 0 nor 1; the game is not simple',
    )
  })
})
