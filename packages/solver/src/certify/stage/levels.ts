/** Checks minmax and maxmin: pure levels against every profile, mixed ones by what both sides' strategies secure. */
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
import type { JointPlay, Maxmin, Minmax } from '../../results/index.ts'
import { demand, demandSame, equal, fraction, gameOf, index, list, mixedStrategy, record, vector } from '../flaw.ts'
import { checkIndependent } from './independent.ts'

export function checkMinmax(subject: unknown, result: Minmax): undefined {
  const game = gameOf(subject, 'normal-form')
  if (result.kind === 'pure') checkPure(game, result, lowestOfHighest)
  else if (result.kind === 'independent') checkIndependent(game, result)
  else checkMixed(game, result)
}

export function checkMaxmin(subject: unknown, result: Maxmin): undefined {
  const game = gameOf(subject, 'normal-form')
  if (result.kind === 'pure') checkPure(game, result, highestOfLowest)
  else checkMixed(game, result)
}

function checkPure(
  game: NormalForm,
  result: Extract<Minmax | Maxmin, { kind: 'pure' }>,
  placeOf: (game: NormalForm, player: number) => number,
): void {
  const n = game.players.length
  const values = vector(result.values, n, 'values')
  list(result.profiles, 'profiles', n).forEach((profile, i) => {
    const place = placeOf(game, i)
    demandSame(profile, profileAt(game, place), `profiles[${i}]`)
    demand(equal(values[i]!, entry(game.payoffs[i]!, place)), `values[${i}]`)
  })
}

/** Groups all places by a key, in order, and keeps of each group the place that is preferred, the first of equals. */
function bestOf(
  game: NormalForm,
  player: number,
  keyOf: (profile: readonly number[]) => string,
  sign: 1 | -1,
): number[] {
  const found = new Map<string, number>()
  const { values } = game.payoffs[player]!
  for (let place = 0; place < profileCount(game); place++) {
    const key = keyOf(profileAt(game, place))
    const best = found.get(key)
    if (best === undefined || sign * order(values[place]!, values[best]!) > 0) found.set(key, place)
  }
  return [...found.values()]
}

function order(a: number | bigint, b: number | bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function firstOf(game: NormalForm, player: number, places: readonly number[], sign: 1 | -1): number {
  const { values } = game.payoffs[player]!
  return places.reduce((best, place) => (sign * order(values[place]!, values[best]!) > 0 ? place : best))
}

/** The best reply to each profile of the others, and the worst of these. */
function lowestOfHighest(game: NormalForm, player: number): number {
  const others = (profile: readonly number[]): string => profile.toSpliced(player, 1).join()
  return firstOf(game, player, bestOf(game, player, others, 1), -1)
}

/** The worst outcome of each own strategy, and the best of these. */
function highestOfLowest(game: NormalForm, player: number): number {
  const own = (profile: readonly number[]): string => `${profile[player]!}`
  return firstOf(game, player, bestOf(game, player, own, -1), 1)
}

function checkMixed(game: NormalForm, result: Exclude<Minmax | Maxmin, { kind: 'pure' | 'independent' }>): void {
  const n = game.players.length
  const counts = game.strategies.map(labels => labels.length)
  const values = vector(result.values, n, 'values')
  switch (result.kind) {
    case 'mixed': {
      demand(n <= 2, 'kind')
      list(result.profiles, 'profiles', n).forEach((profile, i) => {
        const at = (j: number): string => `profiles[${i}][${j}]`
        const strategies = list(profile, `profiles[${i}]`, n).map((x, j) => mixedStrategy(x, counts[j]!, at(j)))
        const other = strategies[1 - i]?.map((probability, s) => ({ profile: [s], probability }))
        checkLevel(game, i, values[i]!, strategies[i]!, other ?? [{ profile: [], probability: ONE }], [
          at(i),
          at(1 - i),
        ])
      })
      return
    }
    case 'correlated': {
      demand(n > 2, 'kind')
      const punishments = list(result.punishments, 'punishments', n)
      list(result.guarantees, 'guarantees', n).forEach((strategy, i) => {
        const places = [`guarantees[${i}]`, `punishments[${i}]`] as const
        const own = mixedStrategy(strategy, counts[i]!, places[0])
        const joint = readJoint(counts.toSpliced(i, 1), punishments[i]!, places[1])
        checkLevel(game, i, values[i]!, own, joint, places)
      })
      return
    }
    default:
      demand(false, 'kind')
  }
}

/** Joint play: different profiles in row-major order, positive probabilities with sum 1. */
function readJoint(counts: readonly number[], joint: readonly JointPlay[], at: string): readonly JointPlay[] {
  let before = -1
  list(joint, at).forEach((item, k) => {
    const place = `${at}[${k}]`
    const { profile, probability } = record(item, place)
    const number = list(profile, `${place}.profile`, counts.length).reduce(
      (found, s, j) => found * counts[j]! + index(s, counts[j]!, `${place}.profile[${j}]`),
      0,
    )
    demand(number > before, place)
    before = number
    demand(compare(fraction(probability, `${place}.probability`), ZERO) > 0, `${place}.probability`)
  })
  demand(equal(sum(joint.map(item => item.probability)), ONE), at)
  return joint
}

/** The player's strategy secures the level against all that the others can do; their play holds it there. */
function checkLevel(
  game: NormalForm,
  player: number,
  level: Fraction,
  own: readonly Fraction[],
  joint: readonly JointPlay[],
  [atOwn, atOthers]: readonly [string, string],
): void {
  const paid = (s: number, others: readonly number[]): Fraction =>
    entry(game.payoffs[player]!, profileIndex(game, others.toSpliced(player, 0, s)))
  for (let place = 0; place < profileCount(game); place++) {
    const profile = profileAt(game, place)
    if (profile[player] !== 0) continue
    const others = profile.toSpliced(player, 1)
    const secured = sum(own.map((probability, s) => paid(s, others).mul(probability)))
    demand(compare(secured, level) >= 0, atOwn)
  }
  own.forEach((_, s) => {
    const left = sum(joint.map(({ profile, probability }) => paid(s, profile).mul(probability)))
    demand(compare(left, level) <= 0, atOthers)
  })
}
