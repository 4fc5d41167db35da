/**
 * Linear production games: coalitions pool their resources and make from them what earns most (Owen 1975).
 *
 * The program of a coalition differs from the others' in its right-hand side alone, so dual prices that are optimal for
 * all players give every coalition at least its worth: paying each player for its resources at those prices is in the
 * core. Worths are optima, so this family is built here and not in `@biform/core`, which solves nothing.
 */
import {
  type Coalitional,
  coalitional,
  entryCount,
  flat,
  InputError,
  integers,
  type RationalList,
  ratio,
  show,
  ZERO,
} from '@biform/core'
import { linearProgram } from '../linear/program.ts'

/** Resources, technology and prices. */
export interface LinearProductionInput {
  /** Default: "1", "2", …, n. */
  readonly players?: readonly string[]
  /** resources[i][k] ≥ 0: what player i holds of resource k. */
  readonly resources: readonly RationalList[]
  /** technology[k][j] ≥ 0: what a unit of product j needs of resource k. */
  readonly technology: readonly RationalList[]
  /** prices[j]: what a unit of product j earns. */
  readonly prices: RationalList
}

/** A linear program is solved for every coalition of at most this many players … */
export const MAX_PRODUCTION_PLAYERS = 12
/** … with at most this many resources and products. */
export const MAX_PRODUCTION_SIZE = 50

const FIELDS: readonly string[] = ['players', 'resources', 'technology', 'prices']

/**
 * The linear production game: v(S) = max Σ_j prices_j x_j over x ≥ 0 with Σ_j technology_kj x_j ≤ what S holds of every
 * resource k. Totally balanced. One exact linear program per coalition.
 *
 * @throws InputError for more than 12 players or 50 resources or products, lists of different lengths, a negative
 * quantity, or a product that earns something and needs nothing
 * @example
 * const game = linearProductionGame({ resources: [[1, 0], [0, 1], [0, 1]], technology: [[1], [1]], prices: [1] })
 * fractions(game.worth).map(String) // → ['0', '0', '0', '1', '0', '1', '0', '1']
 */
export function linearProductionGame(input: LinearProductionInput): Coalitional {
  if (typeof input !== 'object' || input === null)
    throw new InputError('', `${show(input)} is not a production problem`)
  const unknown = Object.keys(input).find(key => !FIELDS.includes(key))
  if (unknown !== undefined) {
    throw new InputError(unknown, `is no field that is known here; there are ${FIELDS.join(', ')}`)
  }
  const { resources, technology, prices } = input
  const count = lengthOf(resources, 'resources', MAX_PRODUCTION_PLAYERS, 'players')
  const kinds = lengthOf(technology, 'technology', MAX_PRODUCTION_SIZE, 'resources')
  const products = lengthOf(prices, 'prices', MAX_PRODUCTION_SIZE, 'products')
  const held = table(resources, 'resources', kinds)
  const needed = table(technology, 'technology', products)
  const earned = flat(prices, j => `prices[${j}]`)
  const objective = integers(earned)
  objective.forEach((price, j) => {
    if (price > 0n && needed.rows.every(row => row[j] === 0n)) {
      throw new InputError(`prices[${j}]`, 'is earned without any resource: there is no best production')
    }
  })
  // Σ_j t_kj x_j ≤ h_k in numerators: x is in units of (denominator of the technology) / (denominator of the resources).
  const unit = ratio(needed.denominator, held.denominator * earned.denominator)
  const worth = Array.from({ length: 2 ** count }, (_, S) => {
    if (S === 0) return ZERO
    const members = held.rows.filter((_, i) => (S >>> i) & 1)
    const solution = linearProgram({
      objective,
      constraints: needed.rows.map((coefficients, k) => ({
        coefficients,
        relation: '<=',
        right: members.reduce((total, row) => total + row[k]!, 0n),
      })),
    })
    if (solution.kind !== 'optimal') throw new Error('a program with x = 0 and a bound on every product has an optimum')
    return solution.value.mul(unit)
  })
  return coalitional(input.players === undefined ? { worth } : { players: input.players, worth })
}

function lengthOf(list: unknown, at: string, most: number, what: string): number {
  if (!Array.isArray(list) && !ArrayBuffer.isView(list)) throw new InputError(at, `${show(list)} is not a list`)
  const { length } = list as ArrayLike<unknown>
  if (!(length >= 1)) throw new InputError(at, 'is empty')
  if (length > most) throw new InputError(at, `${length} ${what} are more than ${most}`)
  return length
}

/** Rows of so many numbers ≥ 0, as integers over one denominator. */
function table(rows: readonly RationalList[], at: string, width: number): { rows: bigint[][]; denominator: bigint } {
  rows.forEach((row, i) => {
    const found = lengthOf(row, `${at}[${i}]`, MAX_PRODUCTION_SIZE, 'numbers')
    if (found !== width) throw new InputError(`${at}[${i}]`, `has ${entryCount(found)}, not ${width}`)
  })
  const place = (k: number): string => `${at}[${Math.floor(k / width)}][${k % width}]`
  const store = flat(
    rows.flatMap(row => [...row]),
    place,
  )
  const values = integers(store)
  const negative = values.findIndex(value => value < 0n)
  if (negative >= 0) throw new InputError(place(negative), 'is negative')
  return {
    rows: rows.map((_, i) => values.slice(i * width, (i + 1) * width)),
    denominator: store.denominator,
  }
}
