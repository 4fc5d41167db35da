/** How often a chain is expected to be in each state during its first turns: the mean of its first distributions. */
import { type Fraction, InputError, type Progress, ratio, type Stop } from '@biform/core'
import { countsOf } from '../match/cycle.ts'
import type { ProductChain } from './product-chain.ts'

/** Exact answers over so many turns have denominators of at most so many bits. */
const MAX_HORIZON_BITS = 160_000

/**
 * How often each state comes, in closed form, if each leads to one other: they then stand in the order in which they
 * come, and the last leads back to one of them.
 */
function countsOfSure({ states, next }: ProductChain<unknown>, turns: number): number[] | undefined {
  if (next.targets.length > states.length) return undefined
  const order = states.map((_, s) => s)
  const back = next.targets.at(-1)!
  return countsOf({ preperiod: order.slice(0, back), cycle: order.slice(back) }, turns, states.length)
}

/** In doubles; a step is about a million transitions. */
export function* meanDistribution(
  chain: ProductChain<number>,
  turns: number,
): Generator<Progress, number[] | Stop, Stop | undefined> {
  const counts = countsOfSure(chain, turns)
  if (counts !== undefined) return counts.map(count => count / turns)
  const totals = new Float64Array(chain.states.length)
  const walk = walkOf(chain)
  const slice = Math.max(1, Math.floor(2 ** 20 / chain.next.targets.length))
  for (let done = 0; done < turns; ) {
    const many = Math.min(slice, turns - done)
    advance(walk, many, totals)
    done += many
    const stop = done < turns ? yield { done, total: turns } : undefined
    if (stop) return stop
  }
  return Array.from(totals, value => value / turns)
}

/** A chain under way: its rows, the distribution now, and room for the next one. */
interface Walk {
  readonly start: Int32Array
  readonly targets: Int32Array
  readonly weights: Float64Array
  now: Float64Array
  later: Float64Array
}

function walkOf({ states, next }: ProductChain<number>): Walk {
  const now = new Float64Array(states.length)
  now[0] = 1
  return {
    start: Int32Array.from(next.start),
    targets: Int32Array.from(next.targets),
    weights: Float64Array.from(next.weights),
    now,
    later: new Float64Array(states.length),
  }
}

/** Goes on for some turns and adds the distribution in each of them to the totals. */
function advance(walk: Walk, turns: number, totals: Float64Array): void {
  const { start, targets, weights } = walk
  let { now, later } = walk
  for (let turn = 0; turn < turns; turn++) {
    later.fill(0)
    for (let s = 0; s < now.length; s++) {
      const here = now[s]!
      if (here === 0) continue
      totals[s]! += here
      const end = start[s + 1]!
      for (let place = start[s]!; place < end; place++) later[targets[place]!]! += here * weights[place]!
    }
    const rest = now
    now = later
    later = rest
  }
  walk.now = now
  walk.later = later
}

/** Exact: integers over powers of the chain's denominator. A step is a turn. */
export function* meanDistributionExact(
  chain: ProductChain<bigint>,
  turns: number,
): Generator<Progress, Fraction[] | Stop, Stop | undefined> {
  const counts = countsOfSure(chain, turns)
  if (counts !== undefined) return counts.map(count => ratio(BigInt(count), BigInt(turns)))
  const { next, total, states } = chain
  const bits = total.toString(2).length
  if (turns * bits > MAX_HORIZON_BITS) {
    throw new InputError(
      'options.horizon',
      `${turns} turns make fractions of ${turns * bits} bits, more than ${MAX_HORIZON_BITS}: use arithmetic 'double'`,
    )
  }
  let now: bigint[] = states.map((_, s) => (s === 0 ? 1n : 0n))
  let sums: bigint[] = states.map(() => 0n)
  for (let done = 1; done <= turns; done++) {
    sums = sums.map((value, s) => value * total + now[s]!)
    const then: bigint[] = states.map(() => 0n)
    now.forEach((here, s) => {
      if (here === 0n) return
      for (let place = next.start[s]!; place < next.start[s + 1]!; place++) {
        then[next.targets[place]!]! += here * next.weights[place]!
      }
    })
    now = then
    const stop = done < turns ? yield { done, total: turns } : undefined
    if (stop) return stop
  }
  const scale = total ** BigInt(turns - 1) * BigInt(turns)
  return sums.map(value => ratio(value, scale))
}
