/**
 * A match of automata in which nothing is random: the joint state determines all that follows, so that play comes back to
 * a joint state and repeats itself. Finds the cycle by R. P. Brent's algorithm (An improved Monte Carlo factorization
 * algorithm, BIT 20, 1980), in memory for two joint states.
 */
import { type NormalForm, ownView } from '@biform/core'
import type { Table } from './table.ts'

/** The profiles (row-major) before the cycle, and those of the cycle, both as short as can be. */
export interface Course {
  readonly preperiod: readonly number[]
  readonly cycle: readonly number[]
}

/** A cycle is looked for in so many turns at most, and listed. */
const MAX_COURSE: number = 2 ** 16

/** The course of a match, or undefined if something in it is random or it takes too long to repeat itself. */
export function courseOf(tables: readonly Table[], stage: NormalForm): Course | undefined {
  if (tables.some(({ draws }) => draws.some(({ certain }) => certain < 0))) return undefined
  const views = tables.map((_, i) => ownView(stage, i))
  /** Plays a turn from a joint state, changes it to the next one, and returns the profile. */
  const step = (state: Int32Array): number => {
    let profile = 0
    tables.forEach(({ draws, actions }, i) => {
      profile = profile * actions[0]! + draws[state[i]!]!.certain
    })
    tables.forEach(({ next, observations }, i) => {
      state[i] = next[state[i]! * observations + views[i]![profile]!]!
    })
    return profile
  }
  const begin = (): Int32Array => Int32Array.from(tables, ({ initial }) => initial)
  const same = (a: Int32Array, b: Int32Array): boolean => a.every((own, i) => own === b[i])
  // The length of the cycle.
  let [waiting, moving] = [begin(), begin()]
  let length = 1
  let power = 1
  let turns = 1
  step(moving)
  while (!same(waiting, moving)) {
    if (turns++ > 2 * MAX_COURSE) return undefined
    if (power === length) {
      waiting = Int32Array.from(moving)
      power *= 2
      length = 0
    }
    step(moving)
    length += 1
  }
  // Two joint states that are one cycle apart meet where it begins.
  const ahead = begin()
  for (let turn = 0; turn < length; turn++) step(ahead)
  const preperiod: number[] = []
  const here = begin()
  while (!same(here, ahead)) {
    preperiod.push(step(here))
    step(ahead)
  }
  if (preperiod.length + length > MAX_COURSE) return undefined
  return shortest({ preperiod, cycle: Array.from({ length }, () => step(here)) })
}

/** The same course of profiles with the shortest cycle, from its earliest turn: states may differ where play does not. */
function shortest({ preperiod, cycle }: Course): Course {
  const repeats = (period: number): boolean => cycle.every((profile, k) => profile === cycle[k % period])
  let period = 1
  while (cycle.length % period !== 0 || !repeats(period)) period++
  let before = preperiod.length
  let shift = 0
  while (before > 0 && preperiod[before - 1] === cycle[(period - 1 + shift) % period]) {
    before -= 1
    shift = (shift + period - 1) % period
  }
  return {
    preperiod: preperiod.slice(0, before),
    cycle: Array.from({ length: period }, (_, k) => cycle[(k + shift) % period]!),
  }
}

/** The profile of a turn. */
export function profileOf({ preperiod, cycle }: Course, turn: number): number {
  const late = turn - preperiod.length
  return late < 0 ? preperiod[turn]! : cycle[late % cycle.length]!
}

/** How often each of so many profiles is played in the first turns. */
export function countsOf({ preperiod, cycle }: Course, turns: number, profiles: number): number[] {
  const counts = new Array<number>(profiles).fill(0)
  for (const profile of preperiod.slice(0, turns)) counts[profile]! += 1
  const late = Math.max(0, turns - preperiod.length)
  const rest = late % cycle.length
  const rounds = (late - rest) / cycle.length
  cycle.forEach((profile, k) => {
    counts[profile]! += rounds + (k < rest ? 1 : 0)
  })
  return counts
}
