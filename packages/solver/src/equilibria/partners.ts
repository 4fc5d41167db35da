/** Finds pairs of vertices that carry all labels between them: the equilibria of a two-player game. */
import { contains, find, setAt, toggle } from './label-sets.ts'
import type { Vertices } from './vertices.ts'

/**
 * A function from a vertex of one best-reply polytope to the known vertices of the other one that have all the labels
 * that it lacks.
 *
 * If neither side has more labels than it must, the two sets are complements and one look-up decides; only the vertices
 * with more are tried one by one.
 */
export function partnersIn(known: Vertices, labels: number): (from: Vertices, vertex: number) => number[] {
  const missing = new Int32Array(known.tight.words)
  const all = new Int32Array(known.tight.words)
  for (let label = 0; label < labels; label++) toggle(all, label)
  return (from, vertex) => {
    const tight = setAt(from.tight, vertex)
    for (let w = 0; w < all.length; w++) missing[w] = all[w]! & ~tight[w]!
    if (from.degenerate.has(vertex)) return containing(known, missing)
    const partners: number[] = []
    const complement = find(known.tight, missing)
    if (complement >= 0) partners.push(complement)
    for (const other of known.degenerate) {
      if (other !== complement && contains(known.tight, other, missing)) partners.push(other)
    }
    return partners
  }
}

function containing({ tight }: Vertices, set: Int32Array): number[] {
  const list: number[] = []
  for (let vertex = 0; vertex < tight.count; vertex++) if (contains(tight, vertex, set)) list.push(vertex)
  return list
}
