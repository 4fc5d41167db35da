/**
 * P2: the patience that an alliance needs, the stage being what `appropriate` gives to partners who honour a division or
 * grab the pot; the depth that it allows; and how market conditions move it.
 */
import '../../setup.ts'
import {
  allianceGame,
  bimatrix,
  compare,
  type Fraction,
  fractions,
  InputError,
  ONE,
  relationship,
  sum,
  ZERO,
} from '@biform/core'
import { appropriate, criticalDiscount, type Interval } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, from, HALF, larger, many, order, pair, positive, some, unit } from './draws.ts'

interface Alliance {
  readonly ownUse: readonly Fraction[]
  readonly exposure: Fraction
  readonly shares: readonly Fraction[]
  /** The shares of the pot that each could grab. */
  readonly grab: readonly Fraction[]
  readonly costs: readonly Fraction[]
  readonly outside: readonly Fraction[]
}

/** Honour, grab, stay out. A grab of one divides the pot anew; in a contest of two all of it is lost. */
function stageOf({ ownUse, exposure, shares, grab, costs, outside }: Alliance): ReturnType<typeof bimatrix> {
  const both = relationship({ partners: ['S', 'L'], components: [{ ownUse, exposure }], shares, costs })
  const payoffs = (weights: readonly Fraction[]): readonly Fraction[] =>
    appropriate(both, { division: { weights } }).payoffs
  const honoured = payoffs(shares)
  const grabbed = grab.map((gamma, i) => payoffs(i === 0 ? pair(gamma) : pair(gamma).toReversed()))
  const robbed = appropriate(both).kept.map((row, i) => sum(row).sub(costs[i]!))
  const lost = costs.map(cost => cost.neg())
  const matrix = (i: number): Fraction[][] => [
    [honoured[i]!, grabbed[1]![i]!, i === 0 ? lost[0]! : outside[1]!],
    [grabbed[0]![i]!, robbed[i]!, i === 0 ? lost[0]! : outside[1]!],
    [i === 0 ? outside[0]! : lost[1]!, i === 0 ? outside[0]! : lost[1]!, outside[i]!],
  ]
  return bimatrix(matrix(0), matrix(1))
}

const target = { target: [0, 0], punishment: [2, 2] }

describe('P2', () => {
  it('δ* = (n − 1)ρu/((1 + (n − 1)ρ)u − k − p), and staying out is an equilibrium of the stage', () => {
    const settings = fc.record({
      n: fc.constantFrom(2, 2, 3),
      rho: unit,
      gain: positive,
      cost: amount,
      outside: amount,
    })
    fc.assert(
      fc.property(settings, ({ n, rho, gain, cost, outside }) => {
        const value = gain.add(cost).add(outside)
        const stage = allianceGame({ players: n, value, cost, outside, exposure: rho })
        const all = { target: Array(n).fill(0), punishment: Array(n).fill(2) }
        const found = criticalDiscount(stage, all)
        expect(found.punishmentIsEquilibrium).toBe(true)
        const grabbed = rho.mul(value).mul(n - 1)
        expect(found.all).toEqual(from(grabbed.div(grabbed.add(gain))))
      }),
      many,
    )
  })

  it('is what the appropriated values of two equal partners give, one of whom takes the whole pot', () => {
    fc.assert(
      fc.property(unit, positive, amount, amount, (rho, gain, cost, outside) => {
        const value = gain.add(cost).add(outside)
        const stage = stageOf({
          ownUse: [value, value],
          exposure: rho,
          shares: [HALF, HALF],
          grab: [ONE, ONE],
          costs: [cost, cost],
          outside: [outside, outside],
        })
        const family = allianceGame({ players: 2, value, cost, outside, exposure: rho })
        expect(stage.payoffs.map(fractions)).toEqual(family.payoffs.map(fractions))
      }),
      some,
    )
  })

  it('unequal partners: δ*_i = ρ(γ_i − β_i)⁺W/((1 − ρ)u_i + ργ_iW − k_i − d_i) each, the larger for both', () => {
    const settings = fc.record({
      ownUse: fc.tuple(positive, positive),
      exposure: unit,
      share: unit,
      grab: fc.tuple(unit, unit),
      spent: fc.tuple(unit, unit),
      left: fc.tuple(unit, unit),
    })
    fc.assert(
      fc.property(settings, ({ ownUse, exposure, share, grab, spent, left }) => {
        const shares = pair(share)
        const W = ownUse[0].add(ownUse[1])
        const taken = ownUse.map((u, i) => ONE.sub(exposure).mul(u).add(exposure.mul(shares[i]!).mul(W)))
        const costs = taken.map((value, i) => value.mul(spent[i]!))
        const outside = taken.map((value, i) => value.sub(costs[i]!).mul(left[i]!))
        fc.pre(taken.every((value, i) => compare(value.sub(costs[i]!), outside[i]!) > 0)) // R_i > d_i
        const expected = [0, 1].map(i => {
          const more = larger(ZERO, grab[i]!.sub(shares[i]!)).mul(exposure).mul(W)
          const grabbed = ONE.sub(exposure).mul(ownUse[i]!).add(exposure.mul(grab[i]!).mul(W))
          return more.n === 0n ? ZERO : more.div(grabbed.sub(costs[i]!).sub(outside[i]!))
        })
        const found = criticalDiscount(stageOf({ ownUse, exposure, shares, grab, costs, outside }), target)
        expect(found.perPlayer).toEqual(expected.map(from))
        expect(found.all).toEqual(from(expected.reduce(larger)))
      }),
      many,
    )
  })

  const lowest = (found: readonly Interval[]): Fraction => found[0]!.lower as Fraction
  const needed = (rho: Fraction, value: Fraction, cost: Fraction, outside: Fraction): Fraction =>
    lowest(criticalDiscount(allianceGame({ players: 2, value, cost, outside, exposure: rho }), target).all)

  it('moves with the market: up with exposure, down with value if there is something else to lose, up with options', () => {
    fc.assert(
      fc.property(fc.tuple(unit, unit), positive, positive, amount, amount, (rhos, gain, extra, cost, outside) => {
        const [low, high] = rhos.toSorted(compare) as [Fraction, Fraction]
        const value = gain.add(cost).add(outside)
        const start = needed(low, value, cost, outside)
        expect(order(needed(high, value, cost, outside), start)).toBe(order(high, low))
        const spent = cost.add(outside)
        const demand = needed(low, value.add(extra), cost, outside)
        expect(order(demand, start)).toBe(low.n === 0n || spent.n === 0n ? 0 : -1)
        expect(order(needed(low, value.add(extra), cost, outside.add(extra.div(2))), demand)).toBe(low.n === 0n ? 0 : 1)
      }),
      some,
    )
  })

  it('outside its domain u > k + p there is nothing to sustain, and the family says so', () => {
    expect(() => allianceGame({ players: 2, value: 5, cost: 3, outside: 2, exposure: '1/2' })).toThrow(InputError)
  })

  it.each([
    [2, 1, 0, ['0', '1/4', '1/2', '1'], ['0', '1/5', '1/3', '1/2']],
    [5, 1, 0, ['1/4', '1/2', '1'], ['1/2', '2/3', '4/5']],
    [2, 10, 4, ['0', '1/2', '1'], ['0', '5/11', '5/8']],
  ])('%d partners, u = %d, k = %d', (n, value, cost, exposures, expected) => {
    const found = exposures.map(exposure => {
      const stage = allianceGame({ players: n, value, cost, exposure })
      return lowest(criticalDiscount(stage, { target: Array(n).fill(0), punishment: Array(n).fill(2) }).all)
    })
    expect(found.map(value => value.toFraction())).toEqual(expected)
  })
})

describe('depth', () => {
  it('e gains re and tempts by ρqe² more: it needs δ ≥ ρqe/(r + ρqe), so that e_max = δr/((1 − δ)ρq)', () => {
    fc.assert(
      fc.property(positive, positive, positive, unit, (e, r, q, rho) => {
        const gain = r.mul(e)
        const tempted = gain.add(rho.mul(q).mul(e).mul(e))
        const lost = gain.sub(tempted)
        const stage = bimatrix(
          [
            [gain, lost],
            [tempted, ZERO],
          ],
          [
            [gain, tempted],
            [lost, ZERO],
          ],
        )
        const found = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] })
        const pull = rho.mul(q).mul(e)
        const delta = pull.div(r.add(pull))
        expect(found.all).toEqual(from(delta))
        if (rho.n === 0n) return
        expect(delta.mul(r).div(ONE.sub(delta).mul(rho).mul(q))).toEqual(e)
      }),
      many,
    )
  })
})
