/** A data set as a table: what each record is about, its number, and its group. */
import type { DataSet } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { ViewProps } from './view.ts'

export function DataTable({ game: { labels, values, groups } }: ViewProps<DataSet>): JSX.Element {
  const grouped = new Set(groups).size > 1
  return (
    <Scroll label="Records">
      <table class="plain splits">
        <tbody>
          {labels.map((label, k) => (
            <tr key={k}>
              <th scope="row">{label}</th>
              <td>{number(values[k]!)}</td>
              {grouped && <td>{groups[k]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
