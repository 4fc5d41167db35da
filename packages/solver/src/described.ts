/** How a subject that a solver refuses is named in its error: by its kind, where it has one. */
import { show } from '@biform/core'

/** The kind of a record in quotes, or a short picture of anything else. */
export function described(subject: unknown): string {
  const kind = (subject as { kind?: unknown } | null | undefined)?.kind
  return typeof kind === 'string' ? show(kind) : show(subject)
}
