import '../setup.ts'
import { type Coalitional, coalitional, compare, type Fraction, random, sum, toJSON, worth } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { coreInterval, coreVertices, imputationTetrahedron, shapley } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const checked = { kind: 'valid', completeness: 'checked' }

function verticesOf(game: Coalitional): readonly (readonly Fraction[])[] {
  const result = coreVertices(game)
  if (result.kind !== 'vertices') throw new Error('there is a core')
  return result.vertices
}

/** What each player adds to those before it, for every order; each vector once, in ascending order. */
function marginalVectors(game: Coalitional): Fraction[][] {
  const n = game.players.length
  const found = new Map<string, Fraction[]>()
  const visit = (S: number, given: Fraction[]): void => {
    if (S === 2 ** n - 1) found.set(given.map(value => value.toFraction()).join(), given)
    for (let i = 0; i < n; i++) {
      if (((S >>> i) & 1) === 0) visit(S | (1 << i), given.with(i, worth(game, S | (1 << i)).sub(worth(game, S))))
    }
  }
  visit(0, shapley(game).values.slice())
  return [...found.values()].sort((a, b) => a.map((value, i) => compare(value, b[i]!)).find(order => order !== 0) ?? 0)
}

describe('the vertices of the core', () => {
  it('of convex games are the marginal vectors, and only theirs', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrary.convex(), arbitrary.convex({ players: 5, worth: arbitrary.tied() })), game => {
        expect(verticesOf(game)).toEqual(marginalVectors(game))
      }),
      { numRuns: 60 },
    )
    // A game that is not convex has a marginal vector outside its core (Ichiishi 1981).
    const glove = coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })
    expect(verticesOf(glove).length).toBeLessThan(marginalVectors(glove).length)
  })

  it('attain the least and the most that each player gets', () => {
    fc.assert(
      fc.property(arbitrary.balanced({ players: [1, 5] }), game => {
        const vertices = verticesOf(game)
        game.players.forEach((_, i) => {
          const amounts = vertices.map(x => x[i]!).sort(compare)
          const interval = coreInterval(game, i)
          expect(interval).toMatchObject({ lower: amounts[0], upper: amounts.at(-1) })
        })
      }),
      { numRuns: 60 },
    )
  })

  it('are those that clipping the tetrahedron of imputations finds', () => {
    fc.assert(
      fc.property(arbitrary.balanced({ players: 4 }), game => {
        const figure = imputationTetrahedron(game)
        if (figure.kind !== 'tetrahedron') return
        const corners = figure.core.vertices.map(({ allocation, tight }) => ({ allocation, tight }))
        const result = coreVertices(game)
        if (result.kind !== 'vertices') throw new Error('there is a core')
        const pairs = result.vertices.map((allocation, k) => ({ allocation, tight: result.tight[k]! }))
        const key = (item: unknown): string => JSON.stringify(toJSON(item))
        expect(pairs.map(key).sort()).toEqual(corners.map(key).sort())
      }),
      { numRuns: 60 },
    )
  })

  it('of 80 degenerate games of 3 to 6 players are complete: no edge leads anywhere else', () => {
    const counts = { empty: 0, checked: 0 }
    for (let seed = 0; seed < 80; seed++) {
      const draw = random(seed, 12)
      const players = draw.integer(3, seed % 10 === 0 ? 6 : 5)
      const x = Array.from({ length: players }, () => draw.integer(0, 2))
      const most = draw.integer(0, 2)
      const worth = Array.from({ length: 2 ** players }, (_, S) => {
        const given = x.reduce((total, amount, i) => ((S >>> i) & 1 ? total + amount : total), 0)
        return S === 0 || S === 2 ** players - 1 ? given : given - draw.integer(-(seed % 8 === 0 ? 1 : 0), most)
      })
      const game = coalitional({ worth })
      const result = coreVertices(game)
      const verdict = verify(game, result)
      expect([seed, verdict.kind]).toEqual([seed, 'valid'])
      if (result.kind === 'empty') counts.empty += 1
      else if ('completeness' in verdict && verdict.completeness === 'checked') counts.checked += 1
    }
    expect(counts.empty).toBeGreaterThan(2)
    expect(counts.checked).toBeGreaterThan(60)
  })

  it('sum to the Shapley value as their average where the game is strictly convex', () => {
    const squares = coalitional({ players: ['A', 'B', 'C', 'D', 'E'], worth: members => members.length ** 2 })
    const vertices = verticesOf(squares)
    expect(vertices.length).toBe(120)
    const mean = squares.players.map((_, i) => sum(vertices.map(x => x[i]!)).div(120))
    expect(mean).toEqual(shapley(squares).values)
    expect(verify(squares, coreVertices(squares))).toEqual(checked)
  })

  it('left out, moved or doubled are missed', () => {
    const squares = coalitional({ players: ['A', 'B', 'C'], worth: members => members.length ** 2 })
    const result = coreVertices(squares)
    if (result.kind !== 'vertices') throw new Error('there is a core')
    expect(verify(squares, result)).toEqual(checked)
    for (let k = 0; k < result.vertices.length; k++) {
      const less = { ...result, vertices: result.vertices.toSpliced(k, 1), tight: result.tight.toSpliced(k, 1) }
      expect(verify(squares, less)).toEqual({ kind: 'invalid', at: 'complete' })
    }
    const centre = {
      ...result,
      vertices: [[3, 3, 3].map(value => shapley(squares).values[0]!.mul(0n).add(value))],
      tight: [[]],
    }
    expect(verify(squares, centre).kind).toBe('invalid')
  })

  it('may be asked for by number, and the run ended early', () => {
    const squares = coalitional({ players: ['A', 'B', 'C', 'D'], worth: members => members.length ** 2 })
    expect(coreVertices(squares, { limit: 24 })).toMatchObject({ complete: true })
    const some = coreVertices(squares, { limit: 5 })
    expect(some).toMatchObject({ kind: 'vertices', complete: false, reason: 'limit' })
    expect(some.kind === 'vertices' && some.vertices.length).toBe(5)
    expect(coreVertices(squares, { maxSteps: 1 })).toMatchObject({ kind: 'undecided', reason: 'limit' })
    expect(coreVertices(squares, { maxSteps: 15 })).toMatchObject({ complete: false, reason: 'limit' })
    expect(() => coreVertices(coalitional({ worth: new Float64Array(2 ** 9) }))).toThrow('9 players are more than 8')
  })
})
