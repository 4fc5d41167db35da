/** Parameters as a reader sets them: exact numerals within a range, and the places of a slider. */
import { compare, type Fraction, InputError, rational, toNumber } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import { number } from '../parts/number.ts'

/** What has numbers to set: a scenario, or a room of its own. */
export interface Dials {
  readonly id: string
  readonly parameters: Readonly<Record<string, Parameter>>
  /** The number in front, if it is not the first. */
  readonly study?: { readonly parameter: string }
}

/** The parameter in front, which the phase line moves: the studied one, else the first. */
export function studiedOf({ study, parameters }: Pick<Dials, 'study' | 'parameters'>): string | undefined {
  return study?.parameter ?? Object.keys(parameters)[0]
}

/** The longest fraction that the page has room for, in characters. */
const LONGEST = 20

/** A numeral read: its value, or one line that says what is wrong. */
export type Reading = { readonly value: Fraction } | { readonly problem: string }

/** Reads what was typed into a field. Spaces and the typographic minus are forgiven. */
export function readParameter(parameter: Parameter, text: string): Reading {
  const range = `from ${number(rational(parameter.minimum))} to ${number(rational(parameter.maximum))}`
  let value: Fraction
  try {
    value = rational(text.replace(/\s+/g, '').replace('−', '-'))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { problem: `Type a number ${range}: 2, 0.5 or 1/3.` }
  }
  if (value.toFraction().length > LONGEST) {
    return { problem: `Use a shorter number: at most ${LONGEST} characters as a fraction.` }
  }
  if (compare(value, rational(parameter.minimum)) < 0 || compare(value, rational(parameter.maximum)) > 0) {
    return { problem: `This number runs ${range}.` }
  }
  if (parameter.integer && value.d !== 1n) return { problem: `Only whole numbers ${range}.` }
  return { value }
}

/** The value of every parameter, with the reader's changes. Changes that cannot be read are ignored. */
export function valuesOf(
  dials: Pick<Dials, 'parameters'>,
  changes: Readonly<Record<string, string>>,
): Readonly<Record<string, Fraction>> {
  return Object.fromEntries(
    Object.entries(dials.parameters).map(([name, parameter]) => {
      const reading = Object.hasOwn(changes, name) ? readParameter(parameter, changes[name]!) : undefined
      return [name, reading && 'value' in reading ? reading.value : rational(parameter.value)]
    }),
  )
}

/** The changes that say something: known names, readable values, different from those at the start. */
export function tidy(
  dials: Pick<Dials, 'parameters'>,
  changes: Readonly<Record<string, string>>,
): Record<string, string> {
  const values = valuesOf(dials, changes)
  return Object.fromEntries(
    Object.entries(dials.parameters)
      .filter(([name, parameter]) => compare(values[name]!, rational(parameter.value)) !== 0)
      .map(([name]) => [name, values[name]!.toFraction()]),
  )
}

/** How many steps the slider of a parameter has; the last one may be shorter. */
export function sliderSteps(parameter: Parameter): number {
  return toNumber(span(parameter).div(rational(parameter.step)).ceil())
}

/** The place of a value on its slider. */
export function sliderPlace(parameter: Parameter, value: Fraction): number {
  return toNumber(value.sub(rational(parameter.minimum)).div(rational(parameter.step)))
}

/** The exact value at a place of the slider. */
export function sliderValue(parameter: Parameter, place: number): Fraction {
  const value = rational(parameter.minimum).add(rational(parameter.step).mul(rational(Math.round(place))))
  const maximum = rational(parameter.maximum)
  return compare(value, maximum) > 0 ? maximum : value
}

function span(parameter: Parameter): Fraction {
  return rational(parameter.maximum).sub(rational(parameter.minimum))
}
