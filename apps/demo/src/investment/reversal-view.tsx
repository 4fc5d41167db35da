/** The reversal: what a partner invests over its own share if nothing is exposed and if all is; the lines cross where it turns. */
import { type Fraction, toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { type InvestmentAnswer, levelsOf } from '../solver/investment.ts'
import type { Places } from './chart.tsx'
import { LinesView } from './lines-view.tsx'
import { isComplementary, reversalInWords } from './words.ts'

interface Props {
  readonly answer: InvestmentAnswer
  readonly who: number
  /** The partner's own share. */
  readonly share: Fraction
  readonly most: number
}

export function ReversalView({ answer, who, share, most }: Props): JSX.Element {
  const { nothing, now, all } = answer.shares
  const { threshold } = answer.here.reversal[who]!
  const chosen = levelsOf(answer.here)[who]
  const turn = levelsOf(answer.unexposed)[who]
  const words = reversalInWords(answer, who)
  return (
    <>
      <LinesView
        label={words}
        axis="own share"
        who={who}
        most={most}
        lines={[
          { kind: 'whole', text: 'if nothing is exposed', spots: nothing },
          { kind: 'all', text: 'if all is exposed', spots: all },
          { kind: 'chosen', text: 'at the exposure that is set', spots: now },
        ]}
      >
        {places => (
          <g>
            {threshold && turn && !isComplementary(answer) && <Turn {...places} at={threshold} level={turn} />}
            {chosen && (
              <circle
                class="here"
                cx={places.x(toNumber(share))}
                cy={places.y(toNumber(chosen))}
                r={7 * places.scale}
              />
            )}
          </g>
        )}
      </LinesView>
      <p>{words}</p>
    </>
  )
}

/** Where the lines cross: there exposure makes no difference. */
function Turn({ x, y, scale, at, level }: Places & { at: Fraction; level: Fraction }): JSX.Element {
  const place = x(toNumber(at))
  const side = toNumber(at) > 0.6 ? -1 : 1
  return (
    <g class="turn">
      <path d={`M${place} ${y(0)}V${y.range()[1]}`} />
      <circle cx={place} cy={y(toNumber(level))} r={6 * scale} />
      <text x={place + side * 8 * scale} y={y(0) - 10 * scale} text-anchor={side < 0 ? 'end' : 'start'}>
        turns at {number(at)}
      </text>
    </g>
  )
}
