/** Draws by the logit rule: a strategy with weight e^(λ·payoff). */
import { type FlatRationals, type Fraction, InputError, integers, type Random, ratio, toNumber } from '@biform/core'
import { ends } from './ends.ts'

/** λ times a payoff, less λ times the least one, is at most this. */
const MAX_EXPONENT = 1e300

/** λ·(payoff − the least payoff) for each profile, each rounded once. */
export function exponentsOf(store: FlatRationals, lambda: Fraction): Float64Array {
  const values = integers(store)
  const [least, most] = ends(values)
  const scaled = (value: bigint): number => toNumber(ratio(value - least, store.denominator).mul(lambda))
  if (!(scaled(most) <= MAX_EXPONENT)) {
    throw new InputError(
      'lambda',
      `${lambda.toFraction()} times the largest difference of payoffs is above ${MAX_EXPONENT}`,
    )
  }
  return Float64Array.from(values, scaled)
}

/** A number of [0, 1) with 53 random bits. */
function uniform(stream: Random): number {
  const high = stream.word()
  return (high * 0x200000 + (stream.word() >>> 11)) / 2 ** 53
}

/** Draws an index in proportion to e^exponent; `weights` is room for the weights. */
export function drawLogit(exponents: Float64Array, weights: Float64Array, stream: Random): number {
  let best = exponents[0]!
  for (const exponent of exponents) best = Math.max(best, exponent)
  for (let s = 0; s < weights.length; s++) weights[s] = Math.exp(exponents[s]! - best)
  return drawWeighted(weights, stream)
}

/** Draws an index in proportion to weights, of which one is positive. */
export function drawWeighted(weights: Float64Array, stream: Random): number {
  let total = 0
  for (const weight of weights) total += weight
  let left = uniform(stream) * total
  let last = 0
  for (let s = 0; s < weights.length; s++) {
    if (weights[s]! === 0) continue
    last = s
    left -= weights[s]!
    if (left < 0) return s
  }
  return last
}
