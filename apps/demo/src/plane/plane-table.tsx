/** The phase plane as a table: along each row of the grid, where it flips. */
import type { Parameter } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { TableAlternative } from '../parts/table-alternative.tsx'
import type { PlaneReply } from '../solver/protocol.ts'
import { rowsInWords } from './words.ts'

export function PlaneTable({ plane, x, y }: { plane: PlaneReply; x: Parameter; y: Parameter }): JSX.Element {
  return (
    <TableAlternative summary="The plane as a table" caption="Rows of the phase plane">
      <thead>
        <tr>
          <th scope="col">{y.label}</th>
          <th scope="col">at the least {x.label}</th>
          <th scope="col">as {x.label} rises</th>
        </tr>
      </thead>
      <tbody>
        {rowsInWords(plane).map(({ value, begins, flips }) => (
          <tr key={value.toFraction()}>
            <th scope="row">
              <Exact value={value} />
            </th>
            <td>{begins}</td>
            <td>{flips.length === 0 ? 'stays so' : flips.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </TableAlternative>
  )
}
