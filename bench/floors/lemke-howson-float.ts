/**
 * Floor for `lemkeHowson`: the pivots of one path in doubles, with nothing proved and ties broken by the first row.
 *
 * Two dense tableaux {x ≥ 0, Bᵀx ≤ 1}, {y ≥ 0, Ay ≤ 1} with payoffs from 1 on, pivoted in place. Labels 0 … n−1 are the
 * rows, n … 2n−1 the columns; the label that leaves one tableau enters the other until the dropped one leaves.
 */

/** Mixed strategies [x, y] at the end of the path of a label; A and B are n×n payoffs, row-major. */
export function lemkeHowsonFloat(A: Float64Array, B: Float64Array, n: number, dropped: number): Float64Array[] {
  const first = tableau(n, (j, i) => B[i * n + j]!, B, 0)
  const second = tableau(n, (i, j) => A[i * n + j]!, A, n)
  let table = dropped < n ? first : second
  let entering = dropped
  for (;;) {
    entering = step(table, n, entering)
    if (entering === dropped) return [strategy(first, n, 0), strategy(second, n, n)]
    table = table === first ? second : first
  }
}

interface Table {
  readonly entries: Float64Array
  readonly basic: Int32Array
  readonly cobasic: Int32Array
}

function tableau(
  n: number,
  entry: (row: number, column: number) => number,
  payoffs: Float64Array,
  first: number,
): Table {
  let least = payoffs[0]!
  for (const value of payoffs) least = Math.min(least, value)
  const entries = new Float64Array(n * (n + 1)).fill(1)
  for (let r = 0; r < n; r++) for (let c = 0; c < n; c++) entries[r * (n + 1) + c] = entry(r, c) - least + 1
  return {
    entries,
    basic: Int32Array.from({ length: n }, (_, k) => n - first + k),
    cobasic: Int32Array.from({ length: n }, (_, k) => first + k),
  }
}

function step({ entries, basic, cobasic }: Table, n: number, entering: number): number {
  const width = n + 1
  const column = cobasic.indexOf(entering)
  let row = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < n; i++) {
    const entry = entries[i * width + column]!
    if (entry > 1e-12 && entries[i * width + n]! < least * entry) {
      least = entries[i * width + n]! / entry
      row = i
    }
  }
  const at = row * width
  const inverse = 1 / entries[at + column]!
  for (let j = 0; j < width; j++) entries[at + j]! *= inverse
  entries[at + column] = inverse
  for (let i = 0; i < n; i++) {
    if (i === row) continue
    const from = i * width
    const factor = entries[from + column]!
    for (let j = 0; j < width; j++) entries[from + j]! -= factor * entries[at + j]!
    entries[from + column] = -factor * inverse
  }
  const leaving = basic[row]!
  basic[row] = entering
  cobasic[column] = leaving
  return leaving
}

function strategy({ entries, basic }: Table, n: number, first: number): Float64Array {
  const result = new Float64Array(n)
  let total = 0
  for (let i = 0; i < n; i++) {
    const k = basic[i]! - first
    if (k < 0 || k >= n) continue
    result[k] = entries[i * (n + 1) + n]!
    total += result[k]!
  }
  for (let k = 0; k < n; k++) result[k]! /= total
  return result
}
