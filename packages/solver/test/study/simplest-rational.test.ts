import { compare, random, ratio, rational } from '@biform/core'
import { simplestRational } from '@biform/solver'
import { describe, expect, it } from 'vitest'

describe('simplestRational', () => {
  it.each([
    ['13/20', '7/10', '2/3'],
    ['1/2', '1/2', '1/2'],
    ['3/10', '3/10', '3/10'],
    ['-1/3', '1/7', '0'],
    ['-7/10', '-13/20', '-2/3'],
    ['0', '1/9', '0'],
    ['355/113', '22/7', '22/7'],
    ['31415926/10000000', '31415927/10000000', '86953/27678'],
    ['5/2', '7/2', '3'],
  ])('in [%s, %s] is %s', (lower, upper, expected) => {
    expect(simplestRational(rational(lower), rational(upper)).toFraction()).toBe(expected)
  })

  it('has the smallest denominator of all rationals in the interval', () => {
    const draw = random(11)
    for (let run = 0; run < 200; run++) {
      const a = ratio(BigInt(draw.integer(-400, 400)), BigInt(draw.integer(1, 97)))
      const b = a.add(ratio(1n, BigInt(draw.integer(1, 60))))
      const found = simplestRational(a, b)
      expect(compare(a, found) <= 0 && compare(found, b) <= 0).toBe(true)
      for (let d = 1n; d < found.d; d++) {
        // No p/d lies in [a, b]: the least p with p/d ≥ a already exceeds b.
        const p = a.mul(ratio(d, 1n)).ceil()
        expect(compare(p.div(ratio(d, 1n)), b)).toBe(1)
      }
    }
  })
})
