/**
 * Who ends up with what in a relationship: each partner keeps the part of its own-use value that nobody can withhold,
 * and the exposed parts of all are divided.
 *
 * A_ik = (1−ρ_ik) u_ik + σ_ik with Σ_i σ_ik = w_k = G_κ(ρ_1k u_1k, …, ρ_nk u_nk). At ρ = 0 nothing is in the pot and
 * each takes its own value whole (dual-value appropriation); at ρ = 1 and κ = 0 this is the split pie.
 */
import { type Appropriation, appropriation, everyone, InputError, ownUse, type Relationship, sum } from '@biform/core'
import { described } from '../described.ts'
import { checkOptions } from '../options.ts'
import type { Appropriate } from '../results/biform.ts'
import { type Division, divide } from './division.ts'

/**
 * The appropriated values of all partners when everybody takes part.
 *
 * @param relationship partners, components, exposure, rivalry, costs and bargaining shares
 * @param options.division how each component's pot is divided: `'shares'` (the relationship's own bargaining shares; the
 * default), `'equal'`, `'shapley'` or `'nucleolus'` (of the pot's game w_k); in proportion to investments (`'proportional'`, or
 * `{ investments }`); by a Tullock contest (`'tullock'`, or `{ efforts, decisiveness? }`); by Nash bargaining over all pots
 * together, with what each has elsewhere as its impasse point or as a market option (`'nash-impasse'`, `'nash-option'`, or
 * `{ outside, outsideAs }`); or by `{ weights }`. A name goes by what the relationship says: its `investments` (or, without
 * them, its costs), `efforts` and `decisiveness`, and `outside`
 * @returns the parts of A_ik, the totals and payoffs per partner, and the laws C1–C4 with both of their sides
 * @throws InputError for an unknown rule, a rule by name whose terms the relationship does not give, weights that are negative or do not sum to 1, or outside options that sum to more than the pots, so that there is nothing to agree on; for the
 * nucleolus more than 10 partners, or a pot of which partners make more alone than together
 * Complexity: O(n·k) for weights; O(k·n·2^n) for the Shapley value; for the nucleolus k times that of `nucleolus`.
 * @example
 * const pair = relationship({
 *   partners: ['Small', 'Large'],
 *   components: [{ ownUse: [60, 100], exposure: '1/2' }],
 *   shares: ['1/4', '3/4'],
 * })
 * appropriate(pair).totals // → ['50', '110']
 * appropriate(pair, { division: 'equal' }).totals // → ['70', '90']
 * appropriate(pair, { division: 'nucleolus' }).received // → [['40'], ['40']]
 * appropriate(pair, { division: { outside: [40, 0], outsideAs: 'impasse' } }).received // → [['50'], ['30']]
 * appropriate(pair, { division: { outside: [40, 0], outsideAs: 'option' } }).received // → [['40'], ['40']]
 */
export function appropriate(relationship: Relationship, options: { readonly division?: Division } = {}): Appropriate {
  checkOptions(options, ['division'])
  if (relationship?.kind !== 'relationship') throw new InputError('relationship', `${described(relationship)} is none`)
  const { received, ...division } = divide(relationship, options.division ?? 'shares')
  const N = everyone(relationship)
  const parts: Appropriation = appropriation(relationship, received)
  const own = relationship.partners.map((_, i) => relationship.components.map((_, k) => ownUse(relationship, i, k, N)))
  const exposed = own.map((row, i) => row.map((value, k) => value.mul(relationship.components[k]!.exposure[i]!)))
  return {
    method: 'appropriate',
    relationship,
    ...division,
    ownUse: own,
    exposed,
    lost: parts.pots.map((pot, k) => sum(exposed.map(row => row[k]!)).sub(pot)),
    ...parts,
  }
}
