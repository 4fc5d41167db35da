/** Answers about populations, replayed and then corrupted in every single place. */
import { bimatrix } from '@biform/core'
import { fixation, moran, type Result, wrightFisher } from '@biform/solver'
import { type Subject, verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const game = bimatrix(
  [
    [4, 1],
    [6, 2],
  ],
  [
    [4, 6],
    [1, 2],
  ],
)

/**
 * What may be changed, by the name of the answer. Of simulations: the order of edges, a limit that is not reached, an
 * intensity or a mutation rate so near that the same individuals are drawn.
 */
const CASES: readonly (readonly [string, Subject, Result, readonly string[]])[] = [
  ['fixation', game, fixation(game, { size: 5 }), []],
  ['fixation by death and birth', game, fixation(game, { size: 4, rule: 'death-birth', initial: 2 }), []],
  ['fixation by local update', game, fixation(game, { size: 4, rule: 'local', intensity: '1/2' }), []],
  ['fixation by pairwise comparison', game, fixation(game, { size: 4, rule: 'fermi', intensity: '1/2' }), []],
  ['fixation of e to the payoff', game, fixation(game, { size: 4, rule: 'exponential-birth-death' }), []],
  ['fixation in doubles', game, fixation(game, { size: 4, arithmetic: 'double' }), []],
  [
    'moran',
    game,
    moran(game, { initial: [4, 4], seed: 2, runs: 3, every: 5, mutation: '1/20', steps: 40 }),
    ['intensity - 1/1000', 'mutation - 1/1000'],
  ],
  [
    'moran on a graph',
    game,
    moran(game, {
      initial: [0, 1, 0, 1],
      graph: [
        [0, 1],
        [0, 2],
        [0, 3],
        [2, 3],
      ],
      seed: 2,
      runs: 3,
    }),
    ['intensity - 1/1000', 'steps + 1', 'steps - 1', 'swap graph[]', 'swap graph[][]'],
  ],
  [
    'wrightFisher',
    game,
    wrightFisher(game, { initial: [4, 4], seed: 2, runs: 3, every: 2 }),
    ['intensity - 1/1000', 'steps + 1', 'steps - 1'],
  ],
]

describe.each(CASES)('%s', (_, subject, answer, free) => {
  it('is valid, and no single change goes unnoticed but the free ones', () => {
    expect(verify(subject, answer).kind).toBe('valid')
    expect([...new Set(survivors(subject, answer))]).toEqual(free)
  })
})
