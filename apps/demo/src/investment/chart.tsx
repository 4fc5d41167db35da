/** Lines over a number from 0 to 1, with room for marks. */
import { toNumber } from '@biform/core'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ComponentChildren, JSX } from 'preact'
import { useSize } from '../parts/use-size.ts'
import type { Spot } from '../solver/investment.ts'

/** A line: its class says how it is drawn. */
export interface Line {
  readonly kind: string
  readonly spots: readonly Pick<Spot, 'value' | 'levels'>[]
}

/** Where numbers stand in the drawing. */
export interface Places {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  readonly scale: number
}

interface Props {
  /** What it shows, in words. */
  readonly label: string
  /** What runs from 0 to 1. */
  readonly axis: string
  readonly who: number
  readonly lines: readonly Line[]
  /** The largest number on the upright axis. */
  readonly most: number
  readonly children: (places: Places) => ComponentChildren
}

export function Chart({ label, axis, who, lines, most, children }: Props): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const height = Math.round(Math.min(300 * scale, Math.max(200, 0.36 * innerHeight)))
  const x = scaleLinear().range([44 * scale, Math.max(90, width - 20 * scale)])
  const y = scaleLinear()
    .domain([0, Math.max(most, 1)])
    .nice(5)
    .range([height - 46 * scale, 14 * scale])
  const [left, right] = x.range() as [number, number]
  const draw = ({ spots }: Line): string =>
    `M${spots.map(({ value, levels }) => `${x(toNumber(value))} ${y(toNumber(levels[who]!))}`).join('L')}`
  return (
    <div class="invest-chart" ref={ref}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          {y.ticks(5).map(tick => (
            <g key={tick} class="tick">
              <path d={`M${left} ${y(tick)}H${right}`} class={tick === 0 ? 'zero' : ''} />
              <text x={left - 8} y={y(tick)} dy="0.35em" text-anchor="end">
                {tick}
              </text>
            </g>
          ))}
          {[0, 0.25, 0.5, 0.75, 1].map((tick, k) => (
            <text key={tick} class="tick" x={x(tick)} y={y(0) + 20 * scale} text-anchor="middle">
              {['0', '1/4', '1/2', '3/4', '1'][k]}
            </text>
          ))}
          <text class="axis-name" x={right} y={y(0) + 40 * scale} text-anchor="end">
            {axis} →
          </text>
          {lines.map(line => (
            <path key={line.kind} class={`invest-line ${line.kind}`} d={draw(line)} />
          ))}
          {children({ x, y, scale })}
        </svg>
      )}
    </div>
  )
}

/** Which line is which. */
export function LineKey({
  lines,
}: {
  lines: readonly { readonly kind: string; readonly text: string }[]
}): JSX.Element {
  return (
    <ul class="legend">
      {lines.map(({ kind, text }) => (
        <li key={kind}>
          <svg width="32" height="12" aria-hidden="true">
            <path class={`invest-line ${kind}`} d="M1 6H31" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
