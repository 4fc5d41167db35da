/** A filled rectangle whose area is a value, with the value written on it where it fits. */
import type { JSX } from 'preact'

interface Props {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly edge?: string
  readonly label?: string
  /** How far right of the middle the label stands. */
  readonly shift?: number
  /** The label stands on a plain colour and needs no ground of its own. */
  readonly onFill?: boolean
}

export function Block({ x, y, width, height, fill, edge, label = '', shift = 0, onFill }: Props): JSX.Element {
  const fits = height >= 20 && width - 2 * shift >= label.length * 8.5 + 8
  return (
    <g>
      <rect class="portion" x={x} y={y} width={width} height={height} fill={fill} />
      {edge && height > 1 && (
        <rect
          class="portion"
          x={x + 0.75}
          y={y + 0.75}
          width={Math.max(0, width - 1.5)}
          height={Math.max(0, height - 1.5)}
          fill="none"
          stroke={edge}
          stroke-width="1.5"
        />
      )}
      {label !== '' && fits && (
        <text
          class={onFill ? 'block-label on-fill' : 'block-label'}
          x={x + width / 2 + shift}
          y={y + height / 2}
          dy="0.35em"
          text-anchor="middle"
        >
          {label}
        </text>
      )}
    </g>
  )
}
