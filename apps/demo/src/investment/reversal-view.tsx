/** The reversal: what a partner invests over its own share if nothing is exposed and if all is; the lines cross where it turns. */
import { type Fraction, toNumber } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { TableAlternative } from '../parts/table-alternative.tsx'
import { type InvestmentAnswer, levelsOf } from '../solver/investment.ts'
import { Chart, LineKey } from './chart.tsx'
import { reversalInWords } from './words.ts'

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
      <LineKey
        kinds={[
          ['whole', 'if nothing is exposed'],
          ['chosen', 'at the exposure that is set'],
          ['all', 'if all is exposed'],
        ]}
      />
      <Chart
        label={words}
        axis="its own share"
        who={who}
        most={most}
        lines={[
          { kind: 'whole', spots: nothing },
          { kind: 'all', spots: all },
          { kind: 'chosen', spots: now },
        ]}
      >
        {({ x, y, scale }) => (
          <g>
            {threshold && turn && (
              <g class="turn">
                <path d={`M${x(toNumber(threshold))} ${y(0)}V${y.range()[1]}`} />
                <circle cx={x(toNumber(threshold))} cy={y(toNumber(turn))} r={6 * scale} />
                <text
                  x={x(toNumber(threshold)) + (toNumber(threshold) > 0.6 ? -8 : 8) * scale}
                  y={y(0) - 10 * scale}
                  text-anchor={toNumber(threshold) > 0.6 ? 'end' : 'start'}
                >
                  turns at {number(threshold)}
                </text>
              </g>
            )}
            {chosen && <circle class="here" cx={x(toNumber(share))} cy={y(toNumber(chosen))} r={7 * scale} />}
          </g>
        )}
      </Chart>
      <p>{words}</p>
      <TableAlternative summary="The lines as a table" caption="What is invested at each share">
        <thead>
          <tr>
            <th scope="col">its own share</th>
            <th scope="col">nothing exposed</th>
            <th scope="col">as set</th>
            <th scope="col">all exposed</th>
          </tr>
        </thead>
        <tbody>
          {nothing.flatMap(({ value }, k) =>
            k % 5 === 0
              ? [
                  <tr key={value.toFraction()}>
                    <th scope="row">{number(value)}</th>
                    {[nothing, now, all].map((spots, j) => (
                      <td key={j}>{number(spots[k]!.levels[who]!)}</td>
                    ))}
                  </tr>,
                ]
              : [],
          )}
        </tbody>
      </TableAlternative>
    </>
  )
}
