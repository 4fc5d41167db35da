#!/usr/bin/env node
/** The process: arguments, streams and exit code of this machine are handed to `main`. */
import { main } from './cli.ts'
import { EXIT } from './io.ts'

// A reader that has seen enough (`biform list | head -1`) closes the pipe: that is no failure of ours. A full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`biform: the answer cannot be written (${error.code ?? error.message})\n`, () => {
    process.exit(EXIT.badInput)
  })
})
// Where even the error cannot be written, the exit code tells.
process.stderr.on('error', () => {
  process.exit(EXIT.badInput)
})

process.exitCode = await main(process.argv.slice(2), {
  stdin: () => process.stdin,
  stdout: text => {
    process.stdout.write(text)
  },
  stderr: text => {
    process.stderr.write(text)
  },
  cwd: process.cwd(),
  ...(process.stderr.isTTY
    ? {
        terminal: text => {
          process.stderr.write(text)
        },
      }
    : {}),
})
