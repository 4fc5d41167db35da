/** The worth of every coalition. */
import { type Coalitional, membersOf, worth } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { ViewProps } from './view.ts'

/** So many coalitions are listed; a larger game is for the command line. */
const LISTED = 64

export function WorthTable({ game }: ViewProps<Coalitional>): JSX.Element {
  const count = Math.min(LISTED, 2 ** game.players.length)
  const coalitions = Array.from({ length: count - 1 }, (_, i) => i + 1)
  return (
    <Scroll label="Worths">
      <table class="plain worths">
        <thead>
          <tr>
            <th scope="col">together</th>
            <th scope="col">can have</th>
          </tr>
        </thead>
        <tbody>
          {coalitions.map(coalition => (
            <tr key={coalition}>
              <th scope="row">{membersOf(game.players, coalition).join(', ')}</th>
              <td>
                <Exact value={worth(game, coalition)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
