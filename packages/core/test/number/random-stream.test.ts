import { nextWord, random, randomStream, rational, streamState } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const words = (seed: readonly number[], count: number): number[] => {
  const stream = randomStream(...seed)
  return Array.from({ length: count }, () => stream.word())
}

describe('randomStream', () => {
  it('is determined by its seed, the same on every machine', () => {
    expect(words([7, 0], 4)).toEqual(words([7, 0], 4))
    expect(words([7, 0], 4)).toEqual([3789733340, 3251595315, 59327249, 959544127])
  })

  it('tells all seeds apart: every part, its high half and sign, their number and order', () => {
    const seeds = [[], [0], [0, 0], [1], [-1], [2 ** 32], [2 ** 32 + 1], [-(2 ** 32)], [1, 0], [0, 1], [1, 2], [2, 1]]
    expect(new Set(seeds.map(seed => words(seed, 4).join())).size).toBe(seeds.length)
    expect(refusal(() => randomStream(1, 0.5))).toBe('seed[1]: 0.5 is not a whole number below 2^53')
    expect(refusal(() => randomStream(2 ** 53))).toBe('seed[0]: 9007199254740992 is not a whole number below 2^53')
  })

  it('can be stepped by hand', () => {
    const state = streamState(3, 4)
    expect(Array.from({ length: 5 }, () => nextWord(state))).toEqual(words([3, 4], 5))
  })

  // χ² over 256 cells: the 99.99 % point of 255 degrees of freedom is 346; 20 seeds for each byte of the word, fixed.
  it.each([0, 8, 16, 24])('has even bytes from bit %d on', shift => {
    for (let seed = 0; seed < 20; seed++) {
      const seen = new Array<number>(256).fill(0)
      for (const word of words([seed, shift], 25_600)) seen[(word >>> shift) & 255]! += 1
      expect(seen.reduce((total, count) => total + (count - 100) ** 2 / 100, 0)).toBeLessThan(346)
    }
  })

  it('has streams of neighbouring seeds that agree no more than by chance', () => {
    // Equal bits in 4096 words: 65,536 ± 181 (one standard deviation); five of them are allowed over 40 pairs.
    for (let seed = 0; seed < 40; seed++) {
      const [a, b] = [words([seed, 0], 4096), words([seed + 1, 0], 4096)]
      let equal = 0
      for (let i = 0; i < 4096; i++) for (let x = ~(a[i]! ^ b[i]!) >>> 0; x !== 0; x = (x & (x - 1)) >>> 0) equal += 1
      expect(Math.abs(equal - 65_536)).toBeLessThan(5 * 181)
    }
  })
})

describe('chance', () => {
  it.each([0.25, '1/3', 0.1, '999/1000'])('is true with probability %s', probability => {
    // 20 seeds, 10,000 draws each: no count is off by more than five standard deviations.
    const p = Number(rational(probability).valueOf())
    for (let seed = 0; seed < 20; seed++) {
      const stream = randomStream(seed, 1)
      let hits = 0
      for (let i = 0; i < 10_000; i++) if (stream.chance(probability)) hits += 1
      expect(Math.abs(hits - 10_000 * p)).toBeLessThan(5 * Math.sqrt(10_000 * p * (1 - p)))
    }
  })

  it('draws nothing where nothing is open', () => {
    const stream = randomStream(5)
    expect([stream.chance(0), stream.chance(1), stream.chance('0'), stream.chance(rational(1))]).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect(stream.word()).toBe(randomStream(5).word())
  })

  it('compares further words where the first ones agree', () => {
    // The probability whose first 31 bits are the first word's: the second word decides.
    const [first, second] = words([9], 2).map(word => BigInt(word >>> 1))
    const at = (half: bigint): string => `${(first! << 31n) + half}/${1n << 62n}`
    expect(randomStream(9).chance(at(second! + 1n))).toBe(true)
    expect(randomStream(9).chance(at(second!))).toBe(false)
    const stream = randomStream(9)
    stream.chance(at(second! + 1n))
    expect(stream.word()).toBe(words([9], 3)[2])
  })

  it('takes a number for the double that it is, and decides like the same fraction', () => {
    for (const probability of [0.1, 0.5, 1 - 2 ** -53, 2 ** -40]) {
      const exact = rational(BigInt(probability * 2 ** 106)).div(2n ** 106n)
      const [a, b] = [random(1), random(1)]
      for (let i = 0; i < 50; i++) expect(a.chance(probability)).toBe(b.chance(exact))
    }
    expect(refusal(() => random(1).chance(Number.NaN))).toBe('NaN is not in [0, 1]')
    expect(refusal(() => random(1).chance(-0.5))).toBe('-0.5 is not in [0, 1]')
    expect(refusal(() => random(1).chance('3/2'))).toBe('"3/2" is not in [0, 1]')
  })
})
