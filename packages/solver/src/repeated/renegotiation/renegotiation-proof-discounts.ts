/**
 * The exact set of discount factors at which automata are subgame perfect and weakly renegotiation-proof (Farrell and
 * Maskin 1989). Differences of values are rational functions of the discount factor with a positive denominator.
 */
import type { Automaton, NormalForm } from '@biform/core'
import { intersection, union } from '../../intervals.ts'
import type { Interval } from '../../results/discount.ts'
import type { RenegotiationProofDiscounts } from '../../results/renegotiation.ts'
import { planValues } from '../discount/analysis/gains.ts'
import { subgamePerfectSets } from '../discount/analysis/subgame-perfect-sets.ts'
import { FUNCTIONS } from '../discount/exact/field.ts'
import { subtractFunctions } from '../discount/exact/rational-function.ts'
import { notPositive, WHOLE } from '../discount/exact/sign-set.ts'
import { productOf } from '../discount/machine/product.ts'
import { situationsOf } from '../discount/machine/situations.ts'
import { finished } from '../discount/work.ts'

/**
 * All discount factors in [0, 1) at which automata are a subgame-perfect equilibrium that is weakly renegotiation-proof
 * (see `isRenegotiationProof`), and those at which they are each of the two.
 *
 * @throws InputError as `subgamePerfectDiscounts`
 *
 * Time: that of `subgamePerfectDiscounts`, and one polynomial for each pair of different values and each player.
 *
 * @example
 * const stage = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const repentance = penalCode(stage, {
 *   target: [0, 0],
 *   punishments: [{ first: [[0, 1]], cycle: [[0, 0]] }, { first: [[1, 0]], cycle: [[0, 0]] }],
 * })
 * const { all } = renegotiationProofDiscounts(stage, repentance)
 * all.map(({ lower, upper }) => [lower, upper]) // → [['2/3', '1']]
 * const grim = grimTrigger(stage, { target: [0, 0], punishment: [1, 1] })
 * renegotiationProofDiscounts(stage, grim).all // → []
 */
export function renegotiationProofDiscounts(
  stage: NormalForm,
  automata: readonly Automaton[],
): RenegotiationProofDiscounts {
  const situations = finished(situationsOf(finished(productOf(stage, automata))))
  const subgamePerfect = finished(subgamePerfectSets(situations, 'automata')).all
  const values = new Map(finished(planValues(situations, FUNCTIONS)).map(list => [list.map(keyOf).join(' '), list]))
  const different = [...values.values()]
  const known = new Map<string, readonly Interval[]>()
  let unranked: readonly Interval[] = WHOLE
  for (const [k, a] of different.entries()) {
    for (const [j, b] of different.entries()) {
      if (j === k || unranked.length === 0) continue
      // Where somebody gets no more in a than in b.
      const sets = a.map((value, i) => {
        const { top } = subtractFunctions(value, b[i]!)
        const key = top.join()
        const set = known.get(key) ?? notPositive(top, 'automata')
        known.set(key, set)
        return set
      })
      unranked = intersection(unranked, sets.reduce(union))
    }
  }
  return {
    method: 'renegotiationProofDiscounts',
    automata,
    all: intersection(subgamePerfect, unranked),
    subgamePerfect,
    unranked,
  }
}

function keyOf({ top, bottom }: { readonly top: readonly bigint[]; readonly bottom: readonly bigint[] }): string {
  return `${top.join()}/${bottom.join()}`
}
