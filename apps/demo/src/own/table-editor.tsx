/** The table of payoffs as text: typed, or pasted from a spreadsheet. What cannot be read is said, and changes nothing. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Own } from './game.ts'
import { presetOf, writeOwn } from './own.ts'
import { PRESETS } from './presets.ts'
import { readTable, writeTable } from './table.ts'

interface Props {
  readonly own: Own
  /** Another game is on the page; what is typed in one go shares a gesture. */
  readonly onChange: (own: Own, gesture?: string) => void
}

const keyOf = (own: Own): string => JSON.stringify(writeOwn(own))
const KEYS = PRESETS.map((_, k) => keyOf(presetOf(k)))

export function TableEditor({ own, onChange }: Props): JSX.Element {
  const [text, setText] = useState<string>()
  const reading = text === undefined ? undefined : readTable(text)
  const problem = reading && 'problem' in reading ? reading.problem : undefined
  const key = keyOf(own)
  // What was typed stays as it was typed, until another game is on the page.
  useEffect(() => {
    if (!reading || 'problem' in reading || keyOf(reading.own) !== key) setText(undefined)
  }, [key])
  const preset = KEYS.indexOf(key)
  return (
    <div class="table-editor">
      <label class="start-from">
        Start from
        <select
          value={String(preset)}
          onChange={event => {
            setText(undefined)
            onChange(presetOf(Number(event.currentTarget.value)))
          }}
        >
          {preset < 0 && (
            <option value="-1" disabled>
              your own
            </option>
          )}
          {PRESETS.map(({ title }, k) => (
            <option key={title} value={String(k)}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label for="own-table">The table: type it, or paste it from a spreadsheet</label>
      <textarea
        id="own-table"
        rows={Math.min(10, 2 + own.payoffs.length)}
        spellcheck={false}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? 'own-table-problem own-table-hint' : 'own-table-hint'}
        value={text ?? writeTable(own)}
        onInput={event => {
          const typed = event.currentTarget.value
          setText(typed)
          const next = readTable(typed)
          if ('own' in next && keyOf(next.own) !== key) onChange(next.own, 'table')
        }}
      />
      {problem && (
        <p class="problem" id="own-table-problem" role="alert">
          {problem} The answer is that of the last table that could be read.
        </p>
      )}
      <p class="hint" id="own-table-hint">
        A line is a row; in each cell both payoffs, the row player’s first: 3, 0 or 1/2, -2.5. Wide gaps or tabs part
        the cells. One number in each cell makes it zero-sum; two tables with an empty line between them are the payoffs
        of the one and of the other. Names are optional.
      </p>
    </div>
  )
}
