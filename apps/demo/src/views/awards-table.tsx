/** What each rule gives of a claims problem beside the claims, or of a voting game beside the weights. */
import type { ClaimsProblem, WeightedVoting } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { Scroll } from '../parts/scroll.tsx'
import { solid } from '../picture/patterns.tsx'
import type { ViewProps } from './view.ts'

export function AwardsTable({ game, found, hidden }: ViewProps<ClaimsProblem | WeightedVoting>): JSX.Element | null {
  const { divisions } = found
  if (!divisions) return null
  const claims = game.kind === 'claims-problem'
  if (hidden) return <p class="hint">Hidden while you guess.</p>
  return (
    <>
      <Scroll label="Awards">
        <table class="plain splits">
          <caption>
            {claims
              ? `An estate of ${number(game.estate)}, by each rule`
              : `A quota of ${number(game.quota)}, by each index`}
          </caption>
          <thead>
            <tr>
              <td />
              {game.players.map((player, i) => (
                <th key={player} scope="col" style={{ color: solid(i) }}>
                  {player}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{claims ? 'claims' : 'weight'}</th>
              {(claims ? game.claims : game.weights).map((amount, i) => (
                <td key={game.players[i]}>
                  <Exact value={amount} />
                </td>
              ))}
            </tr>
            {divisions.map(({ rule, title, values, reason }) => (
              <tr key={rule}>
                <th scope="row">{title}</th>
                {values?.map((value, i) => (
                  <td key={game.players[i]}>
                    <Exact value={value} />
                  </td>
                )) ?? <td colSpan={game.players.length}>{reason}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <dl class="meanings">
        {divisions.map(({ rule, title, text }) => (
          <div key={rule}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
