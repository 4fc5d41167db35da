import '../setup.ts'
import {
  appropriation,
  compare,
  divisionByShares,
  dualValueOf,
  everyone,
  type Fraction,
  fractions,
  keptOf,
  ONE,
  ownUse,
  potGame,
  potOf,
  type Relationship,
  sum,
  tuReading,
  useOfPot,
  withExposure,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const games = arbitrary.relationship()

/** Any division of the pots: each is cut into shares of its own. */
function divided(game: Relationship, cuts: readonly (readonly Fraction[])[]): Fraction[][] {
  const total = (k: number): Fraction => potOf(game, k, everyone(game))
  return game.partners.map((_, i) => game.components.map((_, k) => cuts[k]![i]!.mul(total(k))))
}

/** A relationship, and for each of its components one list of shares (of either sign, summing to 1). */
const withDivision = fc
  .tuple(games, fc.array(arbitrary.rational(), { minLength: 9, maxLength: 9 }))
  .map(([game, numbers]) => {
    const n = game.partners.length
    const cuts = game.components.map((_, k) => {
      const first = numbers.slice(3 * k, 3 * k + n - 1)
      return [...first, ONE.sub(sum(first))]
    })
    return { game, received: divided(game, cuts) }
  })

describe('conservation', () => {
  it('C1 to C4 hold for every division of the pots', () => {
    fc.assert(
      fc.property(withDivision, ({ game, received }) => {
        const { laws, appropriated, totals, payoffs } = appropriation(game, received)
        for (const law of Object.values(laws).flat()) expect(law.holds).toBe(true)
        expect(totals).toEqual(appropriated.map(sum))
        expect(payoffs).toEqual(totals.map((total, i) => total.sub(game.costs[i]!)))
      }),
    )
  })

  it('C1 to C4, computed again from their definitions', () => {
    fc.assert(
      fc.property(withDivision, ({ game, received }) => {
        const N = everyone(game)
        const { appropriated } = appropriation(game, received)
        game.components.forEach(({ exposure, rivalry }, k) => {
          const u = game.partners.map((_, i) => ownUse(game, i, k, N))
          const exposed = u.map((value, i) => value.mul(exposure[i]!))
          const column = sum(appropriated.map(row => row[k]!))
          const pot = useOfPot(exposed, rivalry)
          expect(sum(received.map(row => row[k]!))).toEqual(pot)
          expect(column).toEqual(sum(u).sub(sum(exposed)).add(pot))
          if (exposure.every(rho => rho.equals(exposure[0]!))) {
            const order = compare(column, useOfPot(u, rivalry))
            const tight = exposure[0]!.equals(ONE) || sum(u).equals(useOfPot(u, rivalry))
            expect(order).toBe(tight ? 0 : 1)
          }
          if (u.every(value => value.equals(ZERO)) && received.every(row => row[k]!.s >= 0n)) {
            expect(column).toEqual(ZERO)
          }
        })
      }),
    )
  })

  it('a division that gives out another sum breaks C1 and C2, and is seen', () => {
    fc.assert(
      fc.property(withDivision, arbitrary.rational({ minimum: '1/12' }), ({ game, received }, extra) => {
        const wrong = received.map((row, i) => (i === 0 ? row.with(0, row[0]!.add(extra)) : row))
        const { laws } = appropriation(game, wrong)
        expect([laws.C1[0]!.holds, laws.C2[0]!.holds]).toEqual([false, false])
      }),
    )
  })

  it('without exposure each partner takes its own use, whatever the shares', () => {
    fc.assert(
      fc.property(games, game => {
        const dual = withExposure(game, ZERO)
        const { totals } = appropriation(dual, divisionByShares(dual))
        const own = game.partners.map((_, i) => sum(game.components.map((_, k) => ownUse(game, i, k, everyone(game)))))
        expect(totals).toEqual(own)
      }),
    )
  })
})

describe('useOfPot', () => {
  const uses = fc.array(arbitrary.rational({ minimum: 0 }), { maxLength: 5 })
  const unit = arbitrary.rational({ minimum: 0, maximum: 1 })

  it('lies between the largest use and the sum of all, and falls as rivalry rises', () => {
    fc.assert(
      fc.property(uses, unit, unit, (values, a, b) => {
        const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a]
        const largest = values.reduce((x, y) => (compare(x, y) < 0 ? y : x), ZERO)
        expect(compare(useOfPot(values, high), useOfPot(values, low))).toBeLessThanOrEqual(0)
        expect(useOfPot(values, ZERO)).toEqual(sum(values))
        expect(useOfPot(values, ONE)).toEqual(largest)
      }),
    )
  })

  it('is homogeneous, symmetric, monotone and subadditive', () => {
    const pair = fc.array(fc.tuple(arbitrary.rational({ minimum: 0 }), arbitrary.rational({ minimum: 0 })), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(pair, unit, arbitrary.rational({ minimum: 0 }), (pairs, rivalry, scale) => {
        const use = (values: readonly Fraction[]): Fraction => useOfPot(values, rivalry)
        const left = pairs.map(([x]) => x)
        const both = pairs.map(([x, y]) => x.add(y))
        expect(use(left.map(x => x.mul(scale)))).toEqual(use(left).mul(scale))
        expect(use([...left].reverse())).toEqual(use(left))
        expect(compare(use(left), use(both))).toBeLessThanOrEqual(0)
        expect(compare(use(both), use(left).add(use(pairs.map(([, y]) => y))))).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is reached and not passed by feasible uses of the pot', () => {
    // Any feasible y gives a lower bound; y scaled until its tightest constraint binds is feasible.
    const weights = fc.array(
      fc.tuple(arbitrary.rational({ minimum: 0 }), arbitrary.rational({ minimum: 0, maximum: 1 })),
      { minLength: 1, maxLength: 4 },
    )
    fc.assert(
      fc.property(weights, unit, (pairs, rivalry) => {
        const y = pairs.map(([, weight]) => weight)
        const loads = y.map(own => own.add(rivalry.mul(sum(y).sub(own))))
        const scale = loads.reduce((most, load) => (compare(most, load) < 0 ? load : most), ONE)
        const value = sum(pairs.map(([use], i) => use.mul(y[i]!))).div(scale)
        expect(
          compare(
            value,
            useOfPot(
              pairs.map(([use]) => use),
              rivalry,
            ),
          ),
        ).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('dualValueOf', () => {
  it('adds up what is kept and what is shared in every coalition', () => {
    fc.assert(
      fc.property(games, game => {
        const dual = dualValueOf(game)
        const own = dual.ownUse.map(fractions)
        const pot = fractions(dual.pot)
        const v = fractions(tuReading(dual).worth)
        for (let S = 0; S <= everyone(game); S++) {
          const parts = game.components.map((_, k) => k)
          expect(own.map(list => list[S]!)).toEqual(
            game.partners.map((_, i) => sum(parts.map(k => keptOf(game, i, k, S)))),
          )
          expect(pot[S]).toEqual(sum(parts.map(k => potOf(game, k, S))))
          expect(v[S]).toEqual(pot[S]!.add(sum(own.map(list => list[S]!))))
        }
        expect(potGame(dual).worth).toEqual(dual.pot)
      }),
    )
  })

  it('has a TU reading that is the same at every exposure while rivalry is 0 (T1)', () => {
    const additive = arbitrary.relationship({ rivalry: fc.constant(ZERO) })
    fc.assert(
      fc.property(additive, arbitrary.rational({ minimum: 0, maximum: 1 }), (game, exposure) => {
        expect(tuReading(dualValueOf(withExposure(game, exposure)))).toEqual(tuReading(dualValueOf(game)))
      }),
    )
  })
})
