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
