/**
 * Checks paths of best replies, leg by leg, from their definition: where a leg begins its target is an equilibrium among the best
 * replies, where it ends another strategy has caught up that is better from there on, and nothing has got ahead. Closed paths in the
 * field of an algebraic number are checked by the same conditions; signs are those of polynomials at that number.
 */
import { type Fraction, isReal, ONE, type Real, ratio, reduceAt, signAt } from '@biform/core'
import type { BestResponsePath, ClosedPath } from '../../results/index.ts'
import { demand, demandSame, fraction, index, list, mixedStrategy, record } from '../flaw.ts'
import { met, type Populations, populationsOf } from '../replicator/populations.ts'

/** A polynomial in the number, lowest degree first. */
type Element = readonly Fraction[]
type State = readonly (readonly Element[])[]

/** Degrees of numbers above this are refused. */
const MAX_DEGREE = 64

/** A leg; fractions are elements of degree 0. */
interface Leg {
  readonly state: State
  readonly bestReplies: readonly (readonly number[])[]
  readonly target: readonly (readonly Fraction[])[]
  readonly share: Element | null
}

const constant = (value: Fraction): Element => (value.n === 0n ? [] : [value])

export function checkBestResponsePath(subject: unknown, result: BestResponsePath): undefined {
  const { kind, initial, last } = result
  const populations = populationsOf(subject, initial)
  demand(['equilibrium', 'cycle', 'cut'].includes(kind), 'kind')
  demand((kind === 'cut') === (result.reason !== undefined), 'reason')
  demand(result.reason === undefined || ['limit', 'stopped'].includes(result.reason), 'reason')
  demand((kind === 'cycle') === (result.from !== undefined), 'from')
  demand(kind === 'cut' || result.closed === undefined, 'closed')
  const point = (value: typeof initial, at: string): State =>
    list(value, at, populations.length).map((shares, p) =>
      mixedStrategy(shares, populations[p]!.length, `${at}[${p}]`).map(constant),
    )
  const legs = list(result.legs, 'legs').map((item, k): Leg => {
    const { state, bestReplies, target, share } = record(item, `legs[${k}]`)
    return {
      state: point(state, `legs[${k}].state`),
      bestReplies,
      target,
      share: share === null ? null : constant(fraction(share, `legs[${k}].share`)),
    }
  })
  const end = point(last, 'last')
  demand(legs.length > 0 || kind === 'cut', 'legs')
  demandSame(
    legs[0]?.state ?? end,
    initial.map(shares => shares.map(constant)),
    'initial',
  )
  legs.forEach((leg, k) => {
    const rests = kind === 'equilibrium' && k === legs.length - 1
    demand((leg.share === null) === rests, `legs[${k}].share`)
    checkLeg(populations, ONE, leg, legs[k + 1]?.state ?? end, `legs[${k}]`)
  })
  if (kind === 'cycle') {
    demandSame(end, legs[index(result.from!, legs.length, 'from')]!.state, 'from')
    const places = legs.map(({ state }) => JSON.stringify(state.map(shares => shares.map(value => value.join()))))
    demand(new Set(places).size === places.length, 'legs')
  }
  if (result.closed !== undefined) checkClosed(populations, record(result.closed, 'closed'))
  return undefined
}

function checkClosed(populations: Populations, closed: ClosedPath): void {
  const { growth } = closed
  demand(isReal(growth) && !('kind' in growth && growth.polynomial.length > MAX_DEGREE + 1), 'closed.growth')
  const element = (value: Element, at: string): Element => {
    list(value, at).forEach((item, i) => {
      fraction(item, `${at}[${i}]`)
    })
    demandSame(value, reduceAt(value, growth), at)
    return value
  }
  const legs = list(closed.legs, 'closed.legs').map((item, k): Leg => {
    const at = `closed.legs[${k}]`
    const { state, bestReplies, target, share } = record(item, at)
    list(state, `${at}.state`, populations.length).forEach((shares, p) => {
      const place = `${at}.state[${p}]`
      list(shares, place, populations[p]!.length).forEach((value, s) => {
        demand(signOf(element(value, `${place}[${s}]`), growth) >= 0, `${place}[${s}]`)
      })
      demandSame(shares.reduce(add, []), [ONE], place)
    })
    list(target, `${at}.target`, populations.length).forEach((shares, p) => {
      mixedStrategy(shares, populations[p]!.length, `${at}.target[${p}]`)
    })
    return { state, bestReplies, target, share: element(share, `${at}.share`) }
  })
  demand(legs.length > 0, 'closed.legs')
  legs.forEach((leg, k) => {
    checkLeg(populations, growth, leg, legs[(k + 1) % legs.length]!.state, `closed.legs[${k}]`)
  })
  // Of each leg the part 1 − share is left.
  const left = legs.reduce<Element>((all, { share }) => multiply(all, subtract([ONE], share!), growth), [ONE])
  demandSame(multiply(left, reduceAt([ratio(0n, 1n), ONE], growth), growth), [ONE], 'closed.growth')
}

function checkLeg(populations: Populations, number: Real, leg: Leg, next: State, at: string): void {
  const { state, share } = leg
  const target = list(leg.target, `${at}.target`, populations.length).map((shares, p) =>
    mixedStrategy(shares, populations[p]!.length, `${at}.target[${p}]`).map(constant),
  )
  const gets = getsAt(populations, state, number)
  const replies = gets.map(values => bestOf(values, number))
  demandSame(leg.bestReplies, replies, `${at}.bestReplies`)
  const there = getsAt(populations, target, number)
  const rests = state.every((shares, p) => shares.every((value, s) => value.length === 0 || replies[p]!.includes(s)))
  if (rests)
    demandSame(
      leg.target.map(shares => shares.map(constant)),
      state,
      `${at}.target`,
    )
  const lead = (values: readonly Element[], a: number, b: number): number =>
    signOf(subtract(values[a]!, values[b]!), number)
  const played = target.map(shares => shares.flatMap((value, s) => (value.length > 0 ? [s] : [])))
  // Only best replies, and among these an equilibrium.
  played.forEach((own, p) => {
    for (const s of own) {
      demand(replies[p]!.includes(s), `${at}.target[${p}]`)
      for (const other of replies[p]!) demand(lead(there[p]!, s, other) >= 0, `${at}.target[${p}]`)
    }
  })
  const better = played.map((own, p) => populations[p]!.flatMap((_, s) => (lead(there[p]!, s, own[0]!) > 0 ? [s] : [])))
  if (share === null) {
    demand(better.flat().length === 0, `${at}.share`)
    demandSame(next, target, 'last')
    return
  }
  demand(signOf(share, number) > 0 && signOf(subtract([ONE], share), number) > 0, `${at}.share`)
  const reached = state.map((shares, p) =>
    shares.map((value, s) => add(value, multiply(share, subtract(target[p]![s]!, value), number))),
  )
  demandSame(next, reached, `${at}.share`)
  const after = getsAt(populations, reached, number).map(values => bestOf(values, number))
  played.forEach((own, p) => {
    for (const s of own) demand(after[p]!.includes(s), `${at}.share`)
  })
  demand(
    better.some((names, p) => names.some(s => after[p]!.includes(s))),
    `${at}.share`,
  )
}

function getsAt(populations: Populations, state: State, number: Real): Element[][] {
  return populations.map((rows, p) =>
    rows.map(row =>
      row.reduce<Element>((all, value, j) => add(all, multiply(constant(value), met(state, p)[j]!, number)), []),
    ),
  )
}

function bestOf(values: readonly Element[], number: Real): number[] {
  const isBest = (value: Element): boolean => values.every(other => signOf(subtract(value, other), number) >= 0)
  return values.flatMap((value, s) => (isBest(value) ? [s] : []))
}

function signOf(value: Element, number: Real): number {
  if (value.length < 2) return value.length === 0 ? 0 : Number(value[0]!.s)
  return signAt(value, number)
}

function add(a: Element, b: Element): Element {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  const all = long.map((value, i) => (short[i] === undefined ? value : value.add(short[i])))
  while (all.at(-1)?.n === 0n) all.pop()
  return all
}

function subtract(a: Element, b: Element): Element {
  return add(
    a,
    b.map(value => value.neg()),
  )
}

function multiply(a: Element, b: Element, number: Real): Element {
  if (a.length === 0 || b.length === 0) return []
  const all = new Array<Fraction>(a.length + b.length - 1).fill(ratio(0n, 1n))
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      all[i + j] = all[i + j]!.add(x.mul(y))
    })
  })
  return reduceAt(all, number)
}
