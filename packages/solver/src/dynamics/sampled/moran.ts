/**
 * The Moran process and its relatives, simulated: one individual at a time is replaced by a copy of another, selected by
 * payoff, now and then by a mutant (Moran 1958; on graphs Lieberman, Hauert and Nowak 2005).
 *
 * Run r draws from a stream of its own, seeded by (seed, r): runs do not depend on each other.
 */
import { InputError, runSync, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { Moran, PopulationRun, UpdateRule } from '../../results/dynamics.ts'
import { populationOf } from '../fixation/fixation.ts'
import { type PopulationGame, whole } from '../input.ts'
import { fitnessOf } from './fitness.ts'
import { type Edges, neighboursOf } from './graph.ts'
import { history } from './history.ts'
import { type SampledOptions, sampledOf } from './input.ts'
import { onGraph } from './on-graph.ts'
import { wellMixed } from './well-mixed.ts'
import { words } from './words.ts'

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
 * Complexity: a step takes O(number of types there are); on a graph O(number of vertices) under `birth-death`, else O(degree²).
 *
 * @returns for each run its length, its end and the average share of each type; how often each type has taken over
 * @throws InputError for options out of range, a fitness that can be negative, a population in which nobody is fit
 * @example
 * const found = moran([[1, 1], [2, 2]], { initial: [10, 10], seed: 3, runs: 200 })
 * found.wins[1] > 190 // → true
 * moran([[3, 0], [5, 1]], { initial: [0, 0, 1], graph: [[0, 1], [1, 2]], rule: 'fermi', seed: 1 }).runs[0].winner // → 1
 */
export function moran(game: PopulationGame, options: MoranOptions): Moran {
  checkStepOptions(options, ['seed', 'initial', 'rule', 'intensity', 'mutation', 'graph', 'steps', 'runs', 'every'])
  return runSync(moranSteps(game, options), options)
}

/** `moran` in steps: one for at most 50,000 steps of a population. */
export function* moranSteps(game: PopulationGame, options: MoranOptions): Steps<Moran> {
  const { graph, steps = 1_000_000 } = options
  whole(steps, 'steps', 1, Number.MAX_SAFE_INTEGER, 'a number of steps')
  const { matrix, seed, initial, size, mutation, chance, runs, every } = sampledOf(
    game,
    options,
    graph !== undefined,
    steps,
  )
  const { rule, intensity } = populationOf(options)
  const neighbours = graph === undefined ? undefined : neighboursOf(graph, size)
  const fitness = fitnessOf(matrix, rule, intensity, size, neighbours === undefined ? size - 1 : 1)
  if (rule === 'birth-death' || rule === 'death-birth') {
    if (fitness.least < 0) throw new InputError('', `the least payoff gives the fitness ${fitness.least}, below 0`)
  }
  const done: PopulationRun[] = []
  const answer = (reason?: 'limit' | 'stopped'): Moran => ({
    method: 'moran',
    arithmetic: 'double',
    ...(done.length === runs ? { complete: true } : { complete: false, reason: reason! }),
    rule,
    seed,
    size,
    intensity,
    mutation,
    ...(graph === undefined ? {} : { graph }),
    initial,
    steps,
    every,
    runs: done,
    wins: matrix.map((_, type) => done.filter(({ winner }) => winner === type).length),
  })
  const refuse = (reason: string): never => {
    throw new InputError('', `in run ${done.length}, ${reason}`)
  }
  const start = { fitness, rule, mutation: chance, refuse }
  const begin = neighbours === undefined ? wellMixed(start, initial) : onGraph(start, initial, neighbours)
  for (let run = 0; run < runs; run++) {
    const ended = yield* history(begin(words(seed, run)), steps, every, BLOCK, run)
    if (typeof ended === 'string') return answer(ended)
    done.push(ended)
    const stop = run < runs - 1 ? yield { done: run + 1, total: runs } : undefined
    if (stop) return answer(stop)
  }
  return answer()
}
