/**
 * Real roots of square-free integer polynomials by Sturm sequences (Sturm 1829): the number of roots in (a, b] is the
 * number of sign changes of the sequence at a less that at b.
 */
import { derivative, type Polynomial, remainder, signAtRatio, valueAt } from './polynomial.ts'

/** An interval (low/denominator, high/denominator]. */
export interface Bracket {
  readonly low: bigint
  readonly high: bigint
  readonly denominator: bigint
}

/** p, p′, and the negatives of the remainders that follow. */
export function sturmSequence(polynomial: Polynomial): readonly Polynomial[] {
  const sequence = [polynomial, derivative(polynomial)]
  while (sequence.at(-1)!.length > 1) {
    const next = remainder(sequence.at(-2)!, sequence.at(-1)!).map(coefficient => -coefficient)
    sequence.push(next)
  }
  return sequence
}

function signChanges(sequence: readonly Polynomial[], top: bigint, bottom: bigint): number {
  let changes = 0
  let last = 0
  for (const polynomial of sequence) {
    const sign = signAtRatio(polynomial, top, bottom)
    if (sign === 0) continue
    if (sign === -last) changes += 1
    last = sign
  }
  return changes
}

/** The number of roots in (low, high]. */
export function countRoots(sequence: readonly Polynomial[], { low, high, denominator }: Bracket): number {
  return signChanges(sequence, low, denominator) - signChanges(sequence, high, denominator)
}

/**
 * The number of roots of a square-free polynomial in (low, high]. Descartes' rule of signs for (1 + x)^n p((low + high x) /
 * (1 + x)), whose positive roots they are, tells 0 and 1 for sure (Vincent 1836, Collins and Akritas 1976); else the Sturm
 * sequence does.
 */
export function rootsBetween(polynomial: Polynomial, bracket: Bracket): number {
  const { low, high, denominator } = bracket
  if (low >= high) return 0
  const atEnd = signAtRatio(polynomial, high, denominator) === 0 ? 1 : 0
  const variations = descartes(polynomial, bracket)
  return variations < 2 ? variations + atEnd : countRoots(sturmSequence(polynomial), bracket)
}

/** How often the coefficients change their sign: at least as often as there are roots in (low, high), and as many if < 2. */
function descartes(polynomial: Polynomial, { low, high, denominator }: Bracket): number {
  let total: bigint[] = [polynomial.at(-1)!]
  let power = [1n] // of denominator · (1 + x)
  for (const coefficient of polynomial.slice(0, -1).toReversed()) {
    power = timesLinear(power, denominator, denominator)
    total = timesLinear(total, low, high)
    for (let j = 0; j < total.length; j++) total[j]! += coefficient * power[j]!
  }
  let [changes, last] = [0, 0n]
  for (const value of total) {
    if (value !== 0n && last !== 0n && value < 0n !== last < 0n) changes += 1
    if (value !== 0n) last = value
  }
  return changes
}

/** A polynomial times a + b x. */
function timesLinear(polynomial: readonly bigint[], a: bigint, b: bigint): bigint[] {
  return Array.from(
    { length: polynomial.length + 1 },
    (_, j) => (polynomial[j] ?? 0n) * a + (polynomial[j - 1] ?? 0n) * b,
  )
}

/** The sign of a polynomial on a whole interval by interval arithmetic (Horner), 0 if that does not tell. */
export function signBetween(polynomial: Polynomial, { low, high, denominator }: Bracket): -1 | 0 | 1 {
  let [least, most, power] = [0n, 0n, 1n]
  for (const coefficient of polynomial.toReversed()) {
    const step = coefficient * power
    const products = [least * low, least * high, most * low, most * high]
    least = products.reduce((a, b) => (b < a ? b : a)) + step
    most = products.reduce((a, b) => (b > a ? b : a)) + step
    power *= denominator
  }
  return least > 0n ? 1 : most < 0n ? -1 : 0
}

/** One bracket around each real root, or each in (low, high], ascending; each holds no other root. */
export function isolate(polynomial: Polynomial, within?: Bracket): Bracket[] {
  if (polynomial.length < 2) return []
  const sequence = sturmSequence(polynomial)
  const found: Bracket[] = []
  const search = (bracket: Bracket, before: number, after: number): void => {
    if (before - after === 0) return
    if (before - after === 1) {
      found.push(bracket)
      return
    }
    const [left, right] = halves(bracket)
    const between = signChanges(sequence, left.high, left.denominator)
    search(left, before, between)
    search(right, between, after)
  }
  const { low, high, denominator } = within ?? allRoots(polynomial)
  if (low < high) {
    const [before, after] = [low, high].map(end => signChanges(sequence, end, denominator)) as [number, number]
    search({ low, high, denominator }, before, after)
  }
  return found
}

function allRoots(polynomial: Polynomial): Bracket {
  const bound = rootBound(polynomial)
  return { low: -bound, high: bound, denominator: 1n }
}

/** Cauchy's bound: every root is at most 1 + max |a_i| / |a_n| in size. */
function rootBound(polynomial: Polynomial): bigint {
  const size = (value: bigint): bigint => (value < 0n ? -value : value)
  const largest = polynomial.map(size).reduce((a, b) => (a > b ? a : b))
  return largest / size(polynomial.at(-1)!) + 2n
}

function halves({ low, high, denominator }: Bracket): readonly [Bracket, Bracket] {
  const middle = low + high
  return [
    { low: 2n * low, high: middle, denominator: 2n * denominator },
    { low: middle, high: 2n * high, denominator: 2n * denominator },
  ]
}

/**
 * The half of a bracket that holds its root, which is simple. A root at the middle is at the upper end of the left half,
 * where it stays.
 */
export function halved(polynomial: Polynomial, bracket: Bracket): Bracket {
  const [left, right] = halves(bracket)
  const atMiddle = signAtRatio(polynomial, left.high, left.denominator)
  return atMiddle === 0 || atMiddle === signAtRatio(polynomial, bracket.high, bracket.denominator) ? left : right
}

/**
 * A bracket no wider than top/bottom around the same root of an irreducible polynomial of degree 2 at least. The secant tells in
 * which of 2^bits equal parts the root should be: while that is right the bits double, so that each round doubles the number of digits that are
 * known (quadratic interval refinement, Abbott 2014).
 */
export function narrowed(polynomial: Polynomial, bracket: Bracket, top: bigint, bottom: bigint): Bracket {
  let { low, high, denominator } = bracket
  let bits = 1
  while ((high - low) * bottom > top * denominator) {
    const needed = bitLength(((high - low) * bottom) / (top * denominator))
    const parts = 1n << BigInt(Math.min(bits, Math.max(1, needed)))
    const [first, last] = [valueAt(polynomial, low, denominator), valueAt(polynomial, high, denominator)]
    const width = high - low
    const at = (part: bigint): bigint => low * parts + part * width
    const isRight = (part: bigint): boolean =>
      part <= 0n || (part < parts && valueAt(polynomial, at(part), denominator * parts) > 0n === first > 0n)
    // The nearest grid point to the secant's root, but not an end.
    let guess = ((2n * parts * first) / (first - last) + 1n) >> 1n
    if (guess < 1n) guess = 1n
    if (guess >= parts) guess = parts - 1n
    const rightOf = isRight(guess)
    const [from, to] = rightOf ? [guess, guess + 1n] : [guess - 1n, guess]
    const hit = isRight(from) && !isRight(to)
    const [start, end] = hit ? [from, to] : rightOf ? [to, parts] : [0n, from]
    ;[low, high, denominator] = [at(start), at(end), denominator * parts]
    bits = hit ? 2 * bits : Math.max(1, bits >> 1)
  }
  return { low, high, denominator }
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length
}
