import { type Fraction, ratio } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { halfPlanes } from '../../src/linear/half-planes.ts'

/** The product of factors, with how many of their roots lie on the left, on the axis and on the right. */
const FACTORS: readonly (readonly [readonly number[], number, number, number])[] = [
  [[3, 1], 1, 0, 0],
  [[-2, 1], 0, 0, 1],
  [[0, 1], 0, 1, 0],
  [[4, 0, 1], 0, 2, 0],
  [[2, 2, 1], 2, 0, 0],
  [[5, -2, 1], 0, 0, 2],
  [[-1, 0, 1], 1, 0, 1],
]

function product(a: readonly Fraction[], b: readonly number[]): Fraction[] {
  const list = new Array<Fraction>(a.length + b.length - 1).fill(ratio(0n, 1n))
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) list[i + j] = list[i + j]!.add(x.mul(y))
  return list
}

describe('halfPlanes', () => {
  it('counts roots on either side of the imaginary axis and on it, common ones as often as they occur', () => {
    for (let code = 0; code < 3 ** FACTORS.length; code += 7) {
      let polynomial = [ratio(code % 2 === 0 ? -3n : 2n, 1n)]
      const expected = [0, 0, 0]
      FACTORS.forEach(([factor, ...counts], k) => {
        for (let times = Math.floor(code / 3 ** k) % 3; times > 0; times--) {
          polynomial = product(polynomial, factor)
          counts.forEach((count, i) => {
            expected[i]! += count
          })
        }
      })
      const { negative, zero, positive } = halfPlanes(polynomial)
      expect([code, negative, zero, positive]).toEqual([code, ...expected])
    }
  })
})
