/** What every equilibrium solver checks before it starts: the kind of the game. */
import { InputError, type NormalForm, type Tree } from '@biform/core'
import { checkBuilt } from '../built.ts'
import { described } from '../described.ts'

/** Refuses anything but a game in normal form; a repeated game has one. */
export function checkNormalForm(game: NormalForm, at = 'game'): void {
  const kind: string | undefined = game?.kind
  if (kind !== 'normal-form') {
    const hint = kind === 'repeated-game' ? '; give its .stage' : ''
    throw new InputError(at, `${described(game)} is not a game in normal form${hint}`)
  }
  checkBuilt(game, at)
}

/** What finds equilibria of games that are not for two players. */
export const MORE_PLAYERS = 'supportEquilibria for three to six, logitPath for more'

/** Refuses anything but a game of two players in normal form; `instead` says what to use for others. */
export function checkTwoPlayers(game: NormalForm, method: string, instead?: string): void {
  checkNormalForm(game)
  if (game.players.length !== 2) {
    const hint = instead === undefined ? '' : `; use ${instead}`
    throw new InputError('players', `${method} needs a game of 2 players, not ${game.players.length}${hint}`)
  }
}

/** Refuses anything but a tree. */
export function checkTree(game: Tree): void {
  if (game?.kind !== 'tree') throw new InputError('game', `${described(game)} is not a tree`)
}
