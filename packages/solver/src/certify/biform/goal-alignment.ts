/** Counts again the pairs of actions that two partners rank alike, the other way round, or not both. */
import { compare, type Fraction, ratio } from '@biform/core'
import type { GoalAlignment } from '../../results/index.ts'
import { demand, demandSame, list, vector } from '../flaw.ts'

/** The subject is the two lists of payoffs. */
export function checkGoalAlignment(subject: unknown, result: GoalAlignment): undefined {
  demand(Array.isArray(subject) && subject.length === 2, 'subject')
  const [u, v] = subject as [readonly Fraction[], readonly Fraction[]]
  vector(u, list(u, 'subject').length, 'subject')
  vector(v, u.length, 'subject')
  demandSame(result.first, u, 'first')
  demandSame(result.second, v, 'second')
  // Of all ordered pairs: those in which the first partner prefers the former action, by what the second one does.
  const better = u.flatMap((value, a) =>
    u.flatMap((other, b) => (compare(value, other) > 0 ? [compare(v[a]!, v[b]!)] : [])),
  )
  const concordant = better.filter(order => order > 0).length
  const discordant = better.filter(order => order < 0).length
  demand(result.concordant === concordant, 'concordant')
  demand(result.discordant === discordant, 'discordant')
  demand(result.ties === (u.length * (u.length - 1)) / 2 - concordant - discordant, 'ties')
  const ranked = concordant + discordant
  demandSame(result.value, ranked === 0 ? null : ratio(BigInt(concordant - discordant), BigInt(ranked)), 'value')
}
