/** The rounds of learning: each rule chooses a profile from what it has seen, and sees what was chosen. */
import { type NormalForm, type Progress, profileCount, type Steps, type Stop, shapeOf } from '@biform/core'
import type { LearningState, Observed } from '../../results/learning.ts'
import type { Learning } from './input.ts'
import { type Counts, countsOf, observed, stridesOf } from './observed.ts'

/** How players choose. */
export interface LearningRule {
  /** Writes the next profile over the last one. */
  readonly choose: (profile: Int32Array, round: number) => void
  /** Takes note of a round; `place` is that of the profile in the row-major lists. */
  readonly see: (profile: Int32Array, place: number) => void
}

/** Rounds between two reports of progress. */
const BLOCK = 10_000

/** Plays all rounds. */
export function* learned(
  game: NormalForm,
  learning: Learning,
  { choose, see }: LearningRule,
): Steps<Observed, LearningState> {
  const { rounds, initial, every } = learning
  const shape = shapeOf(game)
  const strides = stridesOf(shape)
  const counts: Counts = new Float64Array(profileCount(game))
  const history: LearningState[] = []
  let told = 0
  const progress = (done: number): Progress<LearningState> => {
    const latest = history.slice(told)
    told = history.length
    return { done, total: rounds, found: history.length, latest }
  }
  const profile = Int32Array.from(initial)
  let stop: Stop | undefined
  for (let round = 1; round <= rounds && stop === undefined; round++) {
    if (round > 1) choose(profile, round)
    let place = 0
    for (let i = 0; i < strides.length; i++) place += profile[i]! * strides[i]!
    counts[place]! += 1
    see(profile, place)
    const keep = every > 0 && round % every === 0
    if (keep) history.push({ round, counts: countsOf(shape, counts) })
    if (round < rounds && (round % BLOCK === 0 || (keep && history.length - told >= 100))) stop = yield progress(round)
  }
  if (stop === undefined && told < history.length) yield progress(counts.reduce((a, b) => a + b, 0))
  return observed(game, learning, counts, history, stop)
}
