/** Real processes, started as `pnpm biform` starts them: exit codes, streams and signals arrive unchanged. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FIXTURES, type Said } from './biform.ts'

const SCRIPT = fileURLToPath(new URL('../../../scripts/biform.mjs', import.meta.url))

/** Starts a process; `act` may write to it or send it a signal. */
function start(argv: readonly string[], act: (child: ReturnType<typeof spawn>) => void): Promise<Said> {
  const child = spawn(process.execPath, [SCRIPT, ...argv], { cwd: FIXTURES, stdio: 'pipe' })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  child.stdin.on('error', () => {})
  act(child)
  return new Promise(resolve => {
    child.on('close', (code, signal) => resolve({ code: code ?? Number.NaN, stdout, stderr: signal ?? stderr }))
  })
}

const withInput = (argv: readonly string[], text: string): Promise<Said> => start(argv, child => child.stdin?.end(text))

/** A game that takes hours. */
function largeGame(size: number): string {
  const entry = (r: number, c: number, k: number): number => (r * r * 7919 + c * c * 104729 + r * c * 31 + k * 17) % 199
  const rows = Array.from({ length: size }, (_, r) =>
    Array.from({ length: size }, (_, c) => [entry(r, c, 0) - 99, entry(c, r, 1) - 99]),
  )
  return JSON.stringify({ kind: 'normal-form', payoffs: rows })
}

describe('the process', () => {
  it('exits with 0 and prints nothing but the answer', async () => {
    const { code, stdout, stderr } = await withInput(['nash', 'prisoners-dilemma.json', '--json'], '')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout).equilibria).toHaveLength(1)
  })

  it('exits with 1 for bad input, in one line', async () => {
    expect(await withInput(['nash', '-'], '{"kind": "normal-form", "payoffs": [[["x", 0]]]}')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'biform: standard input: payoffs[0][0][0]: "x" is not a rational number\n',
    })
  })

  it('exits with 2 for wrong usage, in one line', async () => {
    expect(await withInput(['nahs'], '')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'biform: there is no command "nahs", only "nash"; biform --help lists the commands\n',
    })
  })

  it('exits with 3 when the answer is not complete', async () => {
    const { code, stdout, stderr } = await withInput(['nash', '-', '--seconds', '0.01', '--json'], largeGame(16))
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, reason: 'stopped' })
  })

  it.concurrent.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends at once on %s, in the middle of a long computation', async (signal, expected) => {
    const { code, stdout, stderr } = await start(['nash', '-'], child => {
      child.stdin?.end(largeGame(30))
      setTimeout(() => child.kill(signal), 3000)
    })
    expect({ code, stdout, stderr }).toEqual({ code: expected, stdout: '', stderr: '' })
  })

  it.runIf(existsSync('/dev/full'))('says in one line that the disk is full', async () => {
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [SCRIPT, 'list'], { stdio: ['ignore', full, 'pipe'] })
    let stderr = ''
    child.stderr?.on('data', chunk => {
      stderr += chunk
    })
    const code = await new Promise(resolve => child.on('close', resolve))
    closeSync(full)
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'biform: the answer cannot be written (ENOSPC)\n' })
  })

  it('does not complain when the reader closes the pipe', async () => {
    const { code, stderr } = await start(['run', join(FIXTURES, 'glove.json'), '--json'], child => {
      child.stdin?.end()
      child.stdout?.destroy()
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
