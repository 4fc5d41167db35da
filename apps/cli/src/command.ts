/** What a command is. */
import type { IO } from './io.ts'

/** A command: how it is used, and what it does. */
export interface Command {
  /** Lines of `--help`, the first of them the synopsis. */
  readonly help: readonly string[]
  /** Gives the exit code. */
  readonly run: (argv: readonly string[], io: IO) => Promise<number>
}
