/**
 * Equilibrium payoff sets against the time in which the plain loop plays a match: 20,000 turns for games of two actions, 200,000
 * for Cournot duopolies. Exact answers, with their proofs, stand beside those in doubles.
 */
import { bimatrix, type NormalForm, type RepeatedGame, repeatedGame } from '@biform/core'
import { equilibriumPayoffs } from '@biform/solver'
import { matchLoop } from '../floors/match-loop.ts'
import { compare, type Row, row } from './measure.ts'

const prisoners = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)

/** Quantities 0, 1, … at a price of 24 − Q. */
function cournot(count: number): NormalForm {
  const profit = (own: number, other: number): number => Math.max(24 - own - other, 0) * own
  const list = Array.from({ length: count }, (_, quantity) => quantity)
  return bimatrix(
    list.map(a => list.map(b => profit(a, b))),
    list.map(a => list.map(b => profit(b, a))),
  )
}

/** Discount factors at which sets are large, just critical, and small. */
const DISCOUNTS = ['3/5', '1/2', '3/10']

export function* payoffSetRows(): Generator<Row> {
  for (const [size, stage, turns] of [
    ['PD', prisoners, 20_000],
    ['Cournot 13×13', cournot(13), 200_000],
  ] as const) {
    const games = DISCOUNTS.map((discount): RepeatedGame => repeatedGame(stage, { discount }))
    for (const arithmetic of ['double', 'exact'] as const) {
      yield row(
        `payoffs, ${arithmetic}`,
        size,
        games.map(game =>
          compare(
            () => equilibriumPayoffs(game, { arithmetic }),
            () => matchLoop(turns),
          ),
        ),
      )
    }
  }
}
