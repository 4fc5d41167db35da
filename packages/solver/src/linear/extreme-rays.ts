/**
 * The extreme rays of a pointed cone {t : m·t ≥ 0 for all rows m}, by the double description method (Motzkin, Raiffa, Thompson
 * and Thrall 1953; Fukuda and Prodon 1996) in integers.
 *
 * Some d independent rows make a cone with d rays. Each other row keeps the rays on its side and puts a new one between every
 * two adjacent rays that it parts; two are adjacent if no third one lies on all faces on which both lie. The rows are taken in
 * lexicographic order, which keeps few rays on the way.
 */
import { gcd, type Progress, ratio, type Stop, ZERO } from '@biform/core'
import { dot } from './basis.ts'
import { echelon } from './elimination.ts'
import { solveIntegers } from './lifting.ts'

/** A ray, in lowest terms, and the rows seen so far that it lies on, as bits. */
interface Ray {
  readonly direction: readonly bigint[]
  readonly tight: bigint
}

/** How many pairs of rays are looked at between two reports. */
const PAIRS_PER_STEP = 4096

/**
 * All extreme rays, in lowest terms, in no particular order.
 *
 * @param rows the conditions; they must have full rank d, so that the cone is pointed
 * @returns the rays; `'limit'` or `'stopped'` if the run was ended
 */
export function* extremeRays(
  rows: readonly (readonly bigint[])[],
  d: number,
): Generator<Progress, (readonly bigint[])[] | Stop, Stop | undefined> {
  const order = rows.map((_, i) => i).sort((i, j) => lexicographic(rows[i]!, rows[j]!))
  const sorted = order.map(i => rows[i]!)
  const first = independent(sorted, d)
  let rays = simplicial(sorted, first)
  let done = 0
  for (const [i, row] of sorted.entries()) {
    if (first.includes(i)) continue
    const bit = 1n << BigInt(i)
    const sides = rays.map(({ direction }) => dot(row, direction))
    const next: Ray[] = rays.flatMap((ray, k) => {
      if (sides[k]! < 0n) return []
      return sides[k] === 0n ? [{ ...ray, tight: ray.tight | bit }] : [ray]
    })
    for (const [k, inside] of rays.entries()) {
      if (sides[k]! <= 0n) continue
      for (const [l, outside] of rays.entries()) {
        if (sides[l]! >= 0n) continue
        done += 1
        if (done % PAIRS_PER_STEP === 0) {
          const stop = yield { done, found: next.length }
          if (stop) return stop
        }
        if (!adjacent(rays, inside, outside, d)) continue
        const between = inside.direction.map((value, j) => outside.direction[j]! * sides[k]! - value * sides[l]!)
        next.push({ direction: lowest(between), tight: (inside.tight & outside.tight) | bit })
      }
    }
    rays = next
  }
  return rays.map(({ direction }) => direction)
}

/** The places of the first d independent rows. */
function independent(rows: readonly (readonly bigint[])[], d: number): readonly number[] {
  const columns = Array.from({ length: d }, (_, j) => rows.map(row => (row[j] === 0n ? ZERO : ratio(row[j]!, 1n))))
  return echelon(columns, rows.length).pivots
}

/** The cone of d independent rows: each ray lies on all of them but one. */
function simplicial(rows: readonly (readonly bigint[])[], first: readonly number[]): Ray[] {
  const matrix = first.map(i => rows[i]!)
  const units = first.map((_, k) => first.map((_, j) => (j === k ? 1n : 0n)))
  const solution = solveIntegers(matrix, units)
  if (solution.kind === 'singular') throw new Error('the rows of a pointed cone have full rank')
  const all = first.reduce((bits, i) => bits | (1n << BigInt(i)), 0n)
  return first.map((i, k) => ({ direction: lowest(solution.numerators[k]!), tight: all & ~(1n << BigInt(i)) }))
}

function adjacent(rays: readonly Ray[], a: Ray, b: Ray, d: number): boolean {
  const common = a.tight & b.tight
  if (bitCount(common) < d - 2) return false
  return rays.every(ray => ray === a || ray === b || (ray.tight & common) !== common)
}

function bitCount(bits: bigint): number {
  let count = 0
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) count += 1
  return count
}

function lowest(direction: readonly bigint[]): readonly bigint[] {
  const divisor = direction.reduce((found, value) => gcd(found, value), 0n)
  return divisor === 1n ? direction : direction.map(value => value / divisor)
}

function lexicographic(a: readonly bigint[], b: readonly bigint[]): number {
  const j = a.findIndex((value, k) => value !== b[k])
  return j < 0 ? 0 : a[j]! < b[j]! ? -1 : 1
}
