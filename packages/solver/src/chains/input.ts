/** What every solver of Markov chains checks before it starts. */
import { InputError, type MarkovChain } from '@biform/core'
import { described } from '../described.ts'

/** Refuses anything but a Markov chain. */
export function checkChain(chain: MarkovChain): void {
  if (chain?.kind !== 'markov-chain') throw new InputError('chain', `${described(chain)} is not a Markov chain`)
}
