/**
 * A polygon and the stage game on one lattice: each player's payoffs times a common multiple of all denominators that
 * occur, so that vertices, continuations and incentive constraints are integers.
 */
import { gcd } from '@biform/core'
import type { ExactStage, Pair } from './exact-stage.ts'

/** The lattice is so many bits finer than it has to be, for margins, and more by the length of δ. */
const FINENESS = 64n

/** A rational number in units of a player's numerators; the denominator is positive. */
export interface Quotient {
  readonly top: bigint
  readonly bottom: bigint
}

/** The stage game over `scale` times the denominators of its payoffs. */
export interface Lattice {
  readonly scale: Pair
  readonly payoffs: readonly Pair[]
  /** (1−δ)/δ times what deviations gain: by how much a continuation has to exceed the threats. */
  readonly needs: readonly Pair[]
  /** How far payoffs are apart, at least 1. */
  readonly ranges: Pair
}

/** The lattice of a stage on which these points and their continuations are integers. */
export function latticeOf(
  { payoffs, gains, p, q }: ExactStage,
  points: readonly (readonly [Quotient, Quotient])[],
): Lattice {
  const unit = p === 0n ? 1n : p
  const scale = [0, 1].map(axis =>
    points.reduce((multiple, point) => {
      const { bottom } = point[axis]!
      return multiple % (unit * bottom) === 0n ? multiple : (multiple * unit * bottom) / gcd(multiple, unit * bottom)
    }, unit << FINENESS),
  ) as [bigint, bigint]
  const range = (axis: 0 | 1): bigint => {
    let [least, most] = [payoffs[0]![axis], payoffs[0]![axis]]
    for (const pair of payoffs) {
      if (pair[axis] < least) least = pair[axis]
      if (pair[axis] > most) most = pair[axis]
    }
    return (most - least || 1n) * scale[axis]
  }
  return {
    scale,
    payoffs: payoffs.map(([a, b]): Pair => [a * scale[0], b * scale[1]]),
    // irrelevant where there is no future
    needs: gains.map(([a, b]): Pair => [(a * (q - p) * scale[0]) / unit, (b * (q - p) * scale[1]) / unit]),
    ranges: [range(0), range(1)],
  }
}

/** A point on the lattice. */
export function onLattice({ scale }: Lattice, [x, y]: readonly [Quotient, Quotient]): Pair {
  return [(x.top * scale[0]) / x.bottom, (y.top * scale[1]) / y.bottom]
}
