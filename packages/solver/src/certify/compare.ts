/** Checks a comparison: every row is solved again under its rule, and there is one for each rule and value, in order. */
import { type Fraction, type Relationship, ratio } from '@biform/core'
import { type Instance, instantiate, outcomesOf, type Scenario } from '@biform/core/scenarios'
import type { ComparedRule, Comparison } from '../results/index.ts'
import { divide } from './appropriation.ts'
import { type Completeness, claimsAll, demand, demandSame, fraction, list, record } from './flaw.ts'
import { checkInstance } from './phase.ts'
import { instanceOf, jointly, scenarioOf, within } from './scenario.ts'

export function checkComparison(subject: unknown, answer: Comparison): Completeness | undefined {
  const scenario = scenarioOf(subject)
  demand(answer.scenario === scenario.id, 'scenario')
  demand(Object.hasOwn(scenario.parameters, answer.parameter), 'parameter')
  const before = instanceOf(scenario, answer.parameters, 'parameters')
  const rules = list(answer.rules, 'rules').map((item, k) => record(item, `rules[${k}]`).rule)
  rules.forEach((rule, k) => {
    demand(['shares', 'equal', 'shapley'].includes(rule) && rules.indexOf(rule) === k, `rules[${k}].rule`)
    demand(Object.keys(answer.rules[k]!).length === 1, `rules[${k}]`)
  })
  demand(isDivided(scenario, before) || rules.every(rule => rule === 'shares'), 'rules')
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
      const { rule, value } = record(row, at)
      demandSame({ rule, value }, expected[k], at)
      const parameters = { ...answer.parameters, [answer.parameter]: value }
      const instance = within(`${at}.value`, () => instantiate(scenario, parameters, game => dividedBy(game, rule)))
      const completeness = checkInstance(scenario, instance, row, at, rule)
      demandSame(row.outcomes, outcomesOf(scenario, instance, row.results), `${at}.outcomes`)
      return completeness
    }),
  )
}

/** Whether pots are divided somewhere, and nothing is divided otherwise. */
function isDivided({ results }: Scenario, { games, cells }: Instance): boolean {
  const kinds = Object.entries(games)
  if (kinds.some(([, { kind }]) => kind === 'investment-game')) return false
  const calls = Object.values(results).some(({ solve }) => solve === 'appropriate')
  return calls || kinds.some(([name, { kind }]) => kind !== 'biform-game' && Object.hasOwn(cells, name))
}

/** σ under the rule of a row. */
function dividedBy(game: Relationship, rule: ComparedRule): readonly (readonly Fraction[])[] {
  const even = game.partners.map(() => ratio(1n, BigInt(game.partners.length)))
  switch (rule) {
    case 'shapley':
      return divide(game, { rule })!
    case 'equal':
      return divide(game, { rule, weights: even })!
    case 'shares':
      return divide(game, { rule, weights: game.shares })!
  }
}
