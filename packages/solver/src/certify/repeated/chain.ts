/** The chain that automata make, built again from the definition of a turn, and the equations for what is listed about it. */
import {
  compare,
  Fraction as Exact,
  at as entry,
  type Fraction,
  gcd,
  type NormalForm,
  ONE,
  profileCount,
  ratio,
  rational,
  sum,
  ZERO,
} from '@biform/core'
import type { Averages } from '../../results/repeated.ts'
import { demand, demandSame, index, list } from '../flaw.ts'
import { type Outcome, outcomes } from './turn.ts'

export type Value = Fraction | number

type Numbers = (value: Value, at: string) => Fraction

/** How far doubles may be off, in relation to the number or, if that is below 1, to 1. */
const TOLERANCE = ratio(1n, 1_000_000_000n)

/** The chain, with what tells right numbers from wrong ones in the record's arithmetic. */
export interface Chain {
  readonly stage: NormalForm
  /** Probabilities of going from one state to others, by indices into `states`. */
  readonly next: readonly (readonly (readonly [target: number, probability: Fraction])[])[]
  readonly outcomes: readonly (readonly Outcome[])[]
  readonly number: Numbers
  readonly vector: (values: readonly Value[], length: number, at: string) => Fraction[]
  readonly demandNear: (found: Fraction, expected: Fraction, at: string) => void
}

/** Demands that `states` lists what can be reached, the beginning first, and finds where each leads. */
export function chainOf(stage: NormalForm, { arithmetic, strategies, noise, states }: Averages<Value>): Chain {
  const places = new Map<string, number>()
  list(states, 'states').forEach((state, s) => {
    const at = `states[${s}]`
    list(state, at, strategies.length).forEach((own, i) => {
      index(own, strategies[i]!.states.length, `${at}[${i}]`)
    })
    demand(!places.has(state.join()), at)
    places.set(state.join(), s)
  })
  demandSame(
    states[0],
    strategies.map(machine => machine.initial),
    'states[0]',
  )
  const turns = states.map(state => outcomes(stage, strategies, noise, state))
  const next = turns.map(turn => {
    const row = new Map<number, Fraction>()
    for (const { probability, next } of turn) {
      for (const then of next) {
        const target = places.get(then.state.join())
        demand(target !== undefined, 'states')
        row.set(target, (row.get(target) ?? ZERO).add(probability.mul(then.probability)))
      }
    }
    return [...row]
  })
  demandReached(next, 'states')
  const exact = arithmetic === 'exact'
  const number: Numbers = (value, at) => {
    demand(exact ? value instanceof Exact : typeof value === 'number' && Number.isFinite(value), at)
    return rational(value)
  }
  return {
    stage,
    next,
    outcomes: turns,
    number,
    vector: (values, length, at) => list(values, at, length).map((value, k) => number(value, `${at}[${k}]`)),
    demandNear: (found, expected, at) => {
      if (compare(found, expected) === 0) return
      const size = expected.abs()
      const allowed = compare(size, ONE) > 0 ? TOLERANCE.mul(size) : TOLERANCE
      demand(!exact && compare(found.sub(expected).abs(), allowed) <= 0, at)
    },
  }
}

/** Demands that every state of a chain is reached from the first. */
function demandReached(next: readonly (readonly (readonly [number, unknown])[])[], at: string): void {
  const reached = new Set([0])
  for (const s of reached) for (const [target] of next[s]!) reached.add(target)
  demand(reached.size === next.length, at)
}

/** What flows into each of some states from these values on them, the rest of the chain left out. */
export function inflow(chain: Chain, states: readonly number[], values: readonly Fraction[]): Fraction[] {
  const places = new Map(states.map((s, k) => [s, k]))
  const flows = states.map((): Term[] => [])
  states.forEach((s, k) => {
    for (const [target, probability] of chain.next[s]!) {
      const place = places.get(target)
      if (place !== undefined) flows[place]!.push([values[k]!, probability])
    }
  })
  return flows.map(sumOfProducts)
}

/** Their sum. */
export function total(values: readonly Fraction[]): Fraction {
  return sumOfProducts(values.map(value => [value, ONE]))
}

export type Term = readonly [Fraction, Fraction]

/** Σ a b over common denominators of the a and of the b, which fewer divisions are needed for than for a sum of Fractions. */
export function sumOfProducts(terms: readonly Term[]): Fraction {
  const [bottom, unit] = [0, 1].map(k => {
    return terms.reduce((least, term) => {
      const { d } = term[k]!
      return least % d === 0n ? least : least * (d / gcd(least, d))
    }, 1n)
  }) as [bigint, bigint]
  const top = terms.reduce((total, [a, b]) => total + a.s * a.n * (bottom / a.d) * (b.s * b.n * (unit / b.d)), 0n)
  return ratio(top, bottom * unit)
}

/** Demands that all these states, which lead to no others, lead to each other: to the first, and from it. */
export function demandConnected(chain: Chain, states: readonly number[], at: string): void {
  const places = new Map(states.map((s, k) => [s, k]))
  const forward = states.map(s => chain.next[s]!.map(([target]) => [places.get(target)!, ONE] as const))
  const back: (readonly [number, Fraction])[][] = states.map(() => [])
  forward.forEach((row, k) => {
    for (const [target] of row) back[target]!.push([k, ONE])
  })
  demandReached(forward, at)
  demandReached(back, at)
}

/** Demands a stationary distribution over a class of these states, with positive probabilities. */
export function checkStationary(
  chain: Chain,
  states: readonly number[],
  item: { readonly distribution: readonly Value[] },
  at: string,
): Fraction[] {
  const distribution = chain.vector(item.distribution, states.length, `${at}.distribution`)
  chain.demandNear(total(distribution), ONE, `${at}.distribution`)
  inflow(chain, states, distribution).forEach((value, k) => {
    demand(compare(distribution[k]!, ZERO) > 0, `${at}.distribution[${k}]`)
    chain.demandNear(distribution[k]!, value, `${at}.distribution[${k}]`)
  })
  return distribution
}

/** How often each profile occurs, if play is in these states with these frequencies. */
export function profileFrequencies(
  chain: Chain,
  states: readonly number[],
  frequencies: readonly Fraction[],
): Fraction[] {
  const terms = Array.from({ length: profileCount(chain.stage) }, (): Term[] => [])
  states.forEach((s, k) => {
    for (const { profile, probability } of chain.outcomes[s]!) terms[profile]!.push([frequencies[k]!, probability])
  })
  return terms.map(sumOfProducts)
}

/** Frequencies of profiles, and the payoffs that follow from them. */
export function checkProfiles(
  chain: Chain,
  found: { readonly profiles: readonly Value[]; readonly payoffs: readonly Value[] },
  expected: readonly Fraction[],
  prefix = '',
): void {
  chain.vector(found.profiles, expected.length, `${prefix}profiles`).forEach((value, p) => {
    chain.demandNear(value, expected[p]!, `${prefix}profiles[${p}]`)
  })
  const players = chain.stage.players.length
  chain.vector(found.payoffs, players, `${prefix}payoffs`).forEach((value, i) => {
    const payoffs = expected.map((frequency, p) => frequency.mul(entry(chain.stage.payoffs[i]!, p)))
    chain.demandNear(value, sum(payoffs), `${prefix}payoffs[${i}]`)
  })
}
