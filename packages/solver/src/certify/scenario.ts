/**
 * What the checks of runs, lines and planes of scenarios share: the games are built again, and every solver's answer is
 * checked against its game and against what the scenario asks.
 */
import { type DivisionName, fractions, InputError } from '@biform/core'
import {
  allocationOf,
  type Call,
  confidenceOf,
  discountOf,
  type Instance,
  instantiate,
  type Scenario,
  type ScenarioGame,
  sustained,
} from '@biform/core/scenarios'
import type {
  Appraisal,
  Appropriate,
  BiformEquilibria,
  CoreInterval,
  CriticalDiscount,
  InCore,
  Result,
  SustainedContributors,
} from '../results/index.ts'
import { type Completeness, demand, demandSame, Flaw, record } from './flaw.ts'
import { checkResult } from './verdict.ts'

/** The subject, if it is a scenario. */
export function scenarioOf(subject: unknown): Scenario {
  const scenario = subject as Scenario | null
  demand(typeof scenario === 'object' && scenario?.format === 'biform-scenario', 'subject')
  return scenario
}

/** The games at these parameters, of which all must be given, each as a fraction in lowest terms. */
export function instanceOf(scenario: Scenario, parameters: Instance['parameters'], at: string): Instance {
  const instance = within(at, () => instantiate(scenario, record(parameters, '')))
  demandSame(parameters, instance.parameters, at)
  return instance
}

/**
 * Every call of the scenario has an answer of the right solver to the right question, and the answer is right.
 *
 * @param divided checks the rule of an answer of `appropriate`, in place of the one that its call names
 */
export function checkResults(
  scenario: Scenario,
  instance: Instance,
  results: Readonly<Record<string, Result>>,
  at: string,
  divided?: (answer: Appropriate) => void,
): Completeness | undefined {
  demandSame(Object.keys(record(results, at)).sort(), Object.keys(scenario.results).sort(), at)
  const found = Object.entries(scenario.results).map(([name, call]) => {
    const result = results[name]!
    return within(`${at}.${name}`, () => {
      demand(record(result, '').method === call.solve, 'method')
      const game = instance.games[call.game ?? '']
      const completeness = checkResult(call.of === undefined ? subjectOf(call, game) : results[call.of], result)
      if (divided && result.method === 'appropriate') divided(result)
      else checkQuestion(call, instance, results, result)
      return completeness
    })
  })
  return jointly(found)
}

/** What the answer is about: the game, or for `goalAlignment` the payoffs of its two players. */
function subjectOf(call: Call, game: ScenarioGame | undefined): unknown {
  if (call.solve !== 'goalAlignment' || game?.kind !== 'normal-form') return game
  return game.payoffs.map(list => fractions(list))
}

/** What the call asks besides the game: an allocation, a player, a rule. */
function checkQuestion(
  call: Call,
  instance: Instance,
  results: Readonly<Record<string, Result>>,
  result: Result,
): void {
  switch (call.solve) {
    case 'inCore':
      demandSame((result as InCore).allocation, allocationOf(call, instance, results), 'allocation')
      break
    case 'criticalDiscount': {
      const { target, periods, concept } = result as CriticalDiscount
      const asked = sustained(call, instance.games[call.game ?? '']!, 'call')
      demandSame(target, [asked.target], 'target')
      demand(periods === call.periods, 'periods')
      demand(concept === 'subgame-perfect', 'concept')
      break
    }
    case 'coreInterval': {
      const game = instance.games[call.game ?? '']
      const players = game?.kind === 'coalitional' ? game.players : []
      demandSame((result as CoreInterval).index, players.indexOf(call.player ?? ''), 'index')
      break
    }
    case 'sustainedContributors':
      demandSame((result as SustainedContributors).discount, discountOf(call, instance), 'discount')
      break
    case 'appraisal':
    case 'biformEquilibria': {
      const { confidence } = result as Appraisal | BiformEquilibria
      const asked = confidenceOf(call, instance)
      demandSame(confidence, Array.isArray(asked) ? asked : confidence.map(() => asked), 'confidence')
      break
    }
    case 'appropriate':
      checkDivision(result as Appropriate, call.rule ?? 'shares')
      break
  }
}

const NASH = { 'nash-impasse': 'impasse', 'nash-option': 'option' } as const

/** A rule by its name goes by what the relationship says. */
export function checkDivision(result: Appropriate, name: DivisionName): void {
  const { relationship } = result
  const concept = name === 'nash-impasse' || name === 'nash-option' ? NASH[name] : undefined
  demand(result.rule === (concept ? 'nash' : name), 'rule')
  const asked: Pick<Appropriate, 'investments' | 'efforts' | 'decisiveness' | 'outside' | 'concept'> = {
    ...(name === 'proportional' ? { investments: relationship.investments ?? relationship.costs } : {}),
    ...(name === 'tullock'
      ? { efforts: relationship.efforts ?? [], decisiveness: relationship.decisiveness ?? 1 }
      : {}),
    ...(concept ? { outside: relationship.outside ?? [], concept } : {}),
  }
  for (const [field, value] of Object.entries(asked)) demandSame(result[field as keyof Appropriate], value, field)
}

/** Completeness of several answers together: checked if all that claim it are. */
export function jointly(found: readonly (Completeness | undefined)[]): Completeness | undefined {
  return found.includes('not checked') ? 'not checked' : found.find(item => item !== undefined)
}

/** Runs a check so that the place it names is one inside `at`. */
export function within<Value>(at: string, check: () => Value): Value {
  try {
    return check()
  } catch (error) {
    if (error instanceof InputError) throw new Flaw(at)
    if (!(error instanceof Flaw)) throw error
    throw new Flaw(error.at === '' ? at : error.at.startsWith('[') ? at + error.at : `${at}.${error.at}`)
  }
}
