/**
 * The discount factors at which no single departure gains, in any state of a machine. Values are rational functions of
 * the discount factor with a positive denominator, so that each departure asks where a polynomial is not positive.
 */
import { type Polynomial, ratio, ZERO } from '@biform/core'
import { intersection } from '../../../intervals.ts'
import type { DiscountSets, Interval } from '../../../results/discount.ts'
import { FUNCTIONS, fractionsAt } from '../exact/field.ts'
import { type RationalFunction, subtractFunctions } from '../exact/rational-function.ts'
import { notPositive, WHOLE } from '../exact/sign-set.ts'
import type { Situation } from '../machine/situations.ts'
import type { Work } from '../work.ts'
import { bindingAt, type Constraint, endsOf } from './binding.ts'
import { bestDeparture, planValues, worthOf } from './gains.ts'

/** Player by player, and for all; `at` is what errors name where gains have too high a degree. */
export function* subgamePerfectSets(situations: readonly Situation[], at: string): Work<DiscountSets> {
  const values = yield* planValues(situations, FUNCTIONS)
  const known = new Map<string, Constraint['set']>()
  const constraints: Constraint[][] = []
  for (const player of situations[0]!.payoffs.keys()) {
    const found = new Map<string, Constraint>()
    for (const { top, state, action } of departures(situations, values, player)) {
      const key = top.join()
      if (found.has(key)) continue
      const set = known.get(key) ?? notPositive(top, at)
      known.set(key, set)
      found.set(key, { state, action, set })
      yield
    }
    constraints.push([...found.values()])
  }
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

/** Whether there is a discount factor at all at which no single departure gains: some are tried before all are solved. */
export function* isSometimesPerfect(situations: readonly Situation[], at: string): Work<boolean> {
  for (const discount of TRIED) {
    const field = fractionsAt(discount)
    const values = yield* planValues(situations, field)
    if ((yield* bestDeparture(situations, values, field)) === undefined) return true
  }
  const values = yield* planValues(situations, FUNCTIONS)
  let set: readonly Interval[] = WHOLE
  for (const player of situations[0]!.payoffs.keys()) {
    for (const { top } of departures(situations, values, player)) {
      set = intersection(set, notPositive(top, at))
      if (set.length === 0) return false
      yield
    }
  }
  return true
}

const TRIED = [ratio(9n, 10n), ratio(1n, 2n), ZERO]

/** What each single departure of a player gains, as the sign of a polynomial. */
function* departures(
  situations: readonly Situation[],
  values: readonly (readonly RationalFunction[])[],
  player: number,
): Generator<{ readonly top: Polynomial; readonly state: number; readonly action: number }> {
  for (const [state, { moves }] of situations.entries()) {
    for (const move of moves[player]!) {
      const worth = worthOf(move, next => values[next]![player]!, FUNCTIONS)
      const { top } = subtractFunctions(worth, values[state]![player]!)
      yield { top, state, action: move.action }
    }
  }
}
