/**
 * The conditions of an equilibrium with given supports over boxes, in doubles with bounds of all rounding errors: for the many boxes of
 * `exhaust.ts`.
 */
import { type Fraction, toNumber } from '@biform/core'
import { approximateInverse, type Conditions, type Gain, unknownsOf } from './system.ts'

/** A number, and how far from it the true one may be. */
export interface DoubleBall {
  readonly middle: number
  readonly radius: number
}

interface DoubleGain {
  readonly player: number
  readonly shape: readonly number[]
  readonly values: readonly DoubleBall[]
}

export interface DoubleConditions {
  readonly sizes: readonly number[]
  readonly unknowns: readonly { readonly player: number; readonly place: number }[]
  readonly within: readonly DoubleGain[]
  readonly outside: readonly DoubleGain[]
}

/** Relative errors of sums of some dozens of products are below this. */
const ROUNDING = 2 ** -45

/** Gains over the largest of each, so that none is out of reach. */
export function doublesOf(conditions: Conditions): DoubleConditions {
  const scaled = ({ player, shape, values }: Gain): DoubleGain => {
    const largest = values.map(value => value.abs()).reduce((a, b) => (a.compare(b) >= 0 ? a : b))
    const over = (value: Fraction): number => (largest.n === 0n ? 0 : toNumber(value.div(largest)))
    return { player, shape, values: values.map(value => ball(over(value), 0, Math.abs(over(value)))) }
  }
  return {
    sizes: conditions.supports.map(support => support.length),
    unknowns: unknownsOf(conditions),
    within: conditions.within.map(scaled),
    outside: conditions.outside.map(scaled),
  }
}

/** A ball whose middle was computed from numbers that add up to a size. */
function ball(middle: number, radius: number, size: number): DoubleBall {
  return { middle, radius: radius * (1 + ROUNDING) + ROUNDING * size }
}

/** All players' probabilities, those of a player's last strategy included. */
function mixtureOf({ sizes, unknowns }: DoubleConditions, box: readonly DoubleBall[]): DoubleBall[][] {
  const mixture = sizes.map(count => Array.from({ length: count }, () => ({ middle: 0, radius: 0 })))
  for (const [e, { player, place }] of unknowns.entries()) mixture[player]![place] = box[e]!
  for (const list of mixture) {
    const own = list.slice(0, -1)
    const total = own.reduce((sum, item) => sum + item.middle, 0)
    const spread = own.reduce((sum, item) => sum + item.radius, 0)
    list[list.length - 1] = ball(
      1 - total,
      spread,
      own.length === 0 ? 0 : 1 + own.reduce((sum, item) => sum + Math.abs(item.middle), 0),
    )
  }
  return mixture
}

/** The expectation of a gain over all players but one. */
function expected(
  { values, shape }: DoubleGain,
  mixture: readonly (readonly DoubleBall[])[],
  kept = -1,
): readonly DoubleBall[] {
  let left = values
  let inner = 1
  for (let k = shape.length - 1; k >= 0; k--) {
    const count = shape[k]!
    if (k === kept) inner *= count
    else if (count > 1) {
      const [from, stride] = [left, inner]
      left = Array.from({ length: from.length / count }, (_, to) => {
        const first = Math.floor(to / stride) * count * stride + (to % stride)
        const last = from[first + (count - 1) * stride]!
        let [middle, radius, size] = [0, 0, 0]
        for (let l = 0; l < count; l++) {
          const value = from[first + l * stride]!
          const chance = mixture[k]![l]!
          middle += chance.middle * value.middle
          size += (1 + Math.abs(chance.middle)) * (Math.abs(value.middle) + value.radius)
          radius += Math.abs(chance.middle) * value.radius
          if (l < count - 1)
            radius += chance.radius * (Math.abs(value.middle - last.middle) + value.radius + last.radius)
        }
        return ball(middle, radius, size)
      })
    }
  }
  return left
}

function sign({ middle, radius }: DoubleBall): number {
  return Math.abs(middle) > radius ? Math.sign(middle) : 0
}

/** Whether no point of a box is an equilibrium with these supports. */
export function isEmpty(conditions: DoubleConditions, box: readonly DoubleBall[]): boolean {
  const mixture = mixtureOf(conditions, box)
  return (
    mixture.flat().some(({ middle, radius }) => middle + radius <= 0) ||
    conditions.within.some(gain => sign(expected(gain, mixture)[0]!) !== 0) ||
    conditions.outside.some(gain => sign(expected(gain, mixture)[0]!) > 0)
  )
}

/** Whether a solution of the equations is an equilibrium with these supports wherever in a box it is. */
export function isEquilibrium(conditions: DoubleConditions, box: readonly DoubleBall[]): boolean {
  const mixture = mixtureOf(conditions, box)
  return (
    mixture.flat().every(item => sign(item) > 0) &&
    conditions.outside.every(gain => sign(expected(gain, mixture)[0]!) < 0)
  )
}

/** The image of a box under the operator of Krawczyk, in which all solutions of the box lie. */
export function krawczykIn(conditions: DoubleConditions, box: readonly DoubleBall[]): DoubleBall[] | undefined {
  const { unknowns } = conditions
  const mixture = mixtureOf(conditions, box)
  const centre = mixtureOf(
    conditions,
    box.map(({ middle }) => ({ middle, radius: 0 })),
  )
  const slopes = conditions.within.map(gain => {
    const gradients = gain.shape.map((count, k) => (k === gain.player || count === 1 ? [] : expected(gain, mixture, k)))
    return unknowns.map(({ player, place }): DoubleBall => {
      const [own, last] = [gradients[player]![place], gradients[player]!.at(-1)]
      if (own === undefined || last === undefined) return { middle: 0, radius: 0 }
      return ball(own.middle - last.middle, own.radius + last.radius, Math.abs(own.middle) + Math.abs(last.middle))
    })
  })
  const Y = approximateInverse(slopes.map(row => row.map(({ middle }) => middle)))
  const values = conditions.within.map(gain => expected(gain, centre)[0]!)
  return Y?.map((row, i) => {
    let [shift, radius, size] = [0, 0, Math.abs(box[i]!.middle)]
    for (const [k, weight] of row.entries()) {
      shift += weight * values[k]!.middle
      size += Math.abs(weight * values[k]!.middle)
      radius += Math.abs(weight) * values[k]!.radius
    }
    for (const [j, { radius: spread }] of box.entries()) {
      let [off, doubt] = [i === j ? -1 : 0, ROUNDING]
      for (const [k, weight] of row.entries()) {
        const slope = slopes[k]![j]!
        off += weight * slope.middle
        doubt += Math.abs(weight) * (slope.radius + ROUNDING * Math.abs(slope.middle))
      }
      radius += (Math.abs(off) + doubt) * spread
    }
    return ball(box[i]!.middle - shift, radius, size)
  })
}

/** Whether each ball lies in the inside of another one. */
export function inside(inner: readonly DoubleBall[], outer: readonly DoubleBall[]): boolean {
  return inner.every(
    ({ middle, radius }, i) => (Math.abs(middle - outer[i]!.middle) + radius) * (1 + ROUNDING) < outer[i]!.radius,
  )
}

/** Whether two boxes have no point in common. */
export function apart(a: readonly DoubleBall[], b: readonly DoubleBall[]): boolean {
  return a.some(({ middle, radius }, i) => Math.abs(middle - b[i]!.middle) > (radius + b[i]!.radius) * (1 + ROUNDING))
}
