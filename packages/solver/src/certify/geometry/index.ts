/** The checkers of imputation triangles and tetrahedra. */
import { type Coalitional, compare, at as entry, type Fraction, sum, ZERO } from '@biform/core'
import type {
  AppraisedAllocation,
  GeometryResult,
  ImputationTetrahedron,
  ImputationTriangle,
  NamedAllocation,
} from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { membersOf } from '../core-membership.ts'
import { demand, demandSame, equal, gameOf, list, record, vector } from '../flaw.ts'
import { checkPlace, type Frame, frameOf } from './place.ts'
import { checkPlane } from './plane.ts'
import { checkSections } from './sections.ts'
import { checkSpace } from './space.ts'

export const GEOMETRY_CHECKERS: Checkers<GeometryResult['method']> = {
  imputationTriangle: (subject, result: ImputationTriangle) => {
    const frame = checkCase(subject, result, 3)
    if (!frame) return
    demand(result.kind === 'triangle', 'kind')
    checkSimplex(frame, result)
    checkPlane(frame, record(result.core, 'core'))
  },
  imputationTetrahedron: (subject, result: ImputationTetrahedron) => {
    const frame = checkCase(subject, result, 4)
    if (!frame) return
    demand(result.kind === 'tetrahedron', 'kind')
    checkSimplex(frame, result)
    checkSpace(frame, record(result.core, 'core'))
  },
}

/** Checks what every case says; the frame of the coordinates where there is a simplex. */
function checkCase(subject: unknown, result: GeometryResult, n: number): Frame | undefined {
  const game = gameOf(subject, 'coalitional')
  demand(game.players.length === n, 'subject')
  const labels = list(result.points, 'points').map((point, k) => checkNamed(game, point, `points[${k}]`))
  demand(new Set(labels).size === labels.length, 'points')
  const frame = frameOf(game)
  const order = compare(frame.size, ZERO)
  if (order > 0) return frame
  if (order < 0) {
    demand(result.kind === 'no-imputation', 'kind')
    demandSame(result.missing, frame.size.neg(), 'missing')
  } else {
    demand(result.kind === 'point', 'kind')
    checkAppraisal(game, record(result.imputation, 'imputation'), 'imputation')
    demandSame(result.imputation.allocation, frame.alone, 'imputation.allocation')
  }
  return undefined
}

function checkSimplex(
  frame: Frame,
  { size, corners, sections, points }: Extract<GeometryResult, { kind: 'triangle' | 'tetrahedron' }>,
): void {
  const { n } = frame
  demandSame(size, frame.size, 'size')
  list(corners, 'corners', n).forEach((corner, i) => {
    checkPlace(frame, corner, `corners[${i}]`)
    demand(equal(sum(corner.barycentric.toSpliced(i, 1)), ZERO), `corners[${i}]`)
    demand(
      corner.barycentric.every(weight => compare(weight, ZERO) >= 0),
      `corners[${i}]`,
    )
  })
  checkSections(frame, sections)
  points.forEach((point, k) => {
    checkPlace(frame, point, `points[${k}]`)
  })
}

function checkNamed(game: Coalitional, point: NamedAllocation, at: string): string {
  demand(typeof record(point, at).label === 'string', `${at}.label`)
  checkAppraisal(game, point, at)
  return point.label
}

/** Every coalition is looked at: those that have more are listed, the largest excess first. */
function checkAppraisal(game: Coalitional, appraised: AppraisedAllocation, at: string): void {
  const n = game.players.length
  const x = vector(appraised.allocation, n, `${at}.allocation`)
  demand(equal(sum(x), entry(game.worth, 2 ** n - 1)), `${at}.allocation`)
  const excesses = new Map<number, Fraction>()
  for (let S = 1; S < 2 ** n; S++) {
    const excess = entry(game.worth, S).sub(sum(membersOf(S).map(i => x[i]!)))
    if (compare(excess, ZERO) > 0) excesses.set(S, excess)
  }
  const before = ([S, a]: [number, Fraction], [T, b]: [number, Fraction]): number => -compare(a, b) || S - T
  const blocking = [...excesses].sort(before).map(([coalition, excess]) => ({ coalition, excess }))
  demandSame(appraised.blocking, blocking, `${at}.blocking`)
  demand(appraised.inCore === (excesses.size === 0), `${at}.inCore`)
  demand(
    appraised.imputation === x.every((amount, i) => compare(amount, entry(game.worth, 1 << i)) >= 0),
    `${at}.imputation`,
  )
}
