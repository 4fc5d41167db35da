/**
 * Best-response dynamics in continuous time (Gilboa and Matsui 1991; Matsui 1992; Hofbauer 1995): in infinite populations a few at a time
 * change to a best reply, ẋ ∈ BR(x) − x. Its paths are straight as long as best replies stay the same, towards a target b at
 * x(t) = b + e^(−t) (x − b). In s = 1 − e^(−t) all payoffs are linear, so that the next turn is where two of them tie: a fraction.
 */
import {
  compare,
  type Fraction,
  InputError,
  ONE,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  toNumber,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { BestResponseLeg, BestResponsePath } from '../../results/learning.ts'
import { type Payoffs as PopulationPayoffs, populationsOf, type Shares } from '../replicator/populations.ts'
import { closedPath, type Turn } from './closed-path.ts'
import { bestReplies, gains, type Payoffs, type Point, playsOnly, targetWithin } from './target.ts'

/** Options of `bestResponsePath`. */
export interface BestResponsePathOptions extends StepOptions {
  /** The shares at first; default: equal. */
  readonly initial?: Shares
}

/** Paths are followed in games of at most so many strategies of a population. */
export const MAX_PATH_STRATEGIES = 16
/** For so many legs, if nothing else is said; their fractions grow from one to the next. */
const LEGS = 60
/** And for at most so many. */
const MAX_LEGS = 2_000

/**
 * Follows the best-response dynamics of one population, or of two that meet each other, with all turning points as fractions.
 *
 * A path rests where it comes to an equilibrium. Elsewhere it goes towards an equilibrium of the game in which only the present best
 * replies may be played: the first pure one, or else a mixed one (where strategies tie there may be other ways to go on).
 *
 * @param options `initial`; `limit`: at most so many legs, default 60; `maxSteps`, `shouldStop`: end the run early
 * @returns `kind` `equilibrium`: the last leg leads into one; `cycle`: the path comes round to where leg `from` began; or `cut`. If the
 * last legs of a path that is cut turned alike twice, and there is a closed path that turns so for ever, it is in `closed`, exactly: its
 * points in the field of `growth`, an algebraic number
 * @throws InputError for shares that do not sum to 1, more than `MAX_PATH_STRATEGIES` strategies, and a game that does not fit the
 * populations
 *
 * Complexity: two products of a matrix and a vector a leg, of fractions whose length grows by as much every time; ties of many strategies
 * without a pure target take a linear system for each set of them.
 *
 * @example
 * // Rock, paper and scissors, where losing costs more than winning brings: play goes round a triangle (Gaunersdorfer and Hofbauer 1995).
 * const rps = [[0, -2, 1], [1, 0, -2], [-2, 1, 0]]
 * const path = bestResponsePath(rps, { initial: ['1/2', '1/4', '1/4'] })
 * path.kind // → 'cycle'
 * path.legs[1].state // → [['2/7', '4/7', '1/7']]
 * path.legs[1].share // → '1/2'
 * // Hawks among hawks become doves, until both do as well.
 * bestResponsePath([[-1, 2], [0, 1]], { initial: [1, 0] }).last // → [['1/2', '1/2']]
 */
export function bestResponsePath(game: PopulationPayoffs, options: BestResponsePathOptions = {}): BestResponsePath {
  return runSync(bestResponsePathSteps(game, options), options)
}

/** `bestResponsePath` in slices, for `run`; `latest` has the new leg. */
export function* bestResponsePathSteps(
  game: PopulationPayoffs,
  options: BestResponsePathOptions = {},
): Steps<BestResponsePath, BestResponseLeg> {
  checkStepOptions(options, ['initial'])
  const { payoffs, initial } = populationsOf(game, options.initial)
  const most = Math.max(...payoffs.map(rows => rows.length))
  if (most > MAX_PATH_STRATEGIES) {
    throw new InputError('game', `has ${most} strategies, more than ${MAX_PATH_STRATEGIES}; see replicator`)
  }
  const limit = Math.min(options.limit ?? LEGS, MAX_LEGS)
  const method = 'bestResponsePath'
  const legs: BestResponseLeg[] = []
  const turns: Turn[] = []
  const met = new Map<string, number>()
  let state: Point = initial
  const cut = (reason: Stop): BestResponsePath => {
    const closed = closedBy(payoffs, legs, turns)
    return { method, kind: 'cut', reason, initial, legs, last: state, ...(closed === undefined ? {} : { closed }) }
  }
  for (;;) {
    const key = state.flat().join()
    const from = met.get(key)
    if (from !== undefined) return { method, kind: 'cycle', initial, legs, last: state, from }
    if (legs.length >= limit) return cut('limit')
    met.set(key, legs.length)
    const gets = gains(payoffs, state)
    const replies = bestReplies(gets)
    const target = playsOnly(state, replies) ? state : targetWithin(payoffs, replies)
    const turn = turnOf(payoffs, gets, replies, target)
    const leg: BestResponseLeg = { state, bestReplies: replies, target, share: turn?.share ?? null }
    legs.push(leg)
    if (turn === undefined) return { method, kind: 'equilibrium', initial, legs, last: target }
    turns.push({ target, ...turn })
    state = state.map((shares, p) => shares.map((value, s) => value.add(turn.share.mul(target[p]![s]!.sub(value)))))
    const stop = yield { done: legs.length, found: legs.length, latest: [leg] }
    if (stop) return cut(stop)
  }
}

/** Where on the way to a target the first strategy catches up that is worse now and better there; nowhere if there is none. */
function turnOf(
  payoffs: Payoffs,
  gets: readonly (readonly Fraction[])[],
  replies: readonly (readonly number[])[],
  target: Point,
): { share: Fraction; population: number; played: number; next: number } | undefined {
  const there = gains(payoffs, target)
  let first: { share: Fraction; population: number; played: number; next: number } | undefined
  for (const population of payoffs.keys()) {
    const played = target[population]!.findIndex(share => share.n > 0n)
    for (const next of payoffs[population]!.keys()) {
      const lead = gets[population]![played]!.sub(gets[population]![next]!)
      const lost = there[population]![next]!.sub(there[population]![played]!)
      if (replies[population]!.includes(next) || lost.s <= 0n || lost.n === 0n) continue
      const share = lead.div(lead.add(lost))
      if (first === undefined || compare(share, first.share) < 0) first = { share, population, played, next }
    }
  }
  return first
}

/** The closed path with the turns of the last legs, if these came twice. */
function closedBy(
  payoffs: Payoffs,
  legs: readonly BestResponseLeg[],
  turns: readonly Turn[],
): BestResponsePath['closed'] {
  const keys = turns.map(({ target, population, next }) => `${population} ${next} ${target.flat().join()}`)
  const n = keys.length
  for (let period = 1; 2 * period <= n; period++) {
    if (keys.slice(n - period).some((key, k) => key !== keys[n - 2 * period + k])) continue
    const growth = legs.slice(n - period).reduce((all, { share }) => all / toNumber(ONE.sub(share!)), 1)
    return closedPath(payoffs, turns.slice(n - period), legs[n - period]!.state, growth)
  }
  return undefined
}
