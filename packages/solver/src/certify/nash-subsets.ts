/**
 * Checks connected components and maximal Nash subsets against the bipartite graph of extreme equilibria, whose nodes
 * are the extreme strategies of both players and whose edges are the equilibria.
 *
 * A Nash subset is a biclique of the graph. That none is missing follows from a closure: in a maximal biclique the
 * columns are exactly the common neighbours of its rows, an intersection of neighbourhoods N(r). So all maximal ones are
 * listed if each N(r) is the column set of a listed one, and each non-empty C ∩ N(r) too, for every listed C and row r.
 */
import type { NashEquilibria } from '../results/index.ts'
import { demand, index, list, record } from './flaw.ts'

/** Every edge is a pair of a row strategy and a column strategy; every strategy has an edge. */
export function checkComponents(
  components: NashEquilibria['components'],
  edges: readonly (readonly [number, number])[],
  rowCount: number,
  columnCount: number,
): void {
  const neighbours = Array.from({ length: rowCount }, () => new Set<number>())
  for (const [r, c] of edges) neighbours[r]!.add(c)
  const component = connectedComponents(neighbours)

  const columnSets = new Map<string, ReadonlySet<number>>()
  const claimed = new Set<number>()
  list(components, 'components').forEach((item, k) => {
    const subsets = list(record(item, `components[${k}]`).subsets, `components[${k}].subsets`)
    const found = subsets.map((subset, s) => {
      const at = `components[${k}].subsets[${s}]`
      const rows = indexSet(record(subset, at).rows, rowCount, `${at}.rows`)
      const columns = indexSet(subset.columns, columnCount, `${at}.columns`)
      checkMaximal(neighbours, rows, columns, at)
      demand(!columnSets.has(key(columns)), at)
      columnSets.set(key(columns), columns)
      return component[subset.rows[0]!]!
    })
    demand(found.length > 0 && new Set(found).size === 1 && !claimed.has(found[0]!), `components[${k}].subsets`)
    claimed.add(found[0]!)
  })

  for (const row of neighbours) {
    demand(columnSets.has(key(row)), 'components')
    for (const columns of columnSets.values()) {
      const common = new Set([...columns].filter(c => row.has(c)))
      demand(common.size === 0 || columnSets.has(key(common)), 'components')
    }
  }
}

/** For each row, a number that rows of the same connected component share. */
function connectedComponents(neighbours: readonly ReadonlySet<number>[]): number[] {
  const component = neighbours.map((_, r) => r)
  for (let changed = true; changed; ) {
    changed = false
    neighbours.forEach((own, r) => {
      neighbours.forEach((other, q) => {
        if (component[q]! < component[r]! && [...own].some(c => other.has(c))) {
          component[r] = component[q]!
          changed = true
        }
      })
    })
  }
  return component
}

/** A non-empty set of different indices. */
function indexSet(value: readonly number[], bound: number, at: string): ReadonlySet<number> {
  const set = new Set(list(value, at).map((item, k) => index(item, bound, `${at}[${k}]`)))
  demand(set.size > 0 && set.size === value.length, at)
  return set
}

/** All pairs are edges, and no row and no column can be added. */
function checkMaximal(
  neighbours: readonly ReadonlySet<number>[],
  rows: ReadonlySet<number>,
  columns: ReadonlySet<number>,
  at: string,
): void {
  const joined = neighbours.flatMap((own, r) => ([...columns].every(c => own.has(c)) ? [r] : []))
  demand(joined.length === rows.size && joined.every(r => rows.has(r)), `${at}.rows`)
  const common = [...neighbours[joined[0]!]!].filter(c => joined.every(r => neighbours[r]!.has(c)))
  demand(common.length === columns.size, `${at}.columns`)
}

function key(set: ReadonlySet<number>): string {
  return [...set].sort((a, b) => a - b).join()
}
