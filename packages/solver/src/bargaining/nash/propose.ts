/**
 * A guess, in doubles, at which vertices the Nash bargaining solution lies between: pairwise Frank–Wolfe steps with line
 * search (Lacoste-Julien and Jaggi 2015) for max Σ w_i log Σ_k μ_k z_ki over convex weights μ. Nothing that it says is
 * relied upon.
 */
import { type Fraction, toNumber } from '@biform/core'

/** The weights, and the vertices in the order of how far they lie below the tangent plane, the nearest first. */
export interface Proposal {
  readonly mixture: readonly number[]
  readonly order: readonly number[]
}

const HALVINGS = 60

/** So many steps at most over gain vectors, from convex weights at which every gain is positive. */
export function propose(
  vectors: readonly (readonly Fraction[])[],
  weights: readonly Fraction[],
  start: readonly number[],
  steps: number,
): Proposal {
  const w = weights.map(toNumber)
  const mixture = [...start]
  // In units of the first gains, so that all coordinates are alike.
  const raw = vectors.map(vector => vector.map(toNumber))
  const units = w.map((_, i) => raw.reduce((sum, row, k) => sum + mixture[k]! * row[i]!, 0))
  const z = raw.map(row => row.map((value, i) => value / units[i]!))
  let scores: number[] = []
  for (let step = 0; step <= steps; step++) {
    const gains = w.map((_, i) => z.reduce((sum, row, k) => sum + mixture[k]! * row[i]!, 0))
    scores = z.map(row => row.reduce((sum, value, i) => sum + (w[i]! * value) / gains[i]!, 0))
    let [best, worst] = [0, -1]
    scores.forEach((score, k) => {
      if (score > scores[best]!) best = k
      if (mixture[k]! > 0 && (worst < 0 || score < scores[worst]!)) worst = k
    })
    const move = z[best]!.map((value, i) => value - z[worst]![i]!)
    if (step === steps || scores[best]! - scores[worst]! <= 1e-15 * Math.abs(scores[best]!)) break
    const rises = (by: number): boolean => {
      const there = gains.map((gain, i) => gain + by * move[i]!)
      return there.every(gain => gain > 0) && there.reduce((sum, gain, i) => sum + (w[i]! * move[i]!) / gain, 0) > 0
    }
    let [low, high] = [0, mixture[worst]!]
    if (rises(high)) low = high
    else {
      for (let round = 0; round < HALVINGS; round++) {
        const middle = (low + high) / 2
        if (rises(middle)) low = middle
        else high = middle
      }
    }
    mixture[best] = mixture[best]! + low
    mixture[worst] = low === mixture[worst] ? 0 : mixture[worst]! - low
  }
  const order = z.map((_, k) => k).sort((a, b) => scores[b]! - scores[a]!)
  return { mixture, order }
}
