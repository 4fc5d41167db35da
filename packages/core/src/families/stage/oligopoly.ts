/**
 * Oligopolies with linear demand: Cournot (A. A. Cournot, Recherches sur les principes mathématiques de la théorie des
 * richesses, 1838) in quantities, Bertrand (J. Bertrand, Journal des Savants, 1883) in prices.
 */
import type { NormalForm } from '../../games/normal-form.ts'
import type { RationalList } from '../../number/flat.ts'
import { compare, type Fraction, type Rational, ratio, sum, ZERO } from '../../number/rational.ts'
import { checkInput, type Players, readPlayers } from '../input.ts'
import { readAxis, readParameter, stageGame } from './build.ts'

/** A market: who sells in it, what is asked for at which price, and what a unit costs. */
interface Market {
  readonly players: Players
  readonly intercept: Rational
  readonly slope?: Rational
  readonly cost?: Rational
}

function readMarket({ players, intercept, slope = 1, cost = 0 }: Market) {
  return {
    firms: readPlayers(players, 16, '; their profiles are written out'),
    intercept: readParameter(intercept, 'intercept', 'nonnegative'),
    slope: readParameter(slope, 'slope', 'nonnegative'),
    cost: readParameter(cost, 'cost', 'nonnegative'),
  }
}

const floor = (value: Fraction): Fraction => (value.s < 0n ? ZERO : value)

/**
 * A Cournot oligopoly: a firm that makes q earns q·(P − cost), with the price P = max(0, intercept − slope·Q), Q the quantity
 * of all.
 *
 * @param input.quantities to choose from, none negative; strategies are labelled by them
 * @param input.slope Default 1
 * @param input.cost of a unit. Default 0
 * @throws InputError if there are more than 65,536 profiles, or a parameter is negative
 * @example
 * const duopoly = cournotGame({ players: 2, quantities: [3, 4], intercept: 12 })
 * payoff(duopoly, [1, 0], 0) // → '20'
 */
export function cournotGame(input: Market & { readonly quantities: RationalList }): NormalForm {
  checkInput(input, ['players', 'quantities', 'intercept', 'slope', 'cost'])
  const { firms, intercept, slope, cost } = readMarket(input)
  const quantities = readAxis(input.quantities, 'quantities', firms.length)
  return stageGame(
    firms,
    quantities.map(quantity => quantity.toFraction()),
    profile => {
      const made = profile.map(strategy => quantities[strategy]!)
      const margin = floor(intercept.sub(slope.mul(sum(made)))).sub(cost)
      return made.map(quantity => quantity.mul(margin))
    },
  )
}

/**
 * A Bertrand oligopoly: the firms with the lowest price p share the demand max(0, intercept − slope·p) equally and earn
 * p − cost on each unit; the others sell nothing.
 *
 * @param input.prices to choose from, none negative; strategies are labelled by them
 * @param input.slope Default 1
 * @param input.cost of a unit. Default 0
 * @throws InputError if there are more than 65,536 profiles, or a parameter is negative
 * @example
 * const duopoly = bertrandGame({ players: 2, prices: [1, 2], intercept: 6 })
 * payoff(duopoly, [0, 0], 0) // → '5/2'
 * payoff(duopoly, [0, 1], 1) // → '0'
 */
export function bertrandGame(input: Market & { readonly prices: RationalList }): NormalForm {
  checkInput(input, ['players', 'prices', 'intercept', 'slope', 'cost'])
  const { firms, intercept, slope, cost } = readMarket(input)
  const prices = readAxis(input.prices, 'prices', firms.length)
  return stageGame(
    firms,
    prices.map(price => price.toFraction()),
    profile => {
      const asked = profile.map(strategy => prices[strategy]!)
      const lowest = asked.reduce((least, price) => (compare(price, least) < 0 ? price : least))
      const isLowest = asked.map(price => compare(price, lowest) === 0)
      const share = ratio(1n, BigInt(isLowest.filter(Boolean).length))
      const profit = floor(intercept.sub(slope.mul(lowest)))
        .mul(lowest.sub(cost))
        .mul(share)
      return isLowest.map(sells => (sells ? profit : ZERO))
    },
  )
}
