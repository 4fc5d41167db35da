/** Logit dynamics in the long run: Gibbs measures, balance, stochastic stability. */
import { bimatrix, normalForm, profileAt, random, toJSON, toNumber } from '@biform/core'
import { logitStationary, stochasticallyStable } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

const stagHunt = bimatrix(
  [
    [4, 0],
    [3, 3],
  ],
  [
    [4, 3],
    [0, 3],
  ],
)

describe('logitStationary', () => {
  it('is the Gibbs measure of a potential (Blume 1993)', () => {
    for (let seed = 0; seed < 5; seed++) {
      const stream = random(seed)
      const draw = (count: number) => Array.from({ length: count }, () => stream.integer(0, 5))
      const common = draw(12)
      // What depends on the others alone changes nothing.
      const dummies = [draw(6), draw(4), draw(6)]
      const others = [
        (p: readonly number[]) => 2 * p[1]! + p[2]!,
        (p: readonly number[]) => 2 * p[0]! + p[2]!,
        (p: readonly number[]) => 3 * p[0]! + p[1]!,
      ]
      const empty = normalForm({ shape: [2, 3, 2], payoffs: [common, common, common] })
      const payoffs = dummies.map((list, i) => common.map((value, k) => value + list[others[i]!(profileAt(empty, k))]!))
      const game = normalForm({ shape: [2, 3, 2], payoffs })
      const total = common.reduce((all, value) => all + 3 ** value, 0)
      const expected = common.map(value => `${3 ** value}/${total}`)
      const found = logitStationary(game, { base: 3 })
      expect(found).toMatchObject({ kind: 'exact', reversible: true })
      if (found.kind !== 'exact') throw new Error()
      found.probabilities.forEach((value, k) => {
        expect(value.equals(expected[k]!)).toBe(true)
      })
      const near = logitStationary(game, { lambda: `${Math.log(3)}` })
      if (near.kind !== 'double') throw new Error()
      near.probabilities.forEach((value, k) => {
        expect(value).toBeCloseTo(toNumber(found.probabilities[k]!), 12)
      })
    }
  })

  it('without a potential: the same in fractions and in doubles, and the balance holds', () => {
    for (let seed = 0; seed < 5; seed++) {
      const stream = random(seed)
      const payoffs = [0, 1, 2].map(() => Array.from({ length: 18 }, () => stream.integer(0, 8)))
      const game = normalForm({ shape: [3, 2, 3], payoffs })
      const [exact, near] = [logitStationary(game, { base: 2 }), logitStationary(game, { lambda: `${Math.LN2}` })]
      if (exact.kind !== 'exact' || near.kind !== 'double') throw new Error()
      expect(exact.reversible).toBe(false)
      exact.probabilities.forEach((value, k) => {
        expect(Math.abs(near.probabilities[k]! / toNumber(value) - 1)).toBeLessThan(1e-12)
      })
      expect(verify(game, exact)).toEqual({ kind: 'valid' })
      expect(verify(game, near)).toEqual({ kind: 'valid' })
    }
  })

  it('says how it ended, and refuses what it cannot answer', () => {
    const stream = random(1)
    const payoffs = [0, 1].map(() => Float64Array.from({ length: 400 }, () => stream.integer(0, 3)))
    const game = normalForm({ shape: [20, 20], payoffs })
    expect(logitStationary(game, { lambda: 1, maxSteps: 3 })).toEqual({
      method: 'logitStationary',
      kind: 'undecided',
      reason: 'limit',
    })
    expect(() => logitStationary(game, { base: 2 })).toThrow('has 400 profiles and no exact potential, more than 256')
    expect(() => logitStationary(stagHunt, {})).toThrow('options: needs either base')
    expect(() => logitStationary(stagHunt, { base: '1/2' })).toThrow('base: 1/2 is below 1')
    expect(() => logitStationary(stagHunt, { lambda: 1_000 })).toThrow('lambda: 1000 times the largest difference')
    expect(() => logitStationary(bimatrix([['1/2'], [0]]), { base: 2 })).toThrow('payoffs[0]: do not differ by whole')
  })
})

describe('stochasticallyStable', () => {
  it('is the risk-dominant equilibrium of 2×2 coordination games (Young 1993; Kandori, Mailath and Rob 1993)', () => {
    expect(stochasticallyStable(stagHunt)).toMatchObject({ stable: [[1, 1]] })
    for (let a = 1; a <= 6; a++) {
      for (let b = 1; b <= 6; b++) {
        const game = bimatrix(
          [
            [a, 0],
            [0, b],
          ],
          [
            [a, 0],
            [0, b],
          ],
        )
        const expected =
          a > b
            ? [[0, 0]]
            : a < b
              ? [[1, 1]]
              : [
                  [0, 0],
                  [1, 1],
                ]
        expect(stochasticallyStable(game)).toMatchObject({ stable: expected })
      }
    }
  })

  it('is where the stationary distribution goes as λ grows', () => {
    for (let seed = 0; seed < 10; seed++) {
      const stream = random(seed)
      const payoffs = [0, 1].map(() => Array.from({ length: 9 }, () => stream.integer(0, 4)))
      const game = normalForm({ shape: [3, 3], payoffs })
      const found = stochasticallyStable(game)
      const limit = logitStationary(game, { base: `${10n ** 60n}` })
      if (found.kind !== 'decided' || limit.kind !== 'exact') throw new Error()
      const least = found.potentials.reduce((a, b) => (b.compare(a) < 0 ? b : a))
      const digits = limit.probabilities.map(value => Math.round((`${value.d / value.n}`.length - 1) / 60))
      expect(toJSON(found.potentials.map(value => value.sub(least)))).toEqual(digits.map(String))
      expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'checked' })
    }
  })
})
