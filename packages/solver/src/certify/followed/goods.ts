/** Public goods and data sets along a segment, from the definitions. */
import type { RationalFunction } from '@biform/core/scenarios'
import { type Along, type Asked, fail, minus, one, over, part, played, times, total } from './answer.ts'

/** What the records sum to, and the part of each. */
export function concentration(asked: Asked): Along {
  const { values } = played(asked, 'data-set')
  const all = total(values)
  if (asked.sign(all) <= 0) return fail('a sum that is not positive')
  return { total: all, shares: values.map(value => over(value, all)) }
}

/** Whoever gets back more than it gives pays alone. */
export function contributors(asked: Asked): Along {
  const { returns, contributions } = played(asked, 'public-good')
  return { provided: total(contributions.filter((_, i) => asked.sign(minus(returns[i]!, one)) > 0)) }
}

/** How many keep paying: whoever gains by stopping is sent away, until nobody does. */
export function sustainedContributors(asked: Asked): Along {
  const { returns, contributions } = played(asked, 'public-good')
  const { call, read, sign } = asked
  const discount = read(call.discount ?? fail('discount'))
  const willing = returns.map(value => sign(minus(value, one)) > 0)
  const alone = total(contributions.filter((_, i) => willing[i]))
  const members = new Set(returns.keys())
  const given = (): RationalFunction => total([...members].map(i => contributions[i]!))
  const leaves = (i: number): boolean => {
    if (willing[i]) return false
    const paid = times(returns[i]!, given())
    const left = minus(paid, times(returns[i]!, contributions[i]!))
    const later = times(discount, minus(times(returns[i]!, alone), left))
    return sign(minus(minus(paid, contributions[i]!), total([left, later]))) < 0
  }
  for (let left = [...members]; left.length > 0; ) {
    left = [...members].filter(leaves)
    for (const i of left) members.delete(i)
  }
  return { count: part(members.size) }
}
