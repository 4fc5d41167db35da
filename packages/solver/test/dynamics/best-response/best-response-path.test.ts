import { bimatrix, type Fraction, type NormalForm, polynomialAt, random, ratio, realToNumber } from '@biform/core'
import { bestResponsePath, isNash } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

/** Gaunersdorfer and Hofbauer (1995): rock, paper and scissors, who win a and lose b. */
const rps = (a: number, b: number): number[][] => [
  [0, -b, a],
  [a, 0, -b],
  [-b, a, 0],
]
const symmetric = (rows: readonly (readonly number[])[]): NormalForm =>
  bimatrix(
    rows,
    rows.map((_, i) => rows.map(row => row[i]!)),
  )
/** Shapley (1964). */
const shapley = bimatrix(
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ],
)

describe('bestResponsePath', () => {
  it('goes round the Shapley triangle where losing costs more than winning brings', () => {
    for (const [a, b] of [
      [1, 2],
      [2, 3],
      [1, 5],
    ] as const) {
      const game = symmetric(rps(a, b))
      const total = BigInt(a * a + a * b + b * b)
      const corner = [a * b, b * b, a * a].map(value => ratio(BigInt(value), total))
      const around = bestResponsePath(game, { initial: corner })
      expect(around).toMatchObject({ kind: 'cycle', from: 0 })
      expect(around.legs.map(({ target }) => target[0]!.findIndex(share => share.n > 0n))).toEqual([2, 0, 1])
      expect(verify(game, around)).toEqual({ kind: 'valid' })
    }
  })

  it('spirals into the middle where winning brings more, and slower and slower where both are the same', () => {
    const gap = (rows: number[][], limit: number): number => {
      const path = bestResponsePath(rows, { initial: ['1/2', '1/4', '1/4'], limit })
      expect(path).toMatchObject({ kind: 'cut', reason: 'limit' })
      expect(path.closed).toBeUndefined()
      return Math.max(...path.last[0]!.map(share => Math.abs(share.valueOf() - 1 / 3)))
    }
    expect(gap(rps(2, 1), 40)).toBeLessThan(1e-9)
    expect(gap(rps(1, 1), 40)).toBeGreaterThan(1e-3)
    expect(gap(rps(1, 1), 80)).toBeLessThan(gap(rps(1, 1), 40))
  })

  it('finds the hexagon of Shapley’s game, in the field of a cubic number', () => {
    const path = bestResponsePath(shapley, {
      initial: [
        [1, 0, 0],
        [1, 0, 0],
      ],
    })
    expect(path).toMatchObject({ kind: 'cut', closed: { growth: { polynomial: [-1n, 1n, -10n, 1n] } } })
    expect(path.closed?.legs).toHaveLength(6)
    // Each leg takes as long: 1 − share = 1/x with x³ = x² + 1.
    const { growth, legs } = path.closed!
    for (const { share } of legs) expect(realToNumber(polynomialAt(share, growth))).toBeCloseTo(1 - 1 / 1.4655712, 6)
    const corner = legs[0]!.state.map(shares => shares.map(value => realToNumber(polynomialAt(value, growth))))
    const near = path.legs.slice(-6)[0]!.state.map(shares => shares.map(Number))
    for (const [p, shares] of corner.entries())
      for (const [s, share] of shares.entries()) expect(share).toBeCloseTo(near[p]![s]!, 4)
    expect(verify(shapley, path)).toEqual({ kind: 'valid' })
  })

  it('slides along ties to a mixed equilibrium, and rests there', () => {
    const hawkDove = symmetric([
      [-1, 2],
      [0, 1],
    ])
    const path = bestResponsePath(hawkDove, { initial: [1, 0] })
    expect(path.kind).toBe('equilibrium')
    expect(path.last.flat().map(share => share.toFraction())).toEqual(['1/2', '1/2'])
    // A third strategy that is worse than both for a while: the path turns, and turns again towards a mixture of the first two.
    const third = symmetric([
      [-1, 2, 0],
      [0, 1, 0],
      [-2, -2, 5],
    ])
    const bent = bestResponsePath(third, { initial: ['4/5', 0, '1/5'] })
    expect(bent.legs.some(({ target, share }) => share === null && target[0]!.every(value => value.d <= 2n))).toBe(true)
    expect(verify(third, bent)).toEqual({ kind: 'valid' })
  })

  it('ends in an equilibrium of every 2×2 game but those without a pure one, which it comes near', () => {
    let pure = 0
    for (let seed = 0; seed < 60; seed++) {
      const stream = random(seed, 3)
      const matrix = () => [0, 1].map(() => [0, 1].map(() => stream.integer(-9, 9)))
      const game = bimatrix(matrix(), matrix())
      const path = bestResponsePath(game, {
        initial: [
          ['1/3', '2/3'],
          ['3/4', '1/4'],
        ],
        limit: 40,
      })
      expect(verify(game, path).kind).toBe('valid')
      if (path.kind !== 'equilibrium') continue
      expect(isNash(game, path.last).holds).toBe(true)
      pure += 1
    }
    expect(pure).toBeGreaterThan(40)
  })

  it('stops when it is told to, and refuses what it does not answer', () => {
    expect(bestResponsePath(shapley, { limit: 0 })).toMatchObject({ kind: 'cut', reason: 'limit', legs: [] })
    expect(bestResponsePath(rps(1, 2), { initial: [1, 0, 0], maxSteps: 1 })).toMatchObject({ kind: 'cut' })
    expect(() => bestResponsePath(shapley, { initial: [1, 1, 1] })).toThrow('the game is not symmetric')
    const many = Array.from({ length: 17 }, (_, i) => Array.from({ length: 17 }, (__, j) => (i === j ? 1 : 0)))
    expect(() => bestResponsePath(many)).toThrow('game: has 17 strategies, more than 16; see replicator')
  })

  it('comes with all that is needed to check it: no change goes unnoticed', () => {
    const game = symmetric(rps(1, 2))
    expect(survivors(game, bestResponsePath(game, { initial: ['2/5', '3/10', '3/10'], limit: 4 }))).toEqual([])
    const hawkDove = symmetric([
      [-1, 2],
      [0, 1],
    ])
    expect(survivors(hawkDove, bestResponsePath(hawkDove, { initial: [1, 0] }))).toEqual([])
    const whole = bestResponsePath(game, { initial: ['2/7', '4/7', '1/7'] })
    const constant = (value: Fraction) => (value.n === 0n ? [] : [value])
    const closed = whole.legs.map(({ state, bestReplies, target, share }) => ({
      state: state.map(shares => shares.map(constant)),
      bestReplies,
      target,
      share: constant(share!),
    }))
    const rational = {
      kind: 'cut',
      reason: 'limit',
      legs: [],
      closed: { growth: ratio(8n, 1n), legs: closed },
    } as const
    const { method, initial, last } = whole
    expect(survivors(game, { method, initial, last, ...rational })).toEqual(['drop closed'])
    const path = bestResponsePath(shapley, {
      initial: [
        [1, 0, 0],
        [1, 0, 0],
      ],
      limit: 15,
    })
    expect(path.closed?.legs).toHaveLength(6)
    const some = (change: string): boolean => change.startsWith('closed.growth')
    expect(survivors(shapley, { ...path, legs: [], initial: path.last }, some)).toEqual([])
    const [first, ...others] = path.closed!.legs
    const nearly = { ...first!, share: first!.share.with(0, first!.share[0]!.add('1/1000000')) }
    const forged = { ...path, closed: { ...path.closed!, legs: [nearly, ...others] } }
    expect(verify(shapley, forged)).toMatchObject({ kind: 'invalid' })
  })
})
