/**
 * Evolutionarily stable strategies of symmetric games of two (Maynard Smith and Price 1973).
 *
 * p is stable if it is a best reply to itself and does better against every other best reply x than x does against itself. With
 * z = x − p that is zᵀAz < 0 for all z ≠ 0 with Σz = 0 that are not negative outside the support of p and are 0 outside its best replies
 * (Haigh 1975), a question of copositivity (`copositive.ts`). All stable strategies are found support by support: there is at most one
 * with each, and none whose support lies within the best replies to another (Bishop and Cannings 1976).
 */
import {
  type Fraction,
  flatFractions,
  InputError,
  integers,
  type NormalForm,
  type Rational,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
} from '@biform/core'
import { solveSmall } from '../../linear/small.ts'
import { checkStepOptions } from '../../options.ts'
import type { EvolutionarilyStable, IsEvolutionarilyStable, IsNeutrallyStable } from '../../results/refinements.ts'
import { probabilityVectors } from '../is-nash.ts'
import { type Candidate, invaderOf, product } from './invader.ts'
import { type SymmetricPayoffs, symmetricPayoffs } from './symmetric.ts'

/** Stable strategies are looked for in games with at most this many pure ones. */
export const MAX_STABLE_STRATEGIES = 16

/**
 * Decides whether a strategy of a symmetric two-player game is evolutionarily stable.
 *
 * @param strategy its probabilities
 * @returns `holds`, and where it does not an `invader`: a strategy that does better against it, or as well and no worse against itself
 * @throws InputError if it is not a symmetric two-player game in normal form, or the strategy is no probability vector
 *
 * Complexity: a linear system for each set of best replies that are not played.
 *
 * @example
 * // Hawk and dove (Maynard Smith and Price 1973): a prize of 2, injuries of 4.
 * const game = bimatrix([[-1, 2], [0, 1]], [[-1, 0], [2, 1]])
 * isEvolutionarilyStable(game, ['1/2', '1/2']).holds // → true
 * isEvolutionarilyStable(game, [1, 0]).invader // → ['0', '1']
 */
export function isEvolutionarilyStable(game: NormalForm, strategy: readonly Rational[]): IsEvolutionarilyStable {
  const { rows } = symmetricPayoffs(game)
  const probabilities = readStrategy(game, strategy)
  const method = 'isEvolutionarilyStable'
  const { weights, support, bestReplies } = candidateOf(rows, probabilities)
  if (support.some(s => !bestReplies.includes(s))) {
    return { method, kind: 'not-equilibrium', holds: false, probabilities, invader: pure(rows.length, bestReplies[0]!) }
  }
  const invader = invaderOf(rows, { weights, support, bestReplies })
  return invader === undefined
    ? { method, kind: 'stable', holds: true, probabilities }
    : { method, kind: 'invaded', holds: false, probabilities, invader }
}

/**
 * Decides whether a strategy of a symmetric two-player game is neutrally stable (Maynard Smith 1982): a best reply to itself against which
 * no other best reply does better than the strategy does against it.
 *
 * Evolutionarily stable strategies are. A neutrally stable one cannot be driven out, but others may drift in.
 *
 * @param strategy its probabilities
 * @returns `holds`, and where it does not an `invader`: a strategy that does better against it, or as well and better against itself
 * @throws InputError if it is not a symmetric two-player game in normal form, or the strategy is no probability vector
 *
 * Complexity: a linear system for each set of best replies that are not played.
 *
 * @example
 * // Rock, paper and scissors: the middle is neutrally stable, not evolutionarily stable.
 * const rps = bimatrix([[0, -1, 1], [1, 0, -1], [-1, 1, 0]])
 * isNeutrallyStable(rps, ['1/3', '1/3', '1/3']).holds // → true
 * isEvolutionarilyStable(rps, ['1/3', '1/3', '1/3']).holds // → false
 */
export function isNeutrallyStable(game: NormalForm, strategy: readonly Rational[]): IsNeutrallyStable {
  const { rows } = symmetricPayoffs(game)
  const probabilities = readStrategy(game, strategy)
  const method = 'isNeutrallyStable'
  const { weights, support, bestReplies } = candidateOf(rows, probabilities)
  if (support.some(s => !bestReplies.includes(s))) {
    return { method, kind: 'not-equilibrium', holds: false, probabilities, invader: pure(rows.length, bestReplies[0]!) }
  }
  const invader = invaderOf(rows, { weights, support, bestReplies }, 'neutral')
  return invader === undefined
    ? { method, kind: 'stable', holds: true, probabilities }
    : { method, kind: 'invaded', holds: false, probabilities, invader }
}

/** A strategy with its best replies. */
function candidateOf(rows: SymmetricPayoffs['rows'], probabilities: readonly Fraction[]): Candidate {
  const weights = integers(flatFractions(probabilities))
  const paid = rows.map(row => product(row, weights))
  const best = paid.reduce((most, value) => (value > most ? value : most))
  return {
    weights,
    support: weights.flatMap((weight, s) => (weight > 0n ? [s] : [])),
    bestReplies: paid.flatMap((value, s) => (value === best ? [s] : [])),
  }
}

function pure(count: number, strategy: number): Fraction[] {
  return Array.from({ length: count }, (_, s) => ratio(s === strategy ? 1n : 0n, 1n))
}

/**
 * All evolutionarily stable strategies of a symmetric two-player game. There may be none, as in rock–paper–scissors.
 *
 * @param options `limit`: stop after that many; `maxSteps`, `shouldStop`: end the run early, with `complete: false`
 * @throws InputError if it is not a symmetric two-player game in normal form, or has more than `MAX_STABLE_STRATEGIES` strategies
 * (`isEvolutionarilyStable` tests a single one in larger games)
 *
 * Complexity: a linear system for each of the 2^n supports, but for those that what was found rules out; a step is a support.
 *
 * @example
 * evolutionarilyStable(bimatrix([[-1, 2], [0, 1]], [[-1, 0], [2, 1]])).stable[0].probabilities // → ['1/2', '1/2']
 * evolutionarilyStable(bimatrix([[0, -1, 1], [1, 0, -1], [-1, 1, 0]])).stable // → []
 */
export function evolutionarilyStable(game: NormalForm, options: StepOptions = {}): EvolutionarilyStable {
  return runSync(evolutionarilyStableSteps(game, options), options)
}

/** `evolutionarilyStable` in slices, for `run`; `done` counts supports. */
export function* evolutionarilyStableSteps(game: NormalForm, options: StepOptions = {}): Steps<EvolutionarilyStable> {
  checkStepOptions(options)
  const { rows, denominator } = symmetricPayoffs(game)
  const n = rows.length
  if (n > MAX_STABLE_STRATEGIES) {
    throw new InputError(
      'game',
      `has ${n} strategies, more than ${MAX_STABLE_STRATEGIES}; isEvolutionarilyStable tests a single strategy of larger games`,
    )
  }
  const { limit = Number.POSITIVE_INFINITY } = options
  const method = 'evolutionarilyStable'
  const stable: EvolutionarilyStable['stable'][number][] = []
  let done = 0
  for (const support of supports(n)) {
    done += 1
    const stop = yield { done, total: 2 ** n - 1, found: stable.length }
    if (stop) return { method, complete: false, reason: stop, stable }
    const ruledOut = stable.some(
      found => support.every(s => found.bestReplies.includes(s)) || found.support.every(s => support.includes(s)),
    )
    const candidate = ruledOut ? undefined : equilibriumOn(rows, support)
    if (candidate === undefined || invaderOf(rows, candidate) !== undefined) continue
    if (stable.length >= limit) return { method, complete: false, reason: 'limit', stable }
    const { weights, bestReplies } = candidate
    const total = weights.reduce((all, weight) => all + weight, 0n)
    stable.push({
      probabilities: weights.map(weight => ratio(weight, total)),
      payoff: ratio(product(rows[support[0]!]!, weights), total * denominator),
      support,
      bestReplies,
    })
  }
  return { method, complete: true, stable }
}

/** Reads one strategy by the rules for a profile, under its own name. */
function readStrategy(game: NormalForm, strategy: readonly Rational[]): Fraction[] {
  try {
    return probabilityVectors(game, [strategy, strategy])[0]!
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.at.replace('profile[0]', 'strategy'), error.reason)
  }
}

/** All non-empty sets of strategies, the smallest first, in lexicographic order. */
function* supports(n: number, from = 0, size?: number): Generator<number[]> {
  if (size === undefined) {
    for (let count = 1; count <= n; count++) yield* supports(n, 0, count)
  } else if (size === 0) {
    yield []
  } else {
    for (let first = from; first <= n - size; first++) {
      for (const rest of supports(n, first + 1, size - 1)) yield [first, ...rest]
    }
  }
}

/** The symmetric equilibrium that plays all of a set and nothing else, if there is one only. */
function equilibriumOn(rows: SymmetricPayoffs['rows'], support: readonly number[]): Candidate | undefined {
  const solution = solveSmall(
    [...support.map(i => [...support.map(j => rows[i]![j]!), -1n]), [...support.map(() => 1n), 0n]],
    [...support.map(() => 0n), 1n],
  )
  if (solution === undefined || support.some((_, k) => solution.numerators[k]! <= 0n)) return undefined
  const weights = rows.map(() => 0n)
  support.forEach((s, k) => {
    weights[s] = solution.numerators[k]!
  })
  const level = solution.numerators[support.length]!
  const paid = rows.map(row => product(row, weights))
  if (paid.some(value => value > level)) return undefined
  return { weights, support, bestReplies: paid.flatMap((value, s) => (value === level ? [s] : [])) }
}
