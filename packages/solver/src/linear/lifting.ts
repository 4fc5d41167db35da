/**
 * Square systems of linear equations over the integers, solved exactly by p-adic lifting (J. D. Dixon, Exact solution of
 * linear equations using p-adic expansions, Numerische Mathematik 40, 1982).
 *
 * The matrix is factored once, modulo a prime p of some 22 bits (`modular-factors.ts`). That gives x modulo p, then the
 * next p-adic digit from the remainder (b − A x)/p, and so on: each digit costs one product with A and one solution modulo
 * p, both in doubles, whose integers are exact. Rational numbers are rebuilt from their residues modulo p^k (P. S. Wang,
 * A p-adic algorithm for univariate partial fractions, SYMSAC 1981), the first unknowns giving the denominator of the
 * others.
 *
 * The answer is proved when it is found: numerators y over d satisfy A y ≡ d b modulo p^k by construction, so that they
 * solve the system if |A y − d b| < p^k for reasons of size; and a matrix that is regular modulo p is regular. That a
 * matrix is singular is proved by a vector that it takes to 0.
 *
 * Against elimination over the integers, whose n³/3 operations are on numbers of up to n rows' digits: n³/3 operations
 * on doubles, and n² for each of some (digits of the answer) / 6 steps.
 */
import type { Progress, Stop } from '@biform/core'
import { type Factors, factors, primesBelow, type ResidueRows, residueBits } from './modular-factors.ts'

/** The entries of a row that are not 0, in any order, each column at most once. */
export interface SparseRow {
  readonly columns: readonly number[]
  readonly values: readonly bigint[]
}

/** The vector x_i = `numerators[i] / denominator`, in lowest terms as a whole, the denominator positive. */
export interface IntegerVector {
  readonly denominator: bigint
  readonly numerators: readonly bigint[]
}

/**
 * `regular`: the solution for right-hand side k is `numerators[k][i] / denominators[k]`, in lowest terms as a whole, the
 * denominators positive. `singular`: a vector other than 0 that the matrix takes to 0.
 */
export type IntegerSolution =
  | {
      readonly kind: 'regular'
      readonly denominators: readonly bigint[]
      readonly numerators: readonly (readonly bigint[])[]
    }
  | { readonly kind: 'singular'; readonly kernel: readonly bigint[] }

/**
 * Solves A x = b for a square matrix and any number of right-hand sides.
 *
 * @param matrix the rows of A; whole numbers, as bigints or as numbers below 2^53
 */
export function solveIntegers(
  matrix: readonly (readonly (bigint | number)[])[],
  rights: readonly (readonly bigint[])[],
): IntegerSolution {
  const rows = matrix.map(row => {
    const columns = row.flatMap((value, j) => (Number(value) === 0 ? [] : [j]))
    return { columns, values: columns.map(j => BigInt(row[j]!)) }
  })
  return finished(solveSparse(rows, rights))
}

/**
 * A sparse system, ready to be solved for one right-hand side after another; undefined if the matrix is singular.
 */
export function integerSystem(rows: readonly SparseRow[]): ((right: readonly bigint[]) => IntegerVector) | undefined {
  const found = finished(prepared(rows))
  if (found.kind === 'singular') return undefined
  return right => finished(found.solve(right))
}

/** The end of steps that nobody stops. */
function finished<Result>(steps: Found<Result>): Result {
  let turn = steps.next()
  while (!turn.done) turn = steps.next()
  return turn.value as Result
}

/** The same for sparse rows, in steps: one for each pivot and each digit. */
export function* solveSparse(
  rows: readonly SparseRow[],
  rights: readonly (readonly bigint[])[],
): Found<IntegerSolution> {
  const found = yield* prepared(rows)
  if (typeof found === 'string' || found.kind === 'singular') return found
  const denominators: bigint[] = []
  const numerators: (readonly bigint[])[] = []
  for (const right of rights) {
    const solution = yield* found.solve(right)
    if (typeof solution === 'string') return solution
    denominators.push(solution.denominator)
    numerators.push(solution.numerators)
  }
  return { kind: 'regular', denominators, numerators }
}

type Found<Result> = Generator<Progress, Result | Stop, Stop | undefined>

/** A matrix that is factored, or a vector that it takes to 0. */
type Prepared =
  | { readonly kind: 'regular'; readonly solve: (right: readonly bigint[]) => Found<IntegerVector> }
  | { readonly kind: 'singular'; readonly kernel: readonly bigint[] }

function* prepared(rows: readonly SparseRow[]): Found<Prepared> {
  const bits = residueBits(rows.length)
  const matrix = limbsOf(rows, bits)
  for (const p of primesBelow(bits)) {
    const found: Factors | Stop = yield* factors(residuesOf(matrix, p), p)
    if (typeof found === 'string') return found
    if (found.kind === 'regular') {
      const { solve } = found
      return { kind: 'regular', solve: right => lifted(matrix, right, solve, p) }
    }
    const kernel = yield* kernelOf(rows, found.rows, found.columns)
    if (typeof kernel === 'string') return kernel
    if (kernel !== undefined) return { kind: 'singular', kernel }
  }
  throw new Error('the determinant of an integer matrix of this size is not divisible by all these primes')
}

/** A sparse matrix of integers, each written as Σ limb_l 2^(bits·l) with limbs between −2^(bits−1) and 2^(bits−1). */
interface LimbMatrix extends Omit<ResidueRows, 'values'> {
  readonly bits: number
  /** One list of the entries' limbs for each l. */
  readonly limbs: readonly Float64Array[]
  /** The largest sum of the sizes of a row's entries. */
  readonly norm: bigint
}

function limbsOf(rows: readonly SparseRow[], bits: number): LimbMatrix {
  const start = new Int32Array(rows.length + 1)
  rows.forEach(({ columns }, i) => {
    start[i + 1] = start[i]! + columns.length
  })
  let norm = 0n
  for (const { values } of rows)
    norm = larger(
      norm,
      values.reduce((total, value) => total + size(value), 0n),
    )
  return {
    bits,
    start,
    columns: Int32Array.from(rows.flatMap(({ columns }) => columns)),
    limbs: splitAll(
      rows.flatMap(({ values }) => values),
      bits,
    ),
    norm,
  }
}

/** The limbs of integers, as many for all as the longest has; at least one. */
function splitAll(values: readonly bigint[], bits: number): Float64Array[] {
  const limbs: Float64Array[] = []
  let rest = values
  const shift = BigInt(bits)
  do {
    const low = rest.map(value => BigInt.asIntN(bits, value))
    limbs.push(Float64Array.from(low, Number))
    rest = rest.map((value, k) => (value - low[k]!) >> shift)
  } while (rest.some(value => value !== 0n))
  return limbs
}

function residuesOf({ bits, start, columns, limbs }: LimbMatrix, p: number): ResidueRows {
  return { start, columns, values: residuesOfLimbs(limbs, bits, p) }
}

/** The residues of integers given by their limbs. */
function residuesOfLimbs(limbs: readonly Float64Array[], bits: number, p: number): Float64Array {
  const base = 2 ** bits - p
  const residues = new Float64Array(limbs[0]!.length)
  for (const limb of limbs.toReversed()) {
    for (let k = 0; k < residues.length; k++) {
      const value = residues[k]! * base + limb[k]!
      residues[k] = value - p * Math.round(value / p)
    }
  }
  return residues
}

function* lifted(
  matrix: LimbMatrix,
  right: readonly bigint[],
  solve: (residues: Float64Array) => Float64Array,
  p: number,
): Found<IntegerVector> {
  const n = right.length
  const { bits } = matrix
  const remainder = splitAll(right, bits)
  while (remainder.length < matrix.limbs.length) remainder.push(new Float64Array(n))
  const rightSize = right.reduce((most, value) => larger(most, size(value)), 0n)
  const digits: Float64Array[] = []
  const partial = right.map(() => ({ value: 0n, digits: 0 }))
  const powers = [1n]
  const powerOf = (k: number): bigint => {
    powers[k] ??= BigInt(p) ** BigInt(k)
    return powers[k]
  }
  /** An unknown modulo p^(digits so far). */
  const known = (i: number): bigint => {
    const item = partial[i]!
    if (item.digits < digits.length) {
      item.value += powerOf(item.digits) * joined(digits, i, item.digits, p)
      item.digits = digits.length
    }
    return item.value
  }
  for (let attempt = 4; ; attempt += 2 + (attempt >> 2)) {
    while (digits.length < attempt) {
      const digit = solve(residuesOfLimbs(remainder, bits, p))
      digits.push(digit)
      takeDigit(matrix, remainder, digit, p)
      const stop = yield { done: n, total: n }
      if (stop) return stop
    }
    const modulus = powerOf(digits.length)
    const found = rebuilt(n, known, modulus)
    if (found === undefined) continue
    const most = found.numerators.reduce((top, value) => larger(top, size(value)), 0n)
    if (matrix.norm * most + found.denominator * rightSize < modulus) return found
  }
}

/** Takes A·digit from the remainder and divides by p, which leaves nothing over. */
function takeDigit(matrix: LimbMatrix, remainder: readonly Float64Array[], digit: Float64Array, p: number): void {
  const { start, columns, limbs, bits } = matrix
  const base = 2 ** bits
  for (let i = 0; i < digit.length; i++) {
    const end = start[i + 1]!
    let over = 0
    for (let l = remainder.length - 1; l >= 0; l--) {
      const part = remainder[l]!
      let value = over * base + part[i]!
      const entries = limbs[l]
      if (entries !== undefined) {
        for (let place = start[i]!; place < end; place++) value -= entries[place]! * digit[columns[place]!]!
      }
      const quotient = Math.round(value / p)
      over = value - quotient * p
      part[i] = quotient
    }
  }
}

/** Σ digits[from + k][i] p^k, two digits at a time. */
function joined(digits: readonly Float64Array[], i: number, from: number, p: number): bigint {
  const square = BigInt(p) ** 2n
  let value = 0n
  let k = digits.length
  if ((k - from) % 2 === 1) value = BigInt(digits[--k]![i]!)
  while (k > from) {
    k -= 2
    value = value * square + BigInt(digits[k]![i]! + digits[k + 1]![i]! * p)
  }
  return value
}

/** So many bits of the modulus are left over when a number is believed to be rebuilt. */
const SPARE_BITS = 16

/** Rational numbers of a common denominator, from their residues, if they are small enough to be told. */
function rebuilt(n: number, known: (i: number) => bigint, modulus: bigint): IntegerVector | undefined {
  const limit = 1n << BigInt(Math.max(0, (bitsOf(modulus) - SPARE_BITS) >> 1))
  let denominator = 1n
  let numerators: bigint[] = []
  for (let i = 0; i < n; i++) {
    const value = centred(denominator * known(i), modulus)
    if (size(value) < limit) {
      numerators.push(value)
      continue
    }
    const found = rationalOf(value, modulus, limit)
    if (found === undefined) return undefined
    denominator *= found.bottom
    if (denominator >= limit) return undefined
    numerators = numerators.map(earlier => earlier * found.bottom)
    numerators.push(found.top)
  }
  return { denominator, numerators }
}

/** top/bottom ≡ value with |top| below the limit, from the extended Euclidean algorithm, if the bottom is below it too. */
function rationalOf(
  value: bigint,
  modulus: bigint,
  limit: bigint,
): { readonly top: bigint; readonly bottom: bigint } | undefined {
  let [a, b] = [modulus, value < 0n ? value + modulus : value]
  let [u, v] = [0n, 1n]
  while (b >= limit) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[u, v] = [v, u - quotient * v]
  }
  if (size(v) >= limit) return undefined
  return v < 0n ? { top: -b, bottom: -v } : { top: b, bottom: v }
}

/** The residue between −modulus/2 and modulus/2. */
function centred(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus
  const twice = rest + rest
  return twice > modulus ? rest - modulus : twice < -modulus ? rest + modulus : rest
}

/**
 * A vector that a matrix takes to 0, from a block that is regular modulo a prime while the whole matrix is not: it solves
 * the block for one more column. Nothing if the other rows do not agree; the prime then divides the determinant by chance.
 */
function* kernelOf(
  matrix: readonly SparseRow[],
  rows: readonly number[],
  columns: readonly number[],
): Found<bigint[] | undefined> {
  const places = new Map(columns.map((j, k) => [j, k]))
  const more = matrix.findIndex((_, j) => !places.has(j))
  const block = rows.map(i => {
    const kept = matrix[i]!.columns.flatMap((j, place) => (places.has(j) ? [place] : []))
    return {
      columns: kept.map(place => places.get(matrix[i]!.columns[place]!)!),
      values: kept.map(place => matrix[i]!.values[place]!),
    }
  })
  const right = rows.map(i => {
    const place = matrix[i]!.columns.indexOf(more)
    return place < 0 ? 0n : matrix[i]!.values[place]!
  })
  const solution = yield* solveSparse(block, [right])
  if (typeof solution === 'string') return solution
  if (solution.kind === 'singular') return undefined
  const kernel = matrix.map((_, j) => {
    const k = places.get(j)
    return j === more ? -solution.denominators[0]! : k === undefined ? 0n : solution.numerators[0]![k]!
  })
  const vanishes = matrix.every(row => {
    return row.columns.reduce((total, j, place) => total + row.values[place]! * kernel[j]!, 0n) === 0n
  })
  return vanishes ? kernel : undefined
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}

/** The length of a positive integer in bits, up to three more. */
function bitsOf(value: bigint): number {
  return 4 * value.toString(16).length
}
