/** One run of a simulated population after another, and the part of the record that all simulations share. */
import { InputError, type Steps } from '@biform/core'
import type { Moran, PopulationRun, UpdateRule } from '../../results/dynamics.ts'
import type { Fitness } from './fitness.ts'
import { history } from './history.ts'
import type { Sampled } from './input.ts'
import type { Moving, Rules } from './well-mixed.ts'
import { oddsOf, type Words, words } from './words.ts'

/** What records of simulations share. */
type Shared = Omit<Moran, 'method' | 'rule' | 'intensity' | 'graph'>

/** Makes all runs, each from a stream of its own; `block` steps lie between two reports of progress, or fewer. */
export function* simulation(
  { matrix, seed, size, initial, mutation, runs, every }: Sampled,
  { steps, block, rule, fitness }: { steps: number; block: number; rule: UpdateRule; fitness: Fitness },
  populations: (rules: Rules) => (words: Words) => Moving,
): Steps<Shared> {
  const done: PopulationRun[] = []
  const wins = matrix.map(() => 0)
  const answer = (reason?: 'limit' | 'stopped'): Shared => ({
    arithmetic: 'double',
    ...(done.length === runs ? { complete: true } : { complete: false, reason: reason! }),
    seed,
    size,
    mutation,
    initial,
    steps,
    every,
    runs: done,
    wins,
  })
  const refuse = (reason: string): never => {
    throw new InputError('', `in run ${done.length}, ${reason}`)
  }
  const begin = populations({ fitness, rule, mutation: oddsOf(mutation), mutates: mutation.n > 0n, refuse })
  for (let run = 0; run < runs; run++) {
    const ended = yield* history(begin(words(seed, run)), steps, every, block, run)
    if (typeof ended === 'string') return answer(ended)
    done.push(ended)
    if (ended.winner !== null) wins[ended.winner]! += 1
    const stop = run < runs - 1 ? yield { done: run + 1, total: runs } : undefined
    if (stop) return answer(stop)
  }
  return answer()
}
