/**
 * The payoff table. Best replies are underlined and say so, equilibria have an outline and the word; where the payoffs
 * come from relationships, choosing a cell puts it into the picture.
 */
import { at, type Fraction, type NormalForm, profileAt, profileCount, profileIndex } from '@biform/core'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { solid } from '../picture/patterns.tsx'
import { Exact, number } from '../parts/number.tsx'
import { cellName } from './cells.ts'
import type { ViewProps } from './view.ts'

export function PayoffTable(props: ViewProps<NormalForm>): JSX.Element {
  const { game, hidden, found } = props
  const choosable = found.scenes.length > 0
  return (
    <>
      {game.players.length === 2 ? <Matrix {...props} /> : <List {...props} />}
      <p class="hint">
        {hidden ? '' : 'Underlined: a best reply to what the others do. Outlined: everybody replies best, an equilibrium. '}
        {choosable ? 'Choose a cell to see it in the picture.' : ''}
      </p>
    </>
  )
}

/** Two players: rows are the first player's strategies, columns the second's. */
function Matrix(props: ViewProps<NormalForm>): JSX.Element {
  const { game } = props
  const [rows, columns] = [game.strategies[0]!, game.strategies[1]!]
  const [spot, move] = useGrid(rows.length, columns.length)
  return (
    <div class="scroll">
      <table class="matrix" role="grid" aria-label="Payoff table" onKeyDown={move}>
        <thead>
          <tr role="row">
            <td class="corner">
              <span style={{ color: solid(0) }}>{game.players[0]} ↓</span>
              <span style={{ color: solid(1) }}>{game.players[1]} →</span>
            </td>
            {columns.map(label => (
              <th key={label} scope="col" role="columnheader">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((label, row) => (
            <tr key={label} role="row">
              <th scope="row" role="rowheader">
                {label}
              </th>
              {columns.map((name, column) => (
                <Cell
                  key={name}
                  {...props}
                  profile={[row, column]}
                  focusable={spot.row === row && spot.column === column}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** More players: one line per profile. */
function List(props: ViewProps<NormalForm>): JSX.Element {
  const { game } = props
  const count = profileCount(game)
  const [spot, move] = useGrid(count, 1)
  return (
    <div class="scroll">
      <table class="matrix list" role="grid" aria-label="Payoff table" onKeyDown={move}>
        <thead>
          <tr role="row">
            {game.players.map((player, i) => (
              <th key={player} scope="col" role="columnheader" style={{ color: solid(i) }}>
                {player}
              </th>
            ))}
            <th scope="col" role="columnheader">
              payoffs
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, index) => profileAt(game, index)).map((profile, index) => (
            <tr key={cellName(profile)} role="row">
              {profile.map((strategy, i) => (
                <td key={game.players[i]} role="gridcell">
                  {game.strategies[i]![strategy]}
                </td>
              ))}
              <Cell {...props} profile={profile} focusable={spot.row === index} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = ViewProps<NormalForm> & { readonly profile: readonly number[]; readonly focusable: boolean }

function Cell({ game, found, hidden, shown, show, profile, focusable }: CellProps): JSX.Element {
  const name = cellName(profile)
  const index = profileIndex(game, profile)
  const equilibrium = !hidden && !!found.normalForm?.pure.equilibria.some(item => cellName(item) === name)
  const choosable = found.scenes.length > 0
  const selected = shown?.at === name
  return (
    <td
      role="gridcell"
      tabIndex={focusable ? 0 : -1}
      data-cell={name}
      aria-selected={choosable ? selected : undefined}
      class={[equilibrium && 'equilibrium', selected && 'selected', choosable && 'choosable'].filter(Boolean).join(' ')}
      onClick={() => choosable && show(name)}
    >
      <ul>
        {game.players.map((player, i) => (
          <Payoff
            key={player}
            player={player}
            colour={solid(i)}
            value={at(game.payoffs[i]!, index)}
            regret={hidden ? undefined : found.normalForm?.regrets.regrets[i]?.[index]}
          />
        ))}
      </ul>
      {(equilibrium || selected) && (
        <p class="marks">
          {equilibrium && <span class="badge">equilibrium</span>}
          {selected && <span class="badge quiet">in the picture</span>}
        </p>
      )}
    </td>
  )
}

interface PayoffProps {
  readonly player: string
  readonly colour: string
  readonly value: Fraction
  readonly regret: Fraction | undefined
}

function Payoff({ player, colour, value, regret }: PayoffProps): JSX.Element {
  const best = regret?.n === 0n
  return (
    <li>
      <span class="who" style={{ color: colour }}>
        {player}
      </span>
      <span class={best ? 'payoff best' : 'payoff'}>
        <Exact value={value} plain />
      </span>
      {regret && <small>{best ? 'best reply' : `could gain ${number(regret)}`}</small>}
    </li>
  )
}

interface Spot {
  readonly row: number
  readonly column: number
}

/** One cell of the grid can be tabbed to; arrow keys move that place, Home and End go to the ends of the row. */
function useGrid(rows: number, columns: number): [Spot, (event: KeyboardEvent) => void] {
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 })
  const here = { row: Math.min(spot.row, rows - 1), column: Math.min(spot.column, columns - 1) }
  const steps: Record<string, Spot> = {
    ArrowUp: { row: here.row - 1, column: here.column },
    ArrowDown: { row: here.row + 1, column: here.column },
    ArrowLeft: { row: here.row, column: here.column - 1 },
    ArrowRight: { row: here.row, column: here.column + 1 },
    Home: { row: here.row, column: 0 },
    End: { row: here.row, column: columns - 1 },
  }
  const move = (event: KeyboardEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    if (!cell) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      cell.click()
      return
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = {
      row: Math.max(0, Math.min(rows - 1, step.row)),
      column: Math.max(0, Math.min(columns - 1, step.column)),
    }
    setSpot(next)
    const cells = cell.closest('table')!.querySelectorAll<HTMLElement>('[data-cell]')
    cells[next.row * columns + next.column]?.focus()
  }
  return [here, move]
}
