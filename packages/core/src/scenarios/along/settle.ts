/** Whether the verdict on a prediction is the same at all points of a segment. */
import { Fraction, isReal, rational } from '../../index.ts'
import { compileExpression, holds } from '../expression.ts'
import type { Expression, Outcome, OutcomeValue, Path, PayoffPlace, Statement } from '../types.ts'
import { functionOn } from './expression.ts'
import type { NodeOn } from './games.ts'
import type { ScenarioOn } from './line.ts'
import { constantFunction, type RationalFunction, subtractFunctions } from './rational-function.ts'
import { signOn } from './segment.ts'
import { Unsettled } from './unsettled.ts'

type ComparisonStatement = Extract<Statement, { kind: 'compare' }>

/** What is known of the answers of solvers along a segment; each of them throws `Unsettled` where it is not. */
export interface KnownResults {
  /** The number at a path of a result. */
  readonly number: (result: string, path: Path) => RationalFunction
  /** The truth value at a path of a result, which is the same everywhere. */
  readonly truth: (result: string, path: Path) => boolean
  /** Returns if the equilibria that a result lists are the same everywhere, up to the payoffs and probabilities in them. */
  readonly equilibria: (result: string) => void
}

/**
 * Returns if the verdict is the same at all points of the segment.
 *
 * @param outcomes those at any point of the line, of which the ones that do not move are taken
 * @throws Unsettled with roots where something that decides changes its sign, else with what cannot be followed
 * @example
 * const scenario = scenarioById('003-admission')
 * const { parameters, outcomes } = runScenario(scenario)
 * const line = scenarioOn(scenario, 'theta', parameters, { lower: rational(0), upper: rational('1/10') })
 * const none = () => { throw new Unsettled('no answer is read') }
 * settle(line, outcomes, { number: none, truth: none, equilibria: () => undefined }) // → undefined
 */
export function settle(line: ScenarioOn, outcomes: Readonly<Record<string, OutcomeValue>>, known: KnownResults): void {
  const { scenario, segment, moving } = line
  const follow = followed(line, outcomes, known)
  const { statement, domain = [] } = scenario.prediction
  domain.forEach(({ left, right }, k) => {
    signOn(subtractFunctions(follow(left), follow(right)), segment, `prediction.domain[${k}]`)
  })
  /** The truth of a part, if it is known: that it is the same everywhere is what `visit` finds. */
  const visit = (part: Statement): boolean | undefined => {
    switch (part.kind) {
      case 'compare':
        return compareSides(part.left, part.relation, part.right)
      case 'choice':
        chooseAmong(part.outcome, part.option)
        return undefined
      case 'equilibrium':
        if (moving.has(part.result)) known.equilibria(part.result)
        return undefined
      case 'holds': {
        if (!moving.has(part.outcome)) return undefined
        const outcome = scenario.outcomes[part.outcome]!
        if (!('result' in outcome)) throw new Unsettled(`${part.outcome} is not followed along the line`)
        return known.truth(outcome.result, outcome.path)
      }
      case 'not': {
        const inner = visit(part.of)
        return inner === undefined ? undefined : !inner
      }
      case 'all':
      case 'any':
        return visitList(part.of, part.kind === 'any')
    }
  }
  /** One part that is known to decide a list is enough; else all parts have to be settled. */
  const visitList = (parts: readonly Statement[], decisive: boolean): boolean | undefined => {
    let open: unknown
    let isKnown = true
    for (const part of parts) {
      try {
        const truth = visit(part)
        if (truth === decisive) return decisive
        isKnown &&= truth !== undefined
      } catch (error) {
        if (!(error instanceof Unsettled)) throw error
        // What can be cut tells more than what cannot be followed.
        if (!(open instanceof Unsettled) || open.roots === undefined) open = error
      }
    }
    if (open !== undefined) throw open
    return isKnown ? !decisive : undefined
  }
  const compareSides = (
    left: Expression,
    relation: ComparisonStatement['relation'],
    right: Expression,
  ): boolean | undefined => {
    const fixed = [left, right].every(side => compileExpression(side, 'side').names.every(name => !moving.has(name)))
    if (fixed) return undefined
    return holds(relation, signOn(subtractFunctions(follow(left), follow(right)), segment, `${left} against ${right}`))
  }
  /** An option is best if no other is better, and the only best one if all others are worse. */
  const chooseAmong = (name: string, option: string): void => {
    const outcome = scenario.outcomes[name]
    if (!outcome || !('choice' in outcome)) throw new Unsettled(`${name} is no choice`)
    const { [option]: chosen, ...others } = outcome.choice
    if (chosen === undefined) return
    for (const [label, text] of Object.entries(others)) {
      signOn(subtractFunctions(follow(chosen), follow(text)), segment, `${option} against ${label}`)
    }
  }
  visit(statement)
}

/**
 * Expressions over parameters, derived values and outcomes as functions on the segment.
 *
 * @param outcomes those at any point of the line, of which the ones that do not move are taken
 * @example
 * const scenario = scenarioById('003-admission')
 * const { parameters, outcomes } = runScenario(scenario)
 * const line = scenarioOn(scenario, 'theta', parameters, { lower: rational(0), upper: rational(1) })
 * const none = () => { throw new Unsettled('no answer is read') }
 * followed(line, outcomes, { number: none, truth: none, equilibria: none })('harm') // → { top: [0n, 1n], bottom: [2n] }
 */
export function followed(
  line: ScenarioOn,
  outcomes: Readonly<Record<string, OutcomeValue>>,
  known: KnownResults,
): (text: Expression) => RationalFunction {
  const { scenario, segment, moving } = line
  const scope = new Map(line.scope)
  const add = (name: string): void => {
    const outcome = Object.hasOwn(scenario.outcomes, name) ? scenario.outcomes[name] : undefined
    if (!outcome || scope.has(name)) return
    scope.set(name, moving.has(name) ? outcomeOn(outcome, name) : fixedOutcome(name))
  }
  const fixedOutcome = (name: string): RationalFunction => {
    const value = outcomes[name]
    if (typeof value === 'number') return constantFunction(rational(value))
    if (value instanceof Fraction) return constantFunction(value)
    throw new Unsettled(isReal(value) ? `${name} is irrational` : `${name} is no number`)
  }
  const outcomeOn = (outcome: Outcome, name: string): RationalFunction => {
    if ('expression' in outcome) return follow(outcome.expression)
    if ('result' in outcome) return known.number(outcome.result, outcome.path)
    if ('payoff' in outcome) return payoffOn(line, outcome.payoff)
    if ('worth' in outcome) return worthOn(line, outcome.worth)
    throw new Unsettled(`${name} is no number`)
  }
  const follow = (text: Expression): RationalFunction => {
    for (const name of compileExpression(text, 'expression').names) add(name)
    return functionOn(text, String(text), scope, segment)
  }
  return follow
}

function payoffOn(line: ScenarioOn, place: PayoffPlace): RationalFunction {
  const template = line.scenario.games[place.game]
  const game = line.game(place.game)
  if ('end' in place && game.kind === 'tree') {
    const payoffs = endOf(game.root, place.end)
    if (payoffs) return payoffs[game.players.indexOf(place.player)]!
  } else if ('strategies' in place && game.kind === 'normal-form' && template?.kind === 'normal-form') {
    const { players, strategies } = template
    if (players && strategies) {
      const profile = place.strategies.reduce((k, label, i) => k * game.shape[i]! + strategies[i]!.indexOf(label), 0)
      return game.payoffs[profile]![players.indexOf(place.player)]!
    }
  }
  throw new Unsettled(`a payoff of ${place.game} is not followed along the line`)
}

/** The payoffs at the end of a label. */
function endOf(node: NodeOn, label: string): readonly RationalFunction[] | undefined {
  if (node.kind === 'terminal') return node.label === label ? node.payoffs : undefined
  const children = node.kind === 'chance' ? node.branches : node.actions
  return children.map(child => endOf(child.node, label)).find(found => found !== undefined)
}

type WorthOutcome = Extract<Outcome, { worth: unknown }>['worth']

function worthOn(line: ScenarioOn, { game: name, coalition }: WorthOutcome): RationalFunction {
  const template = line.scenario.games[name]
  const game = line.game(name)
  if (game.kind !== 'coalitional' || template?.kind !== 'coalitional' || !template.players) {
    throw new Unsettled(`a worth of ${name} is not followed along the line`)
  }
  const players = template.players
  return game.worths[coalition.reduce((mask, player) => mask + 2 ** players.indexOf(player), 0)]!
}
