/** Hedonic games: what groups are worth to their members, and which partitions are stable. */
import { groupValue, type HedonicGame } from '@biform/core'
import type { Result } from '@biform/solver'
import { table } from '../text.ts'
import { coalition, number } from './number.ts'

/** Larger games are only described. */
const MAX_GROUPS = 64
/** So many partitions of each sort are shown. */
const MAX_SHOWN = 10

/** A row for each group. */
export function showGroups(game: HedonicGame): string[] {
  const { players } = game
  const groups = Array.from({ length: 2 ** players.length - 1 }, (_, k) => k + 1)
  if (groups.length > MAX_GROUPS) return [`too large to show: ${groups.length} groups`]
  return table(
    [{ title: 'group' }, ...players.map(player => ({ title: `to ${player}`, right: true }))],
    groups.map(S => [
      coalition(players, S),
      ...players.map((_, i) => ((S >> i) & 1 ? number(groupValue(game, i, S)) : '')),
    ]),
  )
}

const NOTIONS = [
  ['core', 'In the core'],
  ['strictCore', 'In the strict core'],
  ['nash', 'Nash stable'],
  ['individual', 'Individually stable'],
  ['contractual', 'Contractually individually stable'],
] as const

/** The answer of a solver of hedonic games; nothing for another. */
export function showHedonicResult({ players }: HedonicGame, result: Result): string[] {
  const groups = (partition: readonly number[]): string => partition.map(S => coalition(players, S)).join(' ')
  switch (result.method) {
    case 'stablePartitions':
      return [
        ...(result.complete ? [] : [`Not complete: ${result.partitions} partitions were looked at`]),
        ...NOTIONS.map(([name, words]) => {
          const shown = result[name].slice(0, MAX_SHOWN).map(groups)
          const more = result[name].length - shown.length
          return `${words}: ${shown.length === 0 ? 'none' : shown.join(' | ')}${more > 0 ? ` | … ${more} more` : ''}`
        }),
      ]
    case 'topCoalitions':
      return result.holds
        ? [
            `Top coalitions one after another: ${groups(result.partition)}${result.strict ? ', the only core partition' : ''}`,
          ]
        : [`No group within ${coalition(players, result.set)} is what all its members want most`]
    default:
      return []
  }
}
