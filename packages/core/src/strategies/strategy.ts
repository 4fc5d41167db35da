/**
 * What plays a repeated game: a finite automaton, which is data and can be solved exactly, or an open strategy, which is
 * code, may remember everything, and can only be played.
 */
import type { NormalForm } from '../games/normal-form.ts'
import type { Random } from '../number/random.ts'
import type { Automaton } from './automaton.ts'

/** What a strategy is told when a match begins. */
export interface Setting {
  readonly stage: NormalForm
  /** The role that it plays. */
  readonly player: number
  /** The numbers of actions: own, then each other player's in the order of the players. */
  readonly actions: readonly number[]
  /** Its own source of chance, seeded for this match. */
  readonly random: Random
  /** The number of periods, where it is fixed and known beforehand. */
  readonly turns?: number
}

/**
 * Chooses an action.
 *
 * @param turn the period, from 0
 * @param last what it saw of the last period, own action first; all zeros in period 0. The same list is used again in
 * the next period: copy what is to be kept
 * @returns the index of an own action
 */
export type Move = (turn: number, last: ArrayLike<number>) => number

/** A strategy with unbounded memory: a function that is called once for each match and may keep what it likes. */
export interface OpenStrategy {
  readonly kind: 'open-strategy'
  readonly name: string
  /** Begins a match, from nothing: two matches share no memory. */
  readonly start: (setting: Setting) => Move
}

/** A strategy of a repeated game. */
export type Strategy = Automaton | OpenStrategy
