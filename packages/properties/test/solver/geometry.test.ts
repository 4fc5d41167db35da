import '../setup.ts'
import {
  at,
  type Coalitional,
  compare,
  type DualValueGame,
  type Fraction,
  sum,
  tuReading,
  worth,
  ZERO,
} from '@biform/core'
import { arbitrary, sample } from '@biform/properties'
import {
  type CoreVertex,
  core,
  coreInterval,
  type FlatCore,
  imputationTetrahedron,
  imputationTriangle,
  inCore,
  type SolidCore,
  shapley,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keys, mapWorths, order, reorderCoalitional } from './transform.ts'

const worths = arbitrary.rational({ minimum: 0, maximum: 2 })
const games = (players: number) =>
  fc.oneof(
    arbitrary.balanced({ players }),
    arbitrary.convex({ players }),
    arbitrary.superadditive({ players, worth: worths }),
    arbitrary.coalitional({ players }),
  )

/** The figure of a game of three or four players. */
function figureOf(game: Coalitional, points = {}) {
  return game.players.length === 3 ? imputationTriangle(game, { points }) : imputationTetrahedron(game, { points })
}

/** The core, if the game has a simplex of imputations. */
function coreOf(game: Coalitional): FlatCore | SolidCore | undefined {
  const figure = figureOf(game)
  return 'core' in figure ? figure.core : undefined
}

const middle = (places: readonly CoreVertex[]): Fraction[] =>
  places[0]!.allocation.map((_, i) => sum(places.map(({ allocation }) => allocation[i]!)).div(places.length))

describe.each([3, 4])('the figure of %i players', players => {
  it('has a core whose vertices, edges and middle are in the core', () => {
    fc.assert(
      fc.property(games(players), game => {
        const found = coreOf(game)
        if (!found) return
        expect(found.kind === 'empty').toBe(core(game).kind === 'empty')
        const { vertices } = found
        for (const { allocation } of vertices) expect(inCore(game, allocation).holds).toBe(true)
        if (vertices.length > 0) expect(inCore(game, middle(vertices)).holds).toBe(true)
      }),
    )
  })

  it('has no vertex between two others', () => {
    fc.assert(
      fc.property(games(players), game => {
        const { vertices } = coreOf(game) ?? { vertices: [] }
        // A vertex is determined by what is tight there: no other vertex has all of that.
        for (const a of vertices) {
          const same = vertices.filter(b => a.tight.every(S => b.tight.includes(S)))
          expect(same).toEqual([a])
        }
      }),
    )
  })

  it('reaches from the least to the most that each player gets in the core', () => {
    fc.assert(
      fc.property(arbitrary.balanced({ players }), game => {
        const { vertices } = coreOf(game) ?? { vertices: [] }
        if (vertices.length === 0) return
        game.players.forEach((_, i) => {
          const amounts = vertices.map(({ allocation }) => allocation[i]!).sort(compare)
          expect(coreInterval(game, i)).toMatchObject({ lower: amounts[0], upper: amounts.at(-1) })
        })
      }),
      { numRuns: 50 },
    )
  })

  it('does not move when the game is scaled and shifted, and moves with the names of the players', () => {
    const scale = arbitrary.rational({ minimum: '1/6', maximum: 3 })
    const shift = fc.array(arbitrary.rational(), { minLength: 4, maxLength: 4 })
    const places = (game: Coalitional, turn: readonly number[]): string[] =>
      (coreOf(game)?.vertices ?? [])
        .map(({ barycentric }) => turn.map(i => barycentric[i]!.toFraction()).join(' '))
        .sort()
    fc.assert(
      fc.property(games(players), scale, shift, keys, (game, factor, amounts, draw) => {
        const added = (S: number): Fraction => sum(amounts.filter((_, i) => (S >>> i) & 1))
        const changed = mapWorths(game, (value, S) => value.mul(factor).add(added(S)))
        const turn = order(players, draw)
        const inOrder = game.players.map((_, i) => i)
        expect(places(reorderCoalitional(changed, turn), inOrder)).toEqual(places(game, turn))
      }),
      { numRuns: 60 },
    )
  })

  it('appraises points as inCore does, and places them at the average of the corners that their weights say', () => {
    fc.assert(
      fc.property(games(players), fc.array(arbitrary.rational(), { minLength: 4, maxLength: 4 }), (game, drawn) => {
        const x = drawn.slice(0, players)
        const rest = worth(game, 2 ** players - 1).sub(sum(x))
        const split = x.with(0, x[0]!.add(rest))
        const figure = figureOf(game, { split })
        const point = figure.points[0]!
        const member = inCore(game, split)
        expect([point.inCore, point.blocking[0]]).toEqual([member.holds, member.blocking])
        if (!('corners' in figure) || !('barycentric' in point)) return
        const { corners } = figure
        const { barycentric } = point as (typeof figure.points)[0]
        game.players.forEach((_, i) => {
          const mean = sum(corners.map(({ allocation }, j) => allocation[i]!.mul(barycentric[j]!)))
          expect(mean).toEqual(split[i])
        })
        expect(point.imputation).toBe(barycentric.every(weight => compare(weight, ZERO) >= 0))
      }),
    )
  })
})

describe('the polytope of four players', () => {
  it('has as many corners and faces as edges and two (Euler), two faces at each edge, three edges or more at a corner', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrary.convex({ players: 4 }), arbitrary.balanced({ players: 4 })), game => {
        const solid = coreOf(game)
        if (solid?.kind !== 'polytope') return
        const { vertices, edges, faces } = solid
        expect(vertices.length + faces.length).toBe(edges.length + 2)
        const sides = faces.flatMap(({ corners }) => corners.map((a, k) => `${a} ${corners.at(k - 1)}`))
        expect(sides.sort()).toEqual(edges.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]).sort())
        vertices.forEach((_, v) => {
          expect(edges.filter(edge => edge.includes(v)).length).toBeGreaterThanOrEqual(3)
        })
      }),
    )
  })
})

describe('the triangle of a dual-value game, drawn of its TU reading', () => {
  const duals = arbitrary.dualValueGame({ players: 3, worth: worths })
  const drawn = fc.array(arbitrary.rational({ minimum: -1, maximum: 3 }), { minLength: 3, maxLength: 3 })

  /** Whether nobody would have to pay more than its liability out of its own use: x_i ≥ b_i(N) − ℓ_i. */
  const withinLiability = ({ ownUse, liability }: DualValueGame, x: readonly Fraction[]): boolean =>
    x.every((amount, i) => {
      const bound = liability[i]!
      return bound === 'unlimited' || compare(amount, at(ownUse[i]!, 7).sub(bound)) >= 0
    })

  it('can be had exactly where nobody pays more than its liability', () => {
    fc.assert(
      fc.property(duals, drawn, (game, x) => {
        const split = x.with(0, x[0]!.add(worth(tuReading(game), 7)).sub(sum(x)))
        expect(inCore(game, split).reason !== 'infeasible').toBe(withinLiability(game, split))
      }),
    )
  })

  it('has a core whose part that can be had is stable in the game as it is', () => {
    fc.assert(
      fc.property(duals, game => {
        for (const { allocation } of coreOf(tuReading(game))?.vertices ?? []) {
          if (withinLiability(game, allocation)) expect(inCore(game, allocation).holds).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the draws', () => {
  it('meet every kind of figure and of core', () => {
    const kinds = (players: number): Set<string> => {
      const drawn = sample(games(players), { seed: 3, count: 400 })
      return new Set(drawn.flatMap(game => [figureOf(game).kind, coreOf(game)?.kind ?? 'none']))
    }
    const flat = ['no-imputation', 'point', 'none', 'empty', 'segment', 'polygon']
    expect(kinds(3)).toEqual(new Set([...flat, 'triangle']))
    expect(kinds(4)).toEqual(new Set([...flat, 'tetrahedron', 'polytope']))
  })

  it('have a Shapley value inside the core of a convex game', () => {
    fc.assert(
      fc.property(arbitrary.convex({ players: 3 }), game => {
        const { points } = imputationTriangle(game, { points: { Shapley: shapley(game).values } })
        expect(points[0]!.inCore).toBe(true)
      }),
    )
  })
})
