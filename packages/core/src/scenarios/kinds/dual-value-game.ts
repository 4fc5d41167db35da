/** Dual-value games: that of a relationship built before, or numbers of their own as expressions. */
import {
  type DualValueGame,
  dualValueGame,
  dualValueOf,
  InputError,
  MAX_DUAL_VALUE_PLAYERS,
  placed,
  show,
} from '../../index.ts'
import type { DualValueTemplate, Expression } from '../types.ts'
import { type Built, type Context, entries, expression, expressions } from './context.ts'
import { liabilityOf } from './relationship.ts'

/** Builds a dual-value game. */
export function buildDualValueGame(template: DualValueTemplate, at: string, context: Context): Built<DualValueGame> {
  const { of, players, ownUse, pot } = template
  if (of !== undefined) {
    const extra = [players, ownUse, pot, template.liability].some(item => item !== undefined)
    if (extra) throw new InputError(at, 'with "of" has no numbers of its own')
    const game = Object.hasOwn(context.games, of) ? context.games[of] : undefined
    if (game?.kind !== 'relationship')
      throw new InputError(`${at}.of`, `${show(of)} is no relationship before this one`)
    return { game: dualValueOf(game), cells: [] }
  }
  for (const [name, item] of Object.entries({ players, ownUse, pot })) {
    if (item === undefined) throw new InputError(`${at}.${name}`, 'is missing')
  }
  if (players!.length > MAX_DUAL_VALUE_PLAYERS) {
    throw new InputError(`${at}.players`, `${players!.length} players are more than ${MAX_DUAL_VALUE_PLAYERS}`)
  }
  const { scope } = context
  const own = entries(ownUse!, `${at}.ownUse`, (values: readonly Expression[], place) =>
    expressions(values, place, context),
  )(scope)
  const worths = entries(pot!, `${at}.pot`, (text: Expression, place) => expression(text, place, context))(scope)
  const liability = liabilityOf(template.liability, `${at}.liability`, context)(scope)
  const game = placed(at, () =>
    dualValueGame({
      players: players!,
      ownUse: own,
      pot: worths,
      ...(liability === undefined ? {} : { liability }),
    }),
  )
  return { game, cells: [] }
}
