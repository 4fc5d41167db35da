/** What each option of a choice is worth, as bars on one scale, and which is best. */
import { toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import type { ChoiceAnswer } from '../solver/protocol.ts'
import '../styles/decision.css'

interface Props {
  readonly choice: ChoiceAnswer
  /** While the reader is guessing, the options are named only. */
  readonly hidden: boolean
}

export function OptionsView({ choice, hidden }: Props): JSX.Element {
  const { name, label, options } = choice
  const values = options.map(({ value }) => (value ? toNumber(value) : 0))
  const low = Math.min(0, ...values)
  const span = Math.max(0, ...values) - low || 1
  const share = (value: number): string => `${((100 * value) / span).toFixed(3)}%`
  const tied = options.filter(({ best }) => best).length > 1
  return (
    <section class="view view-options" aria-labelledby={`choice-${name}`}>
      <h2 id={`choice-${name}`}>{label.slice(0, 1).toUpperCase() + label.slice(1)}</h2>
      <table class="options">
        <thead class="hidden">
          <tr>
            <th scope="col">option</th>
            <th scope="col">what it is worth</th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ label: option, value, best }, k) => (
            <tr key={option} class={best && !hidden ? 'best' : undefined}>
              <th scope="row">{option}</th>
              {!hidden && (
                <td>
                  <div class="worth">
                    <div class="rail" aria-hidden="true">
                      <span
                        style={{
                          insetInlineStart: share(Math.min(0, values[k]!) - low),
                          width: share(Math.abs(values[k]!)),
                        }}
                      />
                      <i style={{ insetInlineStart: share(-low) }} />
                    </div>
                    <p>
                      {value ? <Exact value={value} /> : 'no value here'}
                      {best && <strong> {tied ? '✓ as good as the best' : '✓ best'}</strong>}
                    </p>
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden && <p class="hint">What each is worth is hidden while you guess.</p>}
    </section>
  )
}
