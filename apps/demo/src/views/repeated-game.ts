/** Repeated games. */
import type { RepeatedGame } from '@biform/core'
import { normalFormName } from './cells.ts'
import type { KindViews } from './view.ts'

export const repeatedGame: KindViews<RepeatedGame> = {
  noun: 'repeated game',
  views: [],
  predicted: () => [],
  nameOf: (game, at) => normalFormName(game.stage, at),
}
