import { at, doubles, flat, flatFractions, fractions, gcd, integers, length, rational, toNumber } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const BIG = 2n ** 53n

describe('flat', () => {
  it('keeps integers and typed arrays in doubles over 1', () => {
    const expected = { denominator: 1n, values: Float64Array.of(3, -2, 0) }
    for (const list of [[3, -2, -0], Float64Array.of(3, -2, 0), Int32Array.of(3, -2, 0), ['3', '-2', 0n]]) {
      expect(flat(list)).toEqual(expected)
    }
  })

  it('does not alias the typed array that it was given', () => {
    const list = Float64Array.of(1, 2)
    const store = flat(list)
    list[0] = 9
    expect(at(store, 0).toFraction()).toBe('1')
  })

  it('stores over the least common denominator, in lowest terms', () => {
    expect(flat(['1/2', '1/3', '-5/6'])).toEqual({ denominator: 6n, values: Float64Array.of(3, 2, -5) })
    expect(flat(['2/4', '3/6', 1.5])).toEqual({ denominator: 2n, values: Float64Array.of(1, 1, 3) })
    expect(flat(['2/6', '4/6'])).toEqual({ denominator: 3n, values: Float64Array.of(1, 2) })
    const store = flat(['9/14', '15/49', '3/2'])
    expect(integers(store).reduce(gcd, store.denominator)).toBe(1n)
  })

  it('turns to bigints exactly where a numerator reaches 2^53', () => {
    expect(flat([Number.MAX_SAFE_INTEGER]).values).toBeInstanceOf(Float64Array)
    expect(flat([BIG - 1n, 1n - BIG]).values).toBeInstanceOf(Float64Array)
    expect(flat([BIG])).toEqual({ denominator: 1n, values: [BIG] })
    expect(flat([2 ** 53])).toEqual({ denominator: 1n, values: [BIG] })
    expect(flat([-BIG, '1/2'])).toEqual({ denominator: 2n, values: [-2n * BIG, 1n] })
  })

  it('gives equal records for equal values, however they were written', () => {
    const written = [
      ['1/2', '0.25', 3],
      [0.5, '1/4', 3n],
      ['0.50', '2/8', '3.0'],
    ]
    for (const list of written) expect(flat(list)).toEqual(flatFractions(list.map(value => rational(value))))
    expect(new Set(written.map(list => JSON.stringify(fractions(flat(list)).map(String)))).size).toBe(1)
  })

  it('reads every entry back in both forms', () => {
    for (const list of [
      ['1/2', '-7', '0'],
      ['1/2', '-7', `${BIG * 3n}/7`],
    ]) {
      const store = flat(list)
      expect(length(store)).toBe(3)
      expect(fractions(store).map(value => value.toFraction())).toEqual(list)
      expect(list.map((_, i) => at(store, i).toFraction())).toEqual(list)
      expect(integers(store)).toEqual(
        list.map(text => rational(text).mul(store.denominator)).map(value => value.s * value.n),
      )
      expect([...doubles(store)]).toEqual(list.map(text => toNumber(rational(text))))
    }
  })

  it('divides to doubles with one rounding, long denominators included', () => {
    const list = ['1/3', `1/${10n ** 40n + 1n}`, '2/7']
    expect([...doubles(flat(list))]).toEqual(list.map(text => toNumber(rational(text))))
    expect(doubles(flat([1, 2]))).toEqual(Float64Array.of(1, 2))
  })

  it('names the first entry that is no number', () => {
    expect(refusal(() => flat([1, Number.NaN]))).toBe('[1]: NaN is not a rational number')
    expect(refusal(() => flat(Float64Array.of(0, Number.POSITIVE_INFINITY)))).toBe(
      '[1]: Infinity is not a rational number',
    )
    expect(refusal(() => flat([1, 'x'], i => `worth[${i}]`))).toBe('worth[1]: "x" is not a rational number')
    const hole = [1, 2, 3]
    delete hole[1]
    expect(refusal(() => flat(hole))).toBe('[1]: undefined is not a rational number')
  })

  it('refuses an entry that is not there', () => {
    expect(refusal(() => at(flat([1, 2]), 2))).toBe('there is no entry 2 in a store of 2')
    expect(refusal(() => at(flat([1, 2]), 0.5))).toBe('there is no entry 0.5 in a store of 2')
    expect(refusal(() => at(flat([1, 2]), -1))).toBe('there is no entry -1 in a store of 2')
  })

  it('stores nothing', () => {
    expect(flat([])).toEqual({ denominator: 1n, values: new Float64Array(0) })
  })
})

describe('gcd', () => {
  it('is never negative', () => {
    expect([gcd(12n, -18n), gcd(-4n, 0n), gcd(0n, 0n), gcd(7n, 5n)]).toEqual([6n, 4n, 0n, 1n])
  })
})
