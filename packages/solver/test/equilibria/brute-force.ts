/**
 * An oracle for two-player games that shares nothing with the solver: it solves every square subsystem of each
 * player's best-reply constraints in Fractions, keeps the feasible solutions, and tries all pairs of them.
 */
import { compare, type Fraction, type NormalForm, ONE, payoff, sum, ZERO } from '@biform/core'

type Matrix = readonly (readonly Fraction[])[]

/** What the oracle says, in the order in which `nashEquilibria` answers. */
export interface Oracle {
  /** Extreme strategies that occur in an equilibrium, in descending lexicographic order. */
  readonly rows: Matrix
  readonly columns: Matrix
  /** The extreme equilibria as index pairs, in ascending order. */
  readonly edges: readonly (readonly [number, number])[]
  /** The maximal Nash subsets, each as rows and columns, ascending; and the number of components. */
  readonly subsets: readonly { readonly rows: readonly number[]; readonly columns: readonly number[] }[]
  readonly components: number
}

/** Enumerates the equilibria of a small two-player game. */
export function bruteForce(game: NormalForm): Oracle {
  const [rowLabels, columnLabels] = game.strategies as [string[], string[]]
  const A = rowLabels.map((_, i) => columnLabels.map((_, j) => payoff(game, [i, j], 0)))
  const Bt = columnLabels.map((_, j) => rowLabels.map((_, i) => payoff(game, [i, j], 1)))
  const x = vertices(Bt)
  const y = vertices(A)
  const pairs = x.flatMap((row, i) =>
    y.flatMap((column, j) => (bestReply(row, A, column) && bestReply(column, Bt, row) ? [[i, j] as const] : [])),
  )
  const usedRows = [...new Set(pairs.map(pair => pair[0]))].sort((a, b) => a - b)
  const usedColumns = [...new Set(pairs.map(pair => pair[1]))].sort((a, b) => a - b)
  const edges = pairs.map(([i, j]) => [usedRows.indexOf(i), usedColumns.indexOf(j)] as const)
  return {
    rows: usedRows.map(i => x[i]!),
    columns: usedColumns.map(j => y[j]!),
    edges,
    subsets: bicliques(edges),
    components: components(edges),
  }
}

/** Vertices z of {z ≥ 0, Σz = 1, Mz ≤ v}, each once, in descending lexicographic order. */
function vertices(M: Matrix): Matrix {
  const size = M[0]!.length
  // Unknowns z and v; constraint k < size is z_k = 0, the others are (Mz)_r = v.
  const constraints = [
    ...Array.from({ length: size }, (_, k) => Array.from({ length: size + 1 }, (_, i) => (i === k ? ONE : ZERO))),
    ...M.map(row => [...row, ONE.neg()]),
  ]
  const total = [...Array.from({ length: size }, () => ONE), ZERO]
  const found = new Map<string, readonly Fraction[]>()
  for (const chosen of subsetsOf(constraints.length, size)) {
    const solution = solve([total, ...chosen.map(k => constraints[k]!)])
    if (!solution) continue
    const z = solution.slice(0, size)
    const v = solution[size]!
    const feasible = z.every(value => compare(value, ZERO) >= 0) && M.every(row => compare(product(row, z), v) <= 0)
    if (feasible) found.set(z.map(value => value.toFraction()).join(), z)
  }
  return [...found.values()].sort((a, b) => {
    const k = a.findIndex((value, i) => compare(value, b[i]!) !== 0)
    return k < 0 ? 0 : compare(b[k]!, a[k]!)
  })
}

/** The solution of the square system whose first equation equals 1 and whose others equal 0, if it is unique. */
function solve(system: Matrix): Fraction[] | undefined {
  const rows = system.map((row, i) => [...row, i === 0 ? ONE : ZERO])
  for (let k = 0; k < rows.length; k++) {
    const at = rows.findIndex((row, i) => i >= k && row[k]!.n !== 0n)
    if (at < 0) return undefined
    ;[rows[k], rows[at]] = [rows[at]!, rows[k]!]
    const pivot = rows[k]![k]!
    rows[k] = rows[k]!.map(value => value.div(pivot))
    for (let i = 0; i < rows.length; i++) {
      const factor = rows[i]![k]!
      if (i !== k && factor.n !== 0n) rows[i] = rows[i]!.map((value, j) => value.sub(factor.mul(rows[k]![j]!)))
    }
  }
  return rows.map(row => row.at(-1)!)
}

function product(a: readonly Fraction[], b: readonly Fraction[]): Fraction {
  return sum(a.map((value, i) => value.mul(b[i]!)))
}

/** Whether every strategy that `own` uses is a best reply to `other`. */
function bestReply(own: readonly Fraction[], payoffs: Matrix, other: readonly Fraction[]): boolean {
  const values = payoffs.map(row => product(row, other))
  return own.every((weight, i) => weight.n === 0n || values.every(value => compare(value, values[i]!) <= 0))
}

function subsetsOf(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  return Array.from({ length: count - from }, (_, i) => from + i).flatMap(first =>
    subsetsOf(count, size - 1, first + 1).map(rest => [first, ...rest]),
  )
}

type Edges = readonly (readonly [number, number])[]

/** All maximal bicliques: every intersection of neighbourhoods, with the rows that are joined to all of it. */
function bicliques(edges: Edges): { rows: number[]; columns: number[] }[] {
  const rows = [...new Set(edges.map(edge => edge[0]))]
  const neighbours = (row: number): number[] => edges.filter(edge => edge[0] === row).map(edge => edge[1])
  const intersections = new Map<string, number[]>()
  for (const row of rows) {
    for (const set of [...intersections.values(), undefined]) {
      const common = neighbours(row).filter(column => set === undefined || set.includes(column))
      if (common.length > 0) intersections.set(common.join(), common)
    }
  }
  return [...intersections.values()].map(columns => ({
    rows: rows.filter(row => columns.every(column => neighbours(row).includes(column))),
    columns,
  }))
}

function components(edges: Edges): number {
  const root = new Map<string, string>()
  const find = (key: string): string => {
    const up = root.get(key) ?? key
    return up === key ? key : find(up)
  }
  for (const [row, column] of edges) root.set(find(`row ${row}`), find(`column ${column}`))
  return new Set(edges.map(([row]) => find(`row ${row}`))).size
}
