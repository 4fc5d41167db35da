/** What a command may touch of the world, so that tests can stand in for it. */

/** Streams and the folder that file names start from. */
export interface IO {
  readonly stdin: () => AsyncIterable<Uint8Array>
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly cwd: string
  /** Standard error, if it is a terminal: what is written there may be written over. */
  readonly terminal?: (text: string) => void
}

/** Exit codes: an answer, bad input, wrong usage, an answer that is not complete. */
export const EXIT = { answer: 0, badInput: 1, usage: 2, incomplete: 3 } as const

/** A call that does not fit the command's usage: exit code 2. */
export class UsageError extends Error {}
