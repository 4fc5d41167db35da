/** Markov chains: where they end, and what they are worth from their first state on. */
import type { MarkovChain } from '@biform/core'
import type { Result } from '@biform/solver'
import { number } from './number.ts'

/** The answer of a solver of Markov chains; nothing for another. */
export function showChainResult({ states, players, initial }: MarkovChain, result: Result): string[] {
  switch (result.method) {
    case 'absorption':
      return [
        `From ${states[initial]} it ends in ${result.classes
          .map(
            (members, k) =>
              `${members.map(s => states[s]).join('/')} with ${number(result.probabilities[initial]![k]!)}`,
          )
          .join(', ')}`,
        `Expected steps until then: ${number(result.steps[initial]!)}`,
      ]
    case 'presentValues':
      return [`Present value: ${players.map((player, i) => `${player} ${number(result.atStart[i]!)}`).join(', ')}`]
    default:
      return []
  }
}
