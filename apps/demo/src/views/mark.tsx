/** The shapes that stand for splits. */
import type { JSX } from 'preact'
import type { Mark } from './splits.ts'

export function MarkShape({ mark, x, y }: { mark: Mark; x: number; y: number }): JSX.Element {
  return mark === 'diamond' ? (
    <path class="mark" d={`M${x - 7} ${y}l7 -7l7 7l-7 7z`} />
  ) : (
    <circle class="mark" cx={x} cy={y} r="6" />
  )
}

export function MarkKey({ mark }: { mark: Mark }): JSX.Element {
  return (
    <svg class="mark-key" width="16" height="16" aria-hidden="true">
      <MarkShape mark={mark} x={8} y={8} />
    </svg>
  )
}

/** The bar that stands for the core. */
export function CoreKey(): JSX.Element {
  return (
    <svg class="mark-key" width="16" height="16" aria-hidden="true">
      <rect x="1" y="3" width="14" height="10" fill="url(#hatch-key)" stroke="var(--ink)" stroke-width="1.5" />
    </svg>
  )
}
