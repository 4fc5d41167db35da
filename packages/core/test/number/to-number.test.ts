import { decimal, random, ratio, rational, toNumber } from '@biform/core'
import { describe, expect, it } from 'vitest'

/** A double from its 64 bits. */
function double(high: number, low: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(0, high)
  view.setUint32(4, low)
  return view.getFloat64(0)
}

const MIN_NORMAL = 2 ** -1022

describe('toNumber', () => {
  it.each([
    0,
    1,
    -1,
    0.1,
    1 / 3,
    0.1 + 0.2,
    999999.99,
    1e-20,
    1e21,
    2 ** 53,
    2 ** 53 - 1,
    Math.PI,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    Number.MIN_VALUE,
    -Number.MIN_VALUE,
    3 * Number.MIN_VALUE,
    MIN_NORMAL,
    MIN_NORMAL - Number.MIN_VALUE,
    MIN_NORMAL + Number.MIN_VALUE,
    2 ** -1021,
    2 ** 1023,
    2 ** 1023 * (2 - 2 ** -52),
    Number.EPSILON,
    1 + Number.EPSILON,
    5e-310,
    1.7976931348623157e308,
  ])('gives %d back', x => {
    expect(toNumber(rational(x))).toBe(x)
  })

  it('gives −0 back as 0', () => {
    expect(Object.is(toNumber(rational(-0)), 0)).toBe(true)
  })

  it('gives 2,000 seeded doubles of every magnitude back', () => {
    const draw = random(2, 3)
    let tried = 0
    while (tried < 2000) {
      const x = double(draw.integer(0, 2 ** 32 - 1), draw.integer(0, 2 ** 32 - 1))
      if (!Number.isFinite(x)) continue
      tried += 1
      expect(toNumber(rational(x))).toBe(x)
    }
  })

  it('rounds decimals as the language does, ties and subnormals included', () => {
    const texts = [
      ...[
        '0.1',
        '0.30000000000000004',
        '9007199254740993',
        '9007199254740995',
        '9007199254740992.5',
        '1e308',
        '1.8e308',
      ],
      ...[
        '1.7976931348623158e308',
        '1.7976931348623159e308',
        '1e309',
        '-1e309',
        '2.4703282292062327e-324',
        '2.4703282292062328e-324',
      ],
      ...[
        '4.9e-324',
        '7.4e-324',
        '7.5e-324',
        '2.2250738585072011e-308',
        '2.2250738585072012e-308',
        '2.225073858507201136057e-308',
      ],
      ...['1e-400', '-1e-400', '1e400', '123456789.123456789123456789', '0.500000000000000055511151231257827'],
    ]
    for (const text of texts) expect([text, toNumber(rational(text))]).toEqual([text, Number(text)])
  })

  it('rounds 2,000 seeded decimals as the language does', () => {
    const draw = random(5)
    for (let i = 0; i < 2000; i++) {
      const digits = Array.from({ length: draw.integer(1, 30) }, () => draw.integer(0, 9)).join('')
      const text = `${digits}.${draw.integer(0, 999_999_999)}e${draw.integer(-345, 290)}`
      expect([text, toNumber(rational(text))]).toEqual([text, Number(text)])
    }
  })

  it('breaks ties to even', () => {
    const unit = 2n ** 53n
    expect(toNumber(ratio(unit + 1n, 1n))).toBe(2 ** 53)
    expect(toNumber(ratio(unit + 3n, 1n))).toBe(2 ** 53 + 4)
    expect(toNumber(ratio(1n, 2n ** 1075n))).toBe(0) // half the smallest double, tie to 0
    expect(toNumber(ratio(3n, 2n ** 1075n))).toBe(2 * Number.MIN_VALUE)
    expect(toNumber(ratio((unit + 1n) * 2n ** 80n + 1n, 2n ** 80n))).toBe(2 ** 53 + 2)
  })

  it('is finite for fractions too long for two doubles', () => {
    const long = 10n ** 500n
    expect(toNumber(ratio(long, 3n * long + 1n))).toBe(1 / 3)
    expect(toNumber(ratio(-long, 1n))).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('decimal', () => {
  it.each([
    ['2/3', 3, '0.667'],
    ['-2/3', 3, '-0.667'],
    ['1/2', 0, '1'],
    ['-1/2', 0, '-1'],
    ['-1/3', 0, '0'],
    ['5', 4, '5'],
    ['1/4', 1, '0.3'],
    ['-1/100000', 4, '0'],
    ['1234567/1000', 2, '1234.57'],
    ['999999/1000000', 4, '1'],
  ])('%s at %d places is %s', (text, digits, expected) => {
    expect(decimal(rational(text), digits)).toBe(expected)
  })
})
