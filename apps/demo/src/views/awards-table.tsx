/**
 * What each rule gives: of a claims problem beside the claims, of a voting game beside the weights, of a bargaining
 * problem beside what each has without an agreement.
 */
import { type BargainingProblem, type ClaimsProblem, decimalOf, Fraction, type WeightedVoting } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { PlayerHead } from '../parts/player-head.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { ViewProps } from './view.ts'

type Game = ClaimsProblem | WeightedVoting | BargainingProblem

export function AwardsTable({ game, found, hidden }: ViewProps<Game>): JSX.Element | null {
  const { divisions } = found
  if (!divisions) return null
  const { caption, row, amounts } = given(game)
  if (hidden) return <p class="hint">Hidden while you guess.</p>
  return (
    <>
      <Scroll label="Awards">
        <table class="plain splits">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td />
              {game.players.map((player, i) => (
                <PlayerHead key={player} scope="col" at={i}>
                  {player}
                </PlayerHead>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{row}</th>
              {amounts.map((amount, i) => (
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
                    {value instanceof Fraction ? <Exact value={value} /> : `≈ ${decimalOf(value, 4)}`}
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

/** What the players bring, in words and numbers. */
function given(game: Game): { caption: string; row: string; amounts: readonly Fraction[] } {
  switch (game.kind) {
    case 'claims-problem':
      return { caption: `An estate of ${number(game.estate)}, by each rule`, row: 'claims', amounts: game.claims }
    case 'weighted-voting':
      return { caption: `A quota of ${number(game.quota)}, by each index`, row: 'weight', amounts: game.weights }
    case 'bargaining-problem':
      return { caption: 'An agreement, by each solution', row: 'without one', amounts: game.disagreement }
  }
}
