/**
 * A two-player game of the reader's own, and how an address holds it: `?game=3:3,0:5_5:0,1:1&rows=Cooperate,Defect`. Names
 * that are the usual ones are not written.
 */
import type { Fraction } from '@biform/core'
import type { RoomFields } from '../state/place.ts'
import { FIRST_PLAYERS, firstNames, LONGEST_NUMBER, MOST, type Own, type Payoffs } from './game.ts'
import { PRESETS } from './presets.ts'
import { numeral, readTable, tidyName } from './table.ts'

type Fields = RoomFields<'game'>

/** The game of an address, or the first of those to start from. */
export function readOwn(fields: Fields): Own {
  const payoffs = (fields.game ?? '').split('_').map(line => line.split(',').map(pairOf))
  const [height, width] = [payoffs.length, payoffs[0]!.length]
  const isTable = height <= MOST && width <= MOST && payoffs.every(line => line.length === width)
  if (!isTable || payoffs.some(line => line.includes(undefined))) return presetOf(0)
  const players = namesOf(fields.players, 2) ?? FIRST_PLAYERS
  return {
    players: [players[0]!, players[1]!],
    strategies: [
      namesOf(fields.rows, height) ?? firstNames(height),
      namesOf(fields.columns, width) ?? firstNames(width),
    ],
    payoffs: payoffs.map(line => line.map(pair => pair!)),
  }
}

/** One of the games to start from. */
export function presetOf(k: number): Own {
  const reading = readTable(PRESETS[k]!.table)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.own
}

export function writeOwn({ players, strategies: [rows, columns], payoffs }: Own): Fields {
  const unless = (names: readonly string[], usual: readonly string[], field: string): Record<string, string> =>
    names.join() === usual.join() ? {} : { [field]: names.join() }
  return {
    game: payoffsAsText(payoffs),
    ...unless(players, FIRST_PLAYERS, 'players'),
    ...unless(rows, firstNames(rows.length), 'rows'),
    ...unless(columns, firstNames(columns.length), 'columns'),
  }
}

/** "3:3,0:5_5:0,1:1": rows, their cells, and both payoffs of each. */
function payoffsAsText(payoffs: Payoffs): string {
  return payoffs.map(line => line.map(pair => pair.map(value => value.toFraction()).join(':')).join(',')).join('_')
}

/** Both payoffs of a cell, "3:-1/2". */
function pairOf(text: string): readonly [Fraction, Fraction] | undefined {
  const parts = text.split(':')
  const [mine, theirs] = parts.map(part => (part.length <= LONGEST_NUMBER ? numeral(part) : undefined))
  return parts.length === 2 && mine && theirs ? [mine, theirs] : undefined
}

/** As many different names as are needed. */
function namesOf(field: string | undefined, size: number): readonly string[] | undefined {
  const names = field?.split(',').map(tidyName)
  const fits = names?.length === size && new Set(names).size === size && !names.includes('')
  return fits ? names : undefined
}
