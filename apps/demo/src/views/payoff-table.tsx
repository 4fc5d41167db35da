/**
 * The payoff table. Best replies are underlined and say so, equilibria have an outline and the word; where the payoffs
 * come from relationships, choosing a cell puts it into the picture.
 */
import { profileAt, profileCount } from '@biform/core'
import type { JSX } from 'preact'
import { PlayerHead } from '../parts/player-head.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { solid } from '../picture/patterns.tsx'
import { cellName } from './cells.ts'
import { PayoffCell, type TableProps } from './payoff-cell.tsx'

export function PayoffTable(props: TableProps): JSX.Element {
  const { game, hidden, found } = props
  return (
    <>
      <Scroll label="Payoff table">{game.players.length === 2 ? <Matrix {...props} /> : <List {...props} />}</Scroll>
      <p class="hint">
        {!hidden &&
          'Underlined: a best reply to what the others do. Outlined: everybody replies best, an equilibrium. '}
        {found.scenes.length > 0 && 'Choose a cell to see it in the picture; arrow keys go from cell to cell.'}
      </p>
    </>
  )
}

/** Two players: rows are the first player's strategies, columns the second's. */
function Matrix(props: TableProps): JSX.Element {
  const { game } = props
  const [rows, columns] = [game.strategies[0]!, game.strategies[1]!]
  return (
    <table class="matrix">
      <thead>
        <tr>
          <td class="corner">
            <span style={{ color: solid(0) }}>{`${game.players[0]}\u00a0↓`}</span>
            <span style={{ color: solid(1) }}>{`${game.players[1]}\u00a0→`}</span>
          </td>
          {columns.map(label => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((label, row) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {columns.map((name, column) => (
              <PayoffCell key={name} {...props} profile={[row, column]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** More players: one line per profile. */
function List(props: TableProps): JSX.Element {
  const { game } = props
  const profiles = Array.from({ length: profileCount(game) }, (_, index) => profileAt(game, index))
  return (
    <table class="matrix list">
      <thead>
        <tr>
          {game.players.map((player, i) => (
            <PlayerHead key={player} scope="col" at={i}>
              {player}
            </PlayerHead>
          ))}
          <th scope="col">payoffs</th>
        </tr>
      </thead>
      <tbody>
        {profiles.map(profile => (
          <tr key={cellName(profile)}>
            {profile.map((strategy, i) => (
              <td key={game.players[i]}>{game.strategies[i]![strategy]}</td>
            ))}
            <PayoffCell {...props} profile={profile} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
