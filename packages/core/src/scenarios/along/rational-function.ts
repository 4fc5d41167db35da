/** Rational functions of one parameter: quotients of integer polynomials in lowest terms. */
import {
  commonDivisor,
  derivative,
  type Fraction,
  gcd,
  MAX_DEGREE,
  numerator,
  type Polynomial,
  quotient,
  ratio,
} from '../../index.ts'
import { Unsettled } from './unsettled.ts'

/** top / bottom, without a common divisor; the leading coefficient of the bottom is positive. */
export interface RationalFunction {
  readonly top: Polynomial
  readonly bottom: Polynomial
}

/**
 * The function that has one value everywhere.
 *
 * @example
 * constantFunction(rational('2/3')) // → { top: [2n], bottom: [3n] }
 */
export function constantFunction(value: Fraction): RationalFunction {
  return { top: value.n === 0n ? [] : [numerator(value)], bottom: [value.d] }
}

/** The parameter itself. */
export const IDENTITY: RationalFunction = { top: [0n, 1n], bottom: [1n] }

/**
 * The sum of two functions.
 *
 * @throws Unsettled for a degree beyond `MAX_DEGREE`, as for the other operations
 * @example
 * addFunctions({ top: [1n], bottom: [0n, 1n] }, { top: [1n], bottom: [1n] }) // → { top: [1n, 1n], bottom: [0n, 1n] }
 */
export function addFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  return reduced(plus(times(a.top, b.bottom), times(b.top, a.bottom)), times(a.bottom, b.bottom))
}

/**
 * The difference of two functions.
 *
 * @example
 * subtractFunctions({ top: [0n, 1n], bottom: [1n] }, { top: [1n], bottom: [1n] }) // → { top: [-1n, 1n], bottom: [1n] }
 */
export function subtractFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  return addFunctions(a, negateFunction(b))
}

/**
 * The product of two functions.
 *
 * @example
 * multiplyFunctions({ top: [1n], bottom: [0n, 1n] }, { top: [0n, 2n], bottom: [1n] }) // → { top: [2n], bottom: [1n] }
 */
export function multiplyFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  return reduced(times(a.top, b.top), times(a.bottom, b.bottom))
}

/**
 * a / b, where b is not 0 everywhere.
 *
 * @example
 * divideFunctions({ top: [1n], bottom: [1n] }, { top: [0n, 2n], bottom: [1n] }) // → { top: [1n], bottom: [0n, 2n] }
 */
export function divideFunctions(a: RationalFunction, b: RationalFunction): RationalFunction {
  return reduced(times(a.top, b.bottom), times(a.bottom, b.top))
}

/**
 * The function with the other sign.
 *
 * @example
 * negateFunction({ top: [1n], bottom: [0n, 2n] }) // → { top: [-1n], bottom: [0n, 2n] }
 */
export function negateFunction({ top, bottom }: RationalFunction): RationalFunction {
  return { top: top.map(coefficient => -coefficient), bottom }
}

/** Whether the function is 0 everywhere. */
export function isZero({ top }: RationalFunction): boolean {
  return top.length === 0
}

/**
 * Its value at a point at which the bottom is not 0.
 *
 * @example
 * functionValue({ top: [1n], bottom: [0n, 2n] }, rational(3)).toFraction() // → '1/6'
 */
export function functionValue({ top, bottom }: RationalFunction, point: Fraction): Fraction {
  return horner(top, point).div(horner(bottom, point))
}

/**
 * The derivative of a function.
 *
 * @example
 * derivativeOf({ top: [1n], bottom: [0n, 1n] }) // → { top: [-1n], bottom: [0n, 0n, 1n] }
 */
export function derivativeOf({ top, bottom }: RationalFunction): RationalFunction {
  const falls = times(top, derivative(bottom)).map(coefficient => -coefficient)
  return reduced(plus(times(derivative(top), bottom), falls), times(bottom, bottom))
}

function horner(polynomial: Polynomial, point: Fraction): Fraction {
  return polynomial.reduceRight((total, coefficient) => total.mul(point).add(coefficient), ratio(0n, 1n))
}

function plus(a: Polynomial, b: Polynomial): Polynomial {
  const total = Array.from({ length: Math.max(a.length, b.length) }, (_, k) => (a[k] ?? 0n) + (b[k] ?? 0n))
  while (total.at(-1) === 0n) total.pop()
  return total
}

function times(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length === 0 || b.length === 0) return []
  if (a.length + b.length - 2 > 2 * MAX_DEGREE) throw new Unsettled(`its degree grows beyond ${MAX_DEGREE}`)
  const product = Array.from({ length: a.length + b.length - 1 }, () => 0n)
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      product[i + j]! += left * right
    })
  })
  return product
}

function reduced(top: Polynomial, bottom: Polynomial): RationalFunction {
  if (top.length === 0) return { top, bottom: [1n] }
  const common = commonDivisor(top, bottom)
  const [above, below] = [quotient(top, common), quotient(bottom, common)]
  if (Math.max(above.length, below.length) - 1 > MAX_DEGREE) {
    throw new Unsettled(`its degree grows beyond ${MAX_DEGREE}`)
  }
  const content = [...above, ...below].reduce(gcd, 0n)
  const factor = below.at(-1)! < 0n ? -content : content
  return { top: above.map(value => value / factor), bottom: below.map(value => value / factor) }
}
