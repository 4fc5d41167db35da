/**
 * The combinations of moves of a biform game, one line each: what the core of the division leaves each player, what the
 * player expects of it, and whether the moves are an equilibrium.
 */
import type { BiformGame, Fraction } from '@biform/core'
import type { BiformAppraisal, BiformVerdict } from '@biform/solver'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { PlayerHead } from '../parts/player-head.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { ViewProps } from './view.ts'

export function MovesTable({ game, found, hidden }: ViewProps<BiformGame>): JSX.Element | null {
  const { biform } = found
  if (!biform) return null
  const { players, strategies } = game
  return (
    <>
      <Scroll label="Moves and what follows">
        <table class="plain splits">
          <thead>
            <tr>
              {strategies.map((_, i) => (
                <PlayerHead key={players[i]} scope="col" at={i}>
                  {`${players[i]} plays`}
                </PlayerHead>
              ))}
              {players.map((player, i) => (
                <PlayerHead key={player} scope="col" at={i}>
                  {`${player} gets`}
                </PlayerHead>
              ))}
              {!hidden && <td />}
            </tr>
          </thead>
          <tbody>
            {biform.profiles.map((verdict, place) => (
              <tr key={place}>
                {verdict.profile.map((move, i) => (
                  <td key={players[i]}>{strategies[i]![move]}</td>
                ))}
                {players.map((player, i) => (
                  <td key={player}>
                    <Part cell={biform.cells[place]!} cost={game.cells[place]!.costs[i]!} i={i} hidden={hidden} />
                  </td>
                ))}
                {!hidden && <td>{words(game, verdict)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="hint">
        The small numbers are the least and the most that the core of the division leaves, with what is kept whole and
        less what the move costs.
        {!hidden && ' The large one is what the player expects, by its confidence.'}
      </p>
    </>
  )
}

interface PartProps {
  readonly cell: BiformAppraisal
  readonly cost: Fraction
  readonly i: number
  readonly hidden: boolean
}

/** What one player has after one combination of moves. */
function Part({ cell, cost, i, hidden }: PartProps): JSX.Element {
  if (cell.kind === 'empty-core') return <>no split is stable</>
  const { lower, upper } = cell.intervals[i]!
  const range = [lower, upper].map(end => number(end.add(cell.kept[i]!).sub(cost)))
  const ends = range[0] === range[1] ? range[0] : `${range[0]} to ${range[1]}`
  return (
    <>
      {!hidden && <Exact value={cell.payoffs[i]!} plain />} <small>{ends}</small>
    </>
  )
}

function words({ players, strategies }: BiformGame, verdict: BiformVerdict): JSX.Element | string {
  switch (verdict.kind) {
    case 'equilibrium':
      return <span class="badge">equilibrium</span>
    case 'refuted': {
      const { player, strategy, gain } = verdict.deviation
      return `${players[player]} would gain ${number(gain)} by ${strategies[player]![strategy]}`
    }
    case 'undecided':
      return 'cannot be said: no split is stable somewhere'
  }
}
