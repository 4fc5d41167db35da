/**
 * Checks a comparison: for each rule and value, in order, there is a row, in which every pot is divided by the rule, and the
 * scenario is solved again with the payoffs that follow.
 */
import { DIVISION_NAMES, type DivisionName, type Fraction, type Relationship, ratio } from '@biform/core'
import { type Instance, instantiate, outcomesOf, type Scenario } from '@biform/core/scenarios'
import type { Appropriate, ComparedRule, Comparison, ComparisonRow } from '../results/index.ts'
import { divide } from './appropriation.ts'
import { checkActions, checkPlaces } from './compared-places.ts'
import { type Completeness, claimsAll, demand, demandSame, fraction, list, record } from './flaw.ts'
import { checkInstance } from './point.ts'
import { checkDivision, instanceOf, jointly, scenarioOf, within } from './scenario.ts'

export function checkComparison(subject: unknown, answer: Comparison): Completeness | undefined {
  const scenario = scenarioOf(subject)
  demand(answer.scenario === scenario.id, 'scenario')
  demand(Object.hasOwn(scenario.parameters, answer.parameter), 'parameter')
  const before = instanceOf(scenario, answer.parameters, 'parameters')
  const rules = list(answer.rules, 'rules')
  rules.forEach((rule, k) => {
    checkRule(rule, `rules[${k}]`)
    demand(rules.findIndex(other => other.rule === rule.rule) === k, `rules[${k}].rule`)
  })
  demand(isDivided(scenario, before) || rules.every(({ rule }) => rule === 'shares'), 'rules')
  list(answer.values, 'values').forEach((value, k) => {
    fraction(value, `values[${k}]`)
  })
  const expected = rules.flatMap(rule => answer.values.map(value => ({ rule, value })))
  const isWhole = claimsAll(answer)
  const rows = list(answer.rows, 'rows', isWhole ? expected.length : undefined)
  demand(isWhole || rows.length < expected.length, 'rows')
  return jointly(
    rows.map((row, k) => {
      const at = `rows[${k}]`
      const { rule, value } = expected[k]!
      demandSame(record(row, at).rule, rule.rule, `${at}.rule`)
      demandSame(row.value, value, `${at}.value`)
      return checkRow(scenario, { ...answer.parameters, [answer.parameter]: value }, row, rule, at)
    }),
  )
}

/** A rule's name alone, or what it goes by and a name made from that. */
function checkRule(rule: ComparedRule, at: string): void {
  const { rule: name, ...data } = record(rule, at)
  const given = (['weights', 'investments', 'efforts', 'outside'] as const).filter(field => data[field] !== undefined)
  demand(typeof name === 'string', `${at}.rule`)
  const [field] = given
  if (field === undefined) {
    demand(Object.keys(data).length === 0 && DIVISION_NAMES.includes(name as DivisionName), `${at}.rule`)
    return
  }
  const { decisiveness, concept } = data
  const known: readonly string[] = [field, 'decisiveness', 'concept']
  demand(
    Object.keys(data).every(key => known.includes(key)),
    at,
  )
  demand((decisiveness !== undefined) === (field === 'efforts'), `${at}.decisiveness`)
  demand((concept !== undefined) === (field === 'outside'), `${at}.concept`)
  const numbers = list(data[field]!, `${at}.${field}`).map((item, i) => fraction(item, `${at}.${field}[${i}]`))
  const text = [
    `${field} ${numbers.map(number => number.toFraction()).join(', ')}`,
    ...(field === 'efforts' && decisiveness !== 1 ? [`(decisiveness ${decisiveness})`] : []),
    ...(field === 'outside' ? [`(${concept})`] : []),
  ]
  demand(name === text.join(' '), `${at}.rule`)
}

/** Whether pots are divided somewhere, and nothing is divided otherwise. */
function isDivided({ results }: Scenario, { games, cells }: Instance): boolean {
  const kinds = Object.entries(games)
  if (kinds.some(([, { kind }]) => kind === 'investment-game')) return false
  const calls = Object.values(results).some(({ solve }) => solve === 'appropriate')
  return calls || kinds.some(([name, { kind }]) => kind !== 'biform-game' && Object.hasOwn(cells, name))
}

/** The divisions of a row are right and by its rule; its games have the payoffs that follow, and its answers are theirs. */
function checkRow(
  scenario: Scenario,
  parameters: Readonly<Record<string, Fraction | string>>,
  row: ComparisonRow,
  rule: ComparedRule,
  at: string,
): Completeness | undefined {
  const divided = (answer: Appropriate): void => {
    checkRuleOf(answer, rule)
  }
  const undivided = within(`${at}.value`, () => instantiate(scenario, parameters, evenly))
  const leaves = within(at, () => checkPlaces(scenario, undivided, row, divided))
  const instance = within(`${at}.places`, () => {
    let next = 0
    return instantiate(scenario, parameters, game => {
      const { relationship, received } = leaves[next++]!
      demandSame(relationship, game, '')
      return received
    })
  })
  const completeness = checkInstance(scenario, instance, row, at, divided)
  demandSame(row.outcomes, outcomesOf(scenario, instance, row.results), `${at}.outcomes`)
  within(at, () => {
    checkActions(scenario, instance, row)
  })
  return completeness
}

/** Any division will do to see which relationships there are. */
function evenly(game: Relationship): readonly (readonly Fraction[])[] {
  const weights = game.partners.map(() => ratio(1n, BigInt(game.partners.length)))
  return divide(game, { rule: 'equal', weights })!
}

const RULES = { weights: 'weights', investments: 'proportional', efforts: 'tullock', outside: 'nash' } as const

/** An answer goes by the rule, and by the numbers that were given with it. */
function checkRuleOf(answer: Appropriate, { rule, ...data }: ComparedRule): void {
  const field = (Object.keys(RULES) as (keyof typeof RULES)[]).find(name => data[name] !== undefined)
  if (field === undefined) {
    checkDivision(answer, rule as DivisionName)
    return
  }
  demand(answer.rule === RULES[field], 'rule')
  for (const [name, value] of Object.entries(data)) demandSame(answer[name as keyof Appropriate], value, name)
}
