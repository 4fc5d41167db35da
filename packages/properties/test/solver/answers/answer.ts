/** A result and what it is about. */
import type { Fraction, Game, PublicGood } from '@biform/core'
import type { Appropriate, Result } from '@biform/solver'

export interface Answer {
  readonly subject: Game | PublicGood | Appropriate | readonly (readonly Fraction[])[]
  readonly result: Result
}
