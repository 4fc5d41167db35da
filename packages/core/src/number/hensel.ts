/**
 * Hensel lifting: a factorisation modulo a prime p becomes one modulo p^(2^k), by steps that double the exponent (von zur
 * Gathen and Gerhard, Modern Computer Algebra, algorithms 15.10 and 15.17).
 */
import { cofactors, multiply, type Residues } from './modular.ts'
import type { Polynomial } from './polynomial.ts'

/**
 * Monic factors modulo `modulus`, a power p^(2^k), of a polynomial whose leading coefficient p does not divide, from its
 * monic irreducible factors modulo p.
 */
export function liftedFactors(
  polynomial: Polynomial,
  factors: readonly Residues[],
  p: number,
  modulus: bigint,
): Polynomial[] {
  if (factors.length === 1) return [timesResidue(polynomial, inverse(polynomial.at(-1)!, modulus), modulus)]
  const half = factors.length >> 1
  const [left, right] = [factors.slice(0, half), factors.slice(half)]
  const product = (list: readonly Residues[]): Residues => list.reduce((a, b) => multiply(a, b, p))
  const prime = BigInt(p)
  const lead = Number(((polynomial.at(-1)! % prime) + prime) % prime)
  const first = multiply(product(left), [lead], p)
  const second = product(right)
  const [s, t] = cofactors(first, second, p)
  const whole = (values: Residues): Polynomial => values.map(BigInt)
  const [g, h] = liftedPair(polynomial, [whole(first), whole(second), whole(s), whole(t)], prime, modulus)
  return [...liftedFactors(g, left, p, modulus), ...liftedFactors(h, right, p, modulus)]
}

/** g, h, s, t with g h ≡ f and s g + t h ≡ 1, h monic. */
type Lifted = readonly [Polynomial, Polynomial, Polynomial, Polynomial]

function liftedPair(f: Polynomial, start: Lifted, p: bigint, modulus: bigint): readonly [Polynomial, Polynomial] {
  let [g, h, s, t] = start
  for (let m = p; m < modulus; ) {
    m *= m
    const error = minus(f, times(g, h, m), m)
    const [q, r] = divided(times(s, error, m), h, m)
    g = plus(g, plus(times(t, error, m), times(q, g, m), m), m)
    h = plus(h, r, m)
    if (m >= modulus) break
    const excess = minus(plus(times(s, g, m), times(t, h, m), m), [1n], m)
    const [c, d] = divided(times(s, excess, m), h, m)
    s = minus(s, d, m)
    t = minus(t, plus(times(t, excess, m), times(c, g, m), m), m)
  }
  return [g, h]
}

/** Coefficients in [0, m), without leading zeros. */
function reduced(values: readonly bigint[], m: bigint): Polynomial {
  const result = values.map(value => {
    const rest = value % m
    return rest < 0n ? rest + m : rest
  })
  while (result.at(-1) === 0n) result.pop()
  return result
}

function plus(a: Polynomial, b: Polynomial, m: bigint): Polynomial {
  return reduced(
    Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0n) + (b[i] ?? 0n)),
    m,
  )
}

/** a − b */
function minus(a: Polynomial, b: Polynomial, m: bigint): Polynomial {
  return reduced(
    Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0n) - (b[i] ?? 0n)),
    m,
  )
}

/** a · b modulo m. */
export function times(a: Polynomial, b: Polynomial, m: bigint): Polynomial {
  const product = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => 0n)
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      product[i + j]! += left * right
    })
  })
  return reduced(product, m)
}

function timesResidue(a: Polynomial, factor: bigint, m: bigint): Polynomial {
  return reduced(
    a.map(value => value * factor),
    m,
  )
}

/** Quotient and remainder by a monic polynomial. */
function divided(a: Polynomial, monic: Polynomial, m: bigint): readonly [Polynomial, Polynomial] {
  const rest = [...a]
  const quotient: bigint[] = []
  for (let shift = a.length - monic.length; shift >= 0; shift--) {
    const factor = rest.pop()! % m
    quotient[shift] = factor
    for (let i = 0; i < monic.length - 1; i++) rest[shift + i]! -= factor * monic[i]!
  }
  return [reduced(quotient, m), reduced(rest, m)]
}

/** The inverse modulo m, by the extended Euclidean algorithm. */
function inverse(value: bigint, m: bigint): bigint {
  let [a, b] = [((value % m) + m) % m, m]
  let [u, v] = [1n, 0n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[u, v] = [v, u - quotient * v]
  }
  return u
}
