/**
 * How often a Markov chain is expected to visit each of its states before it ends, by state reduction (Grassmann, Taksar
 * and Heyman 1985): states are taken out one by one, the chain being watched only while it is in those that are left;
 * back substitution gives the visits to those that were taken out. Nothing is ever subtracted, so that doubles lose no
 * digits to cancellation, and integers stay those of a primitive row: they are quotients of minors.
 *
 * The state that is taken out next is the one that makes the fewest new entries at most (Markowitz).
 */
import type { Progress, Stop } from '@biform/core'

/** One state's row: weights of going on to other states, and of ending. */
export interface Row<Weight> {
  readonly to: Map<number, Weight>
  readonly end: Weight
}

/** What elimination needs of numbers. */
export interface Reduction<Weight, Value> {
  readonly zero: Weight
  readonly add: (a: Weight, b: Weight) => Weight
  readonly multiply: (a: Weight, b: Weight) => Weight
  /** A row that stands for the same probabilities, with small weights. */
  readonly reduced: (row: Row<Weight>) => Row<Weight>
  /** Σ values × weight / total, each with its own total. */
  readonly average: (
    terms: readonly { readonly value: Value; readonly weight: Weight; readonly total: Weight }[],
  ) => Value
  /** value × top / bottom. */
  readonly scaled: (value: Value, top: Weight, bottom: Weight) => Value
}

/**
 * The expected visits to all states, the first of which the chain begins in. Every state must be reached, and must lead
 * to an end. If the run is ended before its time, why it was.
 */
export function* visits<Weight, Value>(
  numbers: Reduction<Weight, Value>,
  rows: readonly Row<Weight>[],
  once: Value,
): Generator<Progress, Value[] | Stop, Stop | undefined> {
  const { zero, add, multiply } = numbers
  const left = rows.map(numbers.reduced)
  const sources = rows.map(() => new Set<number>())
  left.forEach((row, i) => {
    for (const j of row.to.keys()) sources[j]!.add(i)
  })
  /** What a state's weights add up to without its own loop, and with it. */
  const totals = (i: number): { readonly leaving: Weight; readonly all: Weight } => {
    let leaving = left[i]!.end
    for (const [j, weight] of left[i]!.to) if (j !== i) leaving = add(leaving, weight)
    return { leaving, all: add(leaving, left[i]!.to.get(i) ?? zero) }
  }
  const remaining = new Set(rows.keys())
  remaining.delete(0)
  const taken: {
    readonly state: number
    readonly from: { readonly state: number; readonly weight: Weight; readonly total: Weight }[]
    readonly leaving: Weight
    readonly all: Weight
  }[] = []
  while (remaining.size > 0) {
    const k = cheapest(remaining, left, sources)
    remaining.delete(k)
    const { leaving, all } = totals(k)
    const row = left[k]!
    for (const j of row.to.keys()) sources[j]!.delete(k)
    const from = Array.from(sources[k]!, state => ({
      state,
      weight: left[state]!.to.get(k)!,
      total: totals(state).all,
    }))
    for (const { state, weight } of from) {
      const to = new Map<number, Weight>()
      for (const [j, old] of left[state]!.to) if (j !== k) to.set(j, multiply(old, leaving))
      for (const [j, way] of row.to) {
        if (j === k) continue
        to.set(j, add(to.get(j) ?? zero, multiply(weight, way)))
        sources[j]!.add(state)
      }
      const end = add(multiply(left[state]!.end, leaving), multiply(weight, row.end))
      left[state] = numbers.reduced({ to, end })
    }
    taken.push({ state: k, from, leaving, all })
    const stop = yield { done: taken.length, total: rows.length }
    if (stop) return stop
  }
  const values: Value[] = []
  const { leaving, all } = totals(0)
  values[0] = numbers.scaled(once, all, leaving)
  for (const { state, from, leaving, all } of taken.reverse()) {
    const arrivals = from.map(item => ({ value: values[item.state]!, weight: item.weight, total: item.total }))
    values[state] = numbers.scaled(numbers.average(arrivals), all, leaving)
  }
  return values
}

function cheapest<Weight>(
  remaining: ReadonlySet<number>,
  rows: readonly Row<Weight>[],
  sources: readonly ReadonlySet<number>[],
): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const k of remaining) {
    const loop = rows[k]!.to.has(k) ? 1 : 0
    const cost = (rows[k]!.to.size - loop) * (sources[k]!.size - loop)
    if (cost < least) [best, least] = [k, cost]
  }
  return best
}
