/** Answers about learning, replayed and then corrupted in every single place. */
import { bimatrix, normalForm } from '@biform/core'
import {
  bestResponseDynamics,
  fictitiousPlay,
  logitDynamics,
  logitStationary,
  type Result,
  regretMatching,
  stochasticallyStable,
  stochasticFictitiousPlay,
} from '@biform/solver'
import { type Subject, verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const game = bimatrix(
  [
    [3, 0],
    [2, 2],
  ],
  [
    [3, 1],
    [0, 2],
  ],
)
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
/** Improvements go round, with different gains. */
const cyclic = bimatrix(
  [
    [3, 0],
    [1, 2],
  ],
  [
    [1, 4],
    [2, 0],
  ],
)
const three = normalForm({
  shape: [2, 1, 2],
  payoffs: [
    [0, 2, 1, 0],
    [1, 1, 1, 1],
    [3, 0, 0, 1],
  ],
})
/** A change of λ by a thousandth may change no draw. */
const LAMBDA = ['lambda - 1/1000']

const CASES: readonly (readonly [string, Subject, Result, readonly string[]])[] = [
  ['fictitiousPlay', shapley, fictitiousPlay(shapley, { rounds: 20, every: 9 }), []],
  ['stochasticFictitiousPlay', game, stochasticFictitiousPlay(game, { seed: 2, rounds: 40, every: 20 }), LAMBDA],
  ['regretMatching', three, regretMatching(three, { seed: 2, rounds: 40 }), []],
  [
    'regretMatching, unconditional',
    shapley,
    regretMatching(shapley, { seed: 2, rounds: 40, rule: 'unconditional' }),
    [],
  ],
  ['logitDynamics', three, logitDynamics(three, { seed: 3, rounds: 60, every: 30 }), LAMBDA],
  ['bestResponseDynamics to an equilibrium', game, bestResponseDynamics(game, { initial: [0, 1] }), []],
  ['bestResponseDynamics round', shapley, bestResponseDynamics(shapley, { initial: [0, 2] }), []],
  ['bestResponseDynamics cut', shapley, bestResponseDynamics(shapley, { limit: 2 }), []],
  ['logitStationary of a potential', game, logitStationary(game, { base: 2 }), []],
  ['logitStationary', shapley, logitStationary(shapley, { base: '3/2' }), []],
  ['logitStationary in doubles', cyclic, logitStationary(cyclic, { lambda: 2 }), []],
  ['logitStationary of a potential in doubles', game, logitStationary(game, { lambda: 2 }), []],
  ['stochasticallyStable', three, stochasticallyStable(three), []],
]

describe.each(CASES)('%s', (_, subject, answer, free) => {
  it('is valid, and no single change goes unnoticed but the free ones', () => {
    expect(verify(subject, answer).kind).toBe('valid')
    expect([...new Set(survivors(subject, answer))]).toEqual(free)
  })
})

describe('rounds that were played', () => {
  it('of fictitious play are played again from one change to the next, however many there are', () => {
    const answer = fictitiousPlay(shapley, { rounds: 3_000_000, every: 1_000_000 })
    expect(verify(shapley, answer)).toEqual({ kind: 'valid', completeness: 'checked' })
    const longer = answer.stretches.map(({ profile, rounds }, k) => ({
      profile,
      rounds: k === 9 ? rounds + 1 : rounds,
    }))
    expect(verify(shapley, { ...answer, stretches: longer })).toEqual({ kind: 'invalid', at: 'stretches[9].rounds' })
    const [state, ...rest] = answer.history
    const [[first, second, ...others], ...rows] = state!.counts as [[number, number, number], number[]]
    const counts = [[first - 1, second + 1, ...others], ...rows]
    expect(verify(shapley, { ...answer, history: [{ ...state!, counts }, ...rest] })).toEqual({
      kind: 'invalid',
      at: 'history[0].counts[0][0]',
    })
  })

  it('are checked too where the run was ended, and if they are too many the verdict says so', () => {
    const stopped = fictitiousPlay(shapley, { rounds: 50_000, maxSteps: 1 })
    expect(stopped).toMatchObject({ complete: false, rounds: 10_000 })
    expect(verify(shapley, stopped)).toEqual({ kind: 'valid', completeness: 'checked' })
    const few = logitDynamics(game, { seed: 1, rounds: 30_000, maxSteps: 1 })
    expect(verify(game, few)).toEqual({ kind: 'valid', completeness: 'checked' })
    const many = logitDynamics(game, { seed: 1, rounds: 120_000 })
    expect(verify(game, many)).toEqual({ kind: 'valid', completeness: 'not checked' })
  })
})

describe('logitStationary in doubles', () => {
  const forged = (subject: typeof game, lambda: number, probabilities: readonly number[]) =>
    verify(subject, { ...logitStationary(subject, { lambda }), probabilities } as Result)

  it('of tied payoffs is even, and nothing else', () => {
    const tied = bimatrix([
      [1, 1],
      [1, 1],
    ])
    expect(verify(tied, logitStationary(tied, { lambda: 2 })).kind).toBe('valid')
    expect(forged(tied, 2, [1, 0, 0, 0])).toMatchObject({ kind: 'invalid' })
    expect(forged(game, 0, [1, 0, 0, 0])).toMatchObject({ kind: 'invalid' })
  })

  it('leaves no profile out that is likely', () => {
    expect(forged(game, 1, [1, 0, 0, 0])).toMatchObject({ kind: 'invalid' })
  })
})
