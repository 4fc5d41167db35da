/** Hedonic games whose values are expressions. */
import { type HedonicGame, hedonicGame, InputError, MAX_HEDONIC_PLAYERS, placed } from '../../index.ts'
import type { Expression, HedonicTemplate } from '../types.ts'
import { type Built, type Context, entries, expressions } from './context.ts'

/** Builds a hedonic game. */
export function buildHedonicGame(template: HedonicTemplate, at: string, context: Context): Built<HedonicGame> {
  const { players, values, additive } = template
  const { scope } = context
  if (players.length > MAX_HEDONIC_PLAYERS) {
    throw new InputError(`${at}.players`, `${players.length} players are more than ${MAX_HEDONIC_PLAYERS}`)
  }
  const byGroup =
    values &&
    entries(values, `${at}.values`, (list: readonly Expression[], place) => expressions(list, place, context))(scope)
  const rows = additive?.map((list, i) => expressions(list, `${at}.additive[${i}]`, context)(scope))
  const game = placed(at, () =>
    hedonicGame({ players, ...(byGroup ? { values: byGroup } : {}), ...(rows ? { additive: rows } : {}) }),
  )
  return { game, cells: [] }
}
