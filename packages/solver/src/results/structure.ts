/** Records of games with structure: potential and supermodular games. Plain data, no methods. Players and strategies are indices. */
import type { Fraction } from '@biform/core'

/** The kinds of potentials, each a special case of the next. */
export type PotentialKind = 'exact' | 'weighted' | 'ordinal' | 'generalized-ordinal'

/**
 * Why a game has no potential of a kind, by cycles of profiles in which each step, the last one back to the first included, is a change of one
 * player's strategy. `exact`: four steps of two players, whose gains do not add up to 0. `weighted`: such cycles, each taken `times` so often
 * (backwards where it is negative), with which nobody's gains in all are negative and somebody's positive, so that no positive weights make 0
 * of them. `ordinal`: nobody loses by a step, and somebody gains. `generalized-ordinal`: who moves gains, in every step.
 */
export type PotentialObstacle =
  | { readonly kind: Exclude<PotentialKind, 'weighted'>; readonly cycle: readonly (readonly number[])[] }
  | {
      readonly kind: 'weighted'
      readonly cycles: readonly { readonly cycle: readonly (readonly number[])[]; readonly times: Fraction }[]
    }

/** Whether one function on the profiles tells what every player gains by changes of its own strategy. */
export interface Potential {
  readonly method: 'potential'
  /**
   * The strongest kind that the game has. `exact`: the potential changes by what the player gains. `weighted`, told from the next only if
   * that was asked for: times the player's weight, it does. `ordinal`: it rises if and only if the player gains. `generalized-ordinal`: it
   * rises if the player gains. `none`: improvements can go round in a circle.
   */
  readonly kind: PotentialKind | 'none'
  /**
   * For `weighted`, one positive number per player. They are unique up to a factor for players who are linked by cycles with gains; the first of
   * those has 1.
   */
  readonly weights?: readonly Fraction[]
  /**
   * One value per profile, row-major; absent for `none`. An exact or weighted one is 0 at the first profile; others are ranks from 0, none
   * left out.
   */
  readonly potential?: readonly Fraction[]
  /** Why the game has no potential of a stronger kind: for each that was looked for, the strongest first. */
  readonly obstacles: readonly PotentialObstacle[]
}

/** Whether strategies are complements: the more the others do, the more a player gains by doing more. */
export type Supermodular =
  | {
      readonly method: 'supermodular'
      readonly holds: true
      /** `orders[i]`: player i's strategies from the lowest to the highest. */
      readonly orders: readonly (readonly number[])[]
      /** Pure equilibria: everybody's strategy is the lowest (highest) that it has in any equilibrium. */
      readonly least: readonly number[]
      readonly greatest: readonly number[]
    }
  | {
      readonly method: 'supermodular'
      readonly holds: false
      readonly orders: readonly (readonly number[])[]
      /** Player `player` gains less by going up one step to `to` once player `other` has gone up one step to `upper`. */
      readonly witness: {
        readonly player: number
        readonly other: number
        /** The profile before either has moved. */
        readonly profile: readonly number[]
        readonly to: number
        readonly upper: number
        /** What `player` gains before and after `other` has moved. */
        readonly gains: readonly [Fraction, Fraction]
      }
    }

/** All records of this group. */
export type StructureResult = Potential | Supermodular
