/** Answers of values and power indices, replayed and then corrupted in every single place. */
import { coalitional, simpleGameOf, toNumber, weightedVoting, worth } from '@biform/core'
import {
  banzhaf,
  deeganPackel,
  holler,
  interactionIndex,
  multilinearExtension,
  myerson,
  owen,
  type Result,
  sampleShapley,
  shapley,
  weightedShapley,
} from '@biform/solver'
import { type Subject, verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

/** Four players, no two alike, and no coalition that its members could split without loss. */
const game = coalitional({
  players: ['A', 'B', 'C', 'D'],
  worth: [0, 1, 2, 8, 4, 11, 13, 29, 3, 9, 17, 31, 12, 37, 41, 83],
})
const council = weightedVoting({ quota: 51, weights: [35, 20, 15, 15, 16] })
const bicameral = weightedVoting({
  quota: 6,
  weights: [4, 3, 2, 1],
  also: [{ quota: 2, weights: [1, 1, 1, 0] }],
  orElse: [{ quota: 5, weights: [2, 2, 2, 1] }],
})
const oracle = { players: game.players, worth: (members: readonly string[]) => toNumber(worth(game, members)) }

/** What may be changed, with the reason, by the name of the answer. */
const CASES: readonly (readonly [string, Subject, Result, readonly string[]])[] = [
  ['banzhaf', game, banzhaf(game), []],
  ['banzhaf in doubles', game, banzhaf(game, { arithmetic: 'double' }), []],
  ['banzhaf of a simple game', simpleGameOf(council), banzhaf(simpleGameOf(council)), []],
  ['banzhaf of a council', council, banzhaf(council), []],
  ['banzhaf of two chambers', bicameral, banzhaf(bicameral), []],
  ['Shapley–Shubik', bicameral, shapley(bicameral), []],
  ['deeganPackel', council, deeganPackel(council), []],
  ['holler', council, holler(council), []],
  ['interactionIndex', game, interactionIndex(game, { order: 3 }), []],
  [
    'weightedShapley',
    game,
    weightedShapley(game, { weights: [1, 2, 3, 5], classes: [['A', 'B', 'C'], ['D']] }),
    // D is alone in its class: whatever its weight, it takes all.
    ['weights[] + 1', 'weights[] - 1/1000'],
  ],
  // Unions and links are sets.
  ['owen', game, owen(game, { unions: [['A', 'B'], ['C'], ['D']] }), ['swap unions[]']],
  [
    'myerson',
    game,
    myerson(game, {
      links: [
        ['A', 'B'],
        ['B', 'C'],
        ['C', 'D'],
      ],
    }),
    ['swap links[]'],
  ],
  ['multilinearExtension', game, multilinearExtension(game, ['1/2', '1/3', '1/5', '1/7']), []],
]

describe.each(CASES)('%s', (_, subject, answer, free) => {
  it('is valid, and no single change goes unnoticed but the free ones', () => {
    expect(verify(subject, answer).kind).toBe('valid')
    expect([...new Set(survivors(subject, answer))]).toEqual(free)
  })
})

describe('sampleShapley', () => {
  const answer = sampleShapley(oracle, { seed: 4, rounds: 40, standardError: 1 })

  it('is drawn again from its seed: only the target is free, as nobody else knows it', () => {
    expect(verify(game, answer)).toEqual({ kind: 'valid', completeness: 'checked' })
    expect([...new Set(survivors(game, answer))].filter(change => !change.startsWith('target'))).toEqual([])
  })

  it('of another game, seed or way of drawing is refused', () => {
    const other = coalitional({ worth: Array.from({ length: 16 }, (_, S) => S * S) })
    expect(verify(other, answer).kind).toBe('invalid')
    expect(verify(game, { ...answer, seed: 5 }).kind).toBe('invalid')
    expect(verify(game, { ...answer, sampling: 'antithetic' }).kind).toBe('invalid')
    expect(verify(game, { ...answer, rounds: 41 }).kind).toBe('invalid')
  })

  it('with too many rounds to draw again is held against what chance allows', () => {
    const long = { ...answer, rounds: 1_000_000 }
    const standardErrors = long.squares.map(square => Math.sqrt(square / (long.rounds * (long.rounds - 1))))
    const { values } = shapley(game, { arithmetic: 'double' })
    const near = { ...long, standardErrors, values, converged: true, target: 1 }
    expect(verify(game, near)).toEqual({ kind: 'valid', completeness: 'not checked' })
    expect(verify(game, { ...near, values: values.with(1, values[1]! + 1) })).toEqual({
      kind: 'invalid',
      at: 'values[1]',
    })
  })
})
