/** Public goods whose numbers are expressions, or whose returns follow the records of a data set. */
import { compare, type Fraction, InputError, type PublicGood, placed, publicGood, sum, ZERO } from '../../index.ts'
import { gameOf } from '../outcomes.ts'
import type { PublicGoodTemplate } from '../types.ts'
import { type Built, type Context, expression, expressions } from './context.ts'

/** Builds a public good. */
export function buildPublicGood(template: PublicGoodTemplate, at: string, context: Context): Built<PublicGood> {
  const { players, returns, multiplier, contributions, threshold } = template
  const { scope } = context
  const shared = 'sharesOf' in returns ? sharesOf(returns.sharesOf, `${at}.returns.sharesOf`, context) : undefined
  const given = 'sharesOf' in returns ? undefined : expressions(returns, `${at}.returns`, context)(scope)
  const names = players ?? shared?.labels
  // The expressions name their own places.
  const input = {
    ...(names ? { players: names } : {}),
    returns: given ?? shared!.shares,
    ...(multiplier === undefined ? {} : { multiplier: expression(multiplier, `${at}.multiplier`, context)(scope) }),
    ...(contributions ? { contributions: expressions(contributions, `${at}.contributions`, context)(scope) } : {}),
    ...(threshold === undefined ? {} : { threshold: expression(threshold, `${at}.threshold`, context)(scope) }),
  }
  const game = placed(at, () => publicGood(input))
  return { game, cells: [] }
}

/** Each record's part of the sum of all. */
function sharesOf(
  name: string,
  at: string,
  context: Context,
): { readonly labels: readonly string[]; readonly shares: Fraction[] } {
  const { labels, values } = gameOf(context.games, name, 'data-set', at)
  const total = sum(values)
  if (compare(total, ZERO) <= 0) throw new InputError(at, 'is a data set whose values do not have a positive sum')
  return { labels, shares: values.map(value => value.div(total)) }
}
