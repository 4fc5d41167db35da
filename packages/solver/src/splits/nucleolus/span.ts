/**
 * The linear span of a few coalitions, each read as the 0/1 vector of its members, kept in exact integers.
 *
 * Fraction-free Gauss–Jordan elimination (Bareiss 1968): all entries are minors of a 0/1 matrix of at most 24 rows, so
 * that doubles hold them: by Hadamard's bound a k×k minor is at most (k+1)^((k+1)/2)/2^k, below 2^35 for k = 24.
 */
import { subsetSums } from '../subset-sums.ts'

/** The span of the coalitions in `inserted`. `insert` changes it in place. */
export interface Span {
  readonly players: number
  /** The coalitions that span it, linearly independent, in the order in which they came. */
  readonly inserted: number[]
  /** Not 0. */
  denominator: number
  /**
   * Row r = (coefficients | combination): `denominator` at its pivot, 0 at the pivots of the others; the combination says
   * which multiples of the inserted coalitions add up to the coefficients.
   */
  readonly rows: Float64Array[]
  /** The pivot column of each row: a player. */
  readonly pivots: number[]
}

export function emptySpan(players: number): Span {
  return { players, inserted: [], denominator: 1, rows: [], pivots: [] }
}

export function copyOf(span: Span): Span {
  const { inserted, rows, pivots } = span
  return { ...span, inserted: [...inserted], rows: rows.map(row => row.slice()), pivots: [...pivots] }
}

/**
 * Adds a coalition to those that span.
 *
 * @returns nothing if the span has grown; if the coalition was in it, the integers g with
 * denominator · 1_S = Σ_j g_j · 1_(inserted j)
 */
export function insert(span: Span, coalition: number): Float64Array | undefined {
  const { players, inserted, rows, pivots } = span
  const row = reduced(span, coalition)
  let pivot = -1
  for (let i = 0; i < players; i++) {
    if (row[i] !== 0 && (pivot < 0 || Math.abs(row[i]!) < Math.abs(row[pivot]!))) pivot = i
  }
  if (pivot < 0) return row.slice(players, players + inserted.length).map(value => -value || 0)
  row[players + inserted.length] = span.denominator
  const next = row[pivot]!
  for (const other of rows) {
    const factor = other[pivot]!
    for (let j = 0; j < other.length; j++) {
      other[j] = quotient(other[j]!, next, factor, row[j]!, span.denominator)
    }
  }
  rows.push(row)
  pivots.push(pivot)
  inserted.push(coalition)
  span.denominator = next
  return undefined
}

/** denominator · 1_S less what the rows can take off it; 0 throughout the coefficients iff S is in the span. */
function reduced({ players, denominator, rows, pivots }: Span, coalition: number): Float64Array {
  const result = new Float64Array(2 * players)
  for (let i = 0; i < players; i++) if ((coalition >>> i) & 1) result[i] = denominator
  rows.forEach((row, r) => {
    if ((coalition >>> pivots[r]!) & 1) for (let j = 0; j < row.length; j++) result[j]! -= row[j]!
  })
  return result
}

/** (a·b − c·d) / divisor, which is an integer that a double holds, though the products may not be. */
function quotient(a: number, b: number, c: number, d: number, divisor: number): number {
  const [first, second] = [a * b, c * d]
  if (Math.abs(first) < 2 ** 52 && Math.abs(second) < 2 ** 52) return (first - second) / divisor
  return Number((BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)) / BigInt(divisor))
}

/** Whether a coalition lies outside a span, from tables: for scans that ask it of many. */
export type Outside = (coalition: number) => boolean

/**
 * Prepares that question. A coalition is in the span iff it is orthogonal to everything that the span is orthogonal to: a
 * basis of that is read off the rows, one vector per player that is no pivot. Sums over subsets of the lower and of the
 * upper half of the players are tabled.
 */
export function outside({ players, denominator, rows, pivots }: Span): Outside {
  const low = players >>> 1
  const mask = 2 ** low - 1
  const others = Array.from({ length: players }, (_, i) => i).filter(i => !pivots.includes(i))
  const count = others.length
  const lower = new Float64Array(count << low)
  const upper = new Float64Array(count << (players - low))
  others.forEach((q, k) => {
    const vector = new Float64Array(players)
    vector[q] = denominator
    rows.forEach((row, r) => {
      vector[pivots[r]!] = -row[q]!
    })
    subsetSums(vector.subarray(0, low), lower.subarray(k << low, (k + 1) << low))
    subsetSums(vector.subarray(low), upper.subarray(k << (players - low), (k + 1) << (players - low)))
  })
  return coalition => {
    let i = coalition & mask
    let j = coalition >>> low
    for (let k = 0; k < count; k++) {
      if (lower[i]! + upper[j]! !== 0) return true
      i += 1 << low
      j += 1 << (players - low)
    }
    return false
  }
}
