/**
 * The Moran process and its relatives, simulated: one individual at a time is replaced by a copy of another, selected by
 * payoff, now and then by a mutant (Moran 1958; on graphs Lieberman, Hauert and Nowak 2005).
 *
 * Run r draws from a stream of its own, seeded by (seed, r): runs do not depend on each other.
 */
import { runSync, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Moran, UpdateRule } from '../../results/dynamics.ts'
import { populationOf } from '../fixation/fixation.ts'
import { type PopulationGame, whole } from '../input.ts'
import { fitnessOf } from './fitness.ts'
import { type Edges, neighboursOf } from './graph.ts'
import { type SampledOptions, sampledOf } from './input.ts'
import { onGraph } from './on-graph.ts'
import { simulation } from './simulation.ts'
import { wellMixed } from './well-mixed.ts'

/** Options of `moran`. */
export interface MoranOptions extends SampledOptions {
  /** How one individual at a time is replaced; default `birth-death`. */
  readonly rule?: UpdateRule
  /** The pairs of vertices that are neighbours; default: everybody meets everybody. */
  readonly graph?: Edges
  /** A run ends after at most this many steps; default 1,000,000. */
  readonly steps?: number
}

/** Steps between two reports of progress. */
const BLOCK = 50_000

/**
 * Simulates a population of any number of types, well-mixed or on a graph.
 *
 * Well-mixed, an individual gets the mean payoff against all others and is replaced as under `fixation`; with mutations it
 * never ends before `steps`. On a graph, it gets the mean payoff against its neighbours; under `birth-death` the offspring
 * replaces one of the parent's neighbours, under `death-birth` the neighbours of the dead compete for its place, and
 * learners look at one of their neighbours.
 *
 * Complexity: a change takes O(number of types there are), and a parent (largest fitness)/(mean fitness) draws on average,
 * each of one word, or two above 4096 individuals; on a graph a step takes O(number of vertices) under `birth-death`, else
 * O(degree²). Probabilities of mutation are exact, those of learning are those of their doubles, and the chance of every
 * individual to be drawn by its fitness is right to 2N/2^32 of itself, to 2^−53 on a graph, even draws to N/2^32.
 *
 * @returns for each run its length, its end and the average share of each type; how often each type has taken over
 * @throws InputError for options out of range, a fitness that can be negative, a population in which nobody is fit
 * @example
 * const found = moran([[1, 1], [2, 2]], { initial: [10, 10], seed: 3, runs: 200 })
 * found.wins[1] > 190 // → true
 * moran([[3, 0], [5, 1]], { initial: [0, 0, 1], graph: [[0, 1], [1, 2]], rule: 'fermi', seed: 1 }).runs[0].winner // → 1
 */
export function moran(game: PopulationGame, options: MoranOptions): Moran {
  return runSync(moranSteps(game, options), options)
}

/** `moran` in steps: one for at most 50,000 steps of a population, fewer where they take very many draws. */
export function* moranSteps(game: PopulationGame, options: MoranOptions): Steps<Moran> {
  checkStepOptions(options, ['seed', 'initial', 'rule', 'intensity', 'mutation', 'graph', 'steps', 'runs', 'every'])
  const { graph, steps = 1_000_000 } = options
  whole(steps, 'steps', 1, Number.MAX_SAFE_INTEGER, 'a number of steps')
  const sampled = sampledOf(game, options, graph !== undefined, steps)
  const { matrix, initial, size } = sampled
  const { rule, intensity } = populationOf(options)
  const neighbours = graph === undefined ? undefined : neighboursOf(graph, size)
  const fitness = fitnessOf(matrix, rule, intensity, size, neighbours === undefined ? size - 1 : 1)
  const shared = yield* simulation(sampled, { steps, block: BLOCK, rule, fitness }, rules =>
    neighbours === undefined ? wellMixed(rules, initial) : onGraph(rules, initial, neighbours),
  )
  return { method: 'moran', rule, intensity, ...(graph === undefined ? {} : { graph }), ...shared }
}
