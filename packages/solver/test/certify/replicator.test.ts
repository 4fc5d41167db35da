/** Answers about infinite populations, replayed and then corrupted in every single place. */
import { bimatrix } from '@biform/core'
import { ecological, type Result, replicator } from '@biform/solver'
import { type Subject, verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const hawkDove = bimatrix(
  [
    [1, 4],
    [2, 3],
  ],
  [
    [1, 2],
    [4, 3],
  ],
)
const pennies = bimatrix(
  [
    [3, 1],
    [1, 3],
  ],
  [
    [1, 3],
    [3, 1],
  ],
)
const initial = ['1/5', '4/5']

/** What may be changed, by the name of the answer: how many steps it took is not known to the checker. */
const CASES: readonly (readonly [string, Subject, Result, readonly string[]])[] = [
  ['replicator', hawkDove, replicator(hawkDove, { initial, until: 2, at: [0, 1] }), ['steps + 1', 'steps - 1']],
  [
    'replicator of two populations',
    pennies,
    replicator(pennies, { initial: [initial, ['1/3', '2/3']], until: 2, at: [1] }),
    ['steps + 1', 'steps - 1'],
  ],
  ['ecological', hawkDove, ecological(hawkDove, { initial, generations: 2 }), []],
  ['ecological, exact', hawkDove, ecological(hawkDove, { initial, generations: 2, arithmetic: 'exact' }), []],
  [
    'ecological of two populations',
    pennies,
    ecological(pennies, { initial: [initial, ['1/3', '2/3']], generations: 1, background: '1/2' }),
    [],
  ],
]

describe.each(CASES)('%s', (_, subject, answer, free) => {
  it('is valid, and no single change goes unnoticed but the free ones', () => {
    expect(verify(subject, answer).kind).toBe('valid')
    expect([...new Set(survivors(subject, answer))]).toEqual(free)
  })
})

describe('paths', () => {
  const cycle = bimatrix(
    [
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ],
    [
      [0, 1, -1],
      [-1, 0, 1],
      [1, -1, 0],
    ],
  )
  const found = replicator(cycle, { initial: ['1/10', '3/10', '6/10'], until: 30 })

  it('that leave the orbit by little are found out', () => {
    expect(verify(cycle, found)).toEqual({ kind: 'valid', completeness: 'checked' })
    const moved = found.states.map(([shares], k) => [
      k === 50 ? [shares![0]! + 1e-5, shares![1]! - 1e-5, shares![2]!] : shares!,
    ])
    expect(verify(cycle, { ...found, states: moved })).toEqual({ kind: 'invalid', at: 'states[50]' })
  })

  it('of another game are found out', () => {
    const other = bimatrix(
      [
        [0, -1, 1],
        [1, 0, '-1001/1000'],
        [-1, 1, 0],
      ],
      [
        [0, 1, -1],
        [-1, 0, 1],
        [1, '-1001/1000', 0],
      ],
    )
    expect(verify(other, found).kind).toBe('invalid')
  })

  it('that were stopped are checked as far as they go', () => {
    const stopped = replicator(cycle, {
      initial: ['1/10', '3/10', '6/10'],
      until: 10_000,
      at: [1, 5, 10_000],
      maxSteps: 2,
    })
    expect(stopped).toMatchObject({ complete: false, reason: 'limit', times: [1, 5] })
    expect(verify(cycle, stopped)).toEqual({ kind: 'valid' })
  })
})
