/** A scenario along an open segment of one parameter, the others held fixed. */
import { type Fraction, type Rational, rational } from '../../index.ts'
import { compileExpression } from '../expression.ts'
import type { Scenario } from '../types.ts'
import { functionOn } from './expression.ts'
import { type GameOn, gameOn } from './games.ts'
import { movingNames } from './moving.ts'
import { constantFunction, IDENTITY, type RationalFunction } from './rational-function.ts'
import type { Segment } from './segment.ts'
import { Unsettled } from './unsettled.ts'

/** What a scenario is along a segment: every parameter, derived value and game, as a function of the one that moves. */
export interface ScenarioOn {
  readonly scenario: Scenario
  readonly parameter: string
  readonly segment: Segment
  /** Names that may change along the line. */
  readonly moving: ReadonlySet<string>
  /** Parameters and derived values that can be followed; the others are missing. */
  readonly scope: ReadonlyMap<string, RationalFunction>
  /** @throws Unsettled if the game is not followed, or a number of it is not one function on the whole segment */
  readonly game: (name: string) => GameOn
}

/**
 * Follows a scenario along a segment.
 *
 * @param parameters the values of the others, all of them; that of the one that moves is not looked at
 * @throws Unsettled where a derived value is not one rational function on the whole segment
 * @example
 * const scenario = scenarioById('003-uni')
 * const { parameters } = instantiate(scenario)
 * const line = scenarioOn(scenario, 'rho', parameters, { lower: rational(0), upper: rational(1) })
 * line.game('stage').kind // → 'normal-form'
 */
export function scenarioOn(
  scenario: Scenario,
  parameter: string,
  parameters: Readonly<Record<string, Rational>>,
  segment: Segment,
): ScenarioOn {
  const scope = new Map<string, RationalFunction>()
  for (const [name, { value }] of Object.entries(scenario.parameters)) {
    const fixed: Fraction = rational(Object.hasOwn(parameters, name) ? parameters[name]! : value)
    scope.set(name, name === parameter ? IDENTITY : constantFunction(fixed))
  }
  const derived = { ...scenario.derived }
  const follow = (name: string): void => {
    if (scope.has(name) || !Object.hasOwn(derived, name)) return
    const at = `derived.${name}`
    for (const other of compileExpression(derived[name]!, at).names) follow(other)
    scope.set(name, functionOn(derived[name]!, at, scope, segment))
  }
  for (const name of Object.keys(derived)) follow(name)
  const games = new Map<string, GameOn>()
  const gameNamed = (name: string): GameOn => {
    const template = scenario.games[name]
    if (!template) throw new Unsettled(`there is no game ${name}`)
    const game = games.get(name) ?? gameOn(template, `games.${name}`, scope, segment, gameNamed)
    games.set(name, game)
    return game
  }
  return {
    scenario,
    parameter,
    segment,
    moving: movingNames(scenario, parameter),
    scope,
    game: gameNamed,
  }
}
