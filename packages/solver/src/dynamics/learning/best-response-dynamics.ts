/**
 * Best-response dynamics, or the Cournot process (Cournot 1838; Monderer and Shapley 1996): one player after the other changes to a
 * best reply against what the others play now. Ends in a pure equilibrium, or goes round.
 */
import { type NormalForm, profileIndex, runSync, type StepOptions, type Steps, type Stop, shapeOf } from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { BestResponseDynamics } from '../../results/learning.ts'
import { checkSmall, initialOf } from './input.ts'
import { stridesOf } from './observed.ts'

/** Options of `bestResponseDynamics`. */
export interface BestResponseDynamicsOptions extends StepOptions {
  /** Where it begins; default: everybody's first strategy. */
  readonly initial?: readonly number[]
}

type Change = BestResponseDynamics['changes'][number]

/** Turns between two reports of progress. */
const BLOCK = 10_000

/**
 * Best-response dynamics in the order of the players, from the first one on. Who gains nothing by a change does not change; of equally
 * good replies the first is taken.
 *
 * @param options `initial`; `limit`: at most so many changes; `maxSteps`, `shouldStop`: end the run early
 * @returns where it ends: an `equilibrium`, or a `cycle` that goes round for ever from the change with number `from` on
 * @throws InputError for a game of more than `MAX_LEARNING_PROFILES` profiles, and an `initial` that is no profile
 *
 * Complexity: one comparison for each strategy of a player a turn; a turn of a player comes back after at most
 * players × profiles turns.
 *
 * @example
 * // Cournot: quantities 0 to 3, price 10 less the sum of both, unit cost 1.
 * const duopoly = bimatrix(
 *   [[0, 0, 0, 0], [8, 7, 6, 5], [14, 12, 10, 8], [18, 15, 12, 9]],
 *   [[0, 8, 14, 18], [0, 7, 12, 15], [0, 6, 10, 12], [0, 5, 8, 9]],
 * )
 * bestResponseDynamics(duopoly).last // → [3, 3]
 * bestResponseDynamics(bimatrix([[1, -1], [-1, 1]])).kind // → 'cycle'
 */
export function bestResponseDynamics(
  game: NormalForm,
  options: BestResponseDynamicsOptions = {},
): BestResponseDynamics {
  return runSync(bestResponseDynamicsSteps(game, options), options)
}

/** `bestResponseDynamics` in slices, for `run`; `done` counts turns, `latest` has the new changes. */
export function* bestResponseDynamicsSteps(
  game: NormalForm,
  options: BestResponseDynamicsOptions = {},
): Steps<BestResponseDynamics, Change> {
  checkStepOptions(options, ['initial'])
  checkSmall(game)
  const initial = initialOf(game, options.initial)
  const { limit = Number.POSITIVE_INFINITY } = options
  const shape = shapeOf(game)
  const strides = stridesOf(shape)
  const n = shape.length
  const changes: Change[] = []
  // By place and whose turn it is: the number of changes when it was met.
  const met = new Map<number, number>()
  const profile = [...initial]
  let place = profileIndex(game, initial)
  let idle = 0
  let told = 0
  const ended = (
    kind: BestResponseDynamics['kind'],
    more: { reason?: Stop; from?: number } = {},
  ): BestResponseDynamics => ({
    method: 'bestResponseDynamics',
    kind,
    ...more,
    initial,
    changes,
    last: profile,
  })
  for (let turn = 0; ; turn++) {
    const i = turn % n
    if (idle === n) return ended('equilibrium')
    const before = met.get(place * n + i)
    if (before !== undefined) return ended('cycle', { from: before })
    met.set(place * n + i, changes.length)
    const best = bestReply(game, i, place, profile[i]!, strides[i]!)
    if (best === profile[i]) {
      idle += 1
    } else {
      if (changes.length >= limit) return ended('cut', { reason: 'limit' })
      idle = 0
      place += (best - profile[i]!) * strides[i]!
      profile[i] = best
      changes.push({ player: i, strategy: best })
    }
    if ((turn + 1) % BLOCK === 0) {
      const latest = changes.slice(told)
      told = changes.length
      const stop = yield { done: turn + 1, found: changes.length, latest }
      if (stop) return ended('cut', { reason: stop })
    }
  }
}

/** The player's own strategy if it is a best reply, else the first one that is. */
function bestReply({ payoffs, strategies }: NormalForm, i: number, place: number, own: number, stride: number): number {
  const { values } = payoffs[i]!
  const first = place - own * stride
  let best = own
  for (let s = 0; s < strategies[i]!.length; s++) {
    if (values[first + s * stride]! > values[first + best * stride]!) best = s
  }
  return best
}
