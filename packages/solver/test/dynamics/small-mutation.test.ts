import { compare, type Fraction, ratio, toJSON, toNumber } from '@biform/core'
import {
  fixation,
  invasionGraph,
  moran,
  type StationaryDistributionExact,
  stationaryDistribution,
} from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { integerSystem } from '../../src/linear/lifting.ts'

/** Always cooperate, always defect, tit for tat over ten turns of T, R, P, S = 5, 3, 1, 0, tit for tat at a cost of 4/5. */
const TURNS = [
  [30, 0, 30],
  [50, 10, 14],
  ['146/5', '41/5', '146/5'],
] as const

describe('stationary distributions', () => {
  it('of two types are in the ratio of their fixation probabilities', () => {
    const game = [
      [4, 1],
      [6, 2],
    ]
    const { distribution } = stationaryDistribution(game, { size: 9 }) as StationaryDistributionExact
    const into = fixation(game, { size: 9 }).probability as Fraction
    const back = fixation(game, { size: 9, initial: 8 }).probability as Fraction
    expect(distribution![0]!.div(distribution![1]!)).toEqual(into.div(ratio(1n, 1n).sub(back)))
  })

  it('under the exponential rules are e to the sum of all gains (Fudenberg and Imhof 2006, for two types)', () => {
    const { distribution } = stationaryDistribution(
      [
        [3, 0],
        [5, 1],
      ],
      { size: 12, rule: 'fermi', intensity: '1/3' },
    )
    // Σ over k of (3(k−1)/11 − 5k/11 − (11−k)/11)/3 is −(11·3 + 11·11 + Σk)/33.
    const gains = Array.from({ length: 11 }, (_, k) => (3 * k - 5 * (k + 1) - (10 - k)) / 33).reduce((a, b) => a + b)
    expect((distribution![0] as number) / (distribution![1] as number)).toBeCloseTo(Math.exp(gains), 14)
  })

  it('are even among neutral types and in a cycle of equals', () => {
    const neutral = Array.from({ length: 4 }, () => [1, 1, 1, 1])
    expect(toJSON(stationaryDistribution(neutral, { size: 6 }).distribution)).toEqual(['1/4', '1/4', '1/4', '1/4'])
    const cycle = [
      [2, 1, 3],
      [3, 2, 1],
      [1, 3, 2],
    ]
    expect(toJSON(stationaryDistribution(cycle, { size: 20 }).distribution)).toEqual(['1/3', '1/3', '1/3'])
  })

  it('have most time for tit for tat among few who defect and cooperate (Imhof, Fudenberg and Nowak 2005)', () => {
    const exact = stationaryDistribution(TURNS, { size: 30 }) as StationaryDistributionExact
    expect(exact.distribution!.map(toNumber).map(share => share > 1 / 2)).toEqual([false, false, true])
    const double = stationaryDistribution(TURNS, { size: 30, arithmetic: 'double' })
    exact.distribution!.forEach((share, type) => {
      expect((double.distribution![type] as number) / toNumber(share)).toBeCloseTo(1, 14)
    })
  })

  it('are those that a simulation with few mutations tends to', () => {
    const game = [
      [3, 2],
      [2, '5/2'],
    ]
    const { distribution } = stationaryDistribution(game, { size: 10, rule: 'fermi', intensity: 2 })
    const { runs } = moran(game, {
      initial: [5, 5],
      seed: 8,
      rule: 'fermi',
      intensity: 2,
      mutation: '1/1000',
      steps: 3_000_000,
    })
    expect(runs[0]!.shares[0]).toBeCloseTo(distribution![0] as number, 1)
  })

  it('name the classes where a population gets stuck', () => {
    const found = stationaryDistribution(
      [
        [1, 0, 0],
        [1, 1, 0],
        [1, 0, 1],
      ],
      { size: 3 },
    )
    expect(toJSON(found.classes)).toEqual([
      { types: [1], shares: ['1'] },
      { types: [2], shares: ['1'] },
    ])
    expect(found.distribution).toBe(null)
  })

  it('hold what is far too small for doubles until the end', () => {
    const far = [
      [1, 1, 1],
      [20, 20, 1],
      [20, 1, 20],
    ]
    // Between types 1 and 2 stands a barrier of e^1900.
    const { fixation: chances, distribution } = stationaryDistribution(far, { size: 200, rule: 'fermi', intensity: 2 })
    expect(chances[1]![2]).toBe(0)
    expect(distribution![1]).toBeCloseTo(1 / 2, 15)
    expect(distribution![2]).toBeCloseTo(1 / 2, 15)
  })
})

describe('invasion graphs', () => {
  it('tell hawks from doves (Maynard Smith and Price 1973): they coexist at V/C', () => {
    const [pair] = invasionGraph([
      [-1, 2],
      [0, 1],
    ]).pairs
    expect(toJSON(pair)).toEqual({ types: [0, 1], relation: 'coexistence', share: '1/2' })
  })

  it('need no payoffs against oneself to break a tie, unless residents are met alike', () => {
    const { pairs, stable } = invasionGraph(TURNS.map(row => row.map(String)))
    expect(pairs.map(({ relation }) => relation)).toEqual(['dominance', 'dominance', 'bistable'])
    expect(stable).toEqual([1])
    expect(
      invasionGraph([
        [1, 1],
        [1, 2],
      ]).pairs[0],
    ).toMatchObject({ relation: 'dominance', invader: 1 })
    expect(
      invasionGraph([
        [1, 1],
        [1, 1],
      ]).pairs[0],
    ).toEqual({ types: [0, 1], relation: 'neutral' })
  })

  it('know the one-third law: a mutant below 1/3 of whom it needs is favoured (Nowak et al. 2004)', () => {
    const weak = { size: 200, intensity: '1/1000000' }
    // The mutant is better off from a share of 3/10 on, and of 4/10.
    expect(
      invasionGraph(
        [
          [8, 1],
          [1, 4],
        ],
        weak,
      ).invasions[0],
    ).toMatchObject({ invasion: -1, replacement: 1 })
    expect(
      invasionGraph(
        [
          [7, 1],
          [1, 5],
        ],
        weak,
      ).invasions[0],
    ).toMatchObject({ invasion: -1, replacement: -1 })
  })

  it('decide near ties of exponentials: neutral at exactly no gain, and by e^x + e^−x > 2 next to it', () => {
    // With three individuals a mutant has 1/(1 + e^−g + e^(−g−h)), the gains g and h of one and of two mutants.
    const tiny = '1/10000000000000000000000000000000000000000'
    const near = invasionGraph(
      [
        ['0', 0],
        [tiny, 0],
      ],
      { size: 3, rule: 'fermi' },
    ).invasions
    expect(near[0]).toMatchObject({ invasion: -1, replacement: -1 })
    // g = −h/2: 1/2 of it goes up to first order, and what is left is of second order.
    const second = invasionGraph(
      [
        [`3/10000000000000000000000000000`, 0],
        [0, '1/10000000000000000000000000000'],
      ],
      { size: 3, rule: 'fermi' },
    ).invasions
    expect(second[0]!.replacement).toBe(compare(ratio(1n, 1n), ratio(1n, 2n)))
    expect(
      invasionGraph(
        [
          [2, 2],
          [2, 2],
        ],
        { size: 3, rule: 'fermi' },
      ).invasions[0],
    ).toMatchObject({ replacement: 0 })
  })

  it('ask for a size where a rule is told', () => {
    expect(() =>
      invasionGraph(
        [
          [1, 1],
          [1, 1],
        ],
        { rule: 'fermi' },
      ),
    ).toThrow('rule: is for finite populations')
    expect(() =>
      invasionGraph(
        [
          [1, 1],
          [-1, 1],
        ],
        { size: 5 },
      ),
    ).toThrow('with 3 of 5 of type 0, type 1 has the fitness -1/2')
    expect(() => stationaryDistribution([[1]], { size: 301 })).toThrow(
      'size: 301 is not a number of individuals from 2 to 300',
    )
    expect(() =>
      stationaryDistribution(
        Array.from({ length: 9 }, () => new Array<number>(9).fill(1)),
        { size: 100 },
      ),
    ).toThrow("size: 9² types × 100 is more than 2500: ask for arithmetic 'double'")
  })
})

describe('systems over the integers', () => {
  it('are solved exactly, and singular ones are not', () => {
    const row = (...values: bigint[]) => ({ columns: values.map((_, k) => k), values })
    const rows = [row(2n, -1n, 0n), row(-1n, 2n, -1n), row(0n, -1n, 10n ** 40n)]
    const found = integerSystem(rows)!([1n, 0n, 10n ** 30n])
    const at = found.numerators.map(top => ratio(top, found.denominator))
    expect(toJSON(at[0]!.mul(2).sub(at[1]!))).toBe('1')
    expect(toJSON(at[2]!.mul(10n ** 40n).sub(at[1]!))).toBe(String(10n ** 30n))
    expect(integerSystem([row(1n, 2n), row(2n, 4n)])).toBe(undefined)
  })
})
