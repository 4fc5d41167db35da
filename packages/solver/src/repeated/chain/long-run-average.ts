/** Where a chain ends up: its recurrent classes, the probability of each, and how often it is where once it is there. */
import type { Fraction, Progress, Stop } from '@biform/core'
import { type Row, visits } from './elimination.ts'
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
  const times = passing.length === 0 ? [] : yield* visits(engine.reduction, rowsOf(engine, chain, passing), once)
  if (typeof times === 'string') return times
  const arrivals: Value[][] = sets.map(() => (passing.length === 0 ? [once] : []))
  passing.forEach((s, k) => {
    for (let place = chain.next.start[s]!; place < chain.next.start[s + 1]!; place++) {
      const c = classOf.get(chain.next.targets[place]!)
      if (c === undefined) continue
      arrivals[c]!.push(values.multiply(times[k]!, values.quotient(chain.next.weights[place]!, chain.total)))
    }
  })
  const classes: Fate<Value>['classes'][number][] = []
  for (const [c, states] of sets.entries()) {
    // Visits between two visits to the first state are in proportion to the stationary distribution.
    const between = yield* visits(engine.reduction, rowsOf(engine, chain, states, states[0]!), once)
    if (typeof between === 'string') return between
    const all = values.sum(between)
    const distribution = between.map(value => values.divide(value, all))
    classes.push({ states, probability: values.sum(arrivals[c]!), distribution })
  }
  return { classes, transient: { states: passing, visits: times } }
}

/** The chain within some of its states, numbered by their places in the list; it ends where it leaves them, or at `end`. */
function rowsOf<Weight, Value extends Fraction | number>(
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
