/** The phase plane: where the prediction holds as two parameters move, with a point to drag through it. */
import type { Fraction } from '@biform/core'
import type { Scenario } from '@biform/core/scenarios'
import type { JSX } from 'preact'
import { FILLS } from '../phase/regions.tsx'
import { VERDICTS } from '../phase/words.ts'
import type { Answer, PlaneReply } from '../solver/protocol.ts'
import { type Axes, firstAxes, withAxis } from './axes.ts'
import { PlaneDrawing } from './plane-drawing.tsx'
import { PlaneTable } from './plane-table.tsx'
import '../styles/phase-plane.css'

interface Props {
  readonly scenario: Scenario
  /** The axes of the plane, once one is wanted. */
  readonly axes: Axes | undefined
  readonly plane: PlaneReply | undefined
  /** True while a newer plane is being drawn. */
  readonly old: boolean
  readonly values: Readonly<Record<string, Fraction>>
  readonly prediction: Answer['run']['prediction'] | undefined
  readonly onAxes: (axes: Axes | undefined) => void
  readonly onMove: (values: Readonly<Record<string, string>>) => void
}

export function PhasePlane(props: Props): JSX.Element | null {
  const { scenario, axes, plane, old, values, prediction, onAxes, onMove } = props
  const first = firstAxes(scenario)
  if (!first) return null
  if (!axes) {
    return (
      <p>
        <button type="button" onClick={() => onAxes(first)}>
          Draw where it holds over two numbers
        </button>
      </p>
    )
  }
  const names = Object.keys(scenario.parameters)
  const parameters = [scenario.parameters[axes[0]]!, scenario.parameters[axes[1]]!] as const
  const nameOf = (name: string): string => {
    const { label, symbol } = scenario.parameters[name]!
    return symbol ? `${symbol.replace('_', '')} – ${label}` : label
  }
  return (
    <div class={old ? 'phase old' : 'phase'} aria-busy={old}>
      <div>
        {plane && (
          <PlaneDrawing
            plane={plane}
            parameters={parameters}
            values={[values[axes[0]]!, values[axes[1]]!]}
            words={prediction ? BADGES[prediction.kind] : ''}
            onMove={([x, y]) => onMove({ [axes[0]]: x.toFraction(), [axes[1]]: y.toFraction() })}
          />
        )}
      </div>
      <div>
        <div class="plane-choices">
          {([0, 1] as const).map(k => (
            <label key={k}>
              <span>{k === 0 ? 'To the right' : 'Upwards'}</span>
              <select value={axes[k]} onChange={event => onAxes(withAxis(axes, k, event.currentTarget.value))}>
                {names.map(name => (
                  <option key={name} value={name}>
                    {nameOf(name)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <ul class="legend">
          {(['holds', 'fails', 'undecided'] as const)
            .filter(verdict => verdict !== 'undecided' || plane?.areas.some(area => area.verdict === 'undecided'))
            .map(verdict => (
              <li key={verdict}>
                <svg width="26" height="18" aria-hidden="true">
                  <rect class="region" x="1" y="1" width="24" height="16" fill={FILLS[verdict]} />
                </svg>
                {VERDICTS[verdict]}
              </li>
            ))}
          <li>
            <svg width="14" height="14" aria-hidden="true">
              <circle class="plane-flip" cx="7" cy="7" r="3" />
            </svg>
            exact flip; straight in between
          </li>
        </ul>
        {prediction && (
          <p class="plane-words">
            <strong>{BADGES[prediction.kind]}.</strong> {prediction.sentence}
          </p>
        )}
        {plane && <PlaneTable plane={plane} x={parameters[0]} y={parameters[1]} />}
        <button type="button" class="quiet-button" onClick={() => onAxes(undefined)}>
          Put the plane away
        </button>
      </div>
    </div>
  )
}

const BADGES = { realised: 'As predicted', contradicted: 'Not as predicted', undecided: 'Undecided' } as const
