/** The names of a scenario: what they are made of, and that each means one thing. */
import { compare, InputError, rational, show, ZERO } from '../index.ts'
import { checkRange } from './instantiate.ts'
import { checkName } from './names.ts'
import { place } from './place.ts'
import type { Scenario } from './types.ts'

/** At most this many names in each of the five groups. */
export const MAX_NAMES = 500

const GROUPS = ['parameters', 'derived', 'games', 'results', 'outcomes'] as const

/** Checks every name of a scenario, and that none shadows another. */
export function checkScenarioNames(scenario: Scenario): void {
  const seen = new Map<string, string>()
  for (const group of GROUPS) {
    const names = Object.keys(scenario[group] ?? {})
    if (names.length > MAX_NAMES) throw new InputError(group, `${names.length} names are more than ${MAX_NAMES}`)
    for (const name of names) {
      const at = place([group, name])
      checkName(name, at)
      const other = seen.get(name)
      if (other !== undefined) throw new InputError(at, `${show(name)} is already a name in ${other}`)
      seen.set(name, group)
    }
  }
}

/** Checks that headings are of games. */
export function checkHeadings({ games, headings = {} }: Scenario): void {
  for (const name of Object.keys(headings)) {
    if (!Object.hasOwn(games, name)) throw new InputError(place(['headings', name]), 'is no game')
  }
}

/** Checks the range, the step and the value of every parameter. */
export function checkParameters(scenario: Scenario): void {
  for (const [name, parameter] of Object.entries(scenario.parameters)) {
    const at = `parameters.${name}`
    const minimum = rational(parameter.minimum, `${at}.minimum`)
    const maximum = rational(parameter.maximum, `${at}.maximum`)
    if (compare(minimum, maximum) > 0) throw new InputError(`${at}.minimum`, 'is above the maximum')
    if (compare(rational(parameter.step, `${at}.step`), ZERO) <= 0)
      throw new InputError(`${at}.step`, 'is not positive')
    checkRange(rational(parameter.value, `${at}.value`), parameter, `${at}.value`)
    if (!parameter.integer) continue
    for (const field of ['minimum', 'maximum', 'step'] as const) {
      const value = rational(parameter[field], `${at}.${field}`)
      if (value.d !== 1n) {
        throw new InputError(`${at}.${field}`, `${show(value.toFraction())} is not a whole number; the parameter is`)
      }
    }
  }
}
