#!/usr/bin/env node
/** The process: arguments, streams and exit code of this machine are handed to `main`. */
import { main } from './cli.ts'

// A reader that has seen enough (`biform list | head -1`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
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
})
