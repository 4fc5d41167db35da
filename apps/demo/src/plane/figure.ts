/** A phase plane as a figure: one outline for all areas of a verdict, the boundary between them, and where words fit. */
import { type Fraction, toNumber } from '@biform/core'
import type { PlaneReply } from '../solver/protocol.ts'

export type Verdict = PlaneReply['points'][number]['verdict']
export type Spot = readonly [number, number]

export interface Region {
  readonly verdict: Verdict
  readonly areas: readonly (readonly Spot[])[]
  /** The middle of its roomiest cell, and how many cells it is from there to anything else; none if it fills no cell. */
  readonly label?: { readonly at: Spot; readonly room: number }
}

export interface Figure {
  readonly regions: readonly Region[]
  /** The boundary, piece by piece. */
  readonly boundary: readonly (readonly [Spot, Spot])[]
  /** The places where it is exact: the flips on the edges of the grid. */
  readonly flips: readonly Spot[]
}

const VERDICTS = ['holds', 'fails', 'undecided'] as const

export function figureOf(plane: PlaneReply): Figure {
  return {
    regions: VERDICTS.flatMap(verdict => {
      const areas = plane.areas.filter(area => area.verdict === verdict).map(({ corners }) => corners.map(spotOf))
      const label = labelOf(plane, verdict)
      return areas.length === 0 ? [] : [{ verdict, areas, ...(label ? { label } : {}) }]
    }),
    boundary: boundaryOf(plane),
    flips: plane.edges.flatMap(({ axis, column, row, flip }) => {
      if (flip.kind !== 'flip') return []
      const [columns, rows] = plane.axes
      return [spotOf(axis === 0 ? [flip.value, rows.values[row]!] : [columns.values[column]!, flip.value])]
    }),
  }
}

function spotOf([x, y]: readonly [Fraction, Fraction]): Spot {
  return [toNumber(x), toNumber(y)]
}

/** The sides of areas that do not lie on the grid: there two verdicts meet. Each is met from both sides, and kept once. */
function boundaryOf({ areas, axes }: PlaneReply): [Spot, Spot][] {
  const pieces = new Map<string, [Spot, Spot]>()
  for (const { corners, column, row } of areas) {
    const lines = [0, 1].map(k => [axes[k]!.values[[column, row][k]!]!, axes[k]!.values[[column, row][k]! + 1]!])
    corners.forEach((from, k) => {
      const to = corners[(k + 1) % corners.length]!
      const onGrid = ([0, 1] as const).some(
        axis => from[axis].equals(to[axis]) && lines[axis]!.some(value => value.equals(from[axis])),
      )
      if (onGrid) return
      const ends = [from, to].map(corner => corner.map(value => value.toFraction()).join(' '))
      pieces.set(ends.sort().join(' to '), [spotOf(from), spotOf(to)])
    })
  }
  return [...pieces.values()]
}

/** The cell of a verdict that is furthest from all others, by cells. */
function labelOf({ axes, points }: PlaneReply, verdict: Verdict): Region['label'] {
  const [columns, rows] = axes.map(({ values }) => values.map(toNumber)) as [number[], number[]]
  const is = (i: number, j: number): boolean => points[j * columns.length + i]?.verdict === verdict
  const isFree = (i: number, j: number, reach: number): boolean => {
    for (let b = j - reach; b <= j + 1 + reach; b++) {
      for (let a = i - 2 * reach; a <= i + 1 + 2 * reach; a++) {
        if (a < 0 || b < 0 || a >= columns.length || b >= rows.length || !is(a, b)) return false
      }
    }
    return true
  }
  let best: Region['label']
  for (let j = 0; j + 1 < rows.length; j++) {
    for (let i = 0; i + 1 < columns.length; i++) {
      let room = 0
      while (isFree(i, j, room)) room++
      if (room > (best?.room ?? 0)) {
        best = { room, at: [(columns[i]! + columns[i + 1]!) / 2, (rows[j]! + rows[j + 1]!) / 2] }
      }
    }
  }
  return best
}
