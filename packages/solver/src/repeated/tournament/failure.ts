/** A strategy that failed in a match, as an error that names it as the caller counts it. */
import { InputError, show } from '@biform/core'
import type { TournamentRecord } from '../../results/tournament.ts'
import type { TournamentSetting } from './options.ts'

/** The record of a match in which a strategy failed. */
type Failed = Extract<TournamentRecord, { kind: 'failed' }>

/** The strategy behind a failure, as the caller counts it, and when it failed. */
export function failure(
  { row, column, repetition, player, turn, reason }: Failed,
  { entrants }: TournamentSetting,
): InputError {
  const [list, index] = player === 0 ? (['rows', row] as const) : (['columns', column] as const)
  const other = player === 0 ? entrants.columns[column]! : entrants.rows[row]!
  const at = `strategies${entrants.one ? '' : `.${list}`}[${index}] (${show(entrants[list][index]!.name)})`
  const when = turn < 0 ? 'before the first turn' : `turn ${turn}`
  return new InputError(`${at} against ${show(other.name)}, repetition ${repetition}, ${when}`, reason)
}
