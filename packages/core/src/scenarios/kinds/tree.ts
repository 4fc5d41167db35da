/** Trees whose probabilities and payoffs are expressions, or whose ends are relationships. */
import {
  InputError,
  MAX_TREE_DEPTH,
  placed,
  type Relationship,
  type Tree,
  type TreeNode,
  type TreeNodeInput,
  tree,
} from '../../index.ts'
import type { TreeNodeTemplate, TreeTemplate } from '../types.ts'
import { type Built, type Context, expression } from './context.ts'
import { compileLeaf } from './leaf.ts'

/** Builds a tree. The cells are its ends with a relationship, in preorder. */
export function buildTree(template: TreeTemplate, at: string, context: Context): Built<Tree> {
  const ends: (Relationship | undefined)[] = []
  const visit = (node: TreeNodeTemplate, where: string, depth: number): TreeNodeInput => {
    if (depth > MAX_TREE_DEPTH) throw new InputError(where, `a tree is at most ${MAX_TREE_DEPTH} nodes deep`)
    switch (node.kind) {
      case 'terminal': {
        const leaf = compileLeaf(node.payoffs, template.players, `${where}.payoffs`, context)(context.scope)
        ends.push(leaf.relationship)
        return { ...node, payoffs: leaf.payoffs }
      }
      case 'decision': {
        const actions = node.actions.map((action, k) => ({
          label: action.label,
          node: visit(action.node, `${where}.actions[${k}].node`, depth + 1),
        }))
        return { ...node, actions }
      }
      case 'chance': {
        const branches = node.branches.map((branch, k) => {
          const place = `${where}.branches[${k}]`
          return {
            label: branch.label,
            probability: expression(branch.probability, `${place}.probability`, context)(context.scope),
            node: visit(branch.node, `${place}.node`, depth + 1),
          }
        })
        return { ...node, branches }
      }
    }
  }
  const root = visit(template.root, `${at}.root`, 0)
  const game = placed(at, () => tree({ players: template.players, root }))
  const cells = terminals(game.root).flatMap((label, k) => {
    const relationship = ends[k]
    return relationship ? [{ at: label, relationship }] : []
  })
  return { game, cells }
}

/** The labels of the ends, in preorder. */
function terminals(node: TreeNode): string[] {
  switch (node.kind) {
    case 'terminal':
      return [node.label]
    case 'decision':
      return node.actions.flatMap(action => terminals(action.node))
    case 'chance':
      return node.branches.flatMap(branch => terminals(branch.node))
  }
}
