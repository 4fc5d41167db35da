/**
 * Subgame perfection of automata, by the one-shot-deviation principle (Blackwell 1965 for discounted dynamic programmes;
 * Abreu 1988 for repeated games): a profile is subgame perfect if and only if no player gains by a single departure in
 * any state of the product automaton that some history reaches. All values are exact.
 */
import { type Automaton, type RepeatedGame, runSync, type StepOptions, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { IsSubgamePerfect, UndecidedEquilibrium } from '../../results/discount.ts'
import { bestDeparture, planValues } from './analysis/gains.ts'
import { fractionsAt } from './exact/field.ts'
import { checkRepeated } from './input.ts'
import { productOf } from './machine/product.ts'
import { situationsOf } from './machine/situations.ts'
import { untilStopped, type Work } from './work.ts'

/**
 * Decides whether automata are a subgame-perfect equilibrium of a repeated game.
 *
 * All joint states are looked at that any history reaches, whoever departed in it. A state in which a player mixes needs
 * indifference between the actions that it uses, which follows from no action's being better than the mixture.
 *
 * @param automata one for each player, in its own view ("own action first")
 * @param options a budget: a run that is ended by it is `undecided`
 * @returns `holds`; if not, the most profitable single departure, with the joint state, a history that leads there and
 * the gain; and as a certificate the value of every joint state to each player
 * @throws InputError if it is not a repeated game, for automata that do not fit their roles, and for more than 65,536
 * joint states or 2^22 of them times profiles
 *
 * Time: joint states × profiles, and the elimination of a sparse linear system with one unknown per joint state.
 *
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * const titForTat = automaton({ actions: [2, 2], states: ['C', 'D'], outputs: [0, 1], transitions: [[0, 1, 0, 1], [0, 1, 0, 1]] })
 * const answer = isSubgamePerfect(repeatedGame(stage, { discount: '3/4' }), [titForTat, titForTat])
 * answer.payoffs // → ['3', '3']
 * // After both defected, one of them had better cooperate once: the two would then take turns.
 * answer.deviation // → { player: 0, state: [1, 1], action: 0, value: '1', gain: '8/7', history: [[1, 1]] }
 */
export function isSubgamePerfect(game: RepeatedGame, automata: readonly Automaton[]): IsSubgamePerfect
export function isSubgamePerfect(
  game: RepeatedGame,
  automata: readonly Automaton[],
  options: StepOptions,
): IsSubgamePerfect | UndecidedEquilibrium<'isSubgamePerfect'>
export function isSubgamePerfect(
  game: RepeatedGame,
  automata: readonly Automaton[],
  options: StepOptions = {},
): IsSubgamePerfect | UndecidedEquilibrium<'isSubgamePerfect'> {
  return runSync(isSubgamePerfectSteps(game, automata, options), options)
}

/** `isSubgamePerfect` in steps: joint states that are found, described or eliminated. */
export function* isSubgamePerfectSteps(
  game: RepeatedGame,
  automata: readonly Automaton[],
  options: StepOptions = {},
): Steps<IsSubgamePerfect | UndecidedEquilibrium<'isSubgamePerfect'>> {
  checkStepOptions(options)
  checkRepeated(game)
  return yield* untilStopped(decide(game, automata), reason => ({
    method: 'isSubgamePerfect',
    kind: 'undecided',
    reason,
    automata,
  }))
}

function* decide(game: RepeatedGame, automata: readonly Automaton[]): Work<IsSubgamePerfect> {
  const product = yield* productOf(game.stage, automata)
  const field = fractionsAt(game.discount)
  const situations = yield* situationsOf(product)
  const values = yield* planValues(situations, field)
  const best = yield* bestDeparture(situations, values, field)
  const deviation: IsSubgamePerfect['deviation'] = best && {
    player: best.player,
    state: product.states[best.state]!,
    action: best.action,
    value: values[best.state]![best.player]!,
    gain: best.gain,
    history: product.history(best.state),
  }
  return {
    method: 'isSubgamePerfect',
    holds: deviation === undefined,
    automata,
    payoffs: values[0]!,
    ...(deviation === undefined ? {} : { deviation }),
    certificate: { states: product.states, values },
  }
}
