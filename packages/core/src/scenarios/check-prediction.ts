/** The prediction, the closed form and the study of a scenario: references, quantifiers and names. */
import { InputError, show } from '../index.ts'
import { checkExpression, own } from './check-calls.ts'
import { compileExpression } from './expression.ts'
import { instantiate } from './instantiate.ts'
import { gameOf, profileOf } from './outcomes.ts'
import { placesIn } from './sentence.ts'
import type { Expression, Instance, Scenario, Statement } from './types.ts'

/**
 * Checks the prediction.
 *
 * @param known parameters, derived values and outcomes
 */
export function checkPrediction(scenario: Scenario, instance: Instance, known: readonly string[]): void {
  const { statement, domain = [], deciding, sentences } = scenario.prediction
  domain.forEach(({ left, right }, k) => {
    checkExpression(left, Object.keys(instance.values), `prediction.domain[${k}].left`)
    checkExpression(right, Object.keys(instance.values), `prediction.domain[${k}].right`)
  })
  checkStatement(statement, 'prediction.statement', scenario, instance, known)
  deciding.forEach(({ text, left, right }, k) => {
    if (deciding.findIndex(pair => pair.text === text) !== k) {
      throw new InputError(`prediction.deciding[${k}].text`, `${show(text)} is there twice`)
    }
    checkExpression(left, known, `prediction.deciding[${k}].left`)
    checkExpression(right, known, `prediction.deciding[${k}].right`)
  })
  for (const [name, sentence] of Object.entries(sentences)) {
    for (const place of placesIn(sentence)) {
      if (!known.includes(place)) {
        throw new InputError(
          `prediction.sentences.${name}`,
          `{${place.slice(0, 40)}} is no parameter, derived value or outcome`,
        )
      }
    }
  }
}

function checkStatement(
  statement: Statement,
  at: string,
  scenario: Scenario,
  instance: Instance,
  known: readonly string[],
): void {
  switch (statement.kind) {
    case 'compare':
      checkExpression(statement.left, known, `${at}.left`)
      checkExpression(statement.right, known, `${at}.right`)
      break
    case 'choice': {
      const outcome = own(scenario.outcomes, statement.outcome)
      if (!outcome || !('choice' in outcome)) {
        throw new InputError(`${at}.outcome`, `${show(statement.outcome)} is no outcome that chooses`)
      }
      if (own(outcome.choice, statement.option) === undefined) {
        throw new InputError(`${at}.option`, `${show(statement.option)} is none of its options`)
      }
      break
    }
    case 'holds':
      if (own(scenario.outcomes, statement.outcome) === undefined) {
        throw new InputError(`${at}.outcome`, `${show(statement.outcome)} is no outcome`)
      }
      break
    case 'not':
      checkStatement(statement.of, `${at}.of`, scenario, instance, known)
      break
    case 'all':
    case 'any':
      statement.of.forEach((part, k) => {
        checkStatement(part, `${at}.of[${k}]`, scenario, instance, known)
      })
      break
    case 'equilibrium':
      checkEquilibrium(statement, at, scenario, instance)
      break
  }
}

function checkEquilibrium(
  statement: Extract<Statement, { kind: 'equilibrium' }>,
  at: string,
  scenario: Scenario,
  instance: Instance,
): void {
  const { result, quantifier, strategies, path } = statement
  const call = own(scenario.results, result)
  if (!call) {
    const names = Object.keys(scenario.results)
    throw new InputError(`${at}.result`, `${show(result)} is no result; there are ${names.join(', ') || 'none'}`)
  }
  if (call.solve === 'subgamePerfect') {
    if (strategies) throw new InputError(`${at}.strategies`, 'is for normal forms; name the path')
    if (!path) throw new InputError(`${at}.path`, 'is missing')
    checkActions(path, actionsIn(gameOf(instance.games, call.game!, 'tree', at).root), `${at}.path`)
    return
  }
  const movers = call.solve === 'biformEquilibria' ? 'biform-game' : 'normal-form'
  if (call.solve !== 'pureEquilibria' && call.solve !== 'nashEquilibria' && call.solve !== 'biformEquilibria') {
    throw new InputError(`${at}.result`, `${show(result)} is no list of equilibria`)
  }
  if (quantifier === 'unique' && call.solve === 'pureEquilibria') {
    const reason = 'is more than pureEquilibria can say, since there may be mixed ones; ask nashEquilibria'
    throw new InputError(`${at}.quantifier`, `"unique" ${reason}`)
  }
  if (path) throw new InputError(`${at}.path`, 'is for trees; name the strategies')
  if (!strategies) throw new InputError(`${at}.strategies`, 'is missing')
  const game = gameOf(instance.games, call.game!, movers, at)
  if (quantifier === 'unique' && game.kind === 'biform-game' && game.strategies.length > 2) {
    throw new InputError(`${at}.quantifier`, '"unique" is more than is known of more than two players who move')
  }
  profileOf(game, strategies, `${at}.strategies`)
}

/** So many actions are named in an error. */
const MAX_SHOWN = 12

type Node = Extract<Instance['games'][string], { kind: 'tree' }>['root']

function actionsIn(node: Node): string[] {
  switch (node.kind) {
    case 'terminal':
      return []
    case 'decision':
      return node.actions.flatMap(action => [action.label, ...actionsIn(action.node)])
    case 'chance':
      return node.branches.flatMap(branch => actionsIn(branch.node))
  }
}

function checkActions(path: readonly string[], actions: readonly string[], at: string): void {
  path.forEach((action, k) => {
    if (actions.includes(action)) return
    const some = [...new Set(actions)].slice(0, MAX_SHOWN).map(name => show(name))
    throw new InputError(`${at}[${k}]`, `${show(action)} is no action of a player; there are ${some.join(', ')}`)
  })
}

/** Checks that the counterexample is a setting of the scenario at which its games can be built. */
export function checkCounterexample(scenario: Scenario): void {
  if (!scenario.counterexample) return
  try {
    instantiate(scenario, scenario.counterexample.parameters)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(`counterexample.${error.at}`, error.reason)
  }
}

/** Checks the study and the closed form, which must not move with the parameter that is studied. */
export function checkStudy(scenario: Scenario, instance: Instance): void {
  const { study, closedForm } = scenario
  if (study && own(scenario.parameters, study.parameter) === undefined) {
    throw new InputError('study.parameter', `${show(study.parameter)} is no parameter`)
  }
  if (!closedForm) return
  if (!study) throw new InputError('closedForm', 'needs a study, of whose parameter it gives the flip')
  const check = (text: Expression, at: string): void => {
    checkExpression(text, Object.keys(instance.values), at)
    if (dependsOn(text, at, study.parameter, scenario)) {
      throw new InputError(at, `depends on ${show(study.parameter)}, whose flip it should give`)
    }
  }
  check(closedForm.flip, 'closedForm.flip')
  closedForm.domain?.forEach(({ left, right }, k) => {
    check(left, `closedForm.domain[${k}].left`)
    check(right, `closedForm.domain[${k}].right`)
  })
}

/** Whether an expression uses a parameter, itself or through derived values. */
function dependsOn(text: Expression, at: string, parameter: string, scenario: Scenario): boolean {
  const seen = new Set<string>()
  const open = [...compileExpression(text, at).names]
  while (open.length > 0) {
    const name = open.pop()!
    if (seen.has(name)) continue
    seen.add(name)
    const derived = own(scenario.derived ?? {}, name)
    if (derived !== undefined) open.push(...compileExpression(derived, `derived.${name}`).names)
  }
  return seen.has(parameter)
}
