/** The Markov chain of two automata, built from the definition of a turn. */
import { type Automaton, at as entry, type Fraction, type Noise, type NormalForm, profileAt, ZERO } from '@biform/core'
import { outcomes } from '../repeated/turn.ts'

/** Larger chains are not built. */
const MAX_STATES = 40

/** A chain; play begins in state 0. */
export interface Chain {
  /** The matrix of transition probabilities. */
  readonly next: readonly (readonly Fraction[])[]
  /** In each state: expected payoffs of both, then how likely each cooperates. */
  readonly gains: readonly (readonly Fraction[])[]
}

/** The chain of a pair, or undefined where it has too many states. */
export function chainOf(
  stage: NormalForm,
  pair: readonly [Automaton, Automaton],
  noise: Noise,
  cooperating: readonly number[],
): Chain | undefined {
  const states: (readonly number[])[] = [[pair[0].initial, pair[1].initial]]
  const place = new Map([[states[0]!.join(), 0]])
  const rows: Map<number, Fraction>[] = []
  const gains: Fraction[][] = []
  for (const state of states) {
    const row = new Map<number, Fraction>()
    const gain = [ZERO, ZERO, ZERO, ZERO]
    for (const { profile, probability, next } of outcomes(stage, pair, noise, state)) {
      const actions = profileAt(stage, profile)
      for (const i of [0, 1]) {
        gain[i] = gain[i]!.add(probability.mul(entry(stage.payoffs[i]!, profile)))
        if (actions[i] === cooperating[i]) gain[2 + i] = gain[2 + i]!.add(probability)
      }
      for (const way of next) {
        const key = way.state.join()
        if (!place.has(key)) place.set(key, states.push(way.state) - 1)
        const to = place.get(key)!
        row.set(to, (row.get(to) ?? ZERO).add(probability.mul(way.probability)))
      }
    }
    if (states.length > MAX_STATES) return undefined
    rows.push(row)
    gains.push(gain)
  }
  return { next: rows.map(row => states.map((_, s) => row.get(s) ?? ZERO)), gains }
}
