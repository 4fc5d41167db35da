/** Replays the proofs that the splits return, straight from the definitions and with no code of the solvers. */
import { at, type Coalitional, type DualValueGame, type Fraction, rational, sum, worth, ZERO } from '@biform/core'
import type { EmptyCase, WeightedCoalition } from '@biform/solver'

export const membersOf = (S: number): number[] => Array.from({ length: 24 }, (_, i) => i).filter(i => (S >>> i) & 1)
export const everyone = (game: { readonly players: readonly string[] }): number => 2 ** game.players.length - 1

/** x(S). */
export const paid = (x: readonly Fraction[], S: number): Fraction => sum(membersOf(S).map(i => x[i]!))

/** Σ_{S∋i} λ_S for every player, and Σ λ_S v(S). */
export function combined(
  game: Coalitional,
  weights: readonly WeightedCoalition[],
): { cover: string[]; worth: Fraction } {
  const cover = game.players.map((_, i) =>
    sum(weights.filter(({ coalition }) => (coalition >>> i) & 1).map(({ weight }) => weight)).toFraction(),
  )
  return { cover, worth: sum(weights.map(({ coalition, weight }) => weight.mul(worth(game, coalition)))) }
}

/** Whether weights are balancing and worth more than the grand coalition. */
export function provesEmpty(game: Coalitional, balancing: readonly WeightedCoalition[]): boolean {
  const { cover, worth: total } = combined(game, balancing)
  return (
    balancing.every(({ weight }) => weight.compare(0n) > 0) &&
    cover.every(text => text === '1') &&
    total.compare(worth(game, everyone(game))) > 0
  )
}

/** Membership in the core of a TU game, from the definition. */
export function inTUCore(game: Coalitional, x: readonly Fraction[]): boolean {
  const all = everyone(game)
  if (!paid(x, all).equals(worth(game, all))) return false
  for (let S = 1; S < all; S++) if (paid(x, S).compare(worth(game, S)) < 0) return false
  return true
}

/** b_i(S) − ℓ_i; none for unlimited liability. */
const threshold = (game: DualValueGame, i: number, S: number): Fraction | undefined => {
  const liability = game.liability[i]!
  return liability === 'unlimited' ? undefined : at(game.ownUse[i]!, S).sub(liability)
}

/** Per player, the thresholds that cut its amounts. */
export function cuts(game: DualValueGame): Fraction[][] {
  return game.players.map((_, i) => {
    const all = Array.from({ length: everyone(game) + 1 }, (_, S) => S)
      .filter(S => (S >>> i) & 1)
      .flatMap(S => threshold(game, i, S) ?? [])
    const sorted = all.sort((a, b) => a.compare(b))
    return sorted.filter((value, k) => k === 0 || !value.equals(sorted[k - 1]!))
  })
}

/** Whether the cases cover every combination of intervals and each of them is refuted. */
export function casesProveEmpty(game: DualValueGame, cases: readonly EmptyCase[]): boolean {
  const thresholds = cuts(game)
  const counts = thresholds.map(list => list.length + 1)
  const cells = (intervals: readonly number[]): number =>
    counts.slice(intervals.length).reduce((product, count) => product * count, 1)
  const keys = new Set(cases.map(item => item.intervals.join()))
  const disjoint = cases.every(({ intervals }) => intervals.every((_, k) => !keys.has(intervals.slice(0, k).join())))
  const covered = cases.reduce((total, { intervals }) => total + cells(intervals), 0)
  return (
    disjoint &&
    keys.size === cases.length &&
    covered === cells([]) &&
    cases.every(item => refuted(game, thresholds, item))
  )
}

function refuted(game: DualValueGame, thresholds: readonly (readonly Fraction[])[], item: EmptyCase): boolean {
  const { intervals } = item
  const known = 2 ** intervals.length - 1
  const high = (S: number): number[] =>
    membersOf(S).filter(i => {
      const cut = threshold(game, i, S)
      return cut === undefined || intervals[i]! > thresholds[i]!.findIndex(value => value.equals(cut))
    })
  const liability = (i: number): Fraction => game.liability[i] as Fraction
  /** What S asks of its high members: Σ_high x_i ≥ this. */
  const asked = (S: number, above: readonly number[]): Fraction =>
    sum([at(game.pot, S), ...membersOf(S).map(i => (above.includes(i) ? at(game.ownUse[i]!, S) : liability(i)))])
  if ('blockedBy' in item) {
    const S = item.blockedBy
    const debts = sum(membersOf(S).map(liability))
    return S > 0 && (S | known) === known && high(S).length === 0 && at(game.pot, S).compare(debts.neg()) >= 0
  }
  const { stable, feasible, lower, upper } = item.farkas
  const all = [...stable.map(({ weight }) => weight), feasible, ...lower, ...upper]
  if (all.some(weight => weight.compare(0n) < 0)) return false
  if (lower.length !== intervals.length || upper.length !== intervals.length) return false
  const left = game.players.map(() => ZERO)
  let right = ZERO
  const add = (weight: Fraction, players: readonly number[], bound: Fraction): void => {
    for (const i of players) left[i] = left[i]!.add(weight)
    right = right.add(weight.mul(bound))
  }
  for (const { coalition: S, weight } of stable) {
    if ((S | known) !== known) return false
    add(weight, high(S), asked(S, high(S)))
  }
  if (feasible.compare(0n) > 0) {
    if (intervals.length < game.players.length) return false
    const N = everyone(game)
    add(feasible.neg(), high(N), asked(N, high(N)))
  }
  for (const [i, k] of intervals.entries()) {
    const [below, above] = [thresholds[i]![k - 1], thresholds[i]![k]]
    if (lower[i]!.compare(0n) > 0) {
      if (!below) return false
      add(lower[i]!, [i], below)
    }
    if (upper[i]!.compare(0n) > 0) {
      if (!above) return false
      add(upper[i]!.neg(), [i], above)
    }
  }
  return left.every(value => value.equals(0n)) && right.compare(0n) > 0
}

/** Fractions from numerals. */
export const amounts = (...list: (string | number)[]): Fraction[] => list.map(value => rational(value))
