/** The drawing of the phase line: the deciding numbers above, the regions below, and a handle at the current value. */
import { type Fraction, rational, toNumber } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import { scaleLinear } from 'd3-scale'
import type { JSX } from 'preact'
import { useSize } from '../parts/use-size.ts'
import type { LineReply } from '../solver/protocol.ts'
import { DecidingLines } from './deciding-lines.tsx'
import { flipLabels } from './flip-labels.ts'
import { Handle } from './handle.tsx'
import { Regions, ROW } from './regions.tsx'

interface Props {
  readonly line: LineReply
  readonly parameter: Parameter
  readonly value: Fraction
  readonly pair: string | undefined
  readonly onMove: (place: number) => void
}

export function PhaseChart({ line, parameter, value, pair, onMove }: Props): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const x = scaleLinear()
    .domain([toNumber(rational(parameter.minimum)), toNumber(rational(parameter.maximum))])
    .range([40 * scale, Math.max(60, width - 22 * scale)])
  const [left, right] = x.range() as [number, number]
  const top = 30 * scale
  const chart = pair === undefined ? 0 : Math.round((width < 560 ? 150 : 190) * scale)
  const band = top + chart + 16 * scale
  const bottom = band + 38 * scale
  const labels = flipLabels(line.flips, x, width, scale)
  const rows = Math.max(0, ...labels.map(({ row }) => row))
  return (
    <div class="phase-chart" ref={ref}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing with a slider in it; there is no such element
        <svg
          width={width}
          height={bottom + (46 + ROW * rows) * scale}
          role="group"
          aria-label="Phase line; the table below has its numbers"
        >
          {pair !== undefined && (
            <DecidingLines line={line} pair={pair} x={x} top={top} bottom={top + chart} scale={scale} />
          )}
          <Regions
            line={line}
            value={value}
            parameter={parameter}
            x={x}
            top={band}
            bottom={bottom}
            from={top}
            scale={scale}
            labels={labels}
          />
          <text class="axis-name" x={(left + right) / 2} y={bottom + 20 * scale} text-anchor="middle">
            {axisName(parameter, (right - left - 90 * scale) / (LETTER * scale))}
          </text>
          <Handle parameter={parameter} value={value} x={x} top={top} band={band} bottom={bottom} onMove={onMove} />
        </svg>
      )}
    </div>
  )
}

/** The width of a letter of the name, in pixels at the usual size of type. */
const LETTER = 7.4

/** What moves along the line, as far as there is room for its name. */
function axisName({ label, symbol }: Parameter, letters: number): string {
  // A drawing sets no subscripts.
  const full = symbol && !symbol.includes('_') ? `${label} ${symbol}` : label
  return [full, label, symbol?.replace('_', '') ?? ''].find(text => text.length <= letters) ?? ''
}
