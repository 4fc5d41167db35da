/** From pairs of vertices of the best-reply polytopes to the record of extreme equilibria, in canonical order. */
import { compare, type FlatRationals, type Fraction, integers, type NormalForm, ratio, shapeOf } from '@biform/core'
import type { NashEquilibria } from '../results/index.ts'
import { has, labelsIn, setAt } from './label-sets.ts'
import type { Edge } from './nash-subsets.ts'
import { strategyAt } from './strategy-at.ts'
import type { Walk } from './vertices.ts'

/** What can be said of any set of equilibria, all of them or not; `edges` are the pairs as indices into `extreme`. */
interface ExtremeEquilibria extends Pick<NashEquilibria, 'equilibria' | 'extreme' | 'certificate'> {
  readonly edges: readonly Edge[]
  /** The place in `extreme.rows` of each vertex that is there. */
  readonly placeOfRow: ReadonlyMap<number, number>
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

/** Describes and sorts the equilibria that were found as pairs of vertex numbers. */
export function extremeEquilibria(
  game: NormalForm,
  rows: Walk,
  columns: Walk,
  pairs: readonly Edge[],
): ExtremeEquilibria {
  const [m = 0, n = 0] = shapeOf(game)
  const [A, B] = game.payoffs as [FlatRationals, FlatRationals]
  const rowVertices = new Set(pairs.map(([row]) => row))
  const columnVertices = new Set(pairs.map(([, column]) => column))
  const x = extremes(rows, rowVertices, { payoffs: B, own: n, reply: 1, first: m })
  const y = extremes(columns, columnVertices, { payoffs: A, own: 1, reply: n, first: 0 })

  const placeOfRow = new Map(x.map(({ vertex }, place) => [vertex, place]))
  const placeOfColumn = new Map(y.map(({ vertex }, place) => [vertex, place]))
  const edges = pairs
    .map(([row, column]): Edge => [placeOfRow.get(row)!, placeOfColumn.get(column)!])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return {
    equilibria: edges.map(([r, c]) => {
      const [row, column] = [x[r]!, y[c]!]
      return {
        profile: [row.strategy, column.strategy],
        payoffs: [column.reply, row.reply],
        supports: [row.support, column.support],
      }
    }),
    extreme: { rows: x.map(item => item.strategy), columns: y.map(item => item.strategy) },
    certificate: { rows: x.map(item => item.basis), columns: y.map(item => item.basis) },
    edges,
    placeOfRow,
  }
}

/** Where the opponent's payoffs stand: own strategy s against reply r at s · own + r · reply. */
interface Replies {
  readonly payoffs: FlatRationals
  readonly own: number
  readonly reply: number
  /** The label of reply 0. */
  readonly first: number
}

/** The chosen vertices as mixed strategies, in descending lexicographic order. */
function extremes({ polytope, found }: Walk, chosen: ReadonlySet<number>, replies: Replies): Extreme[] {
  const payoffs = integers(replies.payoffs)
  const list = Array.from(chosen, (vertex): Extreme => {
    const set = setAt(found.bases, found.basisOf[vertex]!)
    const { mixture, weights, total } = strategyAt(polytope, set)
    const tight = setAt(found.tight, vertex)
    let best = 0
    while (!has(tight, replies.first + best)) best += 1
    const reply = weights.reduce((value, w, s) => value + w * payoffs[s * replies.own + best * replies.reply]!, 0n)
    return {
      vertex,
      strategy: mixture,
      support: [...weights.keys()].filter(s => weights[s] !== 0n),
      reply: ratio(reply, total * replies.payoffs.denominator),
      basis: labelsIn(set),
    }
  })
  return list.sort((a, b) => descending(a.strategy, b.strategy))
}

function descending(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (let i = 0; i < a.length; i++) {
    const sign = compare(b[i]!, a[i]!)
    if (sign !== 0) return sign
  }
  return 0
}
