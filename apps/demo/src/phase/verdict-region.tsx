/** Where a verdict holds and where it does not: the region along the phase line, and the case that contradicts it. */
import { rational } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { Symbols } from '../parts/symbol.tsx'
import type { LineReply } from '../solver/protocol.ts'
import { studiedOf, tidy } from '../state/parameters.ts'
import { holdsInWords } from './words.ts'

interface Props {
  readonly scenario: Scenario
  readonly line: LineReply | undefined
  /** What differs from the scenario's own numbers. */
  readonly changed: Readonly<Record<string, string>>
  /** Puts these numbers on the page. */
  readonly onGo: (parameters: Readonly<Record<string, string>>) => void
}

export function VerdictRegion({ scenario, line, changed, onGo }: Props): JSX.Element {
  const studied = studiedOf(scenario)
  const against = counterexampleOf(scenario)
  const isThere = against !== undefined && sameNumbers(against.parameters, changed)
  return (
    <div class="verdict-region">
      <p>{line && studied && <Symbols text={holdsInWords(line, scenario.parameters[studied]!)} />}</p>
      {against && (
        <p>
          <b>{isThere ? 'Here it does not hold:' : 'But:'}</b> {against.text}{' '}
          <button type="button" class="quiet-button" onClick={() => onGo(isThere ? {} : against.parameters)}>
            {isThere ? 'Back to the numbers at the start' : 'See it fail'}
          </button>
        </p>
      )}
    </div>
  )
}

interface Against {
  readonly text: string
  readonly parameters: Readonly<Record<string, string>>
}

/** The scenario's own case against its prediction, as an address writes its numbers. */
function counterexampleOf(scenario: Scenario): Against | undefined {
  const { counterexample } = scenario
  if (!counterexample) return undefined
  const numbers = Object.entries(counterexample.parameters).map(([name, value]) => [name, rational(value).toFraction()])
  return { text: counterexample.text, parameters: tidy(scenario, Object.fromEntries(numbers)) }
}

function sameNumbers(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every(name => a[name] === b[name])
}
