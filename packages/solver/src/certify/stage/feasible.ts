/** Checks the feasible payoffs, for one player or two from the definitions, and what of them is individually rational. */
import { compare, at as entry, type Fraction, type NormalForm, ONE, profileAt, profileCount, ZERO } from '@biform/core'
import type { FeasiblePayoffs, HullKind } from '../../results/index.ts'
import { demand, demandSame, equal, gameOf, list, record, vector } from '../flaw.ts'
import { checkSpace } from './feasible-space.ts'
import { checkMinmax } from './levels.ts'

/** A point of the plane; the payoffs of one player lie on the line y = 0. */
type Point = readonly [Fraction, Fraction]

export function checkFeasiblePayoffs(subject: unknown, result: FeasiblePayoffs): undefined {
  const game = gameOf(subject, 'normal-form')
  if (game.players.length > 2) {
    checkSpace(game, result)
    return
  }
  demand(result.certificate === undefined, 'certificate')
  const paid = payoffVectors(game)
  const vertices = checkHull(paid, result.vertices, game.players.length, 'vertices')
  demand(result.kind === KINDS[Math.min(vertices.length, 3)], 'kind')
  demand(result.dimension === Math.min(vertices.length - 1, 2), 'dimension')
  const profiles = list(result.profiles, 'profiles', vertices.length)
  vertices.forEach((vertex, k) => {
    const first = paid.findIndex(point => same(point, vertex))
    demandSame(profiles[k], profileAt(game, first), `profiles[${k}]`)
  })
  checkRational(game, vertices, record(result.individuallyRational, 'individuallyRational'))
}

const KINDS: readonly ('empty' | HullKind)[] = ['empty', 'point', 'segment', 'polygon']

function payoffVectors(game: NormalForm): Point[] {
  const [first, second] = game.payoffs
  return Array.from(
    { length: profileCount(game) },
    (_, k): Point => [entry(first!, k), second ? entry(second, k) : ZERO],
  )
}

/** Only points that are given, in strictly convex position, counterclockwise from the smallest, and none outside them. */
function checkHull(
  given: readonly Point[],
  found: readonly (readonly Fraction[])[],
  n: number,
  at: string,
): readonly Point[] {
  const vertices = list(found, at).map((vertex, k): Point => {
    const [x, y = ZERO] = vector(vertex, n, `${at}[${k}]`)
    const point: Point = [x!, y]
    demand(
      given.some(other => same(other, point)),
      `${at}[${k}]`,
    )
    return point
  })
  demand(vertices.length > 0 === given.length > 0, at)
  vertices.forEach((vertex, k) => {
    const next = vertices[(k + 1) % vertices.length]!
    if (k > 0) demand(before(vertices[0]!, vertex), `${at}[${k}]`)
    if (vertices.length > 2) {
      demand(turn(vertex, next, vertices[(k + 2) % vertices.length]!).s > 0n, `${at}[${k}]`)
    }
    demand(
      given.every(point => isOnSide(vertex, next, point)),
      at,
    )
  })
  return vertices
}

/** Whether a point lies on the left of a side or on it; where both ends are one point, or the side is all, between them. */
function isOnSide(a: Point, b: Point, point: Point): boolean {
  if (same(a, b)) return same(point, a)
  const side = turn(a, b, point)
  if (side.n !== 0n) return side.s > 0n
  return !(before(point, a) && before(point, b)) && !(before(a, point) && before(b, point))
}

/** Twice the oriented area of a triangle. */
function turn(a: Point, b: Point, c: Point): Fraction {
  return b[0]
    .sub(a[0])
    .mul(c[1].sub(a[1]))
    .sub(b[1].sub(a[1]).mul(c[0].sub(a[0])))
}

function same(a: Point, b: Point): boolean {
  return equal(a[0], b[0]) && equal(a[1], b[1])
}

function before(a: Point, b: Point): boolean {
  const order = compare(a[0], b[0])
  return order < 0 || (order === 0 && compare(a[1], b[1]) < 0)
}

function checkRational(
  game: NormalForm,
  hull: readonly Point[],
  { kind, minmax, punishment, vertices, certificate }: FeasiblePayoffs['individuallyRational'],
): void {
  const n = game.players.length
  const at = 'individuallyRational'
  demand(certificate === undefined, `${at}.certificate`)
  demand(record(punishment, `${at}.punishment`).method === 'minmax', `${at}.punishment`)
  checkMinmax(game, punishment)
  demandSame(minmax, punishment.values, `${at}.minmax`)
  const [x, y = ZERO] = punishment.values
  const spanning = spanningPoints(hull, [x!, y])
  const found = checkHull(spanning, vertices, n, `${at}.vertices`)
  demand(kind === KINDS[Math.min(found.length, 3)], `${at}.kind`)
}

/** Every vertex of the part is a vertex of the hull, a point where a side meets a level, or the corner of both levels. */
function spanningPoints(hull: readonly Point[], corner: Point): Point[] {
  const isIn = (point: Point): boolean => hull.every((a, k) => isOnSide(a, hull[(k + 1) % hull.length]!, point))
  const crossings = hull.flatMap((a, k) => {
    const b = hull[(k + 1) % hull.length]!
    return ([0, 1] as const).flatMap(axis => {
      const run = b[axis].sub(a[axis])
      if (run.n === 0n) return []
      const share = corner[axis].sub(a[axis]).div(run)
      if (share.s < 0n || compare(share, ONE) > 0) return []
      const other = a[1 - axis]!.add(b[1 - axis]!.sub(a[1 - axis]!).mul(share))
      return [axis === 0 ? ([corner[0], other] as const) : ([other, corner[1]] as const)]
    })
  })
  return [...hull, ...crossings, ...(isIn(corner) ? [corner] : [])].filter(
    point => compare(point[0], corner[0]) >= 0 && compare(point[1], corner[1]) >= 0,
  )
}
