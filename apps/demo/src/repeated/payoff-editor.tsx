/** The game of one round, to be edited: payoffs as exact numbers, and whether both players' move together. */
import type { Fraction } from '@biform/core'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { exactNumber } from '../parts/number.ts'
import { Switch } from '../parts/switch.tsx'
import { solid } from '../picture/patterns.tsx'
import { readParameter } from '../state/parameters.ts'
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
              <span style={{ color: solid(0) }}>{players[0]} ↓</span>
              <span style={{ color: solid(1) }}>{players[1]} →</span>
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
        <PayoffField
          key={player}
          name={players[player]}
          colour={solid(player)}
          label={`${players[player]} gets, at ${where}`}
          value={payoffs[payoffPlace(cell, player)]!}
          onChange={value =>
            change({ payoffs: withPayoff(settings, cell, player, value) }, `payoff ${cell.join()} ${player}`)
          }
        />
      ))}
      <p class="marks">
        {cell.join() === goal.join() && <span class="badge">agreed</span>}
        {cell.join() === threat.join() && <span class="badge quiet">after a breach</span>}
        {equilibrium && <span class="badge plain">equilibrium</span>}
      </p>
    </td>
  )
}

interface FieldProps {
  readonly name: string
  readonly colour: string
  readonly label: string
  readonly value: Fraction
  readonly onChange: (value: Fraction) => void
}

const STEPS: Readonly<Record<string, bigint>> = { ArrowUp: 1n, ArrowDown: -1n }

function PayoffField({ name, colour, label, value, onChange }: FieldProps): JSX.Element {
  const [text, setText] = useState<string>()
  const shown = value.toFraction()
  useEffect(() => setText(undefined), [shown])
  const reading = text === undefined ? undefined : readParameter(PAYOFF, text)
  const problem = reading && 'problem' in reading ? reading.problem : undefined
  const take = (next: Fraction): void => {
    if (!next.equals(value)) onChange(next)
  }
  return (
    <label class="payoff-field">
      <span class="who" style={{ color: colour }}>
        {name}
      </span>
      <input
        class="field"
        type="text"
        autoComplete="off"
        spellcheck={false}
        size={4}
        aria-label={label}
        aria-invalid={problem !== undefined}
        value={text ?? exactNumber(value)}
        onInput={event => {
          const typed = event.currentTarget.value
          setText(typed)
          const next = readParameter(PAYOFF, typed)
          if ('value' in next) take(next.value)
        }}
        onKeyDown={event => {
          const step = STEPS[event.key]
          if (step === undefined) return
          event.preventDefault()
          const next = readParameter(PAYOFF, value.add(step).toFraction())
          if ('value' in next) take(next.value)
        }}
        onBlur={() => problem === undefined && setText(undefined)}
      />
      {problem && (
        <span class="problem" role="alert">
          {problem}
        </span>
      )}
    </label>
  )
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
