/**
 * Records on renegotiation in infinitely repeated games. An equilibrium is weakly renegotiation-proof if at no two histories
 * its continuation payoffs are such that everybody gets more at the one than at the other: else all would go over to that.
 */
import type { Automaton, Fraction } from '@biform/core'
import type { Interval, IsSubgamePerfect } from './discount.ts'

/** Two joint states of automata: after the one history everybody gets more than after the other. */
export interface RankedStates {
  readonly better: ReachedState
  readonly worse: ReachedState
}

/** A joint state, a shortest history that leads there, and what each player gets from there on. */
export interface ReachedState {
  readonly state: readonly number[]
  readonly history: readonly (readonly number[])[]
  readonly values: readonly Fraction[]
}

/** Whether automata are a subgame-perfect equilibrium that is weakly renegotiation-proof. */
export interface IsRenegotiationProof extends Omit<IsSubgamePerfect, 'method'> {
  readonly method: 'isRenegotiationProof'
  /** Whether both are true: they are subgame perfect, and no two joint states are ranked. */
  readonly holds: boolean
  /** Whether they are subgame perfect; `deviation` refutes it. */
  readonly subgamePerfect: boolean
  /** Two joint states that are ranked, if there are any: the first for the worse, then for the better, in the certificate's order. */
  readonly ranked?: RankedStates
  /**
   * For two players: whether no feasible payoffs are more for both than those of any joint state. If `holds`, the automata
   * are then strongly renegotiation-proof too: no other weakly renegotiation-proof equilibrium is better for both.
   */
  readonly efficient?: boolean
}

/** The exact set of discount factors at which automata are subgame perfect and weakly renegotiation-proof. */
export interface RenegotiationProofDiscounts {
  readonly method: 'renegotiationProofDiscounts'
  readonly automata: readonly Automaton[]
  /** Those at which they are both. */
  readonly all: readonly Interval[]
  /** Those at which they are subgame perfect … */
  readonly subgamePerfect: readonly Interval[]
  /** … and those at which no two joint states are ranked. */
  readonly unranked: readonly Interval[]
}

/** A profile that punishes one player alone. */
export interface RenegotiationPunishment {
  readonly profile: readonly number[]
  /** The most that the punished player gets against it, by any action. */
  readonly cheating: Fraction
  /** What the other player gets in it: no less than in the target. */
  readonly other: Fraction
}

/**
 * Whether patient players keep to a profile of a two-player game in a weakly renegotiation-proof equilibrium, by Farrell and
 * Maskin's Theorem 1 for pure actions. `sustainable`: at all discount factors near 1; `impossible`: at none, in pure actions.
 */
export interface RenegotiationTheorem {
  readonly method: 'renegotiationTheorem'
  readonly kind: 'sustainable' | 'impossible' | 'undecided'
  readonly target: readonly number[]
  /** What the target pays. */
  readonly payoffs: readonly Fraction[]
  /** Whether the target is an equilibrium of the stage, which needs no punishment. */
  readonly stageEquilibrium: boolean
  /**
   * For each player, of the profiles that give the other no less than the target, the first with the least `cheating`; null
   * where there is none. Less than the target pays is enough, more for one player is too much.
   */
  readonly punishments: readonly (RenegotiationPunishment | null)[]
}
