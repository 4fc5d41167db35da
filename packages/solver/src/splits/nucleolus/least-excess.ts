/**
 * The least core: the first stage of the prenucleolus, with a basic solution of its program as a member. Doubles propose,
 * one exact scan certifies, and exact rationals take over where that fails; as in `stages.ts`.
 */
import { type Coalitional, type Fraction, ratio, type Steps, type Stop } from '@biform/core'
import type { WeightedCoalition } from '../../results/index.ts'
import { exactStageSteps } from './exact-stage.ts'
import { violator } from './excesses.ts'
import { firstColumns, proposeSteps } from './propose.ts'
import { weightsOf } from './records.ts'
import { allocationOf, alsoTight, type Settled, settle, unsettled } from './settled.ts'
import { outside } from './span.ts'
import { worthsOf } from './worths.ts'

/** The least largest excess of a game of two players or more, an allocation that attains it, and weights that prove it. */
export interface LeastExcess {
  readonly epsilon: Fraction
  readonly member: readonly Fraction[]
  readonly weights: readonly WeightedCoalition[]
}

/** Yields once per scan. Ends early with the reason that it is sent. */
export function* leastExcessSteps(game: Coalitional): Steps<LeastExcess | Stop> {
  const { worth, players } = game
  const before = unsettled(worth, players.length)
  let done = 0
  const quick = proposeSteps(worthsOf(game), before, firstColumns(players.length), false, [])
  for (let turn = quick.next(); ; turn = quick.next()) {
    if (turn.done) {
      const after = turn.value && settle(before, worth, turn.value)
      const idle = turn.value?.idle.map(({ coalition }) => coalition) ?? []
      if (!after || after.span.inserted.length + idle.length !== players.length) break
      const allocation = allocationOf(alsoTight(after, worth, idle))
      const excess = after.excesses[0]! * (allocation.denominator / after.denominator)
      if (violator(worth, allocation, [{ excess, outside: outside(before.span) }]) !== undefined) break
      return answer(game, after, allocation)
    }
    done += turn.value + 1
    const stop = yield { done }
    if (stop) return stop
  }
  const exact = exactStageSteps(worth, before, false)
  for (let turn = exact.next(); ; turn = exact.next()) {
    if (turn.done) {
      const after = settle(before, worth, turn.value)
      if (!after) throw new Error('a basic solution of a stage is its proof')
      return answer(game, after, turn.value)
    }
    done += 1
    const stop = yield { done }
    if (stop) return stop
  }
}

function answer(
  { worth }: Coalitional,
  { excesses, denominator, stages }: Settled,
  allocation: { readonly numerators: readonly bigint[]; readonly denominator: bigint },
): LeastExcess {
  return {
    epsilon: ratio(excesses[0]!, denominator * worth.denominator),
    member: allocation.numerators.map(value => ratio(value, allocation.denominator * worth.denominator)),
    weights: weightsOf(stages[0]!.coalitions, stages[0]!.total),
  }
}
