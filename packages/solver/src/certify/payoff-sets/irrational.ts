/**
 * Checks an equilibrium payoff set with irrational vertices, as `exact.ts` does for rational ones: the vertices are given as
 * elements of a field, in which everything is reckoned (`field.ts`); that they are the numbers that the answer shows is checked
 * by their minimal polynomials and intervals.
 */
import { type Algebraic, Fraction, isReal, numerator, type Real, type RepeatedGame, ratio, shapeOf } from '@biform/core'
import type { EquilibriumPayoffsExact, PayoffField, PayoffSupport } from '../../results/index.ts'
import { type Completeness, demand, demandSame, fraction, index, list, record, vector } from '../flaw.ts'
import { add, type Field, fieldOf, type Item, type Spot, scale as scaleBy, subtract, whole } from './field.ts'
import { type Scaled, scaledGame } from './integers.ts'
import { checkMoving, type Side } from './moving.ts'
import { isReplayed, leftAfter } from './outside.ts'

export type Irrational = Extract<EquilibriumPayoffsExact, { field: PayoffField }>

/** The degree of a field is bounded, so that a record cannot ask for ever more work. */
const MAX_DEGREE = 16

export function checkIrrational(game: RepeatedGame, result: Irrational): Completeness {
  demand(result.kind === 'polygon', 'kind')
  demand(result.exact === true, 'exact')
  const { generator, vertices: elements } = record(result.field, 'field')
  demand(isReal(generator) && !(generator instanceof Fraction), 'field.generator')
  demand(generator.polynomial.length <= MAX_DEGREE + 1, 'field.generator')
  const field = fieldOf(generator)
  const coefficients = list(elements, 'field.vertices').map((point, k) =>
    list(point, `field.vertices[${k}]`, 2).map((value, i) => inTheta(field, value, `field.vertices[${k}][${i}]`)),
  )
  demand(coefficients.length > 2, 'field.vertices')
  const outside = record(result.outside, 'outside')
  const margins = list(outside.margins, 'outside.margins', coefficients.length + 2)
  margins.forEach((margin, k) => {
    demand(fraction(margin, `outside.margins[${k}]`).s > 0n && margin.n > 0n, `outside.margins[${k}]`)
  })
  const scaled = scaledGame(game, [...coefficients.flat(2), ...margins])
  demand(scaled.p > 0n, 'field')
  const inUnits = (value: Fraction): bigint => (numerator(value) * scaled.scale) / value.d
  const hull = coefficients.map((point): Spot => [point[0]!.map(inUnits), point[1]!.map(inUnits)])
  checkOrder(field, hull)
  const shows = (numbers: readonly Real[], spot: Spot, at: string): void => {
    list(numbers, at, 2).forEach((number, i) => {
      demand(isShown(field, scaled.scale, number, spot[i]!), `${at}[${i}]`)
    })
  }
  list(result.vertices, 'vertices', hull.length).forEach((numbers, k) => {
    shows(numbers, hull[k]!, `vertices[${k}]`)
  })
  const least: Spot = [lowest(field, hull, 0), lowest(field, hull, 1)]
  shows(result.threats, least, 'threats')
  list(result.supports, 'supports', hull.length).forEach((support, k) => {
    const at = `supports[${k}]`
    const next = checkSupport(game, scaled, field, hull, least, hull[k]!, record(support, at), at)
    shows(support.continuation, next, `${at}.continuation`)
  })
  const sides = sidesOf(field, scaled.scale, hull, least).map(
    ({ normal, bound }, k): Side => ({
      normal,
      bound,
      margin: whole(field, inUnits(margins[k]!) * scaled.scale),
    }),
  )
  const isShort = isReplayed(outside.rounds, 'outside.rounds')
  if (isShort) checkRounds(game, scaled, field, outside.rounds, sides)
  checkMoving(field, scaled, sides)
  return isShort ? 'checked' : 'not checked'
}

/** Coefficients of powers of θ = lead · α from those of powers of α. */
function inTheta({ lead, degree }: Field, value: readonly Fraction[], at: string): Fraction[] {
  return vector(value, degree, at).map((item, power) => item.div(ratio(lead ** BigInt(power), 1n)))
}

/** Demands that the vertices go around to the left, each a corner, from the lowest of the leftmost. */
function checkOrder(field: Field, hull: readonly Spot[]): void {
  hull.forEach((b, k) => {
    const a = hull.at(k - 1)!
    const others = hull.filter(c => c !== a && c !== b)
    demand(
      others.every(c => side(field, a, b, c) > 0),
      `field.vertices[${k}]`,
    )
  })
  const [first, ...rest] = hull
  for (const [k, spot] of rest.entries()) {
    const right = field.sign(subtract(spot[0], first![0]))
    demand(right > 0 || (right === 0 && field.sign(subtract(spot[1], first![1])) > 0), `field.vertices[${k + 1}]`)
  }
}

/** Above 0 if c is to the left of the way from a to b. */
function side({ times, sign }: Field, a: Spot, b: Spot, c: Spot): number {
  const [dx, dy, ex, ey] = [subtract(b[0], a[0]), subtract(b[1], a[1]), subtract(c[0], a[0]), subtract(c[1], a[1])]
  return sign(subtract(times(dx, ey), times(dy, ex)))
}

function lowest({ sign }: Field, hull: readonly Spot[], axis: 0 | 1): Item {
  return hull.map(spot => spot[axis]).reduce((a, b) => (sign(subtract(b, a)) < 0 ? b : a))
}

/** Whether a number is the element, in multiples of 1 / scale. */
function isShown(field: Field, scale: bigint, number: Real, element: Item): boolean {
  if (number instanceof Fraction) {
    return scaleBy(number.d, element).every((item, i) => item === (i === 0 ? numerator(number) * scale : 0n))
  }
  if (!isReal(number)) return false
  const { polynomial, lower, upper } = number as Algebraic
  // Σ c_i (element / scale)^i = 0, times a power of the scale
  let value = whole(field, 0n)
  let power = 1n
  for (const item of polynomial.toReversed()) {
    value = add(field.times(value, element), whole(field, item * power))
    power *= scale
  }
  const beyond = (end: Fraction): number =>
    field.sign(subtract(scaleBy(end.d, element), whole(field, numerator(end) * scale)))
  return value.every(item => item === 0n) && beyond(lower) > 0 && beyond(upper) < 0
}

/** Demands that a vertex is played as its support says; the continuation. */
function checkSupport(
  { stage }: RepeatedGame,
  { p, q, columns, payoffs, gains }: Scaled,
  field: Field,
  hull: readonly Spot[],
  least: Spot,
  vertex: Spot,
  { profile, binding }: PayoffSupport<Real>,
  at: string,
): Spot {
  const shape = shapeOf(stage)
  list(profile, `${at}.profile`, 2).forEach((action, i) => {
    index(action, shape[i]!, `${at}.profile[${i}]`)
  })
  const a = profile[0]! * columns + profile[1]!
  // w = (v − (1−δ) g) / δ: the scale is a multiple of p
  const after = (i: 0 | 1): Item =>
    subtract(scaleBy(q, vertex[i]), whole(field, (q - p) * payoffs[a]![i])).map(item => item / p)
  const next: Spot = [after(0), after(1)]
  demand(
    hull.every((b, k) => side(field, hull.at(k - 1)!, b, next) >= 0),
    `${at}.profile`,
  )
  const spare = ([0, 1] as const).map(i =>
    field.sign(subtract(scaleBy(p, subtract(next[i], least[i])), whole(field, (q - p) * gains[a]![i]))),
  )
  demand(
    spare.every(sign => sign >= 0),
    `${at}.profile`,
  )
  demandSame(
    binding,
    [0, 1].filter(i => spare[i] === 0),
    `${at}.binding`,
  )
  return next
}

/** The half-planes of the edges and of the threats, in multiples of 1 / scale; bounds in multiples of its square. */
function sidesOf(field: Field, scale: bigint, hull: readonly Spot[], least: Spot): Omit<Side, 'margin'>[] {
  const edges = hull.map((b, k) => {
    const a = hull.at(k - 1)!
    const normal: Spot = [subtract(b[1], a[1]), subtract(a[0], b[0])]
    return { normal, bound: add(field.times(normal[0], b[0]), field.times(normal[1], b[1])) }
  })
  const [down, none] = [whole(field, -scale), whole(field, 0n)]
  return [
    ...edges,
    { normal: [down, none], bound: scaleBy(-scale, least[0]) },
    { normal: [none, down], bound: scaleBy(-scale, least[1]) },
  ]
}

function checkRounds(
  game: RepeatedGame,
  { scale }: Scaled,
  { sign }: Field,
  rounds: number,
  sides: readonly Side[],
): void {
  const left = leftAfter(game, rounds)
  const within = sides.every(({ normal, bound, margin }) => {
    const most = scaleBy(left.scale, add(bound, margin))
    return left.points.every(
      ([x, y]) => sign(subtract(scaleBy(scale, add(scaleBy(x, normal[0]), scaleBy(y, normal[1]))), most)) <= 0,
    )
  })
  demand(within, 'outside.rounds')
}
