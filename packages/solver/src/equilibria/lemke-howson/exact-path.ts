/** The paths of Lemke and Howson in integers, ties broken lexicographically. */
import type { Progress, Steps, Stop } from '@biform/core'
import type { ExactBasis } from '../exact-basis.ts'
import { pivot, spareFor } from '../integer-tableau.ts'
import { leavingRow } from '../leaving-row.ts'
import type { Polytope } from '../polytope.ts'
import type { Basic } from './equilibrium-at.ts'

/** Both best-reply polytopes: that of the row player, and that of the column player. */
export interface Polytopes {
  readonly rows: Polytope
  readonly columns: Polytope
}

/** Bases of both polytopes. Together their cobasic labels are all labels; on a path one is there twice, one not at all. */
export interface BasisPair {
  readonly rows: ExactBasis
  readonly columns: ExactBasis
}

/** The origins of both polytopes: every label once, the artificial equilibrium. */
export function artificial({ rows, columns }: Polytopes): BasisPair {
  const origin = ({ start, variables, slacks }: Polytope): ExactBasis => ({
    table: start,
    basic: [...slacks],
    cobasic: [...variables],
  })
  return { rows: origin(rows), columns: origin(columns) }
}

/** One pivot: the bases after it, and the label that left. */
function step(
  pair: BasisPair,
  side: 'rows' | 'columns',
  entering: number,
  { [side]: polytope }: Polytopes,
): { readonly pair: BasisPair; readonly leaving: number } {
  const { table, basic, cobasic } = pair[side]
  const column = cobasic.indexOf(entering)
  const row = leavingRow(table, column, basic, cobasic, polytope.slacks)
  const leaving = basic[row]!
  const next: ExactBasis = {
    table: pivot(table, row, column, spareFor(table)),
    basic: basic.with(row, entering),
    cobasic: cobasic.with(column, leaving),
  }
  return { pair: { ...pair, [side]: next }, leaving }
}

/** Where the path begins that drops a label: in the polytope in which it is cobasic. */
function firstSide({ rows }: BasisPair, label: number): 'rows' | 'columns' {
  return rows.cobasic.includes(label) ? 'rows' : 'columns'
}

/** The end of a path and its length; no end if it is longer than it may be. */
interface Path {
  readonly pivots: number
  readonly end?: BasisPair
}

/** Follows the path that drops a label from completely labelled bases to its other end, one pivot at a time. */
export function* exactPath(
  start: BasisPair,
  dropped: number,
  polytopes: Polytopes,
  most: number,
  progress: () => Progress,
): Steps<Path | Stop> {
  let side = firstSide(start, dropped)
  let pair = start
  let entering = dropped
  for (let pivots = 1; pivots <= most; pivots++) {
    const { pair: next, leaving } = step(pair, side, entering, polytopes)
    pair = next
    if (leaving === dropped) return { pivots, end: pair }
    // The label that left is there twice now; in the other polytope it becomes basic.
    entering = leaving
    side = side === 'rows' ? 'columns' : 'rows'
    const stop = yield progress()
    if (stop) return stop
  }
  return { pivots: most }
}

/** The basic rows and columns of a pair, ascending. */
export function basicStrategies({ rows, columns }: BasisPair, { rows: { variables } }: Polytopes): Basic {
  const m = variables.length
  const ascending = (list: number[]): number[] => list.sort((a, b) => a - b)
  return {
    rows: ascending(rows.basic.filter(label => label < m)),
    columns: ascending(columns.basic.filter(label => label >= m).map(label => label - m)),
  }
}
