/**
 * Finite games of perfect information as trees: decision nodes, chance nodes and terminal nodes.
 */
import { entryCount, InputError, show } from '../errors.ts'
import { isList, type RationalList } from '../number/flat.ts'
import { compare, type Fraction, ONE, type Rational, rational, sum, ZERO } from '../number/rational.ts'
import { checkFields } from './fields.ts'
import { label, labels, MAX_LABEL_LENGTH } from './labels.ts'

/** A finite perfect-information game. */
export interface Tree {
  readonly kind: 'tree'
  readonly players: readonly string[]
  readonly root: TreeNode
}

/** A node of a tree. Every node's label is unique in its tree. */
export type TreeNode = DecisionNode | ChanceNode | TerminalNode

/** A node at which `player` chooses one of the actions. */
export interface DecisionNode {
  readonly kind: 'decision'
  readonly label: string
  readonly player: string
  readonly actions: readonly { readonly label: string; readonly node: TreeNode }[]
}

/** A node at which nature draws a branch; the probabilities are not negative and sum to 1. */
export interface ChanceNode {
  readonly kind: 'chance'
  readonly label: string
  readonly branches: readonly { readonly label: string; readonly probability: Fraction; readonly node: TreeNode }[]
}

/** An end of the game, with one payoff per player. */
export interface TerminalNode {
  readonly kind: 'terminal'
  readonly label: string
  readonly payoffs: readonly Fraction[]
}

/** What `tree` takes as a node: labels may be left out of nodes, and numbers may be anything `rational` reads. */
export type TreeNodeInput =
  | {
      readonly kind: 'decision'
      readonly label?: string
      readonly player: string
      readonly actions: readonly { readonly label: string; readonly node: TreeNodeInput }[]
    }
  | {
      readonly kind: 'chance'
      readonly label?: string
      readonly branches: readonly {
        readonly label: string
        readonly probability: Rational
        readonly node: TreeNodeInput
      }[]
    }
  | { readonly kind: 'terminal'; readonly label?: string; readonly payoffs: RationalList }

/** What `tree` takes. */
export interface TreeInput {
  readonly players: readonly string[]
  readonly root: TreeNodeInput
}

/** A tree is at most this many nodes deep … */
export const MAX_TREE_DEPTH = 256
/** … and has at most this many nodes. */
export const MAX_TREE_NODES = 1_000_000

/**
 * Builds a finite game of perfect information.
 *
 * A node without a label is called by the actions and branches that lead to it, joined by "/" ("enter/specialise");
 * the root is "root". Where that would be longer than a label may be, it is "node k", k its place in preorder from 0.
 *
 * @throws InputError that names the node: unknown player, probabilities that do not sum to 1, wrong number of payoffs,
 * a label that is there twice, a tree beyond the bounds
 * @example
 * const entry = tree({
 *   players: ['Entrant', 'Incumbent'],
 *   root: { kind: 'decision', player: 'Entrant', actions: [
 *     { label: 'out', node: { kind: 'terminal', payoffs: [0, 2] } },
 *     { label: 'in', node: { kind: 'terminal', payoffs: [1, 1] } },
 *   ] },
 * })
 * entry.root.label // → 'root'
 */
export function tree(input: TreeInput): Tree {
  if (typeof input !== 'object' || input === null) throw new InputError('', `${show(input)} is not a tree`)
  checkFields(input, ['kind', 'players', 'root'])
  const players = labels(input.players, 'players')
  const seen = new Set<string>()
  let count = 0

  const edge = (item: unknown, at: string): { label: string; node: TreeNodeInput; probability: Rational } => {
    if (typeof item !== 'object' || item === null) throw new InputError(at, `${show(item)} is not a branch`)
    return item as { label: string; node: TreeNodeInput; probability: Rational }
  }

  const children = <Edge>(list: unknown, at: string, read: (item: unknown, at: string, i: number) => Edge): Edge[] => {
    if (!Array.isArray(list) || list.length === 0) throw new InputError(at, 'needs at least one branch')
    const names = labels(
      Array.from(list, (item, i) => edge(item, `${at}[${i}]`).label),
      at,
    )
    return names.map((_, i) => read(list[i], `${at}[${i}]`, i))
  }

  const visit = (node: TreeNodeInput, at: string, path: readonly string[]): TreeNode => {
    if (typeof node !== 'object' || node === null) throw new InputError(at, `${show(node)} is not a node`)
    count += 1
    if (count > MAX_TREE_NODES) throw new InputError(at, `a tree has at most ${MAX_TREE_NODES} nodes`)
    if (path.length >= MAX_TREE_DEPTH) throw new InputError(at, `a tree is at most ${MAX_TREE_DEPTH} nodes deep`)
    const name = node.label === undefined ? defaultLabel(path, count - 1) : label(node.label, `${at}.label`)
    if (seen.has(name))
      throw new InputError(`${at}.label`, `${show(name)} is there twice; give the nodes labels of their own`)
    seen.add(name)
    switch (node.kind) {
      case 'terminal': {
        checkFields(node, ['kind', 'label', 'payoffs'], at)
        if (!isList(node.payoffs) || node.payoffs.length !== players.length) {
          const found = isList(node.payoffs) ? `has ${entryCount(node.payoffs.length)}` : 'is missing'
          throw new InputError(`${at}.payoffs`, `${found}; needs ${players.length}, one per player`)
        }
        const payoffs = Array.from(node.payoffs as readonly Rational[], (value, i) =>
          rational(value, `${at}.payoffs[${i}]`),
        )
        return { kind: 'terminal', label: name, payoffs }
      }
      case 'decision': {
        checkFields(node, ['kind', 'label', 'player', 'actions'], at)
        if (!players.includes(node.player)) {
          throw new InputError(`${at}.player`, `${show(node.player)} is none of ${players.map(show).join(', ')}`)
        }
        const actions = children(node.actions, `${at}.actions`, (item, where) => {
          const action = edge(item, where)
          checkFields(action, ['label', 'node'], where)
          return { label: action.label, node: visit(action.node, `${where}.node`, [...path, action.label]) }
        })
        return { kind: 'decision', label: name, player: node.player, actions }
      }
      case 'chance': {
        checkFields(node, ['kind', 'label', 'branches'], at)
        const branches = children(node.branches, `${at}.branches`, (item, where) => {
          const branch = edge(item, where)
          checkFields(branch, ['label', 'probability', 'node'], where)
          const probability = rational(branch.probability, `${where}.probability`)
          if (compare(probability, ZERO) < 0) throw new InputError(`${where}.probability`, 'is negative')
          return {
            label: branch.label,
            probability,
            node: visit(branch.node, `${where}.node`, [...path, branch.label]),
          }
        })
        const total = sum(branches.map(branch => branch.probability))
        if (compare(total, ONE) !== 0) {
          throw new InputError(`${at}.branches`, `the probabilities sum to ${total.toFraction()}, not 1`)
        }
        return { kind: 'chance', label: name, branches }
      }
      default:
        throw new InputError(`${at}.kind`, `${show((node as { kind?: unknown }).kind)} is no kind of node`)
    }
  }
  return { kind: 'tree', players, root: visit(input.root, 'root', []) }
}

function defaultLabel(path: readonly string[], place: number): string {
  const size = path.reduce((total, part) => total + part.length + 1, -1)
  return path.length === 0 ? 'root' : size > MAX_LABEL_LENGTH ? `node ${place}` : path.join('/')
}

/**
 * The decision nodes of a tree in preorder: a node before its children, children in the order of their actions.
 *
 * @example
 * const end: TreeNodeInput = { kind: 'terminal', payoffs: [0] }
 * const game = tree({
 *   players: ['A'],
 *   root: {
 *     kind: 'decision',
 *     player: 'A',
 *     label: 'enter?',
 *     actions: [
 *       { label: 'no', node: end },
 *       { label: 'yes', node: { kind: 'decision', player: 'A', label: 'stay?', actions: [{ label: 'yes', node: end }] } },
 *     ],
 *   },
 * })
 * decisionNodes(game.root).map(({ label }) => label) // → ['enter?', 'stay?']
 */
export function decisionNodes(node: TreeNode): DecisionNode[] {
  switch (node.kind) {
    case 'terminal':
      return []
    case 'decision':
      return [node, ...node.actions.flatMap(action => decisionNodes(action.node))]
    case 'chance':
      return node.branches.flatMap(branch => decisionNodes(branch.node))
  }
}
