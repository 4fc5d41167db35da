/**
 * Checks equilibria of finitely repeated games: each path is replayed with its threats, and the set of payoffs is found
 * again from the definition where it is small.
 */
import {
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  ONE,
  profileAt,
  profileCount,
  profileIndex,
  sum,
  ZERO,
} from '@biform/core'
import type { FinitelyRepeated, FinitePath } from '../../results/index.ts'
import { isEquilibrium } from '../equilibria.ts'
import {
  type Completeness,
  claimsAll,
  demand,
  demandSame,
  equal,
  fraction,
  gameOf,
  index,
  list,
  record,
  vector,
} from '../flaw.ts'
import { rankOf } from '../stage/feasible-space.ts'
import { keyOf, lexicographic } from '../vectors.ts'

/** Up to so many pairs of a profile and a payoff, in all periods together, are tried again. */
const MAX_PAIRS = 20_000

type Point = readonly Fraction[]

/** Paths are equilibria, threats and extremes are what they are said to be, and nothing is missing. */
export function checkFinitelyRepeated(subject: unknown, result: FinitelyRepeated): Completeness {
  const stage = gameOf(subject, 'normal-form')
  const { periods, solved, openings } = result
  const complete = claimsAll(result)
  demand(Number.isSafeInteger(periods) && periods >= 1 && periods <= 100, 'periods')
  demand((index(solved, periods + 1, 'solved') === periods) === complete, 'solved')
  const discount = fraction(result.discount, 'discount')
  demand(compare(discount, ZERO) > 0 && compare(discount, ONE) <= 0, 'discount')
  checkConditions(stage, result)
  const payoffs = list(result.payoffs, 'payoffs').map((point, k) =>
    vector(point, stage.players.length, `payoffs[${k}]`),
  )
  payoffs.forEach((point, k) => {
    demand(k === 0 || lexicographic(payoffs[k - 1]!, point) < 0, `payoffs[${k}]`)
  })
  list(openings, 'openings')
  const threats = list(result.threats, 'threats', solved).map((row, k) => {
    demand(list(row, `threats[${k}]`).length === 0 || row.length === stage.players.length, `threats[${k}]`)
    return row
  })
  const play = { stage, discount, threats }
  threats.forEach((row, k) => {
    row.forEach((threat, i) => {
      checkPath(play, threat, k + 1, `threats[${k}][${i}]`)
    })
  })
  const places = new Set(payoffs.map(keyOf))
  list(result.extreme, 'extreme').forEach((item, k) => {
    checkPath(play, item, solved, `extreme[${k}]`)
    demand(places.has(keyOf(item.payoffs)), `extreme[${k}].payoffs`)
  })
  checkExtremes(result, stage.players.length)
  demand((payoffs.length === 0) === (solved === 0 || threats.at(-1)!.length === 0), 'payoffs')
  demand(payoffs.length > 0 === openings.length > 0, 'openings')
  return checkAll(play, result)
}

interface Play {
  readonly stage: NormalForm
  readonly discount: Fraction
  readonly threats: FinitelyRepeated['threats']
}

/** Nobody gains by leaving the path, in any period, if its threat follows. */
function checkPath({ stage, discount, threats }: Play, item: FinitePath, periods: number, at: string): void {
  const { path, payoffs } = record(item, at)
  vector(payoffs, stage.players.length, `${at}.payoffs`)
  list(path, `${at}.path`, periods).forEach((profile, t) => {
    list(profile, `${at}.path[${t}]`, stage.players.length).forEach((a, i) => {
      index(a, stage.strategies[i]!.length, `${at}.path[${t}]`)
    })
  })
  const ahead = stage.players.map(() => ZERO)
  for (let t = periods - 1; t >= 0; t--) {
    const left = periods - 1 - t
    const profile = path[t]!
    stage.players.forEach((_, i) => {
      const value = paid(stage, profile, i).add(discount.mul(ahead[i]!))
      const threat = left === 0 ? ZERO : record(threats[left - 1]![i]!, at).payoffs[i]!.mul(weightOf(discount, left))
      stage.strategies[i]!.forEach((_, a) => {
        if (a === profile[i]) return
        const gone = paid(stage, profile.with(i, a), i).add(discount.mul(threat))
        demand(compare(gone, value) <= 0, `${at}.path`)
      })
      ahead[i] = value
    })
  }
  const total = weightOf(discount, periods)
  demandSame(
    payoffs,
    ahead.map(value => value.div(total)),
    `${at}.payoffs`,
  )
}

function paid(stage: NormalForm, profile: readonly number[], player: number): Fraction {
  return entry(stage.payoffs[player]!, profileIndex(stage, profile))
}

/** 1 + δ + … */
function weightOf(discount: Fraction, periods: number): Fraction {
  return sum(Array.from({ length: periods }, (_, t) => discount.pow(t)!))
}

/** Vertices of the plane hull, in order; or a best point of each player. */
function checkExtremes({ extreme, payoffs }: FinitelyRepeated, players: number): void {
  const found = extreme.map(item => item.payoffs)
  if (payoffs.length === 0) {
    demand(found.length === 0, 'extreme')
    return
  }
  if (players !== 2) {
    const best = Array.from({ length: players }, (_, i) =>
      payoffs.reduce((a, b) => (compare(b[i]!, a[i]!) > 0 ? b : a)),
    )
    demandSame(found, best, 'extreme')
    return
  }
  demandSame(found[0], payoffs[0], 'extreme')
  const turn = (a: Point, b: Point, c: Point): number =>
    compare(b[0]!.sub(a[0]!).mul(c[1]!.sub(a[1]!)), b[1]!.sub(a[1]!).mul(c[0]!.sub(a[0]!)))
  if (found.length === 1) {
    demand(payoffs.length === 1, 'extreme')
    return
  }
  found.forEach((b, k) => {
    const [a, c] = [found.at(k - 1)!, found[(k + 1) % found.length]!]
    demand(found.length === 2 || turn(a, b, c) > 0, 'extreme')
    for (const point of payoffs) demand(turn(a, b, point) >= 0, 'extreme')
  })
  // A convex polygon goes round once.
  const rises = found.filter((a, k) => lexicographic(a, found[(k + 1) % found.length]!) < 0)
  const turns = found.filter((a, k) => {
    const [before, after] = [found.at(k - 1)!, found[(k + 1) % found.length]!]
    return lexicographic(before, a) < 0 && lexicographic(a, after) > 0
  })
  demand(rises.length > 0 && turns.length === 1, 'extreme')
  if (found.length === 2) demandSame(found[1], payoffs.at(-1), 'extreme')
}

/** The theorem's conditions, read off the stage. */
function checkConditions(stage: NormalForm, { distinct, dimension, folkTheorem }: FinitelyRepeated): void {
  const places = Array.from({ length: profileCount(stage) }, (_, place) => place)
  const points = places.map(place => stage.payoffs.map(store => entry(store, place)))
  const equilibria = places.filter(place => isEquilibrium(stage, place)).map(place => points[place]!)
  demandSame(
    distinct,
    stage.players.map((_, i) => equilibria.some(point => !equal(point[i]!, equilibria[0]![i]!))),
    'distinct',
  )
  demand(dimension === rankOf(points), 'dimension')
  const players = stage.players.length
  demand(folkTheorem === (distinct.every(Boolean) && (players <= 2 || dimension === players)), 'folkTheorem')
}

/** Finds all payoffs again, period by period, if they are not too many. */
function checkAll({ stage, discount, threats }: Play, result: FinitelyRepeated): Completeness {
  const profiles = Array.from({ length: profileCount(stage) }, (_, place) => profileAt(stage, place))
  const gains = profiles.map(profile =>
    stage.players.map((_, i) => {
      const now = paid(stage, profile, i)
      return stage.strategies[i]!.map((__, a) => paid(stage, profile.with(i, a), i).sub(now))
    }),
  )
  let later: Point[] = [stage.players.map(() => ZERO)]
  let openings: (readonly number[])[] = []
  let pairs = 0
  for (let k = 1; k <= result.solved; k++) {
    pairs += profiles.length * later.length
    if (pairs > MAX_PAIRS) return 'not checked'
    const worst = stage.players.map((_, i) =>
      later.map(point => point[i]!).reduce((a, b) => (compare(b, a) < 0 ? b : a), later[0]?.[i] ?? ZERO),
    )
    const found = new Map<string, Point>()
    openings = []
    profiles.forEach((profile, place) => {
      for (const point of later) {
        const stays = gains[place]!.every((list, i) => {
          const kept = point[i]!.sub(worst[i]!).mul(discount)
          return list.every(gain => compare(gain, kept) <= 0)
        })
        if (!stays) continue
        if (openings.at(-1) !== profile) openings.push(profile)
        const total = point.map((value, i) => paid(stage, profile, i).add(value.mul(discount)))
        found.set(keyOf(total), total)
      }
    })
    later = [...found.values()]
    const weight = weightOf(discount, k)
    threats[k - 1]!.forEach(({ payoffs }, i) => {
      demand(
        later.every(point => compare(point[i]!, payoffs[i]!.mul(weight)) >= 0),
        `threats[${k - 1}][${i}]`,
      )
    })
    demand((threats[k - 1]!.length === 0) === (later.length === 0), `threats[${k - 1}]`)
  }
  const weight = weightOf(discount, result.solved)
  const all = result.solved === 0 ? [] : later.map(point => point.map(value => value.div(weight)))
  demandSame(result.payoffs, all.sort(lexicographic), 'payoffs')
  demandSame(result.openings, openings, 'openings')
  return 'checked'
}
