/**
 * A game in doubles for the logit functions: each player's payoffs less its least one, over a range that is the same for all,
 * so that they lie between 0 and 1; λ is multiplied by that range. Shifts change nothing, and a common scale changes λ alone.
 */
import {
  compare,
  type Fraction,
  fractions,
  InputError,
  type NormalForm,
  profileCount,
  shapeOf,
  toNumber,
  ZERO,
} from '@biform/core'
import { checkNormalForm } from '../input.ts'
import { expectation } from '../mixed/expectations.ts'

/** The largest number of strategies of all players together, and of payoffs of all of them. */
const MAX_STRATEGIES = 200
const MAX_DOUBLE_PAYOFFS = 500_000

export interface DoubleGame {
  readonly shape: readonly number[]
  /** `payoffs[i]`: between 0 and 1, row-major. */
  readonly payoffs: readonly Float64Array[]
  /** Each player's largest payoff of these. */
  readonly widths: readonly number[]
  /** What they were divided by: 1 if no player's payoffs differ. */
  readonly range: Fraction
  /** The place of each player's first strategy in lists of all players' strategies; at the end, how many there are. */
  readonly first: readonly number[]
}

/** Reads a game; refuses what is too large, or spread too widely for λ to be a double. */
export function doubleGame(game: NormalForm, method: string): DoubleGame {
  checkNormalForm(game)
  const shape = shapeOf(game)
  const first = [0]
  for (const count of shape) first.push(first.at(-1)! + count)
  if (first.at(-1)! > MAX_STRATEGIES) {
    throw new InputError('strategies', `${method} takes at most ${MAX_STRATEGIES} in all, not ${first.at(-1)}`)
  }
  if (profileCount(game) * shape.length > MAX_DOUBLE_PAYOFFS) {
    throw new InputError(
      'payoffs',
      `${method} takes at most ${MAX_DOUBLE_PAYOFFS}, not ${profileCount(game) * shape.length}`,
    )
  }
  const lists = game.payoffs.map(fractions)
  const least = lists.map(list => list.reduce((a, b) => (compare(b, a) < 0 ? b : a)))
  const most = lists.map(list => list.reduce((a, b) => (compare(b, a) > 0 ? b : a)))
  const widest = most.map((value, i) => value.sub(least[i]!)).reduce((a, b) => (compare(b, a) > 0 ? b : a))
  const range = compare(widest, ZERO) > 0 ? widest : widest.add(1n)
  const size = toNumber(range)
  if (!(size > 1e-300 && size < 1e300)) {
    throw new InputError(
      'payoffs',
      `lie ${size === 0 || size < 1 ? 'too near' : 'too far'} from each other for λ, which is a double`,
    )
  }
  const payoffs = lists.map((list, i) => Float64Array.from(list, value => toNumber(value.sub(least[i]!).div(range))))
  return { shape, payoffs, widths: payoffs.map(list => Math.max(...list)), range, first }
}

/** Each player's payoffs from its pure strategies at a profile, and their derivatives by the others' probabilities. */
export interface Replies {
  /** `values[i][j]`. */
  readonly values: readonly Float64Array[]
  /** `slopes[i][k]`: row-major over the strategies of the two players in ascending order; none for k = i. */
  readonly slopes: readonly (readonly (Float64Array | undefined)[])[]
}

export function replies({ shape, payoffs }: DoubleGame, profile: readonly ArrayLike<number>[]): Replies {
  const players = shape.map((_, i) => i)
  return {
    values: players.map(i => expectation(payoffs[i]!, shape, profile, [i])),
    slopes: players.map(i =>
      players.map(k => (k === i ? undefined : expectation(payoffs[i]!, shape, profile, [i, k]))),
    ),
  }
}

/** The largest share of its own payoffs' range that a player could gain by a change. */
export function largestRegret({ shape, payoffs, widths }: DoubleGame, profile: readonly ArrayLike<number>[]): number {
  let largest = 0
  for (const [i, list] of payoffs.entries()) {
    if (widths[i] === 0) continue
    const values = expectation(list, shape, profile, [i])
    const own = values.reduce((total, value, j) => total + value * profile[i]![j]!, 0)
    for (const value of values) largest = Math.max(largest, (value - own) / widths[i]!)
  }
  return largest
}
