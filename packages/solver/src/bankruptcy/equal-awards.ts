/** Equal awards up to a ceiling: the step that all parametric rules of the Talmud's kind are made of. */
import { compare, type Fraction, ratio, ZERO } from '@biform/core'
import { least } from './input.ts'

/** Awards min(ceiling_i, award) that add up to the estate, and the least such award. */
export interface EqualAwards {
  readonly values: readonly Fraction[]
  readonly award: Fraction
}

/**
 * Gives everybody the same, or its ceiling where that is less, until the estate is used up. Ceilings are not negative
 * and add up to at least the estate. Sorts them: O(n log n).
 */
export function equalAwards(estate: Fraction, ceilings: readonly Fraction[]): EqualAwards {
  const sorted = ceilings.toSorted(compare)
  let rest = estate
  let award = ZERO
  for (let k = 0; k < sorted.length; k++) {
    award = rest.div(ratio(BigInt(sorted.length - k), 1n))
    if (compare(award, sorted[k]!) <= 0) break
    award = sorted[k]! // the last one to be full, if the estate is the sum of all ceilings
    rest = rest.sub(sorted[k]!)
  }
  return { values: ceilings.map(ceiling => least(ceiling, award)), award }
}
