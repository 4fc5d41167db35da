/** The worth of every coalition; of many that can have nothing, how many they are. */
import { type Coalitional, membersOf, worth } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { ViewProps } from './view.ts'

/** So many coalitions are listed; a larger game is for the command line. */
const LISTED = 64
/** More that can have nothing are told in one line. */
const FEW = 7

export function WorthTable({ game }: ViewProps<Coalitional>): JSX.Element {
  const count = Math.min(LISTED, 2 ** game.players.length)
  const all = Array.from({ length: count - 1 }, (_, i) => i + 1)
  const worthless = all.filter(coalition => worth(game, coalition).n === 0n)
  const coalitions = worthless.length > FEW ? all.filter(coalition => !worthless.includes(coalition)) : all
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
          {coalitions.length < all.length && (
            <tr>
              <th scope="row">the other {worthless.length}, each</th>
              <td>0</td>
            </tr>
          )}
        </tbody>
      </table>
    </Scroll>
  )
}
