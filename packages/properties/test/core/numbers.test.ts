import '../setup.ts'
import {
  at,
  compare,
  decimal,
  doubles,
  flat,
  flatFractions,
  fractions,
  gcd,
  integers,
  type Rational,
  rational,
  toNumber,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Doubles of every bit pattern: subnormal, normal and extreme ones alike. */
const double = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })).map(([high, low]) => {
    const view = new DataView(new ArrayBuffer(8))
    view.setUint32(0, high & 0x80000000 ? high - 0x80000000 : high) // positive
    view.setUint32(4, low)
    return Number.isFinite(view.getFloat64(0)) ? view.getFloat64(0) : low
  }),
)

describe('numbers', () => {
  it('toNumber(rational(x)) is x for every finite double', () => {
    fc.assert(
      fc.property(double, x => toNumber(rational(x)) === x + 0),
      { numRuns: 5_000 },
    )
  })

  it('toNumber of a numeral is what the language makes of it', () => {
    const digits = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength })
    const numeral = fc
      .tuple(fc.boolean(), digits(40), fc.option(digits(40)), fc.option(fc.integer({ min: -400, max: 400 })))
      .map(([minus, whole, part, power]) => {
        return `${minus ? '-' : ''}${whole}${part === null ? '' : `.${part}`}${power === null ? '' : `e${power}`}`
      })
    fc.assert(
      fc.property(numeral, text => {
        expect(toNumber(rational(text)) + 0).toBe(Number(text) + 0)
      }),
      { numRuns: 2_000 },
    )
  })

  it('toNumber is the nearest double: no neighbour is nearer', () => {
    const quotient = fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n, max: 2n ** 70n }))
    fc.assert(
      fc.property(quotient, ([top, bottom]) => {
        const exact = rational(`${top}/${bottom}`)
        const x = toNumber(exact)
        const error = exactDouble(x).sub(exact).abs()
        const ulp = Math.max(Number.MIN_VALUE, 2 ** (Math.floor(Math.log2(Math.abs(x) || 1)) - 52))
        for (const other of [x - ulp, x + ulp]) {
          expect(compare(error, exactDouble(other).sub(exact).abs())).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  it('reads what toFraction writes', () => {
    fc.assert(fc.property(arbitrary.rational({ maxDenominator: 1000 }), x => rational(x.toFraction()).equals(x)))
  })

  it('decimal is within half a unit of its last place', () => {
    fc.assert(
      fc.property(arbitrary.rational({ maxDenominator: 997 }), fc.nat(6), (x, digits) => {
        const text = decimal(x, digits)
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/)
        expect(compare(rational(text).sub(x).abs().mul(2), rational(`1e-${digits}`))).toBeLessThanOrEqual(0)
      }),
    )
  })
})

/** A double's exact value (not its shortest decimal). */
function exactDouble(x: number) {
  let [mantissa, power] = [x, 0]
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    power += 1
  }
  return rational(BigInt(mantissa)).div(rational(2n ** BigInt(power)))
}

describe('flat stores', () => {
  const entry: fc.Arbitrary<Rational> = fc.oneof(
    fc.integer(),
    fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }),
    arbitrary.rational(),
    arbitrary.rational().map(x => x.toFraction()),
    fc.constantFrom(2 ** 53, -(2 ** 53), 2 ** 53 - 1, 0.1, 1e-7),
  )
  const list = fc.array(entry, { maxLength: 12 })

  it('hold what was put in', () => {
    fc.assert(
      fc.property(list, values => {
        const store = flat(values)
        const exact = values.map(value => rational(value))
        expect(fractions(store)).toEqual(exact)
        expect(exact.map((_, i) => at(store, i))).toEqual(exact)
        expect([...doubles(store)]).toEqual(exact.map(toNumber))
        expect(flatFractions(exact)).toEqual(store)
      }),
    )
  })

  it('are in lowest terms, and in doubles exactly while every numerator is below 2^53', () => {
    fc.assert(
      fc.property(list, values => {
        const store = flat(values)
        const tops = integers(store)
        expect(tops.reduce(gcd, store.denominator)).toBe(values.length === 0 ? store.denominator : 1n)
        expect(store.denominator > 0n).toBe(true)
        const fits = tops.every(top => top < 2n ** 53n && top > -(2n ** 53n))
        expect(store.values instanceof Float64Array).toBe(fits)
      }),
    )
  })
})
