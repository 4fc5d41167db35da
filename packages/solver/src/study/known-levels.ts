/** What is known along a segment of what partners invest, and of who pays for a public good. */
import { ONE, ZERO } from '@biform/core'
import {
  addFunctions,
  constantFunction,
  divideFunctions,
  type GameOn,
  multiplyFunctions,
  type Path,
  type RationalFunction,
  subtractFunctions,
} from '@biform/core/scenarios'

type Sign = (f: RationalFunction, what: string) => number
type GameOf<Kind extends GameOn['kind']> = Extract<GameOn, { readonly kind: Kind }>

const NULL = constantFunction(ZERO)
const UNIT = constantFunction(ONE)

/** x_i = ((1 − ρ_i s_i) a_i + β_i (ρ_i s_i a_i + Σ_j ρ_j s_j e_ij)) / c_i, or the efficient (a_i + Σ_j e_ij) / c_i. */
export function investmentLevel(
  { own, external, exposed, shares, cost }: GameOf<'investment-game'>,
  [first, second, third]: Path,
): RationalFunction | undefined {
  const isBest = first === 'efficient' && second === 'levels'
  const i = Number(isBest ? third : second)
  if (!own[i] || !(isBest || first === 'levels')) return undefined
  const outside = external[i]!
  if (isBest) return divideFunctions([own[i], ...outside].reduce(addFunctions), cost[i]!)
  const pot = outside
    .map((effect, j) => multiplyFunctions(exposed[j]!, effect))
    .reduce(addFunctions, multiplyFunctions(exposed[i]!, own[i]))
  const kept = multiplyFunctions(subtractFunctions(UNIT, exposed[i]!), own[i])
  return divideFunctions(addFunctions(kept, multiplyFunctions(shares[i]!, pot)), cost[i]!)
}

/** How much the players contribute who gain by it alone. */
export function contributedAlone({ returns, contributions }: GameOf<'public-good'>, sign: Sign): RationalFunction {
  const those = contributions.filter((_, i) => sign(subtractFunctions(returns[i]!, UNIT), 'a return') > 0)
  return those.reduce(addFunctions, NULL)
}

/** Who keeps contributing at a discount factor: all who do not want to stop leave at once, until nobody does. */
export function keepContributing(
  good: GameOf<'public-good'>,
  discount: RationalFunction,
  sign: Sign,
): readonly number[] {
  const { returns, contributions } = good
  const base = contributedAlone(good, sign)
  const present = subtractFunctions(UNIT, discount)
  /** δ(rX − c) − (1 − δ)(1 − r)c. */
  const gain = (i: number, beyond: RationalFunction): RationalFunction => {
    const [r, c] = [returns[i]!, contributions[i]!]
    const later = multiplyFunctions(discount, subtractFunctions(multiplyFunctions(r, beyond), c))
    const saved = multiplyFunctions(multiplyFunctions(present, subtractFunctions(UNIT, r)), c)
    return subtractFunctions(later, saved)
  }
  let members = [...returns.keys()]
  for (;;) {
    const total = members.map(i => contributions[i]!).reduce(addFunctions, NULL)
    const beyond = subtractFunctions(total, base)
    const rest = members.filter(
      i =>
        sign(subtractFunctions(returns[i]!, UNIT), 'a return') > 0 || sign(gain(i, beyond), 'what staying brings') >= 0,
    )
    if (rest.length === members.length) return members
    members = rest
  }
}
