/** The record of a solution: integers over a common denominator become Fractions. */
import { type Coalitional, type Fraction, ratio } from '@biform/core'
import type { NucleolusStage, WeightedCoalition } from '../../results/index.ts'
import type { Weighted } from './settled.ts'
import type { Solution } from './stages.ts'

/** The values and the stages of a solution. */
export function recordOf(
  { worth }: Coalitional,
  { numerators, excesses, denominator, stages }: Solution,
): { values: Fraction[]; stages: NucleolusStage[] } {
  const unit = denominator * worth.denominator
  return {
    values: numerators.map(value => ratio(value, unit)),
    stages: stages.map(({ coalitions, bounds, total }, k) => ({
      excess: ratio(excesses[k]!, unit),
      weights: weightsOf(coalitions, total),
      bounds: weightsOf(bounds, total),
    })),
  }
}

/** Integer weights, divided by their total, by ascending coalition. */
export function weightsOf(weights: readonly Weighted[], total: number): WeightedCoalition[] {
  return weights
    .map(({ coalition, weight }) => ({ coalition, weight: ratio(BigInt(weight), BigInt(total)) }))
    .sort((a, b) => a.coalition - b.coalition)
}
