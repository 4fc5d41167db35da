/**
 * The best-reply polytopes of a two-player game (von Stengel 2002, "Computing equilibria for two-person games").
 *
 * For an m×n game with payoffs A, B > 0 they are P = {x ≥ 0, Bᵀx ≤ 1} and Q = {y ≥ 0, Ay ≤ 1}. A vertex x ≠ 0 of P,
 * scaled to sum to 1, is a mixed strategy of the row player. Its labels are the rows that it does not use and the
 * columns that are best replies to it; a pair (x, y) that has all m + n labels between them is an equilibrium. Labels
 * 0 … m−1 are the rows and m … m+n−1 the columns.
 */
import { type FlatRationals, gcd, integers, type NormalForm, shapeOf } from '@biform/core'
import { LIMIT, type Tableau, tableau } from './integer-tableau.ts'
import type { Polytope } from './polytope.ts'

/** P and Q, over integers. */
export function bestReplyPolytopes(game: NormalForm): { readonly rows: Polytope; readonly columns: Polytope } {
  const [m = 0, n = 0] = shapeOf(game)
  const [A, B] = game.payoffs as [FlatRationals, FlatRationals]
  const variables = Array.from({ length: m }, (_, i) => i)
  const slacks = Array.from({ length: n }, (_, j) => m + j)
  return {
    rows: { start: startOf(B, { own: n, reply: 1 }, m, n), variables, slacks },
    columns: { start: startOf(A, { own: 1, reply: n }, n, m), variables: slacks, slacks: variables },
  }
}

/** Where the opponent's payoffs stand: own strategy s against reply r at s · own + r · reply. */
interface Strides {
  readonly own: number
  readonly reply: number
}

/**
 * The tableau of the slack basis: a row for each reply, a column for each own strategy.
 *
 * Payoffs of the same best replies are made small and non-negative: the least reply to each strategy is subtracted from
 * all replies to it, and all are divided by a common factor. If all replies to a strategy are equally good they become 1,
 * so that the polytope is bounded. Neither changes the scaled vertices or their labels.
 */
function startOf(store: FlatRationals, strides: Strides, own: number, replies: number): Tableau {
  const { values } = store
  return values instanceof Float64Array
    ? (smallStart(values, strides, own, replies) ?? largeStart(integers(store), strides, own, replies))
    : largeStart(integers(store), strides, own, replies)
}

/** In doubles; nothing if a difference of payoffs is too large for them. */
function smallStart(values: Float64Array, strides: Strides, own: number, replies: number): Tableau | undefined {
  const width = own + 1
  const entries = new Float64Array(replies * width).fill(1)
  let factor = 0
  for (let s = 0; s < own; s++) {
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (let r = 0; r < replies; r++) {
      const value = values[s * strides.own + r * strides.reply]!
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
    if (most - least > LIMIT) return undefined
    for (let r = 0; r < replies; r++) {
      const value = values[s * strides.own + r * strides.reply]! - least
      entries[r * width + s] = value
      if (factor !== 1) factor = commonFactor(value, factor)
    }
  }
  for (let s = 0; s < own; s++) {
    let tied = true
    for (let r = 0; r < replies && tied; r++) tied = entries[r * width + s] === 0
    for (let r = 0; r < replies; r++) entries[r * width + s] = tied ? 1 : entries[r * width + s]! / factor
  }
  return { size: 'small', width, divisor: 1, entries }
}

function largeStart(payoffs: readonly bigint[], strides: Strides, own: number, replies: number): Tableau {
  const reduced = Array.from({ length: own }, (_, s) => {
    const list = Array.from({ length: replies }, (_, r) => payoffs[s * strides.own + r * strides.reply]!)
    const least = list.reduce(lesser)
    return list.map(value => value - least)
  })
  const factor = reduced.flat().reduce(gcd, 0n)
  const columns = reduced.map(list =>
    list.every(value => value === 0n) ? list.map(() => 1n) : list.map(value => value / factor),
  )
  const rows = Array.from({ length: replies }, (_, r) => [...columns.map(list => list[r]!), 1n])
  return tableau(rows.flat(), own + 1)
}

function commonFactor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b]
  return a
}

function lesser(a: bigint, b: bigint): bigint {
  if (b < a) return b
  return a
}
