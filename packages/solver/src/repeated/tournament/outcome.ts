/** The answer of a tournament from its records, which do not depend on the order in which they were made. */
import { type Fraction, type Strategy, toNumber } from '@biform/core'
import type { PairMatrix, Standing, Tournament } from '../../results/tournament.ts'
import { type Cell, cellOf } from './cells.ts'
import { failure } from './failure.ts'
import { keyOf, type Ledger } from './ledger.ts'
import type { TournamentSetting } from './options.ts'
import { type Met, ranked, standingOf } from './ranking.ts'
import { unitsOf } from './units.ts'

/** Everything together. */
export function outcomeOf(setting: TournamentSetting, ledger: Ledger, reason?: 'limit' | 'stopped'): Tournament {
  const { entrants, arithmetic } = setting
  const answer =
    arithmetic === 'exact' ? assembled(setting, ledger, value => value) : assembled(setting, ledger, toNumber)
  const { length, noise, cooperating, repetitions, seed, selfPlay } = setting
  return {
    method: 'tournament',
    arithmetic,
    complete: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    rows: entrants.rows.map(named),
    ...(entrants.one ? {} : { columns: entrants.columns.map(named) }),
    length,
    noise,
    cooperating,
    repetitions,
    seed,
    selfPlay,
    ...answer,
  }
}

function named(strategy: Strategy): Tournament['rows'][number] {
  return strategy.kind === 'automaton' ? strategy : { kind: 'open-strategy', name: strategy.name }
}

function assembled<Value extends Fraction | number>(
  setting: TournamentSetting,
  ledger: Ledger,
  asValue: (exact: Fraction) => Value,
) {
  const { entrants, pairs, mirrored, selfPlay } = setting
  const { rows, columns, one } = entrants
  const dropped = droppedOf(setting, ledger)
  const gone = (population: 'rows' | 'columns', index: number): boolean =>
    dropped.some(item => item.index === index && (item.population === population || item.population === 'one'))
  const cells = new Map<number, Cell<Value>>()
  for (const pair of pairs) {
    if (gone('rows', pair.row) || gone('columns', pair.column)) continue
    const records = unitsOf([pair], setting).flatMap(unit => ledger.get(keyOf(unit)) ?? [])
    const cell = cellOf(records, asValue)
    if (cell === undefined) continue
    cells.set(pair.row * columns.length + pair.column, cell)
    if (mirrored) cells.set(pair.column * columns.length + pair.row, turned(cell))
  }
  const matrix = <Item>(read: (cell: Cell<Value>) => Item): PairMatrix<Item> =>
    rows.map((_, row) =>
      columns.map((_, column) => {
        const cell = cells.get(row * columns.length + column)
        return cell === undefined ? null : read(cell)
      }),
    )
  const met = (side: 0 | 1, index: number): Met<Value>[] =>
    (side === 0 ? columns : rows).flatMap((_, other) => {
      if (one && other === index && selfPlay !== 'counted') return []
      const place = side === 0 ? index * columns.length + other : other * columns.length + index
      const cell = cells.get(place)
      return cell === undefined ? [] : [{ cell, side }]
    })
  // Where a pair in one role tells what it does in the other, every match counts once.
  const standings: Omit<Standing, 'rank'>[] = one
    ? rows.map((_, i) => standingOf('one', i, mirrored ? met(0, i) : [...met(0, i), ...met(1, i)]))
    : [
        ...rows.map((_, i) => standingOf('rows', i, met(0, i))),
        ...columns.map((_, i) => standingOf('columns', i, met(1, i))),
      ]
  return {
    payoffs: matrix(cell => cell.payoffs[0]),
    columnPayoffs: matrix(cell => cell.payoffs[1]),
    cooperation: matrix(cell => cell.cooperation[0]),
    columnCooperation: matrix(cell => cell.cooperation[1]),
    standardErrors: matrix(cell => cell.standardErrors[0]),
    columnStandardErrors: matrix(cell => cell.standardErrors[1]),
    played: matrix(cell => cell.played),
    ranking: one
      ? ranked(standings)
      : [...ranked(standings.slice(0, rows.length)), ...ranked(standings.slice(rows.length))],
    dropped,
  }
}

/** A cell with the players in each other's place. */
function turned<Value>({ payoffs, cooperation, standardErrors: [a, b], played }: Cell<Value>): Cell<Value> {
  return {
    played,
    payoffs: [payoffs[1], payoffs[0]],
    cooperation: [cooperation[1], cooperation[0]],
    standardErrors: [b, a] as Cell<Value>['standardErrors'],
  }
}

/** The strategies that failed, each with its first failure in the order of the pairs and repetitions. */
function droppedOf(setting: TournamentSetting, ledger: Ledger): Tournament['dropped'] {
  const failed = [...ledger.values()].filter(record => record.kind === 'failed')
  failed.sort((a, b) => a.row - b.row || a.column - b.column || a.repetition - b.repetition)
  const found = new Map<string, Tournament['dropped'][number]>()
  for (const record of failed) {
    const population = setting.entrants.one ? 'one' : record.player === 0 ? 'rows' : 'columns'
    const index = record.player === 0 ? record.row : record.column
    const key = `${population} ${index}`
    if (!found.has(key)) found.set(key, { population, index, reason: failure(record, setting).message })
  }
  return [...found.values()]
}
