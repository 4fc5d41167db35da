/** The numbers that a reader may move: the one in front always at hand, the others folded behind it. */
import type { Fraction } from '@biform/core'
import type { JSX } from 'preact'
import { type Dials, studiedOf } from '../state/parameters.ts'
import { equalTo } from './number.ts'
import { ParameterControl } from './parameter-control.tsx'
import { Symbols } from './symbol.tsx'

interface Props {
  readonly dials: Dials
  readonly values: Readonly<Record<string, Fraction>>
  readonly changed: Readonly<Record<string, string>>
  readonly onChange: (name: string, value: Fraction) => void
}

/** The main parameter, in a bar that stays in sight. */
export function MainControl(props: Props): JSX.Element | null {
  const name = studiedOf(props.dials)
  if (name === undefined) return null
  return (
    <section class="main-control" aria-label="The number to move">
      <Control key={`${props.dials.id}-${name}`} {...props} name={name} large />
    </section>
  )
}

/** All other parameters. Folded, they are a line that reads them out. */
export function OtherControls({ onReset, ...props }: Props & { readonly onReset: () => void }): JSX.Element | null {
  const { dials, values, changed } = props
  const main = studiedOf(dials)
  const names = Object.keys(dials.parameters).filter(name => name !== main)
  if (names.length === 0) return null
  const opened = names.some(name => Object.hasOwn(changed, name))
  return (
    <details class="other-controls" open={opened || undefined}>
      <summary>
        <span class="call">Change the other numbers</span>{' '}
        <span class="list">
          {names.map(name => (
            <span key={name}>
              <Symbols text={dials.parameters[name]!.symbol ?? dials.parameters[name]!.label} />{' '}
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
          Back to the numbers at the start
        </button>
      )}
    </details>
  )
}

function Control(props: Props & { readonly name: string; readonly large?: boolean }): JSX.Element {
  const { dials, values, changed, name, large = false, onChange } = props
  return (
    <ParameterControl
      name={name}
      parameter={dials.parameters[name]!}
      value={values[name]!}
      changed={Object.hasOwn(changed, name)}
      large={large}
      onChange={value => onChange(name, value)}
    />
  )
}
