/** Records of populations: fixation, sampled histories, stationary distributions, rest points. Types are numbered from 0. */
import type { Fraction } from '@biform/core'

/**
 * How one individual at a time is replaced, in a population of N in which everybody gets the mean payoff π against the
 * others and w is the intensity of selection.
 *
 * - `birth-death` (Moran): one individual is drawn by fitness 1 − w + wπ and copied; one of all N, drawn evenly, makes room.
 * - `exponential-birth-death`: the same with fitness e^(wπ).
 * - `death-birth`: one individual, drawn evenly, dies; one of the others, drawn by fitness 1 − w + wπ, is copied.
 * - `fermi` (pairwise comparison): a learner and a model are drawn evenly, from all N each; the learner copies the model with
 *   probability 1/(1 + e^(−w(π_model − π_learner))).
 * - `local`: the same with probability 1/2 + w(π_model − π_learner)/(2Δ), Δ the largest payoff of the game minus the least.
 */
export type UpdateRule = 'birth-death' | 'exponential-birth-death' | 'death-birth' | 'fermi' | 'local'

/** What becomes of two types, of which 0 is the mutant; entry i of a list is for i mutants, i = 0 … N. */
export type Fixation = FixationExact | FixationDouble

interface FixationOf<Value> {
  readonly method: 'fixation'
  readonly rule: UpdateRule
  /** N. */
  readonly size: number
  /** w. */
  readonly intensity: Fraction
  /** How many mutants there are at first, for `probability` and `time`. */
  readonly initial: number
  /** That all become mutants in the end. */
  readonly probability: Value
  /** Expected number of steps until all are of one type, steps without a change counted. */
  readonly time: Value
  readonly probabilities: readonly Value[]
  readonly times: readonly Value[]
  /** Expected number of steps given that all become mutants; null where that cannot be. */
  readonly timesIfFixed: readonly (Value | null)[]
  /** Expected number of steps given that no mutants are left; null where that cannot be. */
  readonly timesIfLost: readonly (Value | null)[]
}

/** All as fractions. */
export interface FixationExact extends FixationOf<Fraction> {}

/** All as doubles, each with a relative error of at most `error`, except that 0 stands for all that is below 2^−1022. */
export interface FixationDouble extends FixationOf<number> {
  readonly arithmetic: 'double'
  /** 2^−52: one unit in the last place. */
  readonly error: number
}

/**
 * What becomes of two types on the vertices of a graph, of which 0 is the mutant: of every set of vertices with mutants. Payoffs
 * are means over a vertex's neighbours, and a step is one of `moran` on the graph.
 */
export type FixationOnGraph = FixationOnGraphExact | FixationOnGraphDouble

interface FixationOnGraphOf<Value> {
  readonly method: 'fixationOnGraph'
  readonly rule: UpdateRule
  /** w. */
  readonly intensity: Fraction
  /** The pairs of neighbours. */
  readonly graph: readonly (readonly number[])[]
  /** The number of vertices. */
  readonly size: number
  /** The vertices of the first mutants; null for one mutant, at each vertex with the same probability. */
  readonly initial: readonly number[] | null
  /** That all become mutants in the end. */
  readonly probability: Value
  /** Expected number of steps until all are of one type, steps without a change counted. */
  readonly time: Value
  /** The fixation probability of a single mutant at each vertex. */
  readonly vertices: readonly Value[]
  /**
   * The class of each set of vertices with mutants, by its bitmask, vertex 0 the lowest bit; the classes are numbered in the order
   * of their first sets. Sets of one class have the same answers, which are listed by class from here on.
   */
  readonly classes: readonly number[]
  readonly probabilities: readonly Value[]
  readonly times: readonly Value[]
  /** Expected number of steps given that all become mutants; null where that cannot be. */
  readonly timesIfFixed: readonly (Value | null)[]
  /** Expected number of steps given that no mutants are left; null where that cannot be. */
  readonly timesIfLost: readonly (Value | null)[]
}

/** All as fractions. */
export interface FixationOnGraphExact extends FixationOnGraphOf<Fraction> {}

/** All as doubles, each with a relative error of at most `error`, and usually one of a few units in the last place. */
export interface FixationOnGraphDouble extends FixationOnGraphOf<number> {
  readonly arithmetic: 'double'
  /** (c + 1)³ / 2^50 for c classes. */
  readonly error: number
}

/** One simulated run. */
export interface PopulationRun {
  /** How many steps it took. */
  readonly steps: number
  /** The type that all are of in the end; null if there is none. */
  readonly winner: number | null
  /** How many individuals of each type there are in the end. */
  readonly counts: readonly number[]
  /** The share of each type, averaged over the times before each step. */
  readonly shares: readonly number[]
  /** The numbers of each type at first and after every so many steps, where that was asked for. */
  readonly history?: readonly (readonly number[])[]
}

/** What simulations of populations have in common. */
interface SampledPopulation {
  readonly arithmetic: 'double'
  /** False if the simulation was ended before the last run, which is then not listed. */
  readonly complete: boolean
  readonly reason?: 'limit' | 'stopped'
  readonly seed: number
  /** N. */
  readonly size: number
  /** w. */
  readonly intensity: Fraction
  /** The probability that a newcomer is of another type, drawn evenly. */
  readonly mutation: Fraction
  /** How many of each type there are at first; on a graph, the type of each vertex. */
  readonly initial: readonly number[]
  /** The most steps of a run. */
  readonly steps: number
  /** The distance of two entries of a history; 0 without one. */
  readonly every: number
  readonly runs: readonly PopulationRun[]
  /** `wins[t]`: how many runs ended with all of type t. */
  readonly wins: readonly number[]
}

/**
 * Simulated Moran processes.
 *
 * Run r draws words u from 0 … 2^32−1 of the stream `randomStream(seed, r)`. An even draw among n is ⌊un/2^32⌋. Individuals stand in a list, at first in the order
 * of their types; a newcomer takes the place of the dead. With mutation μ, a newcomer is a mutant if the stream's `chance`
 * of μ says so, and another draw among the other types says which.
 *
 * A draw by fitness in a well-mixed population is an even draw of an individual, which is taken if v · top is below its
 * fitness, and otherwise made again, as when it hits the dead: top is the largest fitness of those who can be drawn. Of v in
 * [0, 1) a cell is known first: if u is the word number k, from 0, of those that hit the individual, from kn/2^32 to (k+1)n/2^32;
 * above 4096 individuals, from u/2^32 to (u+1)/2^32 for another word u. Only if the cell times top lies on both sides of the
 * fitness, one more word says that v is the cell's start plus u/2^32 of its width. On a graph it is the first vertex for which
 * (u/2^32 + ⌊u′/2^11⌋/2^53) · (sum of all fitnesses), of two words, is below the sum up to it.
 *
 * Fitness is in doubles: (q − p)dm + pΣ for w = p/q, d the common denominator of all payoffs, m the number of meetings and Σ
 * the sum of d times the payoffs (on a graph m = 1 and Σ is the mean), if all such sums over the population are exact; else
 * 1 − w + (w/m)Σ with payoffs in doubles. The exponential one is e^(w(Σ − Σ*)/(dm)) with the largest Σ*; on a graph e^(wΣ/d).
 *
 * The draws of a step are, in this order: `birth-death`: parent by fitness, dead evenly (among neighbours on a graph),
 * mutation. `death-birth`: dead evenly, parent by fitness (among the others; the neighbours), mutation. `fermi`, `local`:
 * learner and model evenly (the model among all; the neighbours), mutation of the learner, and if it is none and the two
 * differ, the stream's `chance` of the probability of the rule, a double, says whether the learner copies.
 */
export interface Moran extends SampledPopulation {
  readonly method: 'moran'
  readonly rule: UpdateRule
  /** The pairs of neighbours; absent where everybody meets everybody. */
  readonly graph?: readonly (readonly number[])[]
}

/**
 * Simulated Wright–Fisher processes. In a step, a generation, every place of the list is filled anew: a parent is drawn by
 * fitness among the old generation, and there may be a mutation, by the draws that `Moran` describes, place by place.
 */
export interface WrightFisher extends SampledPopulation {
  readonly method: 'wrightFisher'
  /** Fitness is 1 − w + wπ, or e^(wπ). */
  readonly rule: 'linear' | 'exponential'
}

/** How often a population in which mutations are rare is of each type. */
export type StationaryDistribution = StationaryDistributionExact | StationaryDistributionDouble

interface StationaryDistributionOf<Value> {
  readonly method: 'stationaryDistribution'
  readonly rule: UpdateRule
  /** N. */
  readonly size: number
  /** w. */
  readonly intensity: Fraction
  /** `fixation[a][b]`: that a single individual of type a takes over N − 1 of type b; 1/N where the two are the same. */
  readonly fixation: readonly (readonly Value[])[]
  /** The sets of types that the population never leaves once it is of one of them, with the share of time in each type. */
  readonly classes: readonly { readonly types: readonly number[]; readonly shares: readonly Value[] }[]
  /** The share of each type if there is one class, 0 for those outside; null if there are several. */
  readonly distribution: readonly Value[] | null
}

/** All as fractions. */
export interface StationaryDistributionExact extends StationaryDistributionOf<Fraction> {}

/** All as doubles, each with a relative error of at most `error`, except that 0 stands for all that is below 2^−1022. */
export interface StationaryDistributionDouble extends StationaryDistributionOf<number> {
  readonly arithmetic: 'double'
  /** 2^−52: one unit in the last place. */
  readonly error: number
}

/** Below, equal, above. */
export type Sign = -1 | 0 | 1

/**
 * Two types i < j of an infinite population; i gets a from i and b from j, and j gets c from i and d from j. Type i invades j
 * if b > d, or b = d and a > c; they are neutral if b = d and a = c.
 */
export type Encounter =
  | { readonly types: readonly [number, number]; readonly relation: 'neutral' }
  /** One invades the other and is not invaded. */
  | { readonly types: readonly [number, number]; readonly relation: 'dominance'; readonly invader: number }
  /** Each invades the other; where i has this share, they get the same. */
  | { readonly types: readonly [number, number]; readonly relation: 'coexistence'; readonly share: Fraction }
  | {
      /** Neither invades the other. */
      readonly types: readonly [number, number]
      readonly relation: 'bistable'
      /** The share of i above which it does better. */
      readonly share: Fraction
      /** The type that gets more among its like: a > d or a < d; null if they get the same. */
      readonly payoffDominant: number | null
      /** The type that does better where both are equally frequent: a + b > c + d or less; null if they get the same. */
      readonly riskDominant: number | null
    }

/** A single mutant in a finite population of residents. */
export interface Invasion {
  readonly mutant: number
  readonly resident: number
  /** Whether it is more, as, or less likely that a second mutant comes than that the first one is lost, in a step. */
  readonly invasion: Sign
  /** Whether its fixation probability is above, equal to, or below 1/N. */
  readonly replacement: Sign
}

/** Who invades whom. */
export type InvasionGraph = InvasionGraphInfinite | InvasionGraphFinite

/** In an infinite population. */
export interface InvasionGraphInfinite {
  readonly method: 'invasionGraph'
  readonly kind: 'infinite'
  /** All pairs i < j, in the order of i, then j. */
  readonly pairs: readonly Encounter[]
  /** The types that no other type invades or is neutral with. */
  readonly stable: readonly number[]
}

/** In a finite one. */
export interface InvasionGraphFinite {
  readonly method: 'invasionGraph'
  readonly kind: 'finite'
  readonly rule: UpdateRule
  /** N. */
  readonly size: number
  /** w. */
  readonly intensity: Fraction
  /** For all pairs i < j as above: i among j, then j among i. */
  readonly invasions: readonly Invasion[]
  /** The types in whose population no other type has a positive or neutral `invasion` or `replacement`: ESS_N. */
  readonly stable: readonly number[]
}

/** The answers of the functions in `dynamics`. */
export type DynamicsResult = Fixation | FixationOnGraph | Moran | WrightFisher | StationaryDistribution | InvasionGraph
