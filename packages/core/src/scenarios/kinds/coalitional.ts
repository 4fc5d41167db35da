/** TU games whose worths are expressions, and TU readings of games that were built before. */
import {
  type Coalitional,
  coalitional,
  dualValueOf,
  entryCount,
  type Fraction,
  InputError,
  MAX_COALITIONAL_PLAYERS,
  placed,
  show,
  tuReading,
  type WorthInput,
  ZERO,
} from '../../index.ts'
import { SIZE } from '../names.ts'
import type { CoalitionalTemplate, Expression } from '../types.ts'
import { forEachCoalition } from './coalitions.ts'
import { type Built, type Context, entries, expression, expressions, indexNames, reserve } from './context.ts'

/** Builds a TU game in one of its four forms. */
export function buildCoalitional(template: CoalitionalTemplate, at: string, context: Context): Built<Coalitional> {
  const { players, worth, everyCoalition, reading, index } = template
  const forms = [worth, everyCoalition, reading].filter(form => form !== undefined)
  if (forms.length !== 1) throw new InputError(at, 'needs one of worth, everyCoalition and reading')
  if (index !== undefined && everyCoalition === undefined) {
    throw new InputError(`${at}.index`, 'belongs to everyCoalition')
  }
  if (reading !== undefined) return { game: readingOf(reading.of, template, `${at}.reading.of`, context), cells: [] }
  if (players !== undefined && players.length > MAX_COALITIONAL_PLAYERS) {
    throw new InputError(`${at}.players`, `${players.length} players are more than ${MAX_COALITIONAL_PLAYERS}`)
  }
  const worths: WorthInput =
    everyCoalition === undefined
      ? explicit(worth!, players?.length, `${at}.worth`, context)
      : everyWorth(everyCoalition, template, at, context)
  const game = placed(at, () => coalitional({ ...(players ? { players } : {}), worth: worths }))
  return { game, cells: [] }
}

function explicit(
  worth: readonly Expression[] | Readonly<Record<string, Expression>>,
  players: number | undefined,
  at: string,
  context: Context,
): WorthInput {
  if (!isList(worth)) return entries(worth, at, (text, place) => expression(text, place, context))(context.scope)
  if (players !== undefined && worth.length !== 2 ** players) {
    throw new InputError(at, `has ${entryCount(worth.length)}, not 2^${players} = ${2 ** players}`)
  }
  return expressions(worth, at, context)(context.scope)
}

function everyWorth(text: Expression, template: CoalitionalTemplate, at: string, context: Context): Fraction[] {
  const { players } = template
  if (!players) throw new InputError(`${at}.players`, 'is missing; everyCoalition needs it')
  const where = `${at}.everyCoalition`
  const index = indexNames(template.index, players.length, `${at}.index`, context)
  const value = expression(text, where, context, [SIZE, ...index])
  reserve(2 ** players.length, where, context)
  const worths: Fraction[] = [ZERO]
  forEachCoalition(players, index, context.scope, (_, scope) => {
    worths.push(value(scope))
  })
  return worths
}

function readingOf(name: string, template: CoalitionalTemplate, at: string, context: Context): Coalitional {
  if (template.players !== undefined) throw new InputError(at, 'takes its players from the game that it reads')
  const game = Object.hasOwn(context.games, name) ? context.games[name] : undefined
  if (game?.kind === 'dual-value-game') return tuReading(game)
  if (game?.kind === 'relationship') return tuReading(dualValueOf(game))
  throw new InputError(at, `${show(name)} is no relationship or dual-value game before this one`)
}

function isList(worth: unknown): worth is readonly Expression[] {
  return Array.isArray(worth)
}
