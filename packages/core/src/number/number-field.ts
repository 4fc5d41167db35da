/**
 * Numbers that are polynomials in one algebraic number: exact arithmetic where several irrational numbers belong
 * together, as the coordinates of one point do.
 */
import { InputError } from '../errors.ts'
import { gcd } from './flat.ts'
import { compare, Fraction, numerator, type Rational, ratio, ZERO } from './rational.ts'
import { type Algebraic, irreduciblesOf, type Real, readCoefficients, refine, rootsWithin } from './real.ts'

/**
 * The value of a polynomial with rational coefficients (lowest degree first) at a real number, in normal form.
 *
 * For an irrational number the value is a root of the characteristic polynomial of multiplication by it, as a linear map
 * on the powers of the number (Faddeev and LeVerrier's recursion).
 *
 * @throws InputError for a coefficient that is no rational number
 * @example
 * const root = algebraic([-2, 0, 1], 1, 2)
 * polynomialAt([1, 1], root).polynomial // → [-1n, -2n, 1n]
 * polynomialAt([0, 0, 3], root) // → '6'
 */
export function polynomialAt(coefficients: readonly Rational[], value: Real): Real {
  const list = readCoefficients(coefficients, 'polynomial')
  if (value instanceof Fraction) return list.reduceRight((total, item) => total.mul(value).add(item), ZERO)
  const element = reduceAt(list, value)
  if (element.length < 2) return element[0] ?? ZERO
  const factors = irreduciblesOf(characteristic(multiplication(element, value))).map(item => item.irreducible)
  for (let width = ratio(1n, 1000n); ; width = width.mul(ratio(1n, 1000n))) {
    const range = enclosure(element, refine(value, width))
    const { count, root } = rootsWithin(factors, range)
    if (count === 1) return root!()
  }
}

/**
 * The remainder of a polynomial by the minimal polynomial of a number: the shortest list of coefficients with the same
 * value at it. Two polynomials have the same value there iff these are equal. At a Fraction it is the value alone.
 *
 * @example
 * reduceAt([0, 0, 0, 1], algebraic([-2, 0, 1], 1, 2)) // → ['0', '2']
 */
export function reduceAt(coefficients: readonly Rational[], value: Real): Fraction[] {
  const rest = [...readCoefficients(coefficients, 'polynomial')]
  const modulus =
    value instanceof Fraction ? [value.neg(), ratio(1n, 1n)] : value.polynomial.map(item => ratio(item, 1n))
  const lead = modulus.at(-1)
  if (lead === undefined || lead.n === 0n) throw new InputError('number', 'has no minimal polynomial')
  while (rest.length >= modulus.length) {
    const factor = rest.at(-1)!.div(lead)
    const shift = rest.length - modulus.length
    for (let i = 0; i < modulus.length; i++) rest[shift + i] = rest[shift + i]!.sub(factor.mul(modulus[i]!))
    rest.pop()
  }
  while (rest.length > 0 && rest.at(-1)!.n === 0n) rest.pop()
  return rest
}

/** Row i: the element times the i-th power of the number, in powers of the number. */
function multiplication(element: readonly Fraction[], value: Algebraic): Fraction[][] {
  const degree = value.polynomial.length - 1
  return Array.from({ length: degree }, (_, i) => {
    const row = reduceAt([...Array.from({ length: i }, () => ZERO), ...element], value)
    return Array.from({ length: degree }, (_, j) => row[j] ?? ZERO)
  })
}

/** det(x − A), lowest degree first: that of an integer matrix dA is in integers, and its coefficients belong to the roots times d. */
function characteristic(A: readonly (readonly Fraction[])[]): Fraction[] {
  const n = A.length
  const d = A.flat().reduce((common, value) => (common / gcd(common, value.d)) * value.d, 1n)
  const whole = A.map(row => row.map(value => numerator(value) * (d / value.d)))
  const coefficients = [1n] // highest degree first
  let M = whole.map(row => row.map(() => 0n))
  for (let k = 1; k <= n; k++) {
    const shifted = M.map((row, i) => row.map((entry, j) => (i === j ? entry + coefficients.at(-1)! : entry)))
    M = whole.map(row => row.map((_, j) => row.reduce((total, entry, l) => total + entry * shifted[l]![j]!, 0n)))
    coefficients.push(M.reduce((trace, row, i) => trace + row[i]!, 0n) / BigInt(-k))
  }
  return coefficients.map((value, k) => ratio(value, d ** BigInt(k))).reverse()
}

/** Bounds of a polynomial on an interval, by Horner's rule. */
function enclosure(
  coefficients: readonly Fraction[],
  { lower, upper }: { readonly lower: Fraction; readonly upper: Fraction },
): { readonly lower: Fraction; readonly upper: Fraction } {
  let [low, high] = [ZERO, ZERO]
  for (const item of coefficients.toReversed()) {
    const products = [low.mul(lower), low.mul(upper), high.mul(lower), high.mul(upper)].sort(compare)
    ;[low, high] = [products[0]!.add(item), products[3]!.add(item)]
  }
  return { lower: low, upper: high }
}
