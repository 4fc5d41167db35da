/** Checks the indices over minimal winning coalitions by listing those. */
import { type Coalitional, ratio, simpleGameOf, sum, type WeightedVoting, ZERO } from '@biform/core'
import type { DeeganPackel, Holler } from '../../results/index.ts'
import { membersOf } from '../core-membership.ts'
import { type Completeness, demand, demandSame, gameOf, vector } from '../flaw.ts'

/** Up to this many players, all coalitions are looked at. */
const MAX_LISTED_PLAYERS = 20

export function checkDeeganPackel(subject: unknown, result: DeeganPackel): Completeness {
  const minimal = minimalWinning(subject)
  if (!minimal) return unchecked(subject, result)
  const parts = minimal.players.map((_, i) =>
    sum(minimal.coalitions.map(inside => (inside.includes(i) ? ratio(1n, BigInt(inside.length)) : ZERO))),
  )
  const count = BigInt(minimal.coalitions.length)
  demandSame(
    result.values,
    parts.map(part => (count === 0n ? ZERO : part.div(count))),
    'values',
  )
  return 'checked'
}

export function checkHoller(subject: unknown, result: Holler): Completeness {
  const minimal = minimalWinning(subject)
  if (!minimal) return unchecked(subject, result)
  const counts = minimal.players.map((_, i) => BigInt(minimal.coalitions.filter(inside => inside.includes(i)).length))
  demandSame(result.counts, counts, 'counts')
  const total = counts.reduce((a, b) => a + b)
  demandSame(
    result.values,
    counts.map(count => (total === 0n ? ZERO : ratio(count, total))),
    'values',
  )
  return 'checked'
}

/** Too many players to list coalitions: only that the shares add up. */
function unchecked(subject: unknown, { values }: DeeganPackel | Holler): Completeness {
  const { players } = gameOf(subject, 'coalitional', 'weighted-voting')
  const total = sum(vector(values, players.length, 'values'))
  demand(total.n === 0n || (total.n === 1n && total.d === 1n), 'values')
  return 'not checked'
}

function minimalWinning(subject: unknown): { players: readonly string[]; coalitions: number[][] } | undefined {
  const game: Coalitional | WeightedVoting = gameOf(subject, 'coalitional', 'weighted-voting')
  if (game.players.length > MAX_LISTED_PLAYERS) return undefined
  const { values, denominator } = (game.kind === 'coalitional' ? game : simpleGameOf(game)).worth
  const wins = (S: number): boolean => BigInt(values[S]!) === denominator
  const coalitions: number[][] = []
  for (let S = 1; S < values.length; S++) {
    demand(wins(S) || Number(values[S]) === 0, 'subject')
    const inside = membersOf(S)
    if (wins(S) && inside.every(i => !wins(S ^ (1 << i)))) coalitions.push(inside)
  }
  return { players: game.players, coalitions }
}
