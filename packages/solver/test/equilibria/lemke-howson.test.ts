import { bimatrix, type NormalForm, normalForm, random, toJSON } from '@biform/core'
import { isNash, lemkeHowson, lemkeHowsonAll, lemkeHowsonSteps, nashEquilibria } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { bimatrixFixtures } from './read-fixtures.ts'

/** von Stengel (2002), the example of section 2. */
const vonStengel = bimatrix(
  [
    [3, 3],
    [2, 5],
    [0, 6],
  ],
  [
    [3, 2],
    [2, 6],
    [3, 1],
  ],
)
const checked = { kind: 'valid', completeness: 'checked' }

function randomGame(m: number, n: number, lower: number, upper: number, seed: number): NormalForm {
  const stream = random(seed, m, n, upper)
  const draw = (): number[] => Array.from({ length: m * n }, () => stream.integer(lower, upper))
  return normalForm({ shape: [m, n], payoffs: [draw(), draw()] })
}

describe('lemkeHowson', () => {
  it('goes from each label where von Stengel’s figures go', () => {
    const ends = [0, 1, 2, 3, 4].map(label => {
      const found = lemkeHowson(vonStengel, { label })
      return found.kind === 'equilibrium' ? toJSON(found.equilibrium.profile) : found.kind
    })
    const pure = [
      ['1', '0', '0'],
      ['1', '0'],
    ]
    const mixed = [
      ['0', '1/3', '2/3'],
      ['1/3', '2/3'],
    ]
    expect(ends).toEqual([pure, mixed, pure, pure, mixed])
  })

  it.each(bimatrixFixtures)('ends at an equilibrium of $name from every label', ({ game }) => {
    const labels = game.strategies[0]!.length + game.strategies[1]!.length
    for (let label = 0; label < labels; label++) {
      const found = lemkeHowson(game, { label })
      expect(found.kind).toBe('equilibrium')
      expect(verify(game, found)).toEqual(checked)
    }
  })

  it.each([
    [20, 20],
    [15, 40],
    [60, 60],
  ])('solves %i×%i games', (m, n) => {
    for (const upper of [1, 100]) {
      const game = randomGame(m, n, -upper, upper, 3)
      const found = lemkeHowson(game)
      if (found.kind !== 'equilibrium') throw new Error(found.reason)
      expect(isNash(game, found.equilibrium.profile).holds).toBe(true)
      expect(verify(game, found)).toEqual({ kind: 'valid', completeness: 'not checked' })
    }
  })

  it('solves larger games whose payoffs doubles cannot tell apart, or hold', () => {
    const stream = random(5)
    const draws = [
      () => `1.00000000000000000${stream.integer(0, 9)}`,
      () => `${stream.integer(1, 9)}e${stream.integer(0, 1) * 400}`,
    ]
    for (const draw of draws) {
      const list = (): string[] => Array.from({ length: 13 * 13 }, draw)
      const game = normalForm({ shape: [13, 13], payoffs: [list(), list()] })
      const found = lemkeHowson(game)
      if (found.kind !== 'equilibrium') throw new Error(found.reason)
      expect(isNash(game, found.equilibrium.profile).holds).toBe(true)
    }
  })

  it('says when the budget is spent', () => {
    const game = randomGame(30, 30, -100, 100, 1)
    const nothing = { method: 'lemkeHowson', kind: 'not-found' }
    expect(lemkeHowson(game, { maxPivots: 1 })).toEqual({ ...nothing, reason: 'limit' })
    expect(lemkeHowson(game, { maxPivots: 1, label: 40 })).toEqual({ ...nothing, reason: 'limit' })
    expect(lemkeHowson(vonStengel, { maxPivots: 1, label: 1 })).toEqual({ ...nothing, reason: 'limit' })
    expect(lemkeHowson(vonStengel, { label: 1, shouldStop: () => true })).toEqual({ ...nothing, reason: 'stopped' })
    expect(verify(game, lemkeHowson(game, { maxPivots: 1 }))).toEqual({ kind: 'valid' })
    expect([...lemkeHowsonSteps(vonStengel, { label: 1 })].length).toBeGreaterThan(0)
  })

  it('refuses other labels and budgets', () => {
    for (const label of [-1, 5, 0.5, Number.NaN, '0']) {
      expect(() => lemkeHowson(vonStengel, { label: label as number })).toThrow(
        /^options\.label: .* is not one of the labels 0 … 4$/,
      )
    }
    expect(() => lemkeHowson(vonStengel, { maxPivots: 0 })).toThrow('options.maxPivots: 0 is not a number of pivots')
    expect(() => lemkeHowson(normalForm({ shape: [2, 2, 2], payoffs: [0, 1, 2].map(() => Array(8).fill(0)) }))).toThrow(
      'players: lemkeHowson needs a game of 2 players, not 3; use supportEquilibria for three to six, logitPath for more',
    )
  })
})

describe('lemkeHowsonAll', () => {
  it('joins the equilibria of von Stengel’s game by its labels', () => {
    const all = lemkeHowsonAll(vonStengel)
    expect(all.equilibria.length).toBe(3)
    expect(all.links.length).toBe(4 * 5)
    expect(verify(vonStengel, all)).toEqual(checked)
  })

  it('pairs equilibria of opposite indices, and finds none that is not there', () => {
    for (let seed = 0; seed < 30; seed++) {
      const game = randomGame(4, 3 + (seed % 2), 0, seed < 15 ? 2 : 50, seed)
      const all = lemkeHowsonAll(game)
      expect(verify(game, all)).toEqual(checked)
      expect(all.equilibria.reduce((total, { index }) => total + index, 0)).toBe(1)
      const known = new Set(nashEquilibria(game).equilibria.map(({ profile }) => JSON.stringify(toJSON(profile))))
      for (const { profile } of all.equilibria) expect(known).toContain(JSON.stringify(toJSON(profile)))
    }
  })

  it('ends early when it is told to', () => {
    const identity = Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (_, j) => Number(i === j)))
    const game = bimatrix(identity, identity)
    expect(lemkeHowsonAll(game, { limit: 2 })).toMatchObject({ complete: false, reason: 'limit' })
    expect(lemkeHowsonAll(game, { limit: 2 }).equilibria.length).toBe(2)
    expect(lemkeHowsonAll(game, { shouldStop: () => true })).toMatchObject({ complete: false, reason: 'stopped' })
    for (const part of [lemkeHowsonAll(game, { limit: 2 }), lemkeHowsonAll(game, { maxSteps: 30 })]) {
      expect(verify(game, part)).toEqual({ kind: 'valid' })
    }
  })
})
