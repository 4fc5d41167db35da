/** Ways through a tree: what is chosen, where it leads. */
import { decisionNodes, type Tree, type TreeNode, toNumber } from '@biform/core'
import type { SubgamePerfectEquilibrium } from '@biform/solver'

/** The action chosen at every decision node, by the node's label. */
export function choicesOf(game: Tree, equilibrium: SubgamePerfectEquilibrium): Map<string, string> {
  const choices = new Map<string, string>()
  const nodes = decisionNodes(game.root)
  game.players.forEach((player, i) => {
    nodes
      .filter(node => node.player === player)
      .forEach((node, j) => {
        choices.set(node.label, equilibrium.strategies[i]![j]!)
      })
  })
  return choices
}

/** The ends that are reached, the likeliest first. */
export function likelyEnds(game: Tree, equilibrium: SubgamePerfectEquilibrium): string[] {
  const choices = choicesOf(game, equilibrium)
  const ends: { label: string; chance: number }[] = []
  const visit = (node: TreeNode, chance: number): void => {
    if (node.kind === 'terminal') ends.push({ label: node.label, chance })
    else if (node.kind === 'decision')
      visit(node.actions.find(action => action.label === choices.get(node.label))!.node, chance)
    else for (const branch of node.branches) visit(branch.node, chance * toNumber(branch.probability))
  }
  visit(game.root, 1)
  return ends
    .filter(end => end.chance > 0)
    .sort((a, b) => b.chance - a.chance)
    .map(end => end.label)
}

/** The actions and chance moves that lead to a node. */
export function pathTo(node: TreeNode, label: string): string[] | undefined {
  if (node.label === label) return []
  for (const { label: step, node: child } of branchesOf(node)) {
    const rest = pathTo(child, label)
    if (rest) return [step, ...rest]
  }
  return undefined
}

/** What leads on from a node. */
export function branchesOf(node: TreeNode): readonly { readonly label: string; readonly node: TreeNode }[] {
  return node.kind === 'terminal' ? [] : node.kind === 'decision' ? node.actions : node.branches
}
