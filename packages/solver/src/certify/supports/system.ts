/**
 * The conditions of an equilibrium with given supports, and the test of Krawczyk (1969), in exact arithmetic: the checker's own. Unknown
 * are the probabilities of each player's strategies in its support but the last, which has what they leave.
 */
import {
  compare,
  at as entry,
  type Fraction,
  gcd,
  type NormalForm,
  numerator,
  ONE,
  ratio,
  rational,
  shapeOf,
  sum,
  toNumber,
  ZERO,
} from '@biform/core'
import { solveSquare } from '../exact-linear.ts'

/** A number, and how far from it the true one may be. */
export interface Ball {
  readonly middle: Fraction
  readonly radius: Fraction
}

/** Balls for each player's strategies in the support. */
export type Mixture = readonly (readonly Ball[])[]

/** A player's gain from one strategy over the last of its support, at the pure profiles of the others' supports. */
export interface Gain {
  readonly player: number
  readonly strategy: number
  /** Row-major over all players' supports, with a single place for the player itself. */
  readonly shape: readonly number[]
  readonly values: readonly Fraction[]
}

export interface Conditions {
  readonly supports: readonly (readonly number[])[]
  /** Gains that have to be 0, one for each unknown. */
  readonly within: readonly Gain[]
  /** Gains that must not be positive. */
  readonly outside: readonly Gain[]
}

export function conditionsOf(game: NormalForm, supports: readonly (readonly number[])[]): Conditions {
  const within: Gain[] = []
  const outside: Gain[] = []
  for (const [player, support] of supports.entries()) {
    const last = payoffsOf(game, supports, player, support.at(-1)!)
    for (let strategy = 0; strategy < game.strategies[player]!.length; strategy++) {
      if (strategy === support.at(-1)) continue
      const own = payoffsOf(game, supports, player, strategy)
      const shape = supports.map((list, k) => (k === player ? 1 : list.length))
      const gain = { player, strategy, shape, values: own.map((value, k) => value.sub(last[k]!)) }
      if (support.includes(strategy)) within.push(gain)
      else outside.push(gain)
    }
  }
  return { supports, within, outside }
}

/** A player's payoffs from a strategy at the pure profiles of the others' supports, row-major. */
export function payoffsOf(
  game: NormalForm,
  supports: readonly (readonly number[])[],
  player: number,
  strategy: number,
): Fraction[] {
  const shape = shapeOf(game)
  const profiles = supports.reduce<number[][]>(
    (all, list, k) => all.flatMap(some => (k === player ? [strategy] : list).map(s => [...some, s])),
    [[]],
  )
  return profiles.map(profile =>
    entry(
      game.payoffs[player]!,
      profile.reduce((place, s, k) => place * shape[k]! + s, 0),
    ),
  )
}

/** The expectation over all players but one, whatever the probabilities are within their balls. */
export function expected(values: readonly Fraction[], shape: readonly number[], mixture: Mixture, kept = -1): Ball[] {
  let left: Ball[] = values.map(middle => ({ middle, radius: ZERO }))
  let inner = 1
  for (let k = shape.length - 1; k >= 0; k--) {
    const count = shape[k]!
    if (k === kept) inner *= count
    else if (count > 1) left = averaged(left, count, inner, mixture[k]!)
  }
  return left
}

/** Σ p_l v_l, which is Σ m_l v_l + Σ_{l < last} (p_l − m_l)(v_l − v_last), since probabilities sum to 1. */
function averaged(values: readonly Ball[], count: number, inner: number, balls: readonly Ball[]): Ball[] {
  return Array.from({ length: values.length / count }, (_, to) => {
    const first = Math.floor(to / inner) * count * inner + (to % inner)
    const column = Array.from({ length: count }, (_, l) => values[first + l * inner]!)
    const last = column[count - 1]!
    return {
      middle: sum(column.map((value, l) => value.middle.mul(balls[l]!.middle))),
      radius: sum(
        column.map((value, l) => {
          const own = value.radius.mul(balls[l]!.middle.abs())
          if (l === count - 1) return own
          const apart = value.middle.sub(last.middle).abs().add(value.radius).add(last.radius)
          return own.add(balls[l]!.radius.mul(apart))
        }),
      ),
    }
  })
}

/** Where the unknown of each equation stands. */
export function unknownsOf({ supports, within }: Conditions): { readonly player: number; readonly place: number }[] {
  return within.map(({ player, strategy }) => ({ player, place: supports[player]!.indexOf(strategy) }))
}

/** The mixture whose unknown probabilities are these. */
export function mixtureOf(conditions: Conditions, unknown: readonly Ball[]): Mixture {
  const places = unknownsOf(conditions)
  return conditions.supports.map((support, player) => {
    const own = unknown.filter((_, e) => places[e]!.player === player)
    if (own.length !== support.length - 1) throw new Error('one unknown for each strategy of a support but the last')
    const last = { middle: ONE.sub(sum(own.map(ball => ball.middle))), radius: sum(own.map(ball => ball.radius)) }
    return [...own, last]
  })
}

/** The derivatives of all equations by all unknowns. */
export function derivatives(conditions: Conditions, mixture: Mixture): Ball[][] {
  const unknowns = unknownsOf(conditions)
  return conditions.within.map(({ player, shape, values }) => {
    const gradients = shape.map((count, k) => (k === player || count === 1 ? [] : expected(values, shape, mixture, k)))
    return unknowns.map(({ player: k, place }) => {
      const gradient = gradients[k]!
      const [own, last] = [gradient[place], gradient.at(-1)]
      if (own === undefined || last === undefined) return { middle: ZERO, radius: ZERO }
      return { middle: own.middle.sub(last.middle), radius: own.radius.add(last.radius) }
    })
  })
}

/** Whether a box of unknowns holds exactly one solution: its image under Krawczyk's operator lies inside it. */
export function holdsOne(given: Conditions, unknown: readonly Ball[]): boolean {
  // Over the largest of each equation, so that none is out of the range of doubles.
  const conditions = { ...given, within: given.within.map(shrunk) }
  const mixture = mixtureOf(conditions, unknown)
  const centre = mixtureOf(
    conditions,
    unknown.map(({ middle }) => ({ middle, radius: ZERO })),
  )
  const slopes = derivatives(conditions, mixture)
  const middles = slopes.map(row => row.map(({ middle }) => middle))
  const values = conditions.within.map(({ values: list, shape }) => expected(list, shape, centre)[0]!.middle)
  const doubles = approximateInverse(middles.map(row => row.map(toNumber)))
  const isInside = (Y: readonly (readonly Fraction[])[] | undefined): boolean =>
    Y !== undefined && within(image(Y, values, slopes, unknown), unknown)
  return isInside(doubles?.map(row => row.map(value => rational(value)))) || isInside(exactInverse(middles))
}

/** The image of a box, in which all solutions of the box lie, with Y for the inverse. */
function image(
  Y: readonly (readonly Fraction[])[],
  values: readonly Fraction[],
  slopes: readonly (readonly Ball[])[],
  unknown: readonly Ball[],
): Ball[] {
  return Y.map((row, i) => {
    const shift = sum(row.map((weight, k) => weight.mul(values[k]!)))
    const radius = sum(
      unknown.map((ball, j) => {
        const off = sum(row.map((weight, k) => weight.mul(slopes[k]![j]!.middle))).sub(i === j ? ONE : ZERO)
        const doubt = sum(row.map((weight, k) => weight.abs().mul(slopes[k]![j]!.radius)))
        return off.abs().add(doubt).mul(ball.radius)
      }),
    )
    return { middle: unknown[i]!.middle.sub(shift), radius }
  })
}

/** A gain over the largest of its absolute values. */
function shrunk(gain: Gain): Gain {
  const largest = gain.values.map(value => value.abs()).reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  return largest.n === 0n ? gain : { ...gain, values: gain.values.map(value => value.div(largest)) }
}

/** Whether each ball lies in the inside of another. */
function within(inner: readonly Ball[], outer: readonly Ball[]): boolean {
  return inner.every((ball, i) => {
    const { middle, radius } = outer[i]!
    return compare(ball.middle.sub(middle).abs().add(ball.radius), radius) < 0
  })
}

/** An inverse in doubles: any matrix will do for the test, a good one makes it pass. */
export function approximateInverse(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const n = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let k = 0; k < n; k++) {
    const order = rows.slice(k).sort((a, b) => Math.abs(b[k]!) - Math.abs(a[k]!))
    rows.splice(k, n - k, ...order)
    const pivot = rows[k]![k]!
    if (!(Math.abs(pivot) > 0)) return undefined
    rows[k] = rows[k]!.map(value => value / pivot)
    for (let i = 0; i < n; i++) {
      const factor = rows[i]![k]!
      if (i !== k) rows[i] = rows[i]!.map((value, j) => value - factor * rows[k]![j]!)
    }
  }
  const inverse = rows.map(row => row.slice(n))
  return inverse.flat().every(Number.isFinite) ? inverse : undefined
}

/** The inverse of a matrix, or nothing if it is singular. */
function exactInverse(matrix: readonly (readonly Fraction[])[]): Fraction[][] | undefined {
  // Each row times its common denominator: the columns of the inverse are divided by them.
  const factors = matrix.map(row => row.reduce((common, { d }) => (common * d) / gcd(common, d), 1n))
  const rows = matrix.map((row, i) => row.map(value => (numerator(value) * factors[i]!) / value.d))
  const columns = rows.map((_, k) =>
    solveSquare(
      rows,
      rows.map((_, i) => (i === k ? 1n : 0n)),
    ),
  )
  if (columns.includes(undefined)) return undefined
  return rows.map((_, i) =>
    columns.map((column, k) => ratio(column!.numerators[i]! * factors[k]!, column!.denominator)),
  )
}

/** The sign of a ball's numbers, if they all have the same. */
export function signOf({ middle, radius }: Ball): -1 | 0 | 1 | undefined {
  if (compare(middle.abs(), radius) > 0) return compare(middle, ZERO) > 0 ? 1 : -1
  return radius.n === 0n ? 0 : undefined
}
