/**
 * A dual-value game over one common denominator, and what it lets a coalition do.
 *
 * S can give its members more than x iff Σ_{i∈S} max(x_i − b_i(S), −ℓ_i) < w(S), or with equality when every
 * x_i − b_i(S) < −ℓ_i: then each member gets more than x_i although it pays all it can.
 */
import { type DualValueGame, type FlatRationals, type Fraction, gcd, integers, numerator } from '@biform/core'

/** A dual-value game in integers over `denominator`. */
export interface DualIntegers {
  readonly denominator: bigint
  readonly players: number
  /** The grand coalition. */
  readonly everyone: number
  /** `own[i][S]`: b_i(S). */
  readonly own: readonly (readonly bigint[])[]
  /** w(S). */
  readonly pot: readonly bigint[]
  /** ℓ_i; none if it is unlimited. */
  readonly liability: readonly (bigint | undefined)[]
}

/** Reads a dual-value game over a denominator that suits it and the amounts `also`. */
export function dualIntegers(game: DualValueGame, also: readonly Fraction[] = []): DualIntegers {
  const bounded = game.liability.filter(liability => liability !== 'unlimited')
  const denominators = [...game.ownUse, game.pot].map(store => store.denominator)
  denominators.push(...[...bounded, ...also].map(value => value.d))
  const denominator = denominators.reduce((common, d) => (common / gcd(common, d)) * d, 1n)
  const scaled = (store: FlatRationals): bigint[] => {
    const factor = denominator / store.denominator
    return integers(store).map(value => value * factor)
  }
  return {
    denominator,
    players: game.players.length,
    everyone: 2 ** game.players.length - 1,
    own: game.ownUse.map(scaled),
    pot: scaled(game.pot),
    liability: game.liability.map(value => (value === 'unlimited' ? undefined : scale(value, denominator))),
  }
}

/** The numerator of a value over a multiple of its denominator. */
export function scale(value: Fraction, denominator: bigint): bigint {
  return numerator(value) * (denominator / value.d)
}

/** What the members of S must at least receive from the pot to have x: max(x_i − b_i(S), −ℓ_i), by player. */
export function needs(game: DualIntegers, x: readonly bigint[], S: number): { amounts: bigint[]; allBound: boolean } {
  const amounts: bigint[] = []
  let allBound = true
  for (let i = 0; i < game.players; i++) {
    if (((S >>> i) & 1) === 0) continue
    const claim = x[i]! - game.own[i]![S]!
    const liability = game.liability[i]
    const bound = liability !== undefined && claim < -liability
    amounts.push(bound ? -liability : claim)
    allBound &&= bound
  }
  return { amounts, allBound }
}

/** The excess w(S) − Σ_S max(x_i − b_i(S), −ℓ_i), and whether S blocks x. */
export function objection(game: DualIntegers, x: readonly bigint[], S: number): { excess: bigint; blocks: boolean } {
  const { amounts, allBound } = needs(game, x, S)
  const excess = amounts.reduce((rest, amount) => rest - amount, game.pot[S]!)
  return { excess, blocks: excess > 0n || (excess === 0n && allBound) }
}

/** Whether the grand coalition can give x, and no coalition blocks it. */
export function isStable(game: DualIntegers, x: readonly bigint[]): boolean {
  if (objection(game, x, game.everyone).excess < 0n) return false
  for (let S = 1; S <= game.everyone; S++) if (objection(game, x, S).blocks) return false
  return true
}
