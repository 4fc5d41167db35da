/** One line per player: the interval that the core allows, and where the splits fall. */
import { toNumber } from '@biform/core'
import { scaleLinear } from 'd3-scale'
import type { JSX } from 'preact'
import { useSize } from '../parts/use-size.ts'
import { hatched, solid } from '../picture/patterns.tsx'
import type { Split } from '../solver/protocol.ts'
import { MarkShape } from './mark.tsx'
import type { NamedSplit } from './splits.ts'

interface Props {
  readonly players: readonly string[]
  readonly splits: readonly NamedSplit[]
  readonly split: Split
}

const ROW = 44

export function CoreBars({ players, splits, split }: Props): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const intervals = split.intervals.map(item =>
    item.kind === 'interval' ? ([toNumber(item.lower), toNumber(item.upper)] as const) : undefined,
  )
  const values = [...splits.flatMap(item => item.values.map(toNumber)), ...intervals.flatMap(item => item ?? [])]
  const longest = Math.max(...players.map(player => player.length))
  const left = Math.min(Math.max(120, longest * 8 + 20) * scale, width * 0.36)
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1e-9, ...values)])
    .nice(5)
    .range([left, Math.max(left + 1, width - 16)])
  const bottom = players.length * ROW * scale
  return (
    <div ref={ref} class="core-bars">
      {width > 0 && (
        <svg
          width={width}
          height={bottom + 26 * scale}
          role="img"
          aria-label="The core and the splits on one scale; the table below has the numbers"
        >
          {x.ticks(5).map(tick => (
            <g key={tick} class="tick">
              <path d={`M${x(tick)} 0V${bottom}`} />
              <text x={x(tick)} y={bottom + 18 * scale} text-anchor="middle">
                {String(tick).replace('-', '−')}
              </text>
            </g>
          ))}
          {players.map((player, i) => {
            const y = (i + 0.5) * ROW * scale
            const interval = intervals[i]
            return (
              <g key={player}>
                <text class="name" x={left - 12} y={y} dy="0.35em" text-anchor="end" style={{ fill: solid(i) }}>
                  {player}
                </text>
                <path class="rail" d={`M${left} ${y}H${width - 16}`} />
                {interval && (
                  <rect
                    class="interval"
                    x={x(interval[0]) - 4}
                    y={y - 11}
                    width={x(interval[1]) - x(interval[0]) + 8}
                    height={22}
                    fill={interval[0] === interval[1] ? solid(i) : hatched(i)}
                    stroke={solid(i)}
                  />
                )}
                {splits.map(item => (
                  <MarkShape
                    key={item.name}
                    mark={item.mark}
                    x={x(toNumber(item.values[i]!))}
                    y={y}
                    full={item.inCore.holds}
                  />
                ))}
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}
