/** What follows from games in normal form along a segment. */
import { ONE, ratio } from '@biform/core'
import {
  addFunctions as add,
  type Call,
  constantFunction,
  divideFunctions as divide,
  multiplyFunctions as multiply,
  type RationalFunction,
  subtractFunctions as subtract,
  Unsettled,
} from '@biform/core/scenarios'
import { type AnswerOn, type Followers, type GameOf, NULL, type Question } from './answer.ts'

/** By solver. */
export const STAGE_FOLLOWERS: Followers = {
  criticalDiscount: question => thresholds(question),
  goalAlignment: ({ game, sign }) => alignment(game('normal-form'), sign),
  nashEquilibria: ({ game, sign }) => onlyEquilibrium(game('normal-form'), sign),
}

type Sign = Question['sign']
const UNIT = constantFunction(ONE)

/**
 * Grim trigger from a profile to an equilibrium of the stage (Friedman 1971): a player whom the best deviation tempts, D > R,
 * is patient enough from (D − R) / (D − P) on, if R > P; all are from the largest of these on.
 */
function thresholds({ call, strategies, game, sign }: Question): AnswerOn {
  if (call.periods !== undefined) throw new Unsettled('a punishment of some periods is not followed along the line')
  const { shape, payoffs } = game('normal-form')
  const profile = (labels: Call['target'] = []): number[] =>
    labels.map((label, i) => strategies[i]?.indexOf(label) ?? -1)
  const at = (moves: readonly number[], i: number): RationalFunction =>
    payoffs[moves.reduce((k, strategy, j) => k * shape[j]! + strategy, 0)]?.[i] ?? NULL
  const best = (moves: readonly number[], i: number): RationalFunction =>
    Array.from({ length: shape[i]! }, (_, strategy) => at(moves.with(i, strategy), i)).reduce((most, value) =>
      sign(subtract(value, most), 'a deviation') > 0 ? value : most,
    )
  const [path, threat] = [profile(call.target), profile(call.punishment)]
  const needed = shape.map((_, i): RationalFunction | null => {
    if (sign(subtract(best(threat, i), at(threat, i)), 'a deviation from the punishment') > 0) {
      throw new Unsettled('a punishment that is no equilibrium of the stage is not followed along the line')
    }
    const [most, here, after] = [best(path, i), at(path, i), at(threat, i)]
    if (sign(subtract(most, here), 'a temptation') <= 0) return NULL
    if (sign(subtract(here, after), 'the target against the punishment') <= 0) return null
    return divide(subtract(most, here), subtract(most, after))
  })
  const all = needed.reduce((most, value) => {
    if (most === null || value === null) return null
    return sign(subtract(value, most), 'whose patience is needed') > 0 ? value : most
  }, NULL)
  return { perPlayer: needed.map(lower => [{ lower }]), all: [{ lower: all }] }
}

/** The pairs of actions that two payoffs rank alike, or the other way round. */
function alignment({ payoffs }: GameOf<'normal-form'>, sign: Sign): AnswerOn {
  let [concordant, discordant, ties] = [0, 0, 0]
  payoffs.forEach((here, a) => {
    for (const there of payoffs.slice(a + 1)) {
      const [first, second] = [0, 1].map(i => sign(subtract(here[i]!, there[i]!), 'a preference'))
      const product = first! * second!
      if (product > 0) concordant += 1
      else if (product < 0) discordant += 1
      else ties += 1
    }
  })
  const ranked = BigInt(concordant + discordant)
  const value = ranked === 0n ? null : constantFunction(ratio(BigInt(concordant - discordant), ranked))
  return { concordant, discordant, ties, value }
}

/** The equilibrium of a 2×2 game in which nothing ties and there is only one. */
function onlyEquilibrium({ shape, payoffs }: GameOf<'normal-form'>, sign: Sign): AnswerOn {
  if (shape.length !== 2 || shape.some(size => size !== 2)) {
    throw new Unsettled('the mixed equilibria of a game beyond 2×2 are not followed along the line')
  }
  const gain = (i: 0 | 1, other: number): RationalFunction => {
    const [first, second] = i === 0 ? [other, 2 + other] : [2 * other, 2 * other + 1]
    return subtract(payoffs[first]![i]!, payoffs[second]![i]!)
  }
  const orders = ([0, 1] as const).map(i => [0, 1].map(other => sign(gain(i, other), 'a best reply')))
  if (orders.flat().includes(0)) throw new Unsettled('an equilibrium at which a player is indifferent is not followed')
  const pure = payoffs.flatMap((_, k) => {
    const [row, column] = [k >> 1, k & 1]
    const isStable = (i: 0 | 1, own: number, other: number): boolean => orders[i]![other]! > 0 === (own === 0)
    return isStable(0, row, column) && isStable(1, column, row) ? [k] : []
  })
  if (pure.length > 1) throw new Unsettled('one of several equilibria is not followed along the line')
  const [only] = pure
  if (only !== undefined) {
    const profile = [only >> 1, only & 1].map(s => [s === 0 ? UNIT : NULL, s === 0 ? NULL : UNIT])
    return { equilibria: [{ profile, payoffs: payoffs[only]! }] }
  }
  // Each mixes so that the other is indifferent: q g(0) + (1 − q) g(1) = 0.
  const mix = (i: 0 | 1): RationalFunction[] => {
    const first = divide(gain(i, 1), subtract(gain(i, 1), gain(i, 0)))
    return [first, subtract(UNIT, first)]
  }
  const profile = [mix(1), mix(0)]
  const expected = [0, 1].map(i =>
    payoffs.map((cell, k) => multiply(multiply(profile[0]![k >> 1]!, profile[1]![k & 1]!), cell[i]!)).reduce(add),
  )
  return { equilibria: [{ profile, payoffs: expected }] }
}
