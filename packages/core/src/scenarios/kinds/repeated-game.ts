/** Repeated games whose stage is a game in normal form that was built before. */
import { placed, type RepeatedGame, repeatedGame } from '../../index.ts'
import { gameOf } from '../outcomes.ts'
import type { RepeatedTemplate } from '../types.ts'
import { type Built, type Context, expression } from './context.ts'

/** Builds a repeated game. */
export function buildRepeatedGame(template: RepeatedTemplate, at: string, context: Context): Built<RepeatedGame> {
  const stage = gameOf(context.games, template.stage.of, 'normal-form', `${at}.stage.of`)
  const discount = expression(template.discount, `${at}.discount`, context)(context.scope)
  return { game: placed(at, () => repeatedGame(stage, { discount })), cells: [] }
}
