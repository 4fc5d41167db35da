/**
 * The appropriated-value matrix of a relationship under a given division of its pots, and the laws of conservation.
 *
 * A_ik = (1−ρ_ik) u_ik + σ_ik, where σ_ik is what partner i gets of the pot of component k.
 *
 *   C1  Σ_i σ_ik = w_k                                   the pot is conserved
 *   C2  Σ_i A_ik = Σ_i (1−ρ_ik) u_ik + w_k               and so is the whole
 *   C3  uniform ρ_k: Σ_i A_ik ≥ G_κ(u_k), with equality iff ρ_k = 1 or Σ_i u_ik = G_κ(u_k)
 *   C4  u_·k = 0 and σ_·k ≥ 0 imply A_·k = 0             no value from nothing
 */
import { InputError } from '../errors.ts'
import { checkKind } from '../games/fields.ts'
import { compare, type Fraction, ONE, sum, ZERO } from '../number/rational.ts'
import { keptOf, potOf } from './dual-value.ts'
import { useOfPot } from './pot.ts'
import { everyone, ownUse, type Relationship } from './relationship.ts'

/** Whether a law holds for one component, with the two sides that it compares. */
export interface Law {
  readonly holds: boolean
  /** False where the law says nothing (C3 without a common exposure, C4 where somebody has own use). */
  readonly applies: boolean
  readonly left: Fraction
  readonly right: Fraction
}

/** Who ends up with what. All lists over partners i and components k are indexed [i][k]. */
export interface Appropriation {
  /** What each partner keeps whatever the others do: (1−ρ_ik) u_ik. */
  readonly kept: readonly (readonly Fraction[])[]
  /** `pots[k]` = w_k. */
  readonly pots: readonly Fraction[]
  /** σ_ik: the division of the pots. */
  readonly received: readonly (readonly Fraction[])[]
  /** A_ik = kept + received. */
  readonly appropriated: readonly (readonly Fraction[])[]
  /** Σ_k A_ik per partner. */
  readonly totals: readonly Fraction[]
  /** Totals less costs. */
  readonly payoffs: readonly Fraction[]
  /** The laws C1 to C4, one entry per component each. */
  readonly laws: {
    readonly C1: readonly Law[]
    readonly C2: readonly Law[]
    readonly C3: readonly Law[]
    readonly C4: readonly Law[]
  }
}

/**
 * The appropriated values in the coalition of all, when the pots are divided as `received` says.
 *
 * @param received σ_ik, indexed [partner][component]
 * @throws InputError if the shape is wrong. A division that breaks a law is reported, not refused.
 * @example
 * const pair = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100], exposure: '1/2' }] })
 * appropriation(pair, divisionByShares(pair)).totals // → ['70', '90']
 */
export function appropriation(game: Relationship, received: readonly (readonly Fraction[])[]): Appropriation {
  checkKind(game, 'relationship')
  if (received.length !== game.partners.length || received.some(row => row.length !== game.components.length)) {
    throw new InputError('received', `needs ${game.partners.length} rows of ${game.components.length} entries`)
  }
  const N = everyone(game)
  const kept = game.partners.map((_, i) => game.components.map((_, k) => keptOf(game, i, k, N)))
  const pots = game.components.map((_, k) => potOf(game, k, N))
  const appropriated = kept.map((row, i) => row.map((value, k) => value.add(received[i]![k]!)))
  const totals = appropriated.map(sum)
  const column = (matrix: readonly (readonly Fraction[])[], k: number): Fraction => sum(matrix.map(row => row[k]!))
  return {
    kept,
    pots,
    received,
    appropriated,
    totals,
    payoffs: totals.map((total, i) => total.sub(game.costs[i]!)),
    laws: {
      C1: pots.map((pot, k) => equal(column(received, k), pot)),
      C2: pots.map((pot, k) => equal(column(appropriated, k), column(kept, k).add(pot))),
      C3: pots.map((_, k) => noLessThanOneUse(game, k, column(appropriated, k))),
      C4: pots.map((_, k) => noValueFromNothing(game, k, column(appropriated, k), received)),
    },
  }
}

function equal(left: Fraction, right: Fraction): Law {
  return { holds: compare(left, right) === 0, applies: true, left, right }
}

function noLessThanOneUse(game: Relationship, k: number, left: Fraction): Law {
  const { exposure, rivalry } = game.components[k]!
  const values = game.partners.map((_, i) => ownUse(game, i, k, everyone(game)))
  const right = useOfPot(values, rivalry)
  const applies = exposure.every(rho => compare(rho, exposure[0]!) === 0)
  const tight = compare(exposure[0]!, ONE) === 0 || compare(sum(values), right) === 0
  const order = compare(left, right)
  return { holds: !applies || (tight ? order === 0 : order > 0), applies, left, right }
}

function noValueFromNothing(
  game: Relationship,
  k: number,
  left: Fraction,
  received: readonly (readonly Fraction[])[],
): Law {
  const none = game.partners.every((_, i) => compare(ownUse(game, i, k, everyone(game)), ZERO) === 0)
  const applies = none && received.every(row => compare(row[k]!, ZERO) >= 0)
  return { holds: !applies || compare(left, ZERO) === 0, applies, left, right: ZERO }
}

/**
 * The division of each pot by the relationship's own bargaining shares: σ_ik = β_i w_k.
 *
 * @example
 * const pair = relationship({
 *   partners: ['S', 'L'],
 *   components: [{ ownUse: [60, 100], exposure: '1/2' }],
 *   shares: ['1/4', '3/4'],
 * })
 * divisionByShares(pair) // → [['20'], ['60']]
 */
export function divisionByShares(game: Relationship): Fraction[][] {
  checkKind(game, 'relationship')
  const pots = game.components.map((_, k) => potOf(game, k, everyone(game)))
  return game.shares.map(share => pots.map(pot => share.mul(pot)))
}
