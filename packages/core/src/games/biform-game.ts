/**
 * Biform games: a strategic stage in which players move at once, and at the end of each combination of moves a game over
 * the division of value (Brandenburger and Stuart 2007). Here that second game is a dual-value game, not only a TU game,
 * since a TU game does not show which value its players would keep without bargaining.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { isList, type RationalList } from '../number/flat.ts'
import { type Fraction, type Rational, rational, ZERO } from '../number/rational.ts'
import { type DualValueGame, type DualValueGameInput, dualPlayers, dualValueGame } from './dual-value-game.ts'
import { checkFields, checkKind, isPlain } from './fields.ts'
import { labels } from './labels.ts'

/** What follows from one combination of moves. */
export interface BiformCell {
  /** The game over the division of value, of all players. */
  readonly game: DualValueGame
  /** What each player has spent on its move: subtracted from its payoff, not bargained over. */
  readonly costs: readonly Fraction[]
}

/** A strategic stage whose outcomes are dual-value games. */
export interface BiformGame {
  readonly kind: 'biform-game'
  readonly players: readonly string[]
  /** `strategies[i]`: the moves of player i. Players without a list, the last ones, only take part in the division. */
  readonly strategies: readonly (readonly string[])[]
  /** One cell for each combination of moves, in row-major order: the last mover's move runs fastest. */
  readonly cells: readonly BiformCell[]
}

/** What `biformGame` takes for a cell; its game may leave out the players, which are those of the biform game. */
export interface BiformCellInput {
  readonly game: DualValueGame | Omit<DualValueGameInput, 'players'>
  /** Default 0 each. */
  readonly costs?: RationalList
}

/** Cells nested by move, player 0 outermost. */
export type NestedCells = readonly (BiformCellInput | NestedCells)[]

/** What `biformGame` takes. */
export interface BiformGameInput {
  readonly players: readonly string[]
  readonly strategies: readonly (readonly string[])[]
  readonly cells: NestedCells
}

/** A biform game has at most this many cells … */
export const MAX_CELLS = 65_536
/** … and holds at most this many values: cells × (players + 1) × coalitions. */
const MAX_VALUES = 2 ** 22

/**
 * Builds a biform game.
 *
 * @throws InputError that names the place: a wrong length, more than 65,536 cells, a cell whose game is of other players
 * @example
 * // A supplier may brand its product: the pie shrinks from 8 to 7, and a rival of the first buyer becomes an alternative.
 * const brand = biformGame({
 *   players: ['Supplier', 'Firm 1', 'Firm 2'],
 *   strategies: [['status quo', 'brand']],
 *   cells: [
 *     { game: { ownUse: {}, pot: { 'Supplier,Firm 1': 8, 'Supplier,Firm 2': 2, 'Supplier,Firm 1,Firm 2': 8 } } },
 *     { game: { ownUse: {}, pot: { 'Supplier,Firm 1': 7, 'Supplier,Firm 2': 5, 'Supplier,Firm 1,Firm 2': 7 } } },
 *   ],
 * })
 * worth(potGame(brand.cells[1].game), ['Supplier', 'Firm 2']) // → '5'
 */
export function biformGame(input: BiformGameInput): BiformGame {
  if (!isPlain(input)) throw new InputError('', `${show(input)} is not a biform game`)
  checkFields(input, ['kind', 'players', 'strategies', 'cells'])
  const players = dualPlayers(input.players)
  const strategies = movesOf(input.strategies, players.length)
  const shape = strategies.map(list => list.length)
  const count = shape.reduce((product, moves) => product * moves, 1)
  if (count > MAX_CELLS) throw new InputError('strategies', `${count} cells are more than ${MAX_CELLS}`)
  const values = count * (players.length + 1) * 2 ** players.length
  if (values > MAX_VALUES) {
    throw new InputError(
      'strategies',
      `${count} cells of ${players.length} players hold more than ${MAX_VALUES} values`,
    )
  }
  const cells: BiformCell[] = []
  const visit = (node: unknown, depth: number, at: string): void => {
    if (depth === shape.length) {
      cells.push(cell(node, players, at))
      return
    }
    if (!Array.isArray(node)) throw new InputError(at, `${show(node)} is not a list`)
    if (node.length !== shape[depth]) throw new InputError(at, `has ${entryCount(node.length)}, not ${shape[depth]}`)
    Array.from(node).forEach((item, i) => {
      visit(item, depth + 1, `${at}[${i}]`)
    })
  }
  visit(input.cells, 0, 'cells')
  return { kind: 'biform-game', players, strategies, cells }
}

function movesOf(lists: unknown, players: number): string[][] {
  if (!Array.isArray(lists) || lists.length === 0) {
    throw new InputError('strategies', 'needs a list of moves for at least one player')
  }
  if (lists.length > players) {
    throw new InputError('strategies', `has ${entryCount(lists.length)} for ${players} players`)
  }
  return Array.from(lists, (list: unknown, i) => labels(list, `strategies[${i}]`))
}

function cell(input: unknown, players: readonly string[], at: string): BiformCell {
  if (!isPlain(input)) throw new InputError(at, `${show(input)} is not a cell with a game`)
  checkFields(input, ['game', 'costs'], at)
  const { game, costs } = input as { game: BiformCellInput['game']; costs?: RationalList }
  return { game: gameOfCell(game, players, `${at}.game`), costs: costsOf(costs, players.length, `${at}.costs`) }
}

function gameOfCell(game: BiformCellInput['game'], players: readonly string[], at: string): DualValueGame {
  if (!isPlain(game)) throw new InputError(at, `${show(game)} is not a dual-value game`)
  if ('kind' in game) checkKind(game, 'dual-value-game', at)
  const own = (game as { readonly players?: readonly string[] }).players
  if (
    own !== undefined &&
    !(Array.isArray(own) && own.length === players.length && own.every((p, i) => p === players[i]))
  ) {
    throw new InputError(`${at}.players`, 'are not the players of the biform game')
  }
  if (isBuilt(game)) return game
  try {
    return dualValueGame({ ...game, players })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.at.startsWith('[') ? `${at}${error.at}` : `${at}.${error.at}`, error.reason)
  }
}

/** Whether a game is one as its builder makes it: its numbers are in a flat store. */
function isBuilt(game: BiformCellInput['game']): game is DualValueGame {
  return typeof (game.pot as { denominator?: unknown } | undefined)?.denominator === 'bigint'
}

function costsOf(list: RationalList | undefined, count: number, at: string): Fraction[] {
  if (list === undefined) return Array.from({ length: count }, () => ZERO)
  if (!isList(list)) throw new InputError(at, `${show(list)} is not a list`)
  if (list.length !== count) throw new InputError(at, `has ${entryCount(list.length)} for ${count} players`)
  return Array.from(list as readonly Rational[], (value, i) => rational(value, `${at}[${i}]`))
}
