/** Symmetric games of two: the same strategies, and the same payoffs with the parts exchanged. */
import { InputError, integers, type NormalForm, shapeOf } from '@biform/core'
import { checkNormalForm } from '../input.ts'

/** The payoffs of a strategy (row) against one (column): numerators over `denominator`. */
export interface SymmetricPayoffs {
  readonly rows: readonly (readonly bigint[])[]
  readonly denominator: bigint
}

/** Reads a symmetric two-player game. */
export function symmetricPayoffs(game: NormalForm): SymmetricPayoffs {
  checkNormalForm(game)
  if (game.players.length !== 2) throw new InputError('game', `has ${game.players.length} players, not 2`)
  const [n = 0, others] = shapeOf(game)
  if (n !== others) throw new InputError('game', `is ${n}×${others}, and so not symmetric`)
  const [own, other] = game.payoffs.map(integers) as [bigint[], bigint[]]
  const [a, b] = game.payoffs.map(store => store.denominator) as [bigint, bigint]
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (own[i * n + j]! * b === other[j * n + i]! * a) continue
      throw new InputError(`payoffs[${i}][${j}]`, 'are not those of the exchanged profile; the game is not symmetric')
    }
  }
  return { rows: Array.from({ length: n }, (_, i) => own.slice(i * n, (i + 1) * n)), denominator: a }
}
