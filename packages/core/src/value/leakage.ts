/**
 * Leakage: what one partner's value teaches another. A share g of partner i's own use of a component becomes own use of
 * partner j wherever both take part: with λ = g·u_ik, j gains λ and i loses κλ, where κ is the rivalry of the component.
 *
 *   C5  Σ_i u_ik changes by (1−κ)·Σλ ≥ 0
 *
 * Knowledge (κ = 0) is copied and i keeps its own use; what only one can use (κ = 1) is taken from it: misappropriation.
 */
import { checkKind } from '../games/fields.ts'
import { compare, type Fraction, ONE, sum } from '../number/rational.ts'
import type { Law } from './appropriation.ts'
import { afterLeaks, type Leak, readLeaks } from './leaks.ts'
import { everyone, ownUse, type Relationship } from './relationship.ts'

/** A relationship after leakage. */
export interface Leakage {
  readonly relationship: Relationship
  /** λ of each leak in the coalition of all. */
  readonly leaked: readonly Fraction[]
  /** Per component: C5 in the coalition of all, the change of the sum of own uses against (1−κ)·Σλ. */
  readonly C5: readonly Law[]
}

/**
 * The relationship after some leaks, all of which take their share of what there was before.
 *
 * Time: leaks times coalitions.
 *
 * @throws InputError that names the place: an unknown component or partner, a leak to oneself, a share outside [0, 1], leaks
 * that take more from a partner than it has
 * @example
 * const pair = relationship({ partners: ['S', 'L'], components: [{ label: 'knowledge', ownUse: [60, 100] }] })
 * const leaks = [{ component: 'knowledge', from: 'S', to: 'L', share: '1/4' }]
 * const { relationship: after, leaked } = leakage(pair, leaks)
 * leaked // → ['15']
 * ownUse(after, 0, 0, 3) // → '60'
 * ownUse(after, 1, 0, 3) // → '115'
 */
export function leakage(game: Relationship, leaks: readonly Leak[]): Leakage {
  checkKind(game, 'relationship')
  const read = readLeaks(leaks, game.components, game.partners)
  const relationship: Relationship = { ...game, components: afterLeaks(game.components, game.partners, read) }
  const N = everyone(game)
  const leaked = read.map(({ component, from, share }) => share.mul(ownUse(game, from, component, N)))
  const total = (of: Relationship, k: number): Fraction => sum(game.partners.map((_, i) => ownUse(of, i, k, N)))
  return {
    relationship,
    leaked,
    C5: game.components.map(({ rivalry }, k) => {
      const left = total(relationship, k).sub(total(game, k))
      const right = ONE.sub(rivalry).mul(sum(leaked.filter((_, l) => read[l]!.component === k)))
      return { holds: compare(left, right) === 0, applies: true, left, right }
    }),
  }
}
