/** A result and what it is about. */
import type { Answer as Checked, Subject } from '@biform/solver/certify'

export interface Answer {
  readonly subject: Subject
  readonly result: Checked
}
