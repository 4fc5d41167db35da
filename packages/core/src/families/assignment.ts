/**
 * Assignment games: sellers and buyers (workers and firms, …) form pairs, and a coalition is worth its best matching
 * (Shapley and Shubik 1971).
 */
import { entryCount, InputError, show } from '../errors.ts'
import type { Coalitional } from '../games/coalitional.ts'
import { flat, isList, type RationalList } from '../number/flat.ts'
import type { Rational } from '../number/rational.ts'
import { type Arithmetic, compute, type Table } from './arithmetic.ts'
import { checkInput, checkSize, namedPlayers } from './input.ts'

/**
 * The assignment game: v(S) is the largest total value of pairs of a row player and a column player of S, each player in
 * one pair at most. Totally balanced; its core is the set of dual solutions of the matching of all.
 *
 * Row players come first, labelled S1, S2, … (sellers) by default, then column players B1, B2, … (buyers). Every worth
 * is an optimum, found from those of smaller coalitions: about 2^n · columns additions.
 *
 * @param input.values values[i][j] is what row player i and column player j make together; one below 0 is never made
 * @throws InputError for more than 24 players, rows of different lengths, or a value that is no number
 * @example
 * const game = assignmentGame({ values: [[5, 8, 2], [7, 9, 6], [2, 3, 0]] })
 * worth(game, ['S1', 'S2', 'B1', 'B2']).toFraction() // → '15'
 * worth(game, game.players).toFraction() // → '16'
 */
export function assignmentGame(input: {
  readonly players?: readonly string[]
  readonly values: readonly RationalList[]
}): Coalitional {
  checkInput(input, ['players', 'values'])
  const { values } = input
  if (!Array.isArray(values)) throw new InputError('values', `${show(values)} is not a list of rows`)
  const columns = isList(values[0]) ? values[0].length : 0
  checkSize(values.length + columns, 'values')
  const cells: Rational[] = Array.from(values as readonly RationalList[], (row, i) => {
    if (!isList(row)) throw new InputError(`values[${i}]`, `${show(row)} is not a list of numbers`)
    if (row.length !== columns)
      throw new InputError(`values[${i}]`, `has ${entryCount(row.length)}, and row 0 ${columns}`)
    return Array.from<Rational>(row)
  }).flat()
  const store = flat(cells, k => `values[${Math.floor(k / columns)}][${k % columns}]`)
  const rows = values.length
  const worth = compute([store], rows, (z, cell) => matchings(z, cell, rows, columns))
  const players = namedPlayers(input.players, rows + columns, [
    ...Array.from({ length: rows }, (_, i) => `S${i + 1}`),
    ...Array.from({ length: columns }, (_, j) => `B${j + 1}`),
  ])
  return { kind: 'coalitional', players, worth }
}

/** The best matching of every coalition: its first row player stays alone, or takes one of its column players. */
function matchings<T extends number | bigint>(
  z: Arithmetic<T>,
  cell: ArrayLike<T>,
  rows: number,
  columns: number,
): Table<T> {
  const table = z.table(2 ** (rows + columns))
  const rowMask = 2 ** rows - 1
  for (let S = 1; S < table.length; S++) {
    if ((S & rowMask) === 0) continue
    const row = 31 - Math.clz32(S & -S)
    const rest = S & (S - 1)
    let best = table[rest]!
    for (let j = 0; j < columns; j++) {
      const bit = 1 << (rows + j)
      if ((S & bit) === 0) continue
      const value = z.add(table[rest ^ bit]!, cell[row * columns + j]!)
      if (value > best) best = value
    }
    table[S] = best
  }
  return table
}
