/** The numbers that a reader may move: the one that the scenario studies in front, the others behind it. */
import type { Fraction } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { ParameterControl } from './parameter-control.tsx'

interface Props {
  readonly scenario: Scenario
  readonly values: Readonly<Record<string, Fraction>>
  readonly changed: Readonly<Record<string, string>>
  readonly refused: { readonly at: string; readonly reason: string } | undefined
  /** Bigger type, fewer controls. */
  readonly few: boolean
  readonly onChange: (name: string, value: Fraction) => void
  readonly onReset: () => void
}

export function Controls({ scenario, values, changed, refused, few, onChange, onReset }: Props): JSX.Element {
  const names = Object.keys(scenario.parameters)
  const first = scenario.study?.parameter ?? names[0]
  const others = names.filter(name => name !== first)
  const control = (name: string, large: boolean): JSX.Element => (
    <ParameterControl
      key={`${scenario.id}-${name}`}
      name={name}
      parameter={scenario.parameters[name]!}
      value={values[name]!}
      changed={Object.hasOwn(changed, name)}
      large={large}
      onChange={value => onChange(name, value)}
    />
  )
  const moved = Object.keys(changed).length
  return (
    <section class="controls" aria-labelledby="controls-title">
      <h2 id="controls-title">Move the numbers</h2>
      {refused && (
        <p class="problem" role="alert">
          These numbers make no game: {refused.reason}. The answer shown is the last one that did.
        </p>
      )}
      {first && control(first, true)}
      {others.length > 0 && !few && <div class="others">{others.map(name => control(name, false))}</div>}
      {moved > 0 && (
        <button type="button" class="quiet-button" onClick={onReset}>
          Back to the scenario’s own numbers
        </button>
      )}
    </section>
  )
}
