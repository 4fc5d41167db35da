import '../setup.ts'
import { compare, type Fraction, ONE, rational, sum, ZERO } from '@biform/core'
import { arbitrary, sample } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** What a failing claim shrinks to. */
function counterexample<Value>(generator: fc.Arbitrary<Value>, claim: (value: Value) => boolean): Value {
  const found = fc.check(fc.property(generator, claim), { numRuns: 2000 })
  expect(found.failed).toBe(true)
  return found.counterexample![0]
}

describe('arbitrary.rational', () => {
  const ranges: readonly (readonly [string, string])[] = [
    ['-10', '10'],
    ['0', '1'],
    ['1/3', '1/2'],
    ['-7/2', '-1/5'],
    ['3', '3'],
    ['2/101', '3/101'],
  ]
  it.each(ranges)('stays within %s to %s', (minimum, maximum) => {
    fc.assert(
      fc.property(arbitrary.rational({ minimum, maximum }), x => {
        return compare(rational(minimum), x) <= 0 && compare(x, rational(maximum)) <= 0
      }),
    )
  })

  it('draws boundaries often, and many other numbers', () => {
    const drawn = sample(arbitrary.rational({ minimum: 0, maximum: 1 }), { seed: 1, count: 2000 }).map(x =>
      x.toFraction(),
    )
    for (const boundary of ['0', '1', '1/2']) {
      const share = drawn.filter(x => x === boundary).length / drawn.length
      expect([boundary, share > 0.08 && share < 0.35]).toEqual([boundary, true])
    }
    expect(new Set(drawn).size).toBe(47) // every fraction in [0, 1] with a denominator of at most 12
  })

  it('shrinks to the nearest simple counterexample', () => {
    const above = (limit: string) => (x: Fraction) => compare(x, rational(limit)) <= 0
    expect(counterexample(arbitrary.rational(), above('0')).toFraction()).toBe('1')
    expect(counterexample(arbitrary.rational(), above('5')).toFraction()).toBe('6')
    expect(counterexample(arbitrary.rational({ minimum: 0, maximum: 1 }), x => x.d < 3n).d).toBe(3n)
  })

  it('refuses ranges without a number', () => {
    expect(() => arbitrary.rational({ minimum: 1, maximum: 0 })).toThrow('maximum: 0 is below the minimum 1')
    expect(() => arbitrary.rational({ maxDenominator: 0 })).toThrow('maxDenominator: 0 is not a denominator')
    expect(() => arbitrary.tied([2, 1])).toThrow('range: 2 to 1 is no range of whole numbers')
  })
})

describe('arbitrary.probabilities', () => {
  it('sums to 1 without a negative entry', () => {
    fc.assert(
      fc.property(arbitrary.probabilities([1, 5]), list => {
        expect(list.length).toBeGreaterThan(0)
        expect(list.every(p => compare(p, ZERO) >= 0)).toBe(true)
        expect(sum(list)).toEqual(ONE)
      }),
    )
  })

  it('draws pure, uniform and interior lists', () => {
    const drawn = sample(arbitrary.probabilities(2), { seed: 2, count: 500 }).map(list => list[0]!.toFraction())
    for (const kind of ['0', '1', '1/2']) expect(drawn.filter(p => p === kind).length).toBeGreaterThan(25)
    expect(new Set(drawn).size).toBeGreaterThan(20)
  })

  it('shrinks to the first pure list', () => {
    expect(counterexample(arbitrary.probabilities(3), () => false).map(p => p.toFraction())).toEqual(['1', '0', '0'])
  })
})

describe('arbitrary.labels', () => {
  it('draws distinct labels that every builder takes', () => {
    fc.assert(
      fc.property(arbitrary.labels([1, 6]), list => {
        expect(new Set(list).size).toBe(list.length)
        expect(list.every(label => label !== '' && label.length <= 200)).toBe(true)
      }),
    )
  })

  it('draws the hostile ones', () => {
    const drawn = new Set(sample(arbitrary.labels(5), { seed: 3, count: 300 }).flat())
    for (const label of ['1/2', 'kind', 'a,b', '__proto__', '\n']) expect(drawn).toContain(label)
  })

  it('shrinks to 1, 2, …', () => {
    expect(counterexample(arbitrary.labels([2, 4]), () => false)).toEqual(['1', '2'])
  })
})
