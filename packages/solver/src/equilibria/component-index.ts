/**
 * The indices of the components of equilibria (Shapley 1974; for degenerate games, Govindan and Wilson 1997).
 *
 * The index of a component is the sum of the indices of all equilibria near it in any slightly perturbed game without
 * ties, whichever the perturbation. The walks over both polytopes are walks over polytopes whose ties are broken
 * lexicographically, those of such a game. Its equilibria are the pairs of bases that share no label, other than the
 * origins, and each of them is near the pair of vertices that have those bases.
 */
import type { NormalForm, Progress, Steps, Stop } from '@biform/core'
import { indexOf } from './equilibrium-index.ts'
import { find, has, setAt } from './label-sets.ts'
import type { Component } from './nash-subsets.ts'
import type { Vertices } from './vertices.ts'

/**
 * The index of each component, or why the run was ended.
 *
 * @param found all vertices and bases of both polytopes, that of the row player first
 * @param placeOfRow the number by which the components know a vertex of the first polytope
 * @param progress what to yield, after each equilibrium of the perturbed game
 */
export function* componentIndices<Item>(
  game: NormalForm,
  [rows, columns]: readonly [Vertices, Vertices],
  placeOfRow: ReadonlyMap<number, number>,
  components: readonly Component[],
  progress: () => Progress<Item>,
): Steps<number[] | Stop, Item> {
  const [m, n] = game.strategies.map(labels => labels.length) as [number, number]
  const componentOf = new Map(
    components.flatMap(({ subsets }, c) => subsets.flatMap(subset => subset.rows.map(row => [row, c] as const))),
  )
  const indices = components.map(() => 0)
  const everything = new Int32Array(rows.bases.words)
  for (let label = 0; label < m + n; label++) everything[label >> 5]! |= 1 << (label & 31)
  const others = new Int32Array(everything.length)
  // The first basis is that of the origin.
  for (let basis = 1; basis < rows.bases.count; basis++) {
    const cobasic = setAt(rows.bases, basis)
    for (let w = 0; w < others.length; w++) others[w] = everything[w]! & ~cobasic[w]!
    if (find(columns.bases, others) < 0) continue
    const basic = { rows: [] as number[], columns: [] as number[] }
    for (let i = 0; i < m; i++) if (!has(cobasic, i)) basic.rows.push(i)
    for (let j = 0; j < n; j++) if (has(cobasic, m + j)) basic.columns.push(j)
    indices[componentOf.get(placeOfRow.get(rows.vertexOf[basis]!)!)!]! += indexOf(game, basic)
    const stop = yield progress()
    if (stop) return stop
  }
  return indices
}
