/** Times a solver beside its floor with tinybench: the two in turn, in the same process, on the same input. */
import { Bench } from 'tinybench'

/** Medians of one comparison, in milliseconds. */
export interface Comparison {
  readonly solver: number
  readonly floor: number
}

/** One line of the table. */
export interface Row extends Comparison {
  readonly name: string
  readonly size: string
  /** The median of solver/floor. */
  readonly ratio: number
}

/** Milliseconds for each of the two, and before that for warming them up. */
const TIME = 150
const WARMUP_TIME = 100

/** Medians of a solver and its floor. */
export function compare(solver: () => unknown, floor: () => unknown): Comparison {
  const bench = new Bench({ time: TIME, iterations: 5, warmupTime: WARMUP_TIME, warmupIterations: 2, throws: true })
  bench.add('floor', floor)
  bench.add('solver', solver)
  bench.runSync()
  return { solver: median(bench, 'solver'), floor: median(bench, 'floor') }
}

/** The median CPU time of a call in milliseconds, after a warm-up: what compares with that of another process. */
export function cpuMedian(call: () => unknown): number {
  const times: number[] = []
  for (const budget of [WARMUP_TIME, TIME]) {
    times.length = 0
    const end = performance.now() + budget
    do {
      const before = process.cpuUsage()
      call()
      const { user, system } = process.cpuUsage(before)
      times.push((user + system) / 1000)
    } while (performance.now() < end || times.length < 3)
  }
  return middle(times)
}

function median(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result
  if (result?.state !== 'completed') throw new Error(`${name} did not complete`)
  return result.latency.p50
}

/** The line for several inputs of one size: medians of their medians and of their ratios. */
export function row(name: string, size: string, comparisons: readonly Comparison[]): Row {
  return {
    name,
    size,
    solver: middle(comparisons.map(item => item.solver)),
    floor: middle(comparisons.map(item => item.floor)),
    ratio: middle(comparisons.map(item => item.solver / item.floor)),
  }
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
