/**
 * All Nash equilibria in pure strategies of an n-player game: the profiles at which no player's payoff is below the
 * best that it could get against the others' strategies. Running maxima over all payoffs of the first player; after that
 * only the profiles that are left are compared, as long as they are few.
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

/** How many profiles are looked at between two reports, about. */
const PROFILES_PER_STEP = 65_536
/** Lines of profiles that are looked at together, strategy by strategy. */
const LINES = 128

/**
 * All pure Nash equilibria of a game with any number of players, in row-major order.
 *
 * @param options `limit`: stop after that many equilibria; `maxSteps`, `shouldStop`: end the run early, with
 * `complete: false`
 * @throws InputError if it is not a game in normal form
 *
 * Time: at most about 2 × players × profiles comparisons, and about 2 × profiles where few profiles survive the first
 * player; memory: one byte per profile, and four for each that survives.
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
  let done = 0
  let reported = 0
  const progress = (): Progress | undefined => {
    if (done - reported < PROFILES_PER_STEP) return undefined
    reported = done
    return { done: Math.floor(done), total, found: equilibria.length }
  }

  const refuted = new Uint8Array(profiles)
  const best = new Int32Array(LINES)
  let left: Int32Array | undefined
  let stride = profiles
  for (const [player, count] of shape.entries()) {
    stride /= count
    const { values } = game.payoffs[player]!
    if (left !== undefined && left.length * count < 2 * profiles) {
      // Few are left: each is compared with the player's other strategies, until one is better.
      for (let from = 0; from < left.length; from += PROFILES_PER_STEP) {
        const some = left.subarray(from, from + PROFILES_PER_STEP)
        refuteEach(values, refuted, some, stride, count)
        done += (profiles * some.length) / left.length
        const report = progress()
        const stop = report && (yield report)
        if (stop) return { method, complete: false, reason: stop, equilibria }
      }
      done = profiles * (player + 1)
    } else {
      for (let start = 0; start < profiles; start += stride * count) {
        for (let first = start; first < start + stride; first += LINES) {
          const lines = Math.min(LINES, start + stride - first)
          refuteLines(values, refuted, best, { first, lines, stride, count })
          done += lines * count
          const report = progress()
          const stop = report && (yield report)
          if (stop) return { method, complete: false, reason: stop, equilibria }
        }
      }
    }
    left = unrefuted(refuted, left)
  }
  for (const [k, index] of left!.entries()) {
    done = profiles * (shape.length + (k + 1) / left!.length)
    const report = progress()
    const stop = report && (yield report)
    if (stop) return { method, complete: false, reason: stop, equilibria }
    if (equilibria.length >= limit) return { method, complete: false, reason: 'limit', equilibria }
    equilibria.push(profileAt(game, index))
  }
  return { method, complete: true, equilibria }
}

/** The places of the profiles that are not refuted, among those that were left before. */
function unrefuted(refuted: Uint8Array, before: Int32Array | undefined): Int32Array {
  if (before !== undefined) return before.filter(index => refuted[index] === 0)
  let count = refuted.length
  for (let index = 0; index < refuted.length; index++) count -= refuted[index]!
  const left = new Int32Array(count)
  for (let index = 0, k = 0; k < count; index++) {
    if (refuted[index] === 0) left[k++] = index
  }
  return left
}

/** Profiles that lie in lines, along which only the player's own strategy varies. */
interface Lines {
  /** The first profile of the first line; the other lines begin beside it. */
  readonly first: number
  readonly lines: number
  /** From one of the player's strategies to the next. */
  readonly stride: number
  readonly count: number
}

/** Marks the profiles of some lines at which the player could do better; `best` is room for the best profile of each. */
function refuteLines(
  values: Float64Array | readonly bigint[],
  refuted: Uint8Array,
  best: Int32Array,
  { first, lines, stride, count }: Lines,
): void {
  for (let k = 0; k < lines; k++) best[k] = first + k
  for (let a = 1, from = first + stride; a < count; a++, from += stride) {
    for (let k = 0; k < lines; k++) {
      if (values[from + k]! > values[best[k]!]!) best[k] = from + k
    }
  }
  for (let a = 0, from = first; a < count; a++, from += stride) {
    for (let k = 0; k < lines; k++) {
      if (values[from + k]! < values[best[k]!]!) refuted[from + k] = 1
    }
  }
}

/** The same for profiles one by one. */
function refuteEach(
  values: Float64Array | readonly bigint[],
  refuted: Uint8Array,
  left: Int32Array,
  stride: number,
  count: number,
): void {
  for (let k = 0; k < left.length; k++) {
    const index = left[k]!
    const value = values[index]!
    const first = index - (((index / stride) | 0) % count) * stride
    for (let a = 0, other = first; a < count; a++, other += stride) {
      if (values[other]! > value) {
        refuted[index] = 1
        break
      }
    }
  }
}
