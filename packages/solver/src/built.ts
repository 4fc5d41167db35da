/**
 * Tells a game as its builder makes it from the JSON of one, which has the same `kind` but holds its numbers as text, and
 * from a copy that lost its exact numbers on the way through a worker.
 */
import { Fraction, type Game, InputError, show } from '@biform/core'

/** A game of a kind that several solvers take. */
type Common = Extract<
  Game,
  {
    readonly kind:
      | 'normal-form'
      | 'coalitional'
      | 'dual-value-game'
      | 'relationship'
      | 'weighted-voting'
      | 'claims-problem'
      | 'bargaining-problem'
      | 'repeated-game'
  }
>

/** Refuses a record of a known kind whose numbers are not exact: what would be computed from it might be wrong. */
export function checkBuilt(game: Common, at = 'game'): void {
  const found = oneNumber(game)
  if (found instanceof Fraction) return
  if (typeof (found as { readonly denominator?: unknown } | undefined | null)?.denominator === 'bigint') return
  throw new InputError(at, `${show(game.kind)} is not as its builder makes it; the JSON of a game is read by fromJSON`)
}

/** A number or a flat store of numbers of the game. */
function oneNumber(game: Common): unknown {
  const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined)
  switch (game.kind) {
    case 'normal-form':
      return first(game.payoffs)
    case 'coalitional':
      return game.worth
    case 'dual-value-game':
      return game.pot
    case 'relationship':
      return first((first(game.components) as { readonly ownUse?: unknown } | undefined)?.ownUse)
    case 'weighted-voting':
      return game.quota
    case 'claims-problem':
      return game.estate
    case 'bargaining-problem':
      return first(game.disagreement)
    case 'repeated-game':
      return game.discount
  }
}
