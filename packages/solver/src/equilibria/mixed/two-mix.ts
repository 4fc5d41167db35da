/**
 * Supports in which only two players mix, over equally many strategies: their equations are linear, each player's in the other's
 * probabilities, and are solved in integers whatever the scales of the payoffs.
 */
import { solveSmall } from '../../linear/small.ts'
import type { RationalPoint } from './newton.ts'
import type { SupportSystem } from './support-system.ts'

/** The only solution of the equations, or nothing where there is not exactly one or more than two players mix. */
export function solutionOfTwo({ supports, equations }: SupportSystem): RationalPoint | undefined {
  const mixing = supports.flatMap((support, player) => (support.length > 1 ? [player] : []))
  const [one, other] = mixing
  if (one === undefined || other === undefined || mixing.length > 2) return undefined
  if (supports[one]!.length !== supports[other]!.length) return undefined
  const weights = supports.map(() => [1n] as readonly bigint[])
  const denominators = supports.map(() => 1n)
  for (const [player, opponent] of [
    [one, other],
    [other, one],
  ] as const) {
    const rows = equations.filter(equation => equation.player === opponent).map(({ values }) => values)
    const solution = solveSmall([...rows, rows[0]!.map(() => 1n)], [...rows.map(() => 0n), 1n])
    if (solution === undefined) return undefined
    weights[player] = solution.numerators
    denominators[player] = solution.denominator
  }
  return { weights, denominators }
}
