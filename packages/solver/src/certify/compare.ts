/** Checks a comparison: every row is solved again under its rule, and there is one for each rule and value, in order. */
import { instantiate, outcomesOf } from '@biform/core/scenarios'
import type { Comparison } from '../results/index.ts'
import { type Completeness, claimsAll, demand, demandSame, fraction, list, record } from './flaw.ts'
import { checkPoint } from './phase.ts'
import { instanceOf, jointly, scenarioOf, within } from './scenario.ts'

export function checkComparison(subject: unknown, answer: Comparison): Completeness | undefined {
  const scenario = scenarioOf(subject)
  demand(answer.scenario === scenario.id, 'scenario')
  demand(Object.hasOwn(scenario.parameters, answer.parameter), 'parameter')
  instanceOf(scenario, answer.parameters, 'parameters')
  const rules = list(answer.rules, 'rules').map((item, k) => record(item, `rules[${k}]`).rule)
  rules.forEach((rule, k) => {
    demand(['shares', 'equal', 'shapley'].includes(rule) && rules.indexOf(rule) === k, `rules[${k}].rule`)
    demand(Object.keys(answer.rules[k]!).length === 1, `rules[${k}]`)
  })
  const divides = Object.values(scenario.results).some(({ solve }) => solve === 'appropriate')
  demand(divides || rules.every(rule => rule === 'shares'), 'rules')
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
      const calls = Object.entries(scenario.results)
      const divided = {
        ...scenario,
        results: Object.fromEntries(
          calls.map(([name, call]) => [name, call.solve === 'appropriate' ? { ...call, rule } : call]),
        ),
      }
      const parameters = { ...answer.parameters, [answer.parameter]: value }
      const completeness = checkPoint(divided, parameters, row, at)
      const instance = within(at, () => instantiate(divided, parameters))
      demandSame(row.outcomes, outcomesOf(divided, instance, row.results), `${at}.outcomes`)
      return completeness
    }),
  )
}
