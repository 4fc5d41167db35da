/** Undirected graphs in records. */
import { demand, index, list } from '../flaw.ts'

/** The neighbours of each vertex, ascending; nobody is without one. */
export function around(graph: readonly (readonly number[])[], size: number): number[][] {
  const neighbours = Array.from({ length: size }, () => new Set<number>())
  list(graph, 'graph').forEach((edge, k) => {
    const [a, b] = list(edge, `graph[${k}]`, 2) as readonly [number, number]
    index(a, size, `graph[${k}]`)
    index(b, size, `graph[${k}]`)
    demand(a !== b && !neighbours[a]!.has(b), `graph[${k}]`)
    neighbours[a]!.add(b)
    neighbours[b]!.add(a)
  })
  return neighbours.map((vertices, vertex) => {
    demand(vertices.size > 0, `graph: vertex ${vertex}`)
    return [...vertices].sort((a, b) => a - b)
  })
}
