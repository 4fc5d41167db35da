/** From a relationship to the game that it gives its partners to play over the division of value. */
import type { Coalitional } from '../games/coalitional.ts'
import type { DualValueGame } from '../games/dual-value-game.ts'
import { checkKind } from '../games/fields.ts'
import { flatFractions } from '../number/flat.ts'
import { type Fraction, ONE, sum } from '../number/rational.ts'
import { useOfPot } from './pot.ts'
import { everyone, ownUse, type Relationship } from './relationship.ts'

/**
 * The pot of component k in a coalition: w_k(S) = G_κ((ρ_ik u_ik(S))_{i∈S}).
 *
 * @example
 * const pair = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100], exposure: '1/4' }] })
 * potOf(pair, 0, 3) // → '40'
 */
export function potOf(game: Relationship, k: number, coalition: number): Fraction {
  const { exposure, rivalry } = game.components[k]!
  const exposed = exposure.map((rho, i) => rho.mul(ownUse(game, i, k, coalition)))
  return useOfPot(exposed, rivalry) // a non-member's own use is 0, which adds nothing to a pot
}

/**
 * What partner i keeps of component k in a coalition, whatever the others do: (1 − ρ_ik) u_ik(S).
 *
 * @example
 * const pair = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100], exposure: '1/4' }] })
 * keptOf(pair, 0, 0, 3) // → '45'
 */
export function keptOf(game: Relationship, i: number, k: number, coalition: number): Fraction {
  return ONE.sub(game.components[k]!.exposure[i]!).mul(ownUse(game, i, k, coalition))
}

/**
 * The dual-value game of a relationship: b_i(S) = Σ_k (1−ρ_ik) u_ik(S), w(S) = Σ_k G_κ((ρ_ik u_ik(S))_{i∈S}).
 *
 * @example
 * const pair = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100], exposure: '1/2' }] })
 * worth(potGame(dualValueOf(pair)), ['S', 'L']).toFraction() // → '80'
 */
export function dualValueOf(game: Relationship): DualValueGame {
  checkKind(game, 'relationship')
  const coalitions = Array.from({ length: everyone(game) + 1 }, (_, S) => S)
  const components = game.components.map((_, k) => k)
  return {
    kind: 'dual-value-game',
    players: game.partners,
    ownUse: game.partners.map((_, i) =>
      flatFractions(coalitions.map(S => sum(components.map(k => keptOf(game, i, k, S))))),
    ),
    pot: flatFractions(coalitions.map(S => sum(components.map(k => potOf(game, k, S))))),
    liability: game.liability,
  }
}

/**
 * The pot alone, as a TU game.
 *
 * @example
 * const game = dualValueGame({ players: ['S', 'L'], ownUse: { 'S,L': [30, 50] }, pot: { 'S,L': 80 } })
 * worth(potGame(game), ['S', 'L']) // → '80'
 */
export function potGame(game: DualValueGame): Coalitional {
  checkKind(game, 'dual-value-game')
  return { kind: 'coalitional', players: game.players, worth: game.pot }
}
