/** Finite games of perfect information, with chance nodes. */
import { tree as build, type Fraction, type Tree, type TreeNodeInput } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labels } from './labels.ts'
import { bounds, count, exactly, type Range } from './range.ts'
import { rational, shares } from './rational.ts'

/** Options of `tree`. */
export interface TreeOptions {
  /** How many players. Default [1, 3]. */
  readonly players?: Range
  /** At most this many nodes follow one another. Default 4. */
  readonly depth?: number
  /** At most this many branches leave a node. Default 3. */
  readonly branches?: number
  /** At most this many decision nodes: further ones in preorder become ends, so that plans stay few. Default 5. */
  readonly decisions?: number
  /** What a payoff is drawn from. Default `rational()`; `tied()` gives many equilibria. */
  readonly payoff?: Arbitrary<Fraction>
  /** Whether players, actions and branches have hostile labels now and then. Default false. */
  readonly labels?: boolean
}

/** A node as it is drawn, before the number of players is known. */
interface Draft {
  readonly kind: 'terminal' | 'decision' | 'chance'
  readonly payoffs: readonly Fraction[]
  readonly player: number
  readonly names: readonly string[]
  readonly weights: readonly number[]
  readonly children: readonly Draft[]
}

/**
 * Trees with decision, chance and terminal nodes; branches of probability 0 and players without a node occur. Shrinks
 * towards a single end with payoffs of 0.
 *
 * @example
 * sample(arbitrary.tree({ players: 2, decisions: 3 }), { seed: 11, count: 20 }).every(game => decisionNodes(game.root).length <= 3) // → true
 */
export function tree(options: TreeOptions = {}): Arbitrary<Tree> {
  const players = bounds(options.players ?? [1, 3], 'players', 1, 8)
  const { depth = 4, branches = 3, decisions = 5, payoff = rational(), labels: hostile = false } = options
  bounds(depth, 'depth', 0, 12)
  bounds(branches, 'branches', 1, 8)
  const names = (length: number): Arbitrary<string[]> => (hostile ? labels(length) : fc.constant(letters(length)))
  const drafts = draft(players[1], depth, branches, payoff, names(branches))
  return fc.tuple(count(players), drafts, names(players[1])).map(([n, root, pool]) => {
    const list = pool.slice(0, n)
    return build({ players: list, root: node(root, list, decisions, hostile) })
  })
}

function letters(length: number): string[] {
  return Array.from({ length }, (_, i) => String.fromCharCode(97 + i))
}

function draft(
  players: number,
  depth: number,
  branches: number,
  payoff: Arbitrary<Fraction>,
  names: Arbitrary<string[]>,
): Arbitrary<Draft> {
  const { node } = fc.letrec<{ node: Draft }>(tie => {
    const common = {
      payoffs: exactly(players, payoff),
      player: fc.nat(players - 1),
      names,
      weights: exactly(branches, fc.nat(3)),
    }
    const inner = fc.record<Draft>({
      ...common,
      kind: fc.constantFrom('decision', 'decision', 'decision', 'chance'),
      children: fc.array(tie('node'), { minLength: 1, maxLength: branches }),
    })
    const end = fc.record<Draft>({ ...common, kind: fc.constant('terminal'), children: fc.constant([]) })
    const options = { maxDepth: depth, depthSize: 'medium', withCrossShrink: true } as const
    return { node: fc.oneof(options, end, { arbitrary: inner, weight: 3 }) }
  })
  return node
}

/** Builds the nodes in preorder, decision nodes beyond the budget as ends. */
function node(root: Draft, players: readonly string[], budget: number, hostile: boolean): TreeNodeInput {
  let decisions = 0
  let nodes = 0
  const visit = (draft: Draft): TreeNodeInput => {
    const label = hostile ? { label: `${nodes++}/2` } : {}
    if (draft.kind === 'terminal' || (draft.kind === 'decision' && decisions === budget)) {
      return { kind: 'terminal', ...label, payoffs: draft.payoffs.slice(0, players.length) }
    }
    if (draft.kind === 'decision') {
      decisions += 1
      const actions = draft.children.map((child, i) => ({ label: draft.names[i]!, node: visit(child) }))
      return { kind: 'decision', ...label, player: players[draft.player % players.length]!, actions }
    }
    const probabilities = shares(draft.weights.slice(0, draft.children.length))
    const branches = draft.children.map((child, i) => ({
      label: draft.names[i]!,
      probability: probabilities[i]!,
      node: visit(child),
    }))
    return { kind: 'chance', ...label, branches }
  }
  return visit(root)
}
