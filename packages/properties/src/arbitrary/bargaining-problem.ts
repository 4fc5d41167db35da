/** Bargaining problems: points, and a disagreement point below a convex combination of them. */
import { type BargainingProblem, bargainingProblem as build, type Fraction, sum } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labelling } from './labels.ts'
import { bounds, exactly, pick, type Range, slice } from './range.ts'
import { rational, shares } from './rational.ts'

/** Options of `bargainingProblem`. */
export interface BargainingProblemOptions {
  /** How many players. Default 2; at most 5. */
  readonly players?: Range
  /** How many points. Default [1, 6]; at most 12. */
  readonly points?: Range
  /** Whether some point gives every player more than the disagreement point. Default false: often, but not always. */
  readonly essential?: boolean
  /** What payoffs are drawn from. Default `rational()`. */
  readonly payoff?: Arbitrary<Fraction>
  /** Whether players have hostile labels now and then. Default false. */
  readonly labels?: boolean
}

/**
 * Bargaining problems. The disagreement point lies below a drawn convex combination of the points. Shrinks towards fewer
 * players and points, payoffs of 0, and a disagreement point that is a point of the frontier.
 *
 * @throws InputError for a number of players outside 2 to 5, or of points outside 1 to 12
 * @example
 * const problems = sample(arbitrary.bargainingProblem({ essential: true }), { seed: 4, count: 20 })
 * problems.every(problem => compare(commonGain(problem, problem.disagreement), ZERO) > 0) // → true
 */
export function bargainingProblem(options: BargainingProblemOptions = {}): Arbitrary<BargainingProblem> {
  const players = bounds(options.players ?? 2, 'players', 2, 5)
  const points = bounds(options.points ?? [1, 6], 'points', 1, 12)
  const { payoff = rational(), essential = false } = options
  const drop = rational({ minimum: essential ? '1/12' : 0, maximum: 8 })
  return fc
    .record({
      players: slice(players),
      chosen: slice(points),
      points: exactly(points[1], exactly(players[1], payoff)),
      weights: exactly(points[1], fc.nat(6)),
      drops: exactly(players[1], drop),
      names: labelling(1, players[1], options.labels ?? false),
    })
    .map(drawn => {
      const list = pick(drawn.chosen, drawn.points).map(point => pick(drawn.players, point))
      const weights = shares(pick(drawn.chosen, drawn.weights))
      const drops = pick(drawn.players, drawn.drops)
      return build({
        players: drawn.names[0]!.slice(0, drawn.players.length),
        points: list,
        disagreement: drops.map((amount, i) => sum(list.map((point, k) => point[i]!.mul(weights[k]!))).sub(amount)),
      })
    })
}
