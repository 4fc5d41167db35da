/** One call of the command line, in this process, with everything that it says. */
import { fileURLToPath } from 'node:url'
import { main } from '../src/cli.ts'

/** What a call said and how it ended. */
export interface Said {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The folder that file names start from. */
export const FIXTURES: string = fileURLToPath(new URL('fixtures', import.meta.url))

/** Runs `biform` with some arguments; `stdin` is what it can read. */
export async function biform(argv: readonly string[], stdin: string | Uint8Array = ''): Promise<Said> {
  let stdout = ''
  let stderr = ''
  const code = await main(argv, {
    stdin: async function* () {
      yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin
    },
    stdout: text => {
      stdout += text
    },
    stderr: text => {
      stderr += text
    },
    cwd: FIXTURES,
  })
  return { code, stdout, stderr }
}
