import { coalitional, toJSON } from '@biform/core'
import { epsilonCore, leastCore, prenucleolus } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { drawn, valid } from './drawn.ts'

describe('least core and ε-core', () => {
  const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })

  it('of the majority game: a third each, which no pair leaves if that costs a third', () => {
    const least = leastCore(majority)
    expect(toJSON(least)).toEqual({
      method: 'leastCore',
      kind: 'nonempty',
      epsilon: '1/3',
      member: ['1/3', '1/3', '1/3'],
      weights: [3, 5, 6].map(coalition => ({ coalition, weight: '1/3' })),
    })
    expect(toJSON(epsilonCore(majority, { epsilon: '1/3' }))).toMatchObject({ kind: 'nonempty', epsilon: '1/3' })
    const empty = epsilonCore(majority, { epsilon: 0.3 })
    expect(toJSON(empty)).toMatchObject({ kind: 'empty', balancing: [{ weight: '1/3' }, {}, {}] })
    expect(verify(majority, empty)).toEqual(valid)
  })

  it('of one player have no coalition to speak of', () => {
    const alone = coalitional({ worth: [0, 5] })
    expect(toJSON(leastCore(alone))).toEqual({ method: 'leastCore', kind: 'one-player', member: ['5'] })
    expect(toJSON(epsilonCore(alone, { epsilon: -1000 }))).toMatchObject({ kind: 'nonempty', member: ['5'] })
    expect(verify(alone, leastCore(alone))).toEqual(valid)
  })

  it('of random games, some of them too fine for doubles', () => {
    for (let seed = 0; seed < 60; seed++) {
      const unit = seed % 3 === 0 ? 10n ** 40n : 1n
      const worth = drawn(seed, 2 + (seed % 6), -1, 4).map((value, S) =>
        S === 0 ? 0n : BigInt(value) * unit + BigInt(value * S),
      )
      const game = coalitional({ worth })
      const least = leastCore(game)
      expect(verify(game, least)).toEqual(valid)
      const whole = prenucleolus(game)
      if (least.kind !== 'nonempty' || whole.kind !== 'allocation') throw new Error('both are always there')
      expect(toJSON(least.epsilon)).toEqual(toJSON(whole.stages[0]!.excess))
      for (const by of [-1n, 0n, 1n]) {
        const answer = epsilonCore(game, { epsilon: least.epsilon.add(by) })
        expect(verify(game, answer)).toEqual(valid)
        expect(answer.kind).toBe(by < 0n ? 'empty' : 'nonempty')
      }
    }
  })
})
