/** The records of a tournament by unit: what is done, and what was given back from an earlier run. */
import { Fraction, InputError, show } from '@biform/core'
import type { TournamentRecord } from '../../results/tournament.ts'
import { failure } from './failure.ts'
import type { TournamentSetting } from './options.ts'
import type { Unit } from './units.ts'

/** Records by the key of their unit. */
export type Ledger = Map<string, TournamentRecord>

/** The key of a unit, or of the unit that a record is of. */
export function keyOf(unit: Unit | TournamentRecord): string {
  const repetition = 'repetition' in unit ? unit.repetition : undefined
  return `${unit.row},${unit.column},${repetition ?? 'solved'}`
}

/**
 * The records of an earlier run.
 *
 * @throws InputError naming `options.resume[k]` for one that is of no unit of this tournament, is there twice, or is not
 * what its unit finds
 */
export function ledgerOf(units: readonly Unit[], setting: TournamentSetting, resume: unknown): Ledger {
  if (!Array.isArray(resume)) throw new InputError('options.resume', `${show(resume)} is not a list of records`)
  const known = new Set(units.map(keyOf))
  const ledger: Ledger = new Map()
  resume.forEach((record: unknown, k) => {
    const at = `options.resume[${k}]`
    if (!isRecord(record, setting)) throw new InputError(at, `${show(record)} is no record of this tournament`)
    const key = keyOf(record)
    if (!known.has(key)) throw new InputError(at, 'is of a pair or a repetition that this tournament has not')
    if (ledger.has(key)) throw new InputError(at, 'is of a unit that is there before')
    if (record.kind === 'failed' && setting.onError === 'stop') throw failure(record, setting)
    ledger.set(key, record)
  })
  return ledger
}

function isRecord(value: unknown, { arithmetic, length }: TournamentSetting): value is TournamentRecord {
  if (typeof value !== 'object' || value === null) return false
  const record = value as Readonly<Record<string, unknown>>
  const isExact = (item: unknown): boolean => item instanceof Fraction
  const isNumber = (item: unknown): boolean => typeof item === 'number' && Number.isFinite(item)
  const isCount = (item: unknown): boolean => Number.isSafeInteger(item) && (item as number) >= 0
  const pairOf = (list: unknown, is: (item: unknown) => boolean): boolean =>
    Array.isArray(list) && list.length === 2 && list.every(is)
  const hasTurns = (item: unknown): boolean =>
    length.kind === 'turns' ? item === length.turns : isCount(item) && item !== 0
  if (!isCount(record.row) || !isCount(record.column)) return false
  // A pair is solved as a whole; what is played has a repetition.
  if ((record.kind === 'solved') === Object.hasOwn(record, 'repetition')) return false
  switch (record.kind) {
    case 'solved': {
      const is = arithmetic === 'exact' ? isExact : isNumber
      return pairOf(record.payoffs, is) && pairOf(record.cooperation, is)
    }
    case 'played':
      return hasTurns(record.turns) && pairOf(record.scores, isExact) && pairOf(record.cooperated, isCount)
    case 'failed':
      return (record.player === 0 || record.player === 1) && isNumber(record.turn) && typeof record.reason === 'string'
    default:
      return false
  }
}
