/**
 * The own-use rule: everybody keeps its own-use value, and only the pot is split, by the Shapley value.
 *
 * ψ = b(N) + φ(w). It is the one efficient rule that is the Shapley value on games without own use and in which nobody's
 * payoff depends on what the others keep. It lies in the core, at any liability, whenever b_i(S) ≤ b_i(N) for all S and
 * φ(w) is in the core of the pot. A TU game is the case b = 0, w = v: all is pot, and the rule is the Shapley value.
 */
import {
  at,
  type Coalitional,
  type DualValueGame,
  dualValueOf,
  type Fraction,
  InputError,
  length,
  potGame,
  type Relationship,
  ZERO,
} from '@biform/core'
import { checkBuilt } from '../built.ts'
import { described } from '../described.ts'
import type { OwnUseRule } from '../results/biform.ts'
import { shapley } from '../splits/values/shapley.ts'

/**
 * The own-use rule of a dual-value game, or of the one that a relationship gives rise to. A TU game has no own use: all of
 * it is pot, and what each receives is the Shapley value.
 *
 * Complexity: that of the Shapley value, about 2^(n+1) additions.
 * @example
 * const game = dualValueGame({ players: ['S', 'L'], ownUse: { 'S,L': [60, 100] }, pot: { 'S,L': 40 } })
 * ownUseRule(game).values // → ['80', '120']
 * ownUseRule(potGame(game)).values // → ['20', '20']
 * @throws InputError naming `game` if it is none of the three
 */
export function ownUseRule(game: Coalitional | DualValueGame | Relationship): OwnUseRule {
  if (game?.kind !== 'coalitional' && game?.kind !== 'relationship' && game?.kind !== 'dual-value-game') {
    throw new InputError('game', `${described(game)} is neither a relationship nor a dual-value or coalitional game`)
  }
  checkBuilt(game)
  if (game.kind === 'coalitional') {
    return onTop(
      game,
      game.players.map(() => ZERO),
    )
  }
  const dual = game.kind === 'relationship' ? dualValueOf(game) : game
  return onTop(
    potGame(dual),
    dual.ownUse.map(list => at(list, length(list) - 1)),
  )
}

/** The Shapley value of the pot, on top of what is kept. */
function onTop(pot: Coalitional, kept: readonly Fraction[]): OwnUseRule {
  const received = shapley(pot).values
  return { method: 'ownUseRule', values: kept.map((own, i) => own.add(received[i]!)), kept, received }
}
