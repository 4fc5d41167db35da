/**
 * A repeated game of any number of players in integers: all payoffs are numerators over one denominator, so that sums over
 * players are exact. δ = p/q in lowest terms. Profiles are row-major, the last player's action the fastest.
 */
import { gcd, integers, type RepeatedGame, shapeOf } from '@biform/core'
import { lesser } from '../exact-stage.ts'

/** One integer per player. */
export type Vector = readonly bigint[]

/** A repeated game in integers. */
export interface Stage {
  readonly players: number
  readonly denominator: bigint
  /** By profile. */
  readonly payoffs: readonly Vector[]
  /** What the best deviation adds, by profile. */
  readonly gains: readonly Vector[]
  /** The pure minmax values. */
  readonly minmax: Vector
  readonly p: bigint
  readonly q: bigint
}

/** Reads a game. */
export function stageOf({ stage, discount }: RepeatedGame): Stage {
  const shape = shapeOf(stage)
  const denominator = stage.payoffs.reduce(
    (most, store) => (most / gcd(most, store.denominator)) * store.denominator,
    1n,
  )
  const own = stage.payoffs.map(store => integers(store).map(value => value * (denominator / store.denominator)))
  const best = own.map((values, i) => bestReplies(values, shape, i))
  const profiles = own[0]!.map((_, a) => a)
  return {
    players: shape.length,
    denominator,
    payoffs: profiles.map(a => own.map(values => values[a]!)),
    gains: profiles.map(a => own.map((values, i) => best[i]![a]! - values[a]!)),
    minmax: best.map(values => values.reduce(lesser)),
    p: discount.n,
    q: discount.d,
  }
}

/** At each profile, the most that a player gets by an action of its own against the others' actions. */
function bestReplies(values: readonly bigint[], shape: readonly number[], player: number): bigint[] {
  const stride = shape.slice(player + 1).reduce((product, size) => product * size, 1)
  const size = shape[player]!
  const best = [...values]
  values.forEach((value, a) => {
    const action = Math.floor(a / stride) % size
    for (let k = 0; k < size; k++) {
      const other = a + (k - action) * stride
      if (best[other]! < value) best[other] = value
    }
  })
  return best
}

/** The inner product. */
export function dot(a: Vector, b: Vector): bigint {
  let total = 0n
  for (let i = 0; i < a.length; i++) if (a[i] !== 0n) total += a[i]! * b[i]!
  return total
}

/** The smallest integer multiple of a direction. */
export function primitive(direction: Vector): Vector {
  const divisor = direction.reduce((most, value) => gcd(most, value < 0n ? -value : value), 0n)
  return divisor > 1n ? direction.map(value => value / divisor) : direction
}

/** Σ |n_i|: what a payoff vector whose players get up to 1 each can add to a half-space. */
export function sizeOf(normal: Vector): bigint {
  return normal.reduce((total, value) => total + (value < 0n ? -value : value), 0n)
}

/** a / b rounded up, b > 0. */
export function ceiling(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b > 0n ? quotient + 1n : quotient
}
