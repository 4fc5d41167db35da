/**
 * The best-reply polytopes of a two-player game (von Stengel 2002, "Computing equilibria for two-person games").
 *
 * For an m×n game with payoffs A, B > 0 they are P = {x ≥ 0, Bᵀx ≤ 1} and Q = {y ≥ 0, Ay ≤ 1}. A vertex x ≠ 0 of P,
 * scaled to sum to 1, is a mixed strategy of the row player. Its labels are the rows that it does not use and the
 * columns that are best replies to it; a pair (x, y) that has all m + n labels between them is an equilibrium. Labels
 * 0 … m−1 are the rows and m … m+n−1 the columns.
 */
import { gcd, integers, type NormalForm, shapeOf } from '@biform/core'
import { tableau } from './integer-tableau.ts'
import type { Polytope } from './polytope.ts'

/** P and Q, over integers. */
export function bestReplyPolytopes(game: NormalForm): { readonly rows: Polytope; readonly columns: Polytope } {
  const [m = 0, n = 0] = shapeOf(game)
  const A = integers(game.payoffs[0]!)
  const B = integers(game.payoffs[1]!)
  const rowLabels = Array.from({ length: m }, (_, i) => i)
  const columnLabels = Array.from({ length: n }, (_, j) => m + j)
  const replies = {
    toRow: rowLabels.map(i => columnLabels.map((_, j) => B[i * n + j]!)),
    toColumn: columnLabels.map((_, j) => rowLabels.map(i => A[i * n + j]!)),
  }
  return {
    rows: polytope(replies.toRow, rowLabels, columnLabels),
    columns: polytope(replies.toColumn, columnLabels, rowLabels),
  }
}

/** The polytope of one player, from the opponent's payoffs to its replies: `payoffs[own strategy][reply]`. */
function polytope(payoffs: readonly (readonly bigint[])[], variables: number[], slacks: number[]): Polytope {
  const scaled = smallest(payoffs)
  const entries = slacks.flatMap((_, reply) => [...scaled.map(list => list[reply]!), 1n])
  return { start: tableau(entries, variables.length + 1), variables, slacks }
}

/**
 * Payoffs of the same best replies in small non-negative integers: subtracts from the replies to each strategy the
 * least of them, and divides all by a common factor. If all replies to a strategy are equally good they become 1, so
 * that the polytope is bounded. Neither changes the scaled vertices or their labels.
 */
function smallest(payoffs: readonly (readonly bigint[])[]): bigint[][] {
  const reduced = payoffs.map(list => {
    const least = list.reduce(lesser)
    return list.map(value => value - least)
  })
  const factor = reduced.flat().reduce(gcd, 0n)
  return reduced.map(list =>
    list.every(value => value === 0n) ? list.map(() => 1n) : list.map(value => value / factor),
  )
}

function lesser(a: bigint, b: bigint): bigint {
  if (b < a) return b
  return a
}
