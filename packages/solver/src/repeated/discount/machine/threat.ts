/**
 * A path of play and the punishment of whoever leaves it, as one machine.
 *
 * States 0 … L − 1 play the target's profiles in turn. Any departure that can be seen there, by one player or by several,
 * begins the punishment: a profile for ever; or for k periods, after which the target begins again; or automata, from their
 * initial states on. If `restart` says so, a departure that can be seen (an action of probability 0) during the k periods starts
 * the punishment again.
 */
import { type Fraction, type NormalForm, ONE, profileAt, profileIndex, ZERO } from '@biform/core'
import type { JointMachine } from './machine.ts'
import type { ProductMachine } from './product.ts'

/** What everybody plays in one period: a probability vector for each player. */
type MixedProfile = readonly (readonly Fraction[])[]

/** A punishment by one profile. */
export interface ProfileThreat {
  readonly profile: MixedProfile
  readonly periods?: number
  readonly restart: boolean
}

/** The machine with a punishment by one profile. */
export function profileThreat(
  stage: NormalForm,
  target: readonly (readonly number[])[],
  { profile, periods, restart }: ProfileThreat,
): JointMachine {
  const length = target.length
  const places = target.map(item => profileIndex(stage, item))
  return {
    stage,
    initial: 0,
    outputs: [...target.map(item => pure(stage, item)), ...Array.from({ length: periods ?? 1 }, () => profile)],
    next: (state, place) => {
      if (state < length) return place === places[state] ? (state + 1) % length : length
      if (periods === undefined) return state
      if (restart && profileAt(stage, place).some((action, i) => profile[i]![action]!.n === 0n)) return length
      return state + 1 < length + periods ? state + 1 : 0
    },
  }
}

/** The machine with a punishment by automata. */
export function automataThreat(
  stage: NormalForm,
  target: readonly (readonly number[])[],
  punishment: ProductMachine,
): JointMachine {
  const length = target.length
  const places = target.map(item => profileIndex(stage, item))
  return {
    stage,
    initial: 0,
    outputs: [...target.map(item => pure(stage, item)), ...punishment.outputs],
    next: (state, place) => {
      if (state < length) return place === places[state] ? (state + 1) % length : length + punishment.initial
      return length + punishment.next(state - length, place)
    },
  }
}

/** A pure profile as probabilities. */
export function pure(stage: NormalForm, profile: readonly number[]): Fraction[][] {
  return profile.map((action, i) => stage.strategies[i]!.map((_, a) => (a === action ? ONE : ZERO)))
}
