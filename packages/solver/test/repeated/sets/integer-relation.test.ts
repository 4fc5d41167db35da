import { describe, expect, it } from 'vitest'
import { integerRelation } from '../../../src/repeated/sets/integer-relation.ts'

/** The square root of n, over 2^bits. */
function root(n: bigint, bits: bigint): bigint {
  const square = n << (2n * bits)
  let value = 1n << (bits + 4n)
  for (;;) {
    const next = (value + square / value) >> 1n
    if (next >= value) return value
    value = next
  }
}

/** The first so many powers of value / 2^bits. */
function powers(value: bigint, bits: bigint, count: number): bigint[] {
  const list = [1n << bits]
  while (list.length < count) list.push((list.at(-1)! * value) >> bits)
  return list
}

describe('integerRelation', () => {
  it('finds the minimal polynomial of √2 + √3 from 200 digits', () => {
    const value = root(2n, 200n) + root(3n, 200n)
    const found = integerRelation(powers(value, 200n, 5), 200)!
    const sign = found[4]! < 0n ? -1n : 1n
    expect(found.map(item => sign * item)).toEqual([1n, 0n, -10n, 0n, 1n])
  })

  it('writes one number in terms of others', () => {
    const [two, three] = [root(2n, 200n), root(3n, 200n)]
    const found = integerRelation([1n << 200n, two, 5n * two - (7n << 200n)], 200)!
    expect(found.map(item => item / found[2]!)).toEqual([7n, -5n, 1n])
    expect(integerRelation([1n << 200n, two, three], 200)).toBeUndefined()
  })
})
