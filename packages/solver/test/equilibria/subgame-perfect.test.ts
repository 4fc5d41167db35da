import {
  compare,
  decisionNodes,
  expectedPayoffs,
  payoff,
  type Random,
  random,
  runSync,
  strategicForm,
  type Tree,
  type TreeNodeInput,
  toJSON,
  tree,
} from '@biform/core'
import { isNash, subgamePerfect, subgamePerfectSteps } from '@biform/solver'
import { describe, expect, it } from 'vitest'

const end = (...payoffs: (number | string)[]): TreeNodeInput => ({ kind: 'terminal', payoffs })
const move = (player: string, actions: Record<string, TreeNodeInput>): TreeNodeInput => ({
  kind: 'decision',
  player,
  actions: Object.entries(actions).map(([label, node]) => ({ label, node })),
})
const draw = (...branches: [string, TreeNodeInput][]): TreeNodeInput => ({
  kind: 'chance',
  branches: branches.map(([probability, node], i) => ({ label: `b${i}`, probability, node })),
})

describe('named games', () => {
  it('entry deterrence (Selten 1978): the threat to fight is empty', () => {
    const entry = tree({
      players: ['Entrant', 'Incumbent'],
      root: move('Entrant', { out: end(0, 2), in: move('Incumbent', { fight: end(-1, -1), yield: end(1, 1) }) }),
    })
    expect(toJSON(subgamePerfect(entry))).toEqual({
      method: 'subgamePerfect',
      complete: true,
      equilibria: [
        {
          strategies: [['in'], ['yield']],
          payoffs: ['1', '1'],
          path: ['in', 'yield'],
          values: [
            { at: 'root', payoffs: ['1', '1'] },
            { at: 'out', payoffs: ['0', '2'] },
            { at: 'in', payoffs: ['1', '1'] },
            { at: 'in/fight', payoffs: ['-1', '-1'] },
            { at: 'in/yield', payoffs: ['1', '1'] },
          ],
        },
      ],
    })
  })

  it('centipede (Rosenthal 1981): the first mover takes at once, and everyone would later', () => {
    const pot = (round: number): TreeNodeInput => {
      const mover = round % 2 === 0 ? 'A' : 'B'
      const share = (large: number, small: number): number[] => (round % 2 === 0 ? [large, small] : [small, large])
      const rest = round === 5 ? end(7, 5) : pot(round + 1)
      return move(mover, { take: end(...share(round + 2, round)), pass: rest })
    }
    const { equilibria, complete } = subgamePerfect(tree({ players: ['A', 'B'], root: pot(0) }))
    expect(complete).toBe(true)
    expect(equilibria.map(({ strategies, path }) => ({ strategies, path }))).toEqual([
      {
        strategies: [
          ['take', 'take', 'take'],
          ['take', 'take', 'take'],
        ],
        path: ['take'],
      },
    ])
  })

  it('ultimatum over two coins: what the responder does with nothing decides the offer', () => {
    const offer = (coins: number): TreeNodeInput =>
      move('Responder', { accept: end(2 - coins, coins), reject: end(0, 0) })
    const { equilibria } = subgamePerfect(
      tree({
        players: ['Proposer', 'Responder'],
        root: move('Proposer', { '0': offer(0), '1': offer(1), '2': offer(2) }),
      }),
    )
    expect(equilibria.map(({ strategies, path }) => ({ strategies, path }))).toEqual([
      { strategies: [['0'], ['accept', 'accept', 'accept']], path: ['0', 'accept'] },
      { strategies: [['1'], ['reject', 'accept', 'accept']], path: ['1', 'accept'] },
    ])
  })

  it('chance: expectations, and branches of probability 0 are off the path', () => {
    const game = tree({
      players: ['Investor', 'Partner'],
      root: move('Investor', {
        safe: end(1, 0),
        risky: draw(
          ['1/3', move('Partner', { share: end(6, 2), keep: end(0, 3) })],
          ['2/3', move('Partner', { share: end(3, 1), keep: end(0, 1) })],
          ['0', move('Partner', { share: end(0, 1), keep: end(0, 0) })],
        ),
      }),
    })
    const { equilibria } = subgamePerfect(game)
    expect(toJSON(equilibria.map(({ strategies, path, payoffs }) => ({ strategies, path, payoffs })))).toEqual([
      { strategies: [['risky'], ['keep', 'share', 'share']], path: ['risky', 'keep', 'share'], payoffs: ['2', '5/3'] },
      { strategies: [['safe'], ['keep', 'keep', 'share']], path: ['safe'], payoffs: ['1', '0'] },
    ])
    expect(toJSON(equilibria[1]!.values.find(({ at }) => at === 'risky'))).toEqual({
      at: 'risky',
      payoffs: ['0', '5/3'],
    })
  })

  it('a tree without decisions has one equilibrium, a player without moves an empty strategy', () => {
    const lottery = tree({ players: ['A', 'B'], root: draw(['1/2', end(1, 0)], ['1/2', end(0, '1/3')]) })
    expect(toJSON(subgamePerfect(lottery).equilibria)).toMatchObject([
      { strategies: [[], []], payoffs: ['1/2', '1/6'], path: [] },
    ])
    expect(subgamePerfect(tree({ players: ['A'], root: end(4) })).equilibria.length).toBe(1)
  })
})

/** A random tree whose few distinct payoffs make ties. */
function randomTree(seed: number): Tree {
  const stream = random(seed, 5)
  const players = ['A', 'B', 'C'].slice(0, stream.integer(1, 3))
  let decisions = 6
  const node = (depth: number): TreeNodeInput => {
    const kind = depth === 0 ? 9 : stream.integer(0, 9)
    if (kind < 6 && decisions > 0) {
      decisions -= 1
      const mover = players[stream.integer(0, players.length - 1)]!
      return move(mover, Object.fromEntries(children(stream, depth).map((child, i) => [`a${i}`, child])))
    }
    if (kind < 8) return draw(['1/4', node(depth - 1)], ['3/4', node(depth - 1)], ['0', node(depth - 1)])
    return end(...players.map(() => stream.integer(0, 1)))
  }
  const children = (source: Random, depth: number): TreeNodeInput[] =>
    Array.from({ length: source.integer(1, 3) }, () => node(depth - 1))
  return tree({ players, root: node(4) })
}

/** The profiles, one action per decision node in preorder, at which no node's mover gains by another action there. */
function bruteForce(game: Tree): string[] {
  const nodes = decisionNodes(game.root)
  const profiles = nodes.reduce<number[][]>(
    (list, node) => list.flatMap(profile => node.actions.map((_, action) => [...profile, action])),
    [[]],
  )
  return profiles
    .filter(profile => {
      const choice = new Map(nodes.map((node, i) => [node.label, profile[i]!]))
      return nodes.every(node => {
        const mover = game.players.indexOf(node.player)
        const own = node.actions.map(action => expectedPayoffs(action.node, choice)[mover]!)
        return own.every(value => compare(value, own[choice.get(node.label)!]!) <= 0)
      })
    })
    .map(profile =>
      JSON.stringify(
        game.players.map(player =>
          nodes.flatMap((node, i) => (node.player === player ? [node.actions[profile[i]!]!.label] : [])),
        ),
      ),
    )
}

const SEEDS = Array.from({ length: 80 }, (_, seed) => seed)

describe('random trees with ties and chance', () => {
  it('the answer is the set of profiles that are optimal at every node', () => {
    let several = 0
    for (const seed of SEEDS) {
      const game = randomTree(seed)
      const { equilibria, complete } = subgamePerfect(game)
      const found = equilibria.map(({ strategies }) => JSON.stringify(strategies))
      expect(complete).toBe(true)
      expect(found.toSorted()).toEqual(bruteForce(game).sort())
      if (found.length > 1) several += 1
    }
    expect(several).toBeGreaterThan(20)
  })

  it('each is a Nash equilibrium of the strategic form, with the same payoffs', () => {
    for (const seed of SEEDS) {
      const game = randomTree(seed)
      const form = strategicForm(game)
      for (const { strategies, payoffs } of subgamePerfect(game, { limit: 12 }).equilibria) {
        const profile = form.strategies.map((labels, i) => labels.indexOf(strategies[i]!.join(', ') || '–'))
        const mixed = form.strategies.map((labels, i) => labels.map((_, s) => (s === profile[i] ? 1 : 0)))
        expect(isNash(form, mixed).holds).toBe(true)
        expect(toJSON(payoffs)).toEqual(toJSON(game.players.map((_, i) => payoff(form, profile, i))))
      }
    }
  })

  it('values and path are what the strategies bring about', () => {
    for (const seed of SEEDS) {
      const game = randomTree(seed)
      const nodes = decisionNodes(game.root)
      for (const { strategies, payoffs, path, values } of subgamePerfect(game, { limit: 12 }).equilibria) {
        const left = strategies.map(list => [...list])
        const choice = new Map(
          nodes.map(node => {
            const action = left[game.players.indexOf(node.player)]!.shift()!
            return [node.label, node.actions.findIndex(({ label }) => label === action)] as const
          }),
        )
        const preorder = (node: Tree['root']): Tree['root'][] => {
          const edges = node.kind === 'decision' ? node.actions : node.kind === 'chance' ? node.branches : []
          return [node, ...edges.flatMap(edge => preorder(edge.node))]
        }
        const expected = preorder(game.root).map(node => ({ at: node.label, payoffs: expectedPayoffs(node, choice) }))
        expect(toJSON(values)).toEqual(toJSON(expected))
        expect(toJSON(payoffs)).toEqual(toJSON(values[0]!.payoffs))
        const reached = (node: Tree['root']): string[] => {
          if (node.kind === 'terminal') return []
          if (node.kind === 'chance') {
            return node.branches.flatMap(({ probability, node }) => (probability.n === 0n ? [] : reached(node)))
          }
          const action = node.actions[choice.get(node.label)!]!
          return [action.label, ...reached(action.node)]
        }
        expect(path).toEqual(reached(game.root))
      }
    }
  })
})

describe('many ties', () => {
  /** 2^30 equilibria. */
  const toss = tree({
    players: ['A'],
    root: draw(
      ...Array.from({ length: 30 }, (): [string, TreeNodeInput] => ['1/30', move('A', { x: end(1), y: end(1) })]),
    ),
  })

  it('end at the limit, which is 10,000 unless another is given', () => {
    const result = subgamePerfect(toss)
    expect(result).toMatchObject({ complete: false, reason: 'limit' })
    expect(result.equilibria.length).toBe(10_000)
    expect(new Set(result.equilibria.map(({ strategies }) => strategies[0]!.join(''))).size).toBe(10_000)
    expect(subgamePerfect(toss, { limit: 3 }).equilibria.map(({ strategies }) => strategies[0]!.slice(0, 2))).toEqual([
      ['x', 'x'],
      ['y', 'x'],
      ['x', 'y'],
    ])
  })

  it('are complete if the limit is just enough', () => {
    const game = tree({ players: ['A'], root: move('A', { x: end(1), y: end(1), z: end(0) }) })
    expect(subgamePerfect(game, { limit: 2 })).toMatchObject({ complete: true })
    expect(subgamePerfect(game, { limit: 1 })).toMatchObject({ complete: false, reason: 'limit' })
  })

  it('stop when they are told to', () => {
    const result = subgamePerfect(toss, { maxSteps: 2 })
    expect(result).toMatchObject({ complete: false, reason: 'limit' })
    expect(result.equilibria.length).toBeLessThan(10_000)
    expect(runSync(subgamePerfectSteps(toss), { shouldStop: () => true })).toMatchObject({ reason: 'stopped' })
  })
})
