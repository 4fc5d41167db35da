/** A portfolio of alliances in words. */
import type { AllianceEvent } from '@biform/core/data'
import { besideIt, fullNumber, number } from '../parts/number.ts'
import type { AlliancesAnswer } from '../solver/alliances.ts'
import { countOf, type Portfolio, partnersOf } from './portfolio.ts'

export const CAPABILITIES = ['legitimacy', 'role-flexibility'] as const
export const NAMES: Readonly<Record<AllianceEvent['capability'], string>> = {
  legitimacy: 'legitimacy',
  'role-flexibility': 'role flexibility',
}
export const TYPES: Readonly<Record<AllianceEvent['type'], string>> = {
  asymmetric: 'much larger',
  symmetric: 'of its own kind',
}

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/** What the firm has had so far. */
export function portfolioInWords(portfolio: Portfolio): string {
  const { firm, year, events } = portfolio
  const [standing, roles] = CAPABILITIES.map(capability => countOf(portfolio, capability))
  return `By ${year} ${firm} has had ${many(events.length, 'event')} with ${many(partnersOf(portfolio), 'partner')}: ${standing} gave it legitimacy, ${roles} role flexibility.`
}

/** What happens in the year that is shown. */
export function yearInWords({ year, now }: Portfolio): string {
  if (now.length === 0) return `${year}: nothing is recorded.`
  return `${year}: ${now.map(({ partner, what, capability }) => `${partner}, ${what} (${NAMES[capability]})`).join('; ')}.`
}

/** How concentrated the portfolio is in the year that is shown. */
export function spreadInWords({ year }: Portfolio, { equivalent }: AlliancesAnswer): string {
  const found = equivalent.findLast(item => item.year <= year)
  if (!found) return ''
  return `So far it is as concentrated as ${fullNumber(found.size)} ${number(found.size) === '1' ? 'partner' : 'partners of equal weight'} (1 over the Herfindahl index of events).`
}

/** Which capability comes first, over all years. */
export function orderInWords({ firm, first, last }: Portfolio, { precedence }: AlliancesAnswer): string {
  const { probability } = precedence
  return `From ${first} to ${last}, of two events of ${firm} drawn at random, one of each sort, the one that gave legitimacy came first with probability ${[number(probability), besideIt(probability)].filter(Boolean).join(' ')}, ties counted half. It is an order, and no cause.`
}

/** The capability that comes first more often than not; both, if neither does. */
export function firstOf({ precedence }: AlliancesAnswer): AllianceEvent['capability'][] {
  const { before, after } = precedence
  return before === after ? [...CAPABILITIES] : [before > after ? 'legitimacy' : 'role-flexibility']
}
