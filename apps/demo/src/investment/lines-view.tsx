/** What a partner invests over a number from 0 to 1: lines with their key, what is marked on them, and the same as a table. */
import type { ComponentChildren, JSX } from 'preact'
import { number } from '../parts/number.ts'
import { TableAlternative } from '../parts/table-alternative.tsx'
import { Chart, type Line, LineKey, type Places } from './chart.tsx'

interface Props {
  /** What it shows, in words. */
  readonly label: string
  /** What runs from 0 to 1. */
  readonly axis: string
  readonly who: number
  /** The largest number on the upright axis. */
  readonly most: number
  /** The lines, all over the same numbers, the one on top last. */
  readonly lines: readonly (Line & { readonly text: string })[]
  readonly children: (places: Places) => ComponentChildren
}

/** Every so many of the numbers of a line stand in the table. */
const EVERY = 5

export function LinesView({ label, axis, who, most, lines, children }: Props): JSX.Element {
  return (
    <>
      <LineKey lines={lines} />
      <Chart label={label} axis={axis} who={who} most={most} lines={lines}>
        {children}
      </Chart>
      <TableAlternative summary="The lines as a table" caption={`What is invested at each ${axis}`}>
        <thead>
          <tr>
            <th scope="col">{axis}</th>
            {lines.map(({ kind, text }) => (
              <th key={kind} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines[0]!.spots.map(({ value }, k) =>
            k % EVERY === 0 ? (
              <tr key={value.toFraction()}>
                <th scope="row">{number(value)}</th>
                {lines.map(({ kind, spots }) => (
                  <td key={kind}>{number(spots[k]!.levels[who]!)}</td>
                ))}
              </tr>
            ) : null,
          )}
        </tbody>
      </TableAlternative>
    </>
  )
}
