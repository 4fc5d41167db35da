/** The named outcomes of a scenario: values read from the solvers' answers, or computed from them. */
import {
  type BiformGame,
  coalitionOf,
  compare,
  Fraction,
  InputError,
  indexOf,
  type NormalForm,
  payoff,
  rational,
  show,
  type Tree,
  worth,
} from '../index.ts'
import { compileExpression, type Scope } from './expression.ts'
import { follow, outcomeValue } from './path.ts'
import { place } from './place.ts'
import type { Results } from './results.ts'
import type { Call, Expression, Instance, Outcome, OutcomeValue, Scenario, ScenarioGame } from './types.ts'

/**
 * Reads all outcomes.
 *
 * @param results what the solvers answered, by the names that the scenario gives to its calls
 * @throws InputError naming the outcome that has no meaning; where a result merely has nothing to show, it is null
 * @example
 * const scenario = scenarioById('003-index')
 * outcomesOf(scenario, instantiate(scenario), runScenario(scenario).results).A_S // → '50'
 */
export function outcomesOf(scenario: Scenario, instance: Instance, results: Results): Record<string, OutcomeValue> {
  const outcomes: Record<string, OutcomeValue> = {}
  const scope = new Map(Object.entries(instance.values))
  for (const [name, outcome] of Object.entries(scenario.outcomes)) {
    const value = read(outcome, `outcomes.${name}`, instance, results, scope)
    outcomes[name] = value
    const number = numeric(value)
    if (number) scope.set(name, number)
  }
  return outcomes
}

function read(outcome: Outcome, at: string, instance: Instance, results: Results, scope: Scope): OutcomeValue {
  if ('result' in outcome) return outcomeValue(follow(own(results, outcome.result), outcome.path), `${at}.path`)
  if ('expression' in outcome) return evaluate(outcome.expression, `${at}.expression`, scope) ?? null
  if ('choice' in outcome) return best(outcome.choice, at, scope)
  return 'payoff' in outcome ? payoffOf(outcome, at, instance) : worthOf(outcome, at, instance)
}

/** The options that are worth most, in the order in which they stand; nothing if one has no value at this setting. */
function best(options: Readonly<Record<string, Expression>>, at: string, scope: Scope): OutcomeValue {
  let most: Fraction | undefined
  let labels: string[] = []
  for (const [option, text] of Object.entries(options)) {
    const value = evaluate(text, place(['choice', option], at), scope)
    if (!value) return null
    const order = most ? compare(value, most) : 1
    if (order > 0) labels = []
    if (order >= 0) labels.push(option)
    if (order > 0) most = value
  }
  return { text: labels.length === 1 ? labels[0]! : labels }
}

/** A payoff of a game in normal form at the profile of the given labels, or of a tree at an end. */
export function payoffOf(outcome: Extract<Outcome, { payoff: unknown }>, at: string, instance: Instance): Fraction {
  const { game: name, player } = outcome.payoff
  if ('end' in outcome.payoff) {
    const tree = gameOf(instance.games, name, 'tree', `${at}.payoff.game`)
    const ends = endsOf(tree.root)
    const end =
      ends[
        indexOf(
          ends.map(({ label }) => label),
          outcome.payoff.end,
          `${at}.payoff.end`,
        )
      ]!
    return end.payoffs[indexOf(tree.players, player, `${at}.payoff.player`)]!
  }
  const { strategies } = outcome.payoff
  const game = gameOf(instance.games, name, 'normal-form', `${at}.payoff.game`)
  const profile = profileOf(game, strategies, `${at}.payoff.strategies`)
  return payoff(game, profile, indexOf(game.players, player, `${at}.payoff.player`))
}

function endsOf(node: Tree['root']): Extract<Tree['root'], { kind: 'terminal' }>[] {
  if (node.kind === 'terminal') return [node]
  return (node.kind === 'decision' ? node.actions : node.branches).flatMap(branch => endsOf(branch.node))
}

/** The profile of one strategy label per player. */
export function profileOf(game: NormalForm | BiformGame, strategies: readonly string[], at: string): number[] {
  if (strategies.length !== game.strategies.length) {
    throw new InputError(at, `needs ${game.strategies.length} labels, one per player who moves`)
  }
  return strategies.map((label, i) => indexOf(game.strategies[i]!, label, `${at}[${i}]`))
}

/**
 * The profiles of a call of `criticalDiscount`: the one to be sustained, and the one to which a deviation leads.
 *
 * @throws InputError if one is missing or names a strategy that is not there
 * @example
 * const call: Call = { solve: 'criticalDiscount', game: 'stage', target: ['C', 'C'], punishment: ['D', 'D'] }
 * const stage = normalForm({
 *   strategies: [['C', 'D'], ['C', 'D']],
 *   payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]],
 * })
 * sustained(call, stage, 'results.patience').punishment // → [1, 1]
 */
export function sustained(
  call: Call,
  game: ScenarioGame,
  at: string,
): { readonly target: number[]; readonly punishment: number[] } {
  const stage = gameOf({ stage: game }, 'stage', 'normal-form', `${at}.game`)
  const { target, punishment } = call
  if (target === undefined) throw new InputError(`${at}.target`, 'is missing')
  if (punishment === undefined) throw new InputError(`${at}.punishment`, 'is missing')
  return {
    target: profileOf(stage, target, `${at}.target`),
    punishment: profileOf(stage, punishment, `${at}.punishment`),
  }
}

/** The worth of a coalition of a TU game. */
export function worthOf(outcome: Extract<Outcome, { worth: unknown }>, at: string, instance: Instance): Fraction {
  const { game: name, coalition } = outcome.worth
  const game = gameOf(instance.games, name, 'coalitional', `${at}.worth.game`)
  return worth(game, coalitionOf(game.players, coalition, `${at}.worth.coalition`))
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** The game of a name, which must be of the given kind. */
export function gameOf<Kind extends ScenarioGame['kind']>(
  games: Readonly<Record<string, ScenarioGame>>,
  name: string,
  kind: Kind,
  at: string,
): Extract<ScenarioGame, { kind: Kind }> {
  const game = own(games, name)
  if (game?.kind !== kind) throw new InputError(at, `${show(name)} is no game of kind ${kind}`)
  return game as Extract<ScenarioGame, { kind: Kind }>
}

/** The value of an expression, or undefined if one of its names has none at this setting. */
export function evaluate(text: Expression, at: string, scope: Scope): Fraction | undefined {
  const compiled = compileExpression(text, at)
  return compiled.names.every(name => scope.has(name)) ? compiled.evaluate(scope) : undefined
}

/** An outcome as a number, if it is one. */
function numeric(value: OutcomeValue): Fraction | undefined {
  if (typeof value === 'number') return rational(value)
  return value instanceof Fraction ? value : undefined
}

/** Parameters, derived values and numeric outcomes by name. */
export function scopeOf(instance: Instance, outcomes: Readonly<Record<string, OutcomeValue>>): Map<string, Fraction> {
  const scope = new Map(Object.entries(instance.values))
  for (const [name, value] of Object.entries(outcomes)) {
    const number = numeric(value)
    if (number) scope.set(name, number)
  }
  return scope
}

/**
 * The allocation that a call of `inCore` asks about.
 *
 * @throws InputError if the result that it should come from has no list of numbers there
 * @example
 * const call: Call = { solve: 'inCore', game: 'pie', allocation: ['1/2', '1 - 1/2'] }
 * allocationOf(call, { values: {}, games: {} }, {}) // → ['1/2', '1/2']
 */
export function allocationOf(call: Call, instance: Instance, results: Results): Fraction[] {
  const { allocation } = call
  if (allocation === undefined) throw new InputError('allocation', 'is missing')
  if (!('result' in allocation)) {
    const scope = new Map(Object.entries(instance.values))
    return allocation.map((text, i) => compileExpression(text, `allocation[${i}]`).evaluate(scope))
  }
  const value = outcomeValue(follow(own(results, allocation.result), allocation.path), 'allocation.path')
  if (!Array.isArray(value) || value.length === 0) throw new InputError('allocation.path', 'does not end at a list')
  return value.map((item, i) => {
    const number = numeric(item)
    if (!number) throw new InputError(`allocation.path[${i}]`, 'does not end at a number')
    return number
  })
}

/**
 * The discount factor of a call of `sustainedContributors`.
 *
 * @throws InputError if there is none
 * @example
 * discountOf({ solve: 'sustainedContributors', game: 'good', discount: '1 - 1/4' }, { values: {}, games: {} }) // → '3/4'
 */
export function discountOf({ discount }: Call, instance: Instance): Fraction {
  if (discount === undefined) throw new InputError('discount', 'is missing')
  return compileExpression(discount, 'discount').evaluate(new Map(Object.entries(instance.values)))
}

/**
 * The confidence of a call of `biformEquilibria` or `appraisal`: one index for all players, or one each.
 *
 * @throws InputError if there is none
 * @example
 * confidenceOf({ solve: 'biformEquilibria', game: 'advert', confidence: '1 - 1/4' }, { values: {}, games: {} }) // → '3/4'
 */
export function confidenceOf({ confidence }: Call, instance: Instance): Fraction | Fraction[] {
  if (confidence === undefined) throw new InputError('confidence', 'is missing')
  const scope = new Map(Object.entries(instance.values))
  const value = (text: Expression, at: string): Fraction => compileExpression(text, at).evaluate(scope)
  if (!Array.isArray(confidence)) return value(confidence as Expression, 'confidence')
  return confidence.map((text, i) => value(text, `confidence[${i}]`))
}
