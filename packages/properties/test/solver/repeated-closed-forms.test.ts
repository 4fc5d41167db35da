import '../setup.ts'
import {
  allianceGame,
  compare,
  type Fraction,
  learningRace,
  type NormalForm,
  ONE,
  publicGood,
  publicGoodsGame,
  type Rational,
  rational,
  sum,
  type Tree,
  ZERO,
} from '@biform/core'
import { scenarioById } from '@biform/core/catalogue'
import { instantiate } from '@biform/core/scenarios'
import { arbitrary } from '@biform/properties'
import {
  type CriticalDiscount,
  contributionDiscounts,
  criticalDiscount,
  gameClass,
  type Interval,
  subgamePerfect,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'

const amount = arbitrary.rational({ minimum: 0, maximum: 8, maxDenominator: 3 })
const unit = arbitrary.rational({ minimum: 0, maximum: 1, maxDenominator: 6 })
const drawn = (numRuns: number): { numRuns: number; seed: number } => ({ numRuns, seed: 2026 })

/** The multiples of a step in a range, such as a scenario's parameter can be. */
const grid = (minimum: number, maximum: number, step: Rational = 1): Arbitrary<Fraction> => {
  const size = rational(step)
  const places = Number(
    rational(maximum - minimum)
      .div(size)
      .toString(),
  )
  return fc.nat({ max: places }).map(k => size.mul(k).add(minimum))
}

/** The scenario's game of that name, at a setting of its parameters. */
function game<Kind extends 'normal-form' | 'tree'>(
  id: string,
  name: string,
  kind: Kind,
  setting: Record<string, Rational>,
): Extract<NormalForm | Tree, { kind: Kind }> {
  const found = instantiate(scenarioById(id), setting).games[name]
  if (found?.kind !== kind) throw new Error(`${name} is no ${kind}`)
  return found as Extract<NormalForm | Tree, { kind: Kind }>
}

const from = (lowest: Fraction): Interval[] =>
  compare(lowest, ONE) >= 0 ? [] : [{ lower: lowest, upper: ONE, lowerClosed: true, upperClosed: false }]

/** What the generic solver says of the first action of all, under the threat of the last of all for ever. */
const sustained = (stage: NormalForm): CriticalDiscount =>
  criticalDiscount(stage, {
    target: stage.strategies.map(() => 0),
    punishment: stage.strategies.map(list => list.length - 1),
  })

describe('closed forms of repeated play against the generic solver', () => {
  it('P2: an alliance of n needs (n − 1)ρu/((1 + (n − 1)ρ)u − k − p), and staying out is an equilibrium', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), unit, amount, amount, amount, (n, exposure, gain, cost, outside) => {
        fc.pre(gain.n !== 0n)
        const value = gain.add(cost).add(outside)
        const found = sustained(allianceGame({ players: n, value, cost, outside, exposure }))
        expect(found.punishmentIsEquilibrium).toBe(true)
        const grabbed = exposure.mul(value).mul(n - 1)
        expect(found.all).toEqual(from(grabbed.div(grabbed.add(gain))))
      }),
      drawn(60),
    )
  })

  it('P6: the class of a race, which openness is dominated by risk, and the patience that it needs', () => {
    fc.assert(
      fc.property(amount, amount, amount, unit, (p, common, s, rho) => {
        const lost = rho.mul(p).add(s)
        const kept = p.add(common).sub(lost)
        const stage = learningRace({ privateBenefit: p, commonBenefit: common, sharingCost: s, exposure: rho })
        const [open, worth, costly] = [compare(common, lost), compare(kept, ZERO), lost.n !== 0n]
        const { kind, risk } = gameClass(stage)
        if (!costly) expect(kind).toBe(open > 0 ? 'harmony' : 'indifference')
        else if (open > 0) expect(kind).toBe('stag-hunt')
        else if (open === 0) expect(kind).toBe('boundary')
        else expect(kind).toBe(worth > 0 ? 'prisoners-dilemma' : 'deadlock')
        const order = compare(common, lost.mul(2))
        if (kind === 'stag-hunt') expect(risk?.dominant).toEqual(order > 0 ? [0, 0] : order < 0 ? [1, 1] : undefined)
        const { all, punishmentIsEquilibrium } = sustained(stage)
        expect(punishmentIsEquilibrium).toBe(true)
        if (worth > 0) expect(all).toEqual(from(open >= 0 ? ZERO : lost.sub(common).div(p)))
      }),
      drawn(100),
    )
  })

  it('P7: going on is a best decision iff the stake is at most (r/l) · odds₀ · π^(−t)', () => {
    const settings = fc.record({
      odds: grid(0, 4, '1/20').map(value => value.add(value.n === 0n ? rational('1/20') : ZERO)),
      mimic: grid(0, 1, '1/20').map(value => value.add(value.n === 0n ? rational('1/20') : ZERO)),
      times: grid(0, 8),
      r: grid(0, 3, '1/4').map(value => value.add(rational('1/4'))),
      l: grid(0, 3, '1/4').map(value => value.add(rational('1/4'))),
      stake: grid(0, 19, '1/8').map(value => value.add(rational('1/8'))),
    })
    fc.assert(
      fc.property(settings, setting => {
        const { odds, mimic, times, r, l, stake } = setting
        const largest = r.div(l).mul(odds).div(mimic.pow(times)!)
        const { equilibria } = subgamePerfect(game('004-phased', 'phase', 'tree', setting))
        const best = equilibria.map(({ strategies }) => strategies[0]![0])
        const order = compare(stake, largest)
        expect(best.toSorted()).toEqual(order < 0 ? ['Go on'] : order > 0 ? ['Stop'] : ['Go on', 'Stop'])
      }),
      drawn(60),
    )
  })

  it('festival: (c − g/2)/(g/2)', () => {
    fc.assert(
      fc.property(grid(8, 15), grid(11, 20), (cost, gain) => {
        fc.pre(compare(gain, cost) > 0 && compare(gain, cost.mul(2)) <= 0)
        const half = gain.div(2)
        expect(sustained(game('001-festival', 'stage', 'normal-form', { cost, gain })).all).toEqual(
          from(cost.sub(half).div(half)),
        )
      }),
      drawn(60),
    )
  })

  it('boutiques: (c − g/3)/(2g/3)', () => {
    fc.assert(
      fc.property(grid(6, 17), grid(10, 27), (cost, gain) => {
        fc.pre(compare(gain, cost) > 0 && compare(gain, cost.mul(3)) < 0)
        expect(sustained(game('001-boutiques', 'stage', 'normal-form', { cost, gain })).all).toEqual(
          from(cost.mul(3).sub(gain).div(gain.mul(2))),
        )
      }),
      drawn(60),
    )
  })

  it('furniture: (T − R)/(T − P) of profits q² that solve the first-order conditions', () => {
    fc.assert(
      fc.property(grid(0, 1, '1/20'), grid(20, 60), grid(4, 20), grid(0, 4, '1/2'), (overlap, a, c, D) => {
        // 2q + γq′ = a − c and γq + 2q′ = a − c′, by Cramer's rule; the profit is q².
        const profit = (own: Fraction, other: Fraction): Fraction => {
          const [mine, theirs] = [a.sub(own), a.sub(other)]
          const quantity = mine
            .mul(2)
            .sub(overlap.mul(theirs))
            .div(rational(4).sub(overlap.mul(overlap)))
          return quantity.mul(quantity)
        }
        const low = c.sub(D)
        const [R, T, P] = [profit(low, low), profit(low, c), profit(c, c)]
        fc.pre(compare(profit(c, low), ZERO) > 0 && compare(R, P) > 0)
        const stage = game('001-furniture', 'stage', 'normal-form', { overlap, a, c, D })
        expect(sustained(stage).all).toEqual(from(T.sub(R).div(T.sub(P))))
      }),
      drawn(60),
    )
  })

  it('29 herds: (1 − m)/((n − 1)m), in the game of one and the others, of n players, and of the good as data', () => {
    fc.assert(
      fc.property(grid(3, 6), grid(1, 19), (n, twentieths) => {
        const m = twentieths.div(20)
        fc.pre(compare(n.mul(m), ONE) > 0)
        const expected = from(ONE.sub(m).div(n.sub(1).mul(m)))
        const two = sustained(game('002-grim29', 'stage', 'normal-form', { n, m }))
        expect(two.perPlayer[0]).toEqual(expected)
        const good = publicGood({ returns: Array.from({ length: Number(n.toString()) }, () => m) })
        expect(sustained(publicGoodsGame(good)).all).toEqual(expected)
        expect(contributionDiscounts(good).all).toEqual(expected)
      }),
      drawn(40),
    )
  })

  it('herds of unequal size: what the public good as data needs is what its normal form needs, player by player', () => {
    const goods = fc
      .array(fc.tuple(arbitrary.rational({ minimum: '1/6', maximum: '5/6', maxDenominator: 6 }), amount), {
        minLength: 2,
        maxLength: 4,
      })
      .map(list =>
        publicGood({ returns: list.map(([gain]) => gain), contributions: list.map(([, size]) => size.add(1)) }),
      )
    fc.assert(
      fc.property(goods, good => {
        const total = sum(good.contributions)
        fc.pre(good.returns.every((gain, i) => compare(gain.mul(total), good.contributions[i]!) > 0))
        expect(sustained(publicGoodsGame(good)).perPlayer).toEqual(contributionDiscounts(good).perPlayer)
      }),
      drawn(60),
    )
  })
})
