/** Biform games whose cells are games over the division of value: their own, or ones that were built before. */
import {
  type BiformCellInput,
  type BiformGame,
  biformGame,
  type DualValueGame,
  dualValueGame,
  dualValueOf,
  type Fraction,
  fractions,
  InputError,
  placed,
  show,
} from '../../index.ts'
import type { BiformCellTemplate, BiformTemplate, Cell, NestedCellTemplate, ScenarioGame } from '../types.ts'
import { buildCoalitional } from './coalitional.ts'
import { type Built, type Context, expressions } from './context.ts'
import { buildDualValueGame } from './dual-value-game.ts'
import { buildRelationship } from './relationship.ts'

/** Builds a biform game. Its cells with relationships are kept beside it. */
export function buildBiformGame(template: BiformTemplate, at: string, context: Context): Built<BiformGame> {
  const { players, strategies } = template
  const cells: Cell[] = []
  const visit = (node: NestedCellTemplate, path: string): BiformCellInput | BiformCellInput[] => {
    if (isBranch(node)) return node.map((item, k) => visit(item, `${path}[${k}]`)) as BiformCellInput[]
    const where = `${at}.cells${path}`
    const game = gameOfCell(node, `${where}.game`, context)
    const paid = node.costs && expressions(node.costs, `${where}.costs`, context)(context.scope)
    if (game.kind !== 'relationship') return { game: dualOf(game, `${where}.game`), ...costsOf(paid) }
    if (paid) throw new InputError(`${where}.costs`, 'are those of the relationship; leave them out')
    cells.push({ at: path, relationship: game })
    return { game: dualValueOf(game), costs: game.costs }
  }
  const built = template.cells.map((node, k) => visit(node, `[${k}]`))
  return { game: placed(at, () => biformGame({ players, strategies, cells: built })), cells }
}

function isBranch(node: NestedCellTemplate): node is readonly NestedCellTemplate[] {
  return Array.isArray(node)
}

function costsOf(paid: readonly Fraction[] | undefined): { readonly costs?: readonly Fraction[] } {
  return paid === undefined ? {} : { costs: paid }
}

function gameOfCell({ game }: BiformCellTemplate, at: string, context: Context): ScenarioGame {
  if ('of' in game && !('kind' in game)) {
    const found = Object.hasOwn(context.games, game.of) ? context.games[game.of] : undefined
    if (!found) throw new InputError(`${at}.of`, `${show(game.of)} is no game before this one`)
    return found
  }
  if (game.kind === 'relationship') return buildRelationship(game, at, context).game
  if (game.kind === 'coalitional') return buildCoalitional(game, at, context).game
  return buildDualValueGame(game, at, context).game
}

/** The dual-value game of a cell: a TU game is one in which nobody keeps anything without bargaining. */
function dualOf(game: ScenarioGame, at: string): DualValueGame {
  if (game.kind === 'dual-value-game') return game
  if (game.kind !== 'coalitional') {
    throw new InputError(at, `is a ${game.kind}, not a coalitional game, a dual-value game or a relationship`)
  }
  return placed(at, () => dualValueGame({ players: game.players, ownUse: {}, pot: fractions(game.worth) }))
}
