/** Rest points of the replicator dynamics: games of the literature, and what is known of all games. */
import { bimatrix, type NormalForm, random } from '@biform/core'
import { evolutionarilyStable, replicator, replicatorRestPoints } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../certify/corrupt.ts'

const symmetric = (rows: readonly (readonly number[])[]): NormalForm =>
  bimatrix(
    rows,
    rows.map((_, i) => rows.map(row => row[i]!)),
  )
/** Points by what they are, with their types. */
const portrait = (rows: readonly (readonly number[])[]): string[] => {
  const found = replicatorRestPoints(rows)
  expect(found.complete).toBe(true)
  expect(verify(symmetric(rows), found).kind).toBe('valid')
  return found.points.map(({ kind, support }) => `${support.join('')} ${kind}`)
}

describe('replicatorRestPoints', () => {
  it('draws phase portraits of three types (Zeeman 1980; Bomze 1983)', () => {
    // Rock, paper and scissors: round the middle for ever, into it, and away from it.
    const rps = (a: number, b: number) => [
      [0, -b, a],
      [a, 0, -b],
      [-b, a, 0],
    ]
    const corners = ['0 unstable', '1 unstable', '2 unstable']
    expect(portrait(rps(1, 1))).toEqual([...corners, '012 undecided'])
    expect(portrait(rps(2, 1))).toEqual([...corners, '012 stable'])
    expect(portrait(rps(1, 2))).toEqual([...corners, '012 unstable'])
    // Coordination: three stable corners, three saddles, a source.
    expect(
      portrait([
        [1, 0, 0],
        [0, 2, 0],
        [0, 0, 3],
      ]),
    ).toEqual(['0 stable', '1 stable', '2 stable', '01 unstable', '02 unstable', '12 unstable', '012 unstable'])
    // Everybody is better off where it is rare.
    expect(
      portrait([
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 0],
      ]),
    ).toEqual([...corners, '01 unstable', '02 unstable', '12 unstable', '012 stable'])
    // Zeeman's game: two attractors, the middle and a corner.
    expect(
      portrait([
        [0, 6, -4],
        [-3, 0, 5],
        [-1, 3, 0],
      ]),
    ).toEqual(['0 stable', '1 unstable', '2 unstable', '02 unstable', '12 unstable', '012 stable'])
  })

  it('knows stable points that are not evolutionarily stable (Taylor and Jonker 1978)', () => {
    const rows = [
      [2, 1, 5],
      [5, 1, 0],
      [1, 4, 3],
    ]
    const middle = replicatorRestPoints(rows).points.at(-1)!
    expect(middle).toMatchObject({ kind: 'stable', basis: 'linearised', within: { negative: 2, zero: 0, positive: 0 } })
    expect(middle.probabilities.map(share => share.toFraction())).toEqual(['3/7', '11/35', '9/35'])
    expect(evolutionarilyStable(symmetric(rows)).stable).toEqual([])
    const path = replicator(rows, { initial: ['2/5', '3/10', '3/10'], until: 400 })
    path.final[0]!.forEach((share, s) => {
      expect(share).toBeCloseTo(middle.probabilities[s]!.valueOf(), 4)
    })
  })

  it('lists sets of types with infinitely many rest points', () => {
    const drift = replicatorRestPoints([
      [0, 0, 1],
      [0, 0, 1],
      [1, 1, 0],
    ])
    expect(drift.continua.map(({ support }) => support)).toEqual([
      [0, 1],
      [0, 1, 2],
    ])
    expect(drift.points.map(({ support }) => support)).toEqual([[0], [1], [2], [0, 2], [1, 2]])
    expect(drift.points.map(({ kind }) => kind)).toEqual(['unstable', 'unstable', 'unstable', 'undecided', 'undecided'])
  })

  it('finds every evolutionarily stable strategy stable, and no unstable point is one', () => {
    const bases = new Set<string | undefined>()
    for (let seed = 0; seed < 60; seed++) {
      const stream = random(seed, 5)
      const rows = [0, 1, 2, 3].map(() => [0, 1, 2, 3].map(() => stream.integer(-2, 2)))
      const found = replicatorRestPoints(rows)
      expect(verify(symmetric(rows), found).kind).toBe('valid')
      for (const { support, probabilities } of evolutionarilyStable(symmetric(rows)).stable) {
        const point = found.points.find(item => item.support.join() === support.join())!
        expect(point.probabilities).toEqual(probabilities)
        expect(point.kind).toBe('stable')
        bases.add(point.basis)
      }
    }
    expect([...bases].sort()).toEqual(['evolutionarily stable', 'linearised'])
  })

  it('leaves nothing unsaid that may be wrong', () => {
    const rows = [
      [0, 6, -4],
      [-3, 0, 5],
      [-1, 3, 0],
    ]
    expect(survivors(symmetric(rows), replicatorRestPoints(rows))).toEqual([])
    expect(replicatorRestPoints(rows, { limit: 2 })).toMatchObject({ complete: false, reason: 'limit' })
    const many = Array.from({ length: 13 }, () => new Array<number>(13).fill(0))
    expect(() => replicatorRestPoints(many)).toThrow('payoffs: has 13 types, more than 12')
  })
})
