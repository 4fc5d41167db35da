/** What every equilibrium solver checks before it starts: the kind of the game. */
import { InputError, type NormalForm, type Tree } from '@biform/core'
import { described } from '../described.ts'

/** Refuses anything but a game in normal form. */
export function checkNormalForm(game: NormalForm): void {
  if (game?.kind !== 'normal-form') throw new InputError('game', `${described(game)} is not a game in normal form`)
}

/** Refuses anything but a tree. */
export function checkTree(game: Tree): void {
  if (game?.kind !== 'tree') throw new InputError('game', `${described(game)} is not a tree`)
}
