import { bimatrix, normalForm, random, rational, toJSON } from '@biform/core'
import { nashEquilibria, zeroSum } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

describe('zeroSum', () => {
  it('rock, paper, scissors is worth nothing, and is played evenly', () => {
    const { value, profile } = zeroSum(
      bimatrix([
        [0, -1, 1],
        [1, 0, -1],
        [-1, 1, 0],
      ]),
    )
    expect(toJSON({ value, profile })).toEqual({
      value: '0',
      profile: [
        ['1/3', '1/3', '1/3'],
        ['1/3', '1/3', '1/3'],
      ],
    })
  })

  it('finds a saddle point', () => {
    expect(
      toJSON(
        zeroSum(
          bimatrix([
            [3, '1/2'],
            [2, 1],
          ]),
        ),
      ),
    ).toEqual({
      method: 'zeroSum',
      value: '1',
      profile: [
        ['0', '1'],
        ['0', '1'],
      ],
    })
  })

  it('has the payoff of every equilibrium as its value, at sizes with and without a proposal', () => {
    for (const [m, n] of [
      [1, 4],
      [5, 3],
      [6, 6],
    ] as const) {
      const draw = random(m, n)
      const game = bimatrix(Array.from({ length: m }, () => Array.from({ length: n }, () => draw.integer(-9, 9))))
      const { value } = zeroSum(game)
      for (const { payoffs } of nashEquilibria(game).equilibria) expect(payoffs[0]).toEqual(value)
    }
    const draw = random(40)
    const large = bimatrix(Array.from({ length: 24 }, () => Array.from({ length: 30 }, () => draw.integer(-99, 99))))
    expect(verify(large, zeroSum(large))).toEqual({ kind: 'valid' })
  })

  it('is not fooled by a value or a strategy that is a little off', () => {
    const game = bimatrix([
      [2, -1],
      [-1, 1],
    ])
    const answer = zeroSum(game)
    const off = rational('1/1000')
    expect(verify(game, { ...answer, value: answer.value.add(off) }).kind).toBe('invalid')
    expect(verify(game, { ...answer, value: answer.value.sub(off) }).kind).toBe('invalid')
    expect(
      verify(
        bimatrix(
          [
            [3, 0],
            [5, 1],
          ],
          [
            [3, 5],
            [0, 1],
          ],
        ),
        answer,
      ).kind,
    ).toBe('invalid')
  })

  it('says where payoffs do not add up to 0', () => {
    expect(() =>
      zeroSum(
        bimatrix(
          [
            [0, 1],
            [2, 3],
          ],
          [
            [0, -1],
            [-2, -4],
          ],
        ),
      ),
    ).toThrow('payoffs[1][1]: does not add up to 0')
    expect(() => zeroSum(normalForm({ payoffs: [[1], [2]] }))).toThrow('has 1 players, not 2')
  })
})
