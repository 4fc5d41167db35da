/**
 * The structure of the set of equilibria (Winkels 1979; Jansen 1981; Avis, Rosenberg, Savani and von Stengel 2010).
 *
 * Join extreme strategies x and y by an edge if (x, y) is an equilibrium. The connected components of this bipartite
 * graph are those of the set of equilibria, and its maximal bicliques X × Y (with neither side empty) are the maximal
 * Nash subsets conv(X) × conv(Y). The bicliques are enumerated by Kuznetsov's Close-by-One (1993): each exactly once.
 */
import type { Progress, Steps, Stop } from '@biform/core'

/** An extreme equilibrium: the number of a row strategy and that of a column strategy. Every number occurs. */
export type Edge = readonly [row: number, column: number]

/** A biclique or component: ascending indices of its rows and of its columns. */
interface Subset {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** A connected component and its maximal bicliques. */
export interface Component {
  readonly subsets: readonly Subset[]
}

/**
 * The connected components in the order of their first rows, and their maximal bicliques in lexicographic order of
 * their rows.
 *
 * @param progress what to yield, after each biclique
 * @returns the components, or why the run was ended
 */
export function* nashComponents<Item>(
  edges: readonly Edge[],
  progress: () => Progress<Item>,
): Steps<Component[] | Stop, Item> {
  const result: Component[] = []
  for (const component of connected(edges)) {
    const subsets: Subset[] = []
    for (const subset of maximalBicliques(component)) {
      subsets.push(subset)
      const stop = yield progress()
      if (stop) return stop
    }
    result.push({ subsets: subsets.sort((a, b) => compareLists(a.rows, b.rows)) })
  }
  return result
}

/** A connected part of the graph: its rows, its columns, and the neighbours of each row as a bit set of its columns. */
interface Part extends Subset {
  readonly neighbours: readonly bigint[]
}

function connected(edges: readonly Edge[]): Part[] {
  const ofRow: number[][] = []
  const ofColumn: number[][] = []
  for (const [row, column] of edges) {
    ofRow[row] ??= []
    ofRow[row].push(column)
    ofColumn[column] ??= []
    ofColumn[column].push(row)
  }
  const seen = new Set<number>()
  const parts: Part[] = []
  for (let first = 0; first < ofRow.length; first++) {
    if (seen.has(first)) continue
    seen.add(first)
    const members = [first]
    const reached = new Set<number>()
    for (const row of members) {
      for (const column of ofRow[row]!) {
        if (reached.has(column)) continue
        reached.add(column)
        for (const other of ofColumn[column]!) {
          if (seen.has(other)) continue
          seen.add(other)
          members.push(other)
        }
      }
    }
    members.sort((a, b) => a - b)
    const list = [...reached].sort((a, b) => a - b)
    const place = new Map(list.map((column, bit) => [column, 1n << BigInt(bit)]))
    const neighbours = members.map(row => ofRow[row]!.reduce((set, column) => set | place.get(column)!, 0n))
    parts.push({ rows: members, columns: list, neighbours })
  }
  return parts
}

function* maximalBicliques({ rows, columns, neighbours }: Part): Generator<Subset> {
  /** All rows that are joined to every one of some columns. */
  const rowsOf = (common: bigint): boolean[] => neighbours.map(set => (set & common) === common)
  const everything = (1n << BigInt(columns.length)) - 1n
  const open = [{ members: rowsOf(everything), common: everything, from: 0 }]
  for (let item = open.pop(); item; item = open.pop()) {
    const { members, common, from } = item
    if (members.includes(true)) {
      yield { rows: rows.filter((_, r) => members[r]), columns: columns.filter((_, c) => (common >> BigInt(c)) & 1n) }
    }
    for (let row = from; row < rows.length; row++) {
      if (members[row]) continue
      const fewer = common & neighbours[row]!
      if (fewer === 0n) continue
      const closed = rowsOf(fewer)
      // A closure that adds a row before this one is met from that row instead.
      const canonical = closed.every((member, r) => r >= row || member === members[r])
      if (canonical) open.push({ members: closed, common: fewer, from: row + 1 })
    }
  }
}

/** Lexicographic order of ascending lists. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!
  }
  return a.length - b.length
}
