/** Problems of one decision: what each would decide, what all accept, and what they agree on. */
import { type CurveProblem, compareReal } from '@biform/core'
import type { CurvePeak, Interval, Result } from '@biform/solver'
import { amount } from './agreement.ts'

/** The answer of a solver of such problems; nothing for another. */
export function showCurveResult({ players, label }: CurveProblem, result: Result): string[] {
  switch (result.method) {
    case 'curveOptima': {
      const best = (name: string, { decisions, value, constant }: CurvePeak): string =>
        constant
          ? `${name}: ${amount(value)} at every ${label}`
          : `${name}: ${label} ${decisions.map(amount).join(' or ')}, ${amount(value)}`
      return [
        ...players.map((player, i) => best(`Best for ${player}`, result.perPlayer[i]!)),
        ...(players.length > 1 ? [best('Best for the sum', result.total)] : []),
        ...(result.efficient.kind === 'interval' && players.length > 1
          ? [`Efficient: ${label} from ${amount(result.efficient.lower)} to ${amount(result.efficient.upper)}`]
          : []),
      ]
    }
    case 'curveZone':
      return [
        `Accepted by all: ${result.all.length === 0 ? 'nothing' : result.all.map(part => span(part, label)).join(', or ')}`,
      ]
    case 'curveNash':
      return result.kind === 'no-gain'
        ? [`Nash: no ${label} gives everyone more than the disagreement point`]
        : result.solutions.map(
            ({ decision, values }) =>
              `Nash: ${label} ${amount(decision)}; ${players.map((player, i) => `${player} ${amount(values[i]!)}`).join(', ')}`,
          )
    default:
      return []
  }
}

function span({ lower, upper }: Interval, label: string): string {
  return compareReal(lower, upper) === 0
    ? `${label} ${amount(lower)}`
    : `${label} from ${amount(lower)} to ${amount(upper)}`
}
