/**
 * Replays the rounds that bound equilibrium payoffs by half-spaces, and checks the margins with which these move in for ever.
 *
 * Let h(n) be the most that equilibrium payoffs have of n · x. It is attained at some v = (1−δ) g(a) + δ w, where w is an
 * equilibrium payoff with w_i ≥ u_i + (1−δ)/δ · h_i(a), and so h(n) ≤ n · g(a), too, for n · w ≤ h(n). If the weighted normals of
 * some half-spaces add up to n, their weighted bounds bound n · w; where those with −e_i are lowered by the constraint of i.
 */
import { at as entry, type Fraction, gcd, numerator, type RepeatedGame, shapeOf } from '@biform/core'
import type { OuterPayoffs, PayoffCombination, PayoffDirection, PayoffHalfSpace } from '../../results/index.ts'
import { demand, fraction, index, list, record, vector } from '../flaw.ts'
import { largest } from './integers.ts'

/** The grid of the rounds is finer than payoffs by so many bits, and than δ by its length. */
const GRID_BITS = 128
/** Bounds without margins are what rounds come to, up to 2^−CLOSE of a unit of payoffs. */
const CLOSE = 40n
/** No proof takes more rounds. */
const MAX_ROUNDS = 1_000_000

/** Weights over `whole`; 0 where normals add up to 0. */
interface Weighted {
  readonly rows: readonly number[]
  readonly weights: readonly bigint[]
  readonly whole: bigint
}

/** The proof in integers. */
interface Outer {
  readonly rounds: number
  readonly normals: readonly (readonly bigint[])[]
  readonly combinations: readonly (readonly Weighted[])[]
  readonly exclusions: readonly Weighted[]
  /** The player whose least payoff a half-space bounds. */
  readonly player: readonly number[]
}

/** The stage over one denominator, and rounds over a multiple of it. */
interface Whole {
  readonly denominator: bigint
  readonly payoffs: readonly (readonly bigint[])[]
  readonly gains: readonly (readonly bigint[])[]
  readonly minmax: readonly bigint[]
  readonly p: bigint
  readonly q: bigint
}

/** Reads a proof and checks that combinations add up. */
export function readOuter({ stage }: RepeatedGame, outer: OuterPayoffs<PayoffDirection>): Outer {
  const players = stage.players.length
  demand(Number.isSafeInteger(outer.rounds) && outer.rounds > 0 && outer.rounds <= MAX_ROUNDS, 'outer.rounds')
  const directions = list(outer.halfSpaces, 'outer.halfSpaces')
  const normals = directions.map((item, k) => {
    const at = `outer.halfSpaces[${k}].direction`
    const normal = vector(record(item, `outer.halfSpaces[${k}]`).direction, players, at)
    demand(normal.every(value => value.d === 1n) && normal.some(value => value.n !== 0n), at)
    return normal.map(numerator)
  })
  for (let i = 0; i < players; i++) {
    for (const sign of [1n, -1n]) {
      demand(
        normals.some(normal => normal.every((value, k) => value === (k === i ? sign : 0n))),
        'outer.halfSpaces',
      )
    }
  }
  const read = (combination: PayoffCombination, target: readonly bigint[], at: string): Weighted => {
    const { rows, weights } = record(combination, at)
    list(rows, `${at}.rows`).forEach((row, m) => {
      index(row, normals.length, `${at}.rows[${m}]`)
      demand(m === 0 || row > rows[m - 1]!, `${at}.rows[${m}]`)
    })
    vector(weights, rows.length, `${at}.weights`).forEach((weight, m) => {
      demand(weight.s > 0n && weight.n > 0n, `${at}.weights[${m}]`)
    })
    const whole = weights.reduce((most, { d }) => (most / gcd(most, d)) * d, 1n)
    const numerators = weights.map(weight => numerator(weight) * (whole / weight.d))
    for (let i = 0; i < players; i++) {
      const total = rows.reduce((sum, row, m) => sum + numerators[m]! * normals[row]![i]!, 0n)
      demand(total === whole * target[i]!, `${at}.weights`)
    }
    return { rows, weights: numerators, whole }
  }
  return {
    rounds: outer.rounds,
    normals,
    combinations: directions.map(({ combinations }, k) => {
      const at = `outer.halfSpaces[${k}].combinations`
      return list(combinations, at).map((item, m) => read(item, normals[k]!, `${at}[${m}]`))
    }),
    exclusions: list(outer.exclusions, 'outer.exclusions').map((item, m) =>
      read(
        item,
        stage.players.map(() => 0n),
        `outer.exclusions[${m}]`,
      ),
    ),
    player: normals.map(normal => {
      const [i, ...more] = normal.flatMap((value, k) => (value === 0n ? [] : [k]))
      return more.length === 0 && normal[i!] === -1n ? i! : -1
    }),
  }
}

/** Whether a profile is left that may be played, after all rounds. */
export function isLeft(game: RepeatedGame, outer: Outer): boolean {
  return replayed(game, outer).playable.length > 0
}

/** Demands that rounds and margins prove the bounds. */
export function checkHalfSpaces(game: RepeatedGame, outer: OuterPayoffs<PayoffHalfSpace>): void {
  const read = readOuter(game, outer)
  const limits = outer.halfSpaces.map(({ bound, margin }, k) => {
    const at = `outer.halfSpaces[${k}]`
    demand(fraction(margin, `${at}.margin`).s >= 0n || margin.n === 0n, `${at}.margin`)
    return { bound: fraction(bound, `${at}.bound`), margin }
  })
  const { playable, bounds, scale, denominator } = replayed(game, read)
  limits.forEach(({ bound, margin }, k) => {
    const reach = bound.add(margin)
    demand(bounds[k]! * reach.d <= numerator(reach) * scale, `outer.halfSpaces[${k}].bound`)
    // No less is claimed than is proved.
    const size = largest(read.normals[k]!.map(value => (value < 0n ? -value : value)))
    const spare = numerator(reach) * scale - bounds[k]! * reach.d
    demand(margin.n > 0n || spare * denominator <= ((size * scale) >> CLOSE) * reach.d, `outer.halfSpaces[${k}].bound`)
  })
  if (limits.some(({ margin }) => margin.n > 0n)) checkMargins(game, read, limits, playable)
}

interface Replayed {
  readonly playable: readonly number[]
  readonly bounds: readonly bigint[]
  readonly scale: bigint
  readonly denominator: bigint
}

function replayed(game: RepeatedGame, { rounds, normals, combinations, exclusions, player }: Outer): Replayed {
  const stage = wholeStage(game)
  const { payoffs, gains, minmax, p, q, denominator } = stage
  const bits = BigInt(GRID_BITS + 2 * q.toString(2).length)
  const heights = normals.map(normal => payoffs.map(g => inner(normal, g) << bits))
  const needs = gains.map(row => row.map(gain => (p === 0n ? 0n : (((q - p) * gain) << bits) / p)))
  const bounds = heights.map((values, k) => {
    const most = largest(values)
    const least = player[k]! < 0 ? most : -(minmax[player[k]!]! << bits)
    return least < most ? least : most
  })
  const total = ({ rows, weights }: Weighted, a: number): bigint =>
    rows.reduce(
      (sum, row, m) => sum + weights[m]! * (bounds[row]! - (player[row]! < 0 ? 0n : needs[a]![player[row]!]!)),
      0n,
    )
  let playable = payoffs.map((_, a) => a).filter(a => p > 0n || gains[a]!.every(gain => gain === 0n))
  const scale = denominator << bits
  for (let round = 0; round < rounds; round++) {
    let moved = false
    for (let k = 0; k < normals.length; k++) {
      if (p > 0n) {
        const left = playable.filter(a => !exclusions.some(exclusion => total(exclusion, a) < 0n))
        if (left.length < playable.length) moved = true
        playable = left
      }
      if (playable.length === 0) return { playable, bounds, scale, denominator }
      let most: bigint | undefined
      for (const a of playable) {
        let own = heights[k]![a]!
        if (most !== undefined && own <= most) continue
        for (const combination of p > 0n ? combinations[k]! : []) {
          const { whole } = combination
          const value = up((q - p) * whole * heights[k]![a]! + p * total(combination, a), q * whole)
          if (value < own) own = value
        }
        if (most === undefined || own > most) most = own
      }
      if (most! < bounds[k]!) {
        bounds[k] = most!
        moved = true
      }
    }
    if (!moved) break
  }
  return { playable, bounds, scale, denominator }
}

/** Demands that all bounds with their margins move in, and at last to the bounds; see `half-spaces.ts`. */
function checkMargins(
  game: RepeatedGame,
  { normals, combinations, exclusions, player }: Outer,
  limits: readonly { readonly bound: Fraction; readonly margin: Fraction }[],
  playable: readonly number[],
): void {
  const { payoffs, gains, minmax, p, q, denominator } = wholeStage(game)
  demand(p > 0n, 'outer.halfSpaces')
  let unit = p
  for (const { d } of limits.flatMap(({ bound, margin }) => [bound, margin])) unit *= d / gcd(unit, d)
  const scaled = (value: Fraction): bigint => numerator(value) * denominator * (unit / value.d)
  const near = limits.map(({ bound }) => scaled(bound))
  const wide = limits.map(({ margin }, k) => near[k]! + scaled(margin))
  const total = ({ rows, weights }: Weighted, right: readonly bigint[], a: number): bigint =>
    rows.reduce((sum, row, m) => {
      const need = player[row]! < 0 ? 0n : ((q - p) * gains[a]![player[row]!]! * unit) / p
      return sum + weights[m]! * (right[row]! - need)
    }, 0n)
  const all = payoffs.flat()
  const range = largest(all) + largest(all.map(value => -value)) || 1n
  wide.forEach((bound, k) => {
    const size = normals[k]!.reduce((sum, value) => sum + (value < 0n ? -value : value), 0n)
    demand(bound - near[k]! <= size * range * unit, `outer.halfSpaces[${k}].margin`)
  })
  const attained = normals.map((_, k) => player[k]! >= 0 && near[k] === -minmax[player[k]!]! * unit)
  for (const a of playable) {
    if (exclusions.some(exclusion => total(exclusion, wide, a) < 0n)) continue
    normals.forEach((normal, k) => {
      const own = inner(normal, payoffs[a]!) * unit
      attained[k] ||= own === near[k]!
      if (own <= near[k]!) return
      attained[k] ||= combinations[k]!.some(
        item => (q - p) * own * item.whole + p * total(item, near, a) === q * near[k]! * item.whole,
      )
      const bounded = combinations[k]!.some(combination => {
        const { whole } = combination
        const stays = (q - p) * own * whole
        return (
          stays + p * total(combination, near, a) <= q * near[k]! * whole &&
          stays + p * total(combination, wide, a) < q * wide[k]! * whole
        )
      })
      demand(bounded, `outer.halfSpaces[${k}].margin`)
    })
  }
  // No less is claimed than is proved.
  attained.forEach((is, k) => {
    demand(is, `outer.halfSpaces[${k}].bound`)
  })
}

function wholeStage({ stage, discount }: RepeatedGame): Whole {
  const shape = shapeOf(stage)
  const denominator = stage.payoffs.reduce(
    (most, store) => (most / gcd(most, store.denominator)) * store.denominator,
    1n,
  )
  const size = shape.reduce((product, count) => product * count, 1)
  const payoffs = Array.from({ length: size }, (_, a) =>
    stage.payoffs.map(store => {
      const value = entry(store, a)
      return numerator(value) * (denominator / value.d)
    }),
  )
  /** Profiles that differ in a player's action alone have the same key. */
  const stride = shape.map((_, i) => shape.slice(i + 1).reduce((product, count) => product * count, 1))
  const best = shape.map((count, i) => {
    const most = new Map<number, bigint>()
    payoffs.forEach((row, a) => {
      const key = a - (Math.floor(a / stride[i]!) % count) * stride[i]!
      const known = most.get(key)
      if (known === undefined || known < row[i]!) most.set(key, row[i]!)
    })
    return { most, key: (a: number): number => a - (Math.floor(a / stride[i]!) % count) * stride[i]! }
  })
  return {
    denominator,
    payoffs,
    gains: payoffs.map((row, a) => row.map((value, i) => best[i]!.most.get(best[i]!.key(a))! - value)),
    minmax: best.map(({ most }) => -largest([...most.values()].map(value => -value))),
    p: discount.n,
    q: discount.d,
  }
}

function inner(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0n)
}

/** a / b rounded up, b > 0. */
function up(a: bigint, b: bigint): bigint {
  return a > 0n ? (a + b - 1n) / b : a / b
}
