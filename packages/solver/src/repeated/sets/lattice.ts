/**
 * A polygon and the stage game on one lattice: each player's payoffs times a common multiple of all denominators that
 * occur, so that vertices, continuations and incentive constraints are integers, or elements of ℤ[θ].
 */
import { gcd } from '@biform/core'
import type { ExactStage, Pair } from './exact-stage.ts'
import type { PairOf, Ring } from './ring.ts'

/** The lattice is so many bits finer than it has to be, for margins, and more by the length of δ. */
const FINENESS = 64n

/** A quotient in units of a player's numerators; the denominator is positive. */
export interface Quotient<N> {
  readonly top: N
  readonly bottom: bigint
}

/** The stage game over `scale` times the denominators of its payoffs. */
export interface Lattice<N> {
  readonly scale: Pair
  readonly payoffs: readonly PairOf<N>[]
  /** (1−δ)/δ times what deviations gain: by how much a continuation has to exceed the threats. */
  readonly needs: readonly PairOf<N>[]
  /** How far payoffs are apart, at least 1. */
  readonly ranges: Pair
}

/** The lattice of a stage on which these points and their continuations are in the ring. */
export function latticeOf<N>(
  { of }: Ring<N>,
  { payoffs, gains, p, q }: ExactStage,
  points: readonly PairOf<Quotient<N>>[],
): Lattice<N> {
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
    payoffs: payoffs.map(([a, b]): PairOf<N> => [of(a * scale[0]), of(b * scale[1])]),
    // irrelevant where there is no future
    needs: gains.map(([a, b]): PairOf<N> => [of((a * (q - p) * scale[0]) / unit), of((b * (q - p) * scale[1]) / unit)]),
    ranges: [range(0), range(1)],
  }
}

/** A point on the lattice. */
export function onLattice<N>({ multiple }: Ring<N>, { scale }: Lattice<N>, [x, y]: PairOf<Quotient<N>>): PairOf<N> {
  return [multiple(scale[0] / x.bottom, x.top), multiple(scale[1] / y.bottom, y.top)]
}
