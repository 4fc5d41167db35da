/**
 * Equilibrium payoffs by the number of periods that are left, in integers.
 *
 * With discount factor p/q and k periods left, a payoff is kept as q^(k − 1) times its sum in the integers of the stage. It
 * is one of an equilibrium if it is a profile's payoff and then an equilibrium payoff with k − 1 periods left, such that
 * nobody gains by departing, after which it is held to its worst.
 */
import { integers, type NormalForm, type Steps, shapeOf } from '@biform/core'

/** The equilibrium payoffs with some periods left; how each is played: a profile now, and a payoff of the level before. */
export interface Level {
  readonly points: readonly (readonly bigint[])[]
  readonly profiles: readonly number[]
  readonly next: readonly number[]
  /** The place of a worst point of each player; 0 where there is no point. */
  readonly worst: readonly number[]
  /** The profiles that an equilibrium begins with, ascending. */
  readonly openings: readonly number[]
}

/** What the stage is, in integers. */
export interface IntegerStage {
  /** `payoffs[place][player]`. */
  readonly payoffs: readonly (readonly bigint[])[]
  /** What the best departure gains at once, at least 0. */
  readonly gains: readonly (readonly bigint[])[]
  readonly denominators: readonly bigint[]
}

/** Reads the stage. */
export function integerStage(stage: NormalForm): IntegerStage {
  const shape = shapeOf(stage)
  const columns = stage.payoffs.map(integers)
  const gains = columns.map((values, player) => {
    const count = shape[player]!
    const stride = shape.slice(player + 1).reduce((product, other) => product * other, 1)
    return values.map((value, place) => {
      const base = place - (Math.floor(place / stride) % count) * stride
      let most = value
      for (let action = 0; action < count; action++) {
        const other = values[base + action * stride]!
        if (other > most) most = other
      }
      return most - value
    })
  })
  const rows = (lists: readonly (readonly bigint[])[]): bigint[][] =>
    lists[0]!.map((_, place) => lists.map(list => list[place]!))
  return {
    payoffs: rows(columns),
    gains: rows(gains),
    denominators: stage.payoffs.map(({ denominator }) => denominator),
  }
}

/** So many pairs of a profile and a continuation are looked at in one step. */
const PAIRS_PER_STEP = 4_096

/** The level before the last period: nothing is to come. */
export function lastLevel(players: number): Level {
  const nothing = Array.from({ length: players }, () => 0n)
  return { points: [nothing], profiles: [0], next: [0], worst: nothing.map(() => 0), openings: [] }
}

/**
 * The level with one more period.
 *
 * @param weight q^k, by which this period's payoffs are multiplied
 * @param discount p, by which those of the level before are
 * @param limit more points than this end the search
 */
export function* levelBefore(
  { payoffs, gains }: IntegerStage,
  after: Level,
  { weight, discount, limit }: { readonly weight: bigint; readonly discount: bigint; readonly limit: number },
): Steps<Level | 'limit' | 'stopped'> {
  const points: bigint[][] = []
  const profiles: number[] = []
  const next: number[] = []
  const openings: number[] = []
  const known = new Set<string>()
  const least = payoffs[0]!.map((_, i) => after.points[after.worst[i]!]?.[i] ?? 0n)
  let pairs = 0
  for (const [place, now] of payoffs.entries()) {
    const scaled = now.map(value => value * weight)
    const needed = gains[place]!.map(gain => gain * weight)
    for (const [k, later] of after.points.entries()) {
      pairs += 1
      if (pairs % PAIRS_PER_STEP === 0) {
        const stop = yield { done: pairs, total: payoffs.length * after.points.length, found: points.length }
        if (stop !== undefined) return stop
      }
      if (!needed.every((need, i) => discount * (later[i]! - least[i]!) >= need)) continue
      if (openings.at(-1) !== place) openings.push(place)
      const point = scaled.map((value, i) => value + discount * later[i]!)
      const key = point.join()
      if (known.has(key)) continue
      if (points.length >= limit) return 'limit'
      known.add(key)
      points.push(point)
      profiles.push(place)
      next.push(k)
    }
  }
  const worst = least.map((_, i) => points.reduce((best, point, k) => (point[i]! < points[best]![i]! ? k : best), 0))
  return { points, profiles, next, worst, openings }
}

/** The profiles, by their places, that are played from a point of the last of the levels on. */
export function placesFrom(levels: readonly Level[], point: number): number[] {
  const places: number[] = []
  let here = point
  for (let k = levels.length - 1; k > 0; k--) {
    places.push(levels[k]!.profiles[here]!)
    here = levels[k]!.next[here]!
  }
  return places
}
