/**
 * All subgame-perfect equilibria in pure strategies of a game of perfect information (Selten 1965), by backward
 * induction (Zermelo 1913; Kuhn 1953) that keeps every tie.
 *
 * A pure profile is subgame-perfect iff at every decision node its action is among the best, given what it does below.
 * Which actions are best at a node so depends on how the ties below it are broken. The profiles are enumerated like the
 * readings of an odometer whose digits are the decision nodes: a digit runs over the actions that are best at its node
 * at present, and the digits above it are set anew whenever it moves. Every reading is an equilibrium, so the next one
 * never takes longer than one pass over the tree.
 */
import {
  compare,
  type Fraction,
  runSync,
  type StepOptions,
  type Steps,
  sum,
  type Tree,
  type TreeNode,
} from '@biform/core'
import { checkStepOptions } from '../options.ts'
import type { SubgamePerfect, SubgamePerfectEquilibrium } from '../results/index.ts'
import { checkTree } from './input.ts'

/** `limit` unless the caller gives another. */
const DEFAULT_LIMIT = 10_000
/** How many nodes are evaluated between two reports. */
const NODES_PER_STEP = 8_192

/**
 * All pure subgame-perfect equilibria of a tree, ties included, chance nodes included.
 *
 * @param options `limit`: stop after that many equilibria (10,000 if not given: ties multiply); `maxSteps`,
 * `shouldStop`: end the run early. All of them end in `complete: false`
 * @returns the equilibria; ties are broken in the order of the actions, those at the root change fastest and those at
 * the last decision node in preorder slowest
 * @throws InputError if it is not a tree
 *
 * Time and memory: one evaluation of the tree for each equilibrium, at most.
 *
 * @example
 * const entry = tree({
 *   players: ['Entrant', 'Incumbent'],
 *   root: { kind: 'decision', player: 'Entrant', actions: [
 *     { label: 'out', node: { kind: 'terminal', payoffs: [0, 2] } },
 *     { label: 'in', node: { kind: 'decision', player: 'Incumbent', actions: [
 *       { label: 'fight', node: { kind: 'terminal', payoffs: [-1, -1] } },
 *       { label: 'yield', node: { kind: 'terminal', payoffs: [1, 1] } },
 *     ] } },
 *   ] },
 * })
 * subgamePerfect(entry).equilibria.map(item => item.strategies) // → [[['in'], ['yield']]]
 */
export function subgamePerfect(game: Tree, options: StepOptions = {}): SubgamePerfect {
  return runSync(subgamePerfectSteps(game, options), options)
}

/** `subgamePerfect` in slices, for `run`; `done` counts evaluations of nodes. */
export function* subgamePerfectSteps(game: Tree, options: StepOptions = {}): Steps<SubgamePerfect> {
  checkStepOptions(options)
  checkTree(game)
  const { limit = DEFAULT_LIMIT } = options
  const method = 'subgamePerfect'
  const equilibria: SubgamePerfectEquilibrium[] = []
  const positions = preorder(game)
  let done = 0
  // The nodes before this one in preorder are to be evaluated: at first all of them.
  let changed = positions.length
  while (changed >= 0) {
    for (let index = changed - 1; index >= 0; index--) {
      evaluate(positions, index)
      done += 1
      if (done % NODES_PER_STEP === 0) {
        const stop = yield { done, found: equilibria.length }
        if (stop) return { method, complete: false, reason: stop, equilibria }
      }
    }
    if (equilibria.length >= limit) return { method, complete: false, reason: 'limit', equilibria }
    equilibria.push(describe(game, positions))
    changed = advance(positions)
  }
  return { method, complete: true, equilibria }
}

/** A node of the tree with what is known of it at the present reading. */
interface Position {
  readonly node: TreeNode
  /** The indices of its children in the list, in the order of its actions or branches. */
  readonly children: number[]
  /** The player who moves, at a decision node. */
  readonly mover: number
  /** The actions that are best at present, ascending; and which of them is taken. */
  best: readonly number[]
  choice: number
  /** Expected payoffs at present, as they stand in the answer. */
  value: { readonly at: string; readonly payoffs: readonly Fraction[] }
}

/** The nodes in preorder: each before its children. */
function preorder(game: Tree): Position[] {
  const positions: Position[] = []
  const visit = (node: TreeNode): void => {
    const payoffs = node.kind === 'terminal' ? node.payoffs : []
    const mover = node.kind === 'decision' ? game.players.indexOf(node.player) : -1
    const children: number[] = []
    positions.push({ node, children, mover, best: [], choice: 0, value: { at: node.label, payoffs } })
    const below = node.kind === 'decision' ? node.actions : node.kind === 'chance' ? node.branches : []
    for (const edge of below) {
      children.push(positions.length)
      visit(edge.node)
    }
  }
  visit(game.root)
  return positions
}

/** Sets a node to the first of its best actions, or to its expectation, given the values of its children. */
function evaluate(positions: readonly Position[], index: number): void {
  const position = positions[index]!
  const { node, children, mover } = position
  if (node.kind === 'terminal') return
  const below = children.map(child => positions[child]!.value.payoffs)
  if (node.kind === 'decision') {
    const own = below.map(payoffs => payoffs[mover]!)
    const most = own.reduce((a, b) => (compare(b, a) > 0 ? b : a))
    position.best = [...own.keys()].filter(action => compare(own[action]!, most) === 0)
    choose(positions, position, 0)
  } else {
    const { branches } = node
    setPayoffs(
      position,
      below[0]!.map((_, player) => sum(below.map((payoffs, i) => payoffs[player]!.mul(branches[i]!.probability)))),
    )
  }
}

function choose(positions: readonly Position[], position: Position, choice: number): void {
  position.choice = choice
  setPayoffs(position, positions[position.children[position.best[choice]!]!]!.value.payoffs)
}

/** Sets a node's payoffs; if they are what they were, its record stays, so that equilibria share it. */
function setPayoffs(position: Position, payoffs: readonly Fraction[]): void {
  const old = position.value.payoffs
  if (old.length === payoffs.length && old.every((value, i) => compare(value, payoffs[i]!) === 0)) return
  position.value = { at: position.node.label, payoffs }
}

/**
 * Moves to the next reading: the first node in preorder with another best action takes it. Returns its index, as
 * the nodes before it are to be evaluated anew, or −1 if there is none.
 */
function advance(positions: readonly Position[]): number {
  const index = positions.findIndex(position => position.choice + 1 < position.best.length)
  if (index >= 0) choose(positions, positions[index]!, positions[index]!.choice + 1)
  return index
}

/** The equilibrium at the present reading. */
function describe(game: Tree, positions: readonly Position[]): SubgamePerfectEquilibrium {
  const strategies = game.players.map((): string[] => [])
  const path: string[] = []
  const reached = new Set([0])
  for (const [index, { node, children, mover, best, choice }] of positions.entries()) {
    if (node.kind === 'decision') {
      const action = best[choice]!
      strategies[mover]!.push(node.actions[action]!.label)
      if (!reached.has(index)) continue
      path.push(node.actions[action]!.label)
      reached.add(children[action]!)
    } else if (node.kind === 'chance' && reached.has(index)) {
      for (const [i, branch] of node.branches.entries()) {
        if (branch.probability.n !== 0n) reached.add(children[i]!)
      }
    }
  }
  return { strategies, payoffs: positions[0]!.value.payoffs, path, values: positions.map(position => position.value) }
}
