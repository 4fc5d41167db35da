/** Repeated games whose stage is a game in normal form, their own or one that was built before. */
import { placed, type RepeatedGame, repeatedGame } from '../../index.ts'
import { gameOf } from '../outcomes.ts'
import type { RepeatedTemplate } from '../types.ts'
import { type Built, type Context, expression } from './context.ts'
import { buildNormalForm } from './normal-form.ts'

/** Builds a repeated game. The cells are those of its own stage. */
export function buildRepeatedGame(template: RepeatedTemplate, at: string, context: Context): Built<RepeatedGame> {
  const where = `${at}.stage`
  const { game: stage, cells } =
    'of' in template.stage
      ? { game: gameOf(context.games, template.stage.of, 'normal-form', `${where}.of`), cells: [] }
      : buildNormalForm(template.stage, where, context)
  const discount = expression(template.discount, `${at}.discount`, context)(context.scope)
  return { game: placed(at, () => repeatedGame(stage, { discount })), cells }
}
