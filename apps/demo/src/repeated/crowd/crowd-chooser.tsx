/** Which strategies are in the class. */
import type { JSX } from 'preact'
import type { StrategyText } from '../../solver/repeated-protocol.ts'
import { CROWD } from '../settings.ts'

interface Props {
  readonly crowd: readonly string[]
  readonly strategies: readonly StrategyText[]
  readonly onChange: (crowd: readonly string[]) => void
}

export function CrowdChooser({ crowd, strategies, onChange }: Props): JSX.Element {
  const [least, most] = CROWD
  return (
    <details class="names-editor">
      <summary>Choose who is in the class</summary>
      <fieldset class="crowd-choices">
        <legend class="hint">
          {least} to {most} strategies; {crowd.length} are chosen.
        </legend>
        {strategies.map(({ name, title, text }) => {
          const is = crowd.includes(name)
          const stuck = is ? crowd.length <= least : crowd.length >= most
          return (
            <label key={name} title={text}>
              <input
                type="checkbox"
                checked={is}
                disabled={stuck}
                onChange={() => onChange(is ? crowd.filter(item => item !== name) : [...crowd, name])}
              />{' '}
              {title}
            </label>
          )
        })}
      </fieldset>
    </details>
  )
}
