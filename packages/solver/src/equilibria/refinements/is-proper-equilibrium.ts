/**
 * Proper equilibria of two-player games (Myerson 1978): limits of play in which everybody plays everything, and a mistake that costs more
 * is at most ε times as likely as one that costs less, for ever smaller ε.
 *
 * As ε goes to 0, how each player ranks its own strategies against the other's trembling play may be taken to stay the same, since there
 * are finitely many rankings. Given both rankings, the mistakes of the two players can be found apart: each is a linear program
 * (`trembles.ts`) in which ε stands for a number. Whether it has a solution depends on the signs of polynomials in 1/ε, minors of the
 * program, whose coefficients are whole numbers below a bound B (Hadamard): beyond 1/ε = B + 1 no sign changes, so that one such ε
 * decides for all smaller ones.
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
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { IsProperEquilibrium, NoTrembles } from '../../results/refinements.ts'
import { checkTwoPlayers } from '../input.ts'
import { isNash } from '../is-nash.ts'
import { ownRows } from './own-rows.ts'
import { bound } from './proper-bound.ts'
import { likelihoods, nearTo, payoffSteps, type Ranking, tremblesOf } from './trembles.ts'
import { weakOrderCount, weakOrders } from './weak-orders.ts'

/** Pairs of rankings are tried up to so many: those that agree with what strategies get against the equilibrium. */
export const MAX_RANKINGS = 40_000
/** Of so many pairs, one after the other, it is listed why no trembles fit them. */
const MAX_REFUTED = 300

/**
 * Decides whether a profile of a two-player game is a proper equilibrium.
 *
 * @param profile one probability vector per player, over its strategies in their order
 * @param options `maxSteps`, `shouldStop`: end the run early; then the answer is `undecided` unless it is known
 * @returns `proper` with both rankings and mistakes that fit them; `not-proper` with a proof for each pair of rankings that no mistakes fit it; or `not-equilibrium` with the deviation that gains most
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
  const most = counts[0]! * counts[1]!
  if (most > MAX_RANKINGS) {
    throw new InputError(
      'profile',
      `ties of strategies against it allow ${most} pairs of rankings, more than ${MAX_RANKINGS}`,
    )
  }
  const rankings = levels.map((list, player) => [...ranked(list)].filter(ranking => usesTop(ranking, mixed[player]!)))
  const total = rankings[0]!.length * rankings[1]!.length
  const N = bound(payoffs, mixed)
  const near = mixed.map(own => nearTo(own, N))
  const likely = rankings.map(list => list.map(ranking => likelihoods(ranking, N)))
  const paid = rankings.map((list, player) => list.map(ranking => payoffSteps(payoffs[player]!, ranking)))
  // Trembles of a player that follow its own ranking and give the other's.
  const trembles = (player: number, own: number, other: number): ReturnType<typeof tremblesOf> =>
    tremblesOf([...near[player]!, ...likely[player]![own]!, ...paid[1 - player]![other]!], mixed[player]!.length)
  const refutations: NoTrembles[] = []
  let done = 0
  for (const [f, first] of rankings[0]!.entries()) {
    for (const [s, second] of rankings[1]!.entries()) {
      const column = trembles(1, s, f)
      const row = column.kind === 'found' ? trembles(0, f, s) : undefined
      if (column.kind === 'found' && row?.kind === 'found') {
        return {
          method,
          kind: 'proper',
          holds,
          profile: mixed,
          rankings: [first, second],
          epsilon: ratio(1n, N),
          trembles: [row.shares, column.shares],
        }
      }
      if (refutations.length < MAX_REFUTED) {
        const player = row === undefined ? 1 : 0
        const none = row ?? column
        if (none.kind === 'none') refutations.push({ rankings: [first, second], player, multipliers: none.multipliers })
      }
      const stop = yield { done: ++done, total }
      if (stop) return { method, kind: 'undecided', profile: mixed, reason: stop }
    }
  }
  return { method, kind: 'not-proper', holds: false, profile: mixed, epsilon: ratio(1n, N), refutations }
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
