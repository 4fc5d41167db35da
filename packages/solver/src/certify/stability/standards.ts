/** Checks the egalitarian solution by replaying its stages, and stable sets by the conditions of their forms. */
import { type Coalitional, compare, at as entry, type Fraction, ONE, ratio, sum, ZERO } from '@biform/core'
import type { DuttaRay, StableImputations, StableSet, StandardResult } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { membersOf } from '../core-membership.ts'
import { demand, demandSame, equal, fraction, index, list, record, vector } from '../flaw.ts'
import { demandConcavity, growing, type View, viewOf } from './predicates.ts'

export const STANDARD_CHECKERS: Checkers<StandardResult['method']> = {
  duttaRay: checkDuttaRay,
  stableSet: checkStableSet,
}

/** In each stage nobody else has a larger average, and whoever has as large a one is within. */
function checkDuttaRay(subject: unknown, result: DuttaRay): undefined {
  const view = viewOf(subject)
  const { game, v, N } = view
  if (result.kind === 'not-convex') {
    demandConcavity(view, record(result.witness, 'witness'))
    return
  }
  demand(result.kind === 'allocation', 'kind')
  demand(growing(view), 'kind')
  vector(result.values, game.players.length, 'values')
  let paid = 0
  list(result.stages, 'stages').forEach((stage, k) => {
    const { coalition, average } = record(stage, `stages[${k}]`)
    index(coalition, N + 1, `stages[${k}].coalition`)
    demand(coalition > 0 && (coalition & paid) === 0, `stages[${k}].coalition`)
    const averageOf = (T: number): Fraction =>
      ratio(v[paid | T]! - v[paid]!, BigInt(membersOf(T).length) * game.worth.denominator)
    demandSame(average, averageOf(coalition), `stages[${k}].average`)
    for (let T = 1; T <= N; T++) {
      if ((T & paid) !== 0) continue
      const order = compare(averageOf(T), average)
      demand(order < 0 || (order === 0 && (T & ~coalition) === 0), `stages[${k}].coalition`)
    }
    for (const i of membersOf(coalition)) demandSame(result.values[i], average, `values[${i}]`)
    paid |= coalition
  })
  demand(paid === N, 'stages')
}

function checkStableSet(subject: unknown, result: StableSet): undefined {
  const view = viewOf(subject)
  const { game, N } = view
  const alone = game.players.map((_, i) => entry(game.worth, 2 ** i))
  const available = entry(game.worth, N)
  switch (result.kind) {
    case 'no-imputation':
      demandSame(result.alone, alone, 'alone')
      demandSame(result.available, available, 'available')
      demand(compare(sum(alone), available) > 0, 'kind')
      return
    case 'unknown':
      demand(typeof result.reason === 'string', 'reason')
      demand(compare(sum(alone), available) < 0 && !growing(view), 'kind')
      return
    default: {
      demand(result.kind === 'stable' && compare(sum(alone), available) <= 0, 'kind')
      const surplus = surplusesOf(game)
      const known = list(result.sets, 'sets').map((set, k) =>
        checkSet(view, surplus, record(set, `sets[${k}]`), `sets[${k}]`),
      )
      demand(known.length > 0 && new Set(known).size === known.length, 'sets')
      const only = known.some(form => form === 'imputations' || form === 'core')
      demand(result.unique === only && (!only || known.length === 1), 'unique')
    }
  }
}

function surplusesOf({ players, worth }: Coalitional): Fraction[] {
  return Array.from({ length: 2 ** players.length }, (_, S) =>
    entry(worth, S).sub(sum(membersOf(S).map(i => entry(worth, 2 ** i)))),
  )
}

/** Checks that a set has its form, and names it. */
function checkSet(view: View, surplus: readonly Fraction[], set: StableImputations, at: string): string {
  const { N } = view
  const whole = surplus[N]!
  const positive = (S: number): boolean => compare(surplus[S]!, ZERO) > 0
  switch (set.kind) {
    case 'imputations':
      demand(!positive(N) || surplus.every((_, S) => S === N || !positive(S)), at)
      return set.kind
    case 'core':
      demand(growing(view), at)
      return set.kind
    case 'face': {
      const S = index(set.coalition, N + 1, `${at}.coalition`)
      demand(positive(N) && compare(surplus[S]!, whole) >= 0, `${at}.coalition`)
      for (let T = (S - 1) & S; T > 0; T = (T - 1) & S) demand(!positive(T), `${at}.coalition`)
      return `face ${S}`
    }
    default:
      demand(set.kind === 'points', `${at}.kind`)
      checkPoints(view, surplus, set, at)
      return set.kind
  }
}

function checkPoints(
  { game, N }: View,
  surplus: readonly Fraction[],
  { weights, points }: Extract<StableImputations, { kind: 'points' }>,
  at: string,
): void {
  const whole = surplus[N]!
  demand(compare(whole, ZERO) > 0, at)
  const winners: number[] = []
  surplus.forEach((value, S) => {
    const wins = compare(value, whole) >= 0
    demand(wins || compare(value, ZERO) <= 0, at)
    if (wins) winners.push(S)
  })
  const minimal = winners.filter(S => !winners.some(T => T !== S && (T & S) === T))
  const wins = (S: number): boolean => minimal.some(T => (T & S) === T)
  for (let S = 0; S <= N; S++) demand(wins(S) !== wins(N ^ S), at)
  vector(weights, game.players.length, `${at}.weights`).forEach((weight, i) => {
    demand(compare(fraction(weight, at), ZERO) >= 0, `${at}.weights[${i}]`)
  })
  for (const S of minimal) demand(equal(sum(membersOf(S).map(i => weights[i]!)), ONE), `${at}.weights`)
  const expected = new Map<string, Fraction[]>()
  for (const S of minimal) {
    const point = game.players.map((_, i) => {
      const own = entry(game.worth, 2 ** i)
      return (S >>> i) & 1 ? own.add(whole.mul(weights[i]!)) : own
    })
    const key = point.map(value => value.toFraction()).join()
    if (!expected.has(key)) expected.set(key, point)
  }
  demandSame(points, [...expected.values()], `${at}.points`)
}
