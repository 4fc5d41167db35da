/** P1, its reversal and hold-up, P4: what partners invest, in closed form and by equilibria of games in normal form. */
import '../../setup.ts'
import {
  bimatrix,
  compare,
  type Fraction,
  investmentForm,
  investmentGame,
  ONE,
  ratio,
  rational,
  relationship,
  sum,
  ZERO,
} from '@biform/core'
import { appropriate, investmentEquilibrium, isNash, ownership, pureEquilibria } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, HALF, larger, many, order, pair, positive, some, unit } from './draws.ts'

type Input = Parameters<typeof investmentGame>[0]

const has = (found: readonly (readonly number[])[], ...profile: number[]): boolean =>
  found.some(item => item.every((move, i) => move === profile[i]))

/** The levels in equilibrium, where there is one. */
function levelsOf(input: Input): readonly Fraction[] {
  const found = investmentEquilibrium(investmentGame(input))
  if (found.kind !== 'equilibrium') throw new Error('no equilibrium')
  return found.levels
}

/** A level with a lower and a higher neighbour, as far as they are not negative; its place is the last but one. */
const around = (x: Fraction): Fraction[] => (compare(x, HALF) < 0 ? [x, x.add(HALF)] : [x.sub(HALF), x, x.add(HALF)])

describe('P1: x_i = ((1 − ρ)a_i + ρβ_i(a_i + e_i))/c_i', () => {
  const dyads = fc.record({
    own: fc.tuple(amount, amount),
    external: fc.tuple(amount, amount),
    cost: fc.tuple(positive, positive),
    exposure: unit,
    share: unit,
  })

  it('is what the solver finds, and the only equilibrium of every grid around it', () => {
    fc.assert(
      fc.property(dyads, ({ share, ...drawn }) => {
        const game = investmentGame({ ...drawn, shares: pair(share) })
        const expected = [0, 1].map(i => {
          const [a, e, c] = [drawn.own[i]!, drawn.external[i]!, drawn.cost[i]!]
          const kept = ONE.sub(drawn.exposure).mul(a)
          return kept.add(drawn.exposure.mul(pair(share)[i]!).mul(a.add(e))).div(c)
        })
        const found = investmentEquilibrium(game)
        expect(found).toMatchObject({ kind: 'equilibrium', levels: expected })
        const grid = expected.map(around)
        const form = investmentForm(game, grid)
        expect(pureEquilibria(form).equilibria).toEqual([grid.map(list => list.length - 2)])
        // The efficient levels are (a + e)/c: they differ by what the partner gains, whatever the split, where ρ = 0.
        const efficient = [0, 1].map(i => drawn.own[i]!.add(drawn.external[i]!).div(drawn.cost[i]!))
        expect(found.efficient).toMatchObject({ kind: 'optimum', levels: efficient })
      }),
      many,
    )
  })

  it('at exposure 0 is a/c whatever the shares, and efficient iff nothing spills over', () => {
    fc.assert(
      fc.property(dyads, ({ share, ...drawn }) => {
        const game = investmentGame({ ...drawn, exposure: 0, shares: pair(share) })
        const found = investmentEquilibrium(game)
        const own = drawn.own.map((a, i) => a.div(drawn.cost[i]!))
        expect(found).toMatchObject({ kind: 'equilibrium', levels: own })
        if (found.efficient.kind !== 'optimum') throw new Error('bounded')
        const same = found.efficient.levels.every((level, i) => level.equals(own[i]!))
        expect(same).toBe(drawn.external.every(({ n }) => n === 0n))
      }),
      some,
    )
  })

  it('with complementarity: x_1 = (c_2 m_1 + h_1 m_2)/(c_1 c_2 − h_1 h_2), an equilibrium of every grid around it', () => {
    fc.assert(
      fc.property(dyads, amount, ({ share, ...drawn }, H) => {
        const shares = pair(share)
        const rho = drawn.exposure
        const m = [0, 1].map(i =>
          ONE.sub(rho)
            .mul(drawn.own[i]!)
            .add(rho.mul(shares[i]!).mul(drawn.own[i]!.add(drawn.external[i]!))),
        )
        const h = shares.map(beta => H.mul(ONE.sub(rho).add(rho.mul(beta).mul(2))))
        const [c1, c2] = drawn.cost
        const left = c1.mul(c2).sub(h[0]!.mul(h[1]!))
        fc.pre(compare(left, ZERO) > 0)
        const game = investmentGame({ ...drawn, shares, complementarity: H })
        const expected = [c2.mul(m[0]!).add(h[0]!.mul(m[1]!)).div(left), c1.mul(m[1]!).add(h[1]!.mul(m[0]!)).div(left)]
        expect(investmentEquilibrium(game)).toMatchObject({ kind: 'equilibrium', levels: expected })
        const grid = expected.map(around)
        const form = investmentForm(game, grid)
        const place = grid.map(list => list.length - 2)
        expect(
          isNash(
            form,
            grid.map((list, i) => list.map((_, s) => (s === place[i] ? 1 : 0))),
          ).holds,
        ).toBe(true)
      }),
      many,
    )
  })

  it('P1′: exposure lowers investment iff the share is below a/(a + e), and raises it iff it is above', () => {
    fc.assert(
      fc.property(amount, amount, unit, fc.tuple(unit, unit), (a, e, share, exposures) => {
        const [low, high] = exposures.toSorted(compare)
        fc.pre(order(low!, high!) !== 0)
        const level = (exposure: Fraction): Fraction =>
          levelsOf({ own: [a, 0], external: [e, 0], exposure, shares: pair(share) })[0]!
        expect(order(level(high!), level(low!))).toBe(order(share.mul(a.add(e)), a))
      }),
      many,
    )
  })

  it('P1′ for instance: at a = 1, e = 2, β = ½ the split pie makes the partner invest more, 3/2 instead of 1', () => {
    const level = (exposure: number): string =>
      levelsOf({ own: [1, 0], external: [2, 0], exposure, shares: [HALF, HALF] })[0]!.toFraction()
    expect([0, 1].map(level)).toEqual(['1', '3/2'])
  })

  it('later value: exposure lowers the gain of investing iff β < δ^t a/(δ^t a + e); the impatient may need the pie', () => {
    const gain = (a: Fraction, e: Fraction, weight: Fraction, k: Fraction, exposure: Fraction, share: Fraction) => {
      const later = { ownUse: [weight.mul(a), e], exposure }
      const both = relationship({ partners: ['S', 'L'], components: [later], costs: [k, 0], shares: pair(share) })
      return appropriate(both).payoffs[0]!
    }
    fc.assert(
      fc.property(positive, positive, unit, amount, unit, (a, e, weight, k, share) => {
        const [none, all] = [ZERO, ONE].map(exposure => gain(a, e, weight, k, exposure, share))
        const own = weight.mul(a)
        expect(order(all!, none!)).toBe(order(share, own.div(own.add(e))))
        expect(order(none!, ZERO)).toBe(order(own, k)) // with nothing exposed only patience pays for it
      }),
      some,
    )
    const [a, e, k] = [40, 200, 30].map(value => rational(value))
    const gains = [ZERO, ONE].map(exposure => gain(a!, e!, HALF, k!, exposure, HALF).toFraction())
    expect(gains).toEqual(['-10', '80'])
  })
})

describe('hold-up', () => {
  it('the wedge is h = ρs(1 − β): the investor has v²(1 − h)²/(2c), and v²h²/(2c) is lost', () => {
    fc.assert(
      fc.property(amount, positive, unit, unit, unit, (v, c, rho, s, beta) => {
        const shares = pair(beta)
        const game = investmentGame({ own: [v, 0], cost: [c, 1], exposure: rho, specificity: s, shares })
        const found = investmentEquilibrium(game)
        if (found.kind !== 'equilibrium' || found.efficient.kind !== 'optimum') throw new Error('no equilibrium')
        const h = rho.mul(s).mul(ONE.sub(beta))
        const rest = ONE.sub(h)
        const scale = v.mul(v).div(c.mul(2))
        expect(found.wedge[0]).toEqual(v.n === 0n ? null : h)
        expect(found.levels[0]).toEqual(v.div(c).mul(rest))
        expect(found.payoffs[0]).toEqual(scale.mul(rest).mul(rest))
        expect(found.efficient.surplus.sub(found.surplus)).toEqual(scale.mul(h).mul(h))
      }),
      many,
    )
  })

  it('of a split pie no share yields more than V_1²/(V_1² + V_2²), the important investor’s', () => {
    fc.assert(
      fc.property(fc.tuple(positive, positive), positive, unit, (own, cost, other) => {
        const [first, second] = own.map(value => value.mul(value))
        const best = first!.div(first!.add(second!))
        expect(ownership(investmentGame({ own, cost, exposure: 1 })).share).toEqual(best)
        const surplus = (share: Fraction): Fraction => {
          const found = investmentEquilibrium(investmentGame({ own, cost, exposure: 1, shares: pair(share) }))
          return found.kind === 'equilibrium' ? found.surplus : ZERO
        }
        expect(compare(surplus(best), surplus(other))).toBe(best.equals(other) ? 0 : 1)
      }),
      many,
    )
  })

  it('ownership: the structure named best is the one whose investments create most', () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount), fc.tuple(amount, amount), unit, unit, (own, external, exposure, share) => {
        const input = { own, external, shares: pair(share) }
        const surplus = (rho: readonly Fraction[]): Fraction => {
          // By hand: Σ (a + e)x − x²/2 at the levels of P1, with each partner's own exposure.
          return sum(
            [0, 1].map(i => {
              const [a, e] = [own[i]!, external[i]!]
              const exposed = rho[i]!.mul(a).add(rho[1 - i]!.mul(e))
              const x = ONE.sub(rho[i]!).mul(a).add(pair(share)[i]!.mul(exposed))
              return a.add(e).mul(x).sub(x.mul(x).div(2))
            }),
          )
        }
        const all = [
          [exposure, exposure],
          [ZERO, ONE],
          [ONE, ZERO],
        ].map(surplus)
        const most = all.reduce(larger)
        const best = all.flatMap((value, k) => (value.equals(most) ? [k] : []))
        expect(ownership(investmentGame({ ...input, exposure })).best).toEqual(best)
      }),
      many,
    )
  })
})

describe('P4: unilateral investment', () => {
  type Side = readonly [a: Fraction, e: Fraction, k: Fraction]
  const side = fc.tuple(amount, amount, amount)

  /** The 2×2 game of two partners who invest or not, each cell a relationship that `appropriate` divides. */
  function stage(sides: readonly [Side, Side], rho: Fraction, share: Fraction): ReturnType<typeof bimatrix> {
    const cells = [0, 1].map(x =>
      [0, 1].map(y => {
        const moves = [x, y].map(move => rational(move))
        const use = (i: number): Fraction => sides[i]![0].mul(moves[i]!).add(sides[1 - i]![1].mul(moves[1 - i]!))
        const costs = sides.map(([, , k], i) => k.mul(moves[i]!))
        const components = [{ ownUse: [use(0), use(1)], exposure: rho }]
        return appropriate(relationship({ partners: ['S', 'L'], components, costs, shares: pair(share) })).payoffs
      }),
    )
    const matrix = (i: number): Fraction[][] => cells.map(row => row.map(payoffs => payoffs[i]!))
    return bimatrix(matrix(0), matrix(1))
  }

  const gainOf = ([a, e, k]: Side, rho: Fraction, share: Fraction): Fraction =>
    ONE.sub(rho)
      .mul(a)
      .add(rho.mul(share).mul(a.add(e)))
      .sub(k)

  it('the small partner invests alone iff g_S ≥ 0 ≥ g_L, and nothing else is an equilibrium if both are strict', () => {
    fc.assert(
      fc.property(side, side, unit, unit, (small, large, rho, share) => {
        const { equilibria } = pureEquilibria(stage([small, large], rho, share))
        const [gS, gL] = [gainOf(small, rho, share), gainOf(large, rho, ONE.sub(share))]
        expect(has(equilibria, 1, 0)).toBe(compare(gS, ZERO) >= 0 && compare(gL, ZERO) <= 0)
        if (compare(gS, ZERO) > 0 && compare(gL, ZERO) < 0) expect(equilibria).toEqual([[1, 0]])
      }),
      many,
    )
  })

  it('with a > k and a > β(a + e) that gain is positive iff ρ < (a − k)/(a − β(a + e))', () => {
    fc.assert(
      fc.property(positive, amount, unit, unit, unit, (a, e, part, share, rho) => {
        const k = part.mul(a)
        const returned = share.mul(a.add(e))
        fc.pre(compare(a, k) > 0 && compare(a, returned) > 0)
        const threshold = a.sub(k).div(a.sub(returned))
        const small: Side = [a, e, k]
        const large: Side = [ZERO, ZERO, ONE]
        const { equilibria } = pureEquilibria(stage([small, large], rho, share))
        const below = order(rho, threshold)
        expect(equilibria).toEqual(
          below < 0
            ? [[1, 0]]
            : below > 0
              ? [[0, 0]]
              : [
                  [0, 0],
                  [1, 0],
                ],
        )
      }),
      many,
    )
  })

  it('not if the large gains too: a_L = 40, e_L = 30, k_L = 35 at exposure 0 makes both invest', () => {
    const [small, large] = [
      [40, 60, 30],
      [40, 30, 35],
    ].map(([a, e, k]): Side => [rational(a!), rational(e!), rational(k!)])
    expect(pureEquilibria(stage([small!, large!], ZERO, ratio(1n, 4n))).equilibria).toEqual([[1, 1]])
  })
})
