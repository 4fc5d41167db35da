/** Named families of TU games, from the builders of `@biform/core`. Amounts are not negative unless the family allows it. */
import {
  airportGame,
  assignmentGame,
  bankruptcyGame,
  type Coalitional,
  coOwnershipGame,
  type Fraction,
  gloveGame,
  horseMarketGame,
  jointPurchasingGame,
  minimumCostSpanningTreeGame,
  sequencingGame,
  sum,
  ZERO,
} from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { claimsProblem } from './claims-problem.ts'
import { bounds, exactly, pick, type Range, slice } from './range.ts'
import { rational } from './rational.ts'

/** Options of the generators of named families. */
export interface FamilyOptions {
  /** How many players. Default [1, 4]; at most 8. */
  readonly players?: Range
  /** What costs, claims, quantities, … are drawn from; none negative. Default `rational({ minimum: 0, maximum: 10 })`. */
  readonly amount?: Arbitrary<Fraction>
}

/** Options of the generators of two-sided families. */
export interface MarketOptions {
  /** How many players there are on each of the two sides. Default [1, 2]; at most 4. */
  readonly side?: Range
  /** As in `FamilyOptions`. */
  readonly amount?: Arbitrary<Fraction>
}

const amounts = (given: Arbitrary<Fraction> | undefined): Arbitrary<Fraction> =>
  given ?? rational({ minimum: 0, maximum: 10 })

/** Games from the players that are in them and from what is drawn for the largest one. */
function family<Raw>(
  { players = [1, 4], amount }: FamilyOptions,
  raw: (most: number, amount: Arbitrary<Fraction>) => Arbitrary<Raw>,
  game: (chosen: readonly number[], raw: Raw) => Coalitional,
): Arbitrary<Coalitional> {
  const range = bounds(players, 'players', 1, 8)
  return fc.tuple(slice(range), raw(range[1], amounts(amount))).map(([chosen, drawn]) => game(chosen, drawn))
}

/**
 * Airport games. They are cost games: worths are the negatives of costs.
 *
 * @example
 * sample(arbitrary.airport({ players: 3 }), { seed: 1, count: 20 }).every(game => compare(worth(game, 7), ZERO) <= 0) // → true
 */
export function airport(options: FamilyOptions = {}): Arbitrary<Coalitional> {
  return family(options, exactly, (chosen, costs) => airportGame({ costs: pick(chosen, costs) }))
}

/**
 * Bankruptcy games, of the claims problems that `arbitrary.claimsProblem` draws.
 *
 * @example
 * sample(arbitrary.bankruptcy({ players: 3 }), { seed: 2, count: 20 }).every(game => worth(game, 7).s >= 0n) // → true
 */
export function bankruptcy({ players = [1, 4], amount }: FamilyOptions = {}): Arbitrary<Coalitional> {
  bounds(players, 'players', 1, 8)
  return claimsProblem({ players, claim: amounts(amount) }).map(bankruptcyGame)
}

/**
 * Glove games in which players hold any amounts of left and right gloves, none of one kind as often as not.
 *
 * @example
 * sample(arbitrary.glove({ players: 2 }), { seed: 3 }).map(game => game.players.length) // → [2]
 */
export function glove(options: FamilyOptions = {}): Arbitrary<Coalitional> {
  const held = (most: number, amount: Arbitrary<Fraction>): Arbitrary<Fraction[]> =>
    exactly(most, fc.oneof(fc.constant(ZERO), amount))
  return family(
    options,
    (most, amount) => fc.record({ left: held(most, amount), right: held(most, amount) }),
    (chosen, { left, right }) => gloveGame({ left: pick(chosen, left), right: pick(chosen, right) }),
  )
}

/**
 * Co-ownership games: v(S) = max(0, Σ benefits − cost).
 *
 * @example
 * sample(arbitrary.coOwnership({ players: 2 }), { seed: 4, count: 20 }).every(game => worth(game, 3).s >= 0n) // → true
 */
export function coOwnership(options: FamilyOptions = {}): Arbitrary<Coalitional> {
  return family(
    options,
    (most, amount) => fc.record({ benefits: exactly(most, amount), cost: amount }),
    (chosen, { benefits, cost }) => coOwnershipGame({ benefits: pick(chosen, benefits), cost }),
  )
}

/**
 * Sequencing games: queues of jobs with any times and costs of waiting.
 *
 * @example
 * sample(arbitrary.sequencing({ players: 3 }), { seed: 9 }).map(game => worth(game, 5).toFraction()) // → ['0']
 */
export function sequencing(options: FamilyOptions = {}): Arbitrary<Coalitional> {
  return family(
    options,
    (most, amount) => fc.record({ times: exactly(most, amount), costs: exactly(most, amount) }),
    (chosen, { times, costs }) => sequencingGame({ times: pick(chosen, times), costs: pick(chosen, costs) }),
  )
}

/**
 * Joint purchasing games with one to three steps of any prices and either kind of discount.
 *
 * @example
 * sample(arbitrary.jointPurchasing({ players: 3 }), { seed: 5 }).map(game => worth(game, 1).toFraction()) // → ['0']
 */
export function jointPurchasing(options: FamilyOptions = {}): Arbitrary<Coalitional> {
  return family(
    options,
    (most, amount) =>
      fc.record({
        quantities: exactly(most, amount),
        steps: fc.array(fc.record({ width: rational({ minimum: '1/2', maximum: 20 }), price: amount }), {
          minLength: 1,
          maxLength: 3,
        }),
        discount: fc.constantFrom('all-units' as const, 'incremental' as const),
      }),
    (chosen, { quantities, steps, discount }) => {
      const prices = steps.map(({ price }, k) => ({ from: sum(steps.slice(0, k).map(step => step.width)), price }))
      return jointPurchasingGame({ quantities: pick(chosen, quantities), prices, discount })
    },
  )
}

/**
 * Minimum cost spanning tree games, without any condition on the costs of edges but symmetry. They are cost games.
 *
 * @example
 * sample(arbitrary.minimumCostSpanningTree({ players: 3 }), { seed: 6, count: 20 }).every(game => compare(worth(game, 7), ZERO) <= 0) // → true
 */
export function minimumCostSpanningTree(options: FamilyOptions = {}): Arbitrary<Coalitional> {
  return family(
    options,
    (most, amount) => exactly((most + 1) ** 2, amount),
    (chosen, cells) => {
      const nodes = [0, ...chosen.map(player => player + 1)]
      const width = Math.round(Math.sqrt(cells.length))
      const costs = nodes.map(i => nodes.map(j => (i === j ? ZERO : cells[Math.min(i, j) * width + Math.max(i, j)]!)))
      return minimumCostSpanningTreeGame({ costs })
    },
  )
}

/** Games from the players of each side that are in them and from what is drawn for the largest one. */
function market<Raw>(
  { side = [1, 2], amount }: MarketOptions,
  raw: (most: number, amount: Arbitrary<Fraction>) => Arbitrary<Raw>,
  game: (rows: readonly number[], columns: readonly number[], raw: Raw) => Coalitional,
): Arbitrary<Coalitional> {
  const range = bounds(side, 'side', 1, 4)
  return fc
    .tuple(slice(range), slice(range), raw(range[1], amounts(amount)))
    .map(([rows, columns, drawn]) => game(rows, columns, drawn))
}

/**
 * Assignment games.
 *
 * @example
 * sample(arbitrary.assignment({ side: 2 }), { seed: 7 }).map(game => game.players) // → [['S1', 'S2', 'B1', 'B2']]
 */
export function assignment(options: MarketOptions = {}): Arbitrary<Coalitional> {
  return market(
    options,
    (most, amount) => exactly(most, exactly(most, amount)),
    (rows, columns, values) => assignmentGame({ values: pick(rows, values).map(list => pick(columns, list)) }),
  )
}

/**
 * Horse markets.
 *
 * @example
 * sample(arbitrary.horseMarket({ side: [1, 3] }), { seed: 8, count: 20 }).every(game => worth(game, 1).n === 0n) // → true
 */
export function horseMarket(options: MarketOptions = {}): Arbitrary<Coalitional> {
  return market(
    options,
    (most, amount) => fc.record({ asked: exactly(most, amount), offered: exactly(most, amount) }),
    (rows, columns, { asked, offered }) =>
      horseMarketGame({ sellers: pick(rows, asked), buyers: pick(columns, offered) }),
  )
}
