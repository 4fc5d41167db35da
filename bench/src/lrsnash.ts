/** CPU time of `lrsnash` (Avis; Debian's package `lrslib`), where it is installed: the peer in C with long integers. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds of CPU that all runs of one measurement take together, at least; the shell counts them one by one. */
const ENOUGH = 150

/** Milliseconds of CPU for the equilibria of the n×n game, less those for a 1×1 game. */
export type Lrsnash = (A: Float64Array, B: Float64Array, n: number) => number

/** Calls a function with lrsnash and cleans up after it; nothing if lrsnash is not installed. */
export function* withLrsnash<Item>(items: (lrsnash: Lrsnash) => Generator<Item>): Generator<Item> {
  if (spawnSync('lrsnash', [], { input: '' }).error) return
  const directory = mkdtempSync(join(tmpdir(), 'biform-'))
  try {
    const cpu: Lrsnash = (A, B, n) => {
      const file = join(directory, 'game')
      writeFileSync(file, `${n} ${n}\n\n${matrix(A, n)}\n\n${matrix(B, n)}\n`)
      const once = run(file, 1)
      return once > ENOUGH ? once : run(file, Math.ceil(ENOUGH / Math.max(1, once)))
    }
    const one = Float64Array.of(1)
    const start = cpu(one, one, 1)
    yield* items((A, B, n) => cpu(A, B, n) - start)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

function matrix(values: Float64Array, n: number): string {
  return Array.from({ length: n }, (_, i) => values.subarray(i * n, (i + 1) * n).join(' ')).join('\n')
}

/** Milliseconds of CPU of one run, as the mean of several. */
function run(file: string, times: number): number {
  const script = `for ((i = 0; i < ${times}; i++)); do lrsnash "$0" > /dev/null; done; times`
  const { stdout, error } = spawnSync('bash', ['-c', script, file], { encoding: 'utf8' })
  if (error) throw error
  // The second line is that of the children: user and system time, such as 0m1.234s.
  const children = stdout.trim().split('\n').at(-1)!
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => 60 * Number(m) + Number(s))
  return (1000 * seconds.reduce((a, b) => a + b, 0)) / times
}
