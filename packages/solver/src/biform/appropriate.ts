/**
 * Who ends up with what in a relationship: each partner keeps the part of its own-use value that nobody can withhold,
 * and the exposed parts of all are divided.
 *
 * A_ik = (1−ρ_ik) u_ik + σ_ik with Σ_i σ_ik = w_k = G_κ(ρ_1k u_1k, …, ρ_nk u_nk). At ρ = 0 nothing is in the pot and
 * each takes its own value whole (dual-value appropriation); at ρ = 1 and κ = 0 this is the split pie.
 */
import {
  type Appropriation,
  appropriation,
  compare,
  divisionByShares,
  entryCount,
  everyone,
  type Fraction,
  flatFractions,
  InputError,
  ONE,
  ownUse,
  potOf,
  type Rational,
  type Relationship,
  ratio,
  rational,
  show,
  sum,
  ZERO,
} from '@biform/core'
import { described } from '../described.ts'
import { checkOptions } from '../options.ts'
import type { Appropriate, DivisionRule } from '../results/biform.ts'
import { shapley } from '../splits/values/shapley.ts'

/** How the pots are divided: a rule's name, or weights of your own (≥ 0, one per partner, summing to 1). */
export type Division = Exclude<DivisionRule, 'weights'> | { readonly weights: readonly Rational[] }

/**
 * The appropriated values of all partners when everybody takes part.
 *
 * @param relationship partners, components, exposure, rivalry, costs and bargaining shares
 * @param options.division how each component's pot is divided: `'shares'` (the relationship's own bargaining shares; the
 * default), `'equal'`, `'shapley'` (of the pot's game w_k), or `{ weights }`
 * @returns the parts of A_ik, the totals and payoffs per partner, and the laws C1–C4 with both of their sides
 * @throws InputError for an unknown rule, or weights that are negative or do not sum to 1
 * Complexity: O(n·k) for weights; O(k·n·2^n) for the Shapley value.
 * @example
 * const pair = relationship({
 *   partners: ['Small', 'Large'],
 *   components: [{ ownUse: [60, 100], exposure: '1/2' }],
 *   shares: ['1/4', '3/4'],
 * })
 * appropriate(pair).totals // → ['50', '110']
 * appropriate(pair, { division: 'equal' }).totals // → ['70', '90']
 */
export function appropriate(relationship: Relationship, options: { readonly division?: Division } = {}): Appropriate {
  checkOptions(options, ['division'])
  if (relationship?.kind !== 'relationship') throw new InputError('relationship', `${described(relationship)} is none`)
  const { rule, weights, received } = divide(relationship, options.division ?? 'shares')
  const N = everyone(relationship)
  const parts: Appropriation = appropriation(relationship, received)
  const own = relationship.partners.map((_, i) => relationship.components.map((_, k) => ownUse(relationship, i, k, N)))
  const exposed = own.map((row, i) => row.map((value, k) => value.mul(relationship.components[k]!.exposure[i]!)))
  return {
    method: 'appropriate',
    relationship,
    rule,
    ...(weights ? { weights } : {}),
    ownUse: own,
    exposed,
    lost: parts.pots.map((pot, k) => sum(exposed.map(row => row[k]!)).sub(pot)),
    ...parts,
  }
}

interface Divided {
  readonly rule: DivisionRule
  readonly weights?: readonly Fraction[]
  /** σ_ik. */
  readonly received: readonly (readonly Fraction[])[]
}

function divide(relationship: Relationship, division: Division): Divided {
  if (division === 'shares') {
    return { rule: 'shares', weights: relationship.shares, received: divisionByShares(relationship) }
  }
  if (division === 'equal') {
    const share = ratio(1n, BigInt(relationship.partners.length))
    return byWeights(
      relationship,
      'equal',
      relationship.partners.map(() => share),
    )
  }
  if (division === 'shapley') return { rule: 'shapley', received: byShapley(relationship) }
  if (typeof division === 'object' && division !== null && Array.isArray(division.weights)) {
    return byWeights(relationship, 'weights', readWeights(division.weights, relationship.partners.length))
  }
  throw new InputError('division', `${show(division)} is none of "shares", "equal", "shapley", { weights }`)
}

function readWeights(list: readonly Rational[], partners: number): Fraction[] {
  if (list.length !== partners)
    throw new InputError('weights', `has ${entryCount(list.length)} for ${partners} partners`)
  const weights = list.map((value, i) => rational(value, `weights[${i}]`))
  weights.forEach((weight, i) => {
    if (compare(weight, ZERO) < 0) throw new InputError(`weights[${i}]`, `${weight.toFraction()} is negative`)
  })
  const total = sum(weights)
  if (compare(total, ONE) !== 0) throw new InputError('weights', `sum to ${total.toFraction()}, not 1`)
  return weights
}

function byWeights(relationship: Relationship, rule: DivisionRule, weights: readonly Fraction[]): Divided {
  return { rule, weights, received: divisionByShares({ ...relationship, shares: weights }) }
}

/** σ_ik = φ_i(w_k): the Shapley value of each component's pot as a game of its own. */
function byShapley(relationship: Relationship): Fraction[][] {
  const coalitions = Array.from({ length: everyone(relationship) + 1 }, (_, S) => S)
  const values = relationship.components.map((_, k) => {
    const worth = flatFractions(coalitions.map(S => potOf(relationship, k, S)))
    return shapley({ kind: 'coalitional', players: relationship.partners, worth }).values
  })
  return relationship.partners.map((_, i) => values.map(list => list[i]!))
}
