/**
 * The Wright–Fisher process, simulated: generations do not overlap, every individual of the next one draws its parent by
 * fitness (Fisher 1930; Wright 1931; with frequency-dependent payoffs Imhof and Nowak 2006).
 */
import { runSync, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { WrightFisher } from '../../results/dynamics.ts'
import { populationOf } from '../fixation/fixation.ts'
import { oneOf, type PopulationGame, whole } from '../input.ts'
import { fitnessOf } from './fitness.ts'
import { type SampledOptions, sampledOf } from './input.ts'
import { simulation } from './simulation.ts'
import { wholeGenerations } from './well-mixed.ts'

/** Options of `wrightFisher`. */
export interface WrightFisherOptions extends SampledOptions {
  /** `linear` (the default): fitness 1 − w + wπ; `exponential`: e^(wπ). */
  readonly rule?: 'linear' | 'exponential'
  /** A run ends after at most this many generations; default 10,000. */
  readonly generations?: number
}

/** Children between two reports of progress. */
const BLOCK = 50_000

/**
 * Simulates a well-mixed population whose generations do not overlap.
 *
 * Complexity: a generation takes O(number of types²), and for each of N children (largest fitness)/(mean fitness) draws on
 * average, which are as exact as those of `moran`. A run can be stopped between generations.
 *
 * @returns a record as that of `moran`, whose steps are generations
 * @throws InputError for options out of range, a fitness that can be negative, a population in which nobody is fit
 * @example
 * wrightFisher([[3, 1], [4, 2]], { initial: [40, 10], seed: 1, runs: 50 }).wins[1] > 40 // → true
 */
export function wrightFisher(game: PopulationGame, options: WrightFisherOptions): WrightFisher {
  return runSync(wrightFisherSteps(game, options), options)
}

/** `wrightFisher` in steps: one for each run, or part of it. */
export function* wrightFisherSteps(game: PopulationGame, options: WrightFisherOptions): Steps<WrightFisher> {
  checkStepOptions(options, ['seed', 'initial', 'rule', 'intensity', 'mutation', 'generations', 'runs', 'every'])
  const { generations = 10_000 } = options
  whole(generations, 'generations', 1, Number.MAX_SAFE_INTEGER, 'a number of generations')
  const sampled = sampledOf(game, options, false, generations)
  const { matrix, initial, size } = sampled
  const rule = oneOf(options.rule ?? 'linear', ['linear', 'exponential'], 'rule')
  const update = rule === 'linear' ? 'birth-death' : 'exponential-birth-death'
  const { intensity } = populationOf({ rule: update, intensity: options.intensity ?? 1 })
  const fitness = fitnessOf(matrix, update, intensity, size, size - 1)
  const block = Math.ceil(BLOCK / size)
  const shared = yield* simulation(sampled, { steps: generations, block, rule: update, fitness }, rules =>
    wholeGenerations(rules, initial),
  )
  return { method: 'wrightFisher', rule, intensity, ...shared }
}
