/** Who plays and what they can do, in the class's own words. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Pair } from './presets.ts'
import { type Settings, tidyName } from './settings.ts'

interface Props {
  readonly settings: Settings
  readonly change: (change: Partial<Settings>, gesture?: string) => void
}

export function NamesEditor({ settings, change }: Props): JSX.Element {
  const { players, actions } = settings
  return (
    <details class="names-editor">
      <summary>Change names</summary>
      <div class="names">
        {([0, 1] as const).map(i => (
          <fieldset key={i}>
            <legend>{i === 0 ? 'Rows' : 'Columns'}</legend>
            <NameField
              label="player"
              value={players[i]}
              taken={players[1 - i]!}
              onChange={name => change({ players: replaced(players, i, name) }, `name ${i}`)}
            />
            {([0, 1] as const).map(a => (
              <NameField
                key={a}
                label={a === 0 ? 'first action' : 'second action'}
                value={actions[i][a]}
                taken={actions[i][1 - a]!}
                onChange={name =>
                  change({ actions: replaced(actions, i, replaced(actions[i], a, name)) }, `name ${i} ${a}`)
                }
              />
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  )
}

function replaced<Item>([first, second]: Pair<Item>, place: 0 | 1, item: Item): Pair<Item> {
  return place === 0 ? [item, second] : [first, item]
}

interface FieldProps {
  readonly label: string
  readonly value: string
  /** The name that it must differ from. */
  readonly taken: string
  readonly onChange: (name: string) => void
}

function NameField({ label, value, taken, onChange }: FieldProps): JSX.Element {
  const [text, setText] = useState<string>()
  useEffect(() => setText(undefined), [value])
  const name = text === undefined ? value : tidyName(text)
  const problem = name === '' ? 'A name is needed.' : name === taken ? 'Two names must differ.' : undefined
  return (
    <label class="line-choice">
      {label}
      <input
        class="field"
        type="text"
        autoComplete="off"
        aria-invalid={problem !== undefined}
        value={text ?? value}
        onInput={event => {
          const typed = event.currentTarget.value
          setText(typed)
          const next = tidyName(typed)
          if (next !== '' && next !== taken && next !== value && next === typed) onChange(next)
        }}
        onBlur={() => {
          if (problem === undefined && name !== value) onChange(name)
          setText(undefined)
        }}
      />
      {problem && (
        <span class="problem" role="alert">
          {problem}
        </span>
      )}
    </label>
  )
}
