/**
 * Public goods: each player contributes or not, and all gain from what is contributed, in unequal shares (J. O. Ledyard, in
 * Kagel and Roth, The Handbook of Experimental Economics, 1995).
 */
import { entryCount, InputError, show } from '../../errors.ts'
import { checkKind } from '../../games/fields.ts'
import type { NormalForm } from '../../games/normal-form.ts'
import { isList, type RationalList } from '../../number/flat.ts'
import { compare, type Fraction, ONE, type Rational, sum, ZERO } from '../../number/rational.ts'
import { checkInput, namedPlayers } from '../input.ts'
import { checkProfiles, readParameter, stageGame } from './build.ts'

/**
 * A public good of many players who contribute or do not: payoff returns_i · G − (contributions_i if i contributes), G the
 * sum of what is contributed, lost where it stays below the threshold.
 */
export interface PublicGood {
  readonly kind: 'public-good'
  /** One label per player. */
  readonly players: readonly string[]
  /** What each player gains per unit of the public good: its marginal per-capita return. */
  readonly returns: readonly Fraction[]
  /** What each contributes if it does. */
  readonly contributions: readonly Fraction[]
  /** The good is provided if at least so much is contributed. 0: in any case. */
  readonly threshold: Fraction
}

/** What `publicGood` takes. */
export interface PublicGoodInput {
  readonly kind?: 'public-good'
  readonly players?: readonly string[]
  /** One per player; or shares, to be multiplied by `multiplier`. None is negative. */
  readonly returns: RationalList
  /** What the good yields to all together per unit: multiplies `returns`. Default 1. */
  readonly multiplier?: Rational
  /** One amount per player, positive. Default: 1 each. */
  readonly contributions?: RationalList
  /** Default 0. */
  readonly threshold?: Rational
}

/** A public good has at most this many players. */
export const MAX_CONTRIBUTORS = 10_000

/**
 * Builds a public good of any number of players, as data: its 2^n profiles are never listed. `publicGoodsGame` writes a small
 * one out in normal form.
 *
 * @throws InputError if there is no player or more than 10,000, a return is negative, or a contribution is not positive
 * @example
 * const herds = publicGood({ returns: ['5/10', '3/10', '2/10'], multiplier: 4 })
 * herds.returns // → ['2', '6/5', '4/5']
 */
export function publicGood(input: PublicGoodInput): PublicGood {
  checkInput(input, ['kind', 'players', 'returns', 'multiplier', 'contributions', 'threshold'])
  const multiplier = readParameter(input.multiplier ?? 1, 'multiplier', 'nonnegative')
  const returns = readList(input.returns, 'returns', 'nonnegative').map(value => value.mul(multiplier))
  const { contributions } = input
  const given = contributions === undefined ? undefined : readList(contributions, 'contributions', 'positive')
  if (given && given.length !== returns.length) {
    throw new InputError('contributions', `has ${entryCount(given.length)} for ${returns.length} players`)
  }
  return {
    kind: 'public-good',
    players: namedPlayers(input.players, returns.length),
    returns,
    contributions: given ?? returns.map(() => ONE),
    threshold: readParameter(input.threshold ?? 0, 'threshold', 'nonnegative'),
  }
}

function readList(value: unknown, at: string, sign: 'nonnegative' | 'positive'): Fraction[] {
  if (!isList(value)) throw new InputError(at, `${show(value)} is not a list of numbers`)
  if (value.length < 1) throw new InputError(at, 'needs at least one player')
  if (value.length > MAX_CONTRIBUTORS) {
    throw new InputError(at, `${value.length} players are more than ${MAX_CONTRIBUTORS}`)
  }
  return Array.from(value as readonly Rational[], (item, i) => readParameter(item, `${at}[${i}]`, sign))
}

/**
 * A public good in normal form. Strategy 0 is to contribute.
 *
 * @throws InputError for more than 16 players, whom `publicGood` leaves as data, and for what `publicGood` refuses
 * @example
 * const campaign = publicGoodsGame(publicGood({ returns: [6, 6, 6].map(m => `${m}/9`), contributions: [9, 9, 9] }))
 * payoff(campaign, [0, 0, 0], 0) // → '9'
 * payoff(campaign, [1, 0, 0], 0) // → '12'
 */
export function publicGoodsGame(good: PublicGood): NormalForm {
  checkKind(good, 'public-good', 'good')
  checkProfiles(good.players.length, 2, 'players', '; publicGood keeps any number as data')
  const { returns, contributions } = good
  return stageGame(good.players, ['contribute', 'withhold'], profile => {
    const given = sum(contributions.filter((_, i) => profile[i] === 0))
    const provided = compare(given, good.threshold) >= 0 ? given : ZERO
    return returns.map((gain, i) => gain.mul(provided).sub(profile[i] === 0 ? contributions[i]! : ZERO))
  })
}
