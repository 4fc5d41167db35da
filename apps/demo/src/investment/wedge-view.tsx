/** The wedge: what a partner invests over the exposure, what would be best, and what is missing at the exposure that is set. */
import { type Fraction, toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import type { InvestmentAnswer } from '../solver/investment.ts'
import type { Places } from './chart.tsx'
import { LinesView } from './lines-view.tsx'
import { type Levels, levelsAt } from './words.ts'

interface Props {
  readonly answer: InvestmentAnswer
  readonly who: number
  readonly rho: Fraction
  readonly most: number
  /** What it shows, in words. */
  readonly label: string
}

export function WedgeView({ answer, who, rho, most, label }: Props): JSX.Element | null {
  const found = levelsAt(answer, who)
  if (!found) return null
  const { exposures } = answer
  const level = (value: Fraction): typeof exposures =>
    exposures.map(spot => ({ ...spot, levels: spot.levels.map(() => value) }))
  return (
    <LinesView
      label={label}
      axis="exposure ρ"
      who={who}
      most={most}
      lines={[
        { kind: 'whole', text: 'would invest if nothing were exposed', spots: level(found.unexposed) },
        { kind: 'best', text: 'would be best for both', spots: level(found.efficient) },
        { kind: 'chosen', text: 'invests', spots: exposures },
      ]}
    >
      {places => <Wedge {...places} rho={rho} found={found} />}
    </LinesView>
  )
}

/** The gap at the exposure that is set, in its two parts. */
function Wedge({ x, y, scale, rho, found }: Places & { rho: Fraction; found: Levels }): JSX.Element {
  const at = x(toNumber(rho))
  const [chosen, efficient, unexposed] = [found.chosen, found.efficient, found.unexposed].map(value =>
    y(toNumber(value)),
  ) as [number, number, number]
  const beside = toNumber(rho) > 0.7 ? -1 : 1
  const isBack = found.unexposed.compare(found.chosen) < 0
  const part = (
    from: number,
    to: number,
    value: Fraction,
    kind: string,
    word: string,
    side: number,
  ): JSX.Element | null =>
    value.n === 0n ? null : (
      <g class={`gap ${kind}`}>
        <path d={`M${at + side * 10 * scale} ${from}h${-side * 6 * scale}V${to}h${side * 6 * scale}`} />
        {Math.abs(from - to) > 15 * scale && (
          <text
            x={at + side * 16 * scale}
            y={(from + to) / 2}
            dy="0.35em"
            text-anchor={side > 0 ? 'start' : 'end'}
          >{`${word} ${number(value.abs())}`}</text>
        )}
      </g>
    )
  return (
    <g>
      <path class="here-line" d={`M${at} ${y(0)}V${Math.min(chosen, efficient)}`} />
      {part(efficient, unexposed, found.efficient.sub(found.unexposed), 'external', 'externality', beside)}
      {part(
        unexposed,
        chosen,
        found.unexposed.sub(found.chosen),
        'held-up',
        isBack ? 'given back' : 'hold-up',
        // What is given back is part of the externality: it stands on the other side.
        isBack ? -beside : beside,
      )}
      <circle class="here" cx={at} cy={chosen} r={7 * scale} />
    </g>
  )
}
