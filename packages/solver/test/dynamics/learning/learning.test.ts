/** Learning in the games of the papers. */
import { bimatrix, normalForm, random, run, toJSON, toNumber } from '@biform/core'
import {
  bestResponseDynamics,
  fictitiousPlay,
  fictitiousPlaySteps,
  type LearningState,
  logitDynamics,
  logitStationary,
  nashEquilibria,
  potential,
  regretMatching,
  stochasticFictitiousPlay,
  stochasticFictitiousPlaySteps,
  zeroSum,
} from '@biform/solver'
import { describe, expect, it } from 'vitest'

/** Shapley (1964): whom the row player wants to match, and the column player to follow, goes round. */
const shapley = bimatrix(
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ],
)
const pennies = bimatrix([
  [1, -1],
  [-1, 1],
])

describe('fictitiousPlay', () => {
  it('goes round in ever longer stretches in Shapley’s game, and stays away from its equilibrium', () => {
    const { stretches, gaps, rounds } = fictitiousPlay(shapley, { rounds: 1_000_000 })
    const cycle = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 0],
    ]
    stretches.forEach(({ profile }, k) => {
      expect(profile).toEqual(cycle[k % 6])
    })
    expect(stretches.reduce((all, item) => all + item.rounds, 0)).toBe(rounds)
    // Each stretch is longer by the real root of x³ = x² + 1.
    const lengths = stretches.slice(0, -1).map(item => item.rounds)
    const ratio = lengths.at(-1)! / lengths.at(-2)!
    expect(ratio ** 3 - ratio ** 2 - 1).toBeCloseTo(0, 3)
    expect(toNumber(gaps.nash)).toBeGreaterThan(0.15)
    expect(toNumber(gaps.coarse)).toBeLessThan(1e-4)
  })

  it('comes near the value of zero-sum games (Robinson 1951)', () => {
    for (let seed = 0; seed < 5; seed++) {
      const stream = random(seed)
      const A = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => stream.integer(-5, 5)))
      const game = bimatrix(A)
      const { payoffs, gaps } = fictitiousPlay(game, { rounds: 20_000 })
      expect(toNumber(gaps.nash)).toBeLessThan(0.2)
      expect(Math.abs(toNumber(payoffs[0]!.sub(zeroSum(game).value)))).toBeLessThan(0.2)
    }
  })

  it('counts alike in doubles and in long integers', () => {
    const scale = 10n ** 30n
    const list = (values: readonly number[]): string[] => values.map(value => `${BigInt(value) * scale}e-30`)
    const stream = random(5)
    const values = [0, 1, 2].map(() => Array.from({ length: 12 }, () => stream.integer(0, 4)))
    const small = normalForm({ shape: [2, 3, 2], payoffs: values })
    const long = normalForm({
      shape: [2, 3, 2],
      payoffs: values.map(row => list(row).with(0, `${row[0]}.${'0'.repeat(40)}1`)),
    })
    expect(long.payoffs[0]!.values).toBeInstanceOf(Array)
    const [a, b] = [fictitiousPlay(small, { rounds: 300 }), fictitiousPlay(long, { rounds: 300 })]
    // A little more for one profile decides no more than ties.
    expect(a.rounds).toBe(b.rounds)
    expect(b.gaps.coarse.compare(0)).toBeGreaterThanOrEqual(0)
  })

  it('keeps a history, tells it as it comes, and stops when it is told to', async () => {
    const states: LearningState[] = []
    const result = await run(fictitiousPlaySteps(pennies, { rounds: 25_000, every: 1_000 }), {
      onProgress: ({ latest = [] }) => states.push(...latest),
    })
    expect(states).toEqual(result.history)
    expect(result.history.map(({ round }) => round)).toEqual(Array.from({ length: 25 }, (_, k) => 1_000 * (k + 1)))
    const short = fictitiousPlay(pennies, { rounds: 25_000, maxSteps: 1 })
    expect(short).toMatchObject({ complete: false, reason: 'limit', rounds: 10_000 })
  })
})

describe('stochasticFictitiousPlay', () => {
  it('comes near the logit equilibrium of matching pennies, which is the mixed one', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { frequencies } = stochasticFictitiousPlay(pennies, { seed, lambda: 1, rounds: 20_000 })
      for (const share of frequencies.flat()) expect(Math.abs(toNumber(share) - 0.5)).toBeLessThan(0.03)
    }
  })

  it('draws the same from the same seed', () => {
    const once = (seed: number) => toJSON(stochasticFictitiousPlay(shapley, { seed, lambda: 3, rounds: 500 }))
    expect(once(4)).toEqual(once(4))
    expect(once(4)).not.toEqual(once(5))
    expect([...stochasticFictitiousPlaySteps(shapley, { seed: 1, rounds: 30_000 })]).toHaveLength(2)
  })
})

describe('regretMatching', () => {
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

  it('comes near the correlated equilibria of chicken and of Shapley’s game (Hart and Mas-Colell 2000)', () => {
    for (const game of [chicken, shapley]) {
      for (let seed = 1; seed <= 3; seed++) {
        const early = toNumber(regretMatching(game, { seed, rounds: 300 }).gaps.correlated)
        const late = toNumber(regretMatching(game, { seed, rounds: 100_000 }).gaps.correlated)
        expect(late).toBeLessThan(0.03)
        expect(late).toBeLessThan(early + 0.01)
      }
    }
  })

  it('unconditional: comes near the coarse ones', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { gaps } = regretMatching(shapley, { seed, rounds: 50_000, rule: 'unconditional' })
      expect(toNumber(gaps.coarse)).toBeLessThan(0.01)
    }
  })

  it('with three players', () => {
    const stream = random(8)
    const payoffs = [0, 1, 2].map(() => Array.from({ length: 12 }, () => stream.integer(0, 9)))
    const { gaps } = regretMatching(normalForm({ shape: [2, 3, 2], payoffs }), { seed: 1, rounds: 50_000 })
    expect(toNumber(gaps.correlated)).toBeLessThan(0.1)
  })
})

describe('bestResponseDynamics', () => {
  it('ends in an equilibrium of every potential game (Monderer and Shapley 1996)', () => {
    for (let seed = 0; seed < 20; seed++) {
      const stream = random(seed)
      const common = Array.from({ length: 27 }, () => stream.integer(0, 30))
      const game = normalForm({ shape: [3, 3, 3], payoffs: [common, common, common] })
      expect(potential(game).kind).toBe('exact')
      const { kind, last } = bestResponseDynamics(game, { initial: [2, 1, 0] })
      expect(kind).toBe('equilibrium')
      expect(last).toHaveLength(3)
    }
  })

  it('goes round in Shapley’s game, and says from where', () => {
    const found = bestResponseDynamics(shapley, { initial: [0, 2] })
    expect(found.kind).toBe('cycle')
    expect(found.changes.slice(found.from)).toHaveLength(6)
    expect(bestResponseDynamics(shapley, { limit: 3 })).toMatchObject({ kind: 'cut', reason: 'limit' })
  })
})

describe('logitDynamics', () => {
  it('is in the long run where logitStationary says', () => {
    const game = bimatrix(
      [
        [3, 0],
        [2, 2],
      ],
      [
        [3, 1],
        [0, 2],
      ],
    )
    const { probabilities } = logitStationary(game, { lambda: 1 }) as { probabilities: readonly number[] }
    for (let seed = 1; seed <= 3; seed++) {
      const { distribution } = logitDynamics(game, { seed, rounds: 100_000 })
      distribution.forEach(({ probability }, k) => {
        expect(Math.abs(toNumber(probability) - probabilities[k]!)).toBeLessThan(0.02)
      })
    }
  })
})

describe('what is refused', () => {
  it.each<[string, () => unknown, string]>([
    ['no game', () => fictitiousPlay({} as never), 'is not a game in normal form'],
    ['rounds', () => fictitiousPlay(pennies, { rounds: 0 }), 'rounds: 0 is not a number of rounds'],
    [
      'a profile that there is not',
      () => fictitiousPlay(pennies, { initial: [0, 2] }),
      'initial[1]: 2 is not one of 2',
    ],
    ['a long history', () => fictitiousPlay(pennies, { rounds: 1_000_000, every: 1 }), 'every: 1 keeps more than'],
    ['no seed', () => regretMatching(pennies, {} as never), 'seed: undefined is not a whole number'],
    ['another rule', () => regretMatching(pennies, { seed: 1, rule: 'swap' as never }), 'rule: "swap" is neither'],
    ['λ below 0', () => logitDynamics(pennies, { seed: 1, lambda: -1 }), 'lambda: -1 is negative'],
    ['λ too large', () => logitDynamics(pennies, { seed: 1, lambda: '1e301' }), 'is above 1e+300'],
    [
      'a large game',
      () =>
        bestResponseDynamics(normalForm({ shape: [300, 300], payoffs: [0, 1].map(() => new Float64Array(90_000)) })),
      'game: has 90000 profiles, more than 65536',
    ],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(message)
  })
})

describe('equilibria', () => {
  it('are where everybody is content: all gaps are 0', () => {
    const game = bimatrix(
      [
        [2, 0],
        [0, 1],
      ],
      [
        [2, 0],
        [0, 1],
      ],
    )
    const { gaps, rounds } = fictitiousPlay(game, { initial: [1, 1], rounds: 50 })
    expect([rounds, ...Object.values(gaps).map(toNumber)]).toEqual([50, 0, 0, 0])
    expect(nashEquilibria(game).equilibria).toHaveLength(3)
  })
})
