/**
 * The vertices of a player's best-reply polyhedron by brute force: every square subsystem of its constraints is solved.
 *
 * For a player with m strategies and an opponent with n, the polyhedron is {(x, v) : x ≥ 0, Σx = 1, M x ≤ v}, where
 * (M x)_j is what the opponent gets from its strategy j; a vertex is a point that m of the m + n inequalities, held
 * tight, determine. If x_i = 0 is tight for all i outside a set I of k strategies, then k of the opponent's constraints
 * are: the subsystem is M_JI x_I = v, Σ x_I = 1 with |J| = k. There are C(m+n, m) of them.
 */
import { type Fraction, integers, type NormalForm, ratio, ZERO } from '@biform/core'
import { solveSquare } from './exact-linear.ts'
import { keyOf } from './vectors.ts'

/** A vertex, with what a match needs to know: which strategies it uses, and which it makes best for the opponent. */
interface Vertex {
  readonly x: readonly Fraction[]
  readonly support: readonly number[]
  readonly bestReplies: ReadonlySet<number>
}

/** How many square subsystems the two polyhedra of an m×n game have together. */
export function subsystems(m: number, n: number): number {
  let count = 2
  for (let k = 1; k <= Math.min(m, n); k++) count = (count * (m + n - k + 1)) / k
  return count
}

/** All vertices of player `player`'s best-reply polyhedron in a two-player game, each once. */
export function bestReplyVertices(game: NormalForm, player: 0 | 1): Vertex[] {
  const M = opponentsPayoffs(game, player)
  const own = M[0]!.length
  const vertices = new Map<string, Vertex>()
  for (let size = 1; size <= Math.min(own, M.length); size++) {
    for (const I of subsets(own, size)) {
      for (const J of subsets(M.length, size)) {
        const vertex = solve(M, own, I, J)
        if (vertex) vertices.set(keyOf(vertex.x), vertex)
      }
    }
  }
  return [...vertices.values()]
}

/** M[j][i]: the opponent's payoff from j against i, times the common denominator. */
function opponentsPayoffs(game: NormalForm, player: 0 | 1): bigint[][] {
  const [m, n] = game.strategies.map(labels => labels.length) as [number, number]
  const values = integers(game.payoffs[1 - player]!)
  return player === 0
    ? Array.from({ length: n }, (_, j) => Array.from({ length: m }, (_, i) => values[i * n + j]!))
    : Array.from({ length: m }, (_, j) => values.slice(j * n, (j + 1) * n))
}

/** The point at which x is 0 outside I and the constraints J are tight, if it is one point and feasible. */
function solve(
  M: readonly (readonly bigint[])[],
  own: number,
  I: readonly number[],
  J: readonly number[],
): Vertex | undefined {
  const system = [...J.map(j => [...I.map(i => M[j]![i]!), -1n]), [...I.map(() => 1n), 0n]]
  const solution = solveSquare(system, [...J.map(() => 0n), 1n])
  if (!solution) return undefined
  const { numerators, denominator } = solution
  const value = numerators[I.length]!
  if (I.some((_, k) => numerators[k]! < 0n)) return undefined
  const bestReplies = new Set<number>()
  for (let j = 0; j < M.length; j++) {
    const payoff = I.reduce((total, i, k) => total + M[j]![i]! * numerators[k]!, 0n)
    if (payoff > value) return undefined
    if (payoff === value) bestReplies.add(j)
  }
  const x = Array.from({ length: own }, () => ZERO)
  I.forEach((i, k) => {
    x[i] = ratio(numerators[k]!, denominator)
  })
  return { x, support: I.filter((_, k) => numerators[k]! > 0n), bestReplies }
}

/** All subsets of {0, …, count − 1} with `size` elements. */
function* subsets(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let first = from; first <= count - size; first++) {
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest]
  }
}
