import {
  type Coalitional,
  coalitional,
  type Fraction,
  integers,
  random,
  ratio,
  rational,
  run,
  toJSON,
  weightedVoting,
} from '@biform/core'
import {
  core,
  epsilonCore,
  inKernel,
  inPrekernel,
  leastCore,
  leastCoreSteps,
  nucleolus,
  nucleolusSteps,
  prenucleolus,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { exactStageSteps } from '../../src/splits/nucleolus/exact-stage.ts'
import { unsettled } from '../../src/splits/nucleolus/settled.ts'
import worths from '../fixtures/coalitional-tu.json' with { type: 'json' }
import answers from '../fixtures/nucleolus.json' with { type: 'json' }
import { divided, drawn, valid } from './drawn.ts'

describe('the reference games', () => {
  it('are 29', () => expect(answers.map(({ name }) => name)).toEqual(worths.map(({ name }) => name)))

  it.each(answers)('$name', ({ name, nucleolus: expected, prenucleolus: overall, leastCore: epsilon }) => {
    const game = coalitional({ worth: worths.find(item => item.name === name)!.worth })
    expect(divided(game)).toEqual(expected ?? 'no-imputation')
    const other = prenucleolus(game)
    expect(verify(game, other)).toEqual(valid)
    expect(toJSON(other)).toMatchObject({ kind: 'allocation', values: overall })
    const least = leastCore(game)
    expect(verify(game, least)).toEqual(valid)
    expect(toJSON(least)).toMatchObject({ kind: 'nonempty', epsilon })
    if (expected) expect(inKernel(game, expected).holds).toBe(true)
    expect(inPrekernel(game, overall).holds).toBe(true)
  })
})

/** What is left of an estate for a coalition when all others have taken their claims. */
const bankruptcy = (estate: number, claims: readonly number[]): Coalitional =>
  coalitional({
    players: claims.map(claim => `claim of ${claim}`),
    worth: (_, S) =>
      Math.max(
        0,
        claims.reduce((left, claim, i) => ((S >>> i) & 1 ? left : left - claim), estate),
      ),
  })

describe('named games', () => {
  it('the Talmud’s estates of 100, 200 and 300 (Aumann and Maschler 1985)', () => {
    expect(divided(bankruptcy(100, [100, 200, 300]))).toEqual(['100/3', '100/3', '100/3'])
    expect(divided(bankruptcy(200, [100, 200, 300]))).toEqual(['50', '75', '75'])
    expect(divided(bankruptcy(300, [100, 200, 300]))).toEqual(['50', '100', '150'])
  })

  it('a runway for three aircraft that need 100, 200 and 300 (Littlechild 1974)', () => {
    const costs = coalitional({
      players: ['1', '2', '3'],
      worth: members => -Math.max(0, ...members.map(i => 100 * Number(i))),
    })
    expect(divided(costs)).toEqual(['-50', '-75', '-175'])
  })

  it('gloves: the scarce side takes all, however small the majority', () => {
    const gloves = (left: number, right: number): Coalitional =>
      coalitional({
        players: Array.from({ length: left + right }, (_, i) => (i < left ? `L${i}` : `R${i}`)),
        worth: members => {
          const lefts = members.filter(member => member.startsWith('L')).length
          return Math.min(lefts, members.length - lefts)
        },
      })
    expect(divided(gloves(2, 3))).toEqual(['1', '1', '0', '0', '0'])
    expect(divided(gloves(5, 6))).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0].map(String))
    expect(divided(gloves(5, 5))).toEqual(Array.from({ length: 10 }, () => '1/2'))
  })

  it('Böhm-Bawerk’s horse market: 8 sellers, 10 buyers, one price in the middle of 21 and 21½', () => {
    const sellers = [10, 11, 15, 17, 20, 21.5, 25, 26]
    const buyers = [30, 28, 26, 24, 22, 21, 20, 18, 17, 15]
    const labels = [...sellers.map((_, i) => `seller ${i + 1}`), ...buyers.map((_, i) => `buyer ${i + 1}`)]
    // In half units. Both lists are sorted: the k-th cheapest horse goes to the k-th keenest buyer while both gain.
    const worth = new Float64Array(2 ** 18)
    for (let S = 0; S < worth.length; S++) {
      const horses = sellers.filter((_, i) => (S >>> i) & 1)
      const takers = buyers.filter((_, i) => (S >>> (8 + i)) & 1)
      horses.slice(0, takers.length).forEach((reserve, k) => {
        worth[S]! += Math.max(0, 2 * (takers[k]! - reserve))
      })
    }
    const game = coalitional({ players: labels, worth })
    const gains = [...sellers.map(reserve => 2 * (21.25 - reserve)), ...buyers.map(most => 2 * (most - 21.25))]
    expect(divided(game)).toEqual(gains.map(gain => rational(Math.max(0, gain)).toFraction()))
  })

  it('one player, two players, additive games and games of nothing', () => {
    expect(divided(coalitional({ worth: [0, '-7/3'] }))).toEqual(['-7/3'])
    expect(divided(coalitional({ worth: [0, 1, 2, 7] }))).toEqual(['3', '4'])
    const wages = ['1/3', -2, 0, '1e-9', 5].map(wage => rational(wage))
    const additive = (_: unknown, S: number): Fraction =>
      wages.reduce((total, wage, i) => ((S >>> i) & 1 ? total.add(wage) : total), rational(0))
    const game = coalitional({ players: ['a', 'b', 'c', 'd', 'e'], worth: additive })
    expect(divided(game)).toEqual(toJSON(wages))
    expect(divided(coalitional({ worth: new Float64Array(2 ** 7) }))).toEqual(Array.from({ length: 7 }, () => '0'))
  })

  it('a game that is not superadditive: the prenucleolus asks one player to pay, the nucleolus does not', () => {
    const game = coalitional({ worth: [0, 0, 0, 3, 0, 0, 0, 1] })
    expect(toJSON(prenucleolus(game))).toEqual({
      method: 'prenucleolus',
      kind: 'allocation',
      values: ['1', '1', '-1'],
      stages: [
        {
          excess: '1',
          weights: [
            { coalition: 3, weight: '1/2' },
            { coalition: 4, weight: '1/2' },
          ],
          bounds: [],
        },
        {
          excess: '0',
          weights: [
            { coalition: 5, weight: '1/2' },
            { coalition: 6, weight: '1/2' },
          ],
          bounds: [],
        },
      ],
    })
    expect(toJSON(nucleolus(game))).toMatchObject({
      values: ['1/2', '1/2', '0'],
      stages: [
        { excess: '2', weights: [{ coalition: 3, weight: '1' }], bounds: [{ coalition: 4, weight: '1' }] },
        { excess: '-1/2' },
      ],
    })
  })

  it('no imputation: two players are worth more alone', () => {
    expect(toJSON(nucleolus(coalitional({ worth: [0, 2, 2, 3] })))).toEqual({
      method: 'nucleolus',
      kind: 'no-imputation',
      alone: ['2', '2'],
      available: '3',
    })
  })
})

describe('what the nucleolus does not have', () => {
  it('additivity', () => {
    const [first, second] = [bankruptcy(100, [100, 200, 300]), bankruptcy(200, [100, 200, 300])]
    const both = coalitional({
      players: first.players,
      worth: (_, S) => Number(first.worth.values[S]) + Number(second.worth.values[S]),
    })
    // Apart they get 250/3, 325/3 and 325/3.
    expect(divided(both)).toEqual(['100', '100', '100'])
  })

  it('coalitional monotonicity: v(N) grows from 5 to 6, and player 3 loses', () => {
    const rest = { '1,3': 2, '2,3': 2, '2,4': 1, '1,2,4': 1, '1,3,4': 3, '2,3,4': 3, '1,2,3': 5 }
    const game = (all: number): Coalitional =>
      coalitional({ players: ['1', '2', '3', '4'], worth: { ...rest, '1,2,3,4': all } })
    expect(divided(game(5))).toEqual(['1', '3/2', '5/2', '0'])
    expect(divided(game(6))).toEqual(['3/2', '7/4', '9/4', '1/2'])
  })
})

describe('degenerate games', () => {
  // Small integers with many ties, not superadditive in general, negative ones among them.
  it('10,000 of 2 to 6 players pass Kohlberg’s criterion', () => {
    for (let seed = 0; seed < 10_000; seed++) {
      const draw = random(seed, 6)
      const players = draw.integer(2, 6)
      const least = -draw.integer(0, 1)
      const most = draw.integer(1, 3)
      const worth = Array.from({ length: 2 ** players }, (_, S) => (S === 0 ? 0 : draw.integer(least, most)))
      const game = coalitional({ worth })
      expect([seed, verify(game, nucleolus(game))]).toEqual([seed, valid])
      expect([seed, verify(game, prenucleolus(game))]).toEqual([seed, valid])
    }
  })

  it('of 8 to 11 players too', () => {
    for (let seed = 0; seed < 12; seed++) divided(coalitional({ worth: drawn(seed, 8 + (seed % 4), 0, 2) }))
  })
})

describe('where doubles fail', () => {
  // v + c for an additive c moves the nucleolus by c. With c near 10^40 a double sees nothing of v.
  it.each([3, 5, 8])('worths of %i players that differ in their last digits only', players => {
    for (let seed = 0; seed < 4; seed++) {
      const worth = drawn(seed, players, 0, 3)
      const wage = (i: number): bigint => 10n ** 40n * BigInt(i + 1) + 7n
      const moved = worth.map((value, S) =>
        worth.slice(0, players).reduce((total, _, i) => ((S >>> i) & 1 ? total + wage(i) : total), BigInt(value)),
      )
      const before = nucleolus(coalitional({ worth }))
      const after = nucleolus(coalitional({ worth: moved }))
      if (before.kind !== 'allocation' || after.kind !== 'allocation') throw new Error('there are imputations')
      expect(verify(coalitional({ worth: moved }), after)).toEqual(valid)
      expect(toJSON(after.values)).toEqual(toJSON(before.values.map((value, i) => value.add(wage(i)))))
    }
  })

  // A payoff that is below v(i) by one part in 10^13 looks right in doubles.
  it('bounds x_i ≥ v(i) that decide in the last digit', () => {
    for (let seed = 0; seed < 250; seed++) {
      const draw = random(seed, 5)
      const players = draw.integer(1, 6)
      const fine = (): string => `${draw.integer(0, 3)}.${'0'.repeat(seed % 2 ? 12 : 30)}${draw.integer(0, 9)}`
      divided(coalitional({ worth: Array.from({ length: 2 ** players }, (_, S) => (S === 0 ? 0 : fine())) }))
    }
  })

  it('worths beyond the largest double', () => {
    const game = coalitional({ worth: bankruptcyWorths(10n ** 500n) })
    expect(divided(game)).toEqual([50n, 75n, 75n].map(value => (value * 10n ** 500n).toString()))
  })

  it('a core that is empty, or not, by 10^−30', () => {
    for (const [last, kind] of [
      [`3.${'0'.repeat(29)}1`, 'nonempty'],
      [`2.${'9'.repeat(30)}`, 'empty'],
    ] as const) {
      const game = coalitional({ worth: [0, 0, 0, 2, 0, 2, 2, last] })
      const third = rational(last).div(3n)
      expect(divided(game)).toEqual(toJSON([third, third, third]))
      expect(core(game).kind).toBe(kind)
      expect(epsilonCore(game, { epsilon: 0 }).kind).toBe(kind)
    }
  })

  it('a stage in exact rationals is the stage that doubles find', () => {
    for (let seed = 0; seed < 20; seed++) {
      const game = coalitional({ worth: drawn(seed, 6, -2, 9) })
      const steps = exactStageSteps(game.worth, unsettled(game.worth, 6), false)
      let turn = steps.next()
      while (!turn.done) turn = steps.next()
      const answer = prenucleolus(game)
      if (answer.kind !== 'allocation') throw new Error('a prenucleolus is always there')
      expect(toJSON(ratio(turn.value.excess, turn.value.denominator))).toEqual(toJSON(answer.stages[0]!.excess))
    }
  })
})

function bankruptcyWorths(unit: bigint): bigint[] {
  return integers(bankruptcy(200, [100, 200, 300]).worth).map(value => value * unit)
}

describe('runs and bad input', () => {
  const game = coalitional({ worth: drawn(1, 6, 0, 9) })

  it('may be ended early, and run in slices', async () => {
    expect(nucleolus(game, { maxSteps: 1 })).toEqual({ method: 'nucleolus', kind: 'undecided', reason: 'limit' })
    expect(prenucleolus(game, { shouldStop: () => true })).toMatchObject({ kind: 'undecided', reason: 'stopped' })
    expect(leastCore(game, { maxSteps: 1 })).toMatchObject({ kind: 'undecided', reason: 'limit' })
    expect(epsilonCore(game, { epsilon: 0, maxSteps: 1 })).toEqual({
      method: 'epsilonCore',
      kind: 'undecided',
      reason: 'limit',
    })
    expect(await run(nucleolusSteps(game))).toEqual(nucleolus(game))
    expect(await run(leastCoreSteps(game))).toEqual(leastCore(game))
  })

  it('an exact run may be ended early too', () => {
    const fine = coalitional({ worth: drawn(2, 6, 0, 3).map((value, S) => BigInt(value) + 10n ** 40n * BigInt(S)) })
    for (let maxSteps = 1; maxSteps < 12; maxSteps++) {
      const answer = nucleolus(fine, { maxSteps })
      expect(verify(fine, answer)).toEqual(valid)
    }
    expect(nucleolus(fine, { maxSteps: 9 })).toMatchObject({ kind: 'undecided' })
  })

  it('refuses what is no TU game, and allocations of the wrong kind', () => {
    for (const solve of [nucleolus, prenucleolus, leastCore]) {
      expect(() => solve({ kind: 'tree' } as never)).toThrow('game: "tree" is not a coalitional game')
      expect(() => solve(weightedVoting({ quota: 2, weights: [1, 1] }) as never)).toThrow('simpleGameOf gives')
      expect(() => solve(undefined as never)).toThrow('game: undefined is not a coalitional game')
    }
    expect(() => epsilonCore(game, { epsilon: 'x' })).toThrow('epsilon: "x" is not a rational number')
    expect(() => epsilonCore(game, undefined as never)).toThrow(
      'options: undefined is not an object with epsilon, limit',
    )
    expect(() => inKernel(game, [1, 2])).toThrow('allocation: has 2 entries for 6 players')
    expect(() => inPrekernel(game, [1, 2, 3, 4, 5, Number.NaN])).toThrow('allocation[5]: NaN is not a rational number')
  })
})
