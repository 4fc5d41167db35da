/**
 * Checks the vertices of a core: each is a member and the only point at which its tight coalitions get just that. The list
 * is complete if no edge of the core leads from one of them to anywhere else, since the vertices of a polytope are
 * connected by its edges. Edges are all directions in which n − 2 independent coalitions at a vertex, and N, stay tight.
 */
import { type Coalitional, compare, at as entry, type Fraction, integers, ONE, ratio, sum, ZERO } from '@biform/core'
import type { CoreVertices, WeightedCoalition } from '../../results/index.ts'
import { demandMember, membersOf } from '../core-membership.ts'
import {
  type Completeness,
  claimsAll,
  demand,
  demandSame,
  equal,
  gameOf,
  list,
  vector,
  weightedCoalitions,
} from '../flaw.ts'
import { keyOf, lexicographic } from '../vectors.ts'
import { annihilator } from './spans.ts'

/** Completeness is checked if there are at most this many sets of n − 2 tight coalitions, over all vertices. */
const MAX_EDGE_SETS = 20_000

export function checkCoreVertices(subject: unknown, result: CoreVertices): Completeness | undefined {
  const game = gameOf(subject, 'coalitional')
  switch (result.kind) {
    case 'vertices':
      return checkVertices(game, result)
    case 'empty':
      checkBalancing(game, result.balancing)
      return
    default:
      demand(result.kind === 'undecided', 'kind')
      demand(result.reason === 'limit' || result.reason === 'stopped', 'reason')
  }
}

function checkBalancing(game: Coalitional, balancing: readonly WeightedCoalition[]): void {
  weightedCoalitions(balancing, game.players.length, 'balancing').forEach(({ weight }, k) => {
    demand(compare(weight, ZERO) > 0, `balancing[${k}].weight`)
  })
  game.players.forEach((_, i) => {
    const covered = sum(balancing.flatMap(item => ((item.coalition >>> i) & 1 ? [item.weight] : [])))
    demand(equal(covered, ONE), 'balancing')
  })
  const total = sum(balancing.map(({ coalition, weight }) => weight.mul(entry(game.worth, coalition))))
  demand(compare(total, entry(game.worth, game.worth.values.length - 1)) > 0, 'balancing')
}

function checkVertices(
  game: Coalitional,
  result: Extract<CoreVertices, { kind: 'vertices' }>,
): Completeness | undefined {
  const n = game.players.length
  const N = 2 ** n - 1
  const complete = claimsAll(result)
  const { vertices, tight } = result
  list(tight, 'tight', list(vertices, 'vertices').length)
  vertices.forEach((x, k) => {
    demandMember(game, vector(x, n, `vertices[${k}]`), `vertices[${k}]`)
    if (k > 0) demand(lexicographic(vertices[k - 1]!, x) < 0, `vertices[${k}]`)
    const given = (S: number): Fraction => sum(membersOf(S).map(i => x[i]!))
    const found: number[] = []
    for (let S = 1; S < N; S++) if (equal(given(S), entry(game.worth, S))) found.push(S)
    demandSame(tight[k], found, `tight[${k}]`)
    demand(annihilator([N, ...found], n).length === 0, `vertices[${k}]`)
  })
  if (!complete) return undefined
  demand(vertices.length > 0, 'vertices')
  const sets = tight.reduce((total, set) => total + binomial(set.length, n - 2), 0)
  if (n > 1 && sets > MAX_EDGE_SETS) return 'not checked'
  const known = new Set(vertices.map(keyOf))
  vertices.forEach((x, k) => {
    for (const end of edgeEnds(game, x, tight[k]!)) demand(known.has(keyOf(end)), 'complete')
  })
  return 'checked'
}

function binomial(n: number, k: number): number {
  let value = 1
  for (let i = 0; i < k; i++) value = (value * (n - i)) / (i + 1)
  return value
}

/** The other ends of all edges at a vertex; one edge may come several times. */
function* edgeEnds(game: Coalitional, x: readonly Fraction[], tight: readonly number[]): Generator<Fraction[]> {
  const n = x.length
  const N = 2 ** n - 1
  if (n === 1) return
  const worths = integers(game.worth)
  for (const kept of choices(tight, n - 2)) {
    const directions = annihilator([N, ...kept], n)
    if (directions.length !== 1) continue
    for (const sign of [1n, -1n]) {
      const direction = directions[0]!.map(value => sign * value)
      const gain = (S: number): bigint => membersOf(S).reduce((total, i) => total + direction[i]!, 0n)
      if (tight.some(S => gain(S) < 0n)) continue
      let length: Fraction | undefined
      for (let S = 1; S < N; S++) {
        const speed = gain(S)
        if (speed >= 0n) continue
        const slack = sum(membersOf(S).map(i => x[i]!)).sub(ratio(worths[S]!, game.worth.denominator))
        const reached = slack.div(-speed)
        if (length === undefined || compare(reached, length) < 0) length = reached
      }
      yield x.map((value, i) => value.add(length!.mul(direction[i]!)))
    }
  }
}

/** All ways to choose so many of a list. */
function* choices(items: readonly number[], count: number): Generator<number[]> {
  if (count === 0) yield []
  else {
    for (let k = 0; k + count <= items.length; k++) {
      for (const rest of choices(items.slice(k + 1), count - 1)) yield [items[k]!, ...rest]
    }
  }
}
