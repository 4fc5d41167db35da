/** The strategic form of a tree: every player chooses an action at each of its decision nodes beforehand. */
import { InputError } from '../errors.ts'
import { flatFractions } from '../number/flat.ts'
import { type Fraction, sum } from '../number/rational.ts'
import { checkKind } from './fields.ts'
import { MAX_LABEL_LENGTH, numbered } from './labels.ts'
import { MAX_PAYOFFS, MAX_PLAYERS, type NormalForm } from './normal-form.ts'
import { type DecisionNode, decisionNodes, type Tree, type TreeNode } from './tree.ts'

/**
 * The (unreduced) normal form of a tree; payoffs are expectations over chance.
 *
 * Strategies are labelled by their actions in preorder, joined by ", "; a player without a decision node has the one
 * strategy "–". Where two of a player's labels would be equal or one too long, its strategies are numbered from "1".
 *
 * @throws InputError if it would have more players or payoffs than a normal form may have
 * @example
 * const game = tree({
 *   players: ['A'],
 *   root: {
 *     kind: 'decision',
 *     player: 'A',
 *     actions: [1, 2].map(gain => ({ label: `take ${gain}`, node: { kind: 'terminal', payoffs: [gain] } })),
 *   },
 * })
 * strategicForm(game).strategies // → [['take 1', 'take 2']]
 */
export function strategicForm(game: Tree): NormalForm {
  checkKind(game, 'tree')
  if (game.players.length > MAX_PLAYERS) {
    throw new InputError('tree', `its strategic form has more than ${MAX_PLAYERS} players`)
  }
  const nodes = decisionNodes(game.root)
  const own = game.players.map(player => nodes.filter(node => node.player === player))
  const counts = own.map(list => list.reduce((product, node) => product * node.actions.length, 1))
  const profiles = counts.reduce((product, count) => product * count, 1)
  if (profiles * game.players.length > MAX_PAYOFFS) {
    throw new InputError('tree', `its strategic form has more than ${MAX_PAYOFFS} payoffs`)
  }
  const plans = own.map((list, i) => Array.from({ length: counts[i]! }, (_, index) => plan(list, index)))
  const payoffs = game.players.map(() => [] as Fraction[])
  for (let index = 0; index < profiles; index++) {
    const choice = new Map<string, number>()
    let rest = index
    for (let i = game.players.length - 1; i >= 0; i--) {
      const actions = plans[i]![rest % counts[i]!]!
      rest = Math.floor(rest / counts[i]!)
      own[i]!.forEach((node, j) => {
        choice.set(node.label, actions[j]!)
      })
    }
    expectedPayoffs(game.root, choice).forEach((value, i) => {
      payoffs[i]!.push(value)
    })
  }
  return {
    kind: 'normal-form',
    players: game.players,
    strategies: plans.map((list, i) => strategyLabels(own[i]!, list)),
    payoffs: payoffs.map(flatFractions),
  }
}

function strategyLabels(nodes: readonly DecisionNode[], list: readonly (readonly number[])[]): string[] {
  const names = list.map(actions => actions.map((action, j) => nodes[j]!.actions[action]!.label).join(', ') || '–')
  const usable = new Set(names).size === names.length && names.every(name => name.length <= MAX_LABEL_LENGTH)
  return usable ? names : numbered(names.length)
}

/** Strategy number `index` of a player: one action index per node, the last node's running fastest. */
function plan(nodes: readonly { readonly actions: readonly unknown[] }[], index: number): number[] {
  const actions: number[] = []
  let rest = index
  for (let j = nodes.length - 1; j >= 0; j--) {
    const count = nodes[j]!.actions.length
    actions[j] = rest % count
    rest = Math.floor(rest / count)
  }
  return actions
}

/**
 * Expected payoffs when each decision node's action is given by its label.
 *
 * @example
 * const game = tree({
 *   players: ['A'],
 *   root: {
 *     kind: 'decision',
 *     player: 'A',
 *     label: 'choice',
 *     actions: [1, 2].map(gain => ({ label: `take ${gain}`, node: { kind: 'terminal', payoffs: [gain] } })),
 *   },
 * })
 * expectedPayoffs(game.root, new Map([['choice', 1]])) // → ['2']
 */
export function expectedPayoffs(node: TreeNode, choice: ReadonlyMap<string, number>): readonly Fraction[] {
  switch (node.kind) {
    case 'terminal':
      return node.payoffs
    case 'decision':
      return expectedPayoffs(node.actions[choice.get(node.label)!]!.node, choice)
    case 'chance': {
      const values = node.branches.map(branch =>
        expectedPayoffs(branch.node, choice).map(value => value.mul(branch.probability)),
      )
      return values[0]!.map((_, i) => sum(values.map(list => list[i]!)))
    }
  }
}
