/**
 * Checks the feasible payoffs of three players or more, and what of them is individually rational, by their certificates:
 * every vertex is the farthest point in its direction, and all other points are combinations of vertices.
 */
import {
  compare,
  at as entry,
  type Fraction,
  type NormalForm,
  ONE,
  profileAt,
  profileCount,
  sum,
  ZERO,
} from '@biform/core'
import type { FeasiblePayoffs, HullKind, InsidePoint } from '../../results/index.ts'
import { demand, demandSame, equal, fraction, index, list, record, vector } from '../flaw.ts'
import { dot, keyOf, lexicographic } from '../vectors.ts'
import { checkMinmax } from './levels.ts'

type Point = readonly Fraction[]

export function checkSpace(game: NormalForm, result: FeasiblePayoffs): void {
  const n = game.players.length
  const places = new Map<string, number>()
  for (let place = profileCount(game) - 1; place >= 0; place--) places.set(keyOf(paidAt(game, place)), place)
  const paid = [...places.values()].map(place => paidAt(game, place))
  const { directions, inside } = record(result.certificate!, 'certificate')
  const vertices = checkSpan(paid, result.vertices, inside, n, 'vertices', 'certificate.inside')
  checkDirections(vertices, directions, 'certificate.directions')
  const dimension = rankOf(vertices)
  demand(result.dimension === dimension, 'dimension')
  demand(result.kind === kindOf(dimension), 'kind')
  const profiles = vertices.map(vertex => profileAt(game, places.get(keyOf(vertex))!))
  demandSame(result.profiles, profiles, 'profiles')
  checkRational(game, vertices, record(result.individuallyRational, 'individuallyRational'))
}

function checkRational(
  game: NormalForm,
  hull: readonly Point[],
  { kind, minmax, punishment, vertices, certificate }: FeasiblePayoffs['individuallyRational'],
): void {
  const n = game.players.length
  const at = 'individuallyRational'
  demand(record(punishment, `${at}.punishment`).method === 'minmax', `${at}.punishment`)
  checkMinmax(game, punishment)
  demandSame(minmax, punishment.values, `${at}.minmax`)
  const { directions, cuts } = record(certificate!, `${at}.certificate`)
  const left = list(cuts, `${at}.certificate.cuts`, n).reduce<readonly Point[]>((before, part, i) => {
    const place = `${at}.certificate.cuts[${i}]`
    const { vertices: found, inside } = record(part, place)
    const spanning = cutAt(before, i, punishment.values[i]!)
    return checkSpan(spanning, found, inside, n, `${place}.vertices`, `${place}.inside`)
  }, hull)
  demandSame(vertices, left, `${at}.vertices`)
  checkDirections(left, directions, `${at}.certificate.directions`)
  demand(kind === kindOf(rankOf(left)), `${at}.kind`)
}

/** Some of the given points and, apart, each of the others as a combination of them, both ascending; no other point. */
function checkSpan(
  given: readonly Point[],
  found: readonly Point[],
  inside: readonly InsidePoint[],
  n: number,
  at: string,
  atInside: string,
): readonly Point[] {
  const open = new Set(given.map(keyOf))
  const take = (point: Point, place: string): void => demand(open.delete(keyOf(vector(point, n, place))), place)
  const vertices = list(found, at)
  vertices.forEach((vertex, k) => {
    take(vertex, `${at}[${k}]`)
    demand(k === 0 || lexicographic(vertices[k - 1]!, vertex) < 0, `${at}[${k}]`)
  })
  list(inside, atInside).forEach((item, k) => {
    const place = `${atInside}[${k}]`
    const { point, weights } = record(item, place)
    take(point, `${place}.point`)
    demand(k === 0 || lexicographic(inside[k - 1]!.point, point) < 0, `${place}.point`)
    let last = -1
    list(weights, `${place}.weights`).forEach(({ vertex, weight }, j) => {
      const where = `${place}.weights[${j}]`
      demand(index(vertex, vertices.length, `${where}.vertex`) > last, `${where}.vertex`)
      last = vertex
      demand(compare(fraction(weight, `${where}.weight`), ZERO) > 0, `${where}.weight`)
    })
    demand(equal(sum(weights.map(({ weight }) => weight)), ONE), `${place}.weights`)
    point.forEach((value, i) => {
      const combined = sum(weights.map(({ vertex, weight }) => vertices[vertex]![i]!.mul(weight)))
      demand(equal(value, combined), `${place}.weights`)
    })
  })
  demand(open.size === 0, at)
  return vertices
}

function checkDirections(vertices: readonly Point[], directions: readonly Point[], at: string): void {
  list(directions, at, vertices.length).forEach((direction, k) => {
    const along = vertices.map(vertex => dot(vector(direction, vertex.length, `${at}[${k}]`), vertex))
    demand(
      along.every((reach, j) => j === k || compare(reach, along[k]!) < 0),
      `${at}[${k}]`,
    )
  })
}

/** What spans the part of a convex set that gives one player at least so much. */
function cutAt(points: readonly Point[], player: number, level: Fraction): Point[] {
  const spanning = points.filter(point => compare(point[player]!, level) >= 0)
  for (const a of points) {
    for (const b of points) {
      const [above, below] = [a[player]!.sub(level), level.sub(b[player]!)]
      if (above.s <= 0n || above.n === 0n || below.s <= 0n || below.n === 0n) continue
      const total = above.add(below)
      spanning.push(a.map((value, i) => value.mul(below).add(b[i]!.mul(above)).div(total)))
    }
  }
  return spanning
}

function kindOf(dimension: number): HullKind | 'empty' {
  return (['empty', 'point', 'segment', 'polygon'] as const)[dimension + 1] ?? 'polytope'
}

/** The number of differences from the first point that are linearly independent; −1 without a point. */
export function rankOf(points: readonly Point[]): number {
  const [first, ...others] = points
  if (!first) return -1
  let rows = others.map(point => point.map((value, i) => value.sub(first[i]!)))
  let rank = 0
  for (let column = 0; column < first.length; column++) {
    const pivot = rows.find(row => row[column]!.n !== 0n)
    if (!pivot) continue
    rank += 1
    rows = rows
      .filter(row => row !== pivot)
      .map(row => row.map((value, i) => value.sub(pivot[i]!.mul(row[column]!).div(pivot[column]!))))
  }
  return rank
}

function paidAt(game: NormalForm, place: number): Point {
  return game.payoffs.map(store => entry(store, place))
}
