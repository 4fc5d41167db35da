import { bargainingFrontier, bargainingProblem, decimalOf, fromJSON, toJSON } from '@biform/core'
import { nashBargaining } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

const parabola = bargainingFrontier({ frontier: [100, 0, -1], domain: [0, 10], disagreement: [0, 0] })

describe('nashBargaining below a polynomial', () => {
  it('is 10/√3 and 200/3 below 100 − x²', () => {
    const result = nashBargaining(parabola)
    expect(result.values[0]).toMatchObject({ kind: 'algebraic', polynomial: [-100n, 0n, 3n] })
    expect(toJSON(result.values[1])).toBe('200/3')
    expect(result.rule).toBe('tangent')
    expect(verify(parabola, result)).toEqual({ kind: 'valid' })
    expect(survivors(parabola, result).filter(change => !/^weights/.test(change))).toEqual([])
  })

  it('follows the weights, and the disagreement point', () => {
    // w (100 − x²) = 2 x² with weights (w, 1)
    const result = nashBargaining(parabola, { weights: [6, 1] })
    expect(decimalOf(result.values[0]!, 10)).toBe('8.6602540378')
    expect(toJSON(result.values[1])).toBe('25')
    const moved = nashBargaining({ ...parabola, disagreement: [parabola.disagreement[0]!, parabola.domain[1]] })
    expect(decimalOf(moved.values[0]!, 10)).toBe('5.4772255751') // √30
  })

  it('stops at the end of the domain', () => {
    const short = bargainingFrontier({ frontier: [100, 0, -1], domain: [0, 5], disagreement: [0, 0] })
    const result = nashBargaining(short)
    expect(toJSON(result)).toMatchObject({ values: ['5', '75'], rule: 'end' })
    expect(verify(short, result)).toEqual({ kind: 'valid' })
    const late = bargainingFrontier({ frontier: [100, 0, -1], domain: [8, 10], disagreement: [0, 0] })
    expect(toJSON(nashBargaining(late))).toMatchObject({ values: ['8', '36'], rule: 'end' })
    expect(verify(late, nashBargaining(late))).toEqual({ kind: 'valid' })
  })

  it('agrees with the polygon where the frontier is a line', () => {
    const line = bargainingFrontier({ frontier: [160, -1], domain: [0, 160], disagreement: [0, 0] })
    const polygon = bargainingProblem({
      points: [
        [160, 0],
        [0, 160],
      ],
      disagreement: [0, 0],
    })
    const weights = ['1/4', '3/4']
    expect(toJSON(nashBargaining(line, { weights }).values)).toEqual(['40', '120'])
    expect(toJSON(nashBargaining(polygon, { weights }))).toMatchObject({ values: ['40', '120'] })
  })

  it('comes back from JSON', () => {
    expect(fromJSON(toJSON(parabola))).toEqual(parabola)
    expect(fromJSON(toJSON(nashBargaining(parabola)))).toEqual(nashBargaining(parabola))
  })

  it.each([
    [{ frontier: [0, 0, 1], domain: [0, 1], disagreement: [0, 0] }, 'frontier: is not concave on its domain'],
    [{ frontier: [0, 0, 0, 1], domain: [-1, 1], disagreement: [-2, -2] }, 'frontier: is not concave on its domain'],
    [{ frontier: [1, -1], domain: [1, 0], disagreement: [0, 0] }, 'domain: is empty'],
    [{ frontier: [1, -1], domain: [0, 1], disagreement: [0, 1] }, 'disagreement: has nothing above it'],
    [{ frontier: [1, -1], domain: [0, 1], disagreement: [0, 0, 0] }, 'disagreement: has 3 entries for 2 players'],
    [{ frontier: ['x'], domain: [0, 1], disagreement: [0, 0] }, 'frontier[0]: "x" is not a rational number'],
    [
      { frontier: (x: number) => x * x, domain: [0, 1], disagreement: [-1, -1] },
      'frontier: is not concave at 0.015625',
    ],
    [
      { frontier: () => Number.NaN, domain: [0, 1], disagreement: [-1, -1] },
      'frontier: is NaN at 0, not a finite number',
    ],
  ])('refuses %j', (input, message) => {
    expect(() => bargainingFrontier(input as never)).toThrow(message)
  })

  it('knows no market options', () => {
    expect(() => nashBargaining(parabola, { options: [1, 1] })).toThrow('options: are known for points')
  })
})

describe('nashBargaining below a function', () => {
  it('is a double with a tolerance: the quarter circle gives √2/2 to each', () => {
    const circle = bargainingFrontier({
      frontier: x => Math.sqrt(Math.max(0, 1 - x * x)),
      domain: [0, 1],
      disagreement: [0, 0],
    })
    const result = nashBargaining(circle)
    expect(result.arithmetic).toBe('double')
    expect(Math.abs(result.values[0]! - Math.SQRT1_2)).toBeLessThan(result.tolerance)
    expect(result.values[1]).toBeCloseTo(Math.SQRT1_2, 6)
    expect(verify(circle, result)).toEqual({ kind: 'valid' })
    expect(verify(circle, { ...result, values: [0.7, Math.sqrt(1 - 0.49)] }).kind).toBe('invalid')
  })

  it('is near the exact solution of the same frontier', () => {
    const same = bargainingFrontier({ frontier: x => 100 - x * x, domain: [0, 10], disagreement: [0, 0] })
    expect(Math.abs(nashBargaining(same).values[0]! - 10 / Math.sqrt(3))).toBeLessThan(1e-5)
  })
})
