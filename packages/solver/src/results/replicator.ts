/** Records of infinite populations: paths of shares, and where they end. */
import type { Fraction } from '@biform/core'

/** What is said of a last state, exactly (of doubles, from their shortest decimals), with numbers rounded to doubles. */
export interface RestPoint {
  /** The largest |x_i(π_i − π̄)|: how fast a share still changes, in a unit of time, or in a generation times β + π̄. */
  readonly velocity: number
  /** The largest π_i − π̄, types that are not there included: what a deviation would gain. */
  readonly regret: number
  /** By population, the types with a share of at least 2^−20. */
  readonly support: readonly (readonly number[])[]
  /**
   * By population, the shares at which all types of the support are there and get the same; null if there are none, or more
   * than one, or more than 60 types.
   */
  readonly point: readonly (readonly Fraction[])[] | null
  /** The largest difference between a share of that point and of the last state. */
  readonly distance: number | null
  /** Whether the point is a Nash equilibrium (of one population, a symmetric one): no other type would get more. */
  readonly equilibrium: boolean | null
}

/**
 * A path of the replicator dynamics. `states[k][p][i]` is the share of type i in population p at `times[k]`; a single population
 * is number 0, else the rows are, and the columns are number 1.
 */
export interface Replicator {
  readonly method: 'replicator'
  readonly arithmetic: 'double'
  /** False if the integration was ended before its time. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  readonly initial: readonly (readonly Fraction[])[]
  readonly until: number
  /** The largest error of one step in the logarithm of any share. */
  readonly tolerance: number
  /** How many steps were tried. */
  readonly steps: number
  readonly times: readonly number[]
  readonly states: readonly (readonly (readonly number[])[])[]
  /** The shares at time `until`, or the last ones listed where it was not reached. */
  readonly final: readonly (readonly number[])[]
  readonly rest: RestPoint
}

/** Shares over the generations. */
export type Ecological = EcologicalExact | EcologicalDouble

interface EcologicalOf<Value> {
  readonly method: 'ecological'
  readonly initial: readonly (readonly Fraction[])[]
  readonly generations: number
  /** β: a fitness that everybody has beside its payoff. */
  readonly background: Fraction
  /** `states[t][p][i]`: the share of type i in population p in generation t = 0 … generations. */
  readonly states: readonly (readonly (readonly Value[])[])[]
  readonly rest: RestPoint
}

/** In fractions. */
export interface EcologicalExact extends EcologicalOf<Fraction> {}

/** In doubles, each generation worked out from the one before. */
export interface EcologicalDouble extends EcologicalOf<number> {
  readonly arithmetic: 'double'
}

/** A point at which all types that are there do equally well. */
export interface ReplicatorRestPoint {
  /**
   * `stable`: asymptotically; all paths from near by come back. `unstable`: some leave. `undecided`: an eigenvalue has the real part 0,
   * none a positive one, and the point is not evolutionarily stable.
   */
  readonly kind: 'stable' | 'unstable' | 'undecided'
  /** What decides: the signs of eigenvalues, or that it is evolutionarily stable (Taylor and Jonker 1978; Hofbauer et al. 1979). */
  readonly basis?: 'linearised' | 'evolutionarily stable'
  readonly probabilities: readonly Fraction[]
  /** The types that are there. */
  readonly support: readonly number[]
  /** What they get. */
  readonly payoff: Fraction
  /** What each type gets more than that: 0 for those that are there, for the others the eigenvalue at which they spread. */
  readonly advantages: readonly Fraction[]
  /** How many eigenvalues within the set of types that are there have a negative, a zero and a positive real part. */
  readonly within: { readonly negative: number; readonly zero: number; readonly positive: number }
}

/** All rest points of the replicator dynamics of one population. */
export interface ReplicatorRestPoints {
  readonly method: 'replicatorRestPoints'
  /** True if all sets of types were looked at. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  /** Those that are the only one with their types, in ascending order of the number of types, then of these. */
  readonly points: readonly ReplicatorRestPoint[]
  /** Sets of types with a continuum of rest points, and one of these at which all of them are there. Their stability is not told. */
  readonly continua: readonly { readonly support: readonly number[]; readonly point: readonly Fraction[] }[]
}

/** The answers of the functions in `dynamics/replicator`. */
export type ReplicatorResult = Replicator | Ecological | ReplicatorRestPoints
