/** What every equilibrium solver checks before it starts: the kind of the game. */
import { InputError, type NormalForm, show, type Tree } from '@biform/core'

/** Refuses anything but a game in normal form. */
export function checkNormalForm(game: NormalForm): void {
  if (game?.kind !== 'normal-form') throw new InputError('game', `${described(game)} is not a game in normal form`)
}

/** Refuses anything but a tree. */
export function checkTree(game: Tree): void {
  if (game?.kind !== 'tree') throw new InputError('game', `${described(game)} is not a tree`)
}

function described(game: unknown): string {
  const kind = (game as { kind?: unknown } | null | undefined)?.kind
  return typeof kind === 'string' ? show(kind) : show(game)
}
