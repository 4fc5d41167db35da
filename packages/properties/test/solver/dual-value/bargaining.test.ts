/** P3 and P5: how two partners share, with nothing elsewhere and with outside options, and what options do to patience. */
import '../../setup.ts'
import {
  airportGame,
  bargainingProblem,
  bimatrix,
  coalitional,
  compare,
  type Fraction,
  markovChain,
  ONE,
  ratio,
  rational,
  relationship,
  tree,
  ZERO,
} from '@biform/core'
import {
  appropriate,
  criticalDiscount,
  gately,
  nashBargaining,
  nucleolus,
  presentValues,
  shapley,
  subgamePerfect,
  tau,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, HALF, larger, many, order, pair, positive, some, unit } from './draws.ts'

describe('P3: two partners', () => {
  it('have one solution: Shapley value, nucleolus, τ-value, Gately point and Nash’s are v(i) + half the surplus', () => {
    fc.assert(
      fc.property(amount, amount, positive, (first, second, surplus) => {
        const whole = first.add(second).add(surplus)
        const game = coalitional({ worth: [0, first, second, whole] })
        const half = surplus.div(2)
        const standard = [first.add(half), second.add(half)]
        const line = bargainingProblem({
          points: [
            [whole.sub(second), second],
            [first, whole.sub(first)],
          ],
          disagreement: [first, second],
        })
        for (const { values } of [shapley(game), nucleolus(game), tau(game), gately(game), nashBargaining(line)] as {
          readonly values?: unknown
        }[]) {
          expect(values).toEqual(standard)
        }
      }),
      many,
    )
  })

  it('with v(12) < v(1) + v(2) have no imputation, so that only the Shapley value of these is left', () => {
    fc.assert(
      fc.property(amount, amount, positive, (first, second, missing) => {
        const game = coalitional({ worth: [0, first, second, first.add(second).sub(missing)] })
        expect(nucleolus(game).kind).toBe('no-imputation')
        const half = missing.div(2)
        expect(shapley(game).values).toEqual([first.sub(half), second.sub(half)])
      }),
      some,
    )
  })

  it('three do not: a runway of 100, 200, 300', () => {
    const runway = airportGame({ costs: [100, 200, 300] })
    expect(shapley(runway).values.map(value => value.neg().toFraction())).toEqual(['100/3', '250/3', '550/3'])
    expect(nucleolus(runway)).toMatchObject({ values: [50, 75, 175].map(value => rational(-value)) })
  })
})

describe('P5: outside options', () => {
  const settings = fc.record({ small: amount, large: amount, gain: positive, share: unit })

  /** All in one pot: two partners who divide w with what they have elsewhere. */
  const divided = (pot: Fraction, share: Fraction, outside: readonly Fraction[], outsideAs: 'impasse' | 'option') =>
    appropriate(
      relationship({ partners: ['S', 'L'], components: [{ ownUse: [pot, 0], exposure: 1 }], shares: pair(share) }),
      { division: { outside, outsideAs } },
    ).totals

  it('as impasse point: A_S = d_S + β(w − d_S − d_L), which is Nash’s solution with weights β', () => {
    fc.assert(
      fc.property(settings, ({ small, large, gain, share }) => {
        const pot = small.add(large).add(gain)
        const expected = small.add(share.mul(gain))
        const found = divided(pot, share, [small, large], 'impasse')
        expect(found).toEqual([expected, pot.sub(expected)])
        if (share.n === 0n || share.equals(ONE)) return
        const line = bargainingProblem({
          points: [
            [pot, 0],
            [0, pot],
          ],
          disagreement: [small, large],
        })
        expect(nashBargaining(line, { weights: pair(share) })).toMatchObject({ kind: 'solution', values: found })
      }),
      many,
    )
  })

  it('as market option: A_S = max(βw, d_S), which is Nash’s solution subject to x ≥ d', () => {
    let binding = 0
    fc.assert(
      fc.property(settings, ({ small, gain, share }) => {
        const pot = small.add(gain)
        const expected = larger(share.mul(pot), small)
        const found = divided(pot, share, [small, ZERO], 'option')
        expect(found).toEqual([expected, pot.sub(expected)])
        if (expected.equals(small)) binding += 1
        if (share.n === 0n || share.equals(ONE)) return
        const line = bargainingProblem({
          points: [
            [pot, 0],
            [0, pot],
          ],
          disagreement: [0, 0],
        })
        const options = [small, ZERO]
        expect(nashBargaining(line, { weights: pair(share), options })).toMatchObject({
          kind: 'solution',
          values: found,
        })
      }),
      many,
    )
    expect(binding).toBeGreaterThan(100)
    expect(binding).toBeLessThan(900)
  })

  it('of an agile partner are worth d(a) = aδo/(1 − δ(1 − a)): 0 at a = 0, δo at a = 1, and rising in a', () => {
    const discounts = unit.map(value => (value.equals(ONE) ? ratio(9n, 10n) : value))
    const worth = (a: Fraction, o: Fraction, delta: Fraction): Fraction => {
      const rest = ONE.sub(a)
      const chain = markovChain({
        states: ['waiting', 'arrived', 'over'],
        transitions: [{ waiting: rest, arrived: a }, { over: 1 }, { over: 1 }],
        rewards: [[0, o, 0]],
        discount: delta,
      })
      return presentValues(chain).atStart[0]!
    }
    fc.assert(
      fc.property(unit, unit, amount, discounts, (first, second, o, delta) => {
        const [a, b] = [worth(first, o, delta), worth(second, o, delta)]
        expect(a).toEqual(
          first
            .mul(delta)
            .mul(o)
            .div(ONE.sub(delta.mul(ONE.sub(first)))),
        )
        if (delta.n !== 0n && o.n !== 0n) expect(order(a, b)).toBe(order(first, second))
        // Concave: the middle of two rates is worth at least the middle of what they are worth.
        const middle = first.add(second).div(2)
        expect(compare(worth(middle, o, delta), a.add(b).div(2))).toBeGreaterThanOrEqual(0)
      }),
      many,
    )
  })

  it('are given up for a lump sum F iff F ≥ (1 − β)d as impasse point, F ≥ max(0, d − βw) as market option', () => {
    fc.assert(
      fc.property(settings, amount, fc.constantFrom('impasse', 'option'), ({ small, gain, share }, fee, as) => {
        const pot = small.add(gain)
        const without = share.mul(pot)
        const having = divided(pot, share, [small, ZERO], as)[0]!
        const offer = tree({
          players: ['S'],
          root: {
            kind: 'decision',
            player: 'S',
            actions: [
              { label: 'accept', node: { kind: 'terminal', payoffs: [fee.add(without)] } },
              { label: 'refuse', node: { kind: 'terminal', payoffs: [having] } },
            ],
          },
        })
        const best = subgamePerfect(offer).equilibria.map(({ strategies }) => strategies[0]![0])
        const least = as === 'impasse' ? ONE.sub(share).mul(small) : larger(ZERO, small.sub(without))
        expect(best.includes('accept')).toBe(compare(fee, least) >= 0)
      }),
      many,
    )
  })
})

describe('P5: what an option does to patience', () => {
  /** The discount factors at which S, and at which L, would not grab, if they fall out for ever then. */
  const needed = (R: readonly Fraction[], T: readonly Fraction[], P: readonly Fraction[]) => {
    // Honour or grab; whoever is grabbed from has nothing more than what it has elsewhere.
    const stage = bimatrix(
      [
        [R[0]!, P[0]!],
        [T[0]!, P[0]!],
      ],
      [
        [R[1]!, T[1]!],
        [P[1]!, P[1]!],
      ],
    )
    const found = criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] })
    expect(found.punishmentIsEquilibrium).toBe(true)
    return found.perPlayer
  }

  /** The least of such a set, or 1 if it is empty. */
  const least = (set: ReturnType<typeof needed>[number]): Fraction => {
    const [first] = set
    return first === undefined ? ONE : (first.lower as Fraction)
  }

  const inner = unit.map(value => (value.n === 0n || value.equals(ONE) ? HALF : value))
  const settings = fc.record({
    options: fc.tuple(amount, amount),
    gain: positive,
    share: inner,
    more: fc.tuple(positive, positive),
    part: inner,
  })

  it('as impasse point: 1 − δ*_S = β(w − d_S − d_L)/(T_S − d_S), which moves with d_S as T_S − (w − d_L) does; δ*_L rises', () => {
    const signs = new Set<number>()
    fc.assert(
      fc.property(settings, ({ options: [small, large], gain, share, more, part }) => {
        const pot = small.add(large).add(gain)
        const bargained = (d: Fraction): Fraction[] => {
          const mine = d.add(share.mul(pot.sub(d).sub(large)))
          return [mine, pot.sub(mine)]
        }
        // A better option, with w > d_S + d_L and T_S > R_S still.
        const better = small.add(part.mul(gain))
        const [before, after] = [bargained(small), bargained(better)]
        const T = [after[0]!.add(more[0]), before[1]!.add(more[1])]
        const found = [
          [small, before],
          [better, after],
        ].map(([d, R]) => needed(R as Fraction[], T, [d as Fraction, large]).map(least))
        found.forEach(([lowest], k) => {
          const d = k === 0 ? small : better
          expect(ONE.sub(lowest!)).toEqual(share.mul(pot.sub(d).sub(large)).div(T[0]!.sub(d)))
        })
        const sign = order(T[0]!, pot.sub(large))
        signs.add(sign)
        expect(order(found[1]![0]!, found[0]![0]!)).toBe(sign)
        expect(order(found[1]![1]!, found[0]![1]!)).toBe(1)
      }),
      many,
    )
    expect([...signs].toSorted()).toEqual([-1, 0, 1])
  })

  it('as market option: δ*_S rises while d_S < βw, and from there on no patience is enough', () => {
    fc.assert(
      fc.property(settings, ({ options: [small], gain, share, more, part }) => {
        const pot = small.add(gain)
        const mine = share.mul(pot)
        fc.pre(compare(small, mine) < 0)
        const better = small.add(part.mul(mine.sub(small)))
        const R = [mine, pot.sub(mine)]
        const T = [mine.add(more[0]), R[1]!.add(more[1])]
        const at = (d: Fraction): Fraction => least(needed(R, T, [d, ZERO])[0]!)
        expect(compare(at(small), at(better))).toBe(-1)
        expect(at(mine)).toEqual(ONE)
      }),
      some,
    )
  })

  it('for instance: u = 2 at exposure 1 needs ½, and 2/3 once each could have 1 elsewhere', () => {
    const at = (outside: number): Fraction => {
      const [two, four, d] = [2, 4, outside].map(value => rational(value))
      return least(needed([two!, two!], [four!, four!], [d!, d!])[0]!)
    }
    expect([at(0), at(1)].map(value => value.toFraction())).toEqual(['1/2', '2/3'])
  })
})
