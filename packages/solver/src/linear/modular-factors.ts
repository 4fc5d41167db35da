/**
 * A sparse integer matrix modulo a prime, factored by Gaussian elimination in doubles: residues lie between −p/2 and p/2,
 * and the prime is so small that a whole inner product of residues is exact before it is reduced. The next pivot stands in
 * the column with the fewest entries, in its shortest row (after H. M. Markowitz, The elimination form of the inverse and
 * its application to linear programming, Management Science 3, 1957).
 */
import type { Progress, Stop } from '@biform/core'

/** A sparse matrix of residues: row i stands between places `start[i]` and `start[i + 1]`. */
export interface ResidueRows {
  readonly start: Int32Array
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** What elimination finds: a way of solving A x ≡ r, or how far it came. */
export type Factors =
  | { readonly kind: 'regular'; readonly solve: (right: Float64Array) => Float64Array }
  | { readonly kind: 'singular'; readonly rows: readonly number[]; readonly columns: readonly number[] }

/** So many bits that n products of two residues, and as much again, stay below 2^53. */
export function residueBits(n: number): number {
  return Math.floor((52 - Math.ceil(Math.log2(n + 2))) / 2) + 1
}

/** All odd primes below 2^bits, the largest first. */
export function* primesBelow(bits: number): Generator<number> {
  for (let candidate = 2 ** bits - 1; candidate > 2; candidate -= 2) {
    let divisor = 3
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 2
    if (divisor * divisor > candidate) yield candidate
  }
}

/** The residue of a whole number below 2^53 in size. */
function residue(value: number, p: number, reciprocal: number): number {
  return value - p * Math.round(value * reciprocal)
}

/** The inverse of a residue that is not 0, by the extended Euclidean algorithm. */
function inverse(value: number, p: number): number {
  let [a, b] = [value < 0 ? value + p : value, p]
  let [u, v] = [1, 0]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b] = [b, a - quotient * b]
    ;[u, v] = [v, u - quotient * v]
  }
  return residue(u, p, 1 / p)
}

/** Factors a square matrix; a step is a pivot. Complexity: n³/3 where all entries are there, memory for n² doubles. */
export function* factors(matrix: ResidueRows, p: number): Generator<Progress, Factors | Stop, Stop | undefined> {
  const n = matrix.start.length - 1
  const reciprocal = 1 / p
  const table = new Float64Array(n * n)
  const rowCounts = new Int32Array(n)
  const columnCounts = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    for (let place = matrix.start[i]!; place < matrix.start[i + 1]!; place++) {
      if (matrix.values[place] === 0) continue
      table[i * n + matrix.columns[place]!] = matrix.values[place]!
      rowCounts[i]! += 1
      columnCounts[matrix.columns[place]!]! += 1
    }
  }
  const restRows = Array.from({ length: n }, (_, i) => i)
  const restColumns = Array.from({ length: n }, (_, j) => j)
  const rows: number[] = []
  const columns: number[] = []
  const inverses = new Float64Array(n)
  const pattern = new Int32Array(n)
  while (restColumns.length > 0) {
    const column = takeLeast(restColumns, columnCounts)
    if (columnCounts[column] === 0) continue
    const row = takeLeast(restRows, rowCounts, i => table[i * n + column] !== 0)
    const from = row * n
    let entries = 0
    for (const j of restColumns) {
      if (table[from + j] === 0) continue
      pattern[entries++] = j
      columnCounts[j]! -= 1
    }
    const scale = inverse(table[from + column]!, p)
    inverses[rows.length] = scale
    rows.push(row)
    columns.push(column)
    for (const i of restRows) {
      const to = i * n
      const entry = table[to + column]!
      if (entry === 0) continue
      const factor = residue(entry * scale, p, reciprocal)
      table[to + column] = factor
      let change = -1
      for (let k = 0; k < entries; k++) {
        const j = pattern[k]!
        const old = table[to + j]!
        const now = residue(old - factor * table[from + j]!, p, reciprocal)
        table[to + j] = now
        if (old === 0) {
          change += 1
          columnCounts[j]! += 1
        } else if (now === 0) {
          change -= 1
          columnCounts[j]! -= 1
        }
      }
      rowCounts[i]! += change
    }
    const stop = yield { done: rows.length, total: n }
    if (stop) return stop
  }
  return rows.length < n
    ? { kind: 'singular', rows, columns }
    : { kind: 'regular', solve: triangularSolver(table, rows, columns, inverses, p) }
}

/** Takes one with the least count out of a list, among those that are allowed; some one has to be. */
function takeLeast(list: number[], counts: Int32Array, allowed?: (item: number) => boolean): number {
  let best = -1
  for (let k = 0; k < list.length; k++) {
    if (allowed !== undefined && !allowed(list[k]!)) continue
    if (best < 0 || counts[list[k]!]! < counts[list[best]!]!) best = k
  }
  const found = list[best]!
  list[best] = list.at(-1)!
  list.pop()
  return found
}

/** Solves by the two triangles that elimination has left in its table, pivot by pivot. */
function triangularSolver(
  table: Float64Array,
  rows: readonly number[],
  columns: readonly number[],
  inverses: Float64Array,
  p: number,
): (right: Float64Array) => Float64Array {
  const n = rows.length
  const reciprocal = 1 / p
  const lower = triangle(table, rows, columns, (k, l) => l < k)
  const upper = triangle(table, rows, columns, (k, l) => l > k)
  const partial = new Float64Array(n)
  return right => {
    for (let k = 0; k < n; k++) {
      const end = lower.start[k + 1]!
      let value = right[rows[k]!]!
      for (let place = lower.start[k]!; place < end; place++) {
        value -= lower.values[place]! * partial[lower.columns[place]!]!
      }
      partial[k] = residue(value, p, reciprocal)
    }
    const solution = new Float64Array(n)
    for (let k = n - 1; k >= 0; k--) {
      const end = upper.start[k + 1]!
      let value = partial[k]!
      for (let place = upper.start[k]!; place < end; place++) {
        value -= upper.values[place]! * partial[upper.columns[place]!]!
      }
      partial[k] = residue(residue(value, p, reciprocal) * inverses[k]!, p, reciprocal)
      solution[columns[k]!] = partial[k]!
    }
    return solution
  }
}

/** The entries on one side of the diagonal, rows and columns numbered by pivots. */
function triangle(
  table: Float64Array,
  rows: readonly number[],
  columns: readonly number[],
  belongs: (row: number, column: number) => boolean,
): ResidueRows {
  const n = rows.length
  const start = new Int32Array(n + 1)
  const places: number[] = []
  const values: number[] = []
  for (let k = 0; k < n; k++) {
    for (let l = 0; l < n; l++) {
      const entry = table[rows[k]! * n + columns[l]!]!
      if (entry === 0 || !belongs(k, l)) continue
      places.push(l)
      values.push(entry)
    }
    start[k + 1] = places.length
  }
  return { start, columns: Int32Array.from(places), values: Float64Array.from(values) }
}
