/** The game of one round, to be edited: payoffs as exact numbers, and whether both players' move together. */
import type { JSX } from 'preact'
import { ExactField } from '../parts/exact-field.tsx'
import { Switch } from '../parts/switch.tsx'
import { solid } from '../picture/patterns.tsx'
import { type Cell, PRESETS } from './presets.ts'
import { isSymmetric, madeAlike, PAYOFF, payoffPlace, type Settings, settingsOf, withPayoff } from './settings.ts'

interface Props {
  readonly settings: Settings
  /** The equilibria of one round. */
  readonly equilibria: readonly (readonly number[])[]
  readonly change: (change: Partial<Settings>, gesture?: string) => void
  /** Begins anew from another game. */
  readonly restart: (settings: Settings) => void
}

const CELLS: readonly Cell[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]

export function PayoffEditor({ settings, equilibria, change, restart }: Props): JSX.Element {
  const { players, actions, payoffs, apart, preset } = settings
  return (
    <div class="payoff-editor">
      <label class="line-choice">
        Start from
        <select
          value={preset.id}
          onChange={event => restart(settingsOf(PRESETS.find(({ id }) => id === event.currentTarget.value)!))}
        >
          {PRESETS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{preset.text}</p>
      <table class="matrix">
        <thead>
          <tr>
            <td class="corner">
              <span style={{ color: solid(0) }}>{`${players[0]}\u00a0↓`}</span>
              <span style={{ color: solid(1) }}>{`${players[1]}\u00a0→`}</span>
            </td>
            {actions[1].map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {([0, 1] as const).map(row => (
            <tr key={actions[0][row]}>
              <th scope="row">{actions[0][row]}</th>
              {([0, 1] as const).map(column => (
                <EditableCell
                  key={actions[1][column]}
                  settings={settings}
                  cell={[row, column]}
                  equilibrium={equilibria.some(item => item.join() === [row, column].join())}
                  change={change}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="editor-choices">
        <Switch
          on={!apart}
          onToggle={() =>
            change(
              apart
                ? { apart: false, ...(isSymmetric(payoffs) ? {} : { payoffs: madeAlike(payoffs) }) }
                : { apart: true },
            )
          }
        >
          Same for both
        </Switch>
        <CellChoice
          label="They agree on"
          settings={settings}
          value={settings.goal}
          onChange={goal => change({ goal })}
        />
        <CellChoice
          label="After a breach"
          settings={settings}
          value={settings.threat}
          onChange={threat => change({ threat })}
        />
      </div>
      <p class="hint">
        Fields take whole numbers, decimals and fractions; the arrow keys change them by one.
        {!apart && ' What is changed for one player is changed for the other in the mirrored cell.'}
      </p>
    </div>
  )
}

interface CellProps extends Pick<Props, 'settings' | 'change'> {
  readonly cell: Cell
  readonly equilibrium: boolean
}

function EditableCell({ settings, cell, equilibrium, change }: CellProps): JSX.Element {
  const { players, actions, payoffs, goal, threat } = settings
  const where = `${actions[0][cell[0]]}, ${actions[1][cell[1]]}`
  return (
    <td class={equilibrium ? 'payoffs equilibrium' : 'payoffs'}>
      {([0, 1] as const).map(player => (
        <div key={player} class="payoff-field">
          <label for={fieldId(cell, player)} class="who" style={{ color: solid(player) }}>
            {players[player]}
          </label>
          <ExactField
            id={fieldId(cell, player)}
            label={`${players[player]} gets, at ${where}`}
            parameter={PAYOFF}
            value={payoffs[payoffPlace(cell, player)]!}
            size={4}
            arrows
            onChange={value =>
              change({ payoffs: withPayoff(settings, cell, player, value) }, `payoff ${cell.join()} ${player}`)
            }
          />
        </div>
      ))}
      <p class="marks">
        {cell.join() === goal.join() && <span class="badge">agreed</span>}
        {cell.join() === threat.join() && <span class="badge quiet">after a breach</span>}
        {equilibrium && <span class="badge plain">equilibrium</span>}
      </p>
    </td>
  )
}

function fieldId([row, column]: Cell, player: number): string {
  return `payoff-${row}${column}${player}`
}

interface ChoiceProps {
  readonly label: string
  readonly settings: Settings
  readonly value: Cell
  readonly onChange: (cell: Cell) => void
}

/** One of the four cells. */
function CellChoice({ label, settings, value, onChange }: ChoiceProps): JSX.Element {
  const { actions } = settings
  return (
    <label class="line-choice">
      {label}
      <select
        value={value.join('.')}
        onChange={event => onChange(CELLS.find(cell => cell.join('.') === event.currentTarget.value)!)}
      >
        {CELLS.map(cell => (
          <option key={cell.join()} value={cell.join('.')}>
            {actions[0][cell[0]]}, {actions[1][cell[1]]}
          </option>
        ))}
      </select>
    </label>
  )
}
