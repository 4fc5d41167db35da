/** The rules of a comparison, as they are given and as its record names them. */
import {
  DIVISION_NAMES,
  type DivisionName,
  type Fraction,
  InputError,
  type Rational,
  rational,
  show,
} from '@biform/core'
import type { Instance, Scenario } from '@biform/core/scenarios'
import { conceptOf, type Division, decisivenessOf, formOf } from '../biform/division.ts'
import type { ComparedRule } from '../results/compare.ts'

/** The rules, each with the name that its rows have. */
export function readRules(
  scenario: Scenario,
  instance: Instance,
  given: readonly Division[] = ['shares'],
): readonly ComparedRule[] {
  if (!Array.isArray(given) || given.length === 0) throw new InputError('rules', `${show(given)} is no list of rules`)
  const rules = Array.from(given as readonly Division[], (rule, k) => readRule(rule, `rules[${k}]`))
  rules.forEach(({ rule }, k) => {
    if (rules.findIndex(other => other.rule === rule) < k) {
      throw new InputError(`rules[${k}]`, `${show(rule)} is there twice`)
    }
  })
  if (rules.some(({ rule }) => rule !== 'shares')) checkDivides(scenario, instance)
  return rules
}

function readRule(given: Division, at: string): ComparedRule {
  if (typeof given === 'string' && DIVISION_NAMES.includes(given)) return { rule: given }
  const list = formOf(given, at)
  if (list === undefined) {
    const forms = 'an object with one of weights, investments, efforts, outside'
    throw new InputError(at, `${show(given)} is none of ${DIVISION_NAMES.join(', ')}, nor ${forms}`)
  }
  const data = given as Partial<Record<string, unknown>>
  const items = data[list]
  if (!Array.isArray(items)) throw new InputError(`${at}.${list}`, `${show(items)} is not a list`)
  const values = Array.from(items as readonly Rational[], (item, i) => rational(item, `${at}.${list}[${i}]`))
  const more = {
    ...(list === 'efforts' ? { decisiveness: decisivenessOf(data, `${at}.decisiveness`) } : {}),
    ...(list === 'outside' ? { concept: conceptOf(data, `${at}.outsideAs`) } : {}),
  }
  return { rule: labelOf(list, values, more), [list]: values, ...more }
}

/** Such as "weights 1/4, 3/4", "efforts 2, 1 (decisiveness 2)" or "outside 40, 0 (impasse)". */
function labelOf(
  name: string,
  values: readonly Fraction[],
  { decisiveness, concept }: Pick<ComparedRule, 'decisiveness' | 'concept'>,
): string {
  const power = decisiveness === undefined || decisiveness === 1 ? '' : ` (decisiveness ${decisiveness})`
  const reading = concept === undefined ? '' : ` (${concept})`
  return `${name} ${values.map(value => value.toFraction()).join(', ')}${power}${reading}`
}

/** The division of a rule. */
export function divisionOfRule(compared: ComparedRule): Division {
  const { rule, weights, investments, efforts, decisiveness, outside, concept } = compared
  if (weights) return { weights }
  if (investments) return { investments }
  if (efforts) return { efforts, ...(decisiveness === undefined ? {} : { decisiveness }) }
  if (outside) return { outside, outsideAs: concept! }
  return rule as DivisionName
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
