/** The players of a public good: what a unit is worth to each, whether it pays by itself, and with how much patience. */
import type { PublicGood } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { GameAnswer } from '../solver/protocol.ts'
import type { ViewProps } from './view.ts'

export function ContributorsTable({ game, found, hidden }: ViewProps<PublicGood>): JSX.Element | null {
  const { good } = found
  if (!good) return null
  return (
    <Scroll label="Who pays">
      <table class="plain splits">
        <thead>
          <tr>
            <td />
            <th scope="col">what a unit is worth to it</th>
            {!hidden && <th scope="col">pays</th>}
          </tr>
        </thead>
        <tbody>
          {game.players.map((player, i) => (
            <tr key={player}>
              <th scope="row">{player}</th>
              <td>
                <Exact value={game.returns[i]!} />
              </td>
              {!hidden && <td>{words(good, i)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function words({ alone, patience }: NonNullable<GameAnswer['good']>, i: number): JSX.Element | string {
  if (alone.strict.includes(i)) return 'by itself'
  if (alone.indifferent.includes(i)) return 'or does not, it does not mind'
  const needed = patience.perPlayer[i]![0]?.lower
  return needed && 'n' in needed ? (
    <>
      if its patience is at least <Exact value={needed} />
    </>
  ) : (
    'never'
  )
}
