/**
 * The core of a dual-value game with finite liability, decided by cases.
 *
 * The core is a union of polyhedra: how a coalition S binds depends, for each member, on which side of b_i(S) − ℓ_i its
 * amount x_i lies. These numbers cut each x_i into closed intervals; once every member's interval is known, what S
 * demands is linear, or S blocks outright because all its members are below. The search fixes the players' intervals
 * one after another, depth first, and turns back where the players fixed so far already contradict each other; what it
 * turned back from is the proof that the core is empty.
 *
 * Closed intervals lose nothing: a point at which a player is not strictly below b_i(S) − ℓ_i also lies in the interval
 * above, where the same linear terms apply and the player counts as high for S.
 */
import { type Fraction, type Progress, type Stop, ZERO } from '@biform/core'
import { type Condition, feasibility } from '../../linear/feasibility.ts'
import type { EmptyCase, WeightedCoalition } from '../../results/splits.ts'
import { members } from '../bits.ts'
import type { DualIntegers } from './dual-integers.ts'

/** How the search ends: a member, or all cases refuted. */
export type Cases =
  | { readonly kind: 'nonempty'; readonly member: readonly Fraction[] }
  | { readonly kind: 'empty'; readonly cases: readonly EmptyCase[] }
  | { readonly kind: 'undecided'; readonly reason: Stop }

/** A condition on x, and whose multiplier it carries in a refutation: a coalition's or a player's. */
interface Sourced extends Condition {
  readonly source: 'stable' | 'feasible' | 'lower' | 'upper'
  readonly index: number
}

/** The intervals of the first players, and the conditions that all but the last of them are known to meet. */
interface Node {
  readonly intervals: readonly number[]
  readonly conditions: readonly Sourced[]
}

/** A game, and the thresholds b_i(S) − ℓ_i that cut each player's amounts. */
interface Cut {
  readonly game: DualIntegers
  /** Per player, ascending and each once; none if the liability is unlimited. */
  readonly thresholds: readonly (readonly bigint[])[]
}

/** Yields once per beginning of a combination of intervals; there are at most (2^(n−1)+1)^n combinations. */
export function* caseSteps(game: DualIntegers): Generator<Progress, Cases, Stop | undefined> {
  const cut: Cut = { game, thresholds: game.own.map((_, i) => thresholdsOf(game, i)) }
  const cases: EmptyCase[] = []
  const stack = children(cut, { intervals: [], conditions: [] })
  for (let done = 1; ; done++) {
    const node = stack.pop()
    if (!node) return { kind: 'empty', cases }
    const outcome = examine(cut, node)
    if ('refuted' in outcome) cases.push(outcome.refuted)
    else if (node.intervals.length < game.players) stack.push(...children(cut, { ...node, ...outcome }))
    else return { kind: 'nonempty', member: outcome.point.map(amount => amount.div(game.denominator)) }
    const stop = yield { done, found: cases.length }
    if (stop) return { kind: 'undecided', reason: stop }
  }
}

function thresholdsOf({ liability, own }: DualIntegers, i: number): bigint[] {
  const bound = liability[i]
  if (bound === undefined) return []
  const list = own[i]!.filter((_, S) => (S >>> i) & 1).map(value => value - bound)
  return [...new Set(list)].sort((a, b) => (a < b ? -1 : 1))
}

/** The node's continuations by the next player's interval, the lowest last: it is taken from the stack first. */
function children({ thresholds }: Cut, { intervals, conditions }: Node): Node[] {
  const count = thresholds[intervals.length]!.length + 1
  return Array.from({ length: count }, (_, i) => ({ intervals: [...intervals, count - 1 - i], conditions }))
}

/** A refutation of the node's intervals, or a point that meets all conditions on the players fixed so far. */
function examine(
  cut: Cut,
  { intervals, conditions: inherited }: Node,
): { refuted: EmptyCase } | { point: readonly Fraction[]; conditions: readonly Sourced[] } {
  const { everyone, players } = cut.game
  const fixed = intervals.length
  const conditions = [...inherited, ...ends(cut, intervals)]
  for (let S = 1 << (fixed - 1); S < 1 << fixed; S++) {
    const { coefficients, right } = demand(cut, intervals, S)
    if (coefficients.some(value => value !== 0n)) conditions.push({ coefficients, right, source: 'stable', index: S })
    else if (right >= 0n) return { refuted: { intervals, blockedBy: S } }
  }
  if (fixed === players) {
    const { coefficients, right } = demand(cut, intervals, everyone)
    const opposite = coefficients.map(value => -value)
    conditions.push({ coefficients: opposite, right: -right, source: 'feasible', index: everyone })
  }
  const result = feasibility(conditions, fixed)
  if (result.kind === 'feasible') return { point: result.point, conditions }
  return { refuted: { intervals, farkas: refutation(conditions, result.multipliers, fixed) } }
}

/** The ends of the newest player's interval. */
function ends({ game, thresholds }: Cut, intervals: readonly number[]): Sourced[] {
  const index = intervals.length - 1
  const interval = intervals[index]!
  const unit = (value: bigint): bigint[] => Array.from({ length: game.players }, (_, i) => (i === index ? value : 0n))
  const below = thresholds[index]![interval - 1]
  const above = thresholds[index]![interval]
  return [
    ...(below === undefined ? [] : [{ coefficients: unit(1n), right: below, source: 'lower' as const, index }]),
    ...(above === undefined ? [] : [{ coefficients: unit(-1n), right: -above, source: 'upper' as const, index }]),
  ]
}

/** What S demands within these intervals: Σ_high x_i ≥ w(S) + Σ_high b_i(S) + Σ_low ℓ_i. */
function demand({ game, thresholds }: Cut, intervals: readonly number[], S: number): Condition {
  const coefficients = Array.from({ length: game.players }, () => 0n)
  let right = game.pot[S]!
  for (const i of members(S)) {
    const own = game.own[i]![S]!
    const liability = game.liability[i]
    if (liability === undefined || intervals[i]! > thresholds[i]!.indexOf(own - liability)) {
      coefficients[i] = 1n
      right += own
    } else {
      right += liability
    }
  }
  return { coefficients, right }
}

/** Sorts the multipliers of a refutation by what they multiply. */
function refutation(
  conditions: readonly Sourced[],
  multipliers: readonly Fraction[],
  fixed: number,
): Extract<EmptyCase, { farkas: unknown }>['farkas'] {
  const stable: WeightedCoalition[] = []
  let feasible = ZERO
  const lower = Array.from({ length: fixed }, () => ZERO)
  const upper = Array.from({ length: fixed }, () => ZERO)
  conditions.forEach(({ source, index }, j) => {
    const weight = multipliers[j]!
    if (weight.n === 0n) return
    if (source === 'stable') stable.push({ coalition: index, weight })
    else if (source === 'feasible') feasible = weight
    else if (source === 'lower') lower[index] = weight
    else upper[index] = weight
  })
  return { stable, feasible, lower, upper }
}
