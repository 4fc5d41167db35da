/**
 * The discount factors at which no single departure gains, in any state of a machine. Values are rational functions of
 * the discount factor with a positive denominator, so that each departure asks where a polynomial is not positive.
 */
import type { DiscountSets } from '../../../results/discount.ts'
import { FUNCTIONS } from '../exact/field.ts'
import { intersection } from '../exact/intervals.ts'
import { subtractFunctions } from '../exact/rational-function.ts'
import { notPositive, WHOLE } from '../exact/sign-set.ts'
import type { Situation } from '../machine/situations.ts'
import { bindingAt, type Constraint, endsOf } from './binding.ts'
import { planValues, worthOf } from './gains.ts'

/** Player by player, and for all; `at` is what errors name where gains have too high a degree. */
export function subgamePerfectSets(situations: readonly Situation[], at: string): DiscountSets {
  const values = planValues(situations, FUNCTIONS)
  const players = situations[0]!.payoffs.map((_, player) => player)
  const known = new Map<string, Constraint['set']>()
  const constraints = players.map(player => {
    const found = new Map<string, Constraint>()
    situations.forEach(({ moves }, state) => {
      for (const move of moves[player]!) {
        const worth = worthOf(move, next => values[next]![player]!, FUNCTIONS)
        const { top } = subtractFunctions(worth, values[state]![player]!)
        const key = top.join()
        if (found.has(key)) continue
        const set = known.get(key) ?? notPositive(top, at)
        known.set(key, set)
        found.set(key, { state, action: move.action, set })
      }
    })
    return [...found.values()]
  })
  const perPlayer = constraints.map(list => list.reduce((set, constraint) => intersection(set, constraint.set), WHOLE))
  return {
    concept: 'subgame-perfect',
    perPlayer,
    all: perPlayer.reduce(intersection, WHOLE),
    binding: perPlayer.flatMap((set, player) =>
      endsOf(set).flatMap(end => bindingAt(end, player, constraints[player]!)),
    ),
  }
}
