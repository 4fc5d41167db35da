/** What comes out of a scenario: its outcomes, as a table. */
import { Fraction, isReal } from '@biform/core'
import type { OutcomeValue, Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { realInWords } from '../views/curve/layout.ts'

interface Props {
  readonly scenario: Scenario
  readonly outcomes: Readonly<Record<string, OutcomeValue>>
  readonly hidden: boolean
}

export function OutcomesView({ scenario, outcomes, hidden }: Props): JSX.Element {
  const rows = Object.entries(scenario.outcomes).filter(([, outcome]) => !('choice' in outcome))
  return (
    <section class="view view-outcomes" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">What comes out</h2>
      {hidden ? (
        <p class="hint">Hidden while you guess.</p>
      ) : (
        <table class="plain splits">
          <tbody>
            {rows.map(([name, { label }]) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                <td>
                  <Value value={outcomes[name]!} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Value({ value }: { value: OutcomeValue }): JSX.Element {
  if (value instanceof Fraction) return <Exact value={value} />
  return <>{inWords(value)}</>
}

function inWords(value: OutcomeValue): string {
  if (value === null) return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (isReal(value)) return realInWords(value)
  return 'text' in value ? [value.text].flat(2).join(', ') : ''
}
