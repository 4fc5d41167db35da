/** Who pays for a public good, and the shares of records in their sum, along a segment. */
import { ONE } from '@biform/core'
import {
  addFunctions as add,
  constantFunction,
  divideFunctions as divide,
  multiplyFunctions as multiply,
  type RationalFunction,
  subtractFunctions as subtract,
  Unsettled,
} from '@biform/core/scenarios'
import { type Followers, type GameOf, NULL, type Question, total } from './answer.ts'

type Sign = Question['sign']
const UNIT = constantFunction(ONE)

/** By solver. */
export const GOOD_FOLLOWERS: Followers = {
  concentration: ({ game, sign }) => {
    const { values } = game('data-set')
    const whole = total(values)
    if (sign(whole, 'a sum of records') <= 0) throw new Unsettled('the sum of the records is not positive')
    return { total: whole, shares: values.map(value => divide(value, whole)) }
  },
  contributors: ({ game, sign }) => ({ provided: contributedAlone(game('public-good'), sign) }),
  sustainedContributors: ({ call, game, sign, follow }) => ({
    count: keepContributing(game('public-good'), follow(call.discount ?? 0), sign).length,
  }),
}

/** How much the players contribute who gain by it alone. */
function contributedAlone({ returns, contributions }: GameOf<'public-good'>, sign: Sign): RationalFunction {
  const those = contributions.filter((_, i) => sign(subtract(returns[i]!, UNIT), 'a return') > 0)
  return those.reduce(add, NULL)
}

/** Who keeps contributing at a discount factor: all who do not want to stop leave at once, until nobody does. */
function keepContributing(good: GameOf<'public-good'>, discount: RationalFunction, sign: Sign): readonly number[] {
  const { returns, contributions } = good
  const base = contributedAlone(good, sign)
  const present = subtract(UNIT, discount)
  /** δ(rX − c) − (1 − δ)(1 − r)c. */
  const gain = (i: number, beyond: RationalFunction): RationalFunction => {
    const [r, c] = [returns[i]!, contributions[i]!]
    const later = multiply(discount, subtract(multiply(r, beyond), c))
    const saved = multiply(multiply(present, subtract(UNIT, r)), c)
    return subtract(later, saved)
  }
  let members = [...returns.keys()]
  for (;;) {
    const given = members.map(i => contributions[i]!).reduce(add, NULL)
    const beyond = subtract(given, base)
    const rest = members.filter(
      i => sign(subtract(returns[i]!, UNIT), 'a return') > 0 || sign(gain(i, beyond), 'what staying brings') >= 0,
    )
    if (rest.length === members.length) return members
    members = rest
  }
}
