/** From a scenario and values of its parameters to its games. */
import { isPlain } from '../games/fields.ts'
import { compare, divisionByShares, type Fraction, InputError, type Rational, rational, show } from '../index.ts'
import { addDerived } from './derived.ts'
import { meter } from './expression.ts'
import type { Context, DividePots } from './kinds/context.ts'
import { buildGame } from './kinds/index.ts'
import { place } from './place.ts'
import type { Cell, Instance, Parameter, Scenario, ScenarioGame } from './types.ts'

/**
 * Builds the games of a scenario.
 *
 * @param parameters the values that differ from the scenario's own; each within its declared range
 * @param divide how pots are divided where the payoffs of a game come from relationships: σ, indexed [partner][component].
 * Default: by the bargaining shares
 * @throws InputError for a parameter that is unknown, out of range, or not whole where it must be; and for an expression
 * that has no value here, naming its place
 * @example
 * const { games } = instantiate(scenarioById('003-uni'), { rho: 0 })
 * payoff(games.stage, [1, 0], 0).toFraction() // → '70'
 */
export function instantiate(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>> = {},
  divide: DividePots = divisionByShares,
): Instance {
  const settings = parameterValues(scenario, parameters)
  const scope = new Map(settings)
  const budget = meter()
  addDerived(scenario.derived ?? {}, scope, budget)
  const games: Record<string, ScenarioGame> = {}
  const cells: Record<string, readonly Cell[]> = {}
  const context: Context = { scope, games, budget, divide }
  for (const [name, template] of Object.entries(scenario.games)) {
    const built = buildGame(template, `games.${name}`, context)
    games[name] = built.game
    if (built.cells.length > 0) cells[name] = built.cells
  }
  return {
    scenario: scenario.id,
    parameters: Object.fromEntries([...settings].map(([name, value]) => [name, value.toFraction()])),
    values: Object.fromEntries(scope),
    games,
    cells,
  }
}

function parameterValues(scenario: Scenario, given: Readonly<Record<string, Rational>>): Map<string, Fraction> {
  const names = Object.keys(scenario.parameters)
  if (!isPlain(given)) throw new InputError('parameters', `${show(given)} is not an object of values`)
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      throw new InputError(place(['parameters', name]), `is no parameter; there are ${names.join(', ') || 'none'}`)
    }
  }
  return new Map(
    names.map(name => {
      const parameter = scenario.parameters[name]!
      const at = `parameters.${name}`
      const value = Object.hasOwn(given, name) ? rational(given[name]!, at) : rational(parameter.value, `${at}.value`)
      checkRange(value, parameter, at)
      return [name, value]
    }),
  )
}

/** Checks a value against a parameter's range. */
export function checkRange(value: Fraction, parameter: Parameter, at: string): void {
  const minimum = rational(parameter.minimum, `${at}.minimum`)
  const maximum = rational(parameter.maximum, `${at}.maximum`)
  if (compare(value, minimum) < 0 || compare(value, maximum) > 0) {
    const text = value.toFraction()
    const shown = text.length > 40 ? show(text) : text
    throw new InputError(at, `${shown} is not between ${minimum.toFraction()} and ${maximum.toFraction()}`)
  }
  if (parameter.integer && value.d !== 1n) throw new InputError(at, `${value.toFraction()} is not a whole number`)
}
