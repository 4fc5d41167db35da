/** Where a chain ends up: its recurrent classes, the probability of each, and how often it is where once it is there. */
import type { Fraction, Progress, Stop } from '@biform/core'
import type { Row } from './elimination.ts'
import type { Engine } from './engine.ts'
import type { ProductChain } from './product-chain.ts'
import { recurrentClasses } from './recurrent-classes.ts'

/** The fate of a chain. */
export interface Fate<Value> {
  readonly classes: readonly {
    readonly states: readonly number[]
    readonly probability: Value
    readonly distribution: readonly Value[]
  }[]
  /** The states in no class, and how often each is expected to be visited. */
  readonly transient: { readonly states: readonly number[]; readonly visits: readonly Value[] }
}

/** The fate of a chain that begins in its first state; in steps, one for each state. */
export function* fateOf<Weight, Value extends Fraction | number>(
  engine: Engine<Weight, Value>,
  chain: ProductChain<Weight>,
): Generator<Progress, Fate<Value> | Stop, Stop | undefined> {
  const { values } = engine
  const once = engine.values.one
  const sets = recurrentClasses(chain.next)
  const classOf = new Map(sets.flatMap((states, c) => states.map(s => [s, c] as const)))
  const passing = chain.states.map((_, s) => s).filter(s => !classOf.has(s))
  const times = passing.length === 0 ? [] : yield* engine.visits(rowsOf(engine, chain, passing), once)
  if (typeof times === 'string') return times
  const arrivals = sets.map((): { values: Value[]; weights: Weight[] } => ({ values: [], weights: [] }))
  passing.forEach((s, k) => {
    for (let place = chain.next.start[s]!; place < chain.next.start[s + 1]!; place++) {
      const c = classOf.get(chain.next.targets[place]!)
      if (c === undefined) continue
      arrivals[c]!.values.push(times[k]!)
      arrivals[c]!.weights.push(chain.next.weights[place]!)
    }
  })
  const classes: Fate<Value>['classes'][number][] = []
  for (const [c, states] of sets.entries()) {
    // Visits between two visits to the first state are in proportion to the stationary distribution.
    const distribution = yield* engine.shares(rowsOf(engine, chain, states, states[0]!))
    if (typeof distribution === 'string') return distribution
    const { values: from, weights } = arrivals[c]!
    const probability = passing.length === 0 ? once : values.weighted(from, weights, chain.total)
    classes.push({ states, probability, distribution })
  }
  return { classes, transient: { states: passing, visits: times } }
}

/** The chain within some of its states, numbered by their places in the list; it ends where it leaves them, or at `end`. */
export function rowsOf<Weight, Value extends Fraction | number>(
  { weights: { add, zero } }: Engine<Weight, Value>,
  { next }: ProductChain<Weight>,
  states: readonly number[],
  end = -1,
): Row<Weight>[] {
  const numbers = new Map(states.map((s, k) => [s, k]))
  return states.map(s => {
    const to = new Map<number, Weight>()
    let ends = zero
    for (let place = next.start[s]!; place < next.start[s + 1]!; place++) {
      const target = next.targets[place]!
      const k = target === end ? undefined : numbers.get(target)
      if (k === undefined) ends = add(ends, next.weights[place]!)
      else to.set(k, next.weights[place]!)
    }
    return { to, end: ends }
  })
}
