/** The numbers that a reader may move: the one that the scenario studies always at hand, the others folded behind it. */
import type { Fraction } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { equalTo } from './number.ts'
import { ParameterControl } from './parameter-control.tsx'
import { Symbols } from './symbol.tsx'

interface Props {
  readonly scenario: Scenario
  readonly values: Readonly<Record<string, Fraction>>
  readonly changed: Readonly<Record<string, string>>
  readonly onChange: (name: string, value: Fraction) => void
}

/** The parameter in front: the studied one, else the first. */
function mainOf(scenario: Scenario): string | undefined {
  return scenario.study?.parameter ?? Object.keys(scenario.parameters)[0]
}

/** The main parameter, in a bar that stays in sight. */
export function MainControl(props: Props): JSX.Element | null {
  const name = mainOf(props.scenario)
  if (name === undefined) return null
  return (
    <section class="main-control" aria-label="The number to move">
      <Control key={`${props.scenario.id}-${name}`} {...props} name={name} large />
    </section>
  )
}

/** All other parameters. Folded, they are a line that reads them out. */
export function OtherControls({ onReset, ...props }: Props & { readonly onReset: () => void }): JSX.Element | null {
  const { scenario, values, changed } = props
  const main = mainOf(scenario)
  const names = Object.keys(scenario.parameters).filter(name => name !== main)
  if (names.length === 0) return null
  const opened = names.some(name => Object.hasOwn(changed, name))
  return (
    <details class="other-controls" open={opened || undefined}>
      <summary>
        <span class="call">Change the other numbers</span>{' '}
        <span class="list">
          {names.map(name => (
            <span key={name}>
              <Symbols text={scenario.parameters[name]!.symbol ?? scenario.parameters[name]!.label} />{' '}
              {equalTo(values[name]!)}
            </span>
          ))}
        </span>
      </summary>
      <div class="others">
        {names.map(name => (
          <Control key={name} {...props} name={name} />
        ))}
      </div>
      {Object.keys(changed).length > 0 && (
        <button type="button" class="quiet-button" onClick={onReset}>
          Back to the scenario’s own numbers
        </button>
      )}
    </details>
  )
}

function Control(props: Props & { readonly name: string; readonly large?: boolean }): JSX.Element {
  const { scenario, values, changed, name, large = false, onChange } = props
  return (
    <ParameterControl
      name={name}
      parameter={scenario.parameters[name]!}
      value={values[name]!}
      changed={Object.hasOwn(changed, name)}
      large={large}
      onChange={value => onChange(name, value)}
    />
  )
}
