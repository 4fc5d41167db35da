/** What is not the same on a whole segment of a parameter, or cannot be followed along it. */
import type { Polynomial } from '../../index.ts'

/**
 * Thrown by everything that follows a scenario along a segment. With `roots`, a polynomial that vanishes inside the
 * segment, though not everywhere on it: on either side of its roots more can be said. Without, the reason says what
 * cannot be followed.
 */
export class Unsettled extends Error {
  readonly reason: string
  readonly roots: Polynomial | undefined

  constructor(reason: string, roots?: Polynomial) {
    super(reason)
    this.name = 'Unsettled'
    this.reason = reason
    this.roots = roots
  }
}
