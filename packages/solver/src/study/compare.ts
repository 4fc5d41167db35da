/**
 * The table that a paper would print of a case: for each rule that divides the pots, and each value of one parameter, what
 * happens and who ends up with what. Every cell of it comes from the generic solvers.
 */
import {
  type Fraction,
  InputError,
  type Rational,
  rational,
  runSync,
  type StepOptions,
  type Steps,
  show,
} from '@biform/core'
import { type Instance, instantiate, type Scenario } from '@biform/core/scenarios'
import { checkStepOptions } from '../options.ts'
import type { ComparedRule, Comparison, ComparisonRow } from '../results/compare.ts'
import { parameterOf } from './grid.ts'
import { checkScenario, pointOf, runPoint } from './run-point.ts'

/** Options of `compare`. */
export interface CompareOptions extends StepOptions {
  /**
   * The rules that divide all pots: in calls of `appropriate`, and where the payoffs of a game come from relationships.
   * Default: the bargaining shares alone.
   */
  readonly rules?: readonly ComparedRule[]
  /** The parameter that moves. Default: `rho`, exposure. */
  readonly parameter?: string
  /** Its values. Default: 0, 1/4, 1/2, 3/4 and 1. At most 1,000. */
  readonly values?: readonly Rational[]
  /** Values of the other parameters that differ from the scenario's own. */
  readonly parameters?: Readonly<Record<string, Rational>>
}

const RULES: readonly ComparedRule[] = ['shares', 'equal', 'shapley']
const MAX_VALUES = 1_000

/**
 * A scenario under several division rules and at several values of one parameter.
 *
 * @returns a row for each rule and value, with the scenario's outcomes and the verdict on its prediction; `compareTable`
 * prints it
 * @throws InputError for an unknown rule or parameter, a value out of range, or rules where nothing is divided
 * Complexity: one run of the scenario for each row.
 * @example
 * import { compare } from '@biform/solver'
 *
 * const table = compare(scenarioById('003-index'), { rules: ['shares', 'equal'], values: [0, 1] })
 * table.rows.map(({ rule, value }) => `${rule} ${value.toFraction()}`) // → ['shares 0', 'shares 1', 'equal 0', 'equal 1']
 */
export function compare(scenario: Scenario, options: CompareOptions = {}): Comparison {
  return runSync(compareSteps(scenario, options), options)
}

/** The step generator behind `compare`: one step is one row. */
export function* compareSteps(scenario: Scenario, options: CompareOptions = {}): Steps<Comparison> {
  checkStepOptions(options, ['rules', 'parameter', 'values', 'parameters'])
  checkScenario(scenario)
  const { parameter = 'rho', parameters: fixed = {} } = options
  parameterOf(scenario, parameter, 'parameter')
  const instance = instantiate(scenario, fixed)
  const { parameters } = instance
  const rules = readRules(scenario, instance, options.rules)
  const values = readValues(options.values)
  const rows: ComparisonRow[] = []
  let reason: 'limit' | 'stopped' | undefined
  search: for (const rule of rules) {
    for (const value of values) {
      const run = runPoint(scenario, { ...fixed, [parameter]: value }, {}, rule)
      rows.push({ rule, value, outcomes: run.outcomes, ...pointOf(run) })
      const stop = yield { done: rows.length, total: rules.length * values.length }
      if (stop && rows.length < rules.length * values.length) {
        reason = stop
        break search
      }
    }
  }
  return {
    method: 'compare',
    scenario: scenario.id,
    parameter,
    parameters,
    complete: reason === undefined,
    ...(reason ? { reason } : {}),
    rules: rules.map(rule => ({ rule })),
    values,
    rows,
  }
}

function readRules(
  scenario: Scenario,
  instance: Instance,
  given: readonly ComparedRule[] = ['shares'],
): readonly ComparedRule[] {
  if (!Array.isArray(given) || given.length === 0) throw new InputError('rules', `${show(given)} is no list of rules`)
  given.forEach((rule, k) => {
    if (!RULES.includes(rule)) throw new InputError(`rules[${k}]`, `${show(rule)} is none of ${RULES.join(', ')}`)
    if (given.indexOf(rule) !== k) throw new InputError(`rules[${k}]`, `${show(rule)} is there twice`)
  })
  if (given.some(rule => rule !== 'shares')) checkDivides(scenario, instance)
  return given
}

/** Refuses a scenario in which no rule divides anything, or in which something is divided by shares whatever the rule. */
function checkDivides({ results }: Scenario, { games, cells }: Instance): void {
  const divided = Object.keys(cells).some(name => games[name]!.kind !== 'biform-game')
  if (!divided && Object.values(results).every(({ solve }) => solve !== 'appropriate')) {
    const reason = 'make no difference: nothing calls appropriate, and no payoffs of a game come from relationships'
    throw new InputError('rules', reason)
  }
  const fixed = Object.keys(games).find(name => games[name]!.kind === 'investment-game')
  if (fixed !== undefined) {
    throw new InputError(`games.${fixed}`, 'an investment game is divided by its own shares, and not by other rules')
  }
}

function readValues(given: readonly Rational[] = [0, '1/4', '1/2', '3/4', 1]): Fraction[] {
  if (!Array.isArray(given) || given.length === 0) throw new InputError('values', `${show(given)} is no list of values`)
  if (given.length > MAX_VALUES) throw new InputError('values', `${given.length} values are more than ${MAX_VALUES}`)
  return Array.from(given, (value: Rational, k) => rational(value, `values[${k}]`))
}
