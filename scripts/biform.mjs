#!/usr/bin/env node
/**
 * Runs the command line from source: `node scripts/biform.mjs run 003-uni`.
 *
 * The work is done in a child process that has no signal handlers, so that an interrupt ends even a long computation at
 * once. This process only waits: it passes signals on and leaves with the child's exit code, or with 128 + the number
 * of the signal that ended it (130 for Ctrl-C). Standard input, output and error are the child's own.
 */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const child = spawn(
  process.execPath,
  [
    '--conditions=@biform/source',
    '--import',
    import.meta.resolve('tsx'),
    fileURLToPath(new URL('../apps/cli/src/main.ts', import.meta.url)),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal))
}
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGTERM']
})
child.on('error', error => {
  process.stderr.write(`biform: cannot start Node: ${error.message}\n`)
  process.exitCode = 1
})
