/**
 * Alternating offers (Rubinstein 1982): the players take turns, in their order, to propose a division of a pie; every
 * other player accepts or rejects. An agreement ends the game at once; after a rejection the next player proposes, one
 * period later. Player i values a share x that it gets in period t (0, 1, 2, …) at δ_i^t x.
 *
 * Two players may have outside options, as in Binmore, Shaked and Sutton (1989): whoever rejects an offer may end the
 * game there and then, and each gets its option.
 */
import { InputError, show } from '../errors.ts'
import { compare, type Fraction, ONE, type Rational, rational, ZERO } from '../number/rational.ts'
import { bargainers, payoffs } from './bargaining-problem.ts'
import { checkFields, isPlain } from './fields.ts'

/** A game of alternating offers. */
export interface AlternatingOffers {
  readonly kind: 'alternating-offers'
  readonly players: readonly string[]
  /** What is divided, > 0. */
  readonly pie: Fraction
  /** δ_i: what a player's payoff a period later is worth now, 0 ≤ δ_i < 1. */
  readonly discounts: readonly Fraction[]
  /** What each gets if one opts out, ≥ 0. Two players only; absent where nobody can opt out. */
  readonly options?: readonly Fraction[]
}

/** What `alternatingOffers` takes. */
export interface AlternatingOffersInput {
  /** Default "1", "2", …. Player 0 proposes first. */
  readonly players?: readonly string[]
  /** Default 1. */
  readonly pie?: Rational
  readonly discounts: readonly Rational[]
  readonly options?: readonly Rational[]
}

/**
 * Builds a game of alternating offers.
 *
 * @throws InputError for a pie that is not positive, a discount factor outside [0, 1), a negative option, options of
 * more than two players, and lengths that differ
 * @example
 * alternatingOffers({ discounts: ['9/10', '9/10'] }).pie // → '1'
 */
export function alternatingOffers(input: AlternatingOffersInput): AlternatingOffers {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not a game of alternating offers`)
  checkFields(input, ['kind', 'players', 'pie', 'discounts', 'options'])
  const { players: names, pie: size = 1, discounts: list, options } = input
  if (!Array.isArray(list)) throw new InputError('discounts', `${show(list)} is not a list of discount factors`)
  const players = bargainers(names, list.length, 'discounts')
  const pie = rational(size, 'pie')
  if (compare(pie, ZERO) <= 0) throw new InputError('pie', `${pie.toFraction()} is not positive`)
  const discounts = payoffs(list, players.length, 'discounts')
  discounts.forEach((delta, i) => {
    if (compare(delta, ZERO) < 0 || compare(delta, ONE) >= 0) {
      throw new InputError(`discounts[${i}]`, `${delta.toFraction()} is not in [0, 1)`)
    }
  })
  const game = { kind: 'alternating-offers', players, pie, discounts } as const
  return options === undefined ? game : { ...game, options: outsideOptions(options, players.length) }
}

function outsideOptions(list: readonly Rational[], count: number): Fraction[] {
  if (count !== 2) throw new InputError('options', `are known for two players, not for ${count}`)
  const options = payoffs(list, count, 'options')
  options.forEach((option, i) => {
    if (compare(option, ZERO) < 0) throw new InputError(`options[${i}]`, `${option.toFraction()} is negative`)
  })
  return options
}
