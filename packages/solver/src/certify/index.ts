/**
 * `@biform/solver/certify`: independent checkers. They are written from the definitions and share no code with the
 * solvers: each answer is replayed from its game and its certificate, and what it claims to be complete is enumerated
 * again, in another way, where that is small enough.
 */
import type { Game } from '@biform/core'
import type { Appropriate, Result } from '../results/index.ts'
import { type Completeness, Flaw } from './flaw.ts'
import { checkResult } from './verdict.ts'

export type { Completeness } from './flaw.ts'

/** What a result is about: a game, or, for `indices`, an `appropriate` record. */
export type Subject = Game | Appropriate

/** What `verify` says. */
export type Verdict =
  | {
      readonly kind: 'valid'
      /** For complete lists: whether the checker's own enumeration found the same, or was too large to make. */
      readonly completeness?: Completeness
    }
  | {
      readonly kind: 'invalid'
      /** The place in the result that is wrong, such as `equilibria[2].profile`. */
      readonly at: string
    }

/**
 * Checks a solver's answer against the game that it was asked about.
 *
 * @example
 * const game = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * verify(game, pureEquilibria(game)) // → { kind: 'valid', completeness: 'checked' }
 * verify(game, { method: 'pureEquilibria', complete: true, equilibria: [[0, 0]] }) // → { kind: 'invalid', at: 'equilibria[0]' }
 */
export function verify(subject: Subject, result: Result): Verdict {
  try {
    const completeness = checkResult(subject, result)
    return completeness === undefined ? { kind: 'valid' } : { kind: 'valid', completeness }
  } catch (error) {
    if (error instanceof Flaw) return { kind: 'invalid', at: error.at }
    throw error
  }
}
