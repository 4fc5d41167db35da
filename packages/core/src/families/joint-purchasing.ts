/**
 * Joint purchasing: buyers of one good order together, and a larger order is cheaper per unit. What a coalition is worth
 * is what it saves over buying apart.
 */
import { InputError, show } from '../errors.ts'
import type { Coalitional } from '../games/coalitional.ts'
import { checkFields, isPlain } from '../games/fields.ts'
import { type FlatRationals, flatFractions, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, type Rational, rational } from '../number/rational.ts'
import { type Arithmetic, compute, sums } from './arithmetic.ts'
import { checkInput, namedPlayers, readAmounts } from './input.ts'

/** What a unit costs in orders of at least so many units. */
export interface PriceStep {
  readonly from: Rational
  readonly price: Rational
}

/** Buyers and their supplier's price list. */
export interface JointPurchasingInput {
  readonly players?: readonly string[]
  /** What each buys, ≥ 0. */
  readonly quantities: readonly Rational[] | RationalList
  /** In ascending order of `from`, the first of which is 0. At most 100. */
  readonly prices: readonly PriceStep[]
  /**
   * `all-units`: the price of the step that an order reaches holds for all of it. `incremental`: each price holds for the
   * units of its own step. Default `all-units`.
   */
  readonly discount?: 'all-units' | 'incremental'
}

const MAX_STEPS = 100

/**
 * The joint purchasing game: v(S) = Σ over S of c(q_i) − c(Σ over S of q_i), where c is what an order costs. No more is
 * ordered than is needed, even where a larger order would cost less.
 *
 * With an incremental discount and falling prices c is concave and the game is convex. With an all-units discount and
 * two steps, everyone saves in proportion to what it buys if the order of all is large enough and nobody's own is, and
 * that division is in the core.
 *
 * @throws InputError for more than 24 players, a price list that does not start at 0 and ascend, or a negative number
 * @example
 * const bakeries = jointPurchasingGame({
 *   players: ['A', 'B', 'C'],
 *   quantities: [10, 20, 15],
 *   prices: [{ from: 0, price: 10 }, { from: 25, price: 8 }],
 * })
 * fractions(bakeries.worth).map(String) // → ['0', '0', '0', '60', '0', '50', '70', '90']
 */
export function jointPurchasingGame(input: JointPurchasingInput): Coalitional {
  checkInput(input, ['players', 'quantities', 'prices', 'discount'])
  const { discount = 'all-units' } = input
  if (discount !== 'all-units' && discount !== 'incremental') {
    throw new InputError('discount', `${show(discount)} is neither "all-units" nor "incremental"`)
  }
  const quantities = readAmounts(input.quantities, 'quantities', 'nonnegative')
  const [starts, prices] = readSteps(input.prices)
  const reach = 4 * (quantities.values.length + prices.values.length)
  const kernel = <T extends number | bigint>(z: Arithmetic<T>, ...lists: readonly ArrayLike<T>[]) => {
    const [quantity, start, price] = lists as [ArrayLike<T>, ArrayLike<T>, ArrayLike<T>]
    const cost = discount === 'all-units' ? allUnits(z, start, price) : incremental(z, start, price)
    const table = sums(z, quantity)
    const apart = sums(z, Array.from(quantity, cost))
    for (let S = 0; S < table.length; S++) table[S] = z.subtract(apart[S]!, cost(table[S]!))
    return table
  }
  const worth = compute([quantities, starts, prices], reach, kernel, 2)
  return { kind: 'coalitional', players: namedPlayers(input.players, quantities.values.length), worth }
}

function readSteps(list: unknown): [starts: FlatRationals, prices: FlatRationals] {
  if (!Array.isArray(list)) throw new InputError('prices', `${show(list)} is not a list of steps`)
  if (list.length > MAX_STEPS) throw new InputError('prices', `${list.length} steps are more than ${MAX_STEPS}`)
  if (list.length === 0) throw new InputError('prices', 'needs at least one step')
  const starts: Fraction[] = []
  const prices = Array.from(list as readonly unknown[], (step, k) => {
    if (!isPlain(step)) throw new InputError(`prices[${k}]`, `${show(step)} is not a step { from, price }`)
    checkFields(step, ['from', 'price'], `prices[${k}]`)
    const start = rational(step.from as Rational, `prices[${k}].from`)
    const price = rational(step.price as Rational, `prices[${k}].price`)
    if (k === 0 && start.n !== 0n) throw new InputError('prices[0].from', 'must be 0')
    if (k > 0 && compare(start, starts[k - 1]!) <= 0) {
      throw new InputError(`prices[${k}].from`, `${start.toFraction()} is not above the step before`)
    }
    if (price.s < 0n) throw new InputError(`prices[${k}].price`, `${price.toFraction()} is negative`)
    starts.push(start)
    return price
  })
  return [flatFractions(starts), flatFractions(prices)]
}

type Cost<T> = (quantity: T) => T

function stepOf<T extends number | bigint>(start: ArrayLike<T>, quantity: T): number {
  let k = start.length - 1
  while (k > 0 && quantity < start[k]!) k--
  return k
}

function allUnits<T extends number | bigint>(z: Arithmetic<T>, start: ArrayLike<T>, price: ArrayLike<T>): Cost<T> {
  return quantity => z.multiply(quantity, price[stepOf(start, quantity)]!)
}

function incremental<T extends number | bigint>(z: Arithmetic<T>, start: ArrayLike<T>, price: ArrayLike<T>): Cost<T> {
  const below = [z.zero]
  for (let k = 1; k < start.length; k++) {
    below.push(z.add(below[k - 1]!, z.multiply(price[k - 1]!, z.subtract(start[k]!, start[k - 1]!))))
  }
  return quantity => {
    const k = stepOf(start, quantity)
    return z.add(below[k]!, z.multiply(price[k]!, z.subtract(quantity, start[k]!)))
  }
}
