/** The indices of an appropriation: each computed anew from its definition, and the identities between them. */
import '../../setup.ts'
import {
  coalitional,
  compare,
  exposureOf,
  type Fraction,
  needOverlap,
  ONE,
  rational,
  relationship,
  sum,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import { appropriate, goalAlignment, inCore, indices, shapley } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, HALF, larger, lists, many, order, pair, positive, some, unit } from './draws.ts'

const quotient = (top: Fraction, bottom: Fraction): Fraction | null => (bottom.n === 0n ? null : top.div(bottom))
const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? a : b)

/** Two partners: G_κ is the larger, or both together over 1 + κ. */
const pool = (x: Fraction, y: Fraction, rivalry: Fraction): Fraction =>
  larger(larger(x, y), x.add(y).div(ONE.add(rivalry)))

describe('two partners and two components', () => {
  const settings = fc.record({
    own: lists(fc.tuple(amount, amount), 2),
    exposures: lists(fc.tuple(unit, unit), 2),
    rivalries: fc.tuple(unit, unit),
    share: unit,
  })

  it('have the indices of their definitions, null where there is nothing to compare', () => {
    let nulls = 0
    fc.assert(
      fc.property(settings, ({ own, exposures, rivalries, share }) => {
        const shares = pair(share)
        const components = own.map((ownUse, k) => ({ ownUse, exposure: exposures[k]!, rivalry: rivalries[k]! }))
        const found = indices(appropriate(relationship({ partners: ['S', 'L'], components, shares })))
        const kept = own.map((values, k) => values.map((u, i) => ONE.sub(exposures[k]![i]!).mul(u)))
        const pots = own.map(([x, y], k) => pool(exposures[k]![0].mul(x), exposures[k]![1].mul(y), rivalries[k]!))
        const A = own.map((_, k) => kept[k]!.map((value, i) => value.add(shares[i]!.mul(pots[k]!))))
        const total = sum(A.flat())
        const dual = quotient(sum(kept.flat()), total)
        expect(found.dualAppropriation).toEqual(dual)
        const both = [0, 1] as const
        expect(found.fullAppropriation).toEqual(
          both.map(i => quotient(sum(A.map(list => list[i]!)), sum(own.map(values => values[i])))),
        )
        expect(found.nonRivalry).toEqual(
          own.map(([x, y], k) => quotient(pool(x, y, rivalries[k]!).sub(larger(x, y)), smaller(x, y))),
        )
        expect(found.valuePreserved).toEqual(
          own.map(([x, y], k) => quotient(sum(A[k]!).sub(larger(x, y)), smaller(x, y))),
        )
        const alike = quotient(sum(own.map(([x, y]) => smaller(x, y))), sum(own.map(([x, y]) => larger(x, y))))
        expect(found.distinctness).toEqual(alike && ONE.sub(alike))
        // What the large takes beyond half of the pots is (1 − DI)(β_L − ½) of all.
        expect(found.overAppropriationShare[1]).toEqual(dual && ONE.sub(dual).mul(shares[1]!.sub(HALF)))
        expect(found.overAppropriation).toEqual(shares.map(beta => beta.sub(HALF).mul(sum(pots))))
        // Who receives something gains by all that the other exposes, once that is large enough.
        const silent = both.every(
          i => shares[i]!.n === 0n || own.every((u, k) => u[1 - i]!.mul(exposures[k]![1 - i]!).n === 0n),
        )
        expect(found.dualValueAppropriation.invariantToOthers).toBe(silent)
        if (found.nonRivalry.includes(null)) nulls += 1
      }),
      many,
    )
    expect(nulls).toBeGreaterThan(0)
  })
})

describe('identities', () => {
  const uses = lists(amount, 3)
  const settings = fc.record({ own: uses, exposure: lists(unit, 3), rivalry: unit, common: unit })
  const three = (component: Parameters<typeof relationship>[0]['components'][number]) =>
    indices(appropriate(relationship({ partners: ['1', '2', '3'], components: [component] })))

  it('without rivalry DI is the mean of 1 − ρ_i, weighed by own use, and all value is preserved', () => {
    fc.assert(
      fc.property(settings, ({ own, exposure }) => {
        const found = three({ ownUse: own, exposure })
        const kept = sum(own.map((u, i) => u.mul(ONE.sub(exposure[i]!))))
        expect(found.dualAppropriation).toEqual(quotient(kept, sum(own)))
        const users = own.filter(({ n }) => n !== 0n).length
        expect(found.valuePreserved[0]).toEqual(users > 1 ? ONE : null)
      }),
      some,
    )
  })

  it('non-rivalry is 1 at κ = 0, 0 at κ = 1, free of exposure, and null if only one has a use', () => {
    fc.assert(
      fc.property(settings, ({ own, exposure, rivalry, common }) => {
        const at = (kappa: Fraction, rho: Fraction | Fraction[]): Fraction | null =>
          three({ ownUse: own, exposure: rho, rivalry: kappa }).nonRivalry[0]!
        const users = own.filter(({ n }) => n !== 0n).length
        expect(at(ZERO, common)).toEqual(users > 1 ? ONE : null)
        expect(at(ONE, common)).toEqual(users > 1 ? ZERO : null)
        expect(at(rivalry, exposure)).toEqual(at(rivalry, common))
      }),
      some,
    )
  })

  it('value preserved is 1 where nothing is exposed, and non-rivalry where all is', () => {
    fc.assert(
      fc.property(settings, ({ own, rivalry }) => {
        const [none, all] = [0, 1].map(exposure => three({ ownUse: own, exposure, rivalry }))
        expect(none!.valuePreserved[0]).toEqual(none!.nonRivalry[0] && ONE)
        expect(all!.valuePreserved).toEqual(all!.nonRivalry)
      }),
      some,
    )
  })

  it('C3: all take G_κ(u) at least, which no exposure common to all can take away', () => {
    fc.assert(
      fc.property(settings, ({ own, common, rivalry }) => {
        const trio = { partners: ['1', '2', '3'], components: [{ ownUse: own, exposure: common, rivalry }] }
        const taken = sum(appropriate(relationship(trio)).totals)
        const least = sum(
          appropriate(relationship({ ...trio, components: [{ ownUse: own, exposure: 1, rivalry }] })).totals,
        )
        const tight = common.equals(ONE) || sum(own).equals(least)
        expect(order(taken, least)).toBe(tight ? 0 : 1)
      }),
      some,
    )
  })

  it('distinctness is 1 less the overlap of needs, where outputs of one unit are needed', () => {
    fc.assert(
      fc.property(lists(lists(amount, 3), 2), needs => {
        const components = [0, 1, 2].map(k => ({ ownUse: needs.map(list => list[k]!) }))
        const { distinctness } = indices(appropriate(relationship({ partners: ['S', 'L'], components })))
        const overlap = needOverlap(needs)
        expect(distinctness).toEqual(overlap && ONE.sub(overlap))
      }),
      some,
    )
  })

  it('exposure by what each would keep: then kept values are those of the disagreement', () => {
    fc.assert(
      fc.property(uses, lists(unit, 3), (own, left) => {
        const alone = own.map((u, i) => u.mul(left[i]!))
        const components = [{ ownUse: own, exposure: exposureOf(own, alone) }]
        const { kept, pots } = appropriate(relationship({ partners: ['1', '2', '3'], components }))
        expect(kept).toEqual(alone.map(value => [value]))
        expect(pots).toEqual([sum(own).sub(sum(alone))])
      }),
      some,
    )
  })

  it('a jump r of one partner’s value gives it (1 − ρ + ρβ)r and its partner ρ(1 − β)r', () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount), amount, unit, unit, (own, jump, exposure, share) => {
        const at = (first: Fraction): readonly Fraction[] => {
          const components = [{ ownUse: [first, own[1]], exposure }]
          return appropriate(relationship({ partners: ['S', 'L'], components, shares: pair(share) })).totals
        }
        const [before, after] = [at(own[0]), at(own[0].add(jump))]
        const lost = exposure.mul(ONE.sub(share))
        expect(after.map((value, i) => value.sub(before[i]!))).toEqual([ONE.sub(lost).mul(jump), lost.mul(jump)])
      }),
      some,
    )
  })

  it('the customer that leaves most is the least exposing one iff values and shares are common and β < u_S/(u_S + u_L)', () => {
    fc.assert(
      fc.property(fc.tuple(positive, positive), unit, lists(unit, 3), (ownUse, share, exposures) => {
        const taken = exposures.map(exposure => {
          const components = [{ ownUse, exposure }]
          return appropriate(relationship({ partners: ['S', 'L'], components, shares: pair(share) })).totals[0]!
        })
        const best = taken.reduce(larger)
        const chosen = exposures.filter((_, j) => taken[j]!.equals(best))
        const side = order(share.mul(ownUse[0].add(ownUse[1])), ownUse[0])
        const wanted = side < 0 ? exposures.reduce(smaller) : side > 0 ? exposures.reduce(larger) : undefined
        expect(chosen).toEqual(exposures.filter(rho => wanted === undefined || rho.equals(wanted)))
      }),
      some,
    )
  })
})

describe('dual-value appropriation', () => {
  it('gives each its own value however pots are divided; without rivalry exposure moves value, and destroys none', () => {
    fc.assert(
      fc.property(lists(amount, 3), unit, arbitrary.probabilities(3), (own, exposure, weights) => {
        const at = (rho: Fraction) => {
          const components = [{ ownUse: own, exposure: rho }]
          return appropriate(relationship({ partners: ['1', '2', '3'], components }), { division: { weights } })
        }
        const none = at(ZERO)
        expect(none.totals).toEqual(own)
        expect(indices(none).fullAppropriation).toEqual(own.map(u => (u.n === 0n ? null : ONE)))
        expect(sum(at(exposure).totals)).toEqual(sum(own))
      }),
      some,
    )
  })

  it('is not shown by A = u alone: of an additive pot the Shapley value gives that too, at full exposure', () => {
    fc.assert(
      fc.property(lists(positive, 3), own => {
        const values = own.map((u, i) => Array.from({ length: 8 }, (_, S) => ((S >>> i) & 1 ? u : ZERO)))
        const game = relationship({ partners: ['1', '2', '3'], components: [{ ownUse: values, exposure: 1 }] })
        const found = indices(appropriate(game, { division: 'shapley' })).dualValueAppropriation
        expect(found).toMatchObject({ takesOwnValue: true, invariantToOthers: true, basis: 'sampled', holds: false })
        expect(found.invariantToDivision).toBe(false)
      }),
      some,
    )
  })

  it('nor by FA ≥ 1 for all: the split (3/8, 5/8) of 60 and 100', () => {
    const shares = ['3/8', '5/8']
    const components = [{ ownUse: [60, 100], exposure: 1 }]
    const found = indices(appropriate(relationship({ partners: ['S', 'L'], components, shares })))
    expect(found.fullAppropriation).toEqual([ONE, ONE])
    expect(found.dualValueAppropriation.holds).toBe(false)
  })

  it('of own use only: what a partner does for the others is not returned', () => {
    // S invests 1 at cost 1/2; it gains 1, its partner 3: S keeps 1 of the 4 that it made.
    const components = [{ ownUse: [1, 3] }]
    const { totals, payoffs } = appropriate(relationship({ partners: ['S', 'L'], components, costs: ['1/2', 0] }))
    expect(totals).toEqual([ONE, rational(3)])
    expect(payoffs[0]).toEqual(HALF)
  })
})

describe('goal alignment', () => {
  it('is the same after any rising change of scale, changes its sign if one scale is turned, and is 1 with itself', () => {
    const rows = fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(rows, positive, amount, (list, factor, shift) => {
        const [u, v] = [list.map(([x]) => x), list.map(([, y]) => y)]
        const { value } = goalAlignment(u, v)
        const bent = u.map(x => x.mul(x).mul(factor).add(shift)) // rising, since x ≥ 0
        expect(goalAlignment(bent, v).value).toEqual(value)
        expect(
          goalAlignment(
            u,
            v.map(y => y.neg()),
          ).value,
        ).toEqual(value?.neg() ?? null)
        const own = goalAlignment(u, u).value
        if (own !== null) expect(own).toEqual(ONE)
      }),
      some,
    )
  })
})

describe('fairness', () => {
  it('half and half of a pie is refused by nobody iff v(i) ≤ v(N)/2 for both; halves of the surplus never are', () => {
    fc.assert(
      fc.property(amount, amount, amount, (first, second, surplus) => {
        const whole = first.add(second).add(surplus)
        const game = coalitional({ worth: [0, first, second, whole] })
        const half = whole.div(2)
        expect(inCore(game, [half, half]).holds).toBe([first, second].every(alone => compare(alone, half) <= 0))
        expect(inCore(game, shapley(game).values).holds).toBe(true)
      }),
      some,
    )
  })
})
