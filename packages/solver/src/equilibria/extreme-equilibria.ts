/**
 * From pairs of vertices of the best-reply polytopes to extreme equilibria: described one by one as they are met, each vertex
 * once, and put into canonical order at the end.
 */
import { compare, type FlatRationals, type Fraction, integers, type NormalForm, ratio, shapeOf } from '@biform/core'
import type { BimatrixEquilibrium, NashEquilibria } from '../results/index.ts'
import { has, labelsIn, setAt } from './label-sets.ts'
import type { Edge } from './nash-subsets.ts'
import { strategyAt } from './strategy-at.ts'
import type { Walk } from './vertices.ts'

/** The extreme equilibria that were met so far. */
export interface Gathering {
  readonly rows: Side
  readonly columns: Side
  readonly pairs: Edge[]
}

/** What can be said of any set of equilibria, all of them or not; `edges` are the pairs as indices into `extreme`. */
interface ExtremeEquilibria extends Pick<NashEquilibria, 'equilibria' | 'extreme' | 'certificate'> {
  readonly edges: readonly Edge[]
  /** The place in `extreme.rows` of each vertex that is there. */
  readonly placeOfRow: ReadonlyMap<number, number>
}

/** The vertices of one polytope that belong to an equilibrium, by their numbers, and what describes them. */
interface Side {
  readonly walk: Walk
  readonly replies: Replies
  readonly known: Map<number, Extreme>
}

/** Where the opponent's payoffs stand: own strategy s against reply r at s · own + r · reply. */
interface Replies {
  readonly payoffs: readonly bigint[]
  readonly denominator: bigint
  readonly own: number
  readonly reply: number
  /** The label of reply 0. */
  readonly first: number
}

/** A vertex as a mixed strategy. */
interface Extreme {
  readonly vertex: number
  readonly strategy: readonly Fraction[]
  readonly support: readonly number[]
  /** The opponent's payoff from a best reply. */
  readonly reply: Fraction
  /** The labels of tight constraints with a regular matrix, ascending. */
  readonly basis: readonly number[]
}

/** Nothing met yet on the walks over both polytopes. */
export function gather(game: NormalForm, rows: Walk, columns: Walk): Gathering {
  const [m = 0, n = 0] = shapeOf(game)
  const [A, B] = game.payoffs as [FlatRationals, FlatRationals]
  const side = (walk: Walk, store: FlatRationals, own: number, reply: number, first: number): Side => ({
    walk,
    replies: { payoffs: integers(store), denominator: store.denominator, own, reply, first },
    known: new Map(),
  })
  return { rows: side(rows, B, n, 1, m), columns: side(columns, A, 1, n, 0), pairs: [] }
}

/** Adds the equilibrium of a vertex of each polytope, and describes it. */
export function meet({ rows, columns, pairs }: Gathering, row: number, column: number): BimatrixEquilibrium {
  pairs.push([row, column])
  return equilibrium(extreme(rows, row), extreme(columns, column))
}

function equilibrium(row: Extreme, column: Extreme): BimatrixEquilibrium {
  return {
    profile: [row.strategy, column.strategy],
    payoffs: [column.reply, row.reply],
    supports: [row.support, column.support],
  }
}

function extreme({ walk: { polytope, found }, replies, known }: Side, vertex: number): Extreme {
  const before = known.get(vertex)
  if (before !== undefined) return before
  const set = setAt(found.bases, found.basisOf[vertex]!)
  const { mixture, weights, total } = strategyAt(polytope, set)
  const tight = setAt(found.tight, vertex)
  const { payoffs, denominator, own, reply, first } = replies
  let best = 0
  while (!has(tight, first + best)) best += 1
  const value = weights.reduce((all, w, s) => all + w * payoffs[s * own + best * reply]!, 0n)
  const described = {
    vertex,
    strategy: mixture,
    support: [...weights.keys()].filter(s => weights[s] !== 0n),
    reply: ratio(value, total * denominator),
    basis: labelsIn(set),
  }
  known.set(vertex, described)
  return described
}

/** All that were met, in descending lexicographic order of their strategies. */
export function arranged({ rows, columns, pairs }: Gathering): ExtremeEquilibria {
  const [x, y] = [sorted(rows), sorted(columns)]
  const placeOfRow = new Map(x.map(({ vertex }, place) => [vertex, place]))
  const placeOfColumn = new Map(y.map(({ vertex }, place) => [vertex, place]))
  const edges = pairs
    .map(([row, column]): Edge => [placeOfRow.get(row)!, placeOfColumn.get(column)!])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return {
    equilibria: edges.map(([r, c]) => equilibrium(x[r]!, y[c]!)),
    extreme: { rows: x.map(item => item.strategy), columns: y.map(item => item.strategy) },
    certificate: { rows: x.map(item => item.basis), columns: y.map(item => item.basis) },
    edges,
    placeOfRow,
  }
}

function sorted({ known }: Side): Extreme[] {
  return [...known.values()].sort((a, b) => descending(a.strategy, b.strategy))
}

function descending(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (let i = 0; i < a.length; i++) {
    const sign = compare(b[i]!, a[i]!)
    if (sign !== 0) return sign
  }
  return 0
}
