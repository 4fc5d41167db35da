/**
 * Proper equilibria of two-player games (Myerson 1978): limits of play in which everybody plays everything, and a mistake that costs more
 * is at most ε times as likely as one that costs less, for ever smaller ε.
 *
 * As ε goes to 0, how each player ranks its own strategies against the other's trembling play may be taken to stay the same, since there
 * are finitely many rankings. Given both rankings, the mistakes of the two players can be found apart: each is a linear program in which ε
 * stands for a number. Whether it has a solution depends on the signs of polynomials in 1/ε, minors of the program, whose coefficients are
 * whole numbers below a bound B (Hadamard): beyond 1/ε = B + 1 no sign changes, so that one such ε decides for all smaller ones.
 */
import {
  compare,
  type Fraction,
  InputError,
  type NormalForm,
  type Rational,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
  sum,
  ZERO,
} from '@biform/core'
import { type Constraint, linearProgram } from '../../linear/program.ts'
import { checkStepOptions } from '../../options.ts'
import type { IsProperEquilibrium } from '../../results/refinements.ts'
import { checkTwoPlayers } from '../input.ts'
import { isNash } from '../is-nash.ts'
import { ownRows } from './own-rows.ts'
import { weakOrderCount, weakOrders } from './weak-orders.ts'

/** Pairs of rankings are tried up to so many: those that agree with what strategies get against the equilibrium. */
export const MAX_RANKINGS = 40_000

/** One player's strategies in classes, the best first. */
type Ranking = readonly (readonly number[])[]

/**
 * Decides whether a profile of a two-player game is a proper equilibrium.
 *
 * @param profile one probability vector per player, over its strategies in their order
 * @param options `maxSteps`, `shouldStop`: end the run early; then the answer is `undecided` unless it is known
 * @returns `proper` with both rankings and mistakes that fit them; `not-proper`; or `not-equilibrium` with the deviation that gains most
 * @throws InputError if it is not a game in normal form with two players, the profile is not one of probability vectors, or strategies tie
 * so often against it that there are more than `MAX_RANKINGS` pairs of rankings
 *
 * Complexity: up to two linear programs with as many unknowns as strategies for each pair of rankings. Without ties there is one pair.
 *
 * @example
 * // Myerson (1978): the second equilibrium is perfect, though only because of unlikely mistakes.
 * const A = [[1, 0, -9], [0, 0, -7], [-9, -7, -7]]
 * isProperEquilibrium(bimatrix(A, A), [[1, 0, 0], [1, 0, 0]]).kind // → 'proper'
 * isTremblingHandPerfect(bimatrix(A, A), [[0, 1, 0], [0, 1, 0]]).kind // → 'perfect'
 * isProperEquilibrium(bimatrix(A, A), [[0, 1, 0], [0, 1, 0]]).kind // → 'not-proper'
 */
export function isProperEquilibrium(
  game: NormalForm,
  profile: readonly (readonly Rational[])[],
  options: Omit<StepOptions, 'limit'> = {},
): IsProperEquilibrium {
  return runSync(isProperEquilibriumSteps(game, profile, options), options)
}

/** `isProperEquilibrium` in slices, for `run`; `done` counts pairs of rankings. */
export function* isProperEquilibriumSteps(
  game: NormalForm,
  profile: readonly (readonly Rational[])[],
  options: Omit<StepOptions, 'limit'> = {},
): Steps<IsProperEquilibrium> {
  checkStepOptions(options)
  checkTwoPlayers(game, 'isProperEquilibrium', 'isStrict for any number: strict equilibria are proper')
  const method = 'isProperEquilibrium'
  const { holds, profile: mixed, deviation } = isNash(game, profile)
  if (!holds) return { method, kind: 'not-equilibrium', holds, profile: mixed, deviation: deviation! }
  const payoffs = [0, 1].map(player => ownRows(game, player))
  const levels = mixed.map((own, player) => levelsOf(payoffs[player]!, mixed[1 - player]!, own))
  const counts = levels.map(list => list.reduce((all, { length }) => all * weakOrderCount(length), 1))
  const total = counts[0]! * counts[1]!
  if (total > MAX_RANKINGS) {
    throw new InputError(
      'profile',
      `ties of strategies against it allow ${total} pairs of rankings, more than ${MAX_RANKINGS}`,
    )
  }
  const rankings = levels.map((list, player) => [...ranked(list)].filter(ranking => usesTop(ranking, mixed[player]!)))
  const epsilon = ratio(1n, bound(payoffs, mixed))
  let done = 0
  for (const first of rankings[0]!) {
    for (const second of rankings[1]!) {
      const column = mistakes(payoffs[0]!, mixed[1]!, first, second, epsilon)
      const row = column && mistakes(payoffs[1]!, mixed[0]!, second, first, epsilon)
      if (row && column) {
        return {
          method,
          kind: 'proper',
          holds,
          profile: mixed,
          rankings: [first, second],
          epsilon,
          trembles: [row, column],
        }
      }
      const stop = yield { done: ++done, total }
      if (stop) return { method, kind: 'undecided', profile: mixed, reason: stop }
    }
  }
  return { method, kind: 'not-proper', holds: false, profile: mixed }
}

/**
 * Mistakes of the other player, near its equilibrium strategy, that follow its ranking and give this one; none if there are none.
 *
 * Unknowns are the probabilities y and a slack t: at least t for each y, and for each step down in the ranking of `rows` a loss of at
 * least t. Rankings are possible if t can be positive.
 */
function mistakes(
  rows: readonly (readonly bigint[])[],
  own: readonly Fraction[],
  ranking: Ranking,
  others: Ranking,
  epsilon: Fraction,
): Fraction[] | undefined {
  const solution = linearProgram({
    objective: [...own.map(() => 0n), 1n],
    constraints: program(rows, own, ranking, others, epsilon.d),
  })
  if (solution.kind !== 'optimal' || compare(solution.value, ZERO) <= 0) return undefined
  return solution.primal.slice(0, -1)
}

/** The program for ε = 1/N. */
function program(
  rows: readonly (readonly bigint[])[],
  own: readonly Fraction[],
  ranking: Ranking,
  others: Ranking,
  N: bigint,
): Constraint[] {
  const units = own.map((_, j) => own.map((__, k) => (j === k ? 1n : 0n)))
  const less = (a: readonly bigint[], b: readonly bigint[]): bigint[] => a.map((value, j) => value - b[j]!)
  const list: Constraint[] = [{ coefficients: [...own.map(() => 1n), 0n], relation: '=', right: 1n }]
  for (const [j, unit] of units.entries()) {
    list.push({ coefficients: [...unit, -1n], relation: '>=', right: 0n })
    // y_j ≤ own_j + 1/N, over the denominator of own_j.
    const { n, d } = own[j]!
    list.push({ coefficients: [...unit.map(value => value * d * N), 0n], relation: '<=', right: n * N + d })
  }
  steps(others, (better, worse) => {
    list.push({
      coefficients: [...units[better]!.map((value, k) => value - N * units[worse]![k]!), 0n],
      relation: '>=',
      right: 0n,
    })
  })
  for (const [first, ...same] of ranking) {
    for (const other of same) {
      list.push({ coefficients: [...less(rows[first!]!, rows[other]!), 0n], relation: '=', right: 0n })
    }
  }
  for (const [k, [worse]] of ranking.entries()) {
    if (k > 0)
      list.push({ coefficients: [...less(rows[ranking[k - 1]![0]!]!, rows[worse!]!), -1n], relation: '>=', right: 0n })
  }
  return list
}

/** Every item of a class with every one of the next. */
function steps(ranking: Ranking, call: (better: number, worse: number) => void): void {
  for (let k = 1; k < ranking.length; k++) {
    for (const better of ranking[k - 1]!) for (const worse of ranking[k]!) call(better, worse)
  }
}

/**
 * A power of two above B + 1, where B bounds the sizes of the coefficients of all minors of the programs as polynomials in N: the
 * product over rows of the sum of sizes of all their coefficients, those of N and of 1.
 */
function bound(payoffs: readonly (readonly (readonly bigint[])[])[], mixed: readonly (readonly Fraction[])[]): bigint {
  const sizes = payoffs.map((rows, player) => {
    const own = mixed[1 - player]!
    const range = rows[0]!.reduce((total, _, j) => {
      return total + spread(rows.map(row => row[j]!))
    }, 1n)
    // Sum, floors, ceilings, steps of likelihood between any two, and of payoffs.
    const ceilings = own.reduce((product, { n, d }) => product * (2n * d + n + 1n), 1n)
    const n = BigInt(own.length)
    return (n + 1n) * 2n ** n * ceilings * 2n ** (n * n) * (range + 1n) ** BigInt(rows.length)
  })
  return 2n ** BigInt(Math.max(...sizes.map(size => size.toString(2).length)) + 2)
}

/** The difference of the largest and the least. */
function spread(values: readonly bigint[]): bigint {
  let [low, high] = [values[0]!, values[0]!]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return high - low
}

/** All rankings in which each level comes before the next. */
function* ranked(levels: readonly (readonly number[])[]): Generator<number[][]> {
  const [first, ...rest] = levels
  if (first === undefined) {
    yield []
    return
  }
  for (const order of weakOrders(first)) for (const more of ranked(rest)) yield [...order, ...more]
}

/** Strategies by what they get against the other's equilibrium strategy, the best first. */
function levelsOf(
  rows: readonly (readonly bigint[])[],
  other: readonly Fraction[],
  own: readonly Fraction[],
): number[][] {
  const gets = rows.map(row => sum(other.map((share, j) => share.mul(row[j]!))))
  const order = [...own.keys()].sort((a, b) => compare(gets[b]!, gets[a]!) || a - b)
  const levels: number[][] = []
  for (const s of order) {
    const last = levels.at(-1)
    if (last !== undefined && compare(gets[last[0]!]!, gets[s]!) === 0) last.push(s)
    else levels.push([s])
  }
  return levels
}

/** What is played for certain, in the limit, is in the first class. */
function usesTop([top]: Ranking, own: readonly Fraction[]): boolean {
  return own.every((share, s) => share.n === 0n || top!.includes(s))
}
