/**
 * The principal branch of logit equilibria and the Nash equilibrium that it selects (McKelvey and Palfrey 1995): from uniform
 * play at λ = 0 to where nothing is left to gain (`branch.ts`), and from there by Newton's method (`limit.ts`).
 */
import { type NormalForm, type Rational, runSync, type StepOptions, type Steps, toNumber } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { LogitPath } from '../../results/index.ts'
import { followBranch, profileOf } from './branch.ts'
import { doubleGame, largestRegret } from './double-game.ts'
import { limitNear } from './limit.ts'
import { readLambda, targetOf } from './logit-equilibrium.ts'

/** The branch is followed until no player could gain more than this share of its payoffs' range … */
const SETTLED = 1e-6
/** … with λ times that range at least the first of these, or until it is the second. */
const FIRST = 1e3
const LAST = 1e8

/** Options of `logitPath`. */
export interface LogitPathOptions extends StepOptions {
  /** Where to end; left out, near the branch's limit. */
  readonly lambda?: Rational
}

/**
 * The points of the principal branch of logit equilibria of a game with any number of players, and where it leads: a
 * profile in fractions with the exact ε for which it is an ε-equilibrium; with ε = 0 it is a Nash equilibrium.
 *
 * A branch that could not be followed on says so (`complete: false`, `reason: 'stalled'`); its `limit` is then no more than its
 * last point, or the solution of the indifference equations next to it, with the ε that it has.
 *
 * @param options `lambda`: end at this precision; `limit`: stop after so many points; `maxSteps`, `shouldStop`: end the run early
 * @throws InputError as `logitEquilibrium`
 *
 * Time: about a hundred steps, each with a system of as many equations as all players have strategies.
 *
 * @example
 * const game = bimatrix([[3, 0], [0, 1]], [[1, 0], [0, 3]])
 * logitPath(game).limit.profile // → [['3/4', '1/4'], ['1/4', '3/4']]
 * logitPath(game).limit.epsilon // → '0'
 */
export function logitPath(game: NormalForm, options: LogitPathOptions = {}): LogitPath {
  return runSync(logitPathSteps(game, options), options)
}

/** `logitPath` in slices, for `run`; `found` counts the points. */
export function* logitPathSteps(game: NormalForm, options: LogitPathOptions = {}): Steps<LogitPath> {
  checkStepOptions(options, ['lambda'])
  const scaled = doubleGame(game, 'logitPath')
  const size = toNumber(scaled.range)
  const { limit } = options
  const lambda = options.lambda === undefined ? undefined : readLambda(options.lambda)
  const target = lambda === undefined ? LAST : targetOf(lambda, scaled)
  const { points, end } = yield* followBranch(scaled, target, {
    ...(lambda === undefined
      ? { settled: point => point.lambda >= FIRST && largestRegret(scaled, profileOf(scaled, point)) <= SETTLED }
      : {}),
    ...(limit === undefined ? {} : { limit }),
  })
  const listed = points.map(point => ({ lambda: point.lambda / size, profile: profileOf(scaled, point) }))
  const result = {
    method: 'logitPath',
    arithmetic: 'double',
    ...(lambda === undefined ? {} : { lambda }),
    points: listed,
    limit: limitNear(game, listed.at(-1)!.profile, scaled.range),
  } as const
  if (end === 'reached' || end === 'settled') return { complete: true, ...result }
  return { complete: false, reason: end, ...result }
}
