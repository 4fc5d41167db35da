/**
 * Checks bounds on equilibrium payoffs: that every vertex of the inner set is played as its support says, so that the set
 * generates itself (Abreu, Pearce and Stacchetti 1990), and that rounds and margins show all payoffs within the half-spaces
 * (`half-spaces.ts`). That the two are the same set is checked by the corners of the half-spaces, where these are few.
 */
import { compare, type Fraction, ONE, payoff, type RepeatedGame, shapeOf, sum, ZERO } from '@biform/core'
import type { EquilibriumPayoffBounds, InnerPayoffs } from '../../results/index.ts'
import {
  type Completeness,
  demand,
  demandSame,
  equal,
  fraction,
  index,
  list,
  mixedStrategy,
  record,
  vector,
} from '../flaw.ts'
import { cornersOf } from './corners.ts'
import { checkHalfSpaces, isLeft, readOuter } from './half-spaces.ts'

type Point = readonly Fraction[]

export function checkBounds(game: RepeatedGame, result: EquilibriumPayoffBounds): Completeness {
  record(result.outer, 'outer')
  switch (result.kind) {
    case 'empty':
      demand(!isLeft(game, readOuter(game, result.outer)), 'outer.rounds')
      return 'checked'
    case 'undecided':
      demand(['limit', 'stopped', 'unproved'].includes(result.reason), 'reason')
      checkHalfSpaces(game, result.outer)
      return 'not checked'
    default:
      demand(result.kind === 'bounds', 'kind')
      checkHalfSpaces(game, result.outer)
      checkInner(game, record(result.inner, 'inner'))
      return checkGap(result)
  }
}

function checkInner({ stage, discount }: RepeatedGame, { vertices, supports, threats, worst }: InnerPayoffs): void {
  const players = stage.players.length
  const shape = shapeOf(stage)
  list(vertices, 'inner.vertices').forEach((vertex, k) => {
    vector(vertex, players, `inner.vertices[${k}]`)
    demand(k === 0 || precedes(vertices[k - 1]!, vertex), `inner.vertices[${k}]`)
  })
  demand(vertices.length > 0, 'inner.vertices')
  const least = stage.players.map((_, i) =>
    vertices.map(vertex => vertex[i]!).reduce((a, b) => (compare(a, b) < 0 ? a : b)),
  )
  demandSame(threats, least, 'inner.threats')
  list(worst, 'inner.worst', players).forEach((place, i) => {
    index(place, vertices.length, `inner.worst[${i}]`)
    demandSame(
      place,
      vertices.findIndex(vertex => equal(vertex[i]!, least[i]!)),
      `inner.worst[${i}]`,
    )
  })
  list(supports, 'inner.supports', vertices.length).forEach((support, k) => {
    const at = `inner.supports[${k}]`
    const { profile, continuation, weights, binding } = record(support, at)
    list(profile, `${at}.profile`, players).forEach((action, i) => {
      index(action, shape[i]!, `${at}.profile[${i}]`)
    })
    vector(continuation, players, `${at}.continuation`)
    mixedStrategy(weights, vertices.length, `${at}.weights`)
    const binds = stage.players.flatMap((_, i) => {
      const next = sum(vertices.map((vertex, m) => vertex[i]!.mul(weights[m]!)))
      demand(equal(continuation[i]!, next), `${at}.continuation[${i}]`)
      const stays = payoff(stage, profile, i)
      demand(equal(vertices[k]![i]!, ONE.sub(discount).mul(stays).add(discount.mul(next))), `${at}.continuation[${i}]`)
      const deviations = stage.strategies[i]!.map((_, action) => payoff(stage, profile.with(i, action), i))
      const best = deviations.reduce((a, b) => (compare(a, b) > 0 ? a : b))
      const spare = discount.mul(next.sub(least[i]!)).sub(ONE.sub(discount).mul(best.sub(stays)))
      demand(compare(spare, ZERO) >= 0, `${at}.continuation[${i}]`)
      return equal(discount.n === 0n ? next : spare, discount.n === 0n ? least[i]! : ZERO) ? [i] : []
    })
    demandSame(binding, binds, `${at}.binding`)
  })
}

function precedes(a: Point, b: Point): boolean {
  const first = a.findIndex((value, i) => !equal(value, b[i]!))
  return first >= 0 && compare(a[first]!, b[first]!) < 0
}

/** The half-spaces hold the inner set; how far they reach beyond it; and whether nothing is between them. */
function checkGap(result: Extract<EquilibriumPayoffBounds, { kind: 'bounds' }>): Completeness {
  const { outer, inner, gap, exact } = result
  const gaps = outer.halfSpaces.map(({ direction, bound }, k) => {
    const heights = inner.vertices.map(vertex => sum(vertex.map((value, i) => value.mul(direction[i]!))))
    const spare = bound.sub(heights.reduce((a, b) => (compare(a, b) > 0 ? a : b)))
    demand(compare(spare, ZERO) >= 0, `outer.halfSpaces[${k}].bound`)
    return spare.div(sum(direction.map(value => value.abs())))
  })
  demandSame(
    fraction(gap, 'gap'),
    gaps.reduce((a, b) => (compare(a, b) > 0 ? a : b)),
    'gap',
  )
  demand(typeof exact === 'boolean', 'exact')
  const corners = cornersOf(outer.halfSpaces)
  const same = corners?.every(corner =>
    inner.vertices.some(vertex => vertex.every((value, i) => equal(value, corner[i]!))),
  )
  if (same === undefined) {
    demand(!exact || gap.n === 0n, 'exact')
    return 'not checked'
  }
  demand(exact === same, 'exact')
  return exact ? 'checked' : 'not checked'
}
