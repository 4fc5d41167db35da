/** Where a polynomial is not positive on [0, 1): by its roots there, which are bounded by Descartes' rule of signs first. */
import {
  compareReal,
  Fraction,
  InputError,
  MAX_DEGREE,
  numerator,
  ONE,
  type Polynomial,
  type Real,
  realRoots,
  signAt,
  ZERO,
} from '@biform/core'
import type { Interval } from '../../../results/discount.ts'

/** All of [0, 1). */
export const WHOLE: readonly Interval[] = [{ lower: ZERO, upper: ONE, lowerClosed: true, upperClosed: false }]

/** A root in (0, 1), and whether the sign changes there. */
export interface Crossing {
  readonly value: Real
  readonly changes: boolean
}

/**
 * The roots in (0, 1), ascending.
 *
 * @param at what makes the degree, as errors call it
 * @throws InputError for a polynomial that may have some, of a degree beyond `MAX_DEGREE`
 */
export function crossings(polynomial: Polynomial, at: string): Crossing[] {
  const stripped = withoutRootAtOne(withoutRootAtZero(polynomial))
  if (stripped.length < 2 || variations(stripped) === 0) return []
  checkDegree(stripped, at)
  return realRoots(stripped).flatMap(({ value, multiplicity }) =>
    compareReal(ZERO, value) < 0 && compareReal(value, ONE) < 0 ? [{ value, changes: multiplicity % 2 === 1 }] : [],
  )
}

/** Refuses a polynomial that is beyond `MAX_DEGREE`: its roots could not be written down. */
function checkDegree(polynomial: Polynomial, at: string): void {
  if (polynomial.length <= MAX_DEGREE + 1) return
  throw new InputError(
    at,
    `gains have degree ${polynomial.length - 1} in the discount factor, beyond ${MAX_DEGREE}; ask isSubgamePerfect or isNashEquilibrium at one discount factor`,
  )
}

/** The discount factors in [0, 1) at which the polynomial is ≤ 0; `at` as in `crossings`. */
export function notPositive(polynomial: Polynomial, at: string): readonly Interval[] {
  const sign = polynomial.find(coefficient => coefficient !== 0n)
  if (sign === undefined) return WHOLE
  const holdsAtZero = (polynomial[0] ?? 0n) <= 0n
  let holds = sign < 0n
  const found: Interval[] = []
  let start: Pick<Interval, 'lower' | 'lowerClosed'> | undefined
  if (holds) start = { lower: ZERO, lowerClosed: true }
  else if (holdsAtZero) found.push({ lower: ZERO, upper: ZERO, lowerClosed: true, upperClosed: true })
  for (const { value, changes } of crossings(polynomial, at)) {
    if (changes) holds = !holds
    if (start === undefined) {
      if (changes) start = { lower: value, lowerClosed: true }
      else found.push({ lower: value, upper: value, lowerClosed: true, upperClosed: true })
    } else if (changes) {
      found.push({ ...start, upper: value, upperClosed: true })
      start = undefined
    }
  }
  if (start !== undefined) found.push({ ...start, upper: ONE, upperClosed: false })
  return found
}

/** The sign just above a number in [0, 1): that of the first derivative that is not 0 there; `at` as in `crossings`. */
export function signAfter(polynomial: Polynomial, value: Real, at: string): number {
  if (polynomial.length === 0) return 0
  let derivative = withoutRootAtOne(polynomial)
  if (!(value instanceof Fraction)) checkDegree(derivative, at)
  for (;;) {
    const sign = value instanceof Fraction ? signAtFraction(derivative, value) : signAt(derivative, value)
    if (sign !== 0) return sign
    derivative = derivative.slice(1).map((coefficient, i) => coefficient * BigInt(i + 1))
  }
}

function signAtFraction(polynomial: Polynomial, value: Fraction): number {
  let total = 0n
  let power = 1n
  for (let i = polynomial.length - 1; i >= 0; i--) {
    total = total * numerator(value) + polynomial[i]! * power
    power *= value.d
  }
  return total > 0n ? 1 : total < 0n ? -1 : 0
}

function withoutRootAtZero(polynomial: Polynomial): Polynomial {
  const first = polynomial.findIndex(coefficient => coefficient !== 0n)
  return first > 0 ? polynomial.slice(first) : polynomial
}

/** Divided by 1 − x, which is positive on [0, 1), as often as possible. */
function withoutRootAtOne(polynomial: Polynomial): Polynomial {
  let rest = polynomial
  while (rest.length > 1 && rest.reduce((total, value) => total + value, 0n) === 0n) {
    let partial = 0n
    rest = rest.slice(0, -1).map(value => {
      partial += value
      return partial
    })
  }
  return rest
}

/**
 * The number of changes of sign in the coefficients of (1 + y)^n p(1/(1 + y)): at least the number of roots in (0, 1),
 * and different from it by an even number (Descartes).
 */
function variations(polynomial: Polynomial): number {
  const shifted = [...polynomial].reverse()
  for (let i = 0; i < shifted.length; i++) {
    for (let j = shifted.length - 2; j >= i; j--) shifted[j]! += shifted[j + 1]!
  }
  let changes = 0
  let last = 0n
  for (const value of shifted) {
    if (value === 0n) continue
    if (value > 0n !== last > 0n && last !== 0n) changes += 1
    last = value
  }
  return changes
}
