/** Games in normal form whose payoffs are expressions or relationships, and strategic forms of trees. */
import {
  type Fraction,
  InputError,
  MAX_PAYOFFS,
  MAX_PLAYERS,
  type NestedPayoffs,
  type NormalForm,
  normalForm,
  placed,
  strategicForm,
} from '../../index.ts'
import { gameOf } from '../outcomes.ts'
import type { Cell, Leaf, NestedLeaf, NormalFormTemplate } from '../types.ts'
import { type Built, type Context, extended, indexNames, inside, reserve } from './context.ts'
import { compileLeaf } from './leaf.ts'

/** Builds a game in normal form from nested leaves, from one leaf evaluated at every profile, or from a tree. */
export function buildNormalForm(template: NormalFormTemplate, at: string, context: Context): Built<NormalForm> {
  const { payoffs, cell, index } = template
  if (template.strategicForm !== undefined) return fromTree(template, template.strategicForm.of, at, context)
  if ((payoffs === undefined) === (cell === undefined)) {
    throw new InputError(at, 'needs either payoffs or a cell')
  }
  if (cell !== undefined) return fromCell(template, cell, at, context)
  if (index !== undefined) throw new InputError(`${at}.index`, 'belongs to a cell')
  return fromNested(template, payoffs!, at, context)
}

function fromTree(template: NormalFormTemplate, name: string, at: string, context: Context): Built<NormalForm> {
  const more = Object.keys(template).find(field => field !== 'kind' && field !== 'strategicForm')
  if (more !== undefined) throw new InputError(`${at}.${more}`, 'does not belong to the strategic form of a tree')
  const root = gameOf(context.games, name, 'tree', `${at}.strategicForm.of`)
  return { game: placed(`${at}.strategicForm`, () => strategicForm(root)), cells: [] }
}

function fromNested(
  template: NormalFormTemplate,
  leaves: readonly NestedLeaf[],
  at: string,
  context: Context,
): Built<NormalForm> {
  const { players, strategies } = template
  const cells: Cell[] = []
  const visit = (node: NestedLeaf, path: string, depth: number): NestedPayoffs => {
    const where = `${at}.payoffs${path}`
    if (depth > MAX_PLAYERS) throw new InputError(where, `nested deeper than ${MAX_PLAYERS} players`)
    if (isBranch(node)) return node.map((item, k) => visit(item, `${path}[${k}]`, depth + 1))
    const leaf = compileLeaf(node, players, where, context)(context.scope)
    if (leaf.relationship) cells.push({ at: path, relationship: leaf.relationship })
    return leaf.payoffs
  }
  const payoffs = visit(leaves, '', 0)
  const game = placed(at, () =>
    normalForm({ ...(players ? { players } : {}), ...(strategies ? { strategies } : {}), payoffs }),
  )
  return { game, cells }
}

/** A list whose first item is itself a list or a relationship; a leaf is a list of expressions or a relationship. */
function isBranch(node: NestedLeaf): node is readonly NestedLeaf[] {
  return Array.isArray(node) && typeof node[0] === 'object'
}

function fromCell(template: NormalFormTemplate, cell: Leaf, at: string, context: Context): Built<NormalForm> {
  const { players, strategies } = template
  if (!players || !strategies) {
    throw new InputError(`${at}.${players ? 'strategies' : 'players'}`, 'is missing; a cell needs it')
  }
  const shape = strategies.map(list => list.length)
  if (strategies.length !== players.length || players.length > MAX_PLAYERS) {
    throw new InputError(`${at}.strategies`, `${strategies.length} lists for ${players.length} players`)
  }
  const index = indexNames(template.index, players.length, `${at}.index`, context)
  const profiles = shape.reduce((product, count) => product * count, 1)
  if (profiles * players.length > MAX_PAYOFFS) {
    throw new InputError(`${at}.strategies`, `${profiles * players.length} payoffs are more than ${MAX_PAYOFFS}`)
  }
  reserve(profiles * players.length, `${at}.cell`, context)
  const leaf = compileLeaf(cell, players, `${at}.cell`, context, index)
  const cells: Cell[] = []
  const payoffs = players.map((): Fraction[] => [])
  for (let k = 0; k < profiles; k++) {
    const profile = profileOf(k, shape)
    const names = profile.map((strategy, i) => strategies[i]![strategy])
    const value = inside(`profile ${names.join(', ')}`, () => leaf(extended(context.scope, index, profile)))
    if (value.payoffs.length !== players.length) {
      throw new InputError(`${at}.cell`, `has ${value.payoffs.length} payoffs for ${players.length} players`)
    }
    if (value.relationship) cells.push({ at: profile.map(i => `[${i}]`).join(''), relationship: value.relationship })
    payoffs.forEach((list, i) => {
      list.push(value.payoffs[i]!)
    })
  }
  return { game: placed(at, () => normalForm({ players, strategies, payoffs, shape })), cells }
}

/** Profile number `index` in row-major order: the last player's strategy runs fastest. */
function profileOf(index: number, shape: readonly number[]): number[] {
  const profile: number[] = []
  let rest = index
  for (let i = shape.length - 1; i >= 0; i--) {
    profile[i] = rest % shape[i]!
    rest = Math.floor(rest / shape[i]!)
  }
  return profile
}
