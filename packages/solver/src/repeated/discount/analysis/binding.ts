/** Which departure sets the ends of a player's set of discount factors. */
import { compareReal, ONE, type Real, ZERO } from '@biform/core'
import type { Binding, Interval } from '../../../results/discount.ts'

/** A departure, and where it does not gain. */
export interface Constraint {
  readonly state: number
  readonly action: number
  readonly set: readonly Interval[]
}

/** The ends in (0, 1) of a union of intervals, ascending; the end of a single point once. */
export function endsOf(set: readonly Interval[]): Real[] {
  return set
    .flatMap(({ lower, upper }) => (compareReal(lower, upper) === 0 ? [lower] : [lower, upper]))
    .filter(end => compareReal(ZERO, end) < 0 && compareReal(end, ONE) < 0)
}

/** The first of the departures whose own set has the same end. */
export function bindingAt(end: Real, player: number, constraints: readonly Constraint[]): Binding[] {
  const found = constraints.find(({ set }) => endsOf(set).some(other => compareReal(end, other) === 0))
  return found === undefined ? [] : [{ player, end, state: found.state, action: found.action }]
}
