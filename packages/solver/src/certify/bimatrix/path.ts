/**
 * Paths of Lemke and Howson, followed anew: the matrix of each basis is inverted from the start, and the lexicographic
 * ratio test is done on its rows, in integers.
 *
 * The polytopes are {x ≥ 0, Mx ≤ 1 + ε}: for the row player M has what the column player gets, column by row, less the
 * least that a row gives, or 1 where all are equal; for the column player likewise. Constraint r has (ε)_r = δ^(r+1) for a
 * small δ.
 */
import { integers, type NormalForm } from '@biform/core'
import { largest } from './equilibrium.ts'

/** One polytope with the labels of its variables and of its constraints. */
interface Side {
  readonly matrix: readonly (readonly bigint[])[]
  readonly firstVariable: number
  readonly firstSlack: number
}

/** The basic labels of both polytopes, one for each constraint. */
export interface Bases {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** Both polytopes of a game. */
export interface Sides {
  readonly rows: Side
  readonly columns: Side
}

/** The polytopes of a two-player game. */
export function sidesOf(game: NormalForm): Sides {
  const [m, n] = game.strategies.map(labels => labels.length) as [number, number]
  const [A, B] = game.payoffs.map(integers) as [bigint[], bigint[]]
  return {
    rows: side(n, m, (j, i) => B[i * n + j]!, 0, m),
    columns: side(m, n, (i, j) => A[i * n + j]!, m, 0),
  }
}

function side(
  constraints: number,
  variables: number,
  payoff: (constraint: number, variable: number) => bigint,
  firstVariable: number,
  firstSlack: number,
): Side {
  const numbers = (length: number): number[] => Array.from({ length }, (_, k) => k)
  const columns = numbers(variables).map(v => {
    const list = numbers(constraints).map(r => payoff(r, v))
    const least = -largest(list.map(value => -value))
    return list.every(value => value === least) ? list.map(() => 1n) : list.map(value => value - least)
  })
  return { matrix: numbers(constraints).map(r => columns.map(list => list[r]!)), firstVariable, firstSlack }
}

/** The bases of the artificial equilibrium: all slacks. */
export function origin({ rows, columns }: Sides): Bases {
  const slacks = ({ matrix, firstSlack }: Side): number[] => matrix.map((_, r) => firstSlack + r)
  return { rows: slacks(rows), columns: slacks(columns) }
}

/** The other end of the path that drops a label, and its length; nothing if it is longer than `most`. */
export function followPath(
  sides: Sides,
  start: Bases,
  dropped: number,
  most: number,
): { readonly end: Bases; readonly pivots: number } | undefined {
  let bases = start
  let where: 'rows' | 'columns' = start.rows.includes(dropped) ? 'columns' : 'rows'
  let entering = dropped
  for (let pivots = 1; pivots <= most; pivots++) {
    const leaving = leavingLabel(sides[where], bases[where], entering)
    if (leaving === undefined) return undefined
    bases = { ...bases, [where]: bases[where].map(label => (label === leaving ? entering : label)) }
    if (leaving === dropped) return { end: bases, pivots }
    entering = leaving
    where = where === 'rows' ? 'columns' : 'rows'
  }
  return undefined
}

/** The basic label that reaches 0 first when another one grows. */
function leavingLabel(polytope: Side, basis: readonly number[], entering: number): number | undefined {
  const size = basis.length
  const column = (label: number, r: number): bigint => {
    const variable = label - polytope.firstVariable
    if (variable >= 0 && variable < polytope.matrix[0]!.length) return polytope.matrix[r]![variable]!
    return label - polytope.firstSlack === r ? 1n : 0n
  }
  // [C | entering column | right-hand side | unit matrix], reduced until C is a multiple of the unit matrix.
  const rows = basis.map((_, r) => [
    ...basis.map(label => column(label, r)),
    column(entering, r),
    1n,
    ...basis.map((_, k) => (k === r ? 1n : 0n)),
  ])
  const divisor = reduce(rows, size)
  if (divisor === 0n) return undefined
  const sign = divisor < 0n ? -1n : 1n
  let best: number | undefined
  for (const [k, row] of rows.entries()) {
    if (sign * row[size]! <= 0n) continue
    if (best === undefined || isBefore(row, rows[best]!, size)) best = k
  }
  return best === undefined ? undefined : basis[best]
}

/** Whether row a, divided by its entry in column `at`, is lexicographically smaller than row b; these have one sign. */
function isBefore(a: readonly bigint[], b: readonly bigint[], at: number): boolean {
  for (let k = at + 1; k < a.length; k++) {
    const difference = a[k]! * b[at]! - b[k]! * a[at]!
    if (difference !== 0n) return difference < 0n
  }
  return false
}

/** Gauss–Jordan elimination of the first columns without fractions; row k is then that of column k. */
function reduce(rows: bigint[][], size: number): bigint {
  let previous = 1n
  for (let k = 0; k < size; k++) {
    const place = rows.findIndex((row, i) => i >= k && row[k] !== 0n)
    if (place < 0) return 0n
    ;[rows[k], rows[place]] = [rows[place]!, rows[k]!]
    const top = rows[k]!
    const pivot = top[k]!
    rows.forEach((row, i) => {
      if (i === k) return
      const factor = row[k]!
      for (let j = 0; j < row.length; j++) row[j] = (pivot * row[j]! - factor * top[j]!) / previous
    })
    previous = pivot
  }
  return previous
}
