/** Independent punishers: brackets of known levels, under a budget, certified. */
import { compare, type NormalForm, normalForm, rational, toNumber } from '@biform/core'
import { minmax } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

/** Player 3 guesses what the others did: both A, both B, or not the same. With equal prizes they are best mixed together. */
function guessing(prizes: readonly number[]): NormalForm {
  const hit = (guess: number, a: number, b: number): boolean => (guess === 2 ? a !== b : a === guess && b === guess)
  const payoffs = [0, 1].map(a => [0, 1].map(b => [0, 1, 2].map(g => [0, 0, hit(g, a, b) ? prizes[g]! : 0])))
  return normalForm({ payoffs })
}

describe('guessing what two opponents did', () => {
  const game = guessing([1, 1, 1])

  it('they can hold the third to 1/3 together, and to 4/9 each for itself', () => {
    expect(minmax(game, { mixed: 'correlated' }).values[2]).toEqual(rational('1/3'))
    const found = minmax(game, { mixed: 'independent' })
    if (found.kind !== 'independent') throw new Error('there are three players')
    const { lower, upper } = found.values[2]!
    expect(found.complete).toBe(true)
    expect(compare(lower, rational('4/9'))).toBeLessThanOrEqual(0)
    expect(compare(rational('4/9'), upper)).toBeLessThanOrEqual(0)
    expect(toNumber(upper.sub(lower))).toBeLessThanOrEqual(0.001)
    expect(verify(game, found)).toEqual({ kind: 'valid' })
  })

  it('a level of 2/7 at mixtures (4 ± √2)/7, which no rational profile attains', () => {
    // With p + q = 8/7 and pq = 2/7 all three guesses pay the same: pq = 2(1 − p)(1 − q) = (p + q − 2pq)/2.
    const found = minmax(guessing([1, 2, 0.5]), { mixed: 'independent', gap: '1/100000' })
    if (found.kind !== 'independent') throw new Error('there are three players')
    const { lower, upper } = found.values[2]!
    expect(compare(lower, rational('2/7'))).toBeLessThanOrEqual(0)
    expect(compare(upper, rational('2/7'))).toBe(1)
    expect(toNumber(upper.sub(lower))).toBeLessThanOrEqual(0.00001)
  })

  it('ends early where it is told to, with bounds that hold', () => {
    for (const maxSteps of [0, 1, 4, 9]) {
      const found = minmax(game, { mixed: 'independent', gap: '1/1000000', maxSteps })
      expect(found).toMatchObject({ complete: false, reason: 'limit' })
      expect(verify(game, found)).toEqual({ kind: 'valid' })
    }
    expect(minmax(game, { mixed: 'independent', gap: '1/1000000', shouldStop: () => true })).toMatchObject({
      complete: false,
      reason: 'stopped',
    })
  })

  it('wants every cell covered and every bound shown', () => {
    const other = guessing([1, 2, 0.5])
    const short = minmax(other, { mixed: 'independent', gap: '1/20' })
    // A wider gap is met as well. Two players get nothing in any case, so that for them one strategy is as good as another.
    expect(survivors(other, short, change => !change.includes(':='))).toEqual([
      'gaps[] + 1',
      'gaps[] - 1/1000',
      'swap cells[][].guarantee[]',
      'swap profiles[][]',
      'swap profiles[][][]',
    ])
  })
})

describe('refusals', () => {
  const game = guessing([1, 1, 1])
  it('names the option', () => {
    expect(() => minmax(game, { mixed: true })).toThrow(
      "options.mixed: with 3 players it has to be said how the others mix: 'correlated' or 'independent'",
    )
    expect(() => minmax(game, { mixed: 'both' as never })).toThrow(
      `options.mixed: "both" is not true, false, 'correlated'`,
    )
    expect(() => minmax(game, { mixed: 'independent', gap: 0 })).toThrow('options.gap: 0 is not positive')
    expect(() => minmax(game, { gap: 1 })).toThrow("options.gap: goes with mixed: 'independent'")
    expect(() => minmax(game, { mix: true } as never)).toThrow('options["mix"]: is no option that is known here')
  })
})
