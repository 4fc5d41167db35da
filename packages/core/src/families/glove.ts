/** Glove games: left and right gloves are worth something in pairs only (Shapley 1959; Shapley and Shubik 1969). */
import { entryCount, InputError, show } from '../errors.ts'
import type { Coalitional } from '../games/coalitional.ts'
import { isList, type RationalList } from '../number/flat.ts'
import { compute, sums } from './arithmetic.ts'
import { checkInput, checkSize, namedPlayers, readAmounts } from './input.ts'

/** How many players hold one left or one right glove, or how many of each every player holds. */
export interface GloveInput {
  readonly players?: readonly string[]
  readonly left: number | RationalList
  readonly right: number | RationalList
}

/**
 * The glove game: v(S) = min(left gloves in S, right gloves in S).
 *
 * With two numbers, that many players hold one left or one right glove each, the left ones first, labelled L1, …, R1, ….
 * With two lists, player i holds left[i] and right[i] of them, in any divisible amounts ≥ 0. Totally balanced, as every
 * market game is; the core gives everything to the scarce side.
 *
 * @throws InputError for more than 24 players, lists of different lengths, or a negative amount
 * @example
 * const game = gloveGame({ left: 1, right: 2 })
 * game.players // → ['L1', 'R1', 'R2']
 * worth(game, ['L1', 'R1', 'R2']).toFraction() // → '1'
 */
export function gloveGame(input: GloveInput): Coalitional {
  checkInput(input, ['players', 'left', 'right'])
  const { left, right } = input
  if (isList(left) && isList(right)) return withHoldings(input.players, left, right)
  if (!isCount(left)) throw new InputError('left', `${show(left)} is not a number of players`)
  if (!isCount(right)) throw new InputError('right', `${show(right)} is not a number of players`)
  checkSize(left + right, 'players')
  const side = (first: number, count: number): number[] =>
    Array.from({ length: left + right }, (_, i) => (i >= first && i < first + count ? 1 : 0))
  const name = (_: unknown, i: number): string => (i < left ? `L${i + 1}` : `R${i - left + 1}`)
  const players = input.players ?? Array.from({ length: left + right }, name)
  return withHoldings(players, side(0, left), side(left, right))
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function withHoldings(players: readonly string[] | undefined, left: RationalList, right: RationalList): Coalitional {
  const holdings = [readAmounts(left, 'left', 'nonnegative'), readAmounts(right, 'right', 'nonnegative')]
  if (left.length !== right.length) {
    throw new InputError('right', `has ${entryCount(right.length)}, and left has ${left.length}`)
  }
  const worth = compute(holdings, left.length, (z, ofLeft, ofRight) => {
    const table = sums(z, ofLeft)
    const other = sums(z, ofRight)
    for (let S = 0; S < table.length; S++) if (other[S]! < table[S]!) table[S] = other[S]!
    return table
  })
  return { kind: 'coalitional', players: namedPlayers(players, left.length), worth }
}
