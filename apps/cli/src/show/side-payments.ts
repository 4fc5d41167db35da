/** Games whose players may pay each other: what they agree on, and how much is conflict. */
import type { NormalForm } from '@biform/core'
import type { CocoValue, Competitiveness } from '@biform/solver'
import { number } from './number.ts'

export function showSidePayments({ players, strategies }: NormalForm, result: CocoValue | Competitiveness): string[] {
  if (result.method === 'competitiveness') {
    return [`Competitiveness: ${result.value === null ? 'none, since no payoff moves' : number(result.value)}`]
  }
  if (result.kind === 'undecided') return [`Not complete: ${result.reason}`]
  const { values, profile, transfers, total } = result
  return [
    `Coco value: ${players.map((player, i) => `${player} ${number(values[i]!)}`).join(', ')}`,
    `They play ${profile.map((s, i) => strategies[i]![s]).join(', ')}, ${number(total)} together; paid beside it: ${players.map((player, i) => `${player} ${number(transfers[i]!)}`).join(', ')}`,
  ]
}
