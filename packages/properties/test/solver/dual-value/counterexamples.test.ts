/** What does not hold: claims about partners and value that are nearly true, each with a game that refutes it. */
import '../../setup.ts'
import { at, coalitional, compare, dualValueGame, type Fraction, ONE, relationship, sum } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  addedValues,
  appropriate,
  core,
  coreInterval,
  inCore,
  isConvex,
  isSuperadditive,
  nucleolus,
  ownUseRule,
  shapley,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { many } from './draws.ts'

const players = ['1', '2', '3']
const three = (worth: Readonly<Record<string, number>>): ReturnType<typeof coalitional> =>
  coalitional({ players, worth })
const text = (values: readonly Fraction[]): string[] => values.map(value => value.toFraction())

describe('cores', () => {
  it('a superadditive game may have none: three of whom two are enough', () => {
    const majority = three({ '1,2': 1, '1,3': 1, '2,3': 1, '1,2,3': 1 })
    expect(isSuperadditive(majority).holds).toBe(true)
    expect(core(majority).kind).toBe('empty')
  })

  it('and one that is there need not hold the Shapley value, nor be of a convex game: two gloves for one', () => {
    const gloves = three({ '1,3': 1, '2,3': 1, '1,2,3': 1 })
    expect(coreInterval(gloves, 2)).toMatchObject({ kind: 'interval', lower: ONE, upper: ONE })
    expect(text(shapley(gloves).values)).toEqual(['1/6', '1/6', '2/3'])
    expect(inCore(gloves, shapley(gloves).values).holds).toBe(false)
    expect(isConvex(gloves).holds).toBe(false)
  })

  it('T2/T3 have no converse: a pot without core and own use in the coalition of all', () => {
    const pairs = { '1,2': 1, '1,3': 1, '2,3': 1, '1,2,3': 1 }
    expect(core(three(pairs)).kind).toBe('empty')
    const rich = dualValueGame({ players, ownUse: { '1,2,3': [1, 1, 1] }, pot: pairs, liability: 'unlimited' })
    expect(core(rich).kind).toBe('nonempty')
  })

  it('crowding at the top breaks T2/T3: better off as a pair', () => {
    const ownUse = { '1,2': [3, 3], '1,2,3': [1, 1, 1] }
    expect(core(dualValueGame({ players, ownUse, pot: {}, liability: 'unlimited' })).kind).toBe('empty')
    // Quality is shared without harm while it does not lower prices: then own use is in the core.
    const harmless = { '1,2': [1, 1], '1,2,3': [1, 1, 1] }
    expect(inCore(dualValueGame({ players, ownUse: harmless, pot: {} }), [1, 1, 1]).holds).toBe(true)
  })

  it('own use and the Shapley value of the pot are not in the core if that value is not in the core of the pot', () => {
    const pot = { '1,2': 60, '1,3': 50, '2,3': 70, '1,2,3': 90 }
    const shared = dualValueGame({ players, ownUse: {}, pot, liability: 'unlimited' })
    expect(text(ownUseRule(shared).values)).toEqual(['25', '35', '30'])
    expect(inCore(shared, ownUseRule(shared).values)).toMatchObject({ holds: false, blocking: { coalition: 0b110 } })
    expect(inCore(shared, [20, 40, 30]).holds).toBe(true)
    expect(inCore(shared, [30, 30, 30]).holds).toBe(false) // nor is an equal split
    expect(text((nucleolus(three(pot)) as { readonly values: readonly Fraction[] }).values)).toEqual(['20', '40', '30'])
  })
})

describe('who gains by what', () => {
  it('a larger added value need not raise what is guaranteed: v(N) from 1 to 2 opens [1, 1] to [0, 2]', () => {
    const interval = (whole: number): readonly string[] => {
      const found = coreInterval(three({ '1,2': 1, '1,3': 1, '1,2,3': whole }), 0)
      return found.kind === 'interval' ? text([found.lower, found.upper]) : []
    }
    expect([interval(1), interval(2)]).toEqual([
      ['1', '1'],
      ['0', '2'],
    ])
  })

  it('an added value need not be rare: three identical breeders have 8000 each', () => {
    const stud = coalitional({ players, worth: members => Math.max(0, 8000 * members.length - 12000) })
    expect(text(addedValues(stud).values)).toEqual(['8000', '8000', '8000'])
  })

  it('an entrant that enlarges a split pie may take from those who were there', () => {
    const shared = (worth: Readonly<Record<string, number>>): string => text(shapley(three(worth)).values)[0]!
    expect(shared({ '1,2': 1, '1,2,3': 1 })).toBe('1/2')
    expect(shared({ '1,2': 1, '2,3': 2, '1,2,3': 2 })).toBe('1/6')
  })

  it('but from nobody where nothing is exposed and own use does not fall as partners join', () => {
    fc.assert(
      fc.property(arbitrary.dualValueGame({ players: 3, ownUse: 'monotone' }), drawn => {
        const game = { ...drawn, pot: dualValueGame({ players, ownUse: {}, pot: {} }).pot }
        ownUseRule(game).values.forEach((value, i) => {
          const without = i === 2 ? 0b100 : 0b011 // the first two before the third joins
          expect(compare(value, at(game.ownUse[i]!, without))).toBeGreaterThanOrEqual(0)
        })
      }),
      { ...many, numRuns: 200 },
    )
  })

  it('the best customer need not make the largest pie, nor be the least exposing, if values differ', () => {
    const taken = (ownUse: readonly number[], exposure: number | string): readonly Fraction[] =>
      appropriate(relationship({ partners: ['S', 'L'], components: [{ ownUse, exposure }] })).totals
    const [modest, grand] = [taken([30, 10], 0), taken([30, 20], 1)]
    expect(text([modest[0]!, grand[0]!])).toEqual(['30', '25'])
    expect(compare(sum(modest), sum(grand))).toBe(-1)
    const exposing = taken([10, 90], 1) // exposure 1, and half of 100
    expect(compare(exposing[0]!, modest[0]!)).toBe(1)
  })

  it('dual appropriation may fall short of what one could have alone only if own use falls as partners join', () => {
    const crowded = dualValueGame({ players, ownUse: { '1': [2], '1,2,3': [1, 1, 1] }, pot: {} })
    expect(inCore(crowded, ownUseRule(crowded).values)).toMatchObject({ holds: false, blocking: { coalition: 0b001 } })
  })
})
