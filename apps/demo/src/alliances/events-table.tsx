/** The events so far as a table. */
import type { JSX } from 'preact'
import { TableAlternative } from '../parts/table-alternative.tsx'
import type { Portfolio } from './portfolio.ts'
import { NAMES, TYPES } from './words.ts'

export function EventsTable({ portfolio: { firm, year, events } }: { portfolio: Portfolio }): JSX.Element {
  return (
    <TableAlternative summary="The portfolio as a table" caption={`Events of ${firm} until ${year}`}>
      <thead>
        <tr>
          {['year', 'partner', 'which is', 'what happened', 'what it gave'].map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map((event, k) => (
          <tr key={k}>
            <td>{event.year}</td>
            <th scope="row">{event.partner}</th>
            <td>{TYPES[event.type]}</td>
            <td>{event.what}</td>
            <td>{NAMES[event.capability]}</td>
          </tr>
        ))}
      </tbody>
    </TableAlternative>
  )
}
