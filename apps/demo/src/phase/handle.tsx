/** The current value on the phase line: the same slider again, to be dragged or moved by arrow keys. */
import { type Fraction, rational, toNumber } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import type { ScaleLinear } from 'd3-scale'
import type { JSX } from 'preact'
import { fullNumber, number } from '../parts/number.ts'
import { sliderPlace, sliderSteps } from '../state/parameters.ts'

interface Props {
  readonly parameter: Parameter
  readonly value: Fraction
  readonly x: ScaleLinear<number, number>
  readonly top: number
  readonly band: number
  readonly bottom: number
  /** Moves to a place of the slider. */
  readonly onMove: (place: number) => void
}

export function Handle({ parameter, value, x, top, band, bottom, onMove }: Props): JSX.Element {
  const at = x(toNumber(value))
  const steps = sliderSteps(parameter)
  const place = sliderPlace(parameter, value)
  const move = (to: number): void => onMove(Math.max(0, Math.min(steps, to)))
  const drag = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).closest('svg')!.getBoundingClientRect()
    const seen = x.invert(event.clientX - box.left)
    move(Math.round((seen - toNumber(rational(parameter.minimum))) / toNumber(rational(parameter.step))))
  }
  const keys: Record<string, number> = {
    ArrowLeft: Math.ceil(place) - 1,
    ArrowDown: Math.ceil(place) - 1,
    ArrowRight: Math.floor(place) + 1,
    ArrowUp: Math.floor(place) + 1,
    PageDown: Math.ceil(place) - Math.max(1, Math.round(steps / 10)),
    PageUp: Math.floor(place) + Math.max(1, Math.round(steps / 10)),
    Home: 0,
    End: steps,
  }
  const [from, to] = x.range() as [number, number]
  return (
    <g>
      <rect
        class="drag-area"
        x={from - 14}
        y={band - 8}
        width={to - from + 28}
        height={bottom - band + 16}
        onPointerDown={event => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag(event)
        }}
        onPointerMove={event => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event)
        }}
      />
      <g
        class="handle"
        role="slider"
        tabindex={0}
        aria-label={`${parameter.label} on the phase line`}
        aria-valuemin={0}
        aria-valuemax={steps}
        aria-valuenow={place}
        aria-valuetext={fullNumber(value)}
        onKeyDown={event => {
          const next = keys[event.key]
          if (next === undefined) return
          event.preventDefault()
          move(next)
        }}
      >
        <path class="stem" d={`M${at} ${top}V${bottom}`} />
        <rect class="grip" x={at - 11} y={band - 5} width="22" height={bottom - band + 10} rx="6" />
        <path class="ridges" d={`M${at - 3} ${band + 8}V${bottom - 8}M${at + 3} ${band + 8}V${bottom - 8}`} />
        <text class="now" x={at} y={top - 12} text-anchor="middle">
          {number(value)}
        </text>
      </g>
    </g>
  )
}
