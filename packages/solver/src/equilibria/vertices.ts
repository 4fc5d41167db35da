/**
 * All vertices of a polytope {z ≥ 0, Mz ≤ 1} with a non-negative integer matrix M that has a positive entry in every
 * column, degenerate or not.
 *
 * Replace the right-hand side by (1 + ε, 1 + ε², …). For small ε > 0 this polytope is simple: each of its vertices has
 * exactly one basis, and those bases are the lexico-feasible ones of the original, those in which every row of
 * [right-hand side | columns of the slacks] is lexicographically positive (Dantzig, Orden and Wolfe 1955). The
 * lexicographic ratio test moves along its edges, and its graph is connected, so a depth-first walk from the slack
 * basis meets all of them. Every vertex v of the original is the unique optimum of some objective; the perturbed
 * polytope attains that objective at a basis which is optimal without ε too, hence is a basis of v. So no vertex is
 * missed. One vertex may have several such bases; the set of its tight constraints tells vertices apart.
 */
import type { Progress, Steps, Stop } from '@biform/core'
import { compareRatios, pivot, type Small, spareFor, type Tableau } from './integer-tableau.ts'
import { add, type LabelSets, labelSets, toggle } from './label-sets.ts'

/** A polytope, by its tableau at the slack basis and the labels of its constraints. */
export interface Polytope {
  readonly start: Tableau
  /** The label of each z ≥ 0, column by column: consecutive numbers. */
  readonly variables: readonly number[]
  /** The label of each row of Mz ≤ 1. */
  readonly slacks: readonly number[]
}

/** The vertices of a polytope other than the origin, numbered in the order in which they were met. */
export interface Vertices {
  /** The labels of all constraints that are tight at each vertex. */
  readonly tight: LabelSets
  /** Coordinates of each vertex up to a positive factor, one for every variable. */
  readonly coordinates: (readonly (number | bigint)[])[]
  /** The lexico-feasible bases, each as the labels of its cobasic variables: tight constraints with a regular matrix. */
  readonly bases: LabelSets
  /** For each vertex, the number of the first of its bases. */
  readonly basisOf: number[]
  /** The numbers of the vertices with more tight constraints than variables. */
  readonly degenerate: number[]
}

/** One basis on the way. */
interface Level {
  table: Tableau
  readonly spare: Small
  /** The column to try next. */
  column: number
  /** The row by which the walk left for the next level. */
  row: number
}

/** How many bases are visited between two reports. */
const BASES_PER_STEP = 32

/** No vertices yet, of a polytope with that many constraints, z ≥ 0 included. */
export function noVertices(constraints: number): Vertices {
  return {
    tight: labelSets(constraints),
    coordinates: [],
    bases: labelSets(constraints),
    basisOf: [],
    degenerate: [],
  }
}

/**
 * Adds the vertices to `found` one by one. Ends early, with the reason, when it is sent one or `onVertex` returns one.
 *
 * @param onVertex told the number of each new vertex
 * @param progress what to yield, every few bases
 */
export function* walk(
  polytope: Polytope,
  found: Vertices,
  onVertex: (vertex: number) => Stop | undefined,
  progress: () => Progress,
): Steps<Stop | undefined> {
  const { bases } = found
  const basic = [...polytope.slacks]
  const cobasic = [...polytope.variables]
  const set = new Int32Array(bases.words)
  for (const label of cobasic) toggle(set, label)
  add(bases, set)
  const levels = [level(polytope.start)]
  /** Crosses an edge, in either direction. */
  const exchange = (row: number, column: number): void => {
    const entering = cobasic[column]!
    const leaving = basic[row]!
    basic[row] = entering
    cobasic[column] = leaving
    toggle(set, entering)
    toggle(set, leaving)
  }
  for (let depth = 0; depth >= 0; ) {
    const { table } = levels[depth]!
    const column = levels[depth]!.column++
    if (column === cobasic.length) {
      depth -= 1
      if (depth >= 0) exchange(levels[depth]!.row, levels[depth]!.column - 1)
      continue
    }
    const row = leavingRow(table, column, basic, cobasic, polytope.slacks)
    exchange(row, column)
    if (!add(bases, set)) {
      exchange(row, column)
      continue
    }
    levels[depth]!.row = row
    depth += 1
    if (depth === levels.length) levels.push(level(table))
    const next = levels[depth]!
    next.table = pivot(table, row, column, next.spare)
    next.column = 0
    if (addVertex(next.table, basic, set, polytope.variables, found)) {
      const ended = onVertex(found.basisOf.length - 1)
      if (ended) return ended
    }
    if (bases.count % BASES_PER_STEP === 0) {
      const stop = yield progress()
      if (stop) return stop
    }
  }
  return undefined
}

function level(table: Tableau): Level {
  return { table, spare: spareFor(table), column: 0, row: -1 }
}

/** The row that the lexicographic ratio test chooses when the variable of `column` enters. There is always one. */
function leavingRow(
  table: Tableau,
  column: number,
  basic: readonly number[],
  cobasic: readonly number[],
  slacks: readonly number[],
): number {
  const { width, entries } = table
  let best = -1
  for (let row = 0; row < basic.length; row++) {
    if (entries[row * width + column]! <= 0) continue
    if (best < 0) {
      best = row
      continue
    }
    let sign = compareRatios(table, row, best, width - 1, column)
    // A tie: compare the columns of the slacks. That of a basic one is D in its own row and 0 in every other.
    for (let k = 0; sign === 0; k++) {
      const slack = slacks[k]!
      if (basic[row] === slack) sign = 1
      else if (basic[best] === slack) sign = -1
      else {
        const place = cobasic.indexOf(slack)
        if (place >= 0) sign = compareRatios(table, row, best, place, column)
      }
    }
    if (sign < 0) best = row
  }
  return best
}

/** Adds the vertex of a basis; false if it is there already. */
function addVertex(
  table: Tableau,
  basic: readonly number[],
  cobasic: Int32Array,
  variables: readonly number[],
  found: Vertices,
): boolean {
  const { width, entries } = table
  const first = variables[0]!
  const coordinates: (number | bigint)[] = variables.map(() => 0)
  const tight = cobasic.slice()
  let degenerate = false
  for (let row = 0; row < basic.length; row++) {
    const label = basic[row]!
    const value = entries[row * width + width - 1]!
    if (!value) {
      toggle(tight, label)
      degenerate = true
    } else if (label >= first && label < first + variables.length) {
      coordinates[label - first] = value
    }
  }
  if (!add(found.tight, tight)) return false
  if (degenerate) found.degenerate.push(found.basisOf.length)
  found.basisOf.push(found.bases.count - 1)
  found.coordinates.push(coordinates)
  return true
}
