/**
 * The exact set of discount factors at which automata are an equilibrium of the repeated game: a union of intervals
 * whose ends are rational or algebraic. It need not be an up-set, and may hold isolated points.
 */
import { type Automaton, InputError, type NormalForm, show } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { EquilibriumDiscounts, RepeatedConcept } from '../../results/discount.ts'
import { nashSets } from './analysis/nash-sets.ts'
import { subgamePerfectSets } from './analysis/subgame-perfect-sets.ts'
import { productOf } from './machine/product.ts'
import { situationsOf } from './machine/situations.ts'

/** Options of `subgamePerfectDiscounts`. */
export interface EquilibriumDiscountsOptions {
  /** Which equilibrium: 'subgame-perfect', the default, or 'nash'. */
  readonly concept?: RepeatedConcept
}

/** Reads the concept. */
export function conceptOf(concept: unknown): RepeatedConcept {
  if (concept === undefined || concept === 'subgame-perfect') return 'subgame-perfect'
  if (concept === 'nash') return concept
  throw new InputError('options.concept', `${show(concept)} is neither "subgame-perfect" nor "nash"`)
}

/**
 * All discount factors in [0, 1) at which automata are an equilibrium, for each player and for all, exactly; with the
 * departure that binds at every end.
 *
 * Subgame-perfect: no single departure gains in any joint state that some history reaches. Nash: each automaton is a best
 * reply to the others' from the start, among all strategies.
 *
 * @param automata one for each player, in its own view ("own action first")
 * @throws InputError if the stage is no game in normal form, for automata that do not fit their roles, for too large a
 * product, and where a gain is a polynomial of a degree beyond 64 in the discount factor that may have a root
 *
 * Time: that of `isSubgamePerfect` or `isNashEquilibrium` with rational functions in place of numbers; for 'nash' once for
 * every range of discount factors with the same best reply.
 *
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 4]], [[4, 0], [1, 1]]] })
 * const titForTat = automaton({ actions: [2, 2], states: ['C', 'D'], outputs: [0, 1], transitions: [[0, 1, 0, 1], [0, 1, 0, 1]] })
 * const both = [titForTat, titForTat]
 * // Tit for tat is subgame perfect at one point only, and at none where T − R differs from P − S.
 * const [point] = subgamePerfectDiscounts(stage, both).all
 * point.upper // → '1/3'
 * const [interval] = subgamePerfectDiscounts(stage, both, { concept: 'nash' }).all
 * interval.upper // → '1'
 */
export function subgamePerfectDiscounts(
  stage: NormalForm,
  automata: readonly Automaton[],
  options: EquilibriumDiscountsOptions = {},
): EquilibriumDiscounts {
  checkOptions(options, ['concept'])
  const concept = conceptOf(options.concept)
  const product = productOf(stage, automata)
  const situations = situationsOf(product)
  return {
    method: 'subgamePerfectDiscounts',
    automata,
    ...(concept === 'nash' ? nashSets(product, situations, 'automata') : subgamePerfectSets(situations, 'automata')),
    states: product.states,
  }
}
