/**
 * The stage game as Abreu and Sannikov's operator reads it, in doubles: each player's payoffs shifted and scaled to
 * [0, 1], so that one tolerance fits every game, what each player could gain by a deviation, and the pure minmax values.
 *
 * Profiles are row-major: row · columns + column.
 */
import { type FlatRationals, type NormalForm, ratio, shapeOf, toNumber } from '@biform/core'

/** One player's side of a two-player stage game. */
export interface DoubleSide {
  /** The payoff that is scaled to 0, and what 1 is above it. */
  readonly origin: number
  readonly unit: number
  /** Payoffs, scaled to [0, 1]. */
  readonly payoffs: Float64Array
  /** What the best deviation adds; 0 where none pays. */
  readonly gains: Float64Array
  /** The pure minmax value. */
  readonly minmax: number
}

/** A two-player stage game in doubles. */
export interface DoubleStage {
  readonly profiles: number
  readonly sides: readonly [DoubleSide, DoubleSide]
}

/** Reads a two-player game. */
export function doubleStage(game: NormalForm): DoubleStage {
  const [rows = 0, columns = 0] = shapeOf(game)
  const [first, second] = [scaled(game.payoffs[0]!), scaled(game.payoffs[1]!)]
  return {
    profiles: rows * columns,
    sides: [side(first, rows, columns, columns, 1), side(second, columns, rows, 1, columns)],
  }
}

type Scale = Pick<DoubleSide, 'origin' | 'unit' | 'payoffs'>

/** Numerators less the least of them, over the largest difference. Equal numbers stay equal. */
function scaled({ denominator, values }: FlatRationals): Scale {
  let least = values[0]!
  let most = values[0]!
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  const range = BigInt(most) - BigInt(least) || 1n
  return {
    origin: toNumber(ratio(BigInt(least), denominator)),
    unit: toNumber(ratio(range, denominator)),
    payoffs:
      values instanceof Float64Array
        ? values.map(value => (value - Number(least)) / Number(range))
        : Float64Array.from(values, value => Number(((value - BigInt(least)) << 64n) / range) / 2 ** 64),
  }
}

/** A player with so many own actions, `step` apart, against others that are `stride` apart. */
function side(scale: Scale, own: number, others: number, step: number, stride: number): DoubleSide {
  const { payoffs } = scale
  const gains = new Float64Array(payoffs.length)
  let minmax = Number.POSITIVE_INFINITY
  for (let other = 0; other < others; other++) {
    let best = Number.NEGATIVE_INFINITY
    for (let k = 0; k < own; k++) best = Math.max(best, payoffs[k * step + other * stride]!)
    for (let k = 0; k < own; k++) gains[k * step + other * stride] = best - payoffs[k * step + other * stride]!
    minmax = Math.min(minmax, best)
  }
  return { ...scale, gains, minmax }
}
