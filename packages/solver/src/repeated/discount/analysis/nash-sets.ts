/**
 * The discount factors at which a machine is a best reply from the start, for each player.
 *
 * The best reply as a function of the discount factor δ is followed from 0 to 1. Just above the current end it is found by
 * policy iteration on rational functions of δ, ordered by their signs there (they are an ordered field); it stays a best
 * reply up to the least δ at which a single departure from it begins to gain. What is left is to compare its value with
 * that of the plan, as functions on that piece.
 */
import { compareReal, ONE, type Polynomial, type Real, ZERO } from '@biform/core'
import { intersection, union } from '../../../intervals.ts'
import type { DiscountSets, Interval } from '../../../results/discount.ts'
import { FUNCTIONS } from '../exact/field.ts'
import { type RationalFunction, subtractFunctions } from '../exact/rational-function.ts'
import { type Crossing, crossings, notPositive, signAfter, WHOLE } from '../exact/sign-set.ts'
import type { JointMachine } from '../machine/machine.ts'
import type { Move, Situation } from '../machine/situations.ts'
import type { Work } from '../work.ts'
import { bestReply, type Reply, statesOfPlayer } from './best-reply.ts'
import { bindingAt, type Constraint, endsOf } from './binding.ts'
import { planValues } from './gains.ts'

/** Player by player, and for all; `at` is what errors name where gains have too high a degree. */
export function* nashSets(machine: JointMachine, situations: readonly Situation[], at: string): Work<DiscountSets> {
  const values = yield* planValues(situations, FUNCTIONS)
  const found: PlayerSet[] = []
  for (const [player, value] of values[machine.initial]!.entries()) {
    found.push(yield* playerSet(machine, situations, player, value, at))
  }
  const perPlayer = found.map(({ set }) => set)
  return {
    concept: 'nash',
    perPlayer,
    all: perPlayer.reduce(intersection, WHOLE),
    binding: found.flatMap(({ set, pieces }, player) =>
      endsOf(set).flatMap(end => {
        const here = pieces.filter(({ lower, upper }) => compareReal(lower, end) <= 0 && compareReal(end, upper) <= 0)
        return bindingAt(end, player, here)
      }),
    ),
  }
}

/** A range of discount factors with one best reply: where it departs, and where it is not better than the plan. */
interface Piece extends Constraint {
  readonly lower: Real
  readonly upper: Real
}

interface PlayerSet {
  readonly set: readonly Interval[]
  readonly pieces: readonly Piece[]
}

function* playerSet(
  machine: JointMachine,
  situations: readonly Situation[],
  player: number,
  value: RationalFunction,
  at: string,
): Work<PlayerSet> {
  const states = statesOfPlayer(machine, situations, player)
  const known = new Map<string, readonly Crossing[]>()
  const rootsOf = (polynomial: Polynomial): readonly Crossing[] => {
    const key = polynomial.join()
    const roots = known.get(key) ?? crossings(polynomial, at)
    known.set(key, roots)
    return roots
  }
  let set: readonly Interval[] = []
  const pieces: Piece[] = []
  let from: Real = ZERO
  while (compareReal(from, ONE) < 0) {
    const start: Real = from
    const reply: Reply<RationalFunction> = yield* bestReply(
      situations,
      player,
      states,
      FUNCTIONS,
      ({ top }) => signAfter(top, start, at) > 0,
    )
    let to: Real = ONE
    for (const state of states) {
      for (const move of situations[state]!.moves[player]!) {
        const { top } = reply.gain(state, move)
        const next: Crossing | undefined = rootsOf(top).find(
          ({ value: root, changes }) => changes && compareReal(start, root) < 0,
        )
        if (next !== undefined && compareReal(next.value, to) < 0) to = next.value
      }
      yield
    }
    const piece = [{ lower: start, upper: to, lowerClosed: true, upperClosed: compareReal(to, ONE) < 0 }]
    const notBetter = notPositive(subtractFunctions(reply.values[0]!, value).top, at)
    set = union(set, intersection(piece, notBetter))
    pieces.push({ lower: start, upper: to, ...departure(machine, situations, player, reply), set: notBetter })
    from = to
  }
  return { set, pieces }
}

/** The first state on the path of play in which a reply departs from what the machine says, and what it does there. */
function departure(
  machine: JointMachine,
  situations: readonly Situation[],
  player: number,
  reply: { readonly states: readonly number[]; readonly moves: readonly Move[] },
): { readonly state: number; readonly action: number } {
  const actions = new Map(reply.states.map((state, k) => [state, reply.moves[k]!.action]))
  const path = new Set([machine.initial])
  for (const state of path) {
    const action = actions.get(state)!
    if (machine.outputs[state]![player]![action]!.n === 0n) return { state, action }
    for (const { state: next } of situations[state]!.branches) path.add(next)
  }
  return { state: machine.initial, action: actions.get(machine.initial)! }
}
