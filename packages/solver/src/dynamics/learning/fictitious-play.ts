/**
 * Fictitious play (G. W. Brown 1951): round after round, everybody plays a best reply to what the others have played so far. Exact:
 * what each strategy would have got is a sum of whole numbers.
 */
import { type NormalForm, runSync, type Steps, shapeOf } from '@biform/core'
import type { FictitiousPlay, LearningState, Stretch } from '../../results/learning.ts'
import { type LearningOptions, learningOf } from './input.ts'
import { stridesOf } from './observed.ts'
import { learned } from './rounds.ts'
import { standing } from './standing.ts'

/** So many stretches are listed. */
const MAX_STRETCHES = 1_000

/**
 * Fictitious play of any number of players, all moving at the same time; with three or more, each replies to how the others have
 * played together. Of equally good replies the last one played is kept, else the first is taken.
 *
 * Frequencies converge to equilibrium in zero-sum games (Robinson 1951), in potential games (Monderer and Shapley 1996) and in games
 * of two with two strategies each (Miyasawa 1961), but not always: in Shapley's (1964) game play goes round in ever longer stretches.
 * `gaps` tells how near they are.
 *
 * @throws InputError for a game of more than `MAX_LEARNING_PROFILES` profiles, and options out of range
 *
 * Complexity: one sum for each strategy of each player a round, and a table of all profiles.
 *
 * @example
 * const pennies = bimatrix([[1, -1], [-1, 1]])
 * fictitiousPlay(pennies, { rounds: 8 }).stretches.map(({ rounds }) => rounds) // → [1, 2, 4, 1]
 * fictitiousPlay(pennies, { rounds: 10_000 }).gaps.nash.compare('1/50') < 0 // → true
 */
export function fictitiousPlay(game: NormalForm, options: LearningOptions = {}): FictitiousPlay {
  return runSync(fictitiousPlaySteps(game, options), options)
}

/** `fictitiousPlay` in slices, for `run`; `latest` has the new entries of the history. */
export function* fictitiousPlaySteps(
  game: NormalForm,
  options: LearningOptions = {},
): Steps<FictitiousPlay, LearningState> {
  const learning = learningOf(game, options)
  const shape = shapeOf(game)
  const strides = stridesOf(shape)
  const standings = shape.map((count, i) => standing(game.payoffs[i]!, strides[i]!, count, learning.rounds))
  const stretches: { profile: number[]; rounds: number }[] = []
  let before = -1
  const found = yield* learned(game, learning, {
    choose: profile => {
      for (let i = 0; i < shape.length; i++) profile[i] = standings[i]!.best(profile[i]!)
    },
    see: (profile, place) => {
      for (let i = 0; i < shape.length; i++) standings[i]!.add(place - profile[i]! * strides[i]!)
      if (place === before) {
        stretches.at(-1)!.rounds += stretches.length > MAX_STRETCHES ? 0 : 1
      } else if (stretches.length <= MAX_STRETCHES) {
        stretches.push({ profile: [...profile], rounds: 1 })
      }
      before = place
    },
  })
  // One more than is listed was kept, so that the last one that is listed has its whole length.
  const listed: readonly Stretch[] = stretches.slice(0, MAX_STRETCHES)
  return { method: 'fictitiousPlay', ...found, stretches: listed }
}
