/**
 * The stage game in integers: each player's payoffs are numerators over the player's own denominator, so that deviations,
 * minmax values and incentive constraints are exact. δ = p/q in lowest terms.
 */
import { integers, type NormalForm, type RepeatedGame, shapeOf } from '@biform/core'

/** A pair of integers, one per player: payoffs over `denominators`, or over a multiple of them. */
export type Pair = readonly [bigint, bigint]

/** A repeated game of two players in integers. Profiles are row-major. */
export interface ExactStage {
  readonly columns: number
  readonly denominators: Pair
  readonly payoffs: readonly Pair[]
  /** What the best deviation adds. */
  readonly gains: readonly Pair[]
  /** The pure minmax values. */
  readonly minmax: Pair
  readonly p: bigint
  readonly q: bigint
}

/** Reads a game of two players. */
export function exactStage({ stage, discount }: RepeatedGame): ExactStage {
  const [rows = 0, columns = 0] = shapeOf(stage)
  const [first, second] = [integers(stage.payoffs[0]!), integers(stage.payoffs[1]!)]
  const best = bestReplies(stage, first, second)
  return {
    columns,
    denominators: [stage.payoffs[0]!.denominator, stage.payoffs[1]!.denominator],
    payoffs: first.map((value, a) => [value, second[a]!]),
    gains: first.map((value, a) => [best[0][a % columns]! - value, best[1][Math.floor(a / columns)]! - second[a]!]),
    minmax: [best[0].reduce(lesser), best[1].slice(0, rows).reduce(lesser)],
    p: discount.n,
    q: discount.d,
  }
}

/** The row player's best payoff in each column, the column player's in each row. */
function bestReplies(stage: NormalForm, first: readonly bigint[], second: readonly bigint[]): [bigint[], bigint[]] {
  const [rows = 0, columns = 0] = shapeOf(stage)
  const inColumn = first.slice(0, columns)
  const inRow = Array.from({ length: rows }, (_, row) => second[row * columns]!)
  first.forEach((value, a) => {
    const [row, column] = [Math.floor(a / columns), a % columns]
    inColumn[column] = greater(inColumn[column]!, value)
    inRow[row] = greater(inRow[row]!, second[a]!)
  })
  return [inColumn, inRow]
}

export function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

export function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
