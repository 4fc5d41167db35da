/** One parameter: a slider, and a field that takes any exact number. */
import type { Fraction } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { sliderPlace, sliderSteps, sliderValue } from '../state/parameters.ts'
import { ExactField } from './exact-field.tsx'
import { fullNumber, rounded } from './number.ts'
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
      <ExactField
        id={id}
        label={`${parameter.label}, exact`}
        parameter={parameter}
        value={value}
        size={6}
        onChange={onChange}
      />
      <span class="decimal">{value.d === 1n ? '' : rounded(value)}</span>
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
    </div>
  )
}
