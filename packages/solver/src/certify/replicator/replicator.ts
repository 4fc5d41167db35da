/**
 * Checks paths of the replicator dynamics: from each state that is listed, the path is followed to the next one by another
 * method, the classical Runge–Kutta method of order 4 on the shares themselves, with steps halved until nothing changes. How
 * far the two may lie apart is the tolerance of the record times what becomes of a small change on the way.
 */
import { toNumber } from '@biform/core'
import type { Replicator } from '../../results/index.ts'
import { type Completeness, claimsAll, demand, list } from '../flaw.ts'
import { checkRest, demandShares, demandWhole, met, populationsOf } from './populations.ts'

/** Steps × payoffs of all intervals are followed up to so many. */
const MAX_WORK = 30_000_000
/** Steps of one interval at first, and at most. */
const FIRST_STEPS = 8
const MAX_STEPS = 2 ** 14
/** Shares below this are not followed: products with them lose digits. */
const LEAST = 1e-200
/** A change that is small against every share. */
const NUDGE = 1e-6
/** What halving the checker's own steps may change; a sixteenth of it is left. */
const OWN = 1e-7
/** Errors of all steps in an interval, in units of the tolerance. */
const SLACK = 1_000

type State = readonly (readonly number[])[]

export function checkReplicator(subject: unknown, result: Replicator): Completeness | undefined {
  const complete = claimsAll(result)
  const { initial, until, tolerance, times, states, final } = result
  const populations = populationsOf(subject, initial)
  demand(result.arithmetic === 'double', 'arithmetic')
  demand(typeof until === 'number' && until > 0 && until < Number.POSITIVE_INFINITY, 'until')
  demand(typeof tolerance === 'number' && tolerance >= 1e-13 && tolerance <= 1e-3, 'tolerance')
  demandWhole(result.steps, Number.MAX_SAFE_INTEGER - 1, 'steps')
  list(times, 'times').forEach((time, k) => {
    demand(typeof time === 'number' && time >= (times[k - 1] ?? 0) && time <= until, `times[${k}]`)
  })
  const shaped = (state: State, at: string): void => {
    list(state, at, initial.length).forEach((shares, p) => {
      demandShares(shares, initial[p]!, `${at}[${p}]`)
    })
  }
  list(states, 'states', times.length).forEach((state, k) => {
    shaped(state, `states[${k}]`)
  })
  shaped(final, 'final')
  checkRest(populations, final, result.rest)
  const matrices = populations.map(rows => rows.map(row => row.map(toNumber)))
  const last = complete ? until : (times.at(-1) ?? 0)
  const path = [
    { time: 0, state: initial.map(shares => shares.map(toNumber)), at: 'initial' },
    ...states.map((state, k) => ({ time: times[k]!, state, at: `states[${k}]` })),
    { time: last, state: final, at: 'final' },
  ]
  let work = MAX_WORK
  let followed = true
  for (let k = 1; k < path.length && work > 0; k++) {
    const [from, to] = [path[k - 1]!, path[k]!]
    const present = initial.map((shares, p) => shares.map((share, i) => share.n === 0n || from.state[p]![i]! >= LEAST))
    if (present.flat().includes(false)) {
      followed = false
      continue
    }
    const time = to.time - from.time
    const found = follow(matrices, from.state, time)
    work -= (found?.steps ?? MAX_STEPS) * 3 * populations.flat(2).length
    if (found === undefined) {
      followed = false
      continue
    }
    const nudged = march(matrices, nudge(from.state), time, found.steps)
    const allowed = (OWN + SLACK * tolerance) * Math.max(1, distance(found.state, nudged) / NUDGE)
    demand(distance(to.state, found.state) <= allowed, to.at)
  }
  if (work <= 0) followed = false
  return complete ? (followed ? 'checked' : 'not checked') : undefined
}

/** The largest difference in the logarithm of a share, nearly. */
function distance(a: State, b: State): number {
  return Math.max(
    0,
    ...a.flatMap((shares, p) =>
      shares.map((share, i) => {
        const other = b[p]![i]!
        return share === other ? 0 : Math.abs(share - other) / Math.max(Math.min(share, other), LEAST)
      }),
    ),
  )
}

/** Every second share a little larger, every other a little smaller. */
function nudge(state: State): State {
  return state.map((shares, p) => shares.map((share, i) => share * (1 + ((i + p) % 2 === 0 ? NUDGE : -NUDGE))))
}

/** The state after some time, and how many steps it took; undefined if it takes too many. */
function follow(
  matrices: readonly (readonly (readonly number[])[])[],
  from: State,
  time: number,
): { readonly state: State; readonly steps: number } | undefined {
  if (time === 0) return { state: from, steps: 0 }
  let before = march(matrices, from, time, FIRST_STEPS)
  for (let steps = 2 * FIRST_STEPS; steps <= MAX_STEPS; steps *= 2) {
    const state = march(matrices, from, time, steps)
    if (distance(before, state) < OWN) return { state, steps }
    before = state
  }
  return undefined
}

/** So many steps of equal length. */
function march(matrices: readonly (readonly (readonly number[])[])[], from: State, time: number, steps: number): State {
  if (steps === 0) return from
  const step = time / steps
  let state = from
  const plus = (slope: State, part: number): State =>
    state.map((shares, p) => shares.map((share, i) => share + part * slope[p]![i]!))
  for (let k = 0; k < steps; k++) {
    const first = velocity(matrices, state)
    const second = velocity(matrices, plus(first, step / 2))
    const third = velocity(matrices, plus(second, step / 2))
    const fourth = velocity(matrices, plus(third, step))
    state = state.map((shares, p) =>
      shares.map((share, i) => {
        const inner = first[p]![i]! + 2 * second[p]![i]! + 2 * third[p]![i]! + fourth[p]![i]!
        return share + (step / 6) * inner
      }),
    )
  }
  return state
}

/** x_i(π_i − π̄). */
function velocity(matrices: readonly (readonly (readonly number[])[])[], state: State): State {
  return state.map((shares, p) => {
    const others = met(state, p)
    const gets = matrices[p]!.map(row => row.reduce((all, value, j) => all + value * others[j]!, 0))
    const mean = gets.reduce((all, value, i) => all + value * shares[i]!, 0)
    return shares.map((share, i) => share * (gets[i]! - mean))
  })
}
