/** A hedonic game as two tables: what each group is worth to its members, and the partitions that are stable. */
import { groupValue, type HedonicGame, membersOf } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { Scroll } from '../parts/scroll.tsx'
import type { ViewProps } from './view.ts'

const MAX_GROUPS = 31

const NOTIONS = [
  ['core', 'no group would rather form'],
  ['nash', 'nobody would rather move'],
  ['individual', 'nobody would rather move and be welcome'],
] as const

export function GroupTable({ game, found: { groups }, hidden }: ViewProps<HedonicGame>): JSX.Element | null {
  const { players } = game
  const all = Array.from({ length: 2 ** players.length - 1 }, (_, k) => k + 1)
  const name = (S: number): string => membersOf(players, S).join(' + ')
  return (
    <>
      {all.length <= MAX_GROUPS && (
        <Scroll label="Groups">
          <table class="plain splits">
            <thead>
              <tr>
                <th scope="col">group</th>
                {players.map(player => (
                  <th key={player} scope="col">
                    to {player}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all.map(S => (
                <tr key={S}>
                  <th scope="row">{name(S)}</th>
                  {players.map((player, i) => (
                    <td key={player}>{(S >> i) & 1 ? number(groupValue(game, i, S)) : ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {!hidden && groups && (
        <ul>
          {NOTIONS.map(([notion, words]) => (
            <li key={notion}>
              Where {words}:{' '}
              {groups.stable[notion].length === 0
                ? 'never'
                : groups.stable[notion].map(partition => partition.map(name).join(' | ')).join('; ')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
