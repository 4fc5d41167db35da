/**
 * Cycles of four steps, in which two players change their strategies in turn, and change back (Monderer and Shapley 1996). Those that begin
 * where both play their first strategy are enough: what is gained around any other is a sum of what is gained around these, with signs.
 */
import { type NormalForm, profileCount, shapeOf } from '@biform/core'

/** Payoffs over one denominator, and how profiles lie in their lists. */
export interface View {
  readonly count: number
  readonly denominator: bigint
  readonly values: readonly (readonly bigint[])[]
  readonly shape: readonly number[]
  readonly strides: readonly number[]
  /** Player i's strategy at a place. */
  readonly own: (place: number, i: number) => number
}

/** The profiles of a game as places, with payoffs that the caller has brought over one denominator. */
export function viewOf(game: NormalForm, values: readonly (readonly bigint[])[], denominator: bigint): View {
  const shape = shapeOf(game)
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((size, count) => size * count, 1))
  const own = (place: number, i: number): number => Math.floor(place / strides[i]!) % shape[i]!
  return { count: profileCount(game), denominator, values, shape, strides, own }
}

/** Around `places`, player i, who moves first, and player j gain `sums` in all. */
export interface FourCycle {
  readonly players: readonly [number, number]
  readonly places: readonly [number, number, number, number]
  readonly sums: readonly [bigint, bigint]
}

/** One after another, those around which somebody's gains do not add up to 0. */
export function* fourCycles({ count, values, shape, strides, own }: View): Generator<FourCycle, undefined> {
  for (let place = 0; place < count; place++) {
    for (let i = 0; i < shape.length; i++) {
      if (own(place, i) === 0) continue
      for (let j = i + 1; j < shape.length; j++) {
        if (own(place, j) === 0) continue
        const withoutJ = place - own(place, j) * strides[j]!
        const start = withoutJ - own(place, i) * strides[i]!
        const withoutI = place - own(place, i) * strides[i]!
        const u = values[i]!
        const v = values[j]!
        const ofI = u[withoutJ]! - u[start]! + u[withoutI]! - u[place]!
        const ofJ = v[place]! - v[withoutJ]! + v[start]! - v[withoutI]!
        if (ofI !== 0n || ofJ !== 0n) {
          yield { players: [i, j], places: [start, withoutJ, place, withoutI], sums: [ofI, ofJ] }
        }
      }
    }
  }
}
