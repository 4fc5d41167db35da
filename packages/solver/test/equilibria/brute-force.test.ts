import { type NormalForm, normalForm, random, toJSON } from '@biform/core'
import { nashEquilibria } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import { bruteForce } from './brute-force.ts'

function randomGame(m: number, n: number, lower: number, upper: number, seed: number): NormalForm {
  const stream = random(seed, m, n, upper)
  const draw = (): number[] => Array.from({ length: m * n }, () => stream.integer(lower, upper))
  return normalForm({ shape: [m, n], payoffs: [draw(), draw()] })
}

function check(game: NormalForm): void {
  const result = nashEquilibria(game)
  const oracle = bruteForce(game)
  expect(toJSON(result.extreme)).toEqual(toJSON({ rows: oracle.rows, columns: oracle.columns }))
  expect(toJSON(result.equilibria.map(({ profile }) => profile))).toEqual(
    toJSON(oracle.edges.map(([r, c]) => [oracle.rows[r], oracle.columns[c]])),
  )
  expect(result.components.length).toBe(oracle.components)
  const text = (subset: object): string => JSON.stringify(subset)
  const subsets = result.components.flatMap(component => component.subsets)
  expect(subsets.map(text).sort()).toEqual(oracle.subsets.map(text).sort())
}

describe('nashEquilibria agrees with the solution of all square subsystems', () => {
  const shapes = [
    [1, 1],
    [1, 4],
    [4, 1],
    [2, 2],
    [2, 3],
    [3, 2],
    [3, 3],
    [2, 5],
    [3, 4],
    [4, 3],
  ] as const
  it.each(shapes)('on %i×%i games with payoffs in {0, 1, 2}', (m, n) => {
    for (let seed = 0; seed < 25; seed++) check(randomGame(m, n, 0, 2, seed))
  })

  it('on 4×4 games with payoffs in {0, 1}', () => {
    for (let seed = 0; seed < 12; seed++) check(randomGame(4, 4, 0, 1, seed))
  })

  it('on 4×4 games whose tableaux leave the range of doubles', () => {
    for (let seed = 0; seed < 6; seed++) check(randomGame(4, 4, -1_000_000_000, 1_000_000_000, seed))
  })

  it('on degenerate games with huge payoffs', () => {
    for (let seed = 0; seed < 10; seed++) {
      const stream = random(seed, 99)
      const draw = (): string[] => Array.from({ length: 9 }, () => `${stream.integer(-1, 1)}e30`)
      check(normalForm({ shape: [3, 3], payoffs: [draw(), draw().map(text => text.replace('e30', '/1000000007'))] }))
    }
  })
})
