/** Answers about populations, replayed and then corrupted in every single place. */
import { bimatrix } from '@biform/core'
import { fixation, type Result } from '@biform/solver'
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

/** What may be changed, with the reason, by the name of the answer. */
const CASES: readonly (readonly [string, Subject, Result, readonly string[]])[] = [
  ['fixation', game, fixation(game, { size: 5 }), []],
  ['fixation by death and birth', game, fixation(game, { size: 4, rule: 'death-birth', initial: 2 }), []],
  ['fixation by local update', game, fixation(game, { size: 4, rule: 'local', intensity: '1/2' }), []],
  ['fixation by pairwise comparison', game, fixation(game, { size: 4, rule: 'fermi', intensity: '1/2' }), []],
  ['fixation of e to the payoff', game, fixation(game, { size: 4, rule: 'exponential-birth-death' }), []],
  ['fixation in doubles', game, fixation(game, { size: 4, arithmetic: 'double' }), []],
]

describe.each(CASES)('%s', (_, subject, answer, free) => {
  it('is valid, and no single change goes unnoticed but the free ones', () => {
    expect(verify(subject, answer).kind).toBe('valid')
    expect([...new Set(survivors(subject, answer))]).toEqual(free)
  })
})
