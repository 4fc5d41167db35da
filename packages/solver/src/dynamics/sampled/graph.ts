/** Who is next to whom: undirected connected graphs, as lists of edges. */
import { InputError, show } from '@biform/core'

/** An undirected graph without loops: pairs of vertices, which are numbered from 0. */
export type Edges = readonly (readonly [number, number] | readonly number[])[]

/** A graph has at most this many edges. */
const MAX_EDGES = 1_000_000

/** The neighbours of each vertex, ascending. */
export function neighboursOf(edges: Edges, size: number, at = 'graph'): number[][] {
  if (!Array.isArray(edges) || edges.length > MAX_EDGES) {
    throw new InputError(at, `${show(edges)} is not a list of at most ${MAX_EDGES} edges`)
  }
  const sets = Array.from({ length: size }, () => new Set<number>())
  for (const [k, edge] of (edges as readonly unknown[]).entries()) {
    const [a, b] = Array.isArray(edge) && edge.length === 2 ? (edge as number[]) : []
    for (const end of [a, b]) {
      if (!Number.isSafeInteger(end) || end! < 0 || end! >= size) {
        throw new InputError(`${at}[${k}]`, `${show(edge)} is not a pair of vertices from 0 to ${size - 1}`)
      }
    }
    if (a === b) throw new InputError(`${at}[${k}]`, 'joins a vertex to itself')
    if (sets[a!]!.has(b!)) throw new InputError(`${at}[${k}]`, `joins ${a} and ${b} a second time`)
    sets[a!]!.add(b!)
    sets[b!]!.add(a!)
  }
  const lists = sets.map(set => [...set].sort((a, b) => a - b))
  const reached = new Set([0])
  for (const vertex of reached) for (const next of lists[vertex]!) reached.add(next)
  if (reached.size < size) {
    const lone = lists.findIndex((_, vertex) => !reached.has(vertex))
    throw new InputError(at, `vertex ${lone} is not connected with vertex 0`)
  }
  return lists
}
