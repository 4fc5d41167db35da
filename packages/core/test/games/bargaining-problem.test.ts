import { bargainingProblem, commonGain, fromJSON, toJSON } from '@biform/core'
import { describe, expect, it } from 'vitest'

describe('bargainingProblem', () => {
  it('has the documented JSON', () => {
    const json = {
      kind: 'bargaining-problem',
      points: [
        ['0', '0'],
        ['4', '1'],
      ],
      disagreement: ['0', '0'],
    }
    const problem = fromJSON(json)
    expect(toJSON(problem)).toEqual({ ...json, players: ['1', '2'] })
    expect(fromJSON(toJSON(problem))).toEqual(problem)
  })

  it('takes a disagreement point on the frontier, and inside by free disposal', () => {
    for (const disagreement of [
      [4, 1],
      [-5, 1],
      [2, -7],
      [-1, -1],
    ]) {
      expect(() => bargainingProblem({ points: [[4, 1]], disagreement })).not.toThrow()
    }
  })

  it.each([
    [{ points: [[4, 1]], disagreement: [4, '1.0000001'] }, 'disagreement: lies outside the comprehensive convex hull'],
    [
      {
        points: [
          [1, 0],
          [0, 1],
        ],
        disagreement: ['0.6', '0.6'],
      },
      'disagreement: lies outside',
    ],
    [
      {
        points: [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        disagreement: ['1/3', '1/3', '0.3334'],
      },
      'disagreement: lies outside',
    ],
    [{ points: [], disagreement: [0, 0] }, 'points: needs at least one point'],
    [{ points: [[1, 2, 3]], disagreement: [0, 0] }, 'points[0]: has 3 entries for 2 players'],
    [{ points: [[1, Number.NaN]], disagreement: [0, 0] }, 'points[0][1]: NaN is not a rational number'],
    [{ points: [[1, 1]], disagreement: [0] }, 'disagreement: has 1 entry; there are 2 to 10 players'],
    [{ points: [[1, 1]], disagreement: [0, 0], players: ['A'] }, 'disagreement: has 2 entries for 1 players'],
    [{ points: [[1, 1]] }, 'disagreement: undefined is not a list of payoffs'],
    [
      { points: Array.from({ length: 201 }, () => [1, 1]), disagreement: [0, 0] },
      'points: 201 points are more than 200',
    ],
    [{ points: [[1, 1]], disagreement: [0, 0], vertices: [] }, 'vertices: is no field that is known here'],
  ])('refuses %j', (input, message) => {
    expect(() => bargainingProblem(input as never)).toThrow(message)
  })

  it('says how much all can gain at once', () => {
    const problem = bargainingProblem({
      points: [
        [10, 0],
        [0, 5],
      ],
      disagreement: [0, 0],
    })
    expect(commonGain(problem, [0, 0]).toFraction()).toBe('10/3')
    expect(commonGain(problem, [10, 0]).toFraction()).toBe('0')
    expect(commonGain(problem, [10, 10]).toFraction()).toBe('-20/3')
  })
})
