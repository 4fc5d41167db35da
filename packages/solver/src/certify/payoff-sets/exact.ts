/**
 * Checks an exact equilibrium payoff set: every vertex is played as its support says, so that the hull generates itself and all
 * its points are equilibrium payoffs (Abreu, Pearce and Stacchetti 1990); and nothing outside the half-planes is one
 * (`outside.ts`), which meet in the hull, or within a gap of it. Of very many rounds the last part is not checked.
 */
import { compare, type Fraction, ONE, payoff, type RepeatedGame, ratio, shapeOf, ZERO } from '@biform/core'
import type { EquilibriumPayoffsExact, PayoffSupport } from '../../results/index.ts'
import { type Completeness, demand, demandSame, equal, fraction, index, list, record, vector } from '../flaw.ts'
import { hullByWrapping, inUnits, isInside, type Scaled, scaledGame, type Vector } from './integers.ts'
import { checkIrrational, type Irrational } from './irrational.ts'
import { checkOutside, intersections, isReplayed, leftAfter, numbersOf } from './outside.ts'

type Found = Exclude<Extract<EquilibriumPayoffsExact, { outside: unknown }>, Irrational>

/** A gap is a power of two, and no smaller than this one. */
const LEAST_GAP = ratio(1n, 1n << 200n)

export function checkExact(game: RepeatedGame, result: EquilibriumPayoffsExact): Completeness | undefined {
  switch (result.kind) {
    case 'undecided':
      demand(['limit', 'stopped', 'rounds', 'unproved'].includes(result.reason), 'reason')
      list(result.outer, 'outer').forEach((point, k) => {
        vector(point, 2, `outer[${k}]`)
      })
      return undefined
    case 'empty':
      demand(result.exact === true, 'exact')
      list(result.vertices, 'vertices', 0)
      if (!isReplayed(result.rounds, 'rounds')) return 'not checked'
      demand(leftAfter(game, result.rounds).points.length === 0, 'rounds')
      return 'checked'
    default:
      return result.field === undefined ? checkFound(game, result) : checkIrrational(game, result)
  }
}

function checkFound(game: RepeatedGame, result: Found): Completeness {
  const vertices = list(result.vertices, 'vertices').map((vertex, k) => vector(vertex, 2, `vertices[${k}]`))
  demand(vertices.length > 0, 'vertices')
  const scaled = scaledGame(game, [...vertices.flat(), ...numbersOf(result.outside)])
  const units = vertices.map((vertex): Vector => [inUnits(vertex[0]!, scaled.scale), inUnits(vertex[1]!, scaled.scale)])
  const hull = hullByWrapping(units)
  demandSame(
    units.map(vertex => vertex.join()),
    hull.map(vertex => vertex.join()),
    'vertices',
  )
  demand(result.kind === (['point', 'segment'][hull.length - 1] ?? 'polygon'), 'kind')
  const least = [0, 1].map(i => vertices.map(vertex => vertex[i]!).reduce((a, b) => (compare(a, b) < 0 ? a : b)))
  demandSame(result.threats, least, 'threats')
  list(result.supports, 'supports', vertices.length).forEach((support, k) => {
    const at = `supports[${k}]`
    checkSupport(game, scaled, units, least, vertices[k]!, record(support, at), at)
  })
  const planes = checkOutside(game, scaled, result.outside)
  planes.forEach(({ normal, bound }, k) => {
    const met = units.every(([x, y]) => normal[0] * x + normal[1] * y <= bound)
    demand(met, `outside.halfPlanes[${k}].bound`)
  })
  const corners = intersections(
    planes.map(({ normal }) => normal),
    planes.map(({ bound }) => bound),
  )
  demand(typeof result.exact === 'boolean', 'exact')
  const completeness = isReplayed(result.outside.rounds, 'outside.rounds') ? 'checked' : 'not checked'
  if (result.exact) {
    demand(
      corners.every(([x, y, z]) => isInside(units, x, y, z)),
      'outside.halfPlanes',
    )
    return completeness
  }
  checkGap(fraction(result.gap, 'gap'), units, corners, scaled.scale)
  return completeness
}

/** Demands the least power of two, from `LEAST_GAP` on, within which every corner of the half-planes has a vertex. */
function checkGap(
  gap: Fraction,
  vertices: readonly Vector[],
  corners: readonly (readonly [bigint, bigint, bigint])[],
  scale: bigint,
): void {
  const covers = (width: Fraction): boolean =>
    corners.every(([x, y, z]) =>
      vertices.some(vertex =>
        [x, y].every((value, i) => {
          const away = value - vertex[i]! * z
          return compare(ratio(away < 0n ? -away : away, z * scale), width) <= 0
        }),
      ),
    )
  demand(compare(gap, LEAST_GAP) >= 0, 'gap')
  const power = (gap.n & (gap.n - 1n)) === 0n && (gap.d & (gap.d - 1n)) === 0n
  demand(power && covers(gap), 'gap')
  demand(equal(gap, LEAST_GAP) || !covers(gap.div(2n)), 'gap')
}

function checkSupport(
  { stage, discount }: RepeatedGame,
  { scale }: Scaled,
  hull: readonly Vector[],
  threats: readonly Fraction[],
  vertex: readonly Fraction[],
  { profile, continuation, binding }: PayoffSupport<Fraction>,
  at: string,
): void {
  const shape = shapeOf(stage)
  list(profile, `${at}.profile`, 2).forEach((action, i) => {
    index(action, shape[i]!, `${at}.profile[${i}]`)
  })
  vector(continuation, 2, `${at}.continuation`)
  const [x, y] = continuation as readonly [Fraction, Fraction]
  const common = x.d * y.d
  const inHull = isInside(hull, inUnits(x.mul(common), scale), inUnits(y.mul(common), scale), common)
  demand(inHull, `${at}.continuation`)
  const binds = [0, 1].filter(i => {
    const stays = payoff(stage, profile, i)
    const value = stays.mul(ONE.sub(discount)).add(discount.mul(continuation[i]!))
    demand(equal(value, vertex[i]!), `${at}.continuation[${i}]`)
    const deviations = stage.strategies[i]!.map((_, action) => payoff(stage, profile.with(i, action), i))
    const best = deviations.reduce((a, b) => (compare(a, b) > 0 ? a : b))
    const spare = discount.mul(continuation[i]!.sub(threats[i]!)).sub(ONE.sub(discount).mul(best.sub(stays)))
    demand(compare(spare, ZERO) >= 0, `${at}.continuation[${i}]`)
    return discount.n === 0n ? equal(continuation[i]!, threats[i]!) : equal(spare, ZERO)
  })
  demandSame(binding, binds, `${at}.binding`)
}
