/** A strategy that failed in a match, as an error that names it as the caller counts it. */
import { StrategyError, show } from '@biform/core'
import type { TournamentRecord } from '../../results/tournament.ts'
import type { TournamentSetting } from './options.ts'

/** The record of a match in which a strategy failed. */
type Failed = Extract<TournamentRecord, { kind: 'failed' }>

/** The strategy behind a failure, as the caller counts it, and when it failed. */
export function failure(
  { row, column, repetition, player, turn, reason }: Failed,
  { entrants }: TournamentSetting,
): StrategyError {
  const [list, index] = player === 0 ? (['rows', row] as const) : (['columns', column] as const)
  const other = player === 0 ? entrants.columns[column]! : entrants.rows[row]!
  const { name = '' } = entrants[list][index]!
  const who = `strategies${entrants.one ? '' : `.${list}`}[${index}] (${show(name)})`
  const match = `${who} against ${show(other.name)}, repetition ${repetition}`
  return new StrategyError(player, name, turn, reason, match)
}
