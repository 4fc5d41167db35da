/** Partners who invest before they bargain: what a unit is worth to whom, what each invests, and what would be best. */
import type { InvestmentGame } from '@biform/core'
import { sum } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { PlayerHead } from '../parts/player-head.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { ViewProps } from './view.ts'

export function InvestmentTable({ game, found, hidden }: ViewProps<InvestmentGame>): JSX.Element | null {
  const { investment } = found
  if (!investment) return null
  const { efficient } = investment
  const levels = investment.kind === 'equilibrium' ? investment.levels : undefined
  return (
    <>
      <Scroll label="Investments">
        <table class="plain splits">
          <thead>
            <tr>
              <td />
              <th scope="col">a unit is worth to itself</th>
              <th scope="col">and to others</th>
              <th scope="col">exposed</th>
              <th scope="col">share of the pot</th>
              {!hidden && <th scope="col">invests</th>}
              {!hidden && <th scope="col">would be best</th>}
            </tr>
          </thead>
          <tbody>
            {game.players.map((player, i) => (
              <tr key={player}>
                <PlayerHead scope="row" at={i}>
                  {player}
                </PlayerHead>
                <td>{number(game.own[i]!)}</td>
                <td>{number(sum(game.external[i]!))}</td>
                <td>{number(game.exposure[i]!.mul(game.specificity[i]!))}</td>
                <td>{number(game.shares[i]!)}</td>
                {!hidden && <td>{levels ? <Exact value={levels[i]!} /> : 'no end'}</td>}
                {!hidden && <td>{efficient.kind === 'optimum' ? <Exact value={efficient.levels[i]!} /> : 'no end'}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {hidden && <p class="hint">Hidden while you guess.</p>}
      {!hidden && investment.kind === 'equilibrium' && efficient.kind === 'optimum' && (
        <p>
          Together they have {number(investment.surplus)}; at best they would have {number(efficient.surplus)}.
        </p>
      )}
    </>
  )
}
