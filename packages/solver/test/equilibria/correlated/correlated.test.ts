/** Correlated equilibria of games of the literature, and of games that are large or odd. */
import { bimatrix, compare, normalForm, random, toJSON } from '@biform/core'
import { coarseCorrelatedEquilibrium, correlatedEquilibrium, isNash, nashEquilibria, zeroSum } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'
import { twoPlayerGames } from '../../certify/fixtures.ts'

const chicken = bimatrix(
  [
    [6, 2],
    [7, 0],
  ],
  [
    [6, 7],
    [2, 0],
  ],
)
const dilemma = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)
/** Rock, paper, scissors, in which a tie costs both players 1/2. */
const costlyTies = bimatrix(
  [
    [-0.5, -1, 1],
    [1, -0.5, -1],
    [-1, 1, -0.5],
  ],
  [
    [-0.5, 1, -1],
    [-1, -0.5, 1],
    [1, -1, -0.5],
  ],
)

describe('correlatedEquilibrium', () => {
  it('is Aumann’s in chicken: 5 1/4 for each, more than any Nash equilibrium gives both', () => {
    const answer = correlatedEquilibrium(chicken)
    expect(toJSON(answer)).toMatchObject({ kind: 'optimal', value: '21/2', payoffs: ['21/4', '21/4'] })
    for (const { payoffs } of nashEquilibria(chicken).equilibria) {
      expect(payoffs[0]!.add(payoffs[1]!).compare(answer.kind === 'optimal' ? answer.value : 0)).toBeLessThan(0)
    }
  })

  it('serves one player, by index or by label, or any weights', () => {
    const named = normalForm({
      players: ['Ann', 'Bob'],
      shape: [2, 2],
      payoffs: [
        [6, 2, 7, 0],
        [6, 7, 2, 0],
      ],
    })
    expect(toJSON(correlatedEquilibrium(named, { objective: { player: 1 } }).payoffs)).toEqual(['2', '7'])
    expect(correlatedEquilibrium(named, { objective: { player: 'Bob' } })).toEqual(
      correlatedEquilibrium(named, { objective: { weights: [0, 1] } }),
    )
    expect(toJSON(correlatedEquilibrium(named, { objective: { weights: [-1, '-1'] } }).payoffs)).toEqual([
      '18/5',
      '18/5',
    ])
  })

  it('does not depend on a level that all payoffs share, however high', () => {
    const draw = random(1)
    const [A, B] = [0, 1].map(() =>
      Array.from({ length: 11 }, () => Array.from({ length: 12 }, () => draw.integer(0, 2))),
    )
    const raised = (matrix: number[][]) => matrix.map(row => row.map(value => `1${'0'.repeat(40)}${value}`))
    const [low, high] = [
      correlatedEquilibrium(bimatrix(A!, B!)),
      correlatedEquilibrium(bimatrix(raised(A!), raised(B!))),
    ]
    expect(high.distribution).toEqual(low.distribution)
    expect(verify(bimatrix(raised(A!), raised(B!)), high)).toEqual({ kind: 'valid' })
  })

  it('is the solution of a zero-sum game', () => {
    const draw = random(3)
    const game = bimatrix(Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => draw.integer(-9, 9))))
    for (const player of [0, 1]) {
      const { payoffs } = correlatedEquilibrium(game, { objective: { player } })
      expect(payoffs[0]).toEqual(zeroSum(game).value)
    }
  })

  it('is at least as good as every Nash equilibrium, and a coarse one at least as good as it', () => {
    for (const [name, game] of twoPlayerGames) {
      if (game.strategies.some(labels => labels.length > 5)) continue
      const answer = correlatedEquilibrium(game)
      const coarse = coarseCorrelatedEquilibrium(game)
      if (answer.kind !== 'optimal' || coarse.kind !== 'optimal') throw new Error('the objective is linear')
      expect([name, verify(game, answer), verify(game, coarse)]).toEqual([name, { kind: 'valid' }, { kind: 'valid' }])
      expect(compare(answer.value, coarse.value)).toBeLessThanOrEqual(0)
      for (const { payoffs } of nashEquilibria(game).equilibria) {
        expect(compare(payoffs[0]!.add(payoffs[1]!), answer.value)).toBeLessThanOrEqual(0)
      }
    }
  })

  it('is found for four players with four strategies each', () => {
    const draw = random(5)
    const payoffs = [0, 1, 2, 3].map(() => Float64Array.from({ length: 256 }, () => draw.integer(-100, 100)))
    const game = normalForm({ shape: [4, 4, 4, 4], payoffs })
    expect(verify(game, correlatedEquilibrium(game))).toEqual({ kind: 'valid' })
  })
})

describe('coarseCorrelatedEquilibrium', () => {
  it('is better than all correlated ones where ties are costly', () => {
    expect(toJSON(correlatedEquilibrium(costlyTies))).toMatchObject({ value: '-1/3', payoffs: ['-1/6', '-1/6'] })
    expect(toJSON(coarseCorrelatedEquilibrium(costlyTies))).toMatchObject({ value: '0' })
  })
})

describe('greatest entropy', () => {
  it('is that of the only equilibrium, if there is one only', () => {
    const answer = correlatedEquilibrium(dilemma, { objective: 'max-entropy' })
    expect(answer).toMatchObject({ distribution: [{ profile: [1, 1], probability: 1 }], entropy: 0 })
    const even = correlatedEquilibrium(costlyTies, { objective: 'max-entropy' })
    if (even.kind !== 'max-entropy') throw new Error('asked for entropy')
    expect(even.entropy).toBeCloseTo(Math.log(9), 12)
  })

  it('plays everything in a game where all is the same, and is no Nash equilibrium in chicken', () => {
    const same = correlatedEquilibrium(normalForm({ payoffs: [[[1, 1, 1]], [[1, 1, 1]]].map(r => r.map(c => [c])) }), {
      objective: 'max-entropy',
    })
    expect(same).toMatchObject({ multipliers: [], exclusion: [] })
    const answer = correlatedEquilibrium(chicken, { objective: 'max-entropy' })
    if (answer.kind !== 'max-entropy') throw new Error('asked for entropy')
    const [a, b, c, d] = answer.distribution.map(({ probability }) => probability) as [number, number, number, number]
    // In an independent distribution the two products would be equal.
    expect(Math.abs(a * d - b * c)).toBeGreaterThan(0.01)
    expect(
      isNash(chicken, [
        ['1/2', '1/2'],
        ['1/2', '1/2'],
      ]).holds,
    ).toBe(false)
  })

  it('has a bound that is none below it by rounding', () => {
    const game = bimatrix(
      [
        [6, 2],
        [7, 0],
      ],
      [
        [6, 7],
        [2, 0],
      ],
    )
    const answer = correlatedEquilibrium(game, { objective: 'max-entropy' })
    if (answer.kind !== 'max-entropy') throw new Error('asked for entropy')
    expect(answer.upper).toBeGreaterThan(answer.entropy)
    expect(answer.gap).toBeLessThan(1e-13)
    expect(verify(game, { ...answer, upper: answer.entropy - 1e-15, gap: 0 })).toEqual({ kind: 'invalid', at: 'upper' })
  })

  it('is told from the even distribution at payoffs of any size, and refused where doubles cannot tell', () => {
    const sized = (a: string, b: string) =>
      bimatrix(
        [
          [`6e${a}`, `2e${a}`],
          [`7e${a}`, 0],
        ],
        [
          [`6e${b}`, `7e${b}`],
          [`2e${b}`, 0],
        ],
      )
    for (const [a, b] of [
      ['0', '0'],
      ['299', '-299'],
      ['-20', '-20'],
    ] as const) {
      const game = sized(a, b)
      for (const solve of [correlatedEquilibrium, coarseCorrelatedEquilibrium]) {
        const answer = solve(game, { objective: 'max-entropy' })
        if (answer.kind !== 'max-entropy') throw new Error('asked for entropy')
        expect(verify(game, answer)).toEqual({ kind: 'valid' })
        const even = answer.distribution.map(item => ({ ...item, probability: 1 / 4 }))
        const entropy = Math.log(4)
        const forged = { ...answer, distribution: even, entropy, upper: entropy, gap: 0, multipliers: [] }
        const payoffs = [`15e${a}`, `15e${b}`].map(value => Number(value) / 4)
        if (solve === correlatedEquilibrium) {
          expect(verify(game, { ...forged, payoffs, violation: 0 })).toEqual({ kind: 'invalid', at: 'violation' })
        }
      }
    }
    for (const beyond of ['400', '-400', '-310']) {
      const ask = () => correlatedEquilibrium(sized(beyond, '0'), { objective: 'max-entropy' })
      expect(ask).toThrow("too far for the doubles of 'max-entropy'")
      expect(correlatedEquilibrium(sized(beyond, '0')).kind).toBe('optimal')
    }
  })

  it('is within 1e-9 of the bound, and lets nobody gain more than 1e-6 of a hundred', () => {
    for (let seed = 0; seed < 40; seed++) {
      const draw = random(8, seed)
      const most = seed % 2 === 0 ? 100 : 1
      const payoffs = [0, 1].map(() => Float64Array.from({ length: 12 }, () => draw.integer(-most, most)))
      const game = normalForm({ shape: [3, 4], payoffs })
      for (const solve of [correlatedEquilibrium, coarseCorrelatedEquilibrium]) {
        const answer = solve(game, { objective: 'max-entropy' })
        if (answer.kind !== 'max-entropy') throw new Error('asked for entropy')
        expect(answer.gap).toBeLessThan(1e-9)
        expect(answer.violation).toBeLessThan(1e-8 * most)
        expect(verify(game, answer)).toEqual({ kind: 'valid' })
      }
    }
  })
})

describe('what is refused', () => {
  it('names the place', () => {
    const ask = (objective: unknown) => () => correlatedEquilibrium(chicken, { objective: objective as never })
    expect(ask('happiness')).toThrow('options.objective: "happiness" is not \'welfare\'')
    expect(ask({ player: 2 })).toThrow('options.objective.player: 2 is not one of 2 players')
    expect(ask({ player: 'Eve' })).toThrow('options.objective.player: "Eve" is none of "1", "2"')
    expect(ask({ weights: [1] })).toThrow('options.objective.weights: a list of 1 is not one weight for each of 2')
    expect(ask({ weights: [1, 'x'] })).toThrow('options.objective.weights[1]: "x" is not a rational number')
    const flat = (shape: number[]) => {
      const size = shape.reduce((product, count) => product * count, 1)
      return normalForm({ shape, payoffs: shape.map(() => new Float64Array(size)) })
    }
    expect(() => correlatedEquilibrium(flat([80, 80]))).toThrow('their product may be at most 1000000')
    expect(() => coarseCorrelatedEquilibrium(flat([30, 30]), { objective: 'max-entropy' })).toThrow('more than 512')
  })
})

describe('answers about correlated equilibria', () => {
  it('no change goes unnoticed', () => {
    for (const game of [chicken, dilemma, costlyTies]) {
      for (const solve of [correlatedEquilibrium, coarseCorrelatedEquilibrium]) {
        // Where a deviation gains nothing anywhere, its price may be higher.
        const loose = ['swap weights[]', 'multipliers[].multiplier + 1']
        expect(survivors(game, solve(game)).filter(change => !loose.includes(change))).toEqual([])
        const entropic = solve(game, { objective: 'max-entropy' })
        // Other exact prices may exclude as much.
        const free = /^exclusion\[\]\.(multiplier|player|from|to) [+-]/
        expect(survivors(game, entropic).filter(change => !free.test(change))).toEqual([])
      }
    }
  })
})
