/** Finds pairs of vertices that carry all labels between them: the equilibria of a two-player game. */
import { contains, find, setAt, toggle } from './label-sets.ts'
import type { Vertices } from './vertices.ts'

/**
 * A function from the vertex that was last added to `from`, of one best-reply polytope, to the vertices of the other
 * one that have all the labels that it lacks.
 *
 * If neither side has more labels than it must, the two sets are complements and one look-up decides; only the vertices
 * with more are tried one by one.
 */
export function partnersIn(known: Vertices, from: Vertices, labels: number): (vertex: number) => number[] {
  const missing = new Int32Array(known.tight.words)
  const all = new Int32Array(known.tight.words)
  for (let label = 0; label < labels; label++) toggle(all, label)
  return vertex => {
    const tight = setAt(from.tight, vertex)
    for (let w = 0; w < all.length; w++) missing[w] = all[w]! & ~tight[w]!
    if (from.degenerate.at(-1) === vertex) {
      return [...known.basisOf.keys()].filter(other => contains(known.tight, other, missing))
    }
    const complement = find(known.tight, missing)
    const others = known.degenerate.filter(other => contains(known.tight, other, missing))
    return complement < 0 ? others : [complement, ...others]
  }
}
