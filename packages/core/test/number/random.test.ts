import { random } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const draws = (seed: readonly number[], count: number, lower: number, upper: number): number[] => {
  const stream = random(...seed)
  return Array.from({ length: count }, () => stream.integer(lower, upper))
}

describe('random', () => {
  it('is determined by its seed, the same on every machine', () => {
    expect(draws([7, 0], 8, -100, 100)).toEqual(draws([7, 0], 8, -100, 100))
    expect(draws([7, 0], 8, -100, 100)).toEqual([-18, 64, -52, 75, 93, -35, 3, -52])
  })

  it('gives different streams for different seeds, lengths and orders of seed parts', () => {
    const seeds = [[], [0], [0, 0], [1], [1, 0], [0, 1], [2], [1, 2], [2, 1], [-1]]
    expect(new Set(seeds.map(seed => draws(seed, 4, 0, 2 ** 32 - 1).join())).size).toBe(seeds.length)
  })

  it('stays in its range and reaches both ends', () => {
    const values = draws([3], 2000, -3, 5)
    expect(new Set(values)).toEqual(new Set([-3, -2, -1, 0, 1, 2, 3, 4, 5]))
    expect(draws([3], 5, 4, 4)).toEqual([4, 4, 4, 4, 4])
    expect(draws([4], 200, -(2 ** 31), 2 ** 31 - 1).some(value => value < 0)).toBe(true)
  })

  // χ² of k cells has k−1 degrees of freedom. For 20 seeds each, the 99.99 % point must not be passed once (chance of
  // a false alarm at most 0.2 % a case, and the seeds are fixed, so it happens always or never).
  it.each([
    [6, 25.745],
    [7, 27.856],
    [10, 33.72],
    [100, 161.319],
  ])('shows no bias over %d values at 20 seeds', (cells, limit) => {
    const count = 20_000
    for (let seed = 0; seed < 20; seed++) {
      const seen = new Array<number>(cells).fill(0)
      for (const value of draws([seed, cells], count, 0, cells - 1)) seen[value]! += 1
      const expected = count / cells
      const chi = seen.reduce((total, value) => total + (value - expected) ** 2 / expected, 0)
      expect(chi).toBeLessThan(limit)
    }
  })

  it('shows no bias towards the low part of a range that does not divide 2^32', () => {
    // Taken modulo 3·2^30 without rejection, the lowest third would come up half of the time.
    const values = draws([11], 30_000, 0, 3 * 2 ** 30 - 1)
    const low = values.filter(value => value < 2 ** 30).length / values.length
    expect(Math.abs(low - 1 / 3)).toBeLessThan(0.011) // four standard deviations of √(2/9 / 30,000)
  })

  it('shows no dependence between neighbouring seeds', () => {
    const first = Array.from({ length: 6000 }, (_, seed) => random(seed).integer(0, 5))
    for (let face = 0; face < 6; face++) {
      const share = first.filter(value => value === face).length / first.length
      expect(Math.abs(share - 1 / 6)).toBeLessThan(0.0193) // four standard deviations
      const pairs = first.filter((value, i) => i > 0 && value === face && first[i - 1] === face).length
      expect(Math.abs(pairs / first.length - 1 / 36)).toBeLessThan(0.0085) // four standard deviations
    }
  })

  it('refuses ranges that it cannot draw from', () => {
    for (const [lower, upper] of [
      [1, 0],
      [0, 2 ** 32],
      [0, 0.5],
      [Number.NaN, 1],
      [0, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(refusal(() => random(1).integer(lower, upper))).toBe(
        `${lower} to ${upper} is no range of at most 2^32 integers`,
      )
    }
  })
})
