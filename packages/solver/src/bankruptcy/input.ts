/** What every rule for claims problems checks before it starts, and what several of them look at. */
import { type ClaimsProblem, compare, type Fraction, InputError, sum, ZERO } from '@biform/core'
import { checkBuilt } from '../built.ts'
import { described } from '../described.ts'

/** Refuses anything but a claims problem. */
export function checkClaims(problem: ClaimsProblem): void {
  if (problem?.kind !== 'claims-problem') {
    throw new InputError('problem', `${described(problem)} is not a claims problem`)
  }
  checkBuilt(problem, 'problem')
}

/** Half of each claim. */
export function halves({ claims }: ClaimsProblem): Fraction[] {
  return claims.map(claim => claim.div(2n))
}

/** Whether the estate is at most half of all claims together. */
export function isScarce({ estate, claims }: ClaimsProblem): boolean {
  return compare(estate.mul(2n), sum(claims)) <= 0
}

/** The smaller of two numbers. */
export function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b
}

/** The part of a number that is above 0. */
export function positive(a: Fraction): Fraction {
  return compare(a, ZERO) > 0 ? a : ZERO
}
