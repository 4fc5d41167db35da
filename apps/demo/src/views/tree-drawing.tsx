/** The drawn tree, from left to right: who moves, what leads where, and what each node is worth. */
import type { Tree } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { solid } from '../picture/patterns.tsx'
import type { PlacedNode } from './tree-layout.ts'
import type { ViewProps } from './view.ts'

interface Props extends ViewProps<Tree> {
  readonly nodes: readonly PlacedNode[]
  readonly depth: number
  readonly width: number
  readonly scale: number
}

const ROW = 66
const TOP = 34

export function TreeDrawing({ game, nodes, depth, width, scale, found, shown, show }: Props): JSX.Element {
  const ends = Math.max(...nodes.map(node => node.row)) + 1
  const right = 118 * scale
  const root = nodes[0]!
  const beside = [
    root.node.kind === 'decision' ? root.node.player : 'chance',
    root.values?.map(number).join(' · ') ?? '',
  ]
  const left = Math.max(...beside.map(text => text.length)) * 8 * scale + 16
  const x = (node: PlacedNode): number => left + (node.depth / Math.max(1, depth)) * (width - left - right)
  const y = (node: PlacedNode): number => (TOP + node.row * ROW) * scale
  const choosable = new Set(found.scenes.map(scene => scene.at))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with buttons in it; there is no such element
    <svg
      class="tree"
      width={width}
      height={(TOP + (ends - 1) * ROW + 38) * scale}
      role="group"
      aria-label="Game tree; the outline below says the same in words"
    >
      {nodes.map(
        node =>
          node.parent && (
            <Branch key={node.node.label} node={node} from={[x(node.parent), y(node.parent)]} to={[x(node), y(node)]} />
          ),
      )}
      {nodes.map(node => (
        <Node
          key={node.node.label}
          placed={node}
          game={game}
          x={x(node)}
          y={y(node)}
          scale={scale}
          selected={shown?.at === node.node.label}
          onChoose={choosable.has(node.node.label) ? () => show(node.node.label) : undefined}
        />
      ))}
    </svg>
  )
}

type Point = readonly [number, number]

function Branch({ node, from: [x1, y1], to: [x2, y2] }: { node: PlacedNode; from: Point; to: Point }): JSX.Element {
  const bend = x1 + Math.min(34, (x2 - x1) * 0.25)
  const label = node.probability ? `${node.step} ${number(node.probability)}` : node.step
  return (
    <g class={`branch ${node.standing}`}>
      <path d={`M${x1} ${y1}L${bend} ${y2}H${x2 - 9}`} />
      {node.standing === 'chosen' && <path class="arrow" d={`M${x2 - 19} ${y2 - 6}l9 6l-9 6`} />}
      <text x={bend + 8} y={y2 - 8}>
        {label}
      </text>
    </g>
  )
}

interface NodeProps {
  readonly placed: PlacedNode
  readonly game: Tree
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly selected: boolean
  readonly onChoose: (() => void) | undefined
}

function Node({ placed, game, x, y, scale, selected, onChoose }: NodeProps): JSX.Element {
  const { node, values } = placed
  if (node.kind === 'terminal') {
    const payoffs = node.payoffs
    const words = game.players.map((player, i) => `${player} ${number(payoffs[i]!)}`)
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onChoose?.()
    }
    const lines = words.map((text, i) => (
      <text
        key={game.players[i]}
        class="end"
        x={x + 4}
        y={y + (i - (words.length - 1) / 2) * 19 * scale}
        dy="0.35em"
        style={{ fill: solid(i) }}
      >
        {`${text} `}
      </text>
    ))
    if (!onChoose) return <g>{lines}</g>
    return (
      // biome-ignore lint/a11y/useSemanticElements: there is no button element in a drawing
      <g
        class={selected ? 'choosable selected' : 'choosable'}
        role="button"
        tabindex={0}
        aria-pressed={selected}
        aria-label={`${words.join(' ')}, ${node.label}`}
        onClick={onChoose}
        onKeyDown={press}
      >
        <rect class="target" x={x - 4} y={y - 24 * scale} width={116 * scale} height={48 * scale} rx="4" />
        {lines}
      </g>
    )
  }
  const player = node.kind === 'decision' ? game.players.indexOf(node.player) : -1
  const who = node.kind === 'decision' ? node.player : 'chance'
  return (
    <g>
      {player >= 0 ? (
        <circle cx={x} cy={y} r="7" fill={solid(player)} />
      ) : (
        <path class="chance" d={`M${x - 8} ${y}l8 -8l8 8l-8 8z`} />
      )}
      <text
        class="mover"
        x={x - 13}
        y={y}
        dy={placed.depth === 0 ? '0.35em' : '-0.5em'}
        text-anchor="end"
        style={player >= 0 ? { fill: solid(player) } : {}}
      >
        {who}
      </text>
      {values && (
        <text class="value" x={x - 13} y={y + 22 * scale} text-anchor="end">
          {values.map(number).join(' · ')}
        </text>
      )}
    </g>
  )
}
