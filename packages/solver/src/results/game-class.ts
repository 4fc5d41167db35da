/** Records about 2×2 games: which one it is. Plain data, no methods. Strategies are told by their indices. */
import type { Fraction } from '@biform/core'

/**
 * The classes of 2×2 games. R, S, T, P are a player's payoffs if both play the strategy read as C; if it alone does; if the
 * other alone does; if nobody does. A class holds if both players' payoffs meet its inequalities, for one of the four
 * readings of the strategies.
 *
 * - `prisoners-dilemma`: T > R > P > S.
 * - `deadlock`: T > R, P > S, T ≥ P ≥ R. D is strictly dominant, and both playing it is no loss to either.
 * - `harmony`: R > T, R > S, S ≥ P. C is dominant, and both playing it is each one's best outcome.
 * - `stag-hunt`: R > T ≥ P > S. Two equilibria, the better one at the risk of getting least.
 * - `coordination`: R ≥ P, P > S, P > T. Two equilibria, the players agree which is better, and to miss both is worst.
 * - `chicken`: T > R > S > P. Two equilibria, each better for who does not give way. Also hawk–dove, snowdrift.
 * - `battle-of-the-sexes`: T > S > R, S > P. Two equilibria that both prefer to missing them, and disagree about.
 * - `trust`: R > T = P > S for one player, who may stay out, and T > R > S = P for the other, who may take all. Hold-up.
 * - `cyclic`: R > T and P > S for one player, T > R and S > P for the other: no pure equilibrium. Matching pennies.
 * - `indifference`: R = T and S = P: nobody's own choice matters to itself.
 * - `asymmetric`: all best replies are strict, and the players' own classes differ.
 * - `boundary`: none of these; the smallest changes of payoffs lead to more than one class.
 */
export type GameClassKind =
  | 'prisoners-dilemma'
  | 'deadlock'
  | 'harmony'
  | 'stag-hunt'
  | 'coordination'
  | 'chicken'
  | 'battle-of-the-sexes'
  | 'trust'
  | 'cyclic'
  | 'indifference'
  | 'asymmetric'
  | 'boundary'

/** One player of a 2×2 game. */
export interface OrdinalClass {
  /** The class of the symmetric game in which both have this player's R, S, T and P. */
  readonly kind: Exclude<GameClassKind, 'trust' | 'cyclic' | 'asymmetric'>
  /** Its payoffs from high to low: `T > R > P > S`, with `=` where two are equal. */
  readonly relation: string
  readonly R: Fraction
  readonly S: Fraction
  readonly T: Fraction
  readonly P: Fraction
}

/** Which 2×2 game it is. */
export interface GameClass {
  readonly method: 'gameClass'
  readonly kind: GameClassKind
  /** In words: `prisoner's dilemma`, `boundary of prisoner's dilemma and stag hunt`. */
  readonly name: string
  /** The classes of the games without ties that the smallest changes of payoffs lead to, in the order of `GameClassKind`. */
  readonly near: readonly { readonly kind: GameClassKind }[]
  /**
   * The strategy of each player that is read as C. Where the class has inequalities of its own, the first reading in row-major
   * order in which they hold. Else what is played in the only pure equilibrium is D; of two pure equilibria that differ in both
   * strategies, what is played in the one that a player prefers is C where the players agree (in the first where neither
   * prefers one) and D where they do not; in all other games strategy 0 is C.
   */
  readonly reading: readonly [number, number]
  /** That strategy again, if to play it is to cooperate: in all classes from prisoner's dilemma to trust but the two below. */
  readonly cooperate?: readonly [number, number]
  /** In a battle of the sexes: what each player plays in the equilibrium that it prefers. */
  readonly favourites?: readonly [number, number]
  /** One per player, in this reading. */
  readonly ordinal: readonly [OrdinalClass, OrdinalClass]
  /** Whether R, S, T and P are the same numbers for both. */
  readonly symmetric: boolean
  /** In a prisoner's dilemma: whether 2R > T + S for both, so that taking turns in exploiting each other pays less. */
  readonly outdoesAlternation?: boolean
  /** All pure equilibria, in row-major order. */
  readonly equilibria: readonly (readonly number[])[]
  /** The equilibrium that both prefer to every other pure one, if there are several pure ones and one is such. */
  readonly payoffDominant?: readonly number[]
  /** Where there are two pure equilibria that differ in both strategies: which of them is riskier to leave. */
  readonly risk?: RiskComparison
}

/** Harsanyi and Selten's comparison of two equilibria. */
export interface RiskComparison {
  /** `losses[k][i]`: what player i loses by leaving equilibrium k alone. */
  readonly losses: readonly (readonly Fraction[])[]
  /** Their product, for each of the two equilibria. */
  readonly products: readonly Fraction[]
  /** The equilibrium with the larger product; none if they are equal. */
  readonly dominant?: readonly number[]
}
