/**
 * The feasible payoffs of a stage game: the convex hull of what its pure profiles pay, with its individually rational part
 * (Fudenberg and Maskin 1986). Exact: for two players sorted around in integers, for more by linear programs.
 */
import {
  at as entry,
  type Fraction,
  flatFractions,
  InputError,
  integers,
  type NormalForm,
  profileAt,
  profileCount,
} from '@biform/core'
import { checkNormalForm } from '../../equilibria/input.ts'
import { checkOptions } from '../../options.ts'
import type { ExactMinmax, FeasiblePayoffs, HullKind, IndividuallyRational } from '../../results/stage.ts'
import { convexPolygon } from './convex-polygon.ts'
import { cut, type Point } from './cut.ts'
import { dimensionOf, kindOf } from './dimension.ts'
import { directionsOf, extremePoints } from './extreme-points.ts'
import { type LevelOptions, minmax } from './minmax.ts'

/** Options of `feasiblePayoffs`: which minmax bounds the individually rational part. The default is the pure one. */
export type FeasiblePayoffsOptions = LevelOptions

/** With three players or more, the hull is found of at most this many different payoff vectors. */
export const MAX_HULL_POINTS = 4_096

/**
 * The convex hull of the payoff vectors of a game, vertex by vertex, and the part of it that gives every player at least
 * its minmax.
 *
 * A point, a segment and a polygon are told apart (`kind`). With two players the vertices go around counterclockwise.
 *
 * @param options `mixed`: whether punishments may be mixed, as in `maxmin`: in pure strategies by default
 * @throws InputError if it is not a game in normal form, has three players or more and more than `MAX_HULL_POINTS` different
 * payoff vectors, or `minmax` refuses the options
 *
 * Complexity: for two players n log n in the number of profiles; for k players, one linear program with k + 1 rows for each
 * payoff vector, and for each pair of vertices on both sides of a minmax. Beside that, `minmax`.
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
  return game.players.length > 2 ? inSpace(game, options) : inPlane(game, options)
}

function inPlane(game: NormalForm, options: FeasiblePayoffsOptions): FeasiblePayoffs {
  const places = planeHull(game.payoffs.map(integers))
  const vertices = places.map(place => payoffsAt(game, place))
  const punishment = minmax(game, options)
  const left = punishment.values.reduce<readonly Point[]>((points, level, axis) => {
    const part = cut(points, axis, level)
    const columns = punishment.values.map((_, i) => integers(flatFractions(part.map(point => point[i]!))))
    return planeHull(columns).map(k => part[k]!)
  }, vertices)
  return {
    method: 'feasiblePayoffs',
    ...shapeOfHull(vertices),
    vertices,
    profiles: places.map(place => profileAt(game, place)),
    individuallyRational: rationalPart(punishment, left),
  }
}

/** The places of the vertices; the only coordinate of a game of one player is joined by a constant. */
function planeHull([xs = [], ys = xs.map(() => 0n)]: readonly bigint[][]): number[] {
  return convexPolygon(xs, ys)
}

function inSpace(game: NormalForm, options: FeasiblePayoffsOptions): FeasiblePayoffs {
  const first = firstPlaces(game)
  const paid = [...first.values()].map(place => payoffsAt(game, place))
  const punishment = minmax(game, options)
  const { vertices, inside } = extremePoints(paid)
  const cuts: ReturnType<typeof extremePoints>[] = []
  const left = punishment.values.reduce((points, level, axis) => {
    const part = extremePoints(cut(points, axis, level))
    cuts.push(part)
    return part.vertices
  }, vertices)
  return {
    method: 'feasiblePayoffs',
    ...shapeOfHull(vertices),
    vertices,
    profiles: vertices.map(vertex => profileAt(game, first.get(keyOf(vertex))!)),
    certificate: { directions: directionsOf(vertices), inside },
    individuallyRational: {
      ...rationalPart(punishment, left),
      certificate: { directions: directionsOf(left), cuts },
    },
  }
}

/** The first place of each payoff vector. */
export function firstPlaces(game: NormalForm): Map<string, number> {
  const first = new Map<string, number>()
  for (let place = 0; place < profileCount(game); place++) {
    const key = keyOf(payoffsAt(game, place))
    if (first.has(key)) continue
    first.set(key, place)
    if (first.size > MAX_HULL_POINTS) {
      throw new InputError(
        'game',
        `has more than ${MAX_HULL_POINTS} different payoff vectors; with two players there is no such limit`,
      )
    }
  }
  return first
}

function keyOf(point: Point): string {
  return point.map(value => value.toFraction()).join(' ')
}

/** What each player is paid at a place of the row-major lists. */
export function payoffsAt(game: NormalForm, place: number): Fraction[] {
  return game.payoffs.map(store => entry(store, place))
}

function shapeOfHull(vertices: readonly Point[]): { kind: HullKind; dimension: number } {
  const dimension = dimensionOf(vertices)
  return { kind: kindOf(dimension) as HullKind, dimension }
}

function rationalPart(punishment: ExactMinmax, vertices: readonly Point[]): IndividuallyRational {
  return { kind: kindOf(dimensionOf(vertices)), minmax: punishment.values, punishment, vertices }
}
