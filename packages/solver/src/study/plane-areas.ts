/** A phase plane as areas that a drawing fills: the cells of the grid, cut where their edges cross the boundary. */
import { type Fraction, ratio, sum } from '@biform/core'
import type { PhasePlane, PhaseSample, PlaneEdge } from '../results/study.ts'

/** A polygon of one verdict: its corners in order, each as [x, y]. */
export interface PlaneArea {
  readonly column: number
  readonly row: number
  readonly verdict: PhaseSample['verdict']
  readonly corners: readonly (readonly [Fraction, Fraction])[]
}

type Corner = readonly [Fraction, Fraction]

/**
 * Cuts every cell of a phase plane at the points where its edges cross the boundary, and joins these by straight lines.
 *
 * The crossings are exact (of a bracket, its middle is taken); that the boundary is straight between two of them is the
 * drawing's assumption. Where four edges cross, the verdict at the middle of the cell says which corners belong together;
 * where three do, the areas meet at the mean of the crossings.
 *
 * @returns the areas, cell by cell along the rows; cells with an unsolved corner or edge are left out
 * @example
 * const plane = phasePlane(scenarioById('003-uni'), 'rho', 'betaS', { cells: 2 })
 * planeAreas(plane).length > 4 // → true
 */
export function planeAreas(plane: PhasePlane): PlaneArea[] {
  const [{ values: columns }, { values: rows }] = plane.axes
  const edges = new Map(plane.edges.map(edge => [key(edge), edge]))
  const middles = new Map(plane.middles.map(cell => [key({ axis: 0, ...cell }), cell.verdict]))
  const verdictAt = (i: number, j: number): PhaseSample['verdict'] | undefined =>
    plane.points[j * columns.length + i]?.verdict
  const areas: PlaneArea[] = []
  for (let row = 0; row + 1 < rows.length; row++) {
    for (let column = 0; column + 1 < columns.length; column++) {
      const round = [
        { i: column, j: row, edge: key({ axis: 0, column, row }) },
        { i: column + 1, j: row, edge: key({ axis: 1, column: column + 1, row }) },
        { i: column + 1, j: row + 1, edge: key({ axis: 0, column, row: row + 1 }) },
        { i: column, j: row + 1, edge: key({ axis: 1, column, row }) },
      ]
      const verdicts = round.map(({ i, j }) => verdictAt(i, j))
      const isSolved = round.every(
        ({ edge }, k) => verdicts[k] !== undefined && (verdicts[k] === verdicts[(k + 1) % 4] || edges.has(edge)),
      )
      if (!isSolved) continue
      const sides = round.map(({ i, j, edge }, k): Side => {
        const cut = edges.get(edge)
        return {
          verdict: verdicts[k]!,
          corner: [columns[i]!, rows[j]!],
          ...(cut ? { cut: crossing(cut, columns, rows) } : {}),
        }
      })
      const middle = middles.get(key({ axis: 0, column, row }))
      areas.push(...cutCell(sides, middle).map(area => ({ column, row, ...area })))
    }
  }
  return areas
}

function key({ axis, column, row }: Pick<PlaneEdge, 'axis' | 'column' | 'row'>): string {
  return `${axis} ${column} ${row}`
}

function crossing(
  { axis, column, row, flip }: PlaneEdge,
  columns: readonly Fraction[],
  rows: readonly Fraction[],
): Corner {
  const value = flip.kind === 'flip' ? flip.value : flip.lower.add(flip.upper).div(ratio(2n, 1n))
  return axis === 0 ? [value, rows[row]!] : [columns[column]!, value]
}

/** A corner of a cell with its verdict, and the crossing on the side from it to the next corner. */
interface Side {
  readonly verdict: PhaseSample['verdict']
  readonly corner: Corner
  readonly cut?: Corner
}

type Area = Pick<PlaneArea, 'verdict' | 'corners'>

/** The areas of one cell. */
function cutCell(sides: readonly Side[], middle: PhaseSample['verdict'] | undefined): Area[] {
  const start = sides.findIndex(({ cut }) => cut !== undefined)
  if (start < 0) return [{ verdict: sides[0]!.verdict, corners: sides.map(({ corner }) => corner) }]
  // Runs of corners between two crossings, each with the crossings at its ends.
  const runs: { verdict: PhaseSample['verdict']; corners: Corner[] }[] = []
  const turned = [...sides.slice(start + 1), ...sides.slice(0, start + 1)]
  let open: Corner[] = [sides[start]!.cut!]
  for (const { verdict, corner, cut } of turned) {
    open.push(corner)
    if (!cut) continue
    runs.push({ verdict, corners: [...open, cut] })
    open = [cut]
  }
  if (runs.length === 2) return runs
  const cuts = runs.map(({ corners }) => corners[0]!)
  const joined = runs.filter(({ verdict }) => verdict === middle)
  if (runs.length === 4 && joined.length === 2) {
    return [
      { verdict: middle!, corners: joined.flatMap(({ corners }) => corners) },
      ...runs.filter(run => !joined.includes(run)),
    ]
  }
  const hub: Corner = [mean(cuts.map(([right]) => right)), mean(cuts.map(([, up]) => up))]
  return runs.map(({ verdict, corners }) => ({ verdict, corners: [...corners, hub] }))
}

function mean(values: readonly Fraction[]): Fraction {
  return sum(values).div(ratio(BigInt(values.length), 1n))
}
