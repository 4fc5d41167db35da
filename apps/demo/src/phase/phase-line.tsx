/**
 * The phase line: where the prediction holds as one parameter moves, what decides it, where it flips, and whether the
 * closed form says the same.
 */
import type { Fraction } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Symbols } from '../parts/symbol.tsx'
import type { Answer, LineReply } from '../solver/protocol.ts'
import { ClosedForm } from './closed-form.tsx'
import { DecidingKey } from './deciding-key.tsx'
import { PhaseChart } from './phase-chart.tsx'
import { PhaseTable } from './phase-table.tsx'
import { phaseInWords } from './words.ts'

interface Props {
  readonly line: LineReply
  readonly parameter: Parameter
  readonly value: Fraction
  readonly here: Answer['run']['prediction']['deciding']
  /** True while a newer line is being drawn. */
  readonly old: boolean
  readonly onMove: (place: number) => void
}

export function PhaseLine({ line, parameter, value, here, old, onMove }: Props): JSX.Element {
  const pairs = [...new Set(line.samples.flatMap(sample => sample.deciding.map(pair => pair.text)))]
  const flip = line.flips.find(item => item.kind === 'flip')
  const [chosen, choose] = useState<string>()
  const pair = chosen !== undefined && pairs.includes(chosen) ? chosen : (flip?.text ?? pairs[0])
  return (
    <div class={old ? 'phase old' : 'phase'} aria-busy={old}>
      <div>
        {pair !== undefined && <DecidingKey pairs={pairs} pair={pair} here={here} onChoose={choose} />}
        <PhaseChart line={line} parameter={parameter} value={value} pair={pair} onMove={onMove} />
      </div>
      <div>
        <p class="phase-words">
          <Symbols text={phaseInWords(line, parameter.symbol ?? parameter.label)} />
        </p>
        {line.closedForm && <ClosedForm check={line.closedForm} />}
        <PhaseTable line={line} parameter={parameter} />
      </div>
    </div>
  )
}
