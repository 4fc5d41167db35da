import { compare, Fraction, InputError, numerator, type Rational, ratio, rational, sum, ZERO } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { MAX_EXPONENT, MAX_NUMERAL_LENGTH } from '../../src/number/rational.ts'
import { refusal } from '../refusal.ts'

describe('rational reads', () => {
  const accepted: readonly (readonly [Rational, string])[] = [
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['-7/21', '-1/3'],
    ['0/5', '0'],
    ['6/3', '2'],
    ['1.50', '3/2'],
    ['-0.125', '-1/8'],
    ['1e3', '1000'],
    ['1E+3', '1000'],
    ['1e-20', `1/1${'0'.repeat(20)}`],
    ['-2.5e-1', '-1/4'],
    ['999999.99', '99999999/100'],
    ['0.000000000000000000001', `1/1${'0'.repeat(21)}`],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['1/123456789012345678901234567890', '1/123456789012345678901234567890'],
    [0, '0'],
    [-0, '0'],
    [0.1, '1/10'],
    [0.1 + 0.2, '7500000000000001/25000000000000000'],
    [999999.99, '99999999/100'],
    [1e-20, `1/1${'0'.repeat(20)}`],
    [2 ** 53, '9007199254740992'],
    [1e21, `1${'0'.repeat(21)}`],
    [7n, '7'],
    [-(10n ** 30n), `-1${'0'.repeat(30)}`],
    [new Fraction(-2n, 6n), '-1/3'],
  ]
  it.each(accepted)('%s as %s', (value, expected) => {
    expect(rational(value).toFraction()).toBe(expected)
  })

  it('the longest numeral and the largest exponents', () => {
    expect(numerator(rational('9'.repeat(MAX_NUMERAL_LENGTH)))).toBe(10n ** BigInt(MAX_NUMERAL_LENGTH) - 1n)
    expect(rational(`1e${MAX_EXPONENT}`).n).toBe(10n ** BigInt(MAX_EXPONENT))
    expect(rational(`1e-${MAX_EXPONENT}`).d).toBe(10n ** BigInt(MAX_EXPONENT))
  })

  it('a Fraction as itself', () => {
    const third = ratio(1n, 3n)
    expect(rational(third)).toBe(third)
  })
})

describe('rational refuses', () => {
  const texts = [
    ...[
      '',
      ' ',
      ' 1',
      '1 ',
      '1\n',
      '+1',
      '--1',
      '.5',
      '5.',
      '1.2.3',
      '1_000',
      '1,000',
      '1:2',
      '1 1/2',
      "1.'3'",
      '1.(3)',
    ],
    ...[
      '1/',
      '/2',
      '1/-2',
      '1/+2',
      '1/2/3',
      '1.5/2',
      '1e2/3',
      '1/2e3',
      '0x10',
      '0b1',
      '1n',
      'e5',
      '1e',
      '1e+',
      '1e1.5',
    ],
    ...[
      'NaN',
      'Infinity',
      '-Infinity',
      'undefined',
      'null',
      'true',
      'abc',
      '½',
      '１',
      '٣',
      '−1',
      'unlimited',
      '1e999999999',
    ],
  ]
  it.each(texts)('%j', text => {
    expect(refusal(() => rational(text, 'place'))).toBe(`place: ${JSON.stringify(text)} is not a rational number`)
  })

  const values: readonly (readonly [unknown, string])[] = [
    [undefined, 'undefined is not a rational number'],
    [null, 'null is not a rational number'],
    [true, 'true is not a rational number'],
    [NaN, 'NaN is not a rational number'],
    [Number.POSITIVE_INFINITY, 'Infinity is not a rational number'],
    [Number.NEGATIVE_INFINITY, '-Infinity is not a rational number'],
    [[1], 'a list of 1 is not a rational number'],
    [{ s: 1n, n: 1n, d: 2n }, 'an object is not a rational number'],
    [() => 1, 'a function is not a rational number'],
    [Symbol('1'), 'a symbol is not a rational number'],
    ['1/0', '"1/0" divides by zero'],
    ['-3/00', '"-3/00" divides by zero'],
    ['1e401', '"1e401" has an exponent beyond ±400'],
    ['1e-999999', '"1e-999999" has an exponent beyond ±400'],
    ['1'.repeat(2001), 'a numeral of 2001 characters is longer than 2000'],
    [`1/${'3'.repeat(1_000_000)}`, 'a numeral of 1000002 characters is longer than 2000'],
    ['x'.repeat(60), `"${'x'.repeat(40)}"… is not a rational number`],
  ]
  it.each(values)('%s', (value, message) => {
    expect(refusal(() => rational(value as Rational))).toBe(message)
  })

  it('with the place and the reason apart', () => {
    try {
      rational('x', 'payoffs[2][0]')
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect(error).toMatchObject({ name: 'InputError', at: 'payoffs[2][0]', reason: '"x" is not a rational number' })
    }
  })
})

describe('arithmetic helpers', () => {
  it('compare is exact where doubles tie', () => {
    const big = 10n ** 40n
    expect(compare(ratio(big, big + 1n), ratio(big + 1n, big + 2n))).toBe(-1)
    expect(compare(ratio(1n, 3n), ratio(-1n, 3n))).toBe(1)
    expect(compare(ratio(-2n, 4n), ratio(1n, -2n))).toBe(0)
  })

  it('sum of nothing is zero', () => {
    expect(sum([])).toEqual(ZERO)
    expect(sum([ratio(1n, 2n), ratio(1n, 3n), ratio(1n, 6n)]).toFraction()).toBe('1')
  })

  it('a numerator carries the sign', () => {
    expect(numerator(ratio(3n, -6n))).toBe(-1n)
  })
})

describe('InputError', () => {
  it('is one bounded line whatever labels and keys it quotes', () => {
    const error = new InputError(`a\nb${'x'.repeat(5000)}z`, `tab\there${'y'.repeat(5000)}!`)
    expect(error.message).not.toMatch(/[\n\t]/)
    expect(error.message.length).toBeLessThan(1000)
    expect(error.at.startsWith('a b')).toBe(true)
    expect(error.at.endsWith('z')).toBe(true)
    expect(error.reason.endsWith('!')).toBe(true)
  })
})
