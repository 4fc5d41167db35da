/** Reads scenario files and game files: untrusted JSON in, checked records out, or one line that names the place. */
import {
  divisionByShares,
  fromJSON,
  type Game,
  InputError,
  type JSONValue,
  parseJSON,
  type Rational,
  rational,
  show,
} from '../index.ts'
import { checkCalls, checkOutcomes } from './check-calls.ts'
import { checkHeadings, checkParameters, checkScenarioNames, MAX_NAMES } from './check-names.ts'
import { checkCounterexample, checkPrediction, checkStudy } from './check-prediction.ts'
import { checkEnvelope } from './envelope.ts'
import { meter } from './expression.ts'
import { instantiate } from './instantiate.ts'
import { buildGame, KINDS } from './kinds/index.ts'
import { checkName } from './names.ts'
import { place } from './place.ts'
import { scenarioSchema } from './schema.ts'
import { gameTemplate } from './schema-games.ts'
import type { Scenario } from './types.ts'

/**
 * Reads a scenario, and builds it once at its own values, so that one that reads also runs there.
 *
 * @param json the text of a file, or JSON that is already parsed
 * @throws InputError naming the place of the first thing that is wrong
 * @example
 * readScenario(JSON.stringify(scenarioById('003-index'))).id // → '003-index'
 */
export function readScenario(json: JSONValue | string): Scenario {
  const scenario = checkEnvelope(scenarioSchema, typeof json === 'string' ? parseJSON(json) : json)
  checkScenarioNames(scenario)
  checkHeadings(scenario)
  checkParameters(scenario)
  const instance = instantiate(scenario)
  checkCalls(scenario, instance)
  const known = checkOutcomes(scenario, instance)
  checkPrediction(scenario, instance, known)
  checkCounterexample(scenario)
  checkStudy(scenario, instance)
  return scenario
}

/**
 * Reads a game. If it has `parameters`, an object from names to numbers, every number of the game may be an expression
 * over them, and games may be given by templates as in a scenario.
 *
 * @param parameters values that replace those in the file
 * @throws InputError naming the place of the first thing that is wrong
 * @example
 * const file = { kind: 'normal-form', parameters: { x: '1/2' }, payoffs: [[['x', '2*x'], [0, 'x^2']]] }
 * payoff(readGame(file, { x: 3 }), [0, 1], 1).toFraction() // → '9'
 */
export function readGame(json: JSONValue | string, parameters: Readonly<Record<string, Rational>> = {}): Game {
  const value = typeof json === 'string' ? parseJSON(json) : json
  if (!isObject(value)) throw new InputError('', `${show(value)} is not a game`)
  const { kind } = value
  if (typeof kind !== 'string' || !KINDS.includes(kind)) {
    throw new InputError('kind', `${show(kind)} is none of ${KINDS.join(', ')}`)
  }
  if (!Object.hasOwn(value, 'parameters')) {
    const unknown = Object.keys(parameters)[0]
    if (unknown !== undefined)
      throw new InputError(place(['parameters', unknown]), 'is no parameter; the game has none')
    const { $schema: _, ...game } = value
    return fromJSON(game) as Game
  }
  const { parameters: declared, $schema: _, ...rest } = value
  const scope = new Map(
    Object.entries(numbers(declared, parameters)).map(([name, number]) => {
      return [name, rational(number, place(['parameters', name]))] as const
    }),
  )
  const template = checkEnvelope(gameTemplate, rest)
  return unplaced(() => buildGame(template, '', { scope, games: {}, budget: meter(), divide: divisionByShares }).game)
}

/** The parameters of a game file, with the values that replace them. */
function numbers(declared: unknown, given: Readonly<Record<string, Rational>>): Record<string, Rational> {
  if (!isObject(declared)) throw new InputError('parameters', `${show(declared)} is not an object`)
  const names = Object.keys(declared)
  if (names.length > MAX_NAMES) throw new InputError('parameters', `${names.length} names are more than ${MAX_NAMES}`)
  for (const name of names) checkName(name, place(['parameters', name]))
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) {
      throw new InputError(place(['parameters', name]), `is no parameter; there are ${names.join(', ') || 'none'}`)
    }
  }
  return { ...(declared as Record<string, Rational>), ...given }
}

/** Builders of games name places under the game's own; here the game is the document, so that nothing stands before. */
function unplaced<Result>(build: () => Result): Result {
  try {
    return build()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.at.replace(/^\./, ''), error.reason)
  }
}

/** What a file holds. */
export type Document =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'game'; readonly game: Game }

/**
 * Reads any file of Biform: a scenario (`"format": "biform-scenario"`) or a game (`"kind": …`).
 *
 * @throws InputError naming the place of the first thing that is wrong
 * @example
 * readDocument('{ "kind": "coalitional", "players": ["A"], "worth": ["0", "1"] }').kind // → 'game'
 */
export function readDocument(text: string): Document {
  const json = parseJSON(text)
  if (isObject(json) && Object.hasOwn(json, 'format')) return { kind: 'scenario', scenario: readScenario(json) }
  if (isObject(json) && Object.hasOwn(json, 'kind')) return { kind: 'game', game: readGame(json) }
  throw new InputError('', 'is neither a scenario ("format": "biform-scenario") nor a game ("kind": …)')
}

function isObject(value: unknown): value is { readonly [key: string]: JSONValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
