import '../setup.ts'
import {
  decisionNodes,
  payoff,
  profileAt,
  profileCount,
  strategicForm,
  sum,
  type Tree,
  type TreeNode,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** Expected payoffs by following every path with its probability, plans given as action labels by node label. */
function expected(game: Tree, plan: ReadonlyMap<string, string>) {
  const ends: { probability: typeof ZERO; payoffs: readonly (typeof ZERO)[] }[] = []
  const follow = (node: TreeNode, probability: typeof ZERO): void => {
    if (node.kind === 'terminal') ends.push({ probability, payoffs: node.payoffs })
    else if (node.kind === 'decision') {
      follow(node.actions.find(action => action.label === plan.get(node.label))!.node, probability)
    } else for (const branch of node.branches) follow(branch.node, probability.mul(branch.probability))
  }
  follow(game.root, ZERO.add(1))
  return game.players.map((_, i) => sum(ends.map(end => end.probability.mul(end.payoffs[i]!))))
}

describe('strategicForm', () => {
  it('has one strategy per plan, and the expected payoffs of every profile of plans', () => {
    fc.assert(
      fc.property(arbitrary.tree({ decisions: 4, branches: 2 }), game => {
        const form = strategicForm(game)
        const nodes = decisionNodes(game.root)
        const own = game.players.map(player => nodes.filter(node => node.player === player))
        expect(form.strategies.map(list => list.length)).toEqual(
          own.map(list => list.reduce((product, node) => product * node.actions.length, 1)),
        )
        for (let index = 0; index < profileCount(form); index++) {
          const profile = profileAt(form, index)
          const plan = new Map(
            own.flatMap((list, i) => {
              const actions = form.strategies[i]![profile[i]!]!.split(', ')
              return list.map((node, j): [string, string] => [node.label, actions[j]!])
            }),
          )
          expect(game.players.map((_, i) => payoff(form, profile, i))).toEqual(expected(game, plan))
        }
      }),
      { numRuns: 60 },
    )
  })
})
