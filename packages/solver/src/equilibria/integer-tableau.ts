/**
 * Fraction-free pivoting on integer tableaux (Edmonds 1967; Bareiss 1968; the dictionaries of Avis's lrs, 2000).
 *
 * A tableau of k rows and d + 1 columns states k equations with a common positive divisor D,
 *
 *     D · basic(r)  +  Σ_c entry(r, c) · cobasic(c)  =  entry(r, d)        r = 0 … k−1,
 *
 * in which every entry is, up to sign, a minor of the matrix at the start: an integer. A pivot exchanges one basic and
 * one cobasic variable and divides by the old D without remainder.
 *
 * Two forms hold the same integers: doubles while none exceeds 2^50, bigints otherwise. Both are exact.
 */

/** An integer tableau with its divisor; entries row by row, the right-hand side last in each row. */
export type Tableau = Small | Large

/** A tableau whose integers all lie within ±2^50. */
export interface Small {
  readonly size: 'small'
  readonly width: number
  divisor: number
  readonly entries: Float64Array
}

/** A tableau with at least one integer beyond ±2^50. */
interface Large {
  readonly size: 'large'
  readonly width: number
  readonly divisor: bigint
  readonly entries: readonly bigint[]
}

/** The largest absolute integer of a small tableau; `pivotSmall` says why. */
export const LIMIT: number = 2 ** 50
/** A computed product below this is the exact product of two integers, and a difference of two such is exact too. */
const EXACT = 2 ** 52
/** Splits a double into two halves of at most 26 bits (Dekker 1971); products of halves are exact. */
const SPLITTER = 2 ** 27 + 1

/** A tableau of given integers, with divisor 1. */
export function tableau(entries: readonly bigint[], width: number): Tableau {
  return fitted({ size: 'large', width, divisor: 1n, entries })
}

/** A small tableau of the same shape, for `pivot` to write into. */
export function spareFor(table: Tableau): Small {
  return { size: 'small', width: table.width, divisor: 1, entries: new Float64Array(table.entries.length) }
}

/** The same equations with the divisor and all entries negated. */
export function negated(table: Tableau): Tableau {
  const { size, width } = table
  return size === 'small'
    ? { size, width, divisor: -table.divisor, entries: table.entries.map(entry => 0 - entry) }
    : { size, width, divisor: -table.divisor, entries: table.entries.map(entry => -entry) }
}

/**
 * The tableau after the variable of `column` has entered the basis in `row`. That entry is the new divisor: positive in
 * a ratio test, else the result is to be `negated`.
 *
 * @param spare a small tableau of the same shape, not `from`, that may be overwritten and returned
 */
export function pivot(from: Tableau, row: number, column: number, spare: Small): Tableau {
  if (from.size === 'large') return fitted(pivotLarge(from, row, column))
  return pivotSmall(from, row, column, spare) ? spare : pivotLarge(enlarged(from), row, column)
}

/**
 * Compares entry(i, k)/entry(i, column) with entry(j, k)/entry(j, column), whose denominators must be positive: the
 * sign of their difference.
 */
export function compareRatios(table: Tableau, i: number, j: number, k: number, column: number): number {
  const a = i * table.width + k
  const b = j * table.width + column
  const c = j * table.width + k
  const d = i * table.width + column
  if (table.size === 'large') {
    const { entries } = table
    const left = entries[a]! * entries[b]!
    const right = entries[c]! * entries[d]!
    return left < right ? -1 : left > right ? 1 : 0
  }
  const { entries } = table
  return Math.sign(differenceOfProducts(entries[a]!, entries[b]!, entries[c]!, entries[d]!))
}

/**
 * Pivots in doubles. False if an integer of the result exceeds the limit; `into` then holds nothing of use.
 *
 * Why the result is exact. Let n = p·a − b·c with |p|, |a|, |b|, |c| ≤ 2^50, and let the true quotient be q = n/D, an
 * integer with |q| ≤ 2^50. The low parts of the products are exact and at most 2^47; their difference, at most 2^48, is
 * rounded by at most 2^-5. The two other sums round numbers of at most |n| + 2^48, by at most 2^-52·|n| + 2^-4 together.
 * Division by |D| ≥ 1 rounds once more, by at most 2^-53·|q|. So the computed quotient is within
 * 3·2^-53·2^50 + 2^-5 + 2^-4 < 1/2 of q, and rounds to it. A true quotient beyond the limit cannot pass for one within.
 */
function pivotSmall(from: Small, row: number, column: number, into: Small): boolean {
  const { width, divisor, entries } = from
  const result = into.entries
  const start = row * width
  const p = entries[start + column]!
  for (let base = 0; base < entries.length; base += width) {
    if (base === start) continue
    const b = entries[base + column]!
    for (let j = 0; j < width; j++) {
      const quotient = Math.round(differenceOfProducts(p, entries[base + j]!, b, entries[start + j]!) / divisor)
      if (Math.abs(quotient) > LIMIT) return false
      result[base + j] = quotient
    }
    result[base + column] = -b
  }
  for (let j = 0; j < width; j++) result[start + j] = entries[start + j]!
  result[start + column] = divisor
  into.divisor = p
  return true
}

/** p·a − b·c for integers within the limit, to the precision that `pivotSmall` states: its sign is exact, 0 included. */
function differenceOfProducts(p: number, a: number, b: number, c: number): number {
  const pa = p * a
  const bc = b * c
  const difference = pa - bc
  if (Math.abs(pa) < EXACT && Math.abs(bc) < EXACT) return difference
  return difference + (lowPart(p, a, pa) - lowPart(b, c, bc))
}

/** What the rounded product of two doubles lacks: x·y − product, exactly (Dekker 1971). */
function lowPart(x: number, y: number, product: number): number {
  const xs = SPLITTER * x
  const xHigh = xs - (xs - x)
  const xLow = x - xHigh
  const ys = SPLITTER * y
  const yHigh = ys - (ys - y)
  const yLow = y - yHigh
  return xHigh * yHigh - product + xHigh * yLow + xLow * yHigh + xLow * yLow
}

function pivotLarge(from: Large, row: number, column: number): Large {
  const { width, divisor, entries } = from
  const start = row * width
  const p = entries[start + column]!
  const result: bigint[] = []
  for (let base = 0; base < entries.length; base += width) {
    const b = entries[base + column]!
    for (let j = 0; j < width; j++) {
      if (base === start) result.push(j === column ? divisor : entries[base + j]!)
      else if (j === column) result.push(-b)
      else result.push((p * entries[base + j]! - b * entries[start + j]!) / divisor)
    }
  }
  return { size: 'large', width, divisor: p, entries: result }
}

function enlarged(table: Small): Large {
  return {
    size: 'large',
    width: table.width,
    divisor: BigInt(table.divisor),
    entries: Array.from(table.entries, BigInt),
  }
}

/** The tableau in doubles if all its integers are within the limit, else as it is. */
function fitted(table: Large): Tableau {
  const limit = BigInt(LIMIT)
  const fits = (value: bigint): boolean => value <= limit && value >= -limit
  if (!fits(table.divisor) || !table.entries.every(fits)) return table
  return {
    size: 'small',
    width: table.width,
    divisor: Number(table.divisor),
    entries: Float64Array.from(table.entries, Number),
  }
}
