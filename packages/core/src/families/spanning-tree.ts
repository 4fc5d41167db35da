/**
 * Minimum cost spanning tree games: players connect to a source, directly or through one another (Claus and Kleitman
 * 1973; Bird 1976). A coalition builds the cheapest tree that joins its members to the source.
 */
import { entryCount, InputError, show } from '../errors.ts'
import type { Coalitional } from '../games/coalitional.ts'
import { at, flat, isList, type RationalList } from '../number/flat.ts'
import { compare, type Rational } from '../number/rational.ts'
import { type Arithmetic, compute, type Table } from './arithmetic.ts'
import { checkInput, checkNotNegative, checkSize, namedPlayers } from './input.ts'

/**
 * The minimum cost spanning tree game: v(S) = −(cost of a cheapest tree on S and the source that uses no one else). A
 * cost game: worths are the negatives of costs. Its core is not empty: charging each player the last edge on the path
 * from the source to it in a cheapest tree is in it (Bird).
 *
 * Prim's algorithm for each coalition: about 2^n · n²/4 steps.
 *
 * @param input.costs a symmetric matrix of costs ≥ 0 with a diagonal of 0; row and column 0 are the source, row and
 * column i + 1 player i
 * @throws InputError for more than 24 players, a matrix that is not square or not symmetric, or a negative cost
 * @example
 * const game = minimumCostSpanningTreeGame({ costs: [[0, 6, 8, 9], [6, 0, 2, 7], [8, 2, 0, 3], [9, 7, 3, 0]] })
 * worth(game, ['1', '3']).toFraction() // → '-13'
 * worth(game, game.players).toFraction() // → '-11'
 */
export function minimumCostSpanningTreeGame(input: {
  readonly players?: readonly string[]
  readonly costs: readonly RationalList[]
}): Coalitional {
  checkInput(input, ['players', 'costs'])
  const { costs } = input
  if (!Array.isArray(costs)) throw new InputError('costs', `${show(costs)} is not a list of rows`)
  const nodes = costs.length
  checkSize(nodes - 1, 'costs')
  const cells: Rational[] = Array.from(costs as readonly RationalList[], (row, i) => {
    if (!isList(row)) throw new InputError(`costs[${i}]`, `${show(row)} is not a list of numbers`)
    if (row.length !== nodes) throw new InputError(`costs[${i}]`, `has ${entryCount(row.length)} for ${nodes} rows`)
    return Array.from<Rational>(row)
  }).flat()
  const place = (k: number): string => `costs[${Math.floor(k / nodes)}][${k % nodes}]`
  const store = flat(cells, place)
  checkNotNegative(store, place)
  for (let i = 0; i < nodes; i++) {
    if (at(store, i * nodes + i).n !== 0n) throw new InputError(place(i * nodes + i), 'must be 0')
    for (let j = 0; j < i; j++) {
      if (compare(at(store, i * nodes + j), at(store, j * nodes + i)) === 0) continue
      throw new InputError(place(i * nodes + j), `differs from ${place(j * nodes + i)}`)
    }
  }
  const worth = compute([store], nodes, (z, cost) => trees(z, cost, nodes))
  return { kind: 'coalitional', players: namedPlayers(input.players, nodes - 1), worth }
}

/** Minus the cost of the cheapest tree of every coalition. */
function trees<T extends number | bigint>(z: Arithmetic<T>, cost: ArrayLike<T>, nodes: number): Table<T> {
  const table = z.table(2 ** (nodes - 1))
  const waiting = new Int32Array(nodes)
  const nearest = z.table(nodes)
  for (let S = 1; S < table.length; S++) {
    let count = 0
    for (let i = 1; i < nodes; i++) {
      if ((S >>> (i - 1)) & 1) {
        waiting[count++] = i
        nearest[i] = cost[i]!
      }
    }
    let total = z.zero
    while (count > 0) {
      let next = 0
      for (let k = 1; k < count; k++) if (nearest[waiting[k]!]! < nearest[waiting[next]!]!) next = k
      const node = waiting[next]!
      waiting[next] = waiting[--count]!
      total = z.subtract(total, nearest[node]!)
      for (let k = 0; k < count; k++) {
        const other = waiting[k]!
        const edge = cost[node * nodes + other]!
        if (edge < nearest[other]!) nearest[other] = edge
      }
    }
    table[S] = total
  }
  return table
}
