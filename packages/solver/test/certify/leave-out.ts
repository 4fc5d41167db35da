/** A list of equilibria with one left out, and everything else in the record made to fit. */
import type { Fraction } from '@biform/core'
import type { NashEquilibria } from '@biform/solver'

const text = (x: readonly Fraction[]): string => x.map(value => value.toFraction()).join(' ')

/** The record without equilibrium k: strategies, certificate and components are those of the others, but for indices. */
export function leaveOut(result: NashEquilibria, k: number): NashEquilibria {
  const equilibria = result.equilibria.toSpliced(k, 1)
  const keep = (side: 'rows' | 'columns', player: 0 | 1): number[] =>
    result.extreme[side].flatMap((x, r) =>
      equilibria.some(({ profile }) => text(profile[player]!) === text(x)) ? [r] : [],
    )
  const rows = keep('rows', 0)
  const columns = keep('columns', 1)
  const extreme = {
    rows: rows.map(r => result.extreme.rows[r]!),
    columns: columns.map(c => result.extreme.columns[c]!),
  }
  const neighbours = extreme.rows.map(x =>
    extreme.columns.flatMap((y, c) =>
      equilibria.some(({ profile }) => text(profile[0]!) === text(x) && text(profile[1]!) === text(y)) ? [c] : [],
    ),
  )
  return {
    ...result,
    equilibria,
    extreme,
    components: components(neighbours),
    certificate: {
      rows: rows.map(r => result.certificate.rows[r]!),
      columns: columns.map(c => result.certificate.columns[c]!),
    },
  }
}

/** The maximal bicliques of a bipartite graph by connected components: all common neighbourhoods of sets of rows. */
function components(neighbours: readonly (readonly number[])[]): NashEquilibria['components'] {
  const columnSets = new Map<string, readonly number[]>()
  for (const row of neighbours) {
    for (const other of [row, ...columnSets.values()]) {
      const common = row.filter(c => other.includes(c))
      if (common.length > 0) columnSets.set(common.join(), common)
    }
  }
  const found: { rows: number[]; columns: readonly number[] }[][] = []
  for (const columns of columnSets.values()) {
    const rows = neighbours.flatMap((row, r) => (columns.every(c => row.includes(c)) ? [r] : []))
    const subset = { rows, columns }
    const touching = found.filter(subsets => subsets.some(other => other.rows.some(r => rows.includes(r))))
    for (const subsets of touching) found.splice(found.indexOf(subsets), 1)
    found.push([subset, ...touching.flat()])
  }
  return found.map(subsets => ({ subsets, index: 0 }))
}
