import '../setup.ts'
import {
  algebraic,
  compare,
  compareReal,
  decimalOf,
  Fraction,
  fromJSON,
  isReal,
  polynomialAt,
  type Real,
  rational,
  realRoots,
  realToNumber,
  refine,
  signAt,
  sum,
  toJSON,
  toNumber,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const small = arbitrary.rational({ minimum: -6, maximum: 6, maxDenominator: 6 })
const whole = fc.integer({ min: -9, max: 9 })
const coefficients = fc.array(whole, { minLength: 1, maxLength: 7 }).filter(list => list.some(item => item !== 0))
/** Numbers of every degree up to 6, with rational and equal ones among them. */
const reals: fc.Arbitrary<Real> = fc.oneof(
  small,
  fc.tuple(coefficients, fc.nat()).map(([list, draw]) => {
    const roots = realRoots(list)
    return roots.length === 0 ? rational(0) : roots[draw % roots.length]!.value
  }),
)

/** Π (x − root), lowest degree first. */
function monic(roots: readonly Fraction[]): Fraction[] {
  return roots.reduce<Fraction[]>(
    (product, root) => [rational(0), ...product].map((value, i) => value.sub(root.mul(product[i] ?? rational(0)))),
    [rational(1)],
  )
}

const valueAt = (list: readonly (number | Fraction)[], x: Fraction): Fraction =>
  sum(list.map((item, i) => rational(item).mul(i === 0 ? rational(1) : (x.pow(i) as Fraction))))

describe('realRoots', () => {
  it('finds the rational roots that a polynomial was made from, with their multiplicities', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 6 }), roots => {
        const distinct = roots.filter((root, i) => roots.findIndex(other => other.equals(root)) === i).sort(compare)
        expect(toJSON(realRoots(monic(roots)))).toEqual(
          distinct.map(root => ({
            value: root.toFraction(),
            multiplicity: roots.filter(other => other.equals(root)).length,
          })),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('gives numbers in normal form, ascending, at which the polynomial vanishes', () => {
    fc.assert(
      fc.property(coefficients, list => {
        const roots = realRoots(list)
        roots.forEach(({ value, multiplicity }, i) => {
          expect(isReal(value)).toBe(true)
          expect(fromJSON(toJSON(value))).toEqual(value)
          expect(signAt(list, value)).toBe(0)
          if (i > 0) expect(compareReal(roots[i - 1]!.value, value)).toBe(-1)
          // The k-th derivative vanishes for k below the multiplicity, and not at it.
          let derivative: number[] = list
          for (let k = 0; k < multiplicity; k++) {
            expect(signAt(derivative, value)).toBe(0)
            derivative = derivative.slice(1).map((item, j) => item * (j + 1))
          }
          expect(signAt(derivative, value)).not.toBe(0)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('misses no change of sign', () => {
    fc.assert(
      fc.property(coefficients, small, small, (list, a, b) => {
        const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a]
        const [atLow, atHigh] = [valueAt(list, low).s, valueAt(list, high).s]
        if (valueAt(list, low).n === 0n || valueAt(list, high).n === 0n) return
        const between = realRoots(list).filter(
          ({ value }) => compareReal(low, value) < 0 && compareReal(value, high) < 0,
        )
        const count = between.reduce((total, { multiplicity }) => total + multiplicity, 0)
        expect(count % 2 === 1).toBe(atLow !== atHigh)
      }),
      { numRuns: 100 },
    )
  })
})

describe('real numbers', () => {
  it('are totally ordered, equal numbers having equal records', () => {
    fc.assert(
      fc.property(reals, reals, reals, (a, b, c) => {
        expect(compareReal(a, b) + compareReal(b, a)).toBe(0)
        expect(compareReal(a, b) === 0).toBe(JSON.stringify(toJSON(a)) === JSON.stringify(toJSON(b)))
        if (compareReal(a, b) <= 0 && compareReal(b, c) <= 0) expect(compareReal(a, c)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 100 },
    )
  })

  it('lie in their intervals, and round as their intervals do', () => {
    fc.assert(
      fc.property(reals, fc.nat(12), (value, digits) => {
        const { lower, upper } = refine(value, `1e-${digits}`)
        expect(compareReal(lower, value)).toBeLessThanOrEqual(0)
        expect(compareReal(value, upper)).toBeLessThanOrEqual(0)
        expect(compare(upper.sub(lower), rational(`1e-${digits}`))).toBeLessThanOrEqual(0)
        const half = rational(`1e-${digits}`).div(2)
        const text = rational(decimalOf(value, digits))
        expect(compareReal(text.sub(half), value)).toBeLessThanOrEqual(0)
        expect(compareReal(value, text.add(half))).toBeLessThanOrEqual(0)
        expect(realToNumber(value)).toBe(toNumber(refine(value, '1e-40').lower))
      }),
      { numRuns: 100 },
    )
  })

  it('polynomials of them are what their arithmetic says', () => {
    fc.assert(
      fc.property(reals, fc.array(small, { maxLength: 4 }), (value, list) => {
        const result = polynomialAt(list, value)
        expect(isReal(result)).toBe(true)
        const { lower } = refine(value, '1e-30')
        expect(realToNumber(result)).toBeCloseTo(toNumber(valueAt(list, lower)), 8)
        expect(signAt(list, value)).toBe(compareReal(result, rational(0)))
        // Moving there and back gives the number itself.
        expect(polynomialAt(['-1/2', '1/3'], polynomialAt(['3/2', 3], value))).toEqual(value)
        if (!(value instanceof Fraction)) {
          expect(algebraic(value.polynomial, value.lower, value.upper)).toEqual(value)
        }
      }),
      { numRuns: 60 },
    )
  })
})
