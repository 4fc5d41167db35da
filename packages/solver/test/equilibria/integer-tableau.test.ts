import { random } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { compareRatios, pivot, spareFor, type Tableau, tableau } from '../../src/equilibria/integer-tableau.ts'

const ROWS = 6
const WIDTH = 7

/** The same pivot in bigints, step by step from the definition. */
function plainPivot(entries: readonly bigint[], divisor: bigint, row: number, column: number): bigint[] {
  const at = (i: number, j: number): bigint => entries[i * WIDTH + j]!
  const p = at(row, column)
  return entries.map((value, index) => {
    const [i, j] = [Math.floor(index / WIDTH), index % WIDTH]
    if (i === row) return j === column ? divisor : value
    if (j === column) return -value
    const top = p * value - at(i, column) * at(row, j)
    if (top % divisor !== 0n) throw new Error('the division leaves a remainder')
    return top / divisor
  })
}

const integers = (table: Tableau): bigint[] => Array.from(table.entries as ArrayLike<number | bigint>, BigInt)

describe('integer tableaux', () => {
  // Ranges for which the walks end well below 2^50, just below and beyond it, and far beyond.
  it.each([5, 100, 300, 1_000, 5_000, 1_000_000])('pivot exactly, entries up to %i', range => {
    const sizes = new Set<string>()
    for (let seed = 0; seed < 20; seed++) {
      const stream = random(seed, range)
      let entries = Array.from({ length: ROWS * WIDTH }, () => BigInt(stream.integer(0, range)))
      let divisor = 1n
      let table = tableau(entries, WIDTH)
      for (let step = 0; step < 25; step++) {
        const row = stream.integer(0, ROWS - 1)
        const column = stream.integer(0, WIDTH - 2)
        if (entries[row * WIDTH + column]! <= 0n) continue
        const next = pivot(table, row, column, spareFor(table))
        const p = entries[row * WIDTH + column]!
        entries = plainPivot(entries, divisor, row, column)
        divisor = p
        table = next
        expect(integers(table)).toEqual(entries)
        expect(BigInt(table.divisor)).toBe(divisor)
        const fits = [divisor, ...entries].every(value => value <= 2n ** 50n && value >= -(2n ** 50n))
        expect(table.size).toBe(fits ? 'small' : 'large')
        sizes.add(table.size)
      }
    }
    if (range === 1_000 || range === 5_000) expect(sizes).toEqual(new Set(['small', 'large']))
  })

  it('pivot exactly where products of 100 bits nearly cancel', () => {
    for (let seed = 0; seed < 1_000; seed++) {
      const stream = random(seed)
      const draw = (bits: number): bigint => 1n + ((BigInt(stream.integer(0, 2 ** 30 - 1)) << 30n) >> BigInt(60 - bits))
      const bits = stream.integer(1, 48)
      const divisor = draw(bits)
      const [k, l] = [draw(50 - bits), draw(50 - bits)].sort((x, y) => (x < y ? -1 : 1)) as [bigint, bigint]
      const [p, b] = [divisor * k, divisor * l]
      const a = draw(50)
      // c is as close to p·a/b as it can be, so that p·a − b·c is far smaller than either product.
      const c = (k * a) / l + BigInt(stream.integer(0, 1))
      const table: Tableau = {
        size: 'small',
        width: 2,
        divisor: Number(divisor),
        entries: Float64Array.from([p, c, b, a], Number),
      }
      expect(integers(pivot(table, 0, 0, spareFor(table)))).toEqual([divisor, c, -b, k * a - l * c])
    }
  })

  it('compare ratios exactly where products round to the same double', () => {
    const big = 2n ** 50n
    // big/(big − 1) against (big − 1)/(big − 2): their cross products differ by 1 in 2^100.
    const close = tableau([big, big - 1n, big - 1n, big - 2n], 2)
    expect(close.size).toBe('small')
    expect(compareRatios(close, 0, 1, 0, 1)).toBe(-1)
    expect(compareRatios(close, 1, 0, 0, 1)).toBe(1)
    const equal = tableau([big - 3n, big - 5n, big - 3n, big - 5n], 2)
    expect(compareRatios(equal, 0, 1, 0, 1)).toBe(0)
    const large = tableau([big * 8n, big * 8n - 1n, big * 8n - 1n, big * 8n - 2n], 2)
    expect(large.size).toBe('large')
    expect(compareRatios(large, 0, 1, 0, 1)).toBe(-1)
  })
})
