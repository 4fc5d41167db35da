/** Sampling: unbiased within stated errors for fixed seeds, the same in pieces as at once, and stopped by its own rule. */
import { coalitional, fromJSON, random, toJSON, toNumber, worth } from '@biform/core'
import { type SampleShapley, type Sampling, sampleShapley, shapley } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'

const draw = random(11)
const game = coalitional({ worth: Float64Array.from({ length: 256 }, (_, S) => (S === 0 ? 0 : draw.integer(0, 100))) })
const oracle = { players: game.players, worth: (members: readonly string[]) => toNumber(worth(game, members)) }
const exact = shapley(game).values.map(toNumber)
const METHODS: readonly Sampling[] = ['permutation', 'antithetic', 'stratified']

describe.each(METHODS)('%s sampling', sampling => {
  it('stays within 4.5 standard errors of the exact value, for 20 seeds and every player', () => {
    for (let seed = 0; seed < 20; seed++) {
      const answer = sampleShapley(oracle, { seed, sampling, rounds: 120 })
      expect(answer.rounds).toBe(120)
      answer.values.forEach((value, i) => {
        expect(Math.abs(value - exact[i]!)).toBeLessThan(4.5 * answer.standardErrors[i]!)
      })
      expect(verify(game, answer)).toEqual({ kind: 'valid', completeness: 'checked' })
    }
  })

  it('gives the same doubles in three pieces, through JSON, as at once', () => {
    const whole = sampleShapley(oracle, { seed: 3, sampling, rounds: 90 })
    let state: SampleShapley | undefined
    for (const rounds of [20, 55, 90]) {
      const before = state && (fromJSON(toJSON(state)) as SampleShapley)
      state = sampleShapley(oracle, { seed: 3, sampling, rounds, ...(before ? { resume: before } : {}) })
    }
    expect(state).toEqual(whole)
  })

  it('stops when no error is above the bound, and says so', () => {
    const answer = sampleShapley(oracle, { seed: 5, sampling, standardError: 3, rounds: 100_000 })
    expect(answer.converged).toBe(true)
    expect(Math.max(...answer.standardErrors)).toBeLessThanOrEqual(3)
    expect(answer.rounds).toBeLessThan(100_000)
    expect(answer.rounds).toBeGreaterThanOrEqual(30)
  })
})

describe('sampling', () => {
  it('of permutations divides the worth of all in every round', () => {
    for (const sampling of ['permutation', 'antithetic'] as const) {
      const { values } = sampleShapley(oracle, { seed: 1, sampling, rounds: 7 })
      expect(values.reduce((a, b) => a + b)).toBeCloseTo(toNumber(worth(game, 255)), 9)
    }
  })

  it('that is cut off says why, and goes on where it was', () => {
    const cut = sampleShapley(oracle, { seed: 2, rounds: 50, maxSteps: 10 })
    expect(cut).toMatchObject({ complete: false, reason: 'limit', rounds: 10, converged: false })
    expect(sampleShapley(oracle, { seed: 2, rounds: 50, resume: cut })).toEqual(
      sampleShapley(oracle, { seed: 2, rounds: 50 }),
    )
  })

  it('takes 500 players: in a majority of them nobody stands out', () => {
    const players = Array.from({ length: 500 }, (_, i) => `v${i}`)
    const answer = sampleShapley(
      { players, worth: members => (members.length > 250 ? 1 : 0) },
      { seed: 4, rounds: 100 },
    )
    expect(answer.values.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
    answer.values.forEach((value, i) => {
      expect(Math.abs(value - 1 / 500)).toBeLessThan(6 * Math.max(answer.standardErrors[i]!, 1 / 500))
    })
  })

  it.each([
    [{ seed: 0.5 }, 'seed: 0.5 is not a whole number'],
    [{ seed: 1, rounds: 0 }, 'rounds: 0 is not a number of rounds'],
    [{ seed: 1, standardError: Number.NaN }, 'standardError: NaN is not a standard error'],
    [{ seed: 1, sampling: 'all' }, 'sampling: "all" is none of permutation, antithetic, stratified'],
    [{ seed: 1, resume: sampleShapley(oracle, { seed: 2, rounds: 1 }) }, 'resume: is of another seed'],
    [{ seed: 1, resume: {} }, 'resume: is not an answer of sampleShapley'],
    [{ seed: 1, resume: null }, 'resume: is not an answer of sampleShapley'],
  ])('%#', (options, message) => {
    expect(() => sampleShapley(oracle, options as never)).toThrow(message)
  })

  it('says when the oracle has no number, and when there is none', () => {
    expect(() => sampleShapley({ players: ['a'], worth: () => Number.NaN }, { seed: 1 })).toThrow(
      'worth: NaN is no finite number',
    )
    expect(() => sampleShapley({ players: [], worth: () => 0 }, { seed: 1 })).toThrow('players: ')
    expect(() => sampleShapley({ players: ['a'] } as never, { seed: 1 })).toThrow('worth: ')
    expect(() => sampleShapley({ players: ['a', 'a'], worth: () => 0 }, { seed: 1 })).toThrow('has a label twice')
  })

  it('is found out where an estimate is off, or an error is made small', () => {
    const answer = sampleShapley(oracle, { seed: 9, rounds: 200 })
    expect(verify(game, { ...answer, values: answer.values.with(0, answer.values[0]! + 100) }).kind).toBe('invalid')
    expect(verify(game, { ...answer, standardErrors: answer.standardErrors.map(e => e / 2) }).kind).toBe('invalid')
  })
})
