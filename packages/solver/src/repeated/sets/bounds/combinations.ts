/**
 * Bounds of linear functions over half-spaces, by the dual simplex method: the largest n · w over all w with n_j · w ≤ r_j is
 * at most Σ y_j r_j for every y ≥ 0 with Σ y_j n_j = n, and there is no such w if Σ y_j n_j = 0 and Σ y_j r_j < 0. Which y are
 * possible does not depend on the right sides: what was best once bounds later programs, too.
 */
import { gcd } from '@biform/core'
import { type Basis, dot, enter, pricesOf, unitBasis } from '../../../linear/basis.ts'
import type { Vector } from './stage.ts'

/** Σ weights · normals of the rows = `whole` · n, in lowest terms; `whole` is 0 where they add up to nothing. */
export interface Combination {
  /** Ascending. */
  readonly rows: readonly number[]
  readonly weights: readonly bigint[]
  readonly whole: bigint
}

/** A half-space as a column of the dual program. */
interface RowColumn {
  readonly row: number
  readonly entries: readonly bigint[]
}

/** Where the dual program of a direction stands. Its coordinates have the signs that make the direction non-negative. */
export interface Dual {
  readonly signs: Vector
  readonly columns: readonly RowColumn[]
  readonly basis: Basis<RowColumn>
}

/** How a program ends: with its dual solution and a point over a denominator, or with what shows that there is no point. */
export type Optimum =
  | {
      readonly kind: 'optimal'
      readonly combination: Combination
      readonly point: Vector
      readonly denominator: bigint
    }
  | { readonly kind: 'nothing'; readonly combination: Combination }

/** The program of a direction. All unit vectors and their opposites are among the normals: there it starts. */
export function dualOf(normals: readonly Vector[], direction: Vector): Dual {
  const signs = direction.map(value => (value < 0n ? -1n : 1n))
  const columns = normals.map((normal, row) => ({ row, entries: normal.map((value, i) => value * signs[i]!) }))
  const units = signs.map(
    (_, i) => columns.find(({ entries }) => entries.every((value, k) => value === (k === i ? 1n : 0n)))!,
  )
  const right = direction.map((value, i) => value * signs[i]!)
  return { signs, columns, basis: unitBasis(right, units) }
}

/** Solves the program with these right sides, from where it stands. */
export function optimum({ signs, columns, basis }: Dual, right: readonly bigint[]): Optimum {
  for (;;) {
    const prices = pricesOf(basis, ({ row }) => -right[row]!)
    let best: RowColumn | undefined
    let most = 0n
    for (const column of columns) {
      const reduced = -right[column.row]! * basis.denominator - dot(column.entries, prices)
      if (reduced > most) [best, most] = [column, reduced]
    }
    if (!best) {
      const weights = basis.rows.map(row => row[0]!)
      return {
        kind: 'optimal',
        combination: combinationOf(basis.columns, weights, basis.denominator),
        point: prices.map((price, i) => -price * signs[i]!),
        denominator: basis.denominator,
      }
    }
    const direction = enter(basis, best)
    if (direction) {
      const weights = [...direction.map(value => -value), basis.denominator]
      return { kind: 'nothing', combination: combinationOf([...basis.columns, best], weights, 0n) }
    }
  }
}

function combinationOf(columns: readonly RowColumn[], weights: readonly bigint[], whole: bigint): Combination {
  const divisor = weights.reduce(gcd, whole)
  const used = columns
    .map(({ row }, k) => ({ row, weight: weights[k]! / divisor }))
    .filter(({ weight }) => weight !== 0n)
    .sort((a, b) => a.row - b.row)
  return { rows: used.map(({ row }) => row), weights: used.map(({ weight }) => weight), whole: whole / divisor }
}

/** Σ weights · right sides. */
export function total({ rows, weights }: Combination, right: readonly bigint[]): bigint {
  let sum = 0n
  for (let k = 0; k < rows.length; k++) sum += weights[k]! * right[rows[k]!]!
  return sum
}

/** Adds a combination unless it is there; whether it was not. */
export function keep(list: Combination[], found: Combination): boolean {
  const same = ({ rows, weights, whole }: Combination): boolean =>
    whole === found.whole &&
    rows.length === found.rows.length &&
    rows.every((row, k) => row === found.rows[k] && weights[k] === found.weights[k])
  if (list.some(same)) return false
  list.push(found)
  return true
}
