/** What does not depend on names, scales and zeros, and what does: rules, patience, and the indices of conflict. */
import '../../setup.ts'
import {
  bimatrix,
  coalitional,
  type DualValueGame,
  dualValueGame,
  type Fraction,
  fractions,
  relationship,
  sum,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import { appropriate, cocoValue, competitiveness, criticalDiscount, indices, ownUseRule, shapley } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, larger, lists, plus, positive, some, unit } from './draws.ts'

type Division = NonNullable<NonNullable<Parameters<typeof appropriate>[1]>['division']>

const LABELS = ['1', '2', '3']
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

describe('the own-use rule', () => {
  it('moves with scale and with zeros, be they of own use or of the pot', () => {
    const games = arbitrary.dualValueGame({ players: 3, liability: 'unlimited' })
    fc.assert(
      fc.property(games, positive, lists(amount, 3), lists(amount, 3), (game, factor, kept, added) => {
        const map = (values: readonly Fraction[], more: (S: number) => Fraction): Fraction[] =>
          values.map((value, S) => value.mul(factor).add(more(S)))
        const moved: DualValueGame = dualValueGame({
          players: game.players,
          ownUse: game.ownUse.map((list, i) => map(fractions(list), S => ((S >>> i) & 1 ? kept[i]! : ZERO))),
          pot: map(fractions(game.pot), S => sum(added.filter((_, i) => (S >>> i) & 1))),
          liability: game.liability,
        })
        const scaled = ownUseRule(game).values.map(value => value.mul(factor))
        expect(ownUseRule(moved).values).toEqual(plus(scaled, plus(kept, added)))
      }),
      some,
    )
  })
})

describe('divisions', () => {
  const components = fc.record({ ownUse: lists(amount, 3), exposure: lists(unit, 3), rivalry: unit })
  const settings = fc.record({
    component: components,
    numbers: lists(amount, 3).map(list => (list.every(({ n }) => n === 0n) ? list.map(value => value.add(1)) : list)),
    shares: arbitrary.probabilities(3),
    names: fc.constantFrom(...ORDERS),
    rule: fc.constantFrom('shares', 'equal', 'shapley', 'weights', 'investments', 'efforts', 'impasse', 'option'),
  })

  it('move with the names of partners, if what they go by moves too', () => {
    fc.assert(
      fc.property(settings, ({ component, numbers, shares, names, rule }) => {
        const renamed = <Item>(list: readonly Item[]): Item[] => names.map(i => list[i]!)
        const totals = (rename: <Item>(list: readonly Item[]) => readonly Item[]): readonly Fraction[] => {
          const { ownUse, exposure, rivalry } = component
          const own = [{ ownUse: rename(ownUse), exposure: rename(exposure), rivalry }]
          const game = relationship({ partners: LABELS, components: own, shares: rename(shares) })
          const pot = sum(appropriate(game).pots)
          const outside = rename(numbers.map(value => value.mul(pot).div(sum(numbers).mul(2))))
          const divisions: Readonly<Record<string, Division>> = {
            shares: 'shares',
            equal: 'equal',
            shapley: 'shapley',
            weights: { weights: rename(shares) },
            investments: { investments: rename(numbers) },
            efforts: { efforts: rename(numbers), decisiveness: 2 },
            impasse: { outside, outsideAs: 'impasse' },
            option: { outside, outsideAs: 'option' },
          }
          return appropriate(game, { division: divisions[rule]! }).totals
        }
        expect(totals(renamed)).toEqual(renamed(totals(list => list)))
      }),
      some,
    )
  })

  it('with weights of their own do not, if only the partners move', () => {
    const taken = (ownUse: readonly number[]): readonly string[] =>
      appropriate(
        relationship({ partners: ['S', 'L'], components: [{ ownUse, exposure: '1/2' }], shares: ['1/4', '3/4'] }),
      ).totals.map(value => value.toFraction())
    expect([taken([60, 100]), taken([100, 60])]).toEqual([
      ['50', '110'],
      ['70', '90'],
    ])
  })

  it('by efforts do not move with zeros: 4 more for one of two, who put in 1 and 3, is shared', () => {
    const taken = (ownUse: readonly number[]): readonly string[] =>
      appropriate(relationship({ partners: ['S', 'L'], components: [{ ownUse, exposure: 1 }] }), {
        division: { efforts: [1, 3] },
      }).totals.map(value => value.toFraction())
    expect([taken([4, 4]), taken([8, 4])]).toEqual([
      ['2', '6'],
      ['3', '9'],
    ])
  })

  it('and indices do not depend on the unit of value', () => {
    fc.assert(
      fc.property(settings, positive, ({ component, shares }, unitOfValue) => {
        const at = (factor: Fraction | 1): ReturnType<typeof indices> => {
          const own = [{ ...component, ownUse: component.ownUse.map(value => value.mul(factor)) }]
          return indices(appropriate(relationship({ partners: LABELS, components: own, shares })))
        }
        const { overAppropriation, ...free } = at(1)
        const { overAppropriation: scaled, ...same } = at(unitOfValue)
        expect(same).toEqual(free)
        expect(scaled).toEqual(overAppropriation.map(value => value.mul(unitOfValue)))
      }),
      { ...some, numRuns: 100 },
    )
  })
})

describe('scales of two players', () => {
  const matrix = lists(lists(amount, 2), 2)
  const coco = (A: Parameters<typeof bimatrix>[0], B: Parameters<typeof bimatrix>[0]): readonly Fraction[] => {
    const found = cocoValue(bimatrix(A, B))
    if (found.kind !== 'value') throw new Error('cut off')
    return found.values
  }
  const maps = fc.tuple(positive, amount)

  it('play no part in the patience that a threat needs', () => {
    fc.assert(
      fc.property(matrix, matrix, maps, maps, (A, B, first, second) => {
        const bent = (payoffs: readonly (readonly Fraction[])[], [factor, shift]: readonly [Fraction, Fraction]) =>
          payoffs.map(row => row.map(value => value.mul(factor).add(shift)))
        const options = { target: [0, 0], punishment: [1, 1] }
        const [before, after] = [
          criticalDiscount(bimatrix(A, B), options),
          criticalDiscount(bimatrix(bent(A, first), bent(B, second)), options),
        ]
        expect([after.perPlayer, after.all]).toEqual([before.perPlayer, before.all])
        expect(after.punishmentIsEquilibrium).toBe(before.punishmentIsEquilibrium)
      }),
      some,
    )
  })

  it('do in indices of conflict, in coco values and in Shapley values: three times B', () => {
    const common = [
      [1, 0],
      [0, 1],
    ]
    const tripled = common.map(row => row.map(value => 3 * value))
    const conflict = [common, tripled].map(B => competitiveness(bimatrix(common, B)).value?.toFraction())
    expect(conflict).toEqual(['0', '1/5'])
    expect([common, tripled].map(B => coco(common, B).map(value => value.toFraction()))).toEqual([
      ['1', '1'],
      ['3/2', '5/2'],
    ])
    // In a game of totals the unit of the second partner is a matter of what the two have together.
    const values = [1, 3].map(unitOfB => shapley(coalitional({ worth: [0, 0, 0, 1 + unitOfB] })).values)
    expect(values.map(([mine]) => mine!.toFraction())).toEqual(['1', '2'])
  })

  it('competitiveness is that of its definition, the same with zeros moved, and 1 iff the sum of payoffs is constant', () => {
    fc.assert(
      fc.property(matrix, matrix, amount, (A, B, shift) => {
        const cells = A.flat().map((a, k) => [a, B.flat()[k]!] as const)
        // Twice the number of cells squared times a variance is the sum of squared differences between cells.
        const spread = (of: (cell: readonly [Fraction, Fraction]) => Fraction): Fraction =>
          sum(cells.flatMap(x => cells.map(y => of(x).sub(of(y)))).map(gap => gap.mul(gap)))
        const opposed = spread(([a, b]) => a.sub(b))
        const shared = spread(([a, b]) => a.add(b))
        const all = opposed.add(shared)
        const { value } = competitiveness(bimatrix(A, B))
        expect(value).toEqual(all.n === 0n ? null : opposed.div(all))
        const moved = A.map(row => row.map(a => a.add(shift)))
        expect(competitiveness(bimatrix(moved, B)).value).toEqual(value)
        if (value !== null) expect(value.equals(1)).toBe(shared.n === 0n)
      }),
      some,
    )
  })

  it('the coco value gives out the most that both can make, and half of that and more to who could threaten more', () => {
    fc.assert(
      fc.property(matrix, matrix, (A, B) => {
        const values = coco(A, B)
        const most = A.flat()
          .map((a, k) => a.add(B.flat()[k]!))
          .reduce(larger)
        expect(sum(values)).toEqual(most)
        // The zero-sum game A − B, two by two: its saddle point if there is one, and else the mixed value.
        const D = A.map((row, i) => row.map((a, j) => a.sub(B[i]![j]!)))
        const smaller = (x: Fraction, y: Fraction): Fraction => (larger(x, y).equals(x) ? y : x)
        const floor = D.map(row => row.reduce(smaller)).reduce(larger)
        const ceiling = [0, 1].map(j => larger(D[0]![j]!, D[1]![j]!)).reduce(smaller)
        const [[a, b], [c, d]] = D as [[Fraction, Fraction], [Fraction, Fraction]]
        const value = floor.equals(ceiling) ? floor : a.mul(d).sub(b.mul(c)).div(a.add(d).sub(b).sub(c))
        expect(values[0]!.sub(values[1]!)).toEqual(value)
      }),
      some,
    )
  })
})
