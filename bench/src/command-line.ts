/**
 * `pnpm bench:cli`: how long the packed command line takes to start and to solve a 6×6 game in Gambit's .nfg format, next
 * to Node itself. Builds, packs core, solver and command line, installs the three archives into a folder of their own, and
 * prints medians of wall times.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { normalForm, random } from '@biform/core'
import { writeNfg } from '@biform/core/formats'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PACKAGES = ['packages/core', 'packages/solver', 'apps/cli']
const RUNS = 11

/** The median wall time of a call of Node, in milliseconds. */
function median(args: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
    return performance.now() - before
  })
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!
}

function game(n: number): string {
  const stream = random(1, n)
  const payoffs = [0, 1].map(() => Float64Array.from({ length: n * n }, () => stream.integer(-100, 100)))
  return writeNfg(normalForm({ shape: [n, n], payoffs }))
}

const folder = mkdtempSync(join(tmpdir(), 'biform-'))
try {
  const pnpm = (args: readonly string[], cwd: string): void => {
    execFileSync('npx', ['--yes', 'pnpm@10.34.9', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  pnpm(['--filter', '@biform/cli...', 'build'], ROOT)
  for (const name of PACKAGES) pnpm(['pack', '--pack-destination', folder], join(ROOT, name))
  const archives = readdirSync(folder).map(name => `./${name}`)
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...archives], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const biform = join(folder, 'node_modules/@biform/cli/bin/biform.js')
  for (const n of [1, 6]) writeFileSync(join(folder, `${n}.nfg`), game(n))

  const node = median(['-e', '0'])
  const lines: readonly (readonly [string, number])[] = [
    ['node -e 0', node],
    ['biform --help', median([biform, '--help'])],
    ['biform nash, 1×1 .nfg', median([biform, 'nash', join(folder, '1.nfg')])],
    ['biform nash, 6×6 .nfg', median([biform, 'nash', join(folder, '6.nfg')])],
  ]
  for (const [name, time] of lines) {
    console.log(`${name.padEnd(24)}${time.toFixed(0).padStart(6)} ms${(time / node).toFixed(1).padStart(8)} × node`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
