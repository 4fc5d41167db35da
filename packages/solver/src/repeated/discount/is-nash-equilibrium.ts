/**
 * Nash equilibria of repeated games in automata: each player's automaton against the best reply to the others', which is
 * the solution of a Markov decision problem on their joint states (Derman 1970; policy iteration, Howard 1960).
 */
import {
  type Automaton,
  compare,
  type Fraction,
  type RepeatedGame,
  runSync,
  type StepOptions,
  type Steps,
  ZERO,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { IsNashEquilibrium, UndecidedEquilibrium } from '../../results/discount.ts'
import { bestReply, type Reply, statesOfPlayer } from './analysis/best-reply.ts'
import { planValues } from './analysis/gains.ts'
import { fractionsAt } from './exact/field.ts'
import { checkRepeated } from './input.ts'
import { productOf } from './machine/product.ts'
import { situationsOf } from './machine/situations.ts'
import { untilStopped, type Work } from './work.ts'

/**
 * Decides whether automata are a Nash equilibrium of a repeated game: whether no player has a strategy, of any kind, that
 * does better against the others' automata from the start.
 *
 * @param automata one for each player, in its own view ("own action first")
 * @param options a budget: a run that is ended by it is `undecided`
 * @returns `holds`, what each player gets and what its best reply would get, and the best replies as a certificate
 * @throws InputError if it is not a repeated game, for automata that do not fit their roles, and for more than 65,536
 * joint states or 2^22 of them times profiles
 *
 * Time: a few rounds per player, each of which solves a sparse linear system with one unknown per joint state.
 *
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * const titForTat = automaton({ actions: [2, 2], states: ['C', 'D'], outputs: [0, 1], transitions: [[0, 1, 0, 1], [0, 1, 0, 1]] })
 * const both = [titForTat, titForTat]
 * isNashEquilibrium(repeatedGame(stage, { discount: '2/3' }), both).holds // → true
 * // Impatient players defect and cooperate in turn.
 * isNashEquilibrium(repeatedGame(stage, { discount: '3/5' }), both).best // → ['25/8', '25/8']
 */
export function isNashEquilibrium(game: RepeatedGame, automata: readonly Automaton[]): IsNashEquilibrium
export function isNashEquilibrium(
  game: RepeatedGame,
  automata: readonly Automaton[],
  options: StepOptions,
): IsNashEquilibrium | UndecidedEquilibrium<'isNashEquilibrium'>
export function isNashEquilibrium(
  game: RepeatedGame,
  automata: readonly Automaton[],
  options: StepOptions = {},
): IsNashEquilibrium | UndecidedEquilibrium<'isNashEquilibrium'> {
  return runSync(isNashEquilibriumSteps(game, automata, options), options)
}

/** `isNashEquilibrium` in steps: joint states that are found, described or eliminated. */
export function* isNashEquilibriumSteps(
  game: RepeatedGame,
  automata: readonly Automaton[],
  options: StepOptions = {},
): Steps<IsNashEquilibrium | UndecidedEquilibrium<'isNashEquilibrium'>> {
  checkStepOptions(options)
  checkRepeated(game)
  return yield* untilStopped(decide(game, automata), reason => ({
    method: 'isNashEquilibrium',
    kind: 'undecided',
    reason,
    automata,
  }))
}

function* decide(game: RepeatedGame, automata: readonly Automaton[]): Work<IsNashEquilibrium> {
  const product = yield* productOf(game.stage, automata)
  const field = fractionsAt(game.discount)
  const situations = yield* situationsOf(product)
  const values = yield* planValues(situations, field)
  const payoffs = values[product.initial]!
  const replies: Reply<Fraction>[] = []
  for (const player of automata.keys()) {
    const states = statesOfPlayer(product, situations, player)
    replies.push(yield* bestReply(situations, player, states, field, isPositive))
  }
  const best = replies.map(({ values }) => values[0]!)
  let deviation: IsNashEquilibrium['deviation']
  best.forEach((value, player) => {
    const gain = value.sub(payoffs[player]!)
    if (compare(gain, deviation?.gain ?? ZERO) > 0) deviation = { player, gain }
  })
  const used = [...new Set(replies.flatMap(({ states }) => states))].sort((a, b) => a - b)
  return {
    method: 'isNashEquilibrium',
    holds: deviation === undefined,
    automata,
    payoffs,
    best,
    ...(deviation === undefined ? {} : { deviation }),
    certificate: {
      states: used.map(state => product.states[state]!),
      values: used.map(state => values[state]!),
      replies: replies.map(({ states, moves }) => {
        const actions = new Map(states.map((state, k) => [state, moves[k]!.action]))
        return used.map(state => actions.get(state) ?? null)
      }),
      replyValues: replies.map(({ states, values }) => {
        const worths = new Map(states.map((state, k) => [state, values[k]!]))
        return used.map(state => worths.get(state) ?? null)
      }),
    },
  }
}

function isPositive(value: Fraction): boolean {
  return value.s > 0n && value.n !== 0n
}
