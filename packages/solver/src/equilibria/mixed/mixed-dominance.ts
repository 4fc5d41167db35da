/**
 * Supports in which a mixture of strategies is dominated: a combination of a player's conditions, equations with any weights and inequalities with weights ≥ 0,
 * that is nowhere negative at the others' pure strategies and somewhere positive. It is positive wherever the supports are played in full, but at
 * most 0 in an equilibrium. Such weights are found by an exact linear program: they settle supports of games with ties in which
 * cells come ever closer to a solution on their boundary.
 */
import { feasibility } from '../../linear/feasibility.ts'
import type { SupportSystem } from './support-system.ts'

/** With more pure strategies of the others, all together, nothing is looked for. */
const MAX_PROFILES = 250

/** Whether there are no equilibria for such a reason. */
export function hasDominatedMixture({ supports, equations, inequalities }: SupportSystem): boolean {
  return supports.some((_, player) => {
    const free = equations.filter(item => item.player === player).map(({ values }) => values)
    const signed = inequalities.filter(item => item.player === player).map(({ values }) => values)
    const columns = [...free, ...signed]
    const profiles = columns[0]?.length ?? 0
    if (profiles === 0 || profiles > MAX_PROFILES) return false
    const rows = Array.from({ length: profiles }, (_, at) => columns.map(values => values[at]!))
    const total = columns.map(values => values.reduce((sum, value) => sum + value, 0n))
    const weights = signed.map((_, j) => columns.map((_, k) => (k === free.length + j ? 1n : 0n)))
    const conditions = [
      ...[...rows, ...weights].map(coefficients => ({ coefficients, right: 0n })),
      { coefficients: total, right: 1n },
    ]
    return feasibility(conditions, columns.length).kind === 'feasible'
  })
}
