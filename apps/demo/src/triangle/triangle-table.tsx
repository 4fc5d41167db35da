/** The triangle as a table: splits and the corners of the core, in exact amounts. */
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { TableAlternative } from '../parts/table-alternative.tsx'
import { together } from '../views/split-words.ts'
import type { NamedSplit } from '../views/splits.ts'
import type { Figure } from './figure.ts'

interface Props {
  readonly players: readonly string[]
  readonly figure: Figure
  readonly splits: readonly NamedSplit[]
}

export function TriangleTable({ players, figure, splits }: Props): JSX.Element {
  const rows = [
    ...splits.map(({ name, values, inCore }) => ({
      name,
      values,
      verdict: inCore.holds
        ? 'in the core'
        : inCore.blocking
          ? `blocked by ${together(players, inCore.blocking.coalition)}`
          : 'cannot be had',
    })),
    ...figure.core.vertices.map(({ allocation }, k, { length }) => ({
      name: length === 1 ? 'core' : `core, corner ${k + 1}`,
      values: allocation,
      verdict: '',
    })),
  ]
  return (
    <TableAlternative summary="The triangle as a table" caption="Points of the triangle">
      <thead>
        <tr>
          <th scope="col">point</th>
          {players.map(player => (
            <th key={player} scope="col">
              {player}
            </th>
          ))}
          <th scope="col">core</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values, verdict }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {players.map((player, i) => (
              <td key={player}>
                <Exact value={values[i]!} />
              </td>
            ))}
            <td>{verdict}</td>
          </tr>
        ))}
      </tbody>
    </TableAlternative>
  )
}
