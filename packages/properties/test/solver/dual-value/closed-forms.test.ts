import '../../setup.ts'
import { bimatrix, coalitional, compare, dualValueGame, ONE, ratio, relationship, ZERO } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { addedValues, appropriate, core, indices, pureEquilibria } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const amount = arbitrary.rational({ minimum: 0, maximum: 8, maxDenominator: 3 })
const unit = arbitrary.rational({ minimum: 0, maximum: 1, maxDenominator: 4 })
const many = { numRuns: 1_000, seed: 2026 }
const HALF = ratio(1n, 2n)
const has = (list: readonly (readonly number[])[], ...profile: number[]): boolean =>
  list.some(item => item.every((move, i) => move === profile[i]))

describe('closed forms against generic solvers', () => {
  it('P6: openness is some equilibrium iff C ≥ ρp + s, and the race is one always', () => {
    fc.assert(
      fc.property(amount, amount, amount, unit, (p, common, s, rho) => {
        const lost = rho.mul(p)
        const [R, S] = [p.sub(lost).add(common).sub(s), lost.add(s).neg()]
        const { equilibria } = pureEquilibria(
          bimatrix(
            [
              [R, S],
              [p, ZERO],
            ],
            [
              [R, p],
              [S, ZERO],
            ],
          ),
        )
        expect(has(equilibria, 0, 0)).toBe(compare(common, lost.add(s)) >= 0)
        expect(has(equilibria, 1, 1)).toBe(true)
      }),
      many,
    )
  })

  it('the share over-appropriated by the large of two partners is (1 − DI)(β_L − ½)', () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount), fc.tuple(unit, unit), unit, unit, (ownUse, exposure, rivalry, share) => {
        const pair = relationship({
          partners: ['S', 'L'],
          components: [{ ownUse, exposure, rivalry }],
          shares: [share, ONE.sub(share)],
        })
        const found = indices(appropriate(pair))
        if (found.dualAppropriation === null) return
        expect(found.overAppropriationShare[1]!.equals(ONE.sub(found.dualAppropriation).mul(HALF.sub(share)))).toBe(
          true,
        )
      }),
      many,
    )
  })
})

describe('what does not hold', () => {
  it('T2/T3 have no converse, and crowding at the top breaks them', () => {
    const pairs = { '1,2': 1, '1,3': 1, '2,3': 1, '1,2,3': 1 }
    const players = ['1', '2', '3']
    expect(core(coalitional({ players, worth: pairs })).kind).toBe('empty')
    const rich = dualValueGame({ players, ownUse: { '1,2,3': [1, 1, 1] }, pot: pairs, liability: 'unlimited' })
    expect(core(rich).kind).toBe('nonempty')
    const crowded = dualValueGame({
      players,
      ownUse: { '1,2': [3, 3], '1,2,3': [1, 1, 1] },
      pot: {},
      liability: 'unlimited',
    })
    expect(core(crowded).kind).toBe('empty')
  })

  it('full appropriation by all is no dual appropriation', () => {
    const pair = relationship({
      partners: ['S', 'L'],
      components: [{ ownUse: [60, 100], exposure: 1 }],
      shares: ['3/8', '5/8'],
    })
    const found = indices(appropriate(pair))
    expect(found.fullAppropriation.map(value => value?.toFraction())).toEqual(['1', '1'])
    expect(found.dualValueAppropriation.holds).toBe(false)
  })

  it('three identical breeders have a positive added value each', () => {
    const stud = coalitional({ players: ['1', '2', '3'], worth: members => Math.max(0, 8000 * members.length - 12000) })
    expect(addedValues(stud).values.map(String)).toEqual(['8000', '8000', '8000'])
  })

  it('at exposure 0 a race is still an equilibrium', () => {
    const { equilibria } = pureEquilibria(
      bimatrix(
        [
          [13, -1],
          [10, 0],
        ],
        [
          [13, 10],
          [-1, 0],
        ],
      ),
    )
    expect(equilibria).toEqual([
      [0, 0],
      [1, 1],
    ])
  })
})
