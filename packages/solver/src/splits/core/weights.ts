/**
 * The linear program behind the core of a TU game, in its dual form (Bondareva 1963, Shapley 1967):
 *
 *   maximise Σ λ_S v(S)  subject to  Σ_{S∋i} λ_S = r_i for every player,  λ_S ≥ 0.
 *
 * It has n rows and a column per coalition. The columns are not listed: the prices of a basis are an allocation x, the
 * reduced cost of a coalition is its excess v(S) − x(S), and the coalition with the largest excess enters. Seen from
 * the core, this is constraint generation: only coalitions that object are ever looked at.
 */
import { type Coalitional, type Fraction, ratio } from '@biform/core'
import { type Basis, type Column, objectiveOf, pricesOf } from '../../linear/basis.ts'
import type { WeightedCoalition } from '../../results/splits.ts'

/** The column of a coalition; `sign` −1 is the opposite column, for a coalition whose weight may have either sign. */
export interface CoalitionColumn extends Column {
  readonly coalition: number
  readonly sign: 1n | -1n
  /** The numerator of sign · v(S) over the game's denominator. */
  readonly cost: bigint
}

const cost = (column: CoalitionColumn): bigint => column.cost

/** The column of a coalition. */
export function columnOf({ players, worth }: Coalitional, coalition: number, sign: 1n | -1n = 1n): CoalitionColumn {
  const entries = players.map((_, i) => sign * BigInt((coalition >>> i) & 1))
  return { coalition, sign, entries, cost: sign * BigInt(worth.values[coalition]!) }
}

/** The columns of the coalitions of one player each: the basis from which the search starts. */
export function singles(game: Coalitional): CoalitionColumn[] {
  return game.players.map((_, i) => columnOf(game, 1 << i))
}

/** The numerators of the allocation x at a basis, over `basis.denominator` times the game's. */
export function amountsAt(basis: Basis<CoalitionColumn>): bigint[] {
  return pricesOf(basis, cost)
}

/** The numerator of Σ λ_S v(S) at a basis, over `basis.denominator` times the game's. */
export function worthAt(basis: Basis<CoalitionColumn>): bigint {
  return objectiveOf(basis, cost)
}

/** The allocation at a basis. */
export function allocationAt({ worth }: Coalitional, basis: Basis<CoalitionColumn>): Fraction[] {
  return amountsAt(basis).map(amount => ratio(amount, basis.denominator * worth.denominator))
}

/** The weights that are not 0, by ascending coalition. */
export function weightsAt(basis: Basis<CoalitionColumn>): WeightedCoalition[] {
  return basis.columns
    .map(({ coalition, sign }, i) => ({ coalition, weight: ratio(sign * basis.rows[i]![0]!, basis.denominator) }))
    .filter(({ weight }) => weight.n !== 0n)
    .sort((a, b) => a.coalition - b.coalition)
}
