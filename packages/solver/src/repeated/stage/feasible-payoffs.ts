/**
 * The feasible payoffs of a stage game: the convex hull of what its pure profiles pay, with its individually rational part
 * (Fudenberg and Maskin 1986). Exact: the hull of a game of two players is found in integers, sorted around.
 */
import { at as entry, flatFractions, InputError, integers, type NormalForm, profileAt } from '@biform/core'
import { checkNormalForm } from '../../equilibria/input.ts'
import { checkOptions } from '../../options.ts'
import type { FeasiblePayoffs, HullKind, IndividuallyRational, Minmax } from '../../results/stage.ts'
import { convexPolygon } from './convex-polygon.ts'
import { cut, type Point } from './cut.ts'
import { type MinmaxOptions, minmax } from './minmax.ts'

/** Options of `feasiblePayoffs`: which minmax bounds the individually rational part. The default is the pure one. */
export type FeasiblePayoffsOptions = MinmaxOptions

/**
 * The convex hull of the payoff vectors of a game, vertex by vertex, and the part of it that gives every player at least
 * its minmax.
 *
 * A point, a segment and a polygon are told apart (`kind`). With two players the vertices go around counterclockwise.
 *
 * @param options `mixed`: whether punishments may be mixed, as in `minmax`
 * @throws InputError if it is not a game in normal form of one or two players, or `minmax` refuses the options
 *
 * Complexity: for two players n log n in the number of profiles, and that of `minmax`.
 *
 * @example
 * const dilemma = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const { vertices, individuallyRational } = feasiblePayoffs(dilemma)
 * vertices // → [['0', '5'], ['1', '1'], ['5', '0'], ['3', '3']]
 * individuallyRational.vertices // → [['1', '1'], ['13/3', '1'], ['3', '3'], ['1', '13/3']]
 */
export function feasiblePayoffs(game: NormalForm, options: FeasiblePayoffsOptions = {}): FeasiblePayoffs {
  checkNormalForm(game)
  checkOptions(options, ['mixed'])
  if (game.players.length > 2) throw new InputError('game', `has ${game.players.length} players, more than 2`)
  const places = planeHull(game.payoffs.map(integers))
  const vertices = places.map(place => game.payoffs.map(store => entry(store, place)))
  return {
    method: 'feasiblePayoffs',
    kind: kindOf(vertices.length),
    dimension: Math.min(vertices.length - 1, 2),
    vertices,
    profiles: places.map(place => profileAt(game, place)),
    individuallyRational: individuallyRational(vertices, minmax(game, options)),
  }
}

/** The places of the vertices; the only coordinate of a game of one player is joined by a constant. */
function planeHull([xs = [], ys = xs.map(() => 0n)]: readonly bigint[][]): number[] {
  return convexPolygon(xs, ys)
}

/** In the plane the number of vertices tells the dimension. */
function kindOf(vertices: number): HullKind {
  return vertices === 1 ? 'point' : vertices === 2 ? 'segment' : 'polygon'
}

function individuallyRational(vertices: readonly Point[], punishment: Minmax): IndividuallyRational {
  const levels = punishment.values
  const left = levels.reduce<readonly Point[]>((points, level, axis) => {
    const part = cut(points, axis, level)
    const columns = levels.map((_, i) => integers(flatFractions(part.map(point => point[i]!))))
    return planeHull(columns).map(k => part[k]!)
  }, vertices)
  const kind = left.length === 0 ? 'empty' : kindOf(left.length)
  return { kind, minmax: levels, punishment, vertices: left }
}
