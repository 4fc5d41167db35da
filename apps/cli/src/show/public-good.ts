/** Public goods: who pays alone, and with how much patience everybody does. */
import type { PublicGood } from '@biform/core'
import type { Result } from '@biform/solver'
import { wrap } from '../text.ts'
import { amount } from './agreement.ts'
import { number } from './number.ts'

/** The answer of a solver of public goods; nothing for another. */
export function showPublicGood({ players }: PublicGood, result: Result): string[] {
  if (result.method === 'contributors') {
    const { strict, indifferent, provided, efficient } = result
    const names = (list: readonly number[]): string => list.map(i => players[i]).join(', ')
    return [
      ...wrap(`Pay by themselves: ${strict.length === 0 ? 'nobody' : names(strict)}; ${number(provided)} in all.`),
      ...(indifferent.length === 0 ? [] : wrap(`Do not mind: ${names(indifferent)}.`)),
      `All together gain by every payment: ${efficient ? 'yes' : 'no'}.`,
    ]
  }
  if (result.method === 'sustainedContributors') {
    const { count, discount, provided } = result
    return [`At a discount factor of ${amount(discount)} ${count} keep paying, ${number(provided)} in all.`]
  }
  if (result.method !== 'contributionDiscounts') return []
  const [patience] = result.all
  return [
    patience
      ? `All pay, period after period, if patience is at least ${amount(patience.lower)}.`
      : 'No patience is enough for all to pay, period after period.',
  ]
}
