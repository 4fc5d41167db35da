/**
 * The exact set of discount factors at which automata are an equilibrium of the repeated game: a union of intervals
 * whose ends are rational or algebraic. It need not be an up-set, and may hold isolated points.
 */
import { type Automaton, InputError, type NormalForm, runSync, type StepOptions, type Steps, show } from '@biform/core'
import { checkStepOptions, type Unbounded } from '../../options.ts'
import type { EquilibriumDiscounts, RepeatedConcept, UndecidedEquilibrium } from '../../results/discount.ts'
import { nashSets } from './analysis/nash-sets.ts'
import { subgamePerfectSets } from './analysis/subgame-perfect-sets.ts'
import { productOf } from './machine/product.ts'
import { situationsOf } from './machine/situations.ts'
import { untilStopped, type Work } from './work.ts'

/** Options of `subgamePerfectDiscounts`. */
export interface EquilibriumDiscountsOptions extends StepOptions {
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
 * @param options `concept`, and a budget: a run that is ended by it is `undecided`
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
  options?: EquilibriumDiscountsOptions & Unbounded,
): EquilibriumDiscounts
export function subgamePerfectDiscounts(
  stage: NormalForm,
  automata: readonly Automaton[],
  options: EquilibriumDiscountsOptions,
): EquilibriumDiscounts | UndecidedEquilibrium<'subgamePerfectDiscounts'>
export function subgamePerfectDiscounts(
  stage: NormalForm,
  automata: readonly Automaton[],
  options: EquilibriumDiscountsOptions = {},
): EquilibriumDiscounts | UndecidedEquilibrium<'subgamePerfectDiscounts'> {
  return runSync(subgamePerfectDiscountsSteps(stage, automata, options), options)
}

/** `subgamePerfectDiscounts` in steps: joint states that are found, described or eliminated, and departures. */
export function* subgamePerfectDiscountsSteps(
  stage: NormalForm,
  automata: readonly Automaton[],
  options: EquilibriumDiscountsOptions = {},
): Steps<EquilibriumDiscounts | UndecidedEquilibrium<'subgamePerfectDiscounts'>> {
  checkStepOptions(options, ['concept'])
  const concept = conceptOf(options.concept)
  return yield* untilStopped(solve(stage, automata, concept), reason => ({
    method: 'subgamePerfectDiscounts',
    kind: 'undecided',
    reason,
    automata,
  }))
}

function* solve(
  stage: NormalForm,
  automata: readonly Automaton[],
  concept: RepeatedConcept,
): Work<EquilibriumDiscounts> {
  const product = yield* productOf(stage, automata)
  const situations = yield* situationsOf(product)
  const sets = yield* concept === 'nash'
    ? nashSets(product, situations, 'automata')
    : subgamePerfectSets(situations, 'automata')
  return { method: 'subgamePerfectDiscounts', automata, ...sets, states: product.states }
}
