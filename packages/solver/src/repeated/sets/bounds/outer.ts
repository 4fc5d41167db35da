/**
 * Half-spaces that hold all equilibrium payoffs, moved in round by round (Judd, Yeltekin and Conklin, Econometrica 71, 2003), in
 * integers over a fine grid, with all rounding outwards.
 *
 * Let V be the set of equilibrium payoffs, h(n) the largest n · v over V, and r the bounds that are known, n_j · v ≤ r_j. Where
 * h(n) is attained, v = (1−δ) g(a) + δ w with w in V and w_i ≥ u_i + (1−δ)/δ · h_i(a) for all players i, u_i being what −r says is
 * least in V for i. So n · w is bounded by a linear program; but it is also at most h(n), so that h(n) ≤ n · g(a). The new bound
 * is the greatest, over all profiles that have such w, of the smaller of the two.
 */

import { greater } from '../exact-stage.ts'
import { type Combination, type Dual, dualOf, keep, optimum, total } from './combinations.ts'
import { ceiling, dot, type Stage, type Vector } from './stage.ts'

/** What is known after some rounds. It is changed in place. */
export interface Outer {
  readonly stage: Stage
  readonly normals: readonly Vector[]
  /** The places of the normals −e_i. */
  readonly floors: readonly number[]
  /** The grid: bounds are over the denominator of the stage times 2^bits. */
  readonly bits: bigint
  /** (1−δ)/δ · h(a) on the grid, rounded down. */
  readonly needs: readonly Vector[]
  readonly bounds: bigint[]
  /** The profiles that may have continuations. */
  playable: readonly number[]
  /** By direction: the combinations that bound it. */
  readonly combinations: readonly Combination[][]
  /** The combinations that show that profiles have no continuations. */
  readonly exclusions: Combination[]
  /** By direction: what the bound rests on. */
  readonly reasons: Reason[]
  readonly duals: Map<number, Dual>
  rounds: number
}

/** What a bound rests on: a profile that is played for ever, one with continuations, or the minmax value where it began. */
export type Reason =
  | { readonly kind: 'minmax' }
  | { readonly kind: 'stay'; readonly profile: number }
  | { readonly kind: 'move'; readonly profile: number; readonly combination: Combination }

/** The grid is this much finer than the numerators of payoffs, and finer yet by the length of δ. */
const GRID_BITS = 96

/** Where it all begins: the feasible payoffs that give all players their pure minmax values. */
export function outerOf(stage: Stage, normals: readonly Vector[]): Outer {
  const { payoffs, gains, minmax, p, q, players } = stage
  const bits = BigInt(GRID_BITS + 2 * q.toString(2).length)
  const floors = Array.from({ length: players }, (_, i) => normals.findIndex(normal => isFloor(normal, i)))
  return {
    stage,
    normals,
    floors,
    bits,
    needs: gains.map(row => row.map(gain => (p === 0n ? 0n : (((q - p) * gain) << bits) / p))),
    bounds: normals.map((normal, k) => {
      const i = floors.indexOf(k)
      const most = payoffs.map(g => dot(normal, g)).reduce(greater)
      return (i >= 0 && -minmax[i]! < most ? -minmax[i]! : most) << bits
    }),
    playable: payoffs.map((_, a) => a).filter(a => p > 0n || gains[a]!.every(gain => gain === 0n)),
    combinations: normals.map((_, k) => [{ rows: [k], weights: [1n], whole: 1n }]),
    exclusions: [],
    reasons: normals.map(() => ({ kind: 'minmax' })),
    duals: new Map(),
    rounds: 0,
  }
}

function isFloor(normal: Vector, player: number): boolean {
  return normal.every((value, i) => value === (i === player ? -1n : 0n))
}

/** The right sides for continuations after a profile: what is least for a player is raised by what keeps it in line. */
export function rightSides(floors: readonly number[], bounds: readonly bigint[], need: Vector): bigint[] {
  const right = [...bounds]
  floors.forEach((row, i) => {
    right[row]! -= need[i]!
  })
  return right
}

/** The same rounds with all that is known by now. */
export function again({ stage, normals, combinations, exclusions, rounds }: Outer): Outer {
  const outer = { ...outerOf(stage, normals), combinations, exclusions }
  while (outer.rounds < rounds) nextRound(outer, false)
  return outer
}

/** One round, in which programs are solved or not. Where no profile is playable any more, there is no equilibrium. */
export function nextRound(outer: Outer, solves = true): void {
  const { normals, floors, bounds, needs, exclusions, stage } = outer
  outer.rounds += 1
  const isOut = (a: number): boolean => {
    const right = rightSides(floors, bounds, needs[a]!)
    return exclusions.some(exclusion => total(exclusion, right) < 0n)
  }
  for (let k = 0; k < normals.length; k++) {
    if (stage.p > 0n) outer.playable = outer.playable.filter(a => !isOut(a))
    if (outer.playable.length === 0) return
    const { value, reason } = solves ? mostIn(outer, k) : greatest(outer, k)
    if (value >= bounds[k]!) continue
    bounds[k] = value
    outer.reasons[k] = reason
  }
}

interface Most {
  readonly value: bigint
  readonly reason: Reason
}

/** The new bound in a direction. The profile that attains it is looked at more closely, until that helps no more. */
function mostIn(outer: Outer, k: number): Most {
  const { stage } = outer
  const solved = new Set<number>()
  for (;;) {
    const most = greatest(outer, k)
    const { reason } = most
    if (reason.kind === 'minmax' || solved.has(reason.profile)) return most
    const { profile } = reason
    const right = rightSides(outer.floors, outer.bounds, outer.needs[profile]!)
    if (stage.p === 0n || (reason.kind === 'stay' && isWithin(outer, profile, right))) return most
    solved.add(profile)
    const found = optimum(dualAt(outer, k, profile), right)
    if (found.kind === 'optimal') keep(outer.combinations[k]!, found.combination)
    else {
      keep(outer.exclusions, found.combination)
      outer.playable = outer.playable.filter(a => a !== profile)
      if (outer.playable.length === 0) return most
    }
  }
}

/** Whether a profile can be played for ever, so that programs bound nothing better. */
function isWithin({ stage, normals, bits }: Outer, profile: number, right: readonly bigint[]): boolean {
  return normals.every((normal, j) => dot(normal, stage.payoffs[profile]!) << bits <= right[j]!)
}

/** The program of a direction after a profile, from where it was left. */
export function dualAt({ normals, duals }: Outer, k: number, profile: number): Dual {
  const place = profile * normals.length + k
  const known = duals.get(place)
  if (known) return known
  const dual = dualOf(normals, normals[k]!)
  duals.set(place, dual)
  return dual
}

/** The greatest of the bounds of all profiles in a direction, by the combinations that are known. */
function greatest({ stage, normals, floors, bounds, needs, playable, combinations, bits }: Outer, k: number): Most {
  const { payoffs, p, q } = stage
  let value: bigint | undefined
  let reason: Reason = { kind: 'minmax' }
  for (const a of playable) {
    const stays = dot(normals[k]!, payoffs[a]!) << bits
    if (value !== undefined && stays <= value) continue
    let [own, why]: [bigint, Reason] = [stays, { kind: 'stay', profile: a }]
    if (p > 0n) {
      const right = rightSides(floors, bounds, needs[a]!)
      for (const combination of combinations[k]!) {
        const { whole } = combination
        const bound = ceiling((q - p) * stays * whole + p * total(combination, right), q * whole)
        if (bound < own) [own, why] = [bound, { kind: 'move', profile: a, combination }]
      }
    }
    if (value === undefined || own > value) [value, reason] = [own, why]
  }
  return { value: value ?? bounds[k]!, reason }
}
