/** The mixed strategy at a basis of a best-reply polytope, exactly. */
import { type Fraction, ratio, ZERO } from '@biform/core'
import { exactBasis } from './exact-basis.ts'
import type { Polytope } from './polytope.ts'

/** A mixed strategy and its weights over one denominator. */
interface Strategy {
  readonly mixture: readonly Fraction[]
  readonly weights: readonly bigint[]
  readonly total: bigint
}

/** The strategy at the basis with these cobasic labels. */
export function strategyAt(polytope: Polytope, set: Int32Array): Strategy {
  const basis = exactBasis(polytope, set)
  if (!basis) throw new Error('a listed basis is regular')
  const { entries, width } = basis.table
  const weights = polytope.variables.map(label => {
    const row = basis.basic.indexOf(label)
    return row < 0 ? 0n : BigInt(entries[row * width + width - 1]!)
  })
  const total = weights.reduce((a, b) => a + b, 0n)
  return { mixture: weights.map(weight => (weight === 0n ? ZERO : ratio(weight, total))), weights, total }
}
