/** The shapes that stand for splits: full if the split is in the core, hollow if the core rejects it. */
import type { JSX } from 'preact'
import type { Mark } from './splits.ts'

/** Outlines around (0, 0), about 14 wide. */
const OUTLINES: Readonly<Record<Mark, string>> = {
  diamond: 'M-7.5 0 0-7.5 7.5 0 0 7.500Z',
  circle: 'M-6 0A6 6 0 0 1 6 0A6 6 0 0 1-6 0Z',
  square: 'M-5.5-5.500H5.500V5.500H-5.500Z',
  triangle: 'M0-7 7 5.500H-7Z',
  star: 'M0-8 2.1-2.9 7.6-2.5 3.4 1.1 4.7 6.5 0 3.6-4.7 6.5-3.4 1.1-7.6-2.5-2.1-2.900Z',
  wedge: 'M0 7 7-5.500H-7Z',
  hexagon: 'M-7 0-3.5-6H3.500L7 0 3.5 6H-3.500Z',
  cross: 'M-2.5-7H2.500V-2.500H7V2.500H2.500V7H-2.500V2.500H-7V-2.500H-2.500Z',
}

interface Props {
  readonly mark: Mark
  readonly x: number
  readonly y: number
  readonly full: boolean
}

export function MarkShape({ mark, x, y, full }: Props): JSX.Element {
  return <path class={full ? 'mark full' : 'mark'} d={OUTLINES[mark]} transform={`translate(${x} ${y})`} />
}

export function MarkKey({ mark, full }: Pick<Props, 'mark' | 'full'>): JSX.Element {
  return (
    <svg class="mark-key" width="18" height="18" aria-hidden="true">
      <MarkShape mark={mark} x={9} y={9} full={full} />
    </svg>
  )
}

/** The bar that stands for the core. */
export function CoreKey(): JSX.Element {
  return (
    <svg class="mark-key" width="16" height="16" aria-hidden="true">
      <rect x="1" y="3" width="14" height="10" fill="url(#core)" stroke="var(--ink)" stroke-width="1.5" />
    </svg>
  )
}
