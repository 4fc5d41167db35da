/**
 * Irreducible factors of square-free integer polynomials, by one big prime (Zassenhaus 1969, without lifting).
 *
 * The polynomial is factored modulo a Mersenne prime p that is more than twice as large as any coefficient of a factor
 * can be: by degree, and then each degree apart (Cantor and Zassenhaus 1981). A factor over the integers is a product of
 * some of the modular ones; all products are tried, the shortest first, so what is found is irreducible.
 */
import { normal, type Polynomial, quotient, remainder } from './polynomial.ts'
import { random } from './random.ts'

/** Exponents e for which 2^e − 1 is prime. */
const MERSENNE = [61, 89, 107, 127, 521, 607, 1279, 2203, 3217, 4253, 9689, 11213, 21701, 44497]

/** The irreducible factors of a square-free, primitive polynomial of degree ≥ 1, each normal. */
export function irreducibleFactors(polynomial: Polynomial): Polynomial[] {
  if (polynomial.length < 3) return [normal(polynomial)]
  const factors = modularFactors(polynomial)
  const found: Polynomial[] = []
  let rest = normal(polynomial)
  let { parts } = factors
  for (let size = 1; 2 * size <= parts.length; ) {
    const chosen = subsets(parts.length, size).find(subset => {
      const candidate = lifted(subset, parts, rest, factors.field)
      return remainder(rest, candidate).length === 0
    })
    if (chosen === undefined) {
      size += 1
      continue
    }
    const factor = lifted(chosen, parts, rest, factors.field)
    found.push(factor)
    rest = normal(quotient(rest, factor))
    parts = parts.filter((_, i) => !chosen.includes(i))
  }
  return [...found, rest]
}

/** The integers modulo 2^exponent − 1. */
interface Field {
  readonly exponent: number
  readonly prime: bigint
}

/** The candidate that the product of some modular factors, times the leading coefficient, stands for. */
function lifted(subset: readonly number[], parts: readonly Polynomial[], rest: Polynomial, field: Field): Polynomial {
  const product = subset.reduce<Polynomial>((total, i) => multiply(total, parts[i]!, field), [rest.at(-1)!])
  return normal(product.map(value => (2n * value > field.prime ? value - field.prime : value)))
}

function subsets(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  return Array.from({ length: Math.max(0, count - size - from + 1) }, (_, i) => from + i).flatMap(first =>
    subsets(count, size - 1, first + 1).map(others => [first, ...others]),
  )
}

/** The monic irreducible factors modulo the first prime that is large enough and keeps the polynomial square-free. */
function modularFactors(polynomial: Polynomial): { readonly parts: Polynomial[]; readonly field: Field } {
  // Mignotte's bound for the coefficients of a factor, times the leading coefficient.
  const norm = polynomial.reduce((total, value) => total + (value < 0n ? -value : value), 0n)
  const bound = (norm * norm) << BigInt(polynomial.length)
  for (const exponent of MERSENNE) {
    const field = { exponent, prime: 2n ** BigInt(exponent) - 1n }
    if (field.prime <= 2n * bound) continue
    const monic = makeMonic(polynomial, field)
    const slope = reduced(
      monic.slice(1).map((value, i) => value * BigInt(i + 1)),
      field,
    )
    if (commonMonic(monic, slope, field).length === 1) return { parts: byDegree(monic, field), field }
  }
  throw new RangeError('a polynomial has coefficients of more than 40,000 bits')
}

/** Distinct degrees: x^(p^d) − x is the product of all irreducible polynomials whose degree divides d. */
function byDegree(polynomial: Polynomial, field: Field): Polynomial[] {
  const x: Polynomial = [0n, 1n]
  const parts: Polynomial[] = []
  let rest = polynomial
  let power = x
  for (let degree = 1; 2 * degree < rest.length; degree++) {
    power = frobenius(power, rest, field)
    const product = commonMonic(rest, subtract(power, x, field), field)
    if (product.length === 1) continue
    parts.push(...equalDegree(product, degree, field))
    rest = divide(rest, product, field).quotient
    power = divide(power, rest, field).rest
  }
  return rest.length > 1 ? [...parts, rest] : parts
}

/** Equal degrees: the (p^d − 1)/2-th power of a random element is 1 modulo about half of the factors. */
function equalDegree(product: Polynomial, degree: number, field: Field): Polynomial[] {
  if (product.length - 1 === degree) return [product]
  const draw = random(product.length, degree)
  for (;;) {
    const element = reduced(
      product.slice(1).map(() => BigInt(draw.integer(0, 2 ** 31))),
      field,
    )
    // (p^d − 1)/2 = (1 + p + … + p^(d−1))·(p − 1)/2, and (p − 1)/2 = 2^(e−1) − 1.
    let conjugate = element
    let norm = element
    for (let i = 1; i < degree; i++) {
      conjugate = frobenius(conjugate, product, field)
      norm = multiplyModulo(norm, conjugate, product, field)
    }
    const power = powerOfTwoLessOne(norm, field.exponent - 1, product, field)
    const part = commonMonic(product, subtract(power, [1n], field), field)
    if (part.length === 1 || part.length === product.length) continue
    return [...equalDegree(part, degree, field), ...equalDegree(divide(product, part, field).quotient, degree, field)]
  }
}

/** The p-th power modulo a polynomial. */
function frobenius(element: Polynomial, modulus: Polynomial, field: Field): Polynomial {
  return powerOfTwoLessOne(element, field.exponent, modulus, field)
}

/** element^(2^exponent − 1). */
function powerOfTwoLessOne(element: Polynomial, exponent: number, modulus: Polynomial, field: Field): Polynomial {
  let power = element
  for (let i = 1; i < exponent; i++) {
    power = multiplyModulo(multiplyModulo(power, power, modulus, field), element, modulus, field)
  }
  return power
}

function multiplyModulo(a: Polynomial, b: Polynomial, modulus: Polynomial, field: Field): Polynomial {
  return divide(multiply(a, b, field), modulus, field).rest
}

/** Coefficients in [0, p), without leading zeros. */
function reduced(coefficients: readonly bigint[], { prime }: Field): Polynomial {
  const values = coefficients.map(value => ((value % prime) + prime) % prime)
  while (values.at(-1) === 0n) values.pop()
  return values
}

function multiply(a: Polynomial, b: Polynomial, field: Field): Polynomial {
  const product = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => 0n)
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      product[i + j]! += left * right
    })
  })
  return reduced(product, field)
}

function subtract(a: Polynomial, b: Polynomial, field: Field): Polynomial {
  return reduced(
    Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0n) - (b[i] ?? 0n)),
    field,
  )
}

/** Division by a monic polynomial. */
function divide(a: Polynomial, monic: Polynomial, { prime }: Field): { quotient: Polynomial; rest: Polynomial } {
  const rest = [...a]
  const result: bigint[] = []
  for (let shift = a.length - monic.length; shift >= 0; shift--) {
    const factor = rest.pop()!
    result.unshift(factor)
    if (factor === 0n) continue
    for (let i = 0; i < monic.length - 1; i++) {
      const value = (rest[shift + i]! - factor * monic[i]!) % prime
      rest[shift + i] = value < 0n ? value + prime : value
    }
  }
  while (rest.at(-1) === 0n) rest.pop()
  return { quotient: result, rest }
}

function commonMonic(a: Polynomial, b: Polynomial, field: Field): Polynomial {
  let [x, y] = [a, b]
  while (y.length > 0) {
    const monic = makeMonic(y, field)
    ;[x, y] = [monic, divide(x, monic, field).rest]
  }
  return makeMonic(x, field)
}

function makeMonic(polynomial: Polynomial, field: Field): Polynomial {
  const values = reduced(polynomial, field)
  const inverse = inverseOf(values.at(-1)!, field.prime)
  return reduced(
    values.map(value => value * inverse),
    field,
  )
}

/** The inverse modulo a prime, by the extended Euclidean algorithm. */
function inverseOf(value: bigint, prime: bigint): bigint {
  let [a, b] = [value, prime]
  let [u, v] = [1n, 0n]
  while (b !== 0n) {
    const q = a / b
    ;[a, b] = [b, a - q * b]
    ;[u, v] = [v, u - q * v]
  }
  return u
}
