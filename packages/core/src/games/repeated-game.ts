/**
 * Infinitely repeated games with discounting and perfect monitoring: a stage game that is played in periods 0, 1, 2, …,
 * every player seeing all past actions. Payoffs are normalised, (1−δ) Σ δ^t u_t, so that they are comparable with those
 * of the stage.
 */
import { InputError, show } from '../errors.ts'
import { compare, type Fraction, ONE, type Rational, rational, ZERO } from '../number/rational.ts'
import { checkFields, checkKind, isPlain } from './fields.ts'
import type { NormalForm } from './normal-form.ts'

/** An infinitely repeated game. */
export interface RepeatedGame {
  readonly kind: 'repeated-game'
  readonly stage: NormalForm
  /** δ, 0 ≤ δ < 1: what a payoff a period later is worth now, the same for every player. */
  readonly discount: Fraction
}

/** What `repeatedGame` takes beside the stage. */
export interface RepeatedGameInput {
  /** δ, 0 ≤ δ < 1. */
  readonly discount: Rational
  /**
   * The probability in (0, 1] that there is a next period; default 1. A game that ends at random is one with the
   * discount factor δ times this probability, and that is what the record keeps. With a probability below 1, δ may be 1.
   */
  readonly continuation?: Rational
}

/**
 * Builds a repeated game.
 *
 * @throws InputError for a discount factor outside [0, 1), a continuation probability outside (0, 1], and a stage that
 * is no game in normal form
 * @example
 * const stage = normalForm({ payoffs: [[[3, 3], [0, 5]], [[5, 0], [1, 1]]] })
 * repeatedGame(stage, { discount: '3/5' }).discount // → '3/5'
 * repeatedGame(stage, { discount: '9/10', continuation: '2/3' }).discount // → '3/5'
 */
export function repeatedGame(stage: NormalForm, input: RepeatedGameInput): RepeatedGame {
  checkKind(stage, 'normal-form', 'stage')
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not an object with a discount`)
  checkFields(input, ['discount', 'continuation'])
  if (input.discount === undefined) throw new InputError('discount', 'is missing')
  if (input.continuation === undefined) {
    return { kind: 'repeated-game', stage, discount: discountFactor(input.discount) }
  }
  const continuation = rational(input.continuation, 'continuation')
  if (compare(continuation, ZERO) <= 0 || compare(continuation, ONE) > 0) {
    throw new InputError('continuation', `${continuation.toFraction()} is not in (0, 1]`)
  }
  const patience = rational(input.discount, 'discount')
  const certain = compare(patience, ONE) === 0 && compare(continuation, ONE) < 0
  const discount = (certain ? ONE : discountFactor(patience)).mul(continuation)
  return { kind: 'repeated-game', stage, discount }
}

/**
 * Reads a discount factor.
 *
 * @throws InputError that names `at` for what is not a rational number in [0, 1)
 * @example
 * discountFactor('9/10') // → '9/10'
 */
export function discountFactor(value: Rational, at = 'discount'): Fraction {
  const discount = rational(value, at)
  if (compare(discount, ZERO) < 0 || compare(discount, ONE) >= 0) {
    throw new InputError(at, `${discount.toFraction()} is not in [0, 1)`)
  }
  return discount
}
