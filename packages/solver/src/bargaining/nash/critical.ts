/**
 * The maximum of Π g_i^w_i on a flat of dimension 1 to n − 2, exactly, from all critical points of the product.
 *
 * The gains are affine functions g_i(t) of t in Q^k. All critical points of Π g_i^w_i with complex t, g_i(t) ≠ 0, are
 * real, and there is just one in each bounded region of the arrangement of the hyperplanes g_i = 0 (Varchenko 1995): with
 * s the imaginary part of t, Σ w_i (∂_s g_i)/g_i = 0 has the imaginary part −Σ w_i (∂_s g_i)²/|g_i|² = 0. So they are few,
 * they are found to any precision by Newton's method, and every symmetric function of them is rational. From enough
 * digits these rational numbers are guessed, and then proved (`representation.ts`).
 */
import {
  compare,
  type Fraction,
  gcd,
  MAX_DEGREE,
  numerator,
  type Progress,
  ratio,
  type Stop,
  sum,
  ZERO,
} from '@biform/core'
import { type Climb, climb, climbed, relativeValue } from './newton.ts'
import type { Flat, Gains } from './on-flat.ts'
import { reconstructed } from './reconstruct.ts'
import { boundedRegions, valueAt } from './regions.ts'
import { type CriticalPoint, represented } from './representation.ts'

/** The digits for a first look, those to begin with, and those to give up at. */
const ROUGH_BITS = 128
const FIRST_BITS = 256
const MOST_BITS = 2 ** 17

/**
 * The maximum on a flat whose directions are k ≤ n − 2 rows in reduced echelon form; undefined if there is none with
 * positive gains, or if about these gains it is not `likely` to be what is sought. A step is one climb to a number of
 * digits, or the attempt to make something of them.
 */
export function* criticalMaximum(
  flat: Flat,
  weights: readonly Fraction[],
  disagreement: readonly Fraction[],
  likely: (gains: readonly Fraction[]) => boolean,
): Generator<Progress, Gains | undefined, Stop | undefined> {
  const { start, directions } = flat
  const forms = start.map((constant, i) => ({ constant, slopes: directions.map(direction => direction[i]!) }))
  const moving = forms.map((_, i) => i).filter(i => forms[i]!.slopes.some(slope => slope.n !== 0n))
  if (start.some((gain, i) => !moving.includes(i) && compare(gain, ZERO) <= 0)) return undefined
  const movingForms = moving.map(i => forms[i]!)
  const regions = boundedRegions(movingForms, directions.length)
  const own = regions.findIndex(({ center }) => movingForms.every(form => compare(valueAt(form, center), ZERO) > 0))
  if (own < 0) return undefined

  const whole = integerWeights(moving.map(i => weights[i]!))
  const relativeGains = ({ rows, at, bits }: Climb): readonly bigint[] =>
    forms.map((_, i) => {
      const row = moving.indexOf(i)
      return row < 0 ? 1n << BigInt(bits) : relativeValue(rows[row]!, at, bits)
    })
  const middles = regions.map(({ center }) => forms.map(form => valueAt(form, center)))
  const pointOf = (found: Climb, r: number): CriticalPoint => {
    const relative = relativeGains(found)
    const middle = middles[r]!
    const square = 1n << BigInt(2 * found.bits)
    return {
      gains: middle.map((value, i) => (relative[i]! * numerator(value)) / value.d),
      multipliers: middle.map((value, i) => {
        const factor = weights[i]!.div(value)
        return (square * numerator(factor)) / (relative[i]! * factor.d)
      }),
    }
  }

  let climbs = regions.map(region => climb(movingForms, whole, region))
  const near = climbed(climbs[own]!, ROUGH_BITS)
  if (near !== undefined) {
    const gains = relativeGains(near).map((value, i) => middles[own]![i]!.mul(ratio(value, 1n << BigInt(ROUGH_BITS))))
    if (!likely(gains)) return undefined
  }

  let needed = FIRST_BITS
  for (let bits = FIRST_BITS; bits <= MOST_BITS; bits = Math.max(2 * bits, needed)) {
    const top = climbed(climbs[own]!, bits)
    if (top === undefined) continue
    const rational = rationalGains(flat, weights, pointOf(top, own), bits)
    if (rational) return { kind: 'rational', gains: rational }
    if (regions.length > MAX_DEGREE) return { kind: 'too hard', reason: 'degree' }
    const tops: Climb[] = []
    for (const [done, below] of climbs.entries()) {
      const stop = yield { done, total: climbs.length }
      if (stop) return { kind: 'too hard', reason: stop }
      const found = climbed(below, bits)
      if (found === undefined) break
      tops.push(found)
    }
    if (tops.length < climbs.length) continue
    climbs = tops
    const found = represented({ flat, weights, disagreement, points: tops.map(pointOf), own, bits })
    if (found?.kind === 'more digits') needed = found.bits
    else if (found) return found
  }
  return { kind: 'too hard', reason: 'digits' }
}

/** The weights times a number that makes them integers. */
function integerWeights(weights: readonly Fraction[]): readonly bigint[] {
  const denominator = weights.reduce((common, { d }) => (common * d) / gcd(common, d), 1n)
  return weights.map(weight => numerator(weight) * (denominator / weight.d))
}

/** The gains, if they are rational: then the gradient is orthogonal to the flat, exactly. */
function rationalGains(
  { start, directions, pivots }: Flat,
  weights: readonly Fraction[],
  { gains }: CriticalPoint,
  bits: number,
): readonly Fraction[] | undefined {
  const t: Fraction[] = []
  for (const column of pivots) {
    const step = start[column]!
    const found = reconstructed([gains[column]!], bits)
    if (found === undefined) return undefined
    t.push(ratio(found.numerators[0]!, found.denominator).sub(step))
  }
  const exact = start.map((value, i) => value.add(sum(directions.map((direction, j) => direction[i]!.mul(t[j]!)))))
  if (exact.some(gain => compare(gain, ZERO) <= 0)) return undefined
  const isStationary = directions.every(
    direction => sum(direction.map((value, i) => weights[i]!.mul(value).div(exact[i]!))).n === 0n,
  )
  return isStationary ? exact : undefined
}
