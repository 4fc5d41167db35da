import { coalitional, toJSON } from '@biform/core'
import { inKernel, inPrekernel, nucleolus } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { drawn, valid } from './drawn.ts'

describe('kernel and prekernel', () => {
  const bakeries = coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })

  it('of three bakeries: who outweighs whom at the Shapley value', () => {
    const answer = inKernel(bakeries, [25, 35, 30])
    expect(verify(bakeries, answer)).toEqual(valid)
    expect(toJSON(answer)).toEqual({
      method: 'inKernel',
      holds: false,
      allocation: ['25', '35', '30'],
      surpluses: [
        ['0', '-5', '0'],
        ['5', '0', '0'],
        ['5', '-5', '0'],
      ],
      violation: { strong: 1, weak: 0, difference: '10', coalition: 6, reply: 5 },
    })
    expect(inPrekernel(bakeries, [20, 40, 30]).holds).toBe(true)
  })

  it('a player who has no more than alone cannot be outweighed: in the kernel, not in the prekernel', () => {
    const game = coalitional({ worth: [0, 0, 0, 3, 0, 0, 0, 1] })
    expect(inKernel(game, ['1/2', '1/2', 0]).holds).toBe(true)
    expect(inPrekernel(game, ['1/2', '1/2', 0])).toMatchObject({ holds: false, violation: { strong: 0, weak: 2 } })
    expect(inPrekernel(game, [1, 1, -1]).holds).toBe(true)
    expect(inKernel(game, [1, 1, -1])).toMatchObject({ holds: false, reason: 'not-individually-rational' })
    expect(inKernel(game, [1, 1, 1])).toMatchObject({ holds: false, reason: 'not-efficient' })
    expect(inPrekernel(game, [0, 0, 0])).toMatchObject({ holds: false, reason: 'not-efficient' })
  })

  it('hold the nucleolus of a game of 10 players, in bigints as in doubles', () => {
    for (const unit of [1n, 10n ** 30n]) {
      const game = coalitional({ worth: drawn(3, 10, 0, 50).map(value => BigInt(value) * unit) })
      const answer = nucleolus(game)
      if (answer.kind !== 'allocation') throw new Error('there are imputations')
      const held = inKernel(game, answer.values)
      expect(held.holds).toBe(true)
      expect(verify(game, held)).toEqual(valid)
      const moved = answer.values.with(0, answer.values[0]!.sub(unit)).with(1, answer.values[1]!.add(unit))
      const other = inPrekernel(game, moved)
      expect(other.holds).toBe(false)
      expect(verify(game, other)).toEqual(valid)
    }
  })
})
