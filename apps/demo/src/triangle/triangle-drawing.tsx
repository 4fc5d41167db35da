/** The imputation triangle: corners, the lines beyond which pairs block, the core, and the splits as points. */
import type { JSX } from 'preact'
import { solid } from '../picture/patterns.tsx'
import { together } from '../views/split-words.ts'
import type { Figure, PlacedSplit } from './figure.ts'
import type { Layout, Line } from './layout.ts'
import { SplitPoints } from './split-points.tsx'
import { cornerInWords } from './words.ts'

interface Props {
  readonly players: readonly string[]
  readonly figure: Figure
  readonly layout: Layout
  readonly lines: readonly Line[]
  readonly scale: number
  /** The corners of what can be had where liabilities are finite. */
  readonly reach: readonly string[]
  /** No core and no splits while the reader guesses. */
  readonly hidden: boolean
  readonly placed: readonly PlacedSplit[]
  readonly chosen: PlacedSplit | undefined
  readonly onChoose: (placed: PlacedSplit) => void
}

export function TriangleDrawing(props: Props): JSX.Element {
  const { players, figure, layout, lines, scale, reach, hidden, placed, chosen, onChoose } = props
  const blocking = new Set(hidden ? [] : chosen?.point.blocking.map(({ coalition }) => coalition))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with buttons in it; there is no such element
    <svg
      width={layout.width}
      height={layout.height}
      role="group"
      aria-label="Triangle of all ways to share; the table below has its numbers"
    >
      <path class="outline" d={closed(figure.corners.map(({ position }) => layout.dot(position)))} />
      {!hidden && <Core figure={figure} layout={layout} />}
      {lines.map((line, k) => (
        <g key={line.section.coalition} class={blocking.has(line.section.coalition) ? 'line blocks' : 'line'}>
          <path d={line.path} />
          <path class="ticks" d={line.ticks} />
          <LineName line={line} letter={LETTERS[k]!} players={players} layout={layout} scale={scale} />
        </g>
      ))}
      {!hidden && reach.length > 0 && <Reach figure={figure} layout={layout} reach={reach} />}
      {players.map((player, i) => (
        <Corner key={player} i={i} player={player} figure={figure} layout={layout} scale={scale} />
      ))}
      {!hidden && (
        <SplitPoints
          players={players}
          layout={layout}
          lines={lines}
          scale={scale}
          placed={placed}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </svg>
  )
}

/** What stands for the names of a line where there is no room for them. */
export const LETTERS = ['a', 'b', 'c']

function closed(dots: readonly (readonly number[])[]): string {
  return `M${dots.map(dot => dot.join(' ')).join('L')}Z`
}

function Core({ figure, layout }: Pick<Props, 'figure' | 'layout'>): JSX.Element | null {
  const dots = figure.core.vertices.map(({ position }) => layout.dot(position))
  switch (figure.core.kind) {
    case 'empty':
      return null
    case 'point':
      return <circle class="core" cx={dots[0]![0]} cy={dots[0]![1]} r="15" />
    case 'segment':
      return (
        <g class="core-segment">
          <path d={closed(dots)} />
          <path class="inner" d={closed(dots)} />
        </g>
      )
    case 'polygon':
      return <path class="core" d={closed(dots)} />
  }
}

function Reach({ figure, layout, reach }: Pick<Props, 'figure' | 'layout' | 'reach'>): JSX.Element {
  const dots = reach.flatMap(key => {
    const point = figure.points.find(({ label }) => label === key)
    return point ? [layout.dot(point.position)] : []
  })
  const [[x, y]] = dots as [readonly [number, number]]
  return new Set(reach).size === 1 ? (
    <circle class="reach" cx={x} cy={y} r="22" />
  ) : (
    <path class="reach" d={closed(dots)} />
  )
}

type CornerProps = Pick<Props, 'figure' | 'layout' | 'scale'> & { readonly i: number; readonly player: string }

function Corner({ i, player, figure, layout, scale }: CornerProps): JSX.Element {
  const { position } = figure.corners[i]!
  const [x, y] = layout.dot(position)
  const up = i === 2
  const shift = layout.roomy ? 0 : 26 * scale
  const at = up ? x : i === 0 ? x - shift : x + shift
  const anchor = up ? 'middle' : layout.roomy ? 'middle' : i === 0 ? 'start' : 'end'
  return (
    <g class="corner">
      <text x={at} y={up ? y - 28 * scale : y + layout.names} text-anchor={anchor} style={{ fill: solid(i) }}>
        {player}
      </text>
      <text class="soft" x={at} y={up ? y - 10 * scale : y + layout.names + 18 * scale} text-anchor={anchor}>
        {cornerInWords(figure, i)}
      </text>
    </g>
  )
}

interface LineNameProps extends Pick<Props, 'players' | 'layout' | 'scale'> {
  readonly line: Line
  readonly letter: string
}

/** Who blocks beyond the line, at its end; or a letter. */
function LineName({ line, letter, players, layout, scale }: LineNameProps): JSX.Element {
  const { side, dot } = line.end
  const [x, y] = dot
  const anchor = (['middle', 'start', 'end'] as const)[side]!
  const at = x + [0, 10, -10][side]!
  if (!layout.roomy) {
    return (
      <text
        class="line-name"
        x={at}
        y={side === 0 ? y + 20 * scale : y}
        dy={side === 0 ? 0 : '0.3em'}
        text-anchor={anchor}
      >
        {letter}
      </text>
    )
  }
  const who = together(players, line.section.coalition)
  if (side === 0) {
    return (
      <text class="line-name" x={at} y={y + 22 * scale} text-anchor={anchor}>
        {who} block beyond
      </text>
    )
  }
  return (
    <>
      <text class="line-name" x={at} y={y - 3 * scale} text-anchor={anchor}>
        {who}
      </text>
      <text class="line-name" x={at} y={y + 14 * scale} text-anchor={anchor}>
        block beyond
      </text>
    </>
  )
}
