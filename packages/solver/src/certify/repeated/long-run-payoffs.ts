/**
 * Checks what automata earn against each other. The chain is built again from the definition of a turn; what is listed
 * about it has to satisfy the equations that determine it: π P = π in each closed, connected class, x = e + x Q for the
 * visits to transient states, μ = (1−δ) e + δ μ P for discounted occupancies; the distributions of a finite number of
 * turns are added up again, unless there are too many. In doubles the equations hold up to a billionth.
 */
import {
  compare,
  Fraction as Exact,
  at as entry,
  type Fraction,
  gcd,
  type NormalForm,
  ONE,
  profileAt,
  profileCount,
  ratio,
  rational,
  shapeOf,
  sum,
  ZERO,
} from '@biform/core'
import type {
  Averages,
  DiscountedAverage,
  FiniteAverage,
  LongRunAverage,
  LongRunPayoffs,
} from '../../results/repeated.ts'
import { type Completeness, demand, demandSame, gameOf, index, list, record } from '../flaw.ts'
import { MAX_REPLAYED_TURNS } from './match.ts'
import { checkActions, checkAutomaton, checkNoise } from './players.ts'
import { type Outcome, outcomes } from './turn.ts'

type Value = Fraction | number
type Numbers = (value: Value, at: string) => Fraction

/** How far doubles may be off, in relation to the number or, if that is below 1, to 1. */
const TOLERANCE = ratio(1n, 1_000_000_000n)

/** The distributions of up to `MAX_REPLAYED_TURNS` turns are added up again, and up to so many probabilities in all. */
const MAX_REPLAYED_STATES = 1_000_000
/** Exact ones have denominators of so many bits at most. */
const MAX_REPLAYED_BITS = 160_000

/** The record of any kind. */
export function checkLongRunPayoffs(subject: unknown, result: LongRunPayoffs): Completeness | undefined {
  const stage = gameOf(subject, 'normal-form')
  if (result.kind === 'undecided') {
    demandSame(result, { method: result.method, kind: result.kind, reason: result.reason }, '')
    demand(result.reason === 'limit' || result.reason === 'stopped', 'reason')
    return
  }
  demand(result.arithmetic === 'exact' || result.arithmetic === 'double', 'arithmetic')
  list(result.strategies, 'strategies', stage.players.length).forEach((machine, i) => {
    checkAutomaton(machine, stage, i, `strategies[${i}]`)
  })
  checkNoise(result.noise, stage.players.length)
  checkActions(result.cooperating, stage, 'cooperating')
  const check = new Map<unknown, (chain: Chain, result: never) => Completeness | undefined>([
    ['average', checkAverage],
    ['discounted', checkDiscounted],
    ['finite', checkFinite],
  ]).get(result.kind)
  demand(check !== undefined, 'kind')
  const chain = chainOf(stage, result)
  const occupancy = chain.vector(result.occupancy, result.states.length, 'occupancy')
  chain.demandNear(total(occupancy), ONE, 'occupancy')
  const completeness = check(chain, result as never)
  checkFrequencies(chain, result, occupancy)
  return completeness
}

/** The chain, with what tells right numbers from wrong ones in the record's arithmetic. */
interface Chain {
  readonly stage: NormalForm
  /** Probabilities of going from one state to others, by indices into `states`. */
  readonly next: readonly (readonly (readonly [target: number, probability: Fraction])[])[]
  readonly outcomes: readonly (readonly Outcome[])[]
  readonly number: Numbers
  readonly vector: (values: readonly Value[], length: number, at: string) => Fraction[]
  readonly demandNear: (found: Fraction, expected: Fraction, at: string) => void
}

/** Demands that `states` lists what can be reached, the beginning first, and finds where each leads. */
function chainOf(stage: NormalForm, { arithmetic, strategies, noise, states }: Averages<Value>): Chain {
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
function inflow(chain: Chain, states: readonly number[], values: readonly Fraction[]): Fraction[] {
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
function total(values: readonly Fraction[]): Fraction {
  return sumOfProducts(values.map(value => [value, ONE]))
}

type Term = readonly [Fraction, Fraction]

/** Σ a b over common denominators of the a and of the b, which fewer divisions are needed for than for a sum of Fractions. */
function sumOfProducts(terms: readonly Term[]): Fraction {
  const [bottom, unit] = [0, 1].map(k => {
    return terms.reduce((least, term) => {
      const { d } = term[k]!
      return least % d === 0n ? least : least * (d / gcd(least, d))
    }, 1n)
  }) as [bigint, bigint]
  const top = terms.reduce((total, [a, b]) => total + a.s * a.n * (bottom / a.d) * (b.s * b.n * (unit / b.d)), 0n)
  return ratio(top, bottom * unit)
}

function checkAverage(chain: Chain, result: LongRunAverage<Value>): undefined {
  const { states: passing, visits } = record(result.transient, 'transient')
  const owner = new Map<number, number>()
  const own = (states: readonly number[], c: number, at: string): void => {
    list(states, at).forEach((s, k) => {
      index(s, chain.next.length, `${at}[${k}]`)
      demand((k === 0 || states[k - 1]! < s) && !owner.has(s), `${at}[${k}]`)
      owner.set(s, c)
    })
  }
  own(passing, -1, 'transient.states')
  list(result.classes, 'classes').forEach((item, c) => {
    own(record(item, `classes[${c}]`).states, c, `classes[${c}].states`)
    demand(item.states.length > 0, `classes[${c}].states`)
    demand(c === 0 || result.classes[c - 1]!.states[0]! < item.states[0]!, `classes[${c}]`)
  })
  demand(owner.size === chain.next.length, 'classes')
  const times = chain.vector(visits, passing.length, 'transient.visits')
  const again = inflow(chain, passing, times)
  times.forEach((value, k) => {
    demand(compare(value, ZERO) > 0, `transient.visits[${k}]`)
    chain.demandNear(value, passing[k] === 0 ? again[k]!.add(ONE) : again[k]!, `transient.visits[${k}]`)
  })
  const occupancy: Fraction[] = chain.next.map(() => ZERO)
  result.classes.forEach((item, c) => {
    const at = `classes[${c}]`
    for (const s of item.states) {
      for (const [target] of chain.next[s]!) demand(owner.get(target) === c, `${at}.states`)
    }
    demandConnected(chain, item.states, `${at}.states`)
    const distribution = chain.vector(item.distribution, item.states.length, `${at}.distribution`)
    chain.demandNear(total(distribution), ONE, `${at}.distribution`)
    inflow(chain, item.states, distribution).forEach((value, k) => {
      demand(compare(distribution[k]!, ZERO) > 0, `${at}.distribution[${k}]`)
      chain.demandNear(distribution[k]!, value, `${at}.distribution[${k}]`)
    })
    const probability = chain.number(item.probability, `${at}.probability`)
    const arrivals = passing.flatMap((s, k) =>
      chain.next[s]!.filter(([target]) => owner.get(target) === c).map(([, chance]): Term => [times[k]!, chance]),
    )
    chain.demandNear(probability, passing.length === 0 ? ONE : sumOfProducts(arrivals), `${at}.probability`)
    const profiles = profileFrequencies(chain, item.states, distribution)
    checkProfiles(chain, item, profiles, `${at}.`)
    item.states.forEach((s, k) => {
      occupancy[s] = compare(probability, ONE) === 0 ? distribution[k]! : probability.mul(distribution[k]!)
    })
  })
  occupancy.forEach((value, s) => {
    chain.demandNear(chain.number(result.occupancy[s]!, `occupancy[${s}]`), value, `occupancy[${s}]`)
  })
}

/** Demands that all these states, which lead to no others, lead to each other: to the first, and from it. */
function demandConnected(chain: Chain, states: readonly number[], at: string): void {
  const places = new Map(states.map((s, k) => [s, k]))
  const forward = states.map(s => chain.next[s]!.map(([target]) => [places.get(target)!, ONE] as const))
  const back: (readonly [number, Fraction])[][] = states.map(() => [])
  forward.forEach((row, k) => {
    for (const [target] of row) back[target]!.push([k, ONE])
  })
  demandReached(forward, at)
  demandReached(back, at)
}

function checkDiscounted(chain: Chain, { discount, occupancy }: DiscountedAverage<Value>): undefined {
  demand(discount instanceof Exact && compare(discount, ZERO) >= 0 && compare(discount, ONE) < 0, 'discount')
  const every = chain.next.map((_, s) => s)
  const values = chain.vector(occupancy, every.length, 'occupancy')
  inflow(chain, every, values).forEach((value, s) => {
    const expected = value.mul(discount).add(s === 0 ? ONE.sub(discount) : ZERO)
    chain.demandNear(values[s]!, expected, `occupancy[${s}]`)
  })
}

function checkFinite(chain: Chain, result: FiniteAverage<Value>): Completeness | undefined {
  const { turns, occupancy } = result
  demand(Number.isSafeInteger(turns) && turns > 0, 'turns')
  const sure = chain.next.every(row => row.length === 1)
  const short = turns <= MAX_REPLAYED_TURNS && turns * chain.next.length <= MAX_REPLAYED_STATES
  const expected = sure
    ? meanSure(chain, turns)
    : short
      ? (result.arithmetic === 'exact' ? meanExact : mean)(chain, turns)
      : undefined
  expected?.forEach((value, s) => {
    chain.demandNear(chain.number(occupancy[s]!, `occupancy[${s}]`), value, `occupancy[${s}]`)
  })
  const totals = chain.vector(result.totals, chain.stage.players.length, 'totals')
  totals.forEach((value, i) => {
    const payoff = chain.number(list(result.payoffs, 'payoffs')[i]!, `payoffs[${i}]`)
    chain.demandNear(value, payoff.mul(BigInt(turns)), `totals[${i}]`)
  })
  return expected === undefined ? 'not checked' : undefined
}

/** The mean of the first distributions where each state leads to one other: how often each comes before it comes again. */
function meanSure(chain: Chain, turns: number): Fraction[] {
  const first = new Map<number, number>()
  let state = 0
  for (; !first.has(state); state = chain.next[state]![0]![0]) first.set(state, first.size)
  const [begin, length] = [first.get(state)!, first.size - first.get(state)!]
  return chain.next.map((_, s) => {
    const turn = first.get(s)!
    if (turn >= turns) return ZERO
    const more = turn < begin ? 0n : BigInt(turns - 1 - turn) / BigInt(length)
    return ratio(more + 1n, BigInt(turns))
  })
}

/** The mean of the first distributions, in integers over powers of a common denominator; undefined if that is too large. */
function meanExact(chain: Chain, turns: number): Fraction[] | undefined {
  let unit = 1n
  for (const row of chain.next) for (const [, { d }] of row) unit *= d / gcd(unit, d)
  if (turns * unit.toString(2).length > MAX_REPLAYED_BITS) return undefined
  const rows = chain.next.map(row => row.map(([target, { n, d }]) => [target, n * (unit / d)] as const))
  let now: bigint[] = rows.map((_, s) => (s === 0 ? 1n : 0n))
  const totals: bigint[] = [...now]
  for (let turn = 1; turn < turns; turn++) {
    const then: bigint[] = rows.map(() => 0n)
    rows.forEach((row, s) => {
      for (const [target, weight] of row) then[target]! += now[s]! * weight
    })
    then.forEach((value, s) => {
      totals[s] = totals[s]! * unit + value
    })
    now = then
  }
  return totals.map(value => ratio(value, unit ** BigInt(turns - 1) * BigInt(turns)))
}

/** The same in doubles. */
function mean(chain: Chain, turns: number): Fraction[] {
  const rows = chain.next.map(row => row.map(([target, { n, d }]) => [target, Number(n) / Number(d)] as const))
  let now: number[] = rows.map((_, s) => (s === 0 ? 1 : 0))
  const totals: number[] = rows.map(() => 0)
  for (let turn = 0; turn < turns; turn++) {
    const then = rows.map(() => 0)
    rows.forEach((row, s) => {
      totals[s]! += now[s]! / turns
      for (const [target, probability] of row) then[target]! += now[s]! * probability
    })
    now = then
  }
  return totals.map(value => rational(value))
}

/** How often each profile occurs, if play is in these states with these frequencies. */
function profileFrequencies(chain: Chain, states: readonly number[], frequencies: readonly Fraction[]): Fraction[] {
  const terms = Array.from({ length: profileCount(chain.stage) }, (): Term[] => [])
  states.forEach((s, k) => {
    for (const { profile, probability } of chain.outcomes[s]!) terms[profile]!.push([frequencies[k]!, probability])
  })
  return terms.map(sumOfProducts)
}

/** Frequencies of profiles, and the payoffs that follow from them. */
function checkProfiles(
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

function checkFrequencies(chain: Chain, result: Averages<Value>, occupancy: readonly Fraction[]): void {
  const profiles = profileFrequencies(
    chain,
    chain.next.map((_, s) => s),
    occupancy,
  )
  checkProfiles(chain, result, profiles)
  const shape = shapeOf(chain.stage)
  const actions = list(result.actions, 'actions', shape.length).map((values, i) => {
    const found = chain.vector(values, shape[i]!, `actions[${i}]`)
    found.forEach((value, action) => {
      const times = profiles.filter((_, p) => profileAt(chain.stage, p)[i] === action)
      chain.demandNear(value, sum(times), `actions[${i}][${action}]`)
    })
    return found
  })
  chain.vector(result.cooperation, shape.length, 'cooperation').forEach((value, i) => {
    chain.demandNear(value, actions[i]![result.cooperating[i]!]!, `cooperation[${i}]`)
  })
}
