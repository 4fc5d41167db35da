/**
 * Which discount factors are high enough for a threat to keep the players to a path of play: grim reversion (Friedman
 * 1971), punishments of some periods, or any automata. The answer is the exact set, which need not be an up-set.
 */
import {
  type Automaton,
  InputError,
  type NormalForm,
  type Rational,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  show,
} from '@biform/core'
import { isNash } from '../../equilibria/is-nash.ts'
import { checkStepOptions, type Unbounded } from '../../options.ts'
import type {
  CriticalDiscount,
  DiscountSets,
  RepeatedConcept,
  UndecidedCriticalDiscount,
} from '../../results/discount.ts'
import { checkStage } from '../input.ts'
import { nashSets } from './analysis/nash-sets.ts'
import { isSometimesPerfect, subgamePerfectSets } from './analysis/subgame-perfect-sets.ts'
import { readPunishment, readTarget } from './input.ts'
import type { JointMachine } from './machine/machine.ts'
import { productOf } from './machine/product.ts'
import { situationsOf } from './machine/situations.ts'
import { automataThreat, type ProfileThreat, profileThreat } from './machine/threat.ts'
import { conceptOf } from './subgame-perfect-discounts.ts'
import { untilStopped, type Work } from './work.ts'

/** What `criticalDiscount` takes beside the stage. */
export interface CriticalDiscountOptions extends StepOptions {
  /** The path: a profile (one action index per player), or a list of profiles that are played in turn. */
  readonly target: readonly number[] | readonly (readonly number[])[]
  /**
   * What follows any departure: a pure profile, a mixed one (a probability vector per player), or automata, one per
   * player, from their initial states on.
   */
  readonly punishment: readonly number[] | readonly (readonly Rational[])[] | readonly Automaton[]
  /** A punishment by a profile lasts so many periods, and then the target begins again; default: for ever. */
  readonly periods?: number
  /** Whether a departure that is seen while a punishment of some periods lasts starts it again; default false. */
  readonly restart?: boolean
  /** Which equilibrium: 'subgame-perfect', the default, or 'nash'. */
  readonly concept?: RepeatedConcept
}

/** A punishment lasts at most so many periods, if it ends: gains are then polynomials of that degree. */
const MAX_PUNISHMENT_PERIODS = 64

/**
 * The exact set of discount factors in [0, 1) at which playing the target, with the punishment of any departure, is an
 * equilibrium: for each player, and for all.
 *
 * Subgame-perfect: nobody gains by a departure on the path, nor by one from the punishment. A profile that is no
 * equilibrium of the stage is never a credible punishment for ever; `punishmentIsEquilibrium` says so and `deviation`
 * names the action that gains most. Nash: nobody gains by any plan from the start on, punishments being carried out.
 *
 * A run that is ended by `maxSteps` or `shouldStop` is `undecided`.
 *
 * @throws InputError that names the option that is wrong; for more than 64 periods; and where a gain is a polynomial of
 * a degree beyond 64 in the discount factor that may have a root
 *
 * Time: states × the numbers of actions, summed over players (profiles are not enumerated for punishments by a profile).
 *
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * const grim = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] })
 * grim.all.map(({ lower, upper }) => [lower, upper]) // → [['1/2', '1']]
 * grim.binding[0] // → { player: 0, end: '1/2', state: 0, action: 1 }
 * // Two periods of punishment need δ + δ² ≥ 1: the golden ratio.
 * const [two] = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1], periods: 2 }).all
 * two.lower.polynomial // → [-1n, 1n, 1n]
 */
export function criticalDiscount(stage: NormalForm, options: CriticalDiscountOptions & Unbounded): CriticalDiscount
export function criticalDiscount(
  stage: NormalForm,
  options: CriticalDiscountOptions,
): CriticalDiscount | UndecidedCriticalDiscount
export function criticalDiscount(
  stage: NormalForm,
  options: CriticalDiscountOptions,
): CriticalDiscount | UndecidedCriticalDiscount {
  return runSync(criticalDiscountSteps(stage, options), options)
}

/** `criticalDiscount` in steps: states that are described or eliminated, and departures. */
export function* criticalDiscountSteps(
  stage: NormalForm,
  options: CriticalDiscountOptions,
): Steps<CriticalDiscount | UndecidedCriticalDiscount> {
  checkStepOptions(options, ['target', 'punishment', 'periods', 'restart', 'concept'])
  checkStage(stage)
  const concept = conceptOf(options.concept)
  const target = readTarget(stage, options.target)
  const { punishment, periods, restart = false } = options
  if (typeof restart !== 'boolean') throw new InputError('options.restart', `${show(restart)} is not true or false`)
  if (!Array.isArray(punishment)) throw new InputError('options.punishment', `${show(punishment)} is not a list`)
  const undecided = (reason: Stop): UndecidedCriticalDiscount => ({
    method: 'criticalDiscount',
    kind: 'undecided',
    reason,
    target,
  })
  if (isAutomata(punishment)) {
    if (periods !== undefined) throw new InputError('options.periods', 'automata say themselves how long they punish')
    return yield* untilStopped(byAutomata(stage, target, punishment, concept), undecided)
  }
  const profile = readPunishment(stage, punishment as readonly number[] | readonly (readonly Rational[])[])
  if (periods !== undefined && !(Number.isSafeInteger(periods) && periods >= 1 && periods <= MAX_PUNISHMENT_PERIODS)) {
    throw new InputError(
      'options.periods',
      `${show(periods)} is not a number of periods, 1 to ${MAX_PUNISHMENT_PERIODS}`,
    )
  }
  const threat = { profile, restart, ...(periods === undefined ? {} : { periods }) }
  return yield* untilStopped(byProfile(stage, target, threat, concept), undecided)
}

function* byAutomata(
  stage: NormalForm,
  target: readonly (readonly number[])[],
  punishment: readonly Automaton[],
  concept: RepeatedConcept,
): Work<CriticalDiscount> {
  const at = 'options.punishment'
  const product = yield* productOf(stage, punishment, at)
  const sets = yield* setsOf(automataThreat(stage, target, product), concept, at)
  // What is subgame perfect with the target before it is so without.
  const credible =
    (sets.concept === 'subgame-perfect' && sets.all.length > 0) ||
    (yield* isSometimesPerfect(yield* situationsOf(product), at))
  return {
    method: 'criticalDiscount',
    kind: 'automata',
    target,
    punishment,
    ...sets,
    punishmentIsEquilibrium: credible,
  }
}

function* byProfile(
  stage: NormalForm,
  target: readonly (readonly number[])[],
  threat: ProfileThreat,
  concept: RepeatedConcept,
): Work<CriticalDiscount> {
  const { profile, periods, restart } = threat
  const { holds, deviation } = isNash(stage, profile)
  const at = periods === undefined ? 'options.target' : 'options.periods'
  return {
    method: 'criticalDiscount',
    kind: 'profile',
    target,
    punishment: profile,
    ...(periods === undefined ? {} : { periods, restart }),
    ...(yield* setsOf(profileThreat(stage, target, threat), concept, at)),
    punishmentIsEquilibrium: holds,
    ...(deviation === undefined
      ? {}
      : { deviation: { player: deviation.player, action: deviation.strategy, gain: deviation.gain } }),
  }
}

function isAutomata(punishment: readonly unknown[]): punishment is readonly Automaton[] {
  return punishment.some(item => (item as Partial<Automaton> | null)?.kind === 'automaton')
}

function* setsOf(machine: JointMachine, concept: RepeatedConcept, at: string): Work<DiscountSets> {
  const situations = yield* situationsOf(machine)
  return yield* concept === 'nash' ? nashSets(machine, situations, at) : subgamePerfectSets(situations, at)
}
