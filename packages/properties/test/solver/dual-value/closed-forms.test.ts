import '../../setup.ts'
import {
  at,
  bimatrix,
  coalitional,
  compare,
  dualValueGame,
  type Fraction,
  investmentForm,
  investmentGame,
  ONE,
  ratio,
  relationship,
  sum,
  tuReading,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  addedValues,
  appropriate,
  core,
  inCore,
  indices,
  investmentEquilibrium,
  isConvex,
  ownUseRule,
  pureEquilibria,
  shapley,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const amount = arbitrary.rational({ minimum: 0, maximum: 8, maxDenominator: 3 })
const unit = arbitrary.rational({ minimum: 0, maximum: 1, maxDenominator: 4 })
const many = { numRuns: 1_000, seed: 2026 }
const HALF = ratio(1n, 2n)
const has = (list: readonly (readonly number[])[], ...profile: number[]): boolean =>
  list.some(item => item.every((move, i) => move === profile[i]))

describe('closed forms against generic solvers', () => {
  it('P1: the levels are an equilibrium on every grid around them, and the efficient ones are not improved on', () => {
    const games = fc.record({
      own: fc.tuple(amount, amount),
      external: fc.tuple(amount, amount),
      exposure: fc.tuple(unit, unit),
      share: unit,
    })
    fc.assert(
      fc.property(games, ({ own, external, exposure, share }) => {
        const game = investmentGame({ own, external, exposure, shares: [share, ONE.sub(share)] })
        const found = investmentEquilibrium(game)
        if (found.kind !== 'equilibrium') throw new Error('without complementarity there is one')
        const grid = found.levels.map(x => (compare(x, HALF) < 0 ? [x, x.add(HALF)] : [x.sub(HALF), x, x.add(HALF)]))
        const place = found.levels.map((x, i) => grid[i]!.indexOf(x))
        expect(pureEquilibria(investmentForm(game, grid)).equilibria).toEqual([place])
      }),
      many,
    )
  })

  it('P1′: exposure lowers the level iff the share is below a/(a + e)', () => {
    fc.assert(
      fc.property(amount, amount, unit, (a, e, share) => {
        const levelAt = (exposure: number): Fraction => {
          const found = investmentEquilibrium(
            investmentGame({ own: [a, 0], external: [e, 0], exposure, shares: [share, ONE.sub(share)] }),
          )
          return found.kind === 'equilibrium' ? found.levels[0]! : ZERO
        }
        const order = compare(levelAt(1), levelAt(0))
        expect(Math.sign(order)).toBe(Math.sign(compare(share.mul(a.add(e)), a)))
      }),
      many,
    )
  })

  it('P4: the small partner invests alone iff g_S ≥ 0 ≥ g_L', () => {
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount),
        fc.tuple(amount, amount, amount),
        unit,
        unit,
        (small, large, rho, share) => {
          const shares = [share, ONE.sub(share)]
          const gain = ([a, e, k]: readonly [Fraction, Fraction, Fraction], i: number): Fraction =>
            ONE.sub(rho)
              .mul(a)
              .add(rho.mul(shares[i]!).mul(a.add(e)))
              .sub(k)
          const value = (i: number, moves: readonly number[]): Fraction => {
            const [own, other] = i === 0 ? [small, large] : [large, small]
            const use = (one: readonly Fraction[], two: readonly Fraction[], x: number, y: number): Fraction =>
              one[0]!.mul(BigInt(x)).add(two[1]!.mul(BigInt(y)))
            const [x, y] = [moves[i]!, moves[1 - i]!]
            const mine = use(own, other, x, y)
            const pot = rho.mul(mine.add(use(other, own, y, x)))
            return ONE.sub(rho)
              .mul(mine)
              .add(shares[i]!.mul(pot))
              .sub(own[2].mul(BigInt(x)))
          }
          const matrix = (i: number): Fraction[][] => [0, 1].map(x => [0, 1].map(y => value(i, [x, y])))
          const alone = has(pureEquilibria(bimatrix(matrix(0), matrix(1))).equilibria, 1, 0)
          expect(alone).toBe(compare(gain(small, 0), ZERO) >= 0 && compare(gain(large, 1), ZERO) <= 0)
        },
      ),
      many,
    )
  })

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

  const duals = fc
    .tuple(fc.array(amount, { minLength: 12, maxLength: 12 }), fc.array(amount, { minLength: 4, maxLength: 4 }))
    .map(([own, pot]) =>
      dualValueGame({
        players: ['1', '2', '3'],
        ownUse: { '1,2': own.slice(0, 2), '1,3': own.slice(2, 4), '2,3': own.slice(4, 6), '1,2,3': own.slice(6, 9) },
        pot: { '1,2': pot[0]!, '1,3': pot[1]!, '2,3': pot[2]!, '1,2,3': pot[3]!.add(pot[0]!) },
        liability: 'unlimited',
      }),
    )

  it('T1: the Shapley value of the TU reading less the own-use rule is φ(B) − b(N), with sum 0', () => {
    fc.assert(
      fc.property(duals, game => {
        const rule = ownUseRule(game)
        const own = shapley(tuReading({ ...game, pot: coalitional({ worth: Array(8).fill(0) }).worth })).values
        const gaps = shapley(tuReading(game)).values.map((value, i) => value.sub(rule.values[i]!))
        gaps.forEach((gap, i) => {
          expect(gap.equals(own[i]!.sub(rule.kept[i]!))).toBe(true)
        })
        expect(sum(gaps).n).toBe(0n)
      }),
      many,
    )
  })

  it('T2 and T3: without crowding at the top, own use and a core division of the pot are in the core at any liability', () => {
    fc.assert(
      fc.property(duals, fc.constantFrom('unlimited' as const, 0, 1), (drawn, liability) => {
        const pot = coalitional({
          players: drawn.players,
          worth: Array.from({ length: 8 }, (_, S) => at(drawn.pot, S)),
        })
        const found = core(pot)
        if (found.kind !== 'nonempty') return
        const most = drawn.ownUse.map(list =>
          Array.from({ length: 8 }, (_, S) => at(list, S)).reduce((a, b) => (compare(a, b) >= 0 ? a : b)),
        )
        const ownUse = drawn.ownUse.map((list, i) =>
          Array.from({ length: 8 }, (_, S) => (S === 7 ? most[i]! : at(list, S))),
        )
        const game = dualValueGame({
          players: drawn.players,
          ownUse,
          pot: Array.from({ length: 8 }, (_, S) => at(drawn.pot, S)),
          liability,
        })
        expect(
          inCore(
            game,
            most.map((value, i) => value.add(found.member[i]!)),
          ).holds,
        ).toBe(true)
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

  it('T5: increasing differences are not enough', () => {
    const game = coalitional({ players: ['1', '2', '3'], worth: { '1,2': 1, '1,3': 1, '1,2,3': 1 } })
    expect(isConvex(game).holds).toBe(false)
    expect(inCore(game, shapley(game).values).holds).toBe(false)
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
