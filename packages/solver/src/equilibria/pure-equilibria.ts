/**
 * All Nash equilibria in pure strategies of an n-player game: the profiles at which no player's payoff is below the
 * best that it could get against the others' strategies. One pass per player with a running maximum.
 */
import {
  type NormalForm,
  type Progress,
  profileAt,
  profileCount,
  runSync,
  type StepOptions,
  type Steps,
  shapeOf,
} from '@biform/core'
import { checkStepOptions } from '../options.ts'
import type { PureEquilibria } from '../results/index.ts'
import { checkNormalForm } from './input.ts'

/** How many profiles are looked at between two reports. */
const PROFILES_PER_STEP = 65_536

/**
 * All pure Nash equilibria of a game with any number of players, in row-major order.
 *
 * @param options `limit`: stop after that many equilibria; `maxSteps`, `shouldStop`: end the run early, with
 * `complete: false`
 * @throws InputError if it is not a game in normal form
 *
 * Time and memory: players × profiles comparisons and one byte per profile.
 *
 * @example
 * const stagHunt = bimatrix([[4, 0], [3, 3]], [[4, 3], [0, 3]])
 * pureEquilibria(stagHunt).equilibria // → [[0, 0], [1, 1]]
 */
export function pureEquilibria(game: NormalForm, options: StepOptions = {}): PureEquilibria {
  return runSync(pureEquilibriaSteps(game, options), options)
}

/** `pureEquilibria` in slices, for `run`; `done` counts profiles, once for each player and once more for the list. */
export function* pureEquilibriaSteps(game: NormalForm, options: StepOptions = {}): Steps<PureEquilibria> {
  checkStepOptions(options)
  checkNormalForm(game)
  const method = 'pureEquilibria'
  const { limit = Number.POSITIVE_INFINITY } = options
  const shape = shapeOf(game)
  const profiles = profileCount(game)
  const total = profiles * (shape.length + 1)
  const equilibria: number[][] = []
  const refuted = new Uint8Array(profiles)
  let done = 0
  let reported = 0
  const progress = (): Progress | undefined => {
    if (done - reported < PROFILES_PER_STEP) return undefined
    reported = done
    return { done, total, found: equilibria.length }
  }

  let stride = profiles
  for (const [player, count] of shape.entries()) {
    stride /= count
    const { values } = game.payoffs[player]!
    for (let start = 0; start < profiles; start += stride * count) {
      refuteInBlock(values, refuted, start, stride, count)
      done += stride * count
      const report = progress()
      const stop = report && (yield report)
      if (stop) return { method, complete: false, reason: stop, equilibria }
    }
  }
  for (let index = 0; index < profiles; index++) {
    done += 1
    const report = progress()
    const stop = report && (yield report)
    if (stop) return { method, complete: false, reason: stop, equilibria }
    if (refuted[index]) continue
    if (equilibria.length >= limit) return { method, complete: false, reason: 'limit', equilibria }
    equilibria.push(profileAt(game, index))
  }
  return { method, complete: true, equilibria }
}

/**
 * Marks the profiles of a block at which the player could do better. In a block only the player's own strategy and
 * those of the players after it vary; its strategies are `stride` profiles apart.
 */
function refuteInBlock(
  values: Float64Array | readonly bigint[],
  refuted: Uint8Array,
  start: number,
  stride: number,
  count: number,
): void {
  const end = start + stride * count
  for (let first = start; first < start + stride; first++) {
    let best = values[first]!
    for (let index = first + stride; index < end; index += stride) {
      if (values[index]! > best) best = values[index]!
    }
    for (let index = first; index < end; index += stride) {
      if (values[index]! < best) refuted[index] = 1
    }
  }
}
