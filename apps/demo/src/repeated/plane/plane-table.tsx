/** The payoff plane as a table: the corners of its areas, exact where the exact answer is there. */
import { Fraction, type Real, realToNumber } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../../parts/exact.tsx'
import { decimals } from '../../parts/number.ts'
import { TableAlternative } from '../../parts/table-alternative.tsx'
import type { PayoffSet, PlaneAnswer } from '../../solver/repeated-protocol.ts'

interface Props {
  readonly stage: PlaneAnswer
  /** Undefined while it is hidden. */
  readonly set: PayoffSet | undefined
  readonly at: string
}

export function PlaneTable({ stage, set, at }: Props): JSX.Element {
  const { game, feasible } = stage
  const sustained = set && 'vertices' in set ? set.vertices : []
  const rows: (readonly [string, readonly (Real | number)[]])[] = [
    ...sustained.map((vertex, k, { length }) => [corner(`equilibria at δ = ${at}`, k, length), vertex] as const),
    ...feasible.individuallyRational.vertices.map(
      (vertex, k, { length }) => [corner('nobody below its minmax', k, length), vertex] as const,
    ),
    ...feasible.vertices.map((vertex, k, { length }) => [corner('feasible', k, length), vertex] as const),
  ]
  return (
    <TableAlternative summary="The picture as a table" caption="Corners of the areas in the payoff plane">
      <thead>
        <tr>
          <th scope="col">corner</th>
          {game.players.map(player => (
            <th key={player} scope="col">
              {player}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, vertex]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {vertex.map((value, i) => (
              <td key={game.players[i]}>
                {value instanceof Fraction ? (
                  <Exact value={value} />
                ) : (
                  `≈ ${decimals(typeof value === 'number' ? value : realToNumber(value))}`
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableAlternative>
  )
}

function corner(name: string, k: number, length: number): string {
  return length === 1 ? name : `${name}, corner ${k + 1}`
}
