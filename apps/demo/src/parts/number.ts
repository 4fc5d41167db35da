/** Exact numbers for people: the fraction, with its decimal beside it where that says more. */
import { compare, decimal, type Fraction, rational } from '@biform/core'

/** The fraction as text, with a proper minus: "−75/4". */
export function number(value: Fraction): string {
  return value.toFraction().replace('-', '−')
}

/** Its decimal, "= 18.75" or "≈ 17.667"; nothing for a whole number. */
export function besideIt(value: Fraction): string {
  if (value.d === 1n) return ''
  const text = decimal(value, 3)
  return `${compare(rational(text), value) === 0 ? '=' : '≈'} ${text.replace('-', '−')}`
}

/** A fraction and its decimal in one line of plain text. */
export function fullNumber(value: Fraction): string {
  return [number(value), besideIt(value)].filter(Boolean).join(' ')
}
