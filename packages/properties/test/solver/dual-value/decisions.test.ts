/** Decisions on an interval in closed form, and by isolating the roots of derivatives: overlap, sharing, control. */
import '../../setup.ts'
import { compare, curveProblem, type Fraction, ONE, rational, ZERO } from '@biform/core'
import { curveOptima } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, larger, positive, some, unit } from './draws.ts'

/** The best points of a polynomial on [0, 1], the constant first; undefined if all are. */
function best(coefficients: readonly Fraction[]): readonly unknown[] | undefined {
  const { decisions, constant } = curveOptima(curveProblem({ interval: [0, 1], payoffs: [coefficients] })).perPlayer[0]!
  return constant ? undefined : decisions
}
const atMostOne = (value: Fraction): Fraction => (compare(value, ONE) > 0 ? ONE : value)

describe('how much partners should overlap', () => {
  const overlap = (alpha: Fraction, lambda: Fraction, r: Fraction): readonly unknown[] | undefined =>
    best([alpha, lambda.sub(alpha).sub(r), lambda.neg()])

  it('α(1 − ω) + λω(1 − ω) − rω is best at max(0, (λ − α − r)/(2λ)): at 0 iff λ ≤ α + r', () => {
    fc.assert(
      fc.property(amount, amount, amount, (alpha, lambda, r) => {
        const found = overlap(alpha, lambda, r)
        const lost = alpha.add(r)
        if (lambda.n === 0n) expect(found).toEqual(lost.n === 0n ? undefined : [ZERO])
        else expect(found).toEqual([larger(ZERO, lambda.sub(lost).div(lambda.mul(2)))])
        if (found !== undefined) expect(compare(found[0] as Fraction, ZERO) === 0).toBe(compare(lambda, lost) <= 0)
      }),
      some,
    )
    const at = (numbers: readonly number[]): readonly unknown[] | undefined => {
      const [alpha, lambda, r] = numbers.map(value => rational(value))
      return overlap(alpha!, lambda!, r!)
    }
    expect([at([2, 6, 1]), at([4, 4, 1])]).toEqual([[rational('1/4')], [ZERO]])
  })
})

describe('how much to share, and how much to control', () => {
  it('gt − ρlt² is best at min(1, g/(2ρl)): all, where nothing is exposed', () => {
    fc.assert(
      fc.property(positive, amount, unit, (gain, leak, exposure) => {
        const lost = exposure.mul(leak)
        const expected = lost.n === 0n ? ONE : atMostOne(gain.div(lost.mul(2)))
        expect(best([ZERO, gain, lost.neg()])).toEqual([expected])
      }),
      some,
    )
  })

  it('Kc − φc²/2 is best at min(1, K/φ)', () => {
    fc.assert(
      fc.property(amount, positive, (gain, friction) => {
        expect(best([ZERO, gain, friction.div(-2)])).toEqual([atMostOne(gain.div(friction))])
      }),
      some,
    )
  })
})
