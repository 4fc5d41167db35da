/**
 * The checkers of games whose players may pay each other. Threats are replayed: the coalition's strategy secures the value
 * against everything that the rest can play jointly, and the other way round; the value follows from them by its formula.
 */
import {
  at,
  compare,
  type Fraction,
  type NormalForm,
  profileAt,
  profileCount,
  profileIndex,
  ratio,
  sum,
  ZERO,
} from '@biform/core'
import type { CocoValue, Competitiveness, SidePaymentResult, Threat } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { type Completeness, demand, demandSame, equal, fraction, gameOf, list, mixedStrategy, record } from '../flaw.ts'

const isMember = (coalition: number, i: number): boolean => Math.floor(coalition / 2 ** i) % 2 === 1

/** The joint strategies of some players: every choice, the last player's moving fastest. */
function choices(game: NormalForm, players: readonly number[]): number[][] {
  return players.reduce<number[][]>(
    (rows, i) => rows.flatMap(row => game.strategies[i]!.map((_, s) => [...row, s])),
    [[]],
  )
}

function checkThreat(game: NormalForm, threat: Threat, where: string): void {
  const everybody = game.players.map((_, i) => i)
  const sides = [true, false].map(side => everybody.filter(i => isMember(threat.coalition, i) === side))
  const [mine, theirs] = sides.map(side => choices(game, side)) as [number[][], number[][]]
  const value = fraction(threat.value, `${where}.value`)
  const [x, y] = list(threat.profile, `${where}.profile`, 2)
  mixedStrategy(x!, mine.length, `${where}.profile[0]`)
  mixedStrategy(y!, theirs.length, `${where}.profile[1]`)
  const gap = mine.map(own =>
    theirs.map(other => {
      const profile = everybody.map(i =>
        isMember(threat.coalition, i) ? own[sides[0]!.indexOf(i)]! : other[sides[1]!.indexOf(i)]!,
      )
      const k = profileIndex(game, profile)
      return sum(game.payoffs.map((store, i) => (isMember(threat.coalition, i) ? at(store, k) : at(store, k).neg())))
    }),
  )
  theirs.forEach((_, column) => {
    const secured = sum(gap.map((row, r) => row[column]!.mul(x![r]!)))
    demand(compare(secured, value) >= 0, `${where}.profile[0]`)
  })
  gap.forEach(row => {
    const held = sum(row.map((entry, column) => entry.mul(y![column]!)))
    demand(compare(held, value) <= 0, `${where}.profile[1]`)
  })
}

function checkCocoValue(subject: unknown, result: CocoValue): Completeness | undefined {
  const game = gameOf(subject, 'normal-form')
  if (result.kind === 'undecided') {
    demand(result.reason === 'limit' || result.reason === 'stopped', 'reason')
    return 'not checked'
  }
  demand(result.kind === 'value', 'kind')
  const n = game.players.length
  const totals = Array.from({ length: profileCount(game) }, (_, k) => sum(game.payoffs.map(store => at(store, k))))
  const best = totals.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  demand(equal(fraction(result.total, 'total'), best), 'total')
  const place = totals.findIndex(total => equal(total, best))
  demandSame(result.profile, profileAt(game, place), 'profile')
  list(result.threats, 'threats', 2 ** (n - 1) - 1).forEach((threat, k) => {
    const where = `threats[${k}]`
    demand(record(threat, where).coalition === 2 * k + 1, `${where}.coalition`)
    checkThreat(game, threat, where)
  })
  // The mean over sizes of the mean over the coalitions of that size with the player.
  const worth = (S: number): Fraction => {
    if (S === 2 ** n - 1) return best
    const other = 2 ** n - 1 - S
    return isMember(S, 0) ? result.threats[(S - 1) / 2]!.value : result.threats[(other - 1) / 2]!.value.neg()
  }
  const values = game.players.map((_, i) => {
    const bySize = Array.from({ length: n }, () => ({ total: ZERO, count: 0 }))
    for (let S = 1; S < 2 ** n; S++) {
      if (!isMember(S, i)) continue
      const size = game.players.filter((__, j) => isMember(S, j)).length
      const cell = bySize[size - 1]!
      cell.total = cell.total.add(worth(S))
      cell.count++
    }
    return sum(bySize.map(({ total, count }) => total.div(ratio(BigInt(count), 1n)))).div(ratio(BigInt(n), 1n))
  })
  demandSame(result.values, values, 'values')
  demandSame(
    result.transfers,
    values.map((value, i) => value.sub(at(game.payoffs[i]!, place))),
    'transfers',
  )
  return undefined
}

/** The variances as means of squares, less the squares of means. */
function checkCompetitiveness(subject: unknown, result: Competitiveness): undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  const count = profileCount(game)
  const [A, B] = game.payoffs.map(store => Array.from({ length: count }, (_, k) => at(store, k)))
  const variance = (values: readonly Fraction[]): Fraction => {
    const squares = sum(values.map(value => value.mul(value))).div(ratio(BigInt(count), 1n))
    const mean = sum(values).div(ratio(BigInt(count), 1n))
    return squares.sub(mean.mul(mean))
  }
  const differences = variance(A!.map((a, k) => a.sub(B![k]!)))
  const sums = variance(A!.map((a, k) => a.add(B![k]!)))
  demandSame(result.differences, differences, 'differences')
  demandSame(result.sums, sums, 'sums')
  const all = differences.add(sums)
  demandSame(result.value, equal(all, ZERO) ? null : differences.div(all), 'value')
}

export const SIDE_PAYMENT_CHECKERS: Checkers<SidePaymentResult['method']> = {
  cocoValue: checkCocoValue,
  competitiveness: checkCompetitiveness,
}
