#!/usr/bin/env node
/**
 * All checks and tests, as `pnpm test` runs them.
 *
 * Static checks count as one each; tests are counted from vitest's own JSON reports (see lib/counts.mjs). Two commands
 * run at a time; the browser tests run by themselves at the end, so that nothing slows the pages that they watch.
 * The last line is `N passed, N failed`, and `, N skipped` where something was skipped. The exit code is 1 if anything
 * failed, 0 otherwise.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserPlan } from './lib/chromium.mjs'
import { countReport, sumCounts, summaryLine } from './lib/counts.mjs'

/** @typedef {import('./lib/counts.mjs').Counts} Counts */
/** @typedef {() => Promise<Counts>} Task */

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const REPORTS = join(ROOT, '.test-results')
const LANES = 2
const MAX_LINES = 40

/**
 * Runs a program of node_modules to its end.
 *
 * @param {readonly [string, ...string[]]} command
 * @param {Record<string, string>} env
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
function execute([program, ...args], env) {
  const start = performance.now()
  return new Promise(resolve => {
    let output = ''
    /** @param {number} code */
    const end = code => resolve({ code, output, seconds: (performance.now() - start) / 1000 })
    const child = spawn(join(ROOT, 'node_modules/.bin', program), args, {
      cwd: ROOT,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', error => {
      output += error.message
      end(1)
    })
    child.on('close', code => end(code ?? 1))
  })
}

/**
 * Prints how one task ended.
 *
 * @param {string} name
 * @param {Counts} counts
 * @param {number} seconds
 */
function report(name, counts, seconds) {
  const mark = counts.failed > 0 ? '✗' : '✓'
  console.log(`${mark} ${name.padEnd(12)} ${summaryLine(counts).padEnd(32)} ${seconds.toFixed(1).padStart(6)} s`)
  for (const failure of counts.failures) {
    console.log(`\n  ✗ ${failure.name}`)
    const lines = failure.text.trimEnd().split('\n')
    for (const line of lines.slice(0, MAX_LINES)) console.log(`    ${line}`)
    if (lines.length > MAX_LINES) console.log(`    … ${lines.length - MAX_LINES} lines more`)
    console.log('')
  }
}

/**
 * A static check: one program, one passed or one failed.
 *
 * @param {string} name
 * @param {readonly [string, ...string[]]} command
 * @returns {Task}
 */
function check(name, ...command) {
  return async () => {
    const { code, output, seconds } = await execute(command, {})
    const failures = code === 0 ? [] : [{ name: command.join(' '), text: output }]
    const counts = { passed: code === 0 ? 1 : 0, failed: failures.length, skipped: 0, failures }
    report(name, counts, seconds)
    return counts
  }
}

/**
 * The types of one program. Each package's own typecheck loads its sources and all that they import a second and a third
 * time; here sources and tests of all packages share a program, and what did not change since the last run is not
 * checked again.
 *
 * @param {string} name
 * @param {string} project a folder with a tsconfig.json, or such a file
 * @returns {Task}
 */
function types(name, project) {
  const state = `node_modules/.cache/biform/${name.replaceAll(' ', '-')}.tsbuildinfo`
  return check(name, 'tsc', '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', state)
}

/**
 * One vitest project.
 *
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @returns {Task}
 */
function tests(project, env = {}) {
  return async () => {
    const path = join(REPORTS, `${project}.json`)
    const { code, output, seconds } = await execute(
      ['vitest', 'run', '--project', project, '--reporter', 'json', '--outputFile', path],
      env,
    )
    const counts = countReport(project, path, code, ROOT)
    report(project, counts, seconds)
    // What no test accounts for is explained by vitest's own output, if by anything.
    if (counts.failed > 0 && counts.failures.every(({ name }) => name.startsWith(`${project}: `))) console.log(output)
    return counts
  }
}

/**
 * The browser tests, or one line that says why there are none.
 *
 * @returns {Promise<Counts>}
 */
async function browserTests() {
  const plan = browserPlan(process.env)
  if (plan.kind === 'run') return tests('browser', { BIFORM_CHROMIUM: plan.chromium })()
  if (plan.kind === 'skipped') {
    console.log(`- browser      skipped: ${plan.text}`)
    return { passed: 0, failed: 0, skipped: 1, failures: [] }
  }
  const counts = {
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [{ name: 'browser: CI=true needs these tests', text: plan.text }],
  }
  report('browser', counts, 0)
  return counts
}

/**
 * Runs tasks in their order, a few at a time.
 *
 * @param {readonly Task[]} tasks
 * @param {number} lanes
 * @returns {Promise<Counts[]>}
 */
async function runTasks(tasks, lanes) {
  const queue = [...tasks]
  /** @type {Counts[]} */
  const results = []
  const lane = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) results.push(await task())
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const together = await runTasks(
  [
    types('types', 'scripts/types/packages.json'),
    types('cli types', 'scripts/types/cli.json'),
    types('test types', 'scripts/types/tests.json'),
    types('demo types', 'apps/demo'),
    types('demo tests', 'apps/demo/test'),
    check('biome', 'biome', 'check', '--diagnostic-level=error', '.'),
    check('imports', 'depcruise', '--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'bench', 'scripts'),
    check('unused code', 'knip'),
    tests('unit'),
    tests('property'),
    tests('snippets'),
  ],
  LANES,
)
const alone = await browserTests()

const total = sumCounts([...together, alone])
const line = summaryLine(total)
writeFileSync(join(REPORTS, 'summary.txt'), `${line}\n`)
console.log(line)
process.exitCode = total.failed > 0 ? 1 : 0
