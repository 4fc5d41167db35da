/**
 * Whether two partners want the same: the statistic of Goodman and Kruskal (1954) over the pairs of declared actions. It
 * looks at the order of payoffs only, so that it does not depend on their scales.
 */
import { compare, entryCount, type Fraction, InputError, type Rational, ratio, rational, show } from '@biform/core'
import type { GoalAlignment } from '../results/biform.ts'

/** The most actions: pairs are counted one by one. */
const MAX_ACTIONS = 4_096

/**
 * γ = (C − D)/(C + D), where C counts the pairs of actions that both rank alike, and D those that they rank the other way
 * round; pairs that one of them does not rank are ties, and do not count. 1 if they agree wherever both rank, −1 if they never
 * do, null if there is no pair that both rank.
 *
 * It says something about the declared set only: on a set of efficient actions any two partners score −1.
 *
 * @param first the payoffs of one partner, an action each
 * @param second those of the other
 * @throws InputError if the lists differ in length, or have no action or more than 4,096
 * @example
 * // Prices 20, 40, 60, 80: one wants margin, the other volume.
 * goalAlignment([0, 1200, 1600, 1200], [800, 600, 400, 200]).value // → '-3/5'
 */
export function goalAlignment(first: readonly Rational[], second: readonly Rational[]): GoalAlignment {
  const [u, v] = [read(first, 'first'), read(second, 'second')]
  if (u.length !== v.length) throw new InputError('second', `has ${entryCount(v.length)}, not ${u.length}`)
  let [concordant, discordant, ties] = [0, 0, 0]
  for (let a = 0; a < u.length; a++) {
    for (let b = a + 1; b < u.length; b++) {
      const product = Math.sign(compare(u[a]!, u[b]!)) * Math.sign(compare(v[a]!, v[b]!))
      if (product > 0) concordant += 1
      else if (product < 0) discordant += 1
      else ties += 1
    }
  }
  const ranked = concordant + discordant
  const value = ranked === 0 ? null : ratio(BigInt(concordant - discordant), BigInt(ranked))
  return { method: 'goalAlignment', first: u, second: v, concordant, discordant, ties, value }
}

function read(list: readonly Rational[], at: string): Fraction[] {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length < 1 || list.length > MAX_ACTIONS) {
    throw new InputError(at, `has ${entryCount(list.length)}, not 1 to ${MAX_ACTIONS}`)
  }
  return Array.from(list as readonly Rational[], (item, i) => rational(item, `${at}[${i}]`))
}
