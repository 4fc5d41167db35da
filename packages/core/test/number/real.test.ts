import {
  algebraic,
  compareReal,
  decimalOf,
  fromJSON,
  isReal,
  polynomialAt,
  type Real,
  rational,
  realRoots,
  realToNumber,
  reduceAt,
  refine,
  signAt,
  toJSON,
} from '@biform/core'
import { describe, expect, it } from 'vitest'

const valuesOf = (...coefficients: (number | string)[]): Real[] => realRoots(coefficients).map(({ value }) => value)

describe('realRoots', () => {
  it('gives 60 ± √1200 exactly', () => {
    const [low, high] = valuesOf(2400, -120, 1)
    expect(low).toEqual({
      kind: 'algebraic',
      polynomial: [2400n, -120n, 1n],
      lower: rational('25.358983'),
      upper: rational('25.358984'),
    })
    expect(decimalOf(low!, 20)).toBe('25.35898384862245412945')
    expect(decimalOf(high!, 20)).toBe('94.64101615137754587055')
    expect(realToNumber(low!)).toBe(25.358983848622454)
  })

  it('gives rational roots as Fractions, with their multiplicities', () => {
    // (x − 1/2)³ (x + 3)² (x² + 1)
    const roots = realRoots(PRODUCT)
    expect(toJSON(roots)).toEqual([
      { value: '-3', multiplicity: 2 },
      { value: '1/2', multiplicity: 3 },
    ])
  })

  it('gives those between two bounds only, of any size', () => {
    const between = (lower: string | number, upper: string | number): unknown =>
      toJSON(realRoots(PRODUCT, [lower, upper]).map(({ value }) => value))
    expect([between(-9, 0), between('1/2', 2), between(1, 2), between(-3, -3), between(2, 1)]).toEqual([
      ['-3'],
      ['1/2'],
      [],
      ['-3'],
      [],
    ])
    // x² = 2 · 10^798: 406 digits of the root are known, six of them decimals.
    const [root] = realRoots([-2n * 10n ** 798n, 0, 1], [0, '15e399'])
    expect(decimalOf(root!.value, 6)).toMatch(/^14142135623730950488016887242\d{371}\.160387$/)
    expect(realRoots(['-2e398', 0, 1], [0, 1])).toEqual([])
  })

  it('gives minimal polynomials: (x² − 2)(x² − 3) and Swinnerton-Dyer’s polynomial of √2 + √3 + √5', () => {
    expect(valuesOf(6, 0, -5, 0, 1).map(root => 'kind' in root && root.polynomial)).toEqual([
      [-3n, 0n, 1n],
      [-2n, 0n, 1n],
      [-2n, 0n, 1n],
      [-3n, 0n, 1n],
    ])
    const roots = valuesOf(576, 0, -960, 0, 352, 0, -40, 0, 1)
    expect(roots.map(realToNumber)).toEqual(
      [-1, 1]
        .flatMap(a => [-1, 1].flatMap(b => [-1, 1].map(c => a * Math.sqrt(2) + b * Math.sqrt(3) + c * Math.sqrt(5))))
        .sort((a, b) => a - b)
        .map(x => expect.closeTo(x, 12)),
    )
    expect(roots.every(root => 'kind' in root && root.polynomial.length === 9)).toBe(true)
  })

  it('tells the factors of (x⁴ − 10x² + 1)(7x³ − 21x² + 3)(x⁴ − 16x² + 4), two of which split modulo every prime', () => {
    const factors = [
      [1n, 0n, -10n, 0n, 1n],
      [3n, 0n, -21n, 7n],
      [4n, 0n, -16n, 0n, 1n],
    ]
    const product = factors.reduce((a, b) =>
      Array.from({ length: a.length + b.length - 1 }, (_, k) =>
        b.reduce((total, value, j) => total + value * (a[k - j] ?? 0n), 0n),
      ),
    )
    const found = realRoots(product).map(({ value }) => ('kind' in value ? value.polynomial.join() : 'rational'))
    expect(new Set(found)).toEqual(new Set(factors.map(factor => factor.join())))
    expect(found).toHaveLength(11)
  })

  it('finds all twenty roots of Wilkinson’s polynomial', () => {
    const wilkinson = Array.from({ length: 20 }, (_, k) => BigInt(k + 1)).reduce<bigint[]>(
      (product, root) => [0n, ...product].map((value, i) => value - root * (product[i] ?? 0n)),
      [1n],
    )
    expect(toJSON(realRoots(wilkinson).map(({ value }) => value))).toEqual(
      Array.from({ length: 20 }, (_, k) => String(k + 1)),
    )
  })

  it('tells roots apart that differ by 10^−20, and isolates each', () => {
    // (x² − 2)(10^20 x − m)(x − 3), m/10^20 just below √2
    const near = '1.41421356237309504880'
    const roots = valuesOf(...['-2', '0', '1'])
    expect(compareReal(roots[1]!, rational(near))).toBe(1)
    expect(compareReal(roots[1]!, rational('1.41421356237309504881'))).toBe(-1)
    expect(compareReal(rational(near), roots[1]!)).toBe(-1)
    // Mignotte’s polynomial x⁵ − 2(100x − 1)²: two roots near 1/100
    const mignotte = valuesOf(-2, 400, -20000, 0, 0, 1)
    expect(mignotte).toHaveLength(3)
    expect(mignotte.slice(0, 2).every(root => Math.abs(realToNumber(root) - 0.01) < 1e-6)).toBe(true)
    expect(mignotte.every(isReal)).toBe(true)
    expect(compareReal(mignotte[0]!, mignotte[1]!)).toBe(-1)
  })

  it('has no roots for constants and for x² + 1', () => {
    expect(valuesOf(5)).toEqual([])
    expect(valuesOf(1, 0, 1)).toEqual([])
    expect(valuesOf(0, 0, 0, 1)).toEqual([rational(0)])
  })

  it.each([
    [[], 'polynomial: is 0, of which every number is a root'],
    [[0, 0], 'polynomial: is 0, of which every number is a root'],
    [[1, Number.NaN], 'polynomial[1]: NaN is not a rational number'],
    [Array.from({ length: 66 }, () => 1), 'polynomial: has a degree beyond 64'],
    ['x', 'polynomial: "x" is not a list of coefficients'],
  ])('refuses %j', (list, message) => {
    expect(() => realRoots(list as number[])).toThrow(message)
  })
})

/** (x − 1/2)³ (x + 3)² (x² + 1), multiplied out. */
const PRODUCT = (() => {
  const times = (a: string[], b: string[]): string[] => {
    const product = Array.from({ length: a.length + b.length - 1 }, () => rational(0))
    a.forEach((left, i) => {
      b.forEach((right, j) => {
        product[i + j] = product[i + j]!.add(rational(left).mul(rational(right)))
      })
    })
    return product.map(value => value.toFraction())
  }
  const half = ['-1/2', '1']
  return [half, half, half, ['3', '1'], ['3', '1'], ['1', '0', '1']].reduce(times, ['1'])
})()

describe('algebraic numbers', () => {
  const root = algebraic([-2, 0, 1], 1, 2)

  it('come back from JSON', () => {
    expect(fromJSON(toJSON(root))).toEqual(root)
  })

  it('have one form, whatever they are read from', () => {
    expect(algebraic([6, 0, -5, 0, 1], '1.4', '1.5')).toEqual(root)
    expect(algebraic([4, 0, -2], 0, 100)).toEqual(root)
    expect(polynomialAt([0, '1/2'], algebraic([-8, 0, 1], 0, 9))).toEqual(root)
    expect(algebraic([-4, 0, 1], 0, 9)).toEqual(rational(2))
    expect(isReal(root)).toBe(true)
    if (!('kind' in root)) throw new Error('√2 is irrational')
    for (const other of [
      { ...root, lower: rational(1) },
      { ...root, polynomial: [2n, 0n, -1n] },
      { ...root, polynomial: [-4n, 0n, 2n] },
      { ...root, polynomial: [6n, 0n, -5n, 0n, 1n] },
      { ...root, polynomial: [-2n, 0n, 1n, 0n] },
      { ...root, extra: 1 },
      null,
      3,
    ]) {
      expect(isReal(other)).toBe(false)
    }
  })

  it('are refused unless there is exactly one', () => {
    expect(() => algebraic([-2, 0, 1], -2, 2)).toThrow('polynomial: has 2 roots between "-2" and "2", not one')
    expect(() => algebraic([-2, 0, 1], 3, 4)).toThrow('polynomial: has 0 roots between "3" and "4", not one')
    expect(() => refine(root, 0)).toThrow('width: 0 is not positive')
  })

  it('add, multiply and vanish where they should', () => {
    expect(polynomialAt([0, 0, 0, 1], root)).toEqual(algebraic([-8, 0, 1], 2, 3))
    expect(polynomialAt([1, 2], rational('1/2'))).toEqual(rational(2))
    expect(polynomialAt([], root)).toEqual(rational(0))
    expect(signAt([-4, 0, 0, 0, 1], root)).toBe(0)
    expect(signAt([], root)).toBe(0)
    expect(signAt(['-1.41421356237309504880', 1], root)).toBe(1)
    expect(signAt(['-1.41421356237309504881', 1], root)).toBe(-1)
    expect(signAt([1, 1], rational(-1))).toBe(0)
    expect(toJSON(reduceAt([0, 0, 1], root))).toEqual(['2'])
    expect(toJSON(reduceAt([1, 1], rational(2)))).toEqual(['3'])
  })
})
