/** A field that takes any exact number. What cannot be read is said beside it, and changes nothing. */
import type { Fraction } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readParameter } from '../state/parameters.ts'
import { exactNumber } from './number.ts'

interface Props {
  readonly id: string
  /** For those who do not see where it stands. */
  readonly label: string
  readonly parameter: Parameter
  readonly value: Fraction
  readonly size: number
  /** Whether the arrow keys change it by one. */
  readonly arrows?: boolean
  readonly onChange: (value: Fraction) => void
}

const ARROWS: Readonly<Record<string, bigint>> = { ArrowUp: 1n, ArrowDown: -1n }

export function ExactField({ id, label, parameter, value, size, arrows, onChange }: Props): JSX.Element {
  const [text, setText] = useState<string>()
  const shown = value.toFraction()
  useEffect(() => setText(undefined), [shown])
  const reading = text === undefined ? undefined : readParameter(parameter, text)
  const problem = reading && 'problem' in reading ? reading.problem : undefined
  const take = (typed: string): void => {
    const next = readParameter(parameter, typed)
    if ('value' in next && !next.value.equals(value)) onChange(next.value)
  }
  return (
    <>
      <input
        id={id}
        class="field"
        type="text"
        inputMode="text"
        autoComplete="off"
        spellcheck={false}
        size={size}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={text ?? exactNumber(value)}
        onInput={event => {
          setText(event.currentTarget.value)
          take(event.currentTarget.value)
        }}
        onKeyDown={event => {
          const step = arrows ? ARROWS[event.key] : undefined
          if (step === undefined) return
          event.preventDefault()
          take(value.add(step).toFraction())
        }}
        onBlur={() => problem === undefined && setText(undefined)}
      />
      {problem && (
        <span class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
