/** The closed form beside the solvers' answer: a check, never its source. */
import type { JSX } from 'preact'
import { Exact } from '../parts/exact.tsx'
import { Symbols } from '../parts/symbol.tsx'
import type { LineReply } from '../solver/protocol.ts'

const SIGNS = { agrees: '✓', disagrees: '✗', 'outside its domain': '–' } as const

export function ClosedForm({ check }: { check: NonNullable<LineReply['closedForm']> }): JSX.Element {
  return (
    <div class="closed-form">
      <h3>Check by closed form</h3>
      <p>
        <Symbols text={check.text} />
      </p>
      <p>
        {check.value && (
          <>
            It gives <Exact value={check.value} />.{' '}
          </>
        )}
        <strong>
          <span aria-hidden="true">{SIGNS[check.verdict]} </span>
          {check.verdict === 'outside its domain' ? 'These numbers are outside its domain' : `It ${check.verdict}`}
        </strong>
        {check.verdict === 'agrees' && ' with what the solvers found.'}
        {check.verdict === 'disagrees' && ' with what the solvers found, which counts.'}
        {check.verdict === 'outside its domain' && ', so it says nothing here.'}
      </p>
    </div>
  )
}
