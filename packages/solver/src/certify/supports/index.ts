/**
 * Checks equilibria of any number of players, support by support: fractions by the definition, boxes by the test of Krawczyk (1969)
 * in exact arithmetic, indices by their determinants; and in small games, that none is missing.
 */
import { compare, flatFractions, integers, type NormalForm, ONE, sum, ZERO } from '@biform/core'
import type { IsolatedEquilibrium, SupportEquilibria, SupportEquilibrium, SupportResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { average, larger, repliesTo } from '../equilibria.ts'
import { determinantSign } from '../exact-linear.ts'
import {
  type Completeness,
  demand,
  demandSame,
  equal,
  gameOf,
  index,
  list,
  mixedStrategy,
  record,
  vector,
} from '../flaw.ts'
import { checkContinuum } from './continua.ts'
import { checkExact } from './exact.ts'
import { checkExhausted, type Listed } from './exhaust.ts'
import {
  type Ball,
  type Conditions,
  conditionsOf,
  derivatives,
  expected,
  holdsOne,
  mixtureOf,
  payoffsOf,
  signOf,
  unknownsOf,
} from './system.ts'

export const SUPPORT_CHECKERS: Checkers<SupportResult['method']> = { supportEquilibria: checkSupportEquilibria }

type Supports = readonly (readonly number[])[]

function checkSupportEquilibria(subject: unknown, result: SupportEquilibria): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  demand(typeof result.complete === 'boolean', 'complete')
  const reasons: readonly unknown[] = result.complete ? [undefined] : ['limit', 'stopped', 'unresolved']
  demand(reasons.includes(result.reason), 'reason')
  const listed = list(result.equilibria, 'equilibria').map((item, k) => {
    const at = `equilibria[${k}]`
    checkSupports(game, record(item, at).supports, `${at}.supports`)
    demand(item.kind === 'rational' || item.kind === 'isolated', `${at}.kind`)
    return item.kind === 'rational' ? checkRational(game, item, at) : checkIsolated(game, item, at)
  })
  listed.forEach((item, k) => {
    demand(!listed.slice(0, k).some(other => overlap(item, other)), `equilibria[${k}]`)
  })
  const seen = new Set<string>()
  const once = (supports: Supports, at: string): void => {
    checkSupports(game, supports, at)
    const key = JSON.stringify(supports)
    demand(!seen.has(key), at)
    seen.add(key)
  }
  const counts = game.strategies.map(strategies => strategies.length)
  list(result.continua, 'continua').forEach((item, k) => {
    const { supports } = record(item, `continua[${k}]`)
    once(supports, `continua[${k}].supports`)
    checkContinuum(conditionsOf(game, supports), item, counts, `continua[${k}]`)
  })
  list(result.unresolved, 'unresolved').forEach((item, k) => {
    const { supports, reason } = record(item, `unresolved[${k}]`)
    once(supports, `unresolved[${k}].supports`)
    demand(reason === 'cells' || reason === 'tie', `unresolved[${k}].reason`)
    demand(
      supports.some(support => support.length > 1),
      `unresolved[${k}].supports`,
    )
  })
  if (result.reason === 'unresolved') demand(result.unresolved.length > 0, 'reason')
  if (!result.complete && result.reason !== 'unresolved') return undefined
  demand(!result.complete || result.unresolved.length === 0, 'complete')
  const indices = result.equilibria.map(item => item.index)
  if (result.complete && result.continua.length === 0 && !indices.includes(undefined)) {
    demand(indices.reduce<number>((total, value) => total + value!, 0) === 1, 'complete')
  }
  const completeness = checkExhausted(game, listed, seen)
  return result.complete ? completeness : undefined
}

/** One ascending list of strategies for each player, none of them empty. */
function checkSupports(game: NormalForm, supports: Supports, at: string): void {
  list(supports, at, game.players.length).forEach((support, i) => {
    list(support, `${at}[${i}]`).forEach((s, k) => {
      index(s, game.strategies[i]!.length, `${at}[${i}][${k}]`)
      demand(k === 0 || support[k - 1]! < s, `${at}[${i}][${k}]`)
    })
    demand(support.length > 0, `${at}[${i}]`)
  })
}

function checkRational(game: NormalForm, item: SupportEquilibrium & { kind: 'rational' }, at: string): Listed {
  const { profile, supports } = item
  list(profile, `${at}.profile`, game.players.length).forEach((mix, i) => {
    mixedStrategy(mix, game.strategies[i]!.length, `${at}.profile[${i}]`)
    demandSame(
      supports[i],
      mix.flatMap((value, s) => (value.n > 0n ? [s] : [])),
      `${at}.supports[${i}]`,
    )
  })
  const replies = profile.map((_, i) => repliesTo(game, i, profile))
  const payoffs = replies.map((values, i) => average(values, profile[i]!))
  demandSame(item.payoffs, payoffs, `${at}.payoffs`)
  demand(
    replies.every((values, i) => values.every(value => compare(value, payoffs[i]!) <= 0)),
    `${at}.profile`,
  )
  const conditions = conditionsOf(game, supports)
  const point = unknownsOf(conditions).map(({ player, place }) => ({
    middle: profile[player]![supports[player]![place]!]!,
    radius: ZERO,
  }))
  checkIndex(conditions, point, item.index, `${at}.index`)
  return { supports, lower: profile, upper: profile }
}

function checkIsolated(game: NormalForm, item: IsolatedEquilibrium, at: string): Listed {
  const { supports, lower, upper, profile } = item
  game.strategies.forEach((strategies, i) => {
    for (const [name, lists] of Object.entries({ lower, upper, profile })) {
      vector(list(lists, `${at}.${name}`, game.players.length)[i]!, strategies.length, `${at}.${name}[${i}]`)
    }
    strategies.forEach((_, s) => {
      const own = supports[i]!.includes(s)
      const [low, high] = [lower[i]![s]!, upper[i]![s]!]
      demand(own ? low.n > 0n && low.s > 0n : low.n === 0n, `${at}.lower[${i}][${s}]`)
      demand(own || high.n === 0n, `${at}.upper[${i}][${s}]`)
      demand(equal(profile[i]![s]!.mul(2n), low.add(high)), `${at}.profile[${i}][${s}]`)
    })
    demand(equal(sum(profile[i]!), ONE), `${at}.profile[${i}]`)
  })
  const conditions = conditionsOf(game, supports)
  demand(conditions.within.length > 0, `${at}.kind`)
  const box = unknownsOf(conditions).map(({ player, place }) => {
    const s = supports[player]![place]!
    return { middle: profile[player]![s]!, radius: upper[player]![s]!.sub(profile[player]![s]!) }
  })
  const mixture = mixtureOf(conditions, box)
  supports.forEach((support, i) => {
    const { middle, radius } = mixture[i]!.at(-1)!
    demandSame(lower[i]![support.at(-1)!], middle.sub(radius), `${at}.lower[${i}]`)
    demandSame(upper[i]![support.at(-1)!], middle.add(radius), `${at}.upper[${i}]`)
  })
  demand(holdsOne(conditions, box), `${at}.upper`)
  demand(
    conditions.outside.every(({ values, shape }) => {
      if (values.every(value => value.n === 0n)) return true
      const sign = signOf(expected(values, shape, mixture)[0]!)
      // What the box does not tell, the exact numbers do.
      return sign === undefined ? item.exact !== undefined : sign <= 0
    }),
    `${at}.supports`,
  )
  if (item.exact !== undefined) checkExact(game, conditions, item, `${at}.exact`)
  const bounds = supports.map((support, i) => {
    const shape = supports.map((other, k) => (k === i ? 1 : other.length))
    const { middle, radius } = expected(payoffsOf(game, supports, i, support.at(-1)!), shape, mixture)[0]!
    return { lower: middle.sub(radius), upper: middle.add(radius) }
  })
  demandSame(item.payoffs, bounds, `${at}.payoffs`)
  const replies = profile.map((_, i) => repliesTo(game, i, profile))
  const gains = replies.flatMap((values, i) => values.map(value => value.sub(average(values, profile[i]!))))
  demandSame(item.epsilon, gains.reduce(larger), `${at}.epsilon`)
  checkIndex(conditions, box, item.index, `${at}.index`)
  return { supports, lower, upper }
}

/** The index is that of the middle of a box; there is none if a strategy outside is as good. */
function checkIndex(conditions: Conditions, box: readonly Ball[], found: number | undefined, at: string): void {
  const mixture = mixtureOf(conditions, box)
  const tied = conditions.outside.some(({ values, shape }) => signOf(expected(values, shape, mixture)[0]!) !== -1)
  const rows = derivatives(conditions, mixture).map(row =>
    integers(flatFractions(row.map(({ middle }) => middle.neg()))),
  )
  const sign = determinantSign(rows)
  demand(tied || sign === 0 ? found === undefined : found === sign, at)
}

/** Whether two listed equilibria may be the same. */
function overlap(a: Listed, b: Listed): boolean {
  return a.lower.every((values, i) =>
    values.every((low, s) => compare(low, b.upper[i]![s]!) <= 0 && compare(b.lower[i]![s]!, a.upper[i]![s]!) <= 0),
  )
}
