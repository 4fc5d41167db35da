/** What was played, counted, and how far it is from equilibrium, exactly: in integers over the number of rounds. */
import { type Fraction, integers, type NormalForm, profileAt, ratio, type Stop, shapeOf, ZERO } from '@biform/core'
import type { LearningState, Observed } from '../../results/learning.ts'
import { ends } from './ends.ts'
import type { Learning } from './input.ts'

/** Counts of the rounds by profile, row-major. */
export type Counts = Float64Array

/** How often each player played each strategy. */
export function countsOf(shape: readonly number[], counts: Counts): number[][] {
  const lists = shape.map(count => new Array<number>(count).fill(0))
  const strides = stridesOf(shape)
  counts.forEach((count, place) => {
    if (count > 0) for (const [i, list] of lists.entries()) list[digit(place, strides[i]!, shape[i]!)]! += count
  })
  return lists
}

/** The places of a player's next strategy, for each player. */
export function stridesOf(shape: readonly number[]): number[] {
  let stride = shape.reduce((a, b) => a * b, 1)
  return shape.map(count => {
    stride /= count
    return stride
  })
}

/** A player's strategy in the profile at a place. */
export function digit(place: number, stride: number, count: number): number {
  return Math.floor(place / stride) % count
}

/** The record of all rounds that were played. */
export function observed(
  game: NormalForm,
  { initial, every }: Learning,
  counts: Counts,
  history: readonly LearningState[],
  stop: Stop | undefined,
): Observed {
  const shape = shapeOf(game)
  const lists = countsOf(shape, counts)
  const rounds = lists[0]!.reduce((a, b) => a + b, 0)
  const total = BigInt(rounds)
  const played = [...counts.keys()].filter(place => counts[place]! > 0)
  const strides = stridesOf(shape)
  const payoffs = game.payoffs.map(integers)
  const share = (gain: bigint, over: bigint, i: number): Fraction => ratio(gain, over * game.payoffs[i]!.denominator)
  const gains = shape.map((count, i) => {
    const values = payoffs[i]!
    // gain[j][k]: by playing k in all rounds of j.
    const gain = Array.from({ length: count }, () => new Array<bigint>(count).fill(0n))
    let got = 0n
    for (const place of played) {
      const often = BigInt(counts[place]!)
      const own = digit(place, strides[i]!, count)
      const first = place - own * strides[i]!
      got += often * values[place]!
      for (let k = 0; k < count; k++) {
        gain[own]![k]! += often * (values[first + k * strides[i]!]! - values[place]!)
      }
    }
    const all = Array.from({ length: count }, (_, k) => gain.reduce((sum, row) => sum + row[k]!, 0n))
    return { payoff: share(got, total, i), correlated: ends(gain.flat())[1], coarse: ends(all)[1] }
  })
  const product = total ** BigInt(shape.length)
  const independent = payoffs.map((values, i) => {
    const own = against(values, lists, i)
    const got = own.reduce((sum, value, s) => sum + value * BigInt(lists[i]![s]!), 0n)
    return share(ends(own)[1] * total - got, product, i)
  })
  return {
    complete: stop === undefined,
    ...(stop === undefined ? {} : { reason: stop }),
    rounds,
    initial,
    distribution: played.map(place => ({
      profile: profileAt(game, place),
      probability: ratio(BigInt(counts[place]!), total),
    })),
    frequencies: lists.map(list => list.map(count => ratio(BigInt(count), total))),
    payoffs: gains.map(item => item.payoff),
    gaps: {
      nash: largest(independent),
      correlated: largest(gains.map((item, i) => share(item.correlated, total, i))),
      coarse: largest(gains.map((item, i) => share(item.coarse, total, i))),
    },
    every,
    history,
  }
}

/** What each strategy of player i gets against the counts of the others, times the rounds^(players − 1). */
function against(values: readonly bigint[], lists: readonly (readonly number[])[], i: number): bigint[] {
  // The players after i are summed out from the last to the first, which runs fastest, then those before it.
  let left = values
  for (let j = lists.length - 1; j > i; j--) left = summed(left, lists[j]!, 1)
  for (let j = 0; j < i; j++) left = summed(left, lists[j]!, left.length / lists[j]!.length)
  return [...left]
}

/** Σ_s weights[s] · values at strategy s, whose places are `stride` apart. */
function summed(values: readonly bigint[], weights: readonly number[], stride: number): bigint[] {
  const block = weights.length * stride
  return Array.from({ length: values.length / weights.length }, (_, place) => {
    const first = Math.floor(place / stride) * block + (place % stride)
    return weights.reduce((sum, weight, s) => sum + BigInt(weight) * values[first + s * stride]!, 0n)
  })
}

/** The largest of some numbers, or 0 if all are negative. */
function largest(values: readonly Fraction[]): Fraction {
  return values.reduce((a, b) => (b.compare(a) > 0 ? b : a), ZERO)
}
