/**
 * Checks what automata earn against each other. The chain is built again from the definition of a turn; what is listed
 * about it has to satisfy the equations that determine it: π P = π in each closed, connected class, x = e + x Q for the
 * visits to transient states, μ = (1−δ) e + δ μ P for discounted occupancies; the distributions of a finite number of
 * turns are added up again, unless there are too many. In doubles the equations hold up to a billionth.
 */
import {
  compare,
  Fraction as Exact,
  type Fraction,
  gcd,
  ONE,
  profileAt,
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
import {
  type Chain,
  chainOf,
  checkProfiles,
  checkStationary,
  demandConnected,
  inflow,
  profileFrequencies,
  sumOfProducts,
  type Term,
  total,
  type Value,
} from './chain.ts'
import { MAX_REPLAYED_TURNS } from './match.ts'
import { checkActions, checkAutomaton, checkNoise } from './players.ts'
import { checkUnreached } from './unreached.ts'

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
    const distribution = checkStationary(chain, item.states, item, at)
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
  if (result.unreached !== undefined) checkUnreached(chain, result, result.unreached)
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
