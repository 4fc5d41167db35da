/**
 * Polynomials over a prime field, in doubles: the prime is below 2^26, so that products are exact. Factors are found by
 * degree, and then each degree apart (Cantor and Zassenhaus 1981).
 */
import { random } from './random.ts'

/** Coefficients in [0, p), lowest degree first, the last one not 0. */
export type Residues = readonly number[]

const LARGEST = 2 ** 26

/** All odd primes below 2^26, the largest first. */
export function* primes(): Generator<number> {
  for (let candidate = LARGEST - 1; candidate > 2; candidate -= 2) {
    let divisor = 3
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 2
    if (divisor * divisor > candidate) yield candidate
  }
}

/** An integer polynomial modulo p. */
export function residues(polynomial: readonly bigint[], p: number): Residues {
  const prime = BigInt(p)
  return trimmed(polynomial.map(value => Number(((value % prime) + prime) % prime)))
}

function trimmed(values: number[]): Residues {
  while (values.at(-1) === 0) values.pop()
  return values
}

export function multiply(a: Residues, b: Residues, p: number): Residues {
  const product = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => 0)
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      product[i + j] = (product[i + j]! + left * right) % p
    })
  })
  return trimmed(product)
}

function subtract(a: Residues, b: Residues, p: number): Residues {
  return trimmed(Array.from({ length: Math.max(a.length, b.length) }, (_, i) => ((a[i] ?? 0) - (b[i] ?? 0) + p) % p))
}

/** Quotient and remainder by a polynomial that is not 0. */
function divide(a: Residues, b: Residues, p: number): { readonly quotient: Residues; readonly rest: Residues } {
  const rest = [...a]
  const quotient: number[] = []
  const scale = inverse(b.at(-1)!, p)
  for (let shift = a.length - b.length; shift >= 0; shift--) {
    const factor = (rest.pop()! * scale) % p
    quotient[shift] = factor
    if (factor === 0) continue
    for (let i = 0; i < b.length - 1; i++) rest[shift + i] = (rest[shift + i]! + (p - factor) * b[i]!) % p
  }
  return { quotient, rest: trimmed(rest) }
}

/** The inverse of a residue that is not 0, by the extended Euclidean algorithm. */
function inverse(value: number, p: number): number {
  let [a, b] = [value, p]
  let [u, v] = [1, 0]
  while (b !== 0) {
    const quotient = Math.floor(a / b)
    ;[a, b] = [b, a - quotient * b]
    ;[u, v] = [v, u - quotient * v]
  }
  return ((u % p) + p) % p
}

/** The multiple with leading coefficient 1. */
export function monic(a: Residues, p: number): Residues {
  const scale = inverse(a.at(-1)!, p)
  return a.map(value => (value * scale) % p)
}

function commonDivisor(a: Residues, b: Residues, p: number): Residues {
  let [x, y] = [a, b]
  while (y.length > 0) [x, y] = [y, divide(x, y, p).rest]
  return monic(x, p)
}

/** s and t with s a + t b = 1, deg s < deg b, deg t < deg a, for polynomials without a common factor. */
export function cofactors(a: Residues, b: Residues, p: number): readonly [Residues, Residues] {
  let [x, y]: [Residues, Residues] = [a, b]
  let [s, nextS]: [Residues, Residues] = [[1], []]
  let [t, nextT]: [Residues, Residues] = [[], [1]]
  while (y.length > 0) {
    const { quotient, rest } = divide(x, y, p)
    ;[x, y] = [y, rest]
    ;[s, nextS] = [nextS, subtract(s, multiply(quotient, nextS, p), p)]
    ;[t, nextT] = [nextT, subtract(t, multiply(quotient, nextT, p), p)]
  }
  const scale = [inverse(x[0]!, p)]
  return [multiply(s, scale, p), multiply(t, scale, p)]
}

/** Whether a polynomial has no repeated factor. */
export function isSquareFree(a: Residues, p: number): boolean {
  const slope = trimmed(a.slice(1).map((value, i) => (value * (i + 1)) % p))
  return slope.length > 0 && commonDivisor(a, slope, p).length === 1
}

/** The product of all irreducible factors of one degree. */
export interface DegreePart {
  readonly degree: number
  readonly product: Residues
}

/** A square-free monic polynomial by degree: x^(p^d) − x is the product of all irreducible ones whose degree divides d. */
export function byDegree(polynomial: Residues, p: number): DegreePart[] {
  const x = [0, 1]
  const parts: DegreePart[] = []
  let rest = polynomial
  let power: Residues = x
  for (let degree = 1; 2 * degree < rest.length; degree++) {
    power = powerModulo(power, p, rest, p)
    const product = commonDivisor(rest, subtract(power, x, p), p)
    if (product.length === 1) continue
    parts.push({ degree, product })
    rest = divide(rest, product, p).quotient
    power = divide(power, rest, p).rest
  }
  return rest.length > 1 ? [...parts, { degree: rest.length - 1, product: rest }] : parts
}

/** The irreducible factors: the (p^d − 1)/2-th power of a random element is 1 modulo about half of them. */
export function equalDegree({ degree, product }: DegreePart, p: number): Residues[] {
  if (product.length - 1 === degree) return [product]
  const draw = random(product.length, degree)
  for (;;) {
    const element = trimmed(product.slice(1).map(() => draw.integer(0, p - 1)))
    if (element.length === 0) continue
    // (p^d − 1)/2 = (1 + p + … + p^(d−1))·(p − 1)/2
    let conjugate: Residues = element
    let norm: Residues = element
    for (let i = 1; i < degree; i++) {
      conjugate = powerModulo(conjugate, p, product, p)
      norm = divide(multiply(norm, conjugate, p), product, p).rest
    }
    const power = powerModulo(norm, (p - 1) / 2, product, p)
    const part = commonDivisor(product, subtract(power, [1], p), p)
    if (part.length === 1 || part.length === product.length) continue
    const other = divide(product, part, p).quotient
    return [...equalDegree({ degree, product: part }, p), ...equalDegree({ degree, product: other }, p)]
  }
}

function powerModulo(base: Residues, exponent: number, modulus: Residues, p: number): Residues {
  let result: Residues = [1]
  for (const bit of exponent.toString(2)) {
    result = divide(multiply(result, result, p), modulus, p).rest
    if (bit === '1') result = divide(multiply(result, base, p), modulus, p).rest
  }
  return result
}
