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
import { instantiate, type Scenario } from '@biform/core/scenarios'
import type { Division } from '../biform/division.ts'
import { checkStepOptions } from '../options.ts'
import type { Comparison, ComparisonRow } from '../results/compare.ts'
import { actionsOf, placesOf } from './compared-places.ts'
import { divisionOfRule, readRules } from './compared-rules.ts'
import { parameterOf } from './grid.ts'
import { checkScenario, pointOf, runPoint } from './run-point.ts'

/** Options of `compare`. */
export interface CompareOptions extends StepOptions {
  /**
   * The rules that divide all pots: in calls of `appropriate`, and where the payoffs of a game come from relationships. Names
   * or what a rule goes by, as in `appropriate`. Default: the bargaining shares alone.
   */
  readonly rules?: readonly Division[]
  /** The values of exposure, where it is the parameter `rho` that moves: short for `values`. */
  readonly rho?: readonly Rational[]
  /** The parameter that moves. Default: `rho`, exposure. */
  readonly parameter?: string
  /** Its values. Default: 0, 1/4, 1/2, 3/4 and 1. At most 1,000. */
  readonly values?: readonly Rational[]
  /** Values of the other parameters that differ from the scenario's own. */
  readonly parameters?: Readonly<Record<string, Rational>>
}

const MAX_VALUES = 1_000

/**
 * A scenario under several division rules and at several values of one parameter.
 *
 * The name is also that of `compare` in `@biform/core`, which compares two numbers: whoever imports both gives one of them
 * another name, as below.
 *
 * @returns a row for each rule and value: what is done in equilibrium, the scenario's outcomes and the verdict on its
 * prediction; and for each relationship who ends up with what, the indices, and whether that is in the core; `compareTable`
 * prints it
 * @throws InputError for an unknown rule or parameter, a value out of range, a setting of the parameter that moves, rules where
 * nothing is divided, or a rule that goes by what a relationship does not say
 * Complexity: one run of the scenario for each row, and for each relationship 2^n coalitions.
 * @example
 * import { compare as order } from '@biform/core'
 * import { compare } from '@biform/solver'
 *
 * const table = compare(scenarioById('003-index'), { rules: ['shares', 'nucleolus'], rho: [0, 1] })
 * table.rows.map(row => `${row.rule} ${row.value.toFraction()}`) // → ['shares 0', 'shares 1', 'nucleolus 0', 'nucleolus 1']
 * const [shares, nucleolus] = [table.rows[1].places[0], table.rows[3].places[0]]
 * order(shares.appropriated.totals[0], nucleolus.appropriated.totals[0]) // → -1
 * shares.stability.holds // → true
 */
export function compare(scenario: Scenario, options: CompareOptions = {}): Comparison {
  return runSync(compareSteps(scenario, options), options)
}

/** The step generator behind `compare`: one step is one row. */
export function* compareSteps(scenario: Scenario, options: CompareOptions = {}): Steps<Comparison> {
  checkStepOptions(options, ['rules', 'rho', 'parameter', 'values', 'parameters'])
  checkScenario(scenario)
  const { parameter, values } = readMoving(options)
  parameterOf(scenario, parameter, 'parameter')
  const { parameters: fixed = {} } = options
  const instance = instantiate(scenario, fixed)
  if (Object.hasOwn(fixed, parameter)) throw new InputError(`parameters.${parameter}`, 'is the parameter that moves')
  const rules = readRules(scenario, instance, options.rules)
  const rows: ComparisonRow[] = []
  let reason: 'limit' | 'stopped' | undefined
  search: for (const rule of rules) {
    const division = divisionOfRule(rule)
    for (const value of values) {
      const run = runPoint(scenario, { ...fixed, [parameter]: value }, {}, division)
      rows.push({
        rule: rule.rule,
        value,
        outcomes: run.outcomes,
        actions: actionsOf(scenario, run),
        places: placesOf(scenario, run, division),
        ...pointOf(run),
      })
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
    parameters: instance.parameters,
    complete: reason === undefined,
    ...(reason ? { reason } : {}),
    rules,
    values,
    rows,
  }
}

/** The parameter that moves, and its values. */
function readMoving({ rho, parameter = 'rho', values }: CompareOptions): {
  readonly parameter: string
  readonly values: readonly Fraction[]
} {
  if (rho === undefined) return { parameter, values: readValues(values, 'values') }
  if (values !== undefined) throw new InputError('rho', 'stands for values; one of them is enough')
  if (parameter !== 'rho') throw new InputError('rho', `are the values of rho, and ${show(parameter)} moves`)
  return { parameter, values: readValues(rho, 'rho') }
}

function readValues(given: readonly Rational[] = [0, '1/4', '1/2', '3/4', 1], at: string): Fraction[] {
  if (!Array.isArray(given) || given.length === 0) throw new InputError(at, `${show(given)} is no list of values`)
  if (given.length > MAX_VALUES) throw new InputError(at, `${given.length} values are more than ${MAX_VALUES}`)
  return Array.from(given, (value: Rational, k) => rational(value, `${at}[${k}]`))
}
