/** The phase plane as a map of characters, with the exact flips along each row below it. */
import type { Fraction } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { PhaseFlip, PhasePlane, PlanePoint } from '@biform/solver'
import { table } from '../text.ts'
import { number } from './number.ts'
import { isCut, nameOf } from './phase.ts'

const MARKS: Readonly<Record<PlanePoint['verdict'], string>> = { holds: '●', fails: '·', undecided: '?' }

/** A map with the second parameter upwards, and where the prediction flips along each row. */
export function showPhasePlane(scenario: Scenario, plane: PhasePlane): string[] {
  const [across, up] = plane.axes.map(({ parameter }) => scenario.parameters[parameter]!)
  const [{ parameter: x, values: columns }, { parameter: y, values: rows }] = plane.axes
  const symbols = [across!.symbol ?? x, up!.symbol ?? y] as const
  const order = rows.map((_, row) => row).reverse()
  return [
    `Phase plane of ${nameOf(x, across!)} to the right and ${nameOf(y, up!)} upwards`,
    `${symbols[0]} from ${number(columns[0]!)} to ${number(columns.at(-1)!)}; ● the prediction holds, · it fails, ? not decided`,
    ...table(
      [{ title: symbols[1], right: true }, { title: '' }, { title: `it flips at ${symbols[0]} =` }],
      order.map(row => [number(rows[row]!), marks(plane, row, columns), flipsOf(plane, row)]),
    ),
    isCut(plane) ? 'Not complete: ended early.' : `Not complete: ${plane.reason}.`,
  ]
}

function marks({ points }: PhasePlane, row: number, columns: readonly Fraction[]): string {
  return columns
    .map((_, column) => points[row * columns.length + column])
    .map(point => (point ? MARKS[point.verdict] : ' '))
    .join(' ')
}

function flipsOf({ edges }: PhasePlane, row: number): string {
  return edges.flatMap(edge => (edge.axis === 0 && edge.row === row ? [flipText(edge.flip)] : [])).join(', ')
}

function flipText(flip: PhaseFlip): string {
  return flip.kind === 'flip' ? number(flip.value) : `${number(flip.lower)} … ${number(flip.upper)}`
}
