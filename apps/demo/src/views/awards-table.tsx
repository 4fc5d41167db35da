/** A claims problem: what each rule awards, beside what each claims. */
import type { ClaimsProblem } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { Scroll } from '../parts/scroll.tsx'
import { solid } from '../picture/patterns.tsx'
import type { ViewProps } from './view.ts'

export function AwardsTable({ game, found, hidden }: ViewProps<ClaimsProblem>): JSX.Element | null {
  const { divisions } = found
  if (!divisions) return null
  if (hidden) return <p class="hint">Hidden while you guess.</p>
  return (
    <>
      <Scroll label="Awards">
        <table class="plain splits">
          <caption>An estate of {number(game.estate)}, by each rule</caption>
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
              <th scope="row">claims</th>
              {game.claims.map((claim, i) => (
                <td key={game.players[i]}>
                  <Exact value={claim} />
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
