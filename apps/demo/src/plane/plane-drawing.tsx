/** The drawing of a phase plane: areas with sharp edges, and a point to drag over it. */
import { type Fraction, rational, toNumber } from '@biform/core'
import type { Parameter } from '@biform/core/scenarios'
import { scaleLinear } from 'd3-scale'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { number } from '../parts/number.ts'
import { Symbols } from '../parts/symbol.tsx'
import { useSize } from '../parts/use-size.ts'
import { FILLS } from '../phase/regions.tsx'
import { VERDICTS } from '../phase/words.ts'
import type { PlaneReply } from '../solver/protocol.ts'
import { sliderPlace, sliderSteps, sliderValue } from '../state/parameters.ts'
import { figureOf, type Spot } from './figure.ts'

interface Props {
  readonly plane: PlaneReply
  readonly parameters: readonly [Parameter, Parameter]
  readonly values: readonly [Fraction, Fraction]
  /** What is so at the point, in words. */
  readonly words: string
  readonly onMove: (values: readonly [Fraction, Fraction]) => void
}

export function PlaneDrawing({ plane, parameters, values, words, onMove }: Props): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const figure = useMemo(() => figureOf(plane), [plane])
  const height = Math.round(Math.min(width, Math.max(240, Math.min(430 * scale, 0.62 * innerHeight))))
  const left = 50 * scale
  const [x, y] = plane.axes.map(({ values: grid }, k) =>
    scaleLinear()
      .domain([toNumber(grid[0]!), toNumber(grid.at(-1)!)])
      .range(k === 0 ? [left, Math.max(left + 40, width - 16 * scale)] : [height - 48 * scale, 12 * scale]),
  ) as [ReturnType<typeof scaleLinear<number, number>>, ReturnType<typeof scaleLinear<number, number>>]
  const place = ([a, b]: Spot): string => `${x(a)} ${y(b)}`
  const [right, top] = [x.range()[1]!, y.range()[1]!]
  const bottom = y.range()[0]!
  const at = [x(toNumber(values[0])), y(toNumber(values[1]))] as const
  // All of one verdict is one path: no seams between its cells.
  const drawn = useMemo(
    () => (
      <g class="regions">
        {figure.regions.map(({ verdict, areas }) => (
          <path
            key={verdict}
            class={`plane-area ${verdict}`}
            fill={FILLS[verdict]}
            d={areas.map(corners => `M${corners.map(place).join('L')}Z`).join('')}
          />
        ))}
        <rect class="plane-frame" x={left} y={top} width={right - left} height={bottom - top} />
        <path class="plane-boundary" d={figure.boundary.map(([a, b]) => `M${place(a)}L${place(b)}`).join('')} />
        {figure.flips.map(spot => (
          <circle key={spot.join()} class="plane-flip" cx={x(spot[0])} cy={y(spot[1])} r={2.5 * scale} />
        ))}
        {figure.regions.map(
          ({ verdict, label }) =>
            label && (
              <text
                key={verdict}
                class="region-label"
                x={x(label.at[0])}
                y={y(label.at[1])}
                dy="0.35em"
                text-anchor="middle"
              >
                {label.room > 1 ? VERDICTS[verdict] : { holds: '✓', fails: '✗', undecided: '?' }[verdict]}
              </text>
            ),
        )}
        {x.ticks(width < 480 ? 3 : 5).map(tick => (
          <text key={tick} class="end" x={x(tick)} y={bottom + 20 * scale} text-anchor="middle">
            {String(tick).replace('-', '−')}
          </text>
        ))}
        {y.ticks(5).map(tick => (
          <text key={tick} class="end" x={left - 8} y={y(tick)} dy="0.35em" text-anchor="end">
            {String(tick).replace('-', '−')}
          </text>
        ))}
      </g>
    ),
    [figure, width, height, scale],
  )
  const steps = parameters.map(sliderSteps) as [number, number]
  const move = (places: readonly [number, number]): void =>
    onMove([
      sliderValue(parameters[0], Math.max(0, Math.min(steps[0], places[0]))),
      sliderValue(parameters[1], Math.max(0, Math.min(steps[1], places[1]))),
    ])
  const drag = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).closest('svg')!.getBoundingClientRect()
    const seen = [x.invert(event.clientX - box.left), y.invert(event.clientY - box.top)] as const
    move([placeNear(parameters[0], seen[0]), placeNear(parameters[1], seen[1])])
  }
  const here = parameters.map((parameter, k) => sliderPlace(parameter, values[k]!)) as [number, number]
  const by = (k: 0 | 1, amount: number): [number, number] => {
    const next = amount > 0 ? Math.floor(here[k]) + amount : Math.ceil(here[k]) + amount
    return k === 0 ? [next, here[1]] : [here[0], next]
  }
  const keep = (k: 0 | 1, next: readonly [number, number]): void => {
    // The value of the other axis stays as it is, be it between two places of its slider.
    const moved = sliderValue(parameters[k], Math.max(0, Math.min(steps[k], next[k])))
    onMove(k === 0 ? [moved, values[1]] : [values[0], moved])
  }
  const keys: Record<string, readonly [0 | 1, number]> = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowDown: [1, -1],
    ArrowUp: [1, 1],
    Home: [0, -steps[0]],
    End: [0, steps[0]],
    PageDown: [1, -steps[1]],
    PageUp: [1, steps[1]],
  }
  const names = parameters.map(({ symbol, label }) => symbol ?? label)
  return (
    <div class="phase-plane" ref={ref}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing with a slider in it; there is no such element
        <svg width={width} height={height} role="group" aria-label="Phase plane; the table below has its numbers">
          {drawn}
          <rect
            class="drag-plane"
            x={left}
            y={top}
            width={right - left}
            height={bottom - top}
            onPointerDown={event => {
              event.currentTarget.setPointerCapture(event.pointerId)
              drag(event)
            }}
            onPointerMove={event => {
              if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event)
            }}
          />
          <g
            class="plane-handle"
            role="slider"
            tabindex={0}
            aria-label={`${parameters[0].label} by the arrows to the sides, ${parameters[1].label} by those up and down`}
            aria-valuemin={0}
            aria-valuemax={steps[0]}
            aria-valuenow={here[0]}
            aria-valuetext={`${names[0]} ${number(values[0])}, ${names[1]} ${number(values[1])}: ${words}`}
            onKeyDown={event => {
              const key = keys[event.key]
              if (!key) return
              event.preventDefault()
              keep(key[0], by(key[0], key[1]))
            }}
          >
            <path class="stem" d={`M${left} ${at[1]}H${at[0]}V${bottom}`} />
            <circle cx={at[0]} cy={at[1]} r={10 * scale} />
            <circle class="eye" cx={at[0]} cy={at[1]} r={3 * scale} />
          </g>
        </svg>
      )}
      <p class="plane-axes">
        <span>
          ↑ <Symbols text={`${parameters[1].label}${parameters[1].symbol ? ` ${parameters[1].symbol}` : ''}`} />
        </span>
        <span>
          <Symbols text={`${parameters[0].label}${parameters[0].symbol ? ` ${parameters[0].symbol}` : ''}`} /> →
        </span>
      </p>
    </div>
  )
}

/** The place of a slider that is nearest to a value; it may lie beyond its ends. */
function placeNear({ minimum, step }: Parameter, value: number): number {
  return Math.round((value - toNumber(rational(minimum))) / toNumber(rational(step)))
}
