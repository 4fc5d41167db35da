/** The numbers of the picture: per partner what it keeps, what it exposes and what the pot gives it. */
import { type Fraction, sum, ZERO } from '@biform/core'
import type { Appropriate } from '@biform/solver'

/** What one partner has, over all components of value. */
export interface Portion {
  readonly name: string
  readonly own: Fraction
  readonly kept: Fraction
  readonly exposed: Fraction
  readonly received: Fraction
  readonly total: Fraction
  readonly cost: Fraction
  readonly payoff: Fraction
}

/** One relationship, as plates and a pot. */
export interface Portions {
  readonly partners: readonly Portion[]
  /** What was put into the pot, what it is worth there, and what rivalry destroys of it. */
  readonly exposed: Fraction
  readonly pot: Fraction
  readonly lost: Fraction
  readonly own: Fraction
  readonly total: Fraction
  readonly costly: boolean
}

export function portionsOf(answer: Appropriate): Portions {
  const { relationship } = answer
  const partners = relationship.partners.map((name, i) => ({
    name,
    own: sum(answer.ownUse[i]!),
    kept: sum(answer.kept[i]!),
    exposed: sum(answer.exposed[i]!),
    received: sum(answer.received[i]!),
    total: answer.totals[i]!,
    cost: relationship.costs[i]!,
    payoff: answer.payoffs[i]!,
  }))
  return {
    partners,
    exposed: sum(partners.map(partner => partner.exposed)),
    pot: sum(answer.pots),
    lost: sum(answer.lost),
    own: sum(partners.map(partner => partner.own)),
    total: sum(partners.map(partner => partner.total)),
    costly: partners.some(partner => !partner.cost.equals(ZERO)),
  }
}
