import { bimatrix, normalForm, random, rational, toJSON } from '@biform/core'
import { nashEquilibria, zeroSum } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

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

describe('zeroSum with all optimal strategies', () => {
  const facesOf = (game: ReturnType<typeof bimatrix>): unknown => {
    const answer = zeroSum(game, { face: true })
    expect(verify(game, answer)).toEqual({ kind: 'valid', completeness: 'checked' })
    return toJSON(answer.face)
  }

  it('is the whole simplex where all is the same', () => {
    const same = bimatrix([
      [2, 2],
      [2, 2],
    ])
    const corners = [
      ['1', '0'],
      ['0', '1'],
    ]
    expect(facesOf(same)).toEqual({ complete: true, rows: corners, columns: corners })
  })

  it('holds the extreme strategies of all equilibria', () => {
    for (let seed = 0; seed < 60; seed++) {
      const draw = random(7, seed)
      const [m, n] = [draw.integer(1, 5), draw.integer(1, 5)]
      const game = bimatrix(Array.from({ length: m }, () => Array.from({ length: n }, () => draw.integer(-1, 1))))
      const { extreme } = nashEquilibria(game)
      expect(facesOf(game)).toEqual({ complete: true, ...(toJSON(extreme) as object) })
    }
  })

  it('takes one step for a large game with one solution', () => {
    const draw = random(41)
    const large = bimatrix(Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => draw.integer(-99, 99))))
    const answer = zeroSum(large, { face: true, maxSteps: 1 })
    expect(answer.face).toMatchObject({ complete: true })
    expect(answer.face!.rows).toHaveLength(1)
    expect(verify(large, answer)).toEqual({ kind: 'valid', completeness: 'not checked' })
  })

  it('may be ended early, and says so', () => {
    // No row may be played more than a sixth of the time: 6 of 12 are played in each extreme strategy.
    const half = bimatrix(
      Array.from({ length: 12 }, (_, i) => [0, ...Array.from({ length: 12 }, (_, j) => (i === j ? -5 : 1))]),
    )
    const early = zeroSum(half, { face: true, maxSteps: 1 })
    expect(early.face).toMatchObject({ complete: false, reason: 'limit' })
    expect(verify(half, early)).toEqual({ kind: 'valid' })
    expect(zeroSum(half, { face: true }).face!.rows).toHaveLength(924)
  })

  it('of constant-sum games, too', () => {
    const shares = bimatrix(
      [
        [1, '1/2'],
        [0, '3/4'],
      ],
      [
        [0, '1/2'],
        [1, '1/4'],
      ],
    )
    const answer = zeroSum(shares, { face: true })
    expect(toJSON(answer)).toMatchObject({
      value: '3/5',
      sum: '1',
      profile: [
        ['3/5', '2/5'],
        ['1/5', '4/5'],
      ],
    })
    expect(verify(shares, answer)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect(verify(shares, { ...answer, sum: rational(2) })).toEqual({ kind: 'invalid', at: 'sum' })
    expect(() => zeroSum(shares, { face: 1 as never })).toThrow('options.face: 1 is not true or false')
  })

  it('no change goes unnoticed', () => {
    const games = [
      [
        [1, 1, 0],
        [0, 1, 1],
      ],
      [
        [0, 0, 1],
        [0, 0, 1],
      ],
    ]
    for (const game of games.map(rows => bimatrix(rows))) {
      // The face need not be asked for, and another optimal strategy will do.
      const free = ['drop face', 'swap profile[][]']
      expect(survivors(game, zeroSum(game, { face: true })).filter(change => !free.includes(change))).toEqual([])
    }
  })
})
