/**
 * Checks one point of a study: its games, the answers to them, the deciding pairs and the verdict; or that the scenario cannot
 * be run there.
 */
import { InputError, type Rational } from '@biform/core'
import { type Instance, instantiate, judge, outcomesOf, type Scenario } from '@biform/core/scenarios'
import type { Appropriate, PlanePoint } from '../results/index.ts'
import { type Completeness, demand, demandSame } from './flaw.ts'
import { checkResults, within } from './scenario.ts'

/** One point: its games, their answers, the deciding pairs and the verdict. */
export function checkPoint(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>>,
  point: PlanePoint,
  at: string,
): Completeness | undefined {
  if (point.refused !== undefined) {
    demand(point.verdict === 'undecided', `${at}.verdict`)
    demandSame(point.deciding, [], `${at}.deciding`)
    return checkRefused(scenario, parameters, point, at)
  }
  const instance = within(`${at}.value`, () => instantiate(scenario, parameters))
  return checkInstance(scenario, instance, point, at)
}

/**
 * A point at which the scenario cannot be run: its games cannot be built there. If they can, it is a solver that refused
 * one of them, and that is not seen here.
 */
export function checkRefused(
  scenario: Scenario,
  parameters: Readonly<Record<string, Rational>>,
  { results, refused }: Pick<PlanePoint, 'results' | 'refused'>,
  at: string,
): Completeness | undefined {
  demandSame(results, {}, `${at}.results`)
  const place = `${at}.refused`
  try {
    instantiate(scenario, parameters)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    demandSame(refused, { at: error.at, reason: error.reason }, place)
    return undefined
  }
  demand(typeof refused?.at === 'string' && typeof refused.reason === 'string', place)
  return 'not checked'
}

/**
 * The same of a point whose games are at hand.
 *
 * @param divided checks the rule of an answer of `appropriate`, in place of the one that its call names
 */
export function checkInstance(
  scenario: Scenario,
  instance: Instance,
  point: PlanePoint,
  at: string,
  divided?: (answer: Appropriate) => void,
): Completeness | undefined {
  const completeness = checkResults(scenario, instance, point.results, `${at}.results`, divided)
  const { verdict, deciding } = judge(scenario, instance, point.results, outcomesOf(scenario, instance, point.results))
  demandSame(point.verdict, verdict, `${at}.verdict`)
  demandSame(point.deciding, deciding, `${at}.deciding`)
  return completeness
}
