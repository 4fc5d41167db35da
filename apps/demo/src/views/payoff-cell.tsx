/** One cell of a payoff table: what everybody gets, whether that is a best reply, and the way into the picture. */
import { at, type Fraction, type NormalForm, profileIndex } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { number } from '../parts/number.ts'
import { solid } from '../picture/patterns.tsx'
import { cellName, normalFormName } from './cells.ts'
import type { ViewProps } from './view.ts'

/** What a payoff table needs. */
export type TableProps = Pick<ViewProps<NormalForm>, 'game' | 'found' | 'hidden' | 'shown' | 'show'>

type Props = TableProps & { readonly profile: readonly number[] }

export function PayoffCell({ game, found, hidden, shown, show, profile }: Props): JSX.Element {
  const name = cellName(profile)
  const index = profileIndex(game, profile)
  const equilibrium = !hidden && !!found.normalForm?.pure.equilibria.some(item => cellName(item) === name)
  const choosable = found.scenes.length > 0
  const selected = shown?.at === name
  const label = selected ? 'in the picture' : 'show'
  return (
    <td class={['payoffs', equilibrium && 'equilibrium', choosable && 'choosable'].filter(Boolean).join(' ')}>
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
      {(equilibrium || choosable) && (
        <p class="marks">
          {equilibrium && <span class="badge">equilibrium</span>}
          {choosable && (
            <button
              type="button"
              class={selected ? 'badge quiet' : 'badge plain'}
              aria-pressed={selected}
              aria-label={`${label}: ${normalFormName(game, name)}`}
              onClick={() => show(name)}
              onKeyDown={moveFocus}
            >
              {label}
            </button>
          )}
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

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys go from the button of one cell to that of its neighbour. */
function moveFocus(event: KeyboardEvent): void {
  const step = STEPS[event.key]
  const cell = (event.currentTarget as Element).closest('td')!
  const row = cell.closest('tr')!
  if (!step) return
  event.preventDefault()
  const rows = row.closest('table')!.rows
  const next = rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]]
  next?.querySelector('button')?.focus()
}
