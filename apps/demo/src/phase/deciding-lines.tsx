/** The two numbers whose order decides, as lines over the parameter; where they cross, the prediction flips. */
import { toNumber } from '@biform/core'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { line as path } from 'd3-shape'
import type { JSX } from 'preact'
import type { LineReply } from '../solver/protocol.ts'

interface Props {
  readonly line: LineReply
  readonly pair: string
  readonly x: ScaleLinear<number, number>
  readonly top: number
  readonly bottom: number
  readonly scale: number
}

export function DecidingLines({ line, pair, x, top, bottom, scale }: Props): JSX.Element {
  const points = line.samples.flatMap(sample => {
    const found = sample.deciding.find(item => item.text === pair)
    return found ? [{ x: toNumber(sample.value), left: toNumber(found.left), right: toNumber(found.right) }] : []
  })
  const values = points.flatMap(point => [point.left, point.right])
  const y = scaleLinear()
    .domain([Math.min(...values, 0), Math.max(...values, 1e-9)])
    .nice(4)
    .range([bottom, top])
  const draw = (side: 'left' | 'right'): string =>
    path<(typeof points)[number]>(
      point => x(point.x),
      point => y(point[side]),
    )(points) ?? ''
  const [from, to] = x.range() as [number, number]
  return (
    <g class="deciding">
      {y.ticks(4).map(tick => (
        <g key={tick} class="tick">
          <path d={`M${from} ${y(tick)}H${to}`} class={tick === 0 ? 'zero' : ''} />
          <text x={from - 8} y={y(tick)} dy="0.35em" text-anchor="end">
            {String(tick).replace('-', '−')}
          </text>
        </g>
      ))}
      <path class="side right" d={draw('right')} />
      <path class="side left" d={draw('left')} />
      {line.flips.map(flip => {
        if (flip.kind !== 'flip') return null
        const at = points.find(point => point.x === toNumber(flip.value))
        return at && at.left === at.right ? (
          <circle key={flip.value.toFraction()} class="crossing" cx={x(at.x)} cy={y(at.left)} r={5 * scale} />
        ) : null
      })}
    </g>
  )
}
