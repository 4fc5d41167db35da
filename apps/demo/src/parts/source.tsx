/** Where the case comes from, and what it says. */
import type { Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { Symbols } from './symbol.tsx'

interface Props {
  readonly scenario: Scenario
  readonly quantifier: string | undefined
  /** While the reader is guessing, what the case says stays out of sight. */
  readonly hidden: boolean
}

export function Source({ scenario, quantifier, hidden }: Props): JSX.Element {
  const { source, statement, prediction, numbers } = scenario
  return (
    <section class="source" aria-labelledby="source-title">
      <h2 id="source-title">What the case says</h2>
      <p class="statement">
        {hidden ? 'It says what they will do, and stands here once you have guessed.' : statement}
      </p>
      <dl>
        {!hidden && (
          <div>
            <dt>What is checked</dt>
            <dd>
              <Symbols text={prediction.text} />
              {quantifier && <> It speaks of {QUANTIFIERS[quantifier]}.</>}
            </dd>
          </div>
        )}
        <div>
          <dt>Source</dt>
          <dd>
            {source.url ? <a href={source.url}>{source.text}</a> : source.text}
            {source.section ? `. ${source.section}` : ''}
          </dd>
        </div>
        <div>
          <dt>Numbers</dt>
          <dd>
            {numbers === 'ours'
              ? 'Chosen by us, to realise what the source says in words: they show that it can be so, not that it was.'
              : 'Those of the source.'}
          </dd>
        </div>
      </dl>
    </section>
  )
}

const QUANTIFIERS: Record<string, string> = {
  every: 'every equilibrium',
  some: 'some equilibrium, not all',
  unique: 'the only equilibrium',
}
