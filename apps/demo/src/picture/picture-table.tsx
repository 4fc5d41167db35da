/** The picture as a table. */
import type { Fraction } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { TableAlternative } from '../parts/table-alternative.tsx'
import type { Portion, Portions } from './portions.ts'

interface Props {
  /** What is compared, by what each is called. */
  readonly readings: readonly (readonly [string, Portions])[]
}

const ROWS: readonly (readonly [string, (partner: Portion) => Fraction])[] = [
  ['own-use value', partner => partner.own],
  ['kept', partner => partner.kept],
  ['put into the pot', partner => partner.exposed],
  ['from the pot', partner => partner.received],
  ['ends up with', partner => partner.total],
  ['cost', partner => partner.cost],
  ['less cost', partner => partner.payoff],
]

export function PictureTable({ readings }: Props): JSX.Element {
  const rows = readings.some(([, { costly }]) => costly) ? ROWS : ROWS.slice(0, 5)
  return (
    <TableAlternative summary="The picture as a table" caption="Who ends up with what">
      <thead>
        <tr>
          <td />
          {readings.flatMap(([reading, portions]) =>
            portions.partners.map(partner => (
              <th key={reading + partner.name} scope="col">
                {partner.name}, {reading}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, read]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {readings.flatMap(([reading, portions]) =>
              portions.partners.map(partner => (
                <td key={reading + partner.name}>
                  <Exact value={read(partner)} />
                </td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </TableAlternative>
  )
}
