/** Games with side payments: the figures of an independent exact reference, more players, and every corruption of an answer. */
import { bimatrix, normalForm, toJSON } from '@biform/core'
import { cocoValue, competitiveness } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

const dilemma = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)
const uneven = bimatrix(
  [
    [6, 2],
    [5, 0],
  ],
  [
    [3, 4],
    [1, 0],
  ],
)

describe('the coco value', () => {
  it('has the figures of the reference', () => {
    expect(toJSON(cocoValue(dilemma))).toMatchObject({ values: ['3', '3'], profile: [0, 0], transfers: ['0', '0'] })
    expect(toJSON(cocoValue(uneven))).toEqual({
      method: 'cocoValue',
      kind: 'value',
      values: ['9/2', '9/2'],
      total: '9',
      profile: [0, 0],
      transfers: ['-3/2', '3/2'],
      threats: [{ coalition: 1, value: '0', profile: expect.anything() }],
    })
  })

  it('of a game of one colour is an equal split, of a zero-sum game its value', () => {
    const team = bimatrix(
      [
        [2, 0],
        [0, 1],
      ],
      [
        [2, 0],
        [0, 1],
      ],
    )
    expect(toJSON(cocoValue(team))).toMatchObject({ values: ['2', '2'] })
    expect(
      toJSON(
        cocoValue(
          bimatrix([
            [2, -1],
            [-1, 1],
          ]),
        ),
      ),
    ).toMatchObject({ values: ['1/5', '-1/5'] })
  })

  it('of three players pays who can hurt the others', () => {
    // The third alone decides whether the first two get 3 each or nothing, at no cost of its own.
    const game = normalForm({
      strategies: [['stay'], ['stay'], ['let', 'spoil']],
      payoffs: [
        [
          [
            [3, 3, 0],
            [0, 0, 0],
          ],
        ],
      ],
    })
    const found = cocoValue(game)
    // Against it the two get 0 more than it, each alone with it: {1,3} against 2 gets max(0, 0) = 0.
    expect(toJSON(found)).toMatchObject({ values: ['2', '2', '2'], total: '6' })
    expect(verify(game, found)).toEqual({ kind: 'valid' })
  })

  it('says so if it was ended early', () => {
    const game = normalForm({ shape: [1, 1, 1], payoffs: [[1], [1], [1]] })
    expect(cocoValue(game, { maxSteps: 1 })).toEqual({ method: 'cocoValue', kind: 'undecided', reason: 'limit' })
  })
})

describe('competitiveness', () => {
  it('is 50/59 of the prisoner’s dilemma, 1 of a zero-sum game, 0 of a team', () => {
    expect(toJSON(competitiveness(dilemma).value)).toBe('50/59')
    expect(
      toJSON(
        competitiveness(
          bimatrix([
            [1, -1],
            [-1, 1],
          ]),
        ).value,
      ),
    ).toBe('1')
    const team = [
      [2, 0],
      [0, 1],
    ]
    expect(toJSON(competitiveness(bimatrix(team, team)).value)).toBe('0')
  })

  it('depends on the scales: 0 becomes 1/5 if one player’s payoffs are tripled', () => {
    const team = [[1, 0]]
    expect(toJSON(competitiveness(bimatrix(team, [[3, 0]])).value)).toBe('1/5')
  })
})

describe('the checker', () => {
  it('notices every change of an answer, but for optimal strategies that are not the only ones', () => {
    expect(survivors(dilemma, competitiveness(dilemma))).toEqual([])
    expect(survivors(dilemma, cocoValue(dilemma))).toEqual([])
    expect(survivors(bimatrix([[1]], [[2]]), competitiveness(bimatrix([[1]], [[2]])))).toEqual([])
  })
})
