/** The regions of the phase line, with its flips as fractions and its brackets as brackets. */
import { type Fraction, rational, toNumber } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { PhaseFlip } from '@biform/solver'
import type { ScaleLinear } from 'd3-scale'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { CROSSED } from '../picture/patterns.tsx'
import type { LineReply } from '../solver/protocol.ts'
import { type FlipLabel, flipAt } from './flip-labels.ts'
import { VERDICTS } from './words.ts'

interface Props {
  readonly value: Fraction
  readonly line: LineReply
  readonly parameter: Parameter
  readonly x: ScaleLinear<number, number>
  readonly top: number
  readonly bottom: number
  /** How far up the marks of the flips reach. */
  readonly from: number
  readonly scale: number
  /** The names of the flips, in their order. */
  readonly labels: readonly FlipLabel[]
}

/** How far a line of names is from the next one, in pixels. */
export const ROW = 19

/** What stands in a region that is too narrow for words. */
const SIGNS = { holds: '✓', fails: '✗', undecided: '?' } as const

export const FILLS = { holds: 'var(--wash)', fails: 'url(#fails)', undecided: CROSSED } as const

export function Regions({ line, parameter, x, top, bottom, from: reach, scale, value, labels }: Props): JSX.Element {
  const middle = (top + bottom) / 2
  const ends = [parameter.minimum, parameter.maximum].map(end => rational(end))
  return (
    <g class="regions">
      {line.regions.map(region => {
        const [left, right] = [x(toNumber(region.lower)), x(toNumber(region.upper))]
        const words = VERDICTS[region.verdict]
        const [from, to] = besides(left, right, x(toNumber(value)))
        return (
          <g key={`${region.lower.toFraction()}-${region.upper.toFraction()}`}>
            <rect
              class={`region ${region.verdict}`}
              x={left}
              y={top}
              width={Math.max(2, right - left)}
              height={bottom - top}
              fill={FILLS[region.verdict]}
            />
            {to - from >= 14 && (
              <text class="region-label" x={(from + to) / 2} y={middle} dy="0.35em" text-anchor="middle">
                {to - from >= words.length * 7.4 * scale ? words : SIGNS[region.verdict]}
              </text>
            )}
          </g>
        )
      })}
      {ends.map((end, i) => (
        <text
          key={end.toFraction()}
          class="end"
          x={x(toNumber(end))}
          y={bottom + 20 * scale}
          text-anchor={i === 0 ? 'start' : 'end'}
        >
          {number(end)}
        </text>
      ))}
      {line.flips.map((flip, k) => (
        <Flip
          key={flipKey(flip)}
          flip={flip}
          label={labels[k]!}
          x={x}
          top={top}
          bottom={bottom}
          from={reach}
          scale={scale}
        />
      ))}
    </g>
  )
}

/** The wider part of a region that the handle leaves free. */
function besides(left: number, right: number, handle: number): [number, number] {
  const half = 16
  if (handle + half < left || handle - half > right) return [left, right]
  return handle - left > right - handle ? [left, handle - half] : [handle + half, right]
}

function flipKey(flip: PhaseFlip): string {
  return flip.kind === 'flip' ? flip.value.toFraction() : `${flip.lower.toFraction()}-${flip.upper.toFraction()}`
}

interface FlipProps extends Pick<Props, 'x' | 'top' | 'bottom' | 'from' | 'scale'> {
  readonly flip: PhaseFlip
  readonly label: FlipLabel
}

function Flip({ flip, label, x, top, bottom, from, scale }: FlipProps): JSX.Element {
  const y = top - 12 * scale
  const at = flipAt(flip, x)
  const name = (
    <text x={label.x} y={bottom + (38 + ROW * label.row) * scale} text-anchor="middle">
      {label.text}
    </text>
  )
  if (flip.kind === 'flip' || flip.root) {
    return (
      <g class="flip">
        <path d={`M${at} ${from}V${bottom}`} />
        {name}
      </g>
    )
  }
  const [left, right] = [x(toNumber(flip.lower)), x(toNumber(flip.upper))]
  return (
    <g class="flip bracket">
      <path d={`M${left} ${y + 8}v-8H${right}v8`} />
      {name}
    </g>
  )
}
