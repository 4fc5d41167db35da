/**
 * Exact numbers for people: the fraction, with its decimal beside it where that says more. A fraction too long to be
 * read is rounded and marked by "≈"; the downloaded answer has it exact.
 */
import { compare, decimal, type Fraction, rational } from '@biform/core'

/** The longest fraction that is written out, in characters. */
const LONGEST = 11

/** The fraction as text, with a proper minus, however long: "−75/4". */
export function exactNumber(value: Fraction): string {
  return value.toFraction().replace('-', '−')
}

/** The fraction as text, or "≈ 0.0125" if it is too long to be read. */
export function number(value: Fraction): string {
  return isLong(value) ? rounded(value) : exactNumber(value)
}

/** Its decimal, "= 18.75" or "≈ 17.667"; nothing where `number` says as much. */
export function besideIt(value: Fraction): string {
  return value.d === 1n || isLong(value) ? '' : rounded(value)
}

/** What stands behind a symbol: "= 1/2", or "≈ 0.0125" for a fraction that is too long. */
export function equalTo(value: Fraction): string {
  return isLong(value) ? rounded(value) : `= ${exactNumber(value)}`
}

/** A fraction and its decimal in one line of plain text. */
export function fullNumber(value: Fraction): string {
  return [number(value), besideIt(value)].filter(Boolean).join(' ')
}

function isLong(value: Fraction): boolean {
  return value.d !== 1n && value.toFraction().length > LONGEST
}

/** A double in at most three places. */
export function decimals(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace('-', '−')
}

/** "= 18.75" or "≈ 17.667". */
export function rounded(value: Fraction): string {
  const text = decimal(value, 3)
  return `${compare(rational(text), value) === 0 ? '=' : '≈'}\u00a0${text.replace('-', '−')}`
}
