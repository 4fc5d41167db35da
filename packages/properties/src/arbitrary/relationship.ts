/** Relationships: own use, exposure (given or derived), rivalry, liability, costs and shares. */
import { relationship as build, type Fraction, type Liability, ONE, type Relationship, ZERO } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labelling } from './labels.ts'
import { bounds, exactly, pick, pickCoalitions, type Range, slice } from './range.ts'
import { rational, shares } from './rational.ts'

/** Which liabilities are drawn: all 0, all finite, all unlimited, or any of these per player. */
export type LiabilityClass = 'zero' | 'finite' | 'unlimited' | 'any'

/** Options of `relationship`. */
export interface RelationshipOptions {
  /** How many partners. Default [1, 3]; at most 6. */
  readonly partners?: Range
  /** How many components. Default [1, 3]. */
  readonly components?: Range
  /**
   * What exposures are drawn from, within [0, 1]. Default: all of [0, 1]. They are given as one for all partners, one
   * each, or as what each would keep of its own use.
   */
  readonly exposure?: Arbitrary<Fraction>
  /** What rivalries are drawn from, within [0, 1]. Default: all of [0, 1]. */
  readonly rivalry?: Arbitrary<Fraction>
  /** Default 'any'. */
  readonly liability?: LiabilityClass
  /** Whether partners and components have hostile labels now and then. Default false. */
  readonly labels?: boolean
}

/**
 * Relationships with own-use values in every coalition (0 in those without the partner), between 0 and 20. Shrinks
 * towards one partner, one component and no value.
 *
 * @example
 * sample(arbitrary.relationship({ partners: 2 }), { seed: 12 }).map(game => sum(game.shares).toFraction()) // → ['1']
 */
export function relationship(options: RelationshipOptions = {}): Arbitrary<Relationship> {
  const partners = bounds(options.partners ?? [1, 3], 'partners', 1, 6)
  const components = bounds(options.components ?? [1, 3], 'components', 1, 8)
  const most = partners[1]
  const unit = rational({ minimum: 0, maximum: 1 })
  const component = fc.record({
    ownUse: exactly(most, exactly(2 ** most, rational({ minimum: 0, maximum: 20 }))),
    exposure: exactly(most, options.exposure ?? unit),
    given: fc.constantFrom('for all', 'each', 'kept'),
    rivalry: options.rivalry ?? unit,
  })
  return fc
    .record({
      chosen: slice(partners),
      components: fc.array(component, { minLength: components[0], maxLength: components[1] }),
      liability: exactly(most, liabilities(options.liability ?? 'any')),
      costs: exactly(most, rational({ minimum: 0, maximum: 10 })),
      weights: exactly(most, fc.oneof(fc.constantFrom(1, 0), fc.nat(12))),
      names: labelling(2, Math.max(most, components[1]), options.labels ?? false),
    })
    .map(({ chosen, components, liability, costs, weights, names }) =>
      build({
        partners: names[0]!.slice(0, chosen.length),
        components: components.map(({ ownUse, exposure, given, rivalry }, k) => {
          const values = ofMembers(chosen, ownUse)
          const exposures = pick(chosen, exposure)
          return {
            label: names[1]![k]!,
            ownUse: values,
            rivalry,
            ...(given === 'kept'
              ? { disagreement: values.map((list, i) => list.at(-1)!.mul(ONE.sub(exposures[i]!))) }
              : { exposure: given === 'each' ? exposures : exposure[0]! }),
          }
        }),
        liability: pick(chosen, liability),
        costs: pick(chosen, costs),
        shares: shares(pick(chosen, weights)),
      }),
    )
}

/** Own-use values of these players, 0 where the player is no member. */
export function ofMembers(players: readonly number[], lists: readonly (readonly Fraction[])[]): Fraction[][] {
  return pick(players, lists).map((list, i) =>
    pickCoalitions(players, list).map((value, S) => ((S >>> i) & 1 ? value : ZERO)),
  )
}

/** One player's liability. */
export function liabilities(kind: LiabilityClass): Arbitrary<Liability> {
  const finite = rational({ minimum: 0, maximum: 10 })
  switch (kind) {
    case 'zero':
      return fc.constant(ZERO)
    case 'finite':
      return finite
    case 'unlimited':
      return fc.constant('unlimited')
    case 'any':
      return fc.oneof(fc.constant(ZERO), finite, fc.constant('unlimited' as const))
  }
}
