/**
 * Checks pure subgame-perfect equilibria of a perfect-information tree: at every node, on and off the path, the value is
 * recomputed and the action compared with all others; completeness by counting.
 */
import { compare, decisionNodes, type Fraction, sum, type Tree, type TreeNode, ZERO } from '@biform/core'
import type { SubgamePerfect, SubgamePerfectEquilibrium } from '../results/index.ts'
import { type Completeness, claimsAll, demand, demandSame, gameOf, list, record } from './flaw.ts'

/** Completeness is checked while counting takes no more than this many steps. */
export const MAX_COUNTING_STEPS = 250_000

/** Every equilibrium that is listed, that none is there twice, and that none is missing. */
export function checkSubgamePerfect(subject: unknown, result: SubgamePerfect): Completeness | undefined {
  const game = gameOf(subject, 'tree')
  const complete = claimsAll(result)
  const seen = new Set<string>()
  list(result.equilibria, 'equilibria').forEach((equilibrium, k) => {
    const at = `equilibria[${k}]`
    checkEquilibrium(game, record(equilibrium, at), at)
    const plan = JSON.stringify(equilibrium.strategies)
    demand(!seen.has(plan), at)
    seen.add(plan)
  })
  if (!complete) return undefined
  const count = countEquilibria(game)
  if (count === undefined) return 'not checked'
  demand(count === BigInt(seen.size), 'complete')
  return 'checked'
}

function checkEquilibrium(game: Tree, equilibrium: SubgamePerfectEquilibrium, at: string): void {
  const plan = readPlan(game, equilibrium, at)
  const values: { at: string; payoffs: readonly Fraction[] }[] = []
  const path: string[] = []

  const visit = (node: TreeNode, reached: boolean): readonly Fraction[] => {
    const place = values.length
    values.push({ at: node.label, payoffs: [] }) // filled in below, once the nodes after it are known
    const payoffs = valueAt(node, reached)
    values[place] = { at: node.label, payoffs }
    return payoffs
  }

  const valueAt = (node: TreeNode, reached: boolean): readonly Fraction[] => {
    switch (node.kind) {
      case 'terminal':
        return node.payoffs
      case 'chance': {
        const drawn = node.branches.map(({ probability, node: next }) =>
          visit(next, reached && compare(probability, ZERO) > 0).map(value => value.mul(probability)),
        )
        return game.players.map((_, i) => sum(drawn.map(list => list[i]!)))
      }
      case 'decision': {
        const { action, place } = plan.get(node.label)!
        if (reached) path.push(action)
        const options = node.actions.map(({ label, node: next }) => visit(next, reached && label === action))
        const chosen = options[node.actions.findIndex(({ label }) => label === action)]!
        const owner = game.players.indexOf(node.player)
        demand(
          options.every(option => compare(option[owner]!, chosen[owner]!) <= 0),
          place,
        )
        return chosen
      }
    }
  }

  const payoffs = visit(game.root, true)
  demandSame(equilibrium.payoffs, payoffs, `${at}.payoffs`)
  demandSame(equilibrium.path, path, `${at}.path`)
  demandSame(equilibrium.values, values, `${at}.values`)
}

/** The action at each decision node, by the node's label, with the place where the result says so. */
function readPlan(
  game: Tree,
  equilibrium: SubgamePerfectEquilibrium,
  at: string,
): Map<string, { action: string; place: string }> {
  const nodes = decisionNodes(game.root)
  const strategies = list(equilibrium.strategies, `${at}.strategies`, game.players.length)
  return new Map(
    game.players.flatMap((player, i) => {
      const own = nodes.filter(node => node.player === player)
      return list(strategies[i]!, `${at}.strategies[${i}]`, own.length).map((action, k) => {
        const place = `${at}.strategies[${i}][${k}]`
        demand(
          own[k]!.actions.some(({ label }) => label === action),
          place,
        )
        return [own[k]!.label, { action, place }] as const
      })
    }),
  )
}

/** How many equilibria of a subtree have a value in common. */
interface ValueCount {
  readonly payoffs: readonly Fraction[]
  readonly count: bigint
}

/**
 * The number of pure subgame-perfect equilibria; undefined where counting is too much work.
 *
 * For every subtree, how many of its equilibria have which value: at a chance node one takes an equilibrium behind each
 * branch; at a decision node, those that take an action of value u are the equilibria behind that action with value u,
 * times those behind each other action whose value to the owner is at most u's.
 */
function countEquilibria(game: Tree): bigint | undefined {
  let steps = 0

  const count = (node: TreeNode): ValueCount[] => {
    switch (node.kind) {
      case 'terminal':
        return [{ payoffs: node.payoffs, count: 1n }]
      case 'chance': {
        let drawn: ValueCount[] = [{ payoffs: game.players.map(() => ZERO), count: 1n }]
        for (const { probability, node: next } of node.branches) {
          const behind = count(next)
          steps += drawn.length * behind.length
          if (steps > MAX_COUNTING_STEPS) return []
          drawn = merged(drawn.flatMap(a => behind.map(b => joint(a, b, probability))))
        }
        return drawn
      }
      case 'decision': {
        const owner = game.players.indexOf(node.player)
        const behind = node.actions.map(action => count(action.node))
        steps += behind.flat().length ** 2
        if (steps > MAX_COUNTING_STEPS) return []
        const taken = behind.flatMap((own, a) =>
          own.map(({ payoffs, count }) => {
            const others = behind.filter((_, b) => b !== a).map(other => noBetter(other, owner, payoffs[owner]!))
            return { payoffs, count: others.reduce((product, other) => product * other, count) }
          }),
        )
        return merged(taken.filter(({ count }) => count > 0n))
      }
    }
  }

  const counts = count(game.root)
  return steps > MAX_COUNTING_STEPS ? undefined : counts.reduce((total, item) => total + item.count, 0n)
}

/** An equilibrium each behind two branches, the second of which is drawn with the given probability. */
function joint(a: ValueCount, b: ValueCount, probability: Fraction): ValueCount {
  return {
    payoffs: a.payoffs.map((value, i) => value.add(b.payoffs[i]!.mul(probability))),
    count: a.count * b.count,
  }
}

/** How many of these equilibria give player `owner` at most `limit`. */
function noBetter(counts: readonly ValueCount[], owner: number, limit: Fraction): bigint {
  return counts.reduce(
    (total, { payoffs, count }) => (compare(payoffs[owner]!, limit) <= 0 ? total + count : total),
    0n,
  )
}

/** Adds up the counts of equal values. */
function merged(counts: readonly ValueCount[]): ValueCount[] {
  const byValue = new Map<string, ValueCount>()
  for (const { payoffs, count } of counts) {
    const key = payoffs.map(value => value.toFraction()).join(' ')
    byValue.set(key, { payoffs, count: count + (byValue.get(key)?.count ?? 0n) })
  }
  return [...byValue.values()]
}
