/** Scores of a match, exact, from how often each profile was played; and discounted values of endless courses. */
import { type Fraction, integers, type NormalForm, ONE, profileAt, ratio, ZERO } from '@biform/core'
import type { MatchScores } from '../../results/repeated.ts'
import type { Course } from './cycle.ts'

/** Scores, averages and shares of cooperation. */
export function scoresOf(
  stage: NormalForm,
  counts: readonly number[],
  cooperating: readonly number[],
): Pick<MatchScores, 'turns' | 'counts' | 'scores' | 'payoffs' | 'cooperating' | 'cooperation'> {
  const turns = counts.reduce((a, b) => a + b, 0)
  const shares = (times: bigint, total: bigint): Fraction => (turns === 0 ? ZERO : ratio(times, total * BigInt(turns)))
  const sums = stage.payoffs.map(store => {
    const values = integers(store)
    let total = 0n
    counts.forEach((count, profile) => {
      if (count > 0) total += BigInt(count) * values[profile]!
    })
    return { total, denominator: store.denominator }
  })
  const cooperations = cooperating.map(() => 0)
  counts.forEach((count, profile) => {
    if (count === 0) return
    const actions = profileAt(stage, profile)
    cooperating.forEach((action, i) => {
      if (actions[i] === action) cooperations[i]! += count
    })
  })
  return {
    turns,
    counts,
    scores: sums.map(({ total, denominator }) => ratio(total, denominator)),
    payoffs: sums.map(({ total, denominator }) => shares(total, denominator)),
    cooperating,
    cooperation: cooperations.map(times => shares(BigInt(times), 1n)),
  }
}

/** Profiles as one action per player, each made once. */
export function asProfiles(stage: NormalForm, places: Iterable<number>): (readonly number[])[] {
  const known: (readonly number[])[] = []
  return Array.from(places, place => {
    known[place] ??= profileAt(stage, place)
    return known[place]
  })
}

/** (1−δ) Σ δ^t u_t of an endless course: with δ = p/q, sums of integers over powers of q. */
export function discountedValue(
  { preperiod, cycle }: Course,
  payoffs: readonly bigint[],
  discount: Fraction,
): Fraction {
  const { n: p, d: q } = discount
  /** Σ p^k q^(length−1−k) u_k, which is q^(length−1) Σ δ^k u_k. */
  const weighted = (profiles: readonly number[]): bigint => {
    let power = 1n
    let total = 0n
    for (const profile of profiles) {
      total = total * q + power * payoffs[profile]!
      power *= p
    }
    return total
  }
  const before = BigInt(preperiod.length)
  const length = BigInt(cycle.length)
  const first = preperiod.length === 0 ? ZERO : ratio(weighted(preperiod), q ** (before - 1n))
  // Σ over all rounds: δ^before × Σ δ^k u_k / (1 − δ^length).
  const rounds = ratio(p ** before * weighted(cycle) * q, q ** before * (q ** length - p ** length))
  return ONE.sub(discount).mul(first.add(rounds))
}
