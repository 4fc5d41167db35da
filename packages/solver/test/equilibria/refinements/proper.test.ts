import { bimatrix, normalForm, random } from '@biform/core'
import {
  evolutionarilyStable,
  isDegenerate,
  isProperEquilibrium,
  isTremblingHandPerfect,
  nashEquilibria,
} from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

/** Myerson (1978), table 2. */
const A = [
  [1, 0, -9],
  [0, 0, -7],
  [-9, -7, -7],
]
const myerson = bimatrix(A, A)
const pure = (...profile: readonly number[]): number[][] => profile.map(s => [0, 1, 2].map(t => (s === t ? 1 : 0)))

function drawn(seed: number, low: number, high: number) {
  const stream = random(seed)
  const n = 2 + (seed % 2)
  const matrix = () => Array.from({ length: n }, () => Array.from({ length: n }, () => stream.integer(low, high)))
  return bimatrix(matrix(), matrix())
}

describe('isProperEquilibrium', () => {
  it('tells apart the equilibria of Myerson’s game', () => {
    const answers = [0, 1, 2].map(s => isProperEquilibrium(myerson, pure(s, s)))
    expect(answers.map(({ kind }) => kind)).toEqual(['proper', 'not-proper', 'not-proper'])
    expect([0, 1, 2].map(s => isTremblingHandPerfect(myerson, pure(s, s)).kind)).toEqual([
      'perfect',
      'perfect',
      'dominated',
    ])
    expect(isProperEquilibrium(myerson, pure(0, 1)).kind).toBe('not-equilibrium')
    expect(answers[0]).toMatchObject({
      rankings: [
        [[0], [1], [2]],
        [[0], [1], [2]],
      ],
    })
  })

  it('holds of all equilibria of games without ties (van Damme 1983)', () => {
    let found = 0
    for (let seed = 0; seed < 20; seed++) {
      const game = drawn(seed, -50, 50)
      const tied = isDegenerate(game)
      if (tied.kind !== 'decided' || tied.holds) continue
      for (const { profile } of nashEquilibria(game).equilibria) {
        const answer = isProperEquilibrium(game, profile)
        expect(answer.kind).toBe('proper')
        expect(verify(game, answer)).toEqual({ kind: 'valid' })
        found += 1
      }
    }
    expect(found).toBeGreaterThan(20)
  })

  it('implies perfection, and not the other way round, in games with many ties', () => {
    const kinds = new Map<string, number>()
    for (let seed = 0; seed < 40; seed++) {
      const game = drawn(seed, 0, 2)
      for (const { profile } of nashEquilibria(game).equilibria) {
        const answer = isProperEquilibrium(game, profile)
        expect(verify(game, answer)).toEqual(
          answer.kind === 'not-proper' ? { kind: 'valid', completeness: 'checked' } : { kind: 'valid' },
        )
        const key = `${answer.kind}, ${isTremblingHandPerfect(game, profile).kind}`
        kinds.set(key, (kinds.get(key) ?? 0) + 1)
      }
    }
    expect([...kinds.keys()].sort()).toEqual(['not-proper, dominated', 'not-proper, perfect', 'proper, perfect'])
  })

  it('holds where both play an evolutionarily stable strategy (van Damme 1991)', () => {
    let found = 0
    for (let seed = 0; seed < 30; seed++) {
      const stream = random(seed, 7)
      const values = Array.from({ length: 9 }, () => stream.integer(0, 2))
      const game = normalForm({
        shape: [3, 3],
        payoffs: [values, values.map((_, k) => values[3 * (k % 3) + Math.floor(k / 3)]!)],
      })
      for (const { probabilities } of evolutionarilyStable(game).stable) {
        expect(isProperEquilibrium(game, [probabilities, probabilities]).kind).toBe('proper')
        found += 1
      }
    }
    expect(found).toBeGreaterThan(10)
  })

  it('lists why 300 pairs of rankings have no trembles, and leaves the rest unchecked', () => {
    // Against the last strategy all tie, and it is dominated: 26 rankings for each player have it in the first class.
    const rows = [0, 1, 2, 3].map(i => [0, 1, 2, 3].map(j => (i === 3 || j === 3 ? 0 : 1)))
    const game = bimatrix(rows, rows)
    const last = [0, 0, 0, 1]
    const answer = isProperEquilibrium(game, [last, last])
    expect(answer.kind === 'not-proper' && answer.refutations).toHaveLength(300)
    expect(verify(game, answer)).toEqual({ kind: 'valid', completeness: 'not checked' })
  })

  it('says how it ended, and refuses what it does not answer', () => {
    expect(isProperEquilibrium(myerson, pure(1, 1), { maxSteps: 1 })).toMatchObject({
      kind: 'undecided',
      reason: 'limit',
    })
    const flat = bimatrix(Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]))
    const corner = [
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ]
    expect(() => isProperEquilibrium(flat, corner)).toThrow('allow 292681 pairs of rankings, more than 40000')
    const three = normalForm({ shape: [1, 1, 1], payoffs: [[0], [0], [0]] })
    expect(() => isProperEquilibrium(three, [[1], [1], [1]])).toThrow('needs a game of 2 players, not 3')
  })

  it('comes with a proof that no change goes unnoticed in', () => {
    const answer = isProperEquilibrium(myerson, pure(0, 0))
    expect(survivors(myerson, answer)).toEqual([])
    expect(survivors(myerson, isProperEquilibrium(myerson, pure(0, 1)))).toEqual([])
    expect(verify(myerson, isProperEquilibrium(myerson, pure(1, 1)))).toMatchObject({ completeness: 'checked' })
    const point = bimatrix(
      [
        [3, 0],
        [0, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    )
    const second = [
      [0, 1],
      [0, 1],
    ]
    // The same multipliers refute the trembles of both players; the order of refutations and within a class is free.
    const free = ['refutations[].player - 1', 'swap refutations[]', 'swap refutations[].rankings[][][]']
    expect(survivors(point, isProperEquilibrium(point, second)).filter(change => !free.includes(change))).toEqual([])
  })
})
