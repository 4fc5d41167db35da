/**
 * The Wright–Fisher process, simulated: generations do not overlap, every individual of the next one draws its parent by
 * fitness (Fisher 1930; Wright 1931; with frequency-dependent payoffs Imhof and Nowak 2006).
 */
import { InputError, runSync, type Steps } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { PopulationRun, WrightFisher } from '../../results/dynamics.ts'
import { populationOf } from '../fixation/fixation.ts'
import { oneOf, type PopulationGame, whole } from '../input.ts'
import { fitnessOf } from './fitness.ts'
import { history } from './history.ts'
import { type SampledOptions, sampledOf } from './input.ts'
import { type Start, wholeGenerations } from './well-mixed.ts'
import { words } from './words.ts'

/** Options of `wrightFisher`. */
export interface WrightFisherOptions extends SampledOptions {
  /** `linear` (the default): fitness 1 − w + wπ; `exponential`: e^(wπ). */
  readonly rule?: 'linear' | 'exponential'
  /** A run ends after at most this many generations; default 10,000. */
  readonly generations?: number
}

/**
 * Simulates a well-mixed population whose generations do not overlap.
 *
 * Complexity: a generation takes O(N + number of types²).
 *
 * @returns a record as that of `moran`, whose steps are generations
 * @throws InputError for options out of range, a fitness that can be negative, a population in which nobody is fit
 * @example
 * wrightFisher([[3, 1], [4, 2]], { initial: [40, 10], seed: 1, runs: 50 }).wins[1] > 40 // → true
 */
export function wrightFisher(game: PopulationGame, options: WrightFisherOptions): WrightFisher {
  checkStepOptions(options, ['seed', 'initial', 'rule', 'intensity', 'mutation', 'generations', 'runs', 'every'])
  return runSync(wrightFisherSteps(game, options), options)
}

/** `wrightFisher` in steps: one for each run, or part of it. */
export function* wrightFisherSteps(game: PopulationGame, options: WrightFisherOptions): Steps<WrightFisher> {
  const { generations = 10_000 } = options
  whole(generations, 'generations', 1, Number.MAX_SAFE_INTEGER, 'a number of generations')
  const { matrix, seed, initial, size, mutation, chance, runs, every } = sampledOf(game, options, false, generations)
  const rule = oneOf(options.rule ?? 'linear', ['linear', 'exponential'], 'rule')
  const update = rule === 'linear' ? 'birth-death' : 'exponential-birth-death'
  const { intensity } = populationOf({ rule: update, intensity: options.intensity ?? 1 })
  const fitness = fitnessOf(matrix, update, intensity, size, size - 1)
  if (rule === 'linear' && fitness.least < 0) {
    throw new InputError('', `the least payoff gives the fitness ${fitness.least}, below 0`)
  }
  const done: PopulationRun[] = []
  const answer = (reason?: 'limit' | 'stopped'): WrightFisher => ({
    method: 'wrightFisher',
    arithmetic: 'double',
    ...(done.length === runs ? { complete: true } : { complete: false, reason: reason! }),
    rule,
    seed,
    size,
    intensity,
    mutation,
    initial,
    steps: generations,
    every,
    runs: done,
    wins: matrix.map((_, type) => done.filter(({ winner }) => winner === type).length),
  })
  const refuse = (reason: string): never => {
    throw new InputError('', `in run ${done.length}, ${reason}`)
  }
  const start: Omit<Start, 'words'> = { fitness, rule: update, mutation: chance, refuse }
  const begin = wholeGenerations(start, initial)
  for (let run = 0; run < runs; run++) {
    const ended = yield* history(begin(words(seed, run)), generations, every, Math.ceil(50_000 / size), run)
    if (typeof ended === 'string') return answer(ended)
    done.push(ended)
    const stop = run < runs - 1 ? yield { done: run + 1, total: runs } : undefined
    if (stop) return answer(stop)
  }
  return answer()
}
