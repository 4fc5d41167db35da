/** A result and what it is about. */
import type { Game } from '@biform/core'
import type { Appropriate, Result } from '@biform/solver'

export interface Answer {
  readonly subject: Game | Appropriate
  readonly result: Result
}
