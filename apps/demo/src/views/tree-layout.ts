/** Where the nodes of a tree stand: one column per step, one row per end. */
import { type Fraction, type Tree, type TreeNode, toNumber } from '@biform/core'
import type { SubgamePerfectEquilibrium } from '@biform/solver'
import { branchesOf, choicesOf } from './tree-paths.ts'

/** How a branch stands to the equilibrium: on its path, chosen where nobody gets, or not chosen. */
export type Standing = 'path' | 'chosen' | 'plain'

export interface PlacedNode {
  readonly node: TreeNode
  readonly depth: number
  readonly row: number
  /** Expected payoffs in the equilibrium shown; none while it is hidden. */
  readonly values: readonly Fraction[] | undefined
  readonly parent: PlacedNode | undefined
  readonly standing: Standing
  /** The action or chance move that leads here, and its probability. */
  readonly step: string
  readonly probability: Fraction | undefined
}

/** All nodes in preorder. */
export function placeNodes(game: Tree, equilibrium: SubgamePerfectEquilibrium | undefined): PlacedNode[] {
  const choices = equilibrium ? choicesOf(game, equilibrium) : new Map<string, string>()
  const values = new Map(equilibrium?.values.map(item => [item.at, item.payoffs]))
  const rows = rowsOf(game.root)
  const placed: PlacedNode[] = []
  const visit = (
    node: TreeNode,
    depth: number,
    reached: boolean,
    link: Omit<PlacedNode, 'node' | 'depth' | 'row' | 'values'>,
  ): void => {
    const here: PlacedNode = { node, depth, row: rows.get(node)!, values: values.get(node.label), ...link }
    placed.push(here)
    for (const branch of branchesOf(node)) {
      const probability = 'probability' in branch ? (branch.probability as Fraction) : undefined
      const taken = probability ? toNumber(probability) > 0 : choices.get(node.label) === branch.label
      const standing = !equilibrium || !taken ? 'plain' : reached ? 'path' : probability ? 'plain' : 'chosen'
      visit(branch.node, depth + 1, reached && taken, { parent: here, standing, step: branch.label, probability })
    }
  }
  visit(game.root, 0, true, { parent: undefined, standing: 'plain', step: '', probability: undefined })
  return placed
}

/** Ends take rows one after the other; any other node stands between its first and last child. */
function rowsOf(root: TreeNode): Map<TreeNode, number> {
  const rows = new Map<TreeNode, number>()
  let next = 0
  const visit = (node: TreeNode): number => {
    const children = branchesOf(node).map(branch => visit(branch.node))
    const row = children.length === 0 ? next++ : (children[0]! + children.at(-1)!) / 2
    rows.set(node, row)
    return row
  }
  visit(root)
  return rows
}
