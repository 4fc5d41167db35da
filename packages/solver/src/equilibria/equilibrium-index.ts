/**
 * The index of an equilibrium (Shapley 1974; von Stengel 2002, section 2.6).
 *
 * Let all payoffs of A and B be positive, and x, y an equilibrium whose supports I, J have k strategies each. If no other
 * strategies are best replies, its index is (−1)^(k+1) times the sign of det A_IJ · det B_IJ. It is +1 for pure strict
 * equilibria, and the indices of a game without ties add up to +1.
 */
import { type FlatRationals, integers, type NormalForm, shapeOf } from '@biform/core'
import { determinantSign } from '../linear/small.ts'
import type { Basic } from './lemke-howson/equilibrium-at.ts'

/**
 * The index of the equilibrium with these basic strategies: +1 or −1.
 *
 * Payoffs need not be positive: with the value v as another unknown, as in the system that determines the equilibrium,
 * the bordered determinant det [A_IJ −1; 1 0] is that of A_IJ + c divided by the value, for any c that makes all positive.
 */
export function indexOf(game: NormalForm, { rows, columns }: Basic): number {
  const n = shapeOf(game)[1]!
  const signs = (game.payoffs as readonly FlatRationals[]).map(store => {
    const payoffs = integers(store)
    const bordered = rows.map(i => [...columns.map(j => payoffs[i * n + j]!), -1n])
    return determinantSign([...bordered, [...columns.map(() => 1n), 0n]])
  })
  return (rows.length % 2 === 0 ? -1 : 1) * signs[0]! * signs[1]!
}
