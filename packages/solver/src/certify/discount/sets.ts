/**
 * Checks sets of discount factors, from the definition: between the roots of what departures gain nothing changes, so
 * that the sets are known from the signs at the roots and at one number between each two. Where that is too much, some
 * rational discount factors are looked at, unless there are too many states for that, too.
 */
import { compareReal, Fraction, isReal, ONE, type Real, ratio, realRoots, refine, signAt, ZERO } from '@biform/core'
import type { DiscountSets, Interval } from '../../results/index.ts'
import { type Completeness, demand, demandSame, index, list, record } from '../flaw.ts'
import { type Departure, departuresOf, mostGained, type Polynomial } from './departures.ts'
import { type Lotteries, lotteriesOf, type Plan } from './plan.ts'

/** Discount factors are looked at for machines of up to so many states, whose equations are solved densely. */
const MAX_SAMPLED_STATES = 150

/** Each set is that of the discount factors at which none of the player's departures gains. */
export function checkSets(plan: Plan, result: DiscountSets): Completeness {
  const { concept, perPlayer, all, binding } = result
  demand(concept === 'subgame-perfect' || concept === 'nash', 'concept')
  list(perPlayer, 'perPlayer', plan.stage.players.length)
  const lotteries = lotteriesOf(plan)
  const departures = departuresOf(lotteries, concept)
  if (departures === undefined) {
    sample(lotteries, result)
  } else {
    demandSame(perPlayer, departures.map(whereNone), 'perPlayer')
    demandSame(all, whereNone(departures.flat()), 'all')
  }
  const ends = perPlayer.flatMap((set, player) => endsOf(set).map(end => ({ player, end })))
  list(binding, 'binding', ends.length).forEach((item, k) => {
    const at = `binding[${k}]`
    const { player, end, state, action } = record(item, at)
    demandSame({ player, end }, ends[k], at)
    index(state, plan.outputs.length, `${at}.state`)
    index(action, plan.stage.strategies[player]!.length, `${at}.action`)
    if (departures === undefined) return
    const binds = (item: Departure): boolean =>
      item.gain.length > 0 && signAt(item.gain, end) === 0 && hasEnd(whereNone([item]), end)
    const found = departures[player]!.filter(binds)
    // Of single departures the first is named; of plans the one whose first step it is.
    const named = concept === 'nash' ? found : found.slice(0, 1)
    demand(
      named.some(item => item.state === state && item.action === action),
      at,
    )
  })
  return departures === undefined ? 'not checked' : 'checked'
}

/** The discount factors at which a plan is subgame perfect; undefined where that is too much to find. */
export function subgamePerfectSet(plan: Plan): Interval[] | undefined {
  const departures = departuresOf(lotteriesOf(plan), 'subgame-perfect')
  return departures === undefined ? undefined : whereNone(departures.flat())
}

function hasEnd(set: readonly Interval[], end: Real): boolean {
  return endsOf(set).some(other => compareReal(other, end) === 0)
}

/** Whether the sets are right at a few rational discount factors: the ends that are rational, and between the ends. */
function sample(lotteries: Lotteries, { concept, perPlayer, all }: DiscountSets): void {
  const marks = distinct([ZERO, ...perPlayer.flatMap((set, i) => endsOf(shaped(set, `perPlayer[${i}]`))), ONE])
  const points = marks.flatMap((mark, k) => [
    ...(mark instanceof Fraction && compareReal(mark, ONE) < 0 ? [mark] : []),
    ...(k > 0 ? [between(marks[k - 1]!, mark)] : []),
  ])
  shaped(all, 'all')
  if (lotteries.planned.length > MAX_SAMPLED_STATES) return
  for (const point of points) {
    const holds = perPlayer.map((set, player) => {
      const found = mostGained(lotteries, player, concept, point).n === 0n
      demand(found === contains(set, point), `perPlayer[${player}]`)
      return found
    })
    demand(holds.every(Boolean) === contains(all, point), 'all')
  }
}

export function shaped<Item extends Interval>(set: readonly Item[], at: string): readonly Item[] {
  list(set, at).forEach((interval, k) => {
    const { lower, upper, lowerClosed, upperClosed } = record(interval, `${at}[${k}]`)
    demand(isReal(lower) && isReal(upper) && compareReal(lower, upper) <= 0, `${at}[${k}]`)
    demand(typeof lowerClosed === 'boolean' && typeof upperClosed === 'boolean', `${at}[${k}]`)
  })
  return set
}

export function contains(set: readonly Interval[], point: Real): boolean {
  return set.some(({ lower, upper, lowerClosed, upperClosed }) => {
    const [low, high] = [compareReal(lower, point), compareReal(point, upper)]
    return (low < 0 || (low === 0 && lowerClosed)) && (high < 0 || (high === 0 && upperClosed))
  })
}

/** The ends in (0, 1), that of a single point once. */
export function endsOf(set: readonly Interval[]): Real[] {
  return set
    .flatMap(({ lower, upper }) => (compareReal(lower, upper) === 0 ? [lower] : [lower, upper]))
    .filter(isInside)
}

function isInside(value: Real): boolean {
  return compareReal(ZERO, value) < 0 && compareReal(value, ONE) < 0
}

export function distinct(values: readonly Real[]): Real[] {
  return [...values].sort(compareReal).filter((value, k, sorted) => k === 0 || compareReal(sorted[k - 1]!, value) < 0)
}

/** The discount factors in [0, 1) at which no departure gains. */
export function whereNone(departures: readonly Departure[]): Interval[] {
  const gains = departures.map(({ gain }) => gain).filter(gain => gain.length > 0)
  return whereTrue(gains.flatMap(rootsInside), point => gains.every(gain => signAt(gain, point) <= 0))
}

/** The discount factors in [0, 1) at which something is true that is not decided otherwise but at some marks. */
export function whereTrue(marks: readonly Real[], holds: (point: Real) => boolean): Interval[] {
  const found: Interval[] = []
  const add = (lower: Real, upper: Real, closed: boolean): void => {
    const last = found.at(-1)
    const joins = last !== undefined && compareReal(last.upper, lower) === 0 && (last.upperClosed || closed)
    if (joins) found[found.length - 1] = { ...last, upper, upperClosed: closed }
    else found.push({ lower, upper, lowerClosed: closed, upperClosed: closed })
  }
  const all = [ZERO, ...distinct(marks.filter(isInside)), ONE]
  all.slice(0, -1).forEach((mark, k) => {
    if (holds(mark)) add(mark, mark, true)
    if (holds(between(mark, all[k + 1]!))) add(mark, all[k + 1]!, false)
  })
  return found
}

function rootsInside(gain: Polynomial): Real[] {
  return realRoots(gain)
    .map(({ value }) => value)
    .filter(isInside)
}

/** A fraction strictly between two numbers. */
export function between(a: Real, b: Real): Fraction {
  for (let width = ratio(1n, 16n); ; width = width.mul(ratio(1n, 16n))) {
    const [low, high] = [refine(a, width).upper, refine(b, width).lower]
    const middle = low.add(high).div(2n)
    if (compareReal(a, middle) < 0 && compareReal(middle, b) < 0) return middle
  }
}
