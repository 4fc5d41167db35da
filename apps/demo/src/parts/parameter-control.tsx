/** One parameter: a slider, and a field that takes any exact number. A number that cannot be read changes nothing. */
import type { Fraction } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readParameter, sliderPlace, sliderSteps, sliderValue } from '../state/parameters.ts'
import { exactNumber, fullNumber, rounded } from './number.ts'
import { Symbols } from './symbol.tsx'

interface Props {
  readonly name: string
  readonly parameter: Parameter
  readonly value: Fraction
  readonly changed: boolean
  readonly large?: boolean
  readonly onChange: (value: Fraction) => void
}

export function ParameterControl({ name, parameter, value, changed, large, onChange }: Props): JSX.Element {
  const [text, setText] = useState<string>()
  const shown = value.toFraction()
  useEffect(() => setText(undefined), [shown])
  const reading = text === undefined ? undefined : readParameter(parameter, text)
  const problem = reading && 'problem' in reading ? reading.problem : undefined
  const id = `parameter-${name}`
  return (
    <div class={['parameter', large && 'large', changed && 'changed'].filter(Boolean).join(' ')}>
      <label for={`${id}-slider`}>
        {parameter.symbol && (
          <span class="symbol">
            <Symbols text={parameter.symbol} />
          </span>
        )}
        {parameter.label}
        {large && parameter.text && <span class="about">{parameter.text}</span>}
      </label>
      <span class="entry">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="text"
          autoComplete="off"
          spellcheck={false}
          size={6}
          aria-label={`${parameter.label}, exact`}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          value={text ?? exactNumber(value)}
          onInput={event => {
            const typed = event.currentTarget.value
            setText(typed)
            const next = readParameter(parameter, typed)
            if ('value' in next && !next.value.equals(value)) onChange(next.value)
          }}
          onBlur={() => problem === undefined && setText(undefined)}
        />
        <span class="decimal">{value.d === 1n ? '' : rounded(value)}</span>
      </span>
      <input
        id={`${id}-slider`}
        class="slider"
        type="range"
        min={0}
        max={sliderSteps(parameter)}
        step={1}
        value={Math.round(sliderPlace(parameter, value))}
        aria-valuetext={fullNumber(value)}
        style={{ '--part': `${(100 * sliderPlace(parameter, value)) / sliderSteps(parameter)}%` }}
        onInput={event => onChange(sliderValue(parameter, event.currentTarget.valueAsNumber))}
      />
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
