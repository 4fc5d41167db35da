import {
  decisionNodes,
  fromJSON,
  MAX_TREE_DEPTH,
  type Tree,
  type TreeInput,
  type TreeNodeInput,
  toJSON,
  tree,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const players = ['A', 'B']
const end = (...payoffs: readonly (number | string)[]): TreeNodeInput => ({ kind: 'terminal', payoffs })
const choice = (player: string, actions: Record<string, TreeNodeInput>): TreeNodeInput => ({
  kind: 'decision',
  player,
  actions: Object.entries(actions).map(([label, node]) => ({ label, node })),
})

describe('tree', () => {
  const game = tree({
    players,
    root: choice('A', {
      out: end(1, 1),
      in: {
        kind: 'chance',
        branches: [
          { label: 'rain', probability: '1/3', node: choice('B', { stay: end(0, 0), go: end('2/3', '-1/2') }) },
          { label: 'sun', probability: '2/3', node: { ...choice('B', { stay: end(4, 4) }), label: 'beach' } },
        ],
      },
    }),
  })

  it('calls nodes without a label by the way to them', () => {
    const labels: string[] = []
    const visit = (node: Tree['root']): void => {
      labels.push(node.label)
      if (node.kind === 'decision') for (const action of node.actions) visit(action.node)
      if (node.kind === 'chance') for (const branch of node.branches) visit(branch.node)
    }
    visit(game.root)
    expect(labels).toEqual(['root', 'out', 'in', 'in/rain', 'in/rain/stay', 'in/rain/go', 'beach', 'in/sun/stay'])
  })

  it('lists decision nodes in preorder', () => {
    expect(decisionNodes(game.root).map(node => `${node.player} ${node.label}`)).toEqual([
      'A root',
      'B in/rain',
      'B beach',
    ])
  })

  it('reads numbers exactly', () => {
    const chance = game.root.kind === 'decision' ? game.root.actions[1]!.node : game.root
    expect(chance.kind === 'chance' && chance.branches.map(branch => branch.probability.toFraction())).toEqual([
      '1/3',
      '2/3',
    ])
  })

  it('allows a branch of probability 0, and a tree that is one end', () => {
    const branches = [
      { label: 'a', probability: 0, node: end(1, 2) },
      { label: 'b', probability: 1, node: end(3, 4) },
    ]
    expect(tree({ players, root: { kind: 'chance', branches } }).root.kind).toBe('chance')
    expect(tree({ players, root: end(1, 2) }).root.label).toBe('root')
  })

  it('numbers a node whose way is longer than a label may be', () => {
    const step = 'x'.repeat(150)
    const deep = tree({ players, root: choice('A', { out: end(0, 0), [step]: choice('B', { [step]: end(1, 1) }) }) })
    const labels = decisionNodes(deep.root).flatMap(node => [
      node.label,
      ...node.actions.map(action => action.node.label),
    ])
    expect(labels).toEqual(['root', 'out', step, step, 'node 3'])
    expect(fromJSON(toJSON(deep))).toEqual(deep)
  })

  it('is as deep as it says, and no deeper', () => {
    const chain = (depth: number): TreeNodeInput => {
      let node = end(1, 2)
      for (let i = 1; i < depth; i++) node = choice(players[i % 2]!, { go: node })
      return node
    }
    const deepest = tree({ players, root: chain(MAX_TREE_DEPTH) })
    expect(decisionNodes(deepest.root).length).toBe(MAX_TREE_DEPTH - 1)
    expect(fromJSON(JSON.parse(JSON.stringify(toJSON(deepest))))).toEqual(deepest)
    expect(refusal(() => tree({ players, root: chain(MAX_TREE_DEPTH + 1) }))).toMatch(
      /: a tree is at most 256 nodes deep$/,
    )
    expect(refusal(() => tree({ players, root: chain(5000) }))).toMatch(/: a tree is at most 256 nodes deep$/)
  })
})

describe('tree refuses', () => {
  const branch = (probability: unknown, node: unknown = end(1, 1)): unknown => ({
    kind: 'chance',
    branches: [
      { label: 'l', probability, node },
      { label: 'r', probability: '1/2', node: end(0, 0) },
    ],
  })
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['null', null, 'null is not a tree'],
    ['no players', { root: end(1) }, 'players: undefined is not a list of labels'],
    ['no root', { players }, 'root: undefined is not a node'],
    ['a kind', { players, root: { kind: 'leaf' } }, 'root.kind: "leaf" is no kind of node'],
    ['no kind', { players, root: {} }, 'root.kind: undefined is no kind of node'],
    ['payoffs for one', { players, root: end(1) }, 'root.payoffs: has 1 entry; needs 2, one per player'],
    ['no payoffs', { players, root: { kind: 'terminal' } }, 'root.payoffs: is missing; needs 2, one per player'],
    ['a payoff', { players, root: end(1, 'much') }, 'root.payoffs[1]: "much" is not a rational number'],
    ['a stranger', { players, root: choice('C', { x: end(1, 1) }) }, 'root.player: "C" is none of "A", "B"'],
    ['no actions', { players, root: { kind: 'decision', player: 'A' } }, 'root.actions: needs at least one branch'],
    ['no action', { players, root: choice('A', {}) }, 'root.actions: needs at least one branch'],
    [
      'an action that is none',
      { players, root: { kind: 'decision', player: 'A', actions: [7] } },
      'root.actions[0]: 7 is not a branch',
    ],
    [
      'an action without label',
      { players, root: { kind: 'decision', player: 'A', actions: [{ node: end(1, 1) }] } },
      'root.actions[0]: undefined is not a label',
    ],
    [
      'equal actions',
      {
        players,
        root: {
          kind: 'decision',
          player: 'A',
          actions: [
            { label: 'x', node: end(1, 1) },
            { label: 'x', node: end(2, 2) },
          ],
        },
      },
      'root.actions[1]: "x" is there twice',
    ],
    [
      'an action without node',
      { players, root: { kind: 'decision', player: 'A', actions: [{ label: 'x' }] } },
      'root.actions[0].node: undefined is not a node',
    ],
    [
      'a deep payoff',
      { players, root: choice('A', { x: choice('B', { y: end('1/0', 0) }) }) },
      'root.actions[0].node.actions[0].node.payoffs[0]: "1/0" divides by zero',
    ],
    ['a sum below 1', { players, root: branch('1/3') }, 'root.branches: the probabilities sum to 5/6, not 1'],
    [
      'a sum near 1',
      { players, root: branch('0.5000000000000000000001') },
      'root.branches: the probabilities sum to 10000000000000000000001/10000000000000000000000, not 1',
    ],
    ['a negative probability', { players, root: branch('-1/2') }, 'root.branches[0].probability: is negative'],
    [
      'no probability',
      { players, root: branch(undefined) },
      'root.branches[0].probability: undefined is not a rational number',
    ],
    ['no branches', { players, root: { kind: 'chance', branches: [] } }, 'root.branches: needs at least one branch'],
    ['a label that is none', { players, root: { ...end(1, 1), label: 5 } }, 'root.label: 5 is not a label'],
    [
      'equal labels of nodes',
      { players, root: choice('A', { x: { ...end(1, 1), label: 'n' }, y: { ...end(1, 1), label: 'n' } }) },
      'root.actions[1].node.label: "n" is there twice; give the nodes labels of their own',
    ],
  ]
  it.each(cases)('%s', (_, input, message) => {
    expect(refusal(() => tree(input as TreeInput))).toBe(message)
  })
})
