/**
 * Replays the proof that a dual-value game with finite liability has an empty core: every allocation lies in one of the
 * cases, and every case is refuted.
 *
 * The thresholds of player i are the different numbers b_i(S) − ℓ_i, S ∋ i, ascending. A point that lies on one is
 * taken to lie in the interval above it, so that "low for S" (below b_i(S) − ℓ_i) is strict and a coalition S of low
 * members with w(S) ≥ −Σ_S ℓ_i blocks it.
 */
import { at, compare, type DualValueGame, type Fraction, sum, ZERO } from '@biform/core'
import type { EmptyCase } from '../results/index.ts'
import { membersOf } from './core-membership.ts'
import { demand, equal, fraction, index, list, record, vector, weightedCoalitions } from './flaw.ts'

/** Demands that the cases cover everything and that each is refuted. */
export function checkCases(game: DualValueGame, cases: readonly EmptyCase[]): void {
  const thresholds = game.players.map((_, i) => thresholdsOf(game, i))
  list(cases, 'cases').forEach((item, k) => {
    const place = `cases[${k}]`
    const fixed = list(record(item, place).intervals, `${place}.intervals`)
    demand(fixed.length <= game.players.length, `${place}.intervals`)
    fixed.forEach((interval, i) => {
      index(interval, thresholds[i]!.length + 1, `${place}.intervals[${i}]`)
    })
    if ('blockedBy' in item) checkBlocked(game, thresholds, item.intervals, item.blockedBy, `${place}.blockedBy`)
    else checkFarkas(game, thresholds, item, `${place}.farkas`)
  })
  checkCover(cases, thresholds)
}

function thresholdsOf(game: DualValueGame, i: number): Fraction[] {
  const liability = game.liability[i]!
  if (liability === 'unlimited') return []
  const all = new Map<string, Fraction>()
  for (let S = 1; S < 2 ** game.players.length; S++) {
    if ((S >>> i) & 1) {
      const threshold = at(game.ownUse[i]!, S).sub(liability)
      all.set(threshold.toFraction(), threshold)
    }
  }
  return [...all.values()].sort(compare)
}

/** The cases are the leaves of a tree in which every inner node has one child per interval of the next player. */
function checkCover(cases: readonly EmptyCase[], thresholds: readonly (readonly Fraction[])[]): void {
  const leaves = new Set(cases.map(item => item.intervals.join()))
  demand(leaves.size === cases.length, 'cases')
  const inner = new Set(cases.flatMap(item => item.intervals.map((_, i) => item.intervals.slice(0, i).join())))
  let found = 0
  const visit = (prefix: readonly number[]): void => {
    if (leaves.has(prefix.join())) {
      found += 1
      return
    }
    demand(inner.has(prefix.join()), 'cases')
    const next = thresholds[prefix.length]!
    for (let interval = 0; interval <= next.length; interval++) visit([...prefix, interval])
  }
  visit([])
  demand(found === leaves.size, 'cases')
}

/** Whether interval number `interval` of player i lies below b_i(S) − ℓ_i. Never, if its liability is unlimited. */
function isLow(
  game: DualValueGame,
  thresholds: readonly (readonly Fraction[])[],
  intervals: readonly number[],
  i: number,
  S: number,
): boolean {
  const liability = game.liability[i]!
  if (liability === 'unlimited') return false
  const upper = thresholds[i]![intervals[i]!] // undefined for the last interval, which lies above all thresholds
  return upper !== undefined && compare(upper, at(game.ownUse[i]!, S).sub(liability)) <= 0
}

function checkBlocked(
  game: DualValueGame,
  thresholds: readonly (readonly Fraction[])[],
  intervals: readonly number[],
  S: number,
  place: string,
): void {
  demand(index(S, 2 ** intervals.length, place) > 0, place) // members are players whose interval is fixed
  const members = membersOf(S)
  demand(
    members.every(i => isLow(game, thresholds, intervals, i, S)),
    place,
  )
  const liabilities = sum(members.map(i => game.liability[i] as Fraction))
  demand(compare(at(game.pot, S).add(liabilities), ZERO) >= 0, place)
}

/**
 * Adds up the inequalities, each written as (linear in x) + constant ≥ 0, with their multipliers: the coefficients must
 * vanish and the constant be negative.
 */
function checkFarkas(
  game: DualValueGame,
  thresholds: readonly (readonly Fraction[])[],
  item: Extract<EmptyCase, { readonly farkas: unknown }>,
  place: string,
): void {
  const { intervals } = item
  const { stable, feasible, lower, upper } = record(item.farkas, place)
  const n = game.players.length
  const coefficients = game.players.map(() => ZERO)
  let constant = ZERO

  /** multiplier · (Σ_high (x_i − b_i(S)) − Σ_low ℓ_i − w(S)), of either sign. */
  const addExcess = (S: number, multiplier: Fraction): void => {
    constant = constant.sub(multiplier.mul(at(game.pot, S)))
    for (const i of membersOf(S)) {
      if (isLow(game, thresholds, intervals, i, S)) {
        constant = constant.sub(multiplier.mul(game.liability[i] as Fraction))
      } else {
        coefficients[i] = coefficients[i]!.add(multiplier)
        constant = constant.sub(multiplier.mul(at(game.ownUse[i]!, S)))
      }
    }
  }

  weightedCoalitions(stable, n, `${place}.stable`).forEach(({ coalition, weight }, k) => {
    demand(coalition < 2 ** intervals.length, `${place}.stable[${k}].coalition`)
    demand(compare(weight, ZERO) >= 0, `${place}.stable[${k}].weight`)
    addExcess(coalition, weight)
  })

  demand(compare(fraction(feasible, `${place}.feasible`), ZERO) >= 0, `${place}.feasible`)
  if (!equal(feasible, ZERO)) {
    demand(intervals.length === n, `${place}.feasible`)
    addExcess(2 ** n - 1, feasible.neg())
  }

  // x_i ≥ lower end and x_i ≤ upper end, where the interval has one.
  vector(lower, intervals.length, `${place}.lower`).forEach((multiplier, i) => {
    const end = thresholds[i]![intervals[i]! - 1]
    demand(compare(multiplier, ZERO) >= 0 && (end !== undefined || equal(multiplier, ZERO)), `${place}.lower[${i}]`)
    coefficients[i] = coefficients[i]!.add(multiplier)
    constant = constant.sub(multiplier.mul(end ?? ZERO))
  })
  vector(upper, intervals.length, `${place}.upper`).forEach((multiplier, i) => {
    const end = thresholds[i]![intervals[i]!]
    demand(compare(multiplier, ZERO) >= 0 && (end !== undefined || equal(multiplier, ZERO)), `${place}.upper[${i}]`)
    coefficients[i] = coefficients[i]!.sub(multiplier)
    constant = constant.add(multiplier.mul(end ?? ZERO))
  })

  demand(coefficients.every(coefficient => equal(coefficient, ZERO)) && compare(constant, ZERO) < 0, place)
}
