/** Bargaining solutions in one line each: the players' payoffs, exact where rational, cut decimals where not. */
import { decimalOf, Fraction, type Real } from '@biform/core'
import type { Result } from '@biform/solver'
import { number } from './number.ts'

const NAMES: Readonly<Record<string, string>> = {
  nashBargaining: 'Nash',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  egalitarian: 'egalitarian',
  utilitarian: 'utilitarian',
  raiffa: 'Raiffa (discrete)',
  rubinstein: 'equilibrium',
}

/** The line of a bargaining solution. */
export function showAgreement(players: readonly string[], result: Result): string[] {
  const name = NAMES[result.method]
  if (name === undefined) return []
  if ('values' in result) {
    const values = result.values as readonly (Real | number)[]
    return [`${name}: ${players.map((player, i) => `${player} ${amount(values[i]!)}`).join(', ')}`]
  }
  if (result.method === 'utilitarian') {
    return [`${name}: between ${result.vertices.map(vertex => `(${vertex.map(number).join(', ')})`).join(' and ')}`]
  }
  if ('lower' in result && Array.isArray(result.lower)) {
    const { lower, upper } = result as { readonly lower: readonly Fraction[]; readonly upper: readonly Fraction[] }
    return [
      `${name}: ${players.map((player, i) => `${player} ${decimalOf(lower[i]!)} to ${decimalOf(upper[i]!)}`).join(', ')}`,
    ]
  }
  return [`${name}: no point gives everyone more than the disagreement point`]
}

/** A payoff: a fraction with its decimal, or the decimal of an irrational number. */
export function amount(value: Real | number): string {
  if (typeof value === 'number') return String(value)
  return value instanceof Fraction ? number(value) : `≈ ${decimalOf(value, 6)}`
}
