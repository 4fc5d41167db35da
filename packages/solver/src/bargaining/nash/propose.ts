/**
 * A guess, in doubles, at which vertices the Nash bargaining solution lies between: Cover's multiplicative algorithm
 * (Cover 1984) for max Σ ω_i log Σ_k μ_k z_ki over convex weights μ. Nothing that it says is relied upon.
 */
import { type Fraction, toNumber } from '@biform/core'

/** The weights, and the vertices in the order of how far they lie below the tangent plane, the nearest first. */
export interface Proposal {
  readonly mixture: readonly number[]
  readonly order: readonly number[]
}

/** Iterates so many times over gain vectors that are nowhere negative. */
export function propose(
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
  iterations: number,
): Proposal {
  const n = weights.length
  const scales = weights.map((_, i) => Math.max(...vectors.map(vector => toNumber(vector[i]!))) || 1)
  const z = vectors.map(vector => vector.map((value, i) => toNumber(value) / scales[i]!))
  const total = weights.reduce((a, weight) => a + toNumber(weight), 0)
  const shares = weights.map(weight => toNumber(weight) / total)
  let mixture = z.map(() => 1 / z.length)
  let factors = mixture
  for (let round = 0; round < iterations; round++) {
    const gains = Array.from({ length: n }, (_, i) => z.reduce((sum, row, k) => sum + mixture[k]! * row[i]!, 0))
    factors = z.map(row => row.reduce((sum, value, i) => sum + (shares[i]! * value) / gains[i]!, 0))
    mixture = mixture.map((weight, k) => weight * factors[k]!)
  }
  const order = z.map((_, k) => k).sort((a, b) => factors[b]! - factors[a]!)
  return { mixture, order }
}
