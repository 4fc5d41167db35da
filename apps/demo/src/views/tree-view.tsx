/** The tree as a drawing where there is room for one, and as an outline. */
import type { Tree } from '@biform/core'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSize } from '../parts/use-size.ts'
import { TreeDrawing } from './tree-drawing.tsx'
import { placeNodes } from './tree-layout.ts'
import { TreeOutline } from './tree-outline.tsx'
import type { ViewProps } from './view.ts'
import '../styles/tree.css'

export function TreeView(props: ViewProps<Tree>): JSX.Element {
  const { game, found, hidden } = props
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  const [chosen, choose] = useState(0)
  const equilibria = found.tree?.perfect.equilibria ?? []
  const number = Math.min(chosen, equilibria.length - 1)
  const nodes = placeNodes(game, hidden ? undefined : equilibria[number])
  const depth = Math.max(...nodes.map(node => node.depth))
  const drawn = width >= (depth + 1) * 150 * scale
  return (
    <div ref={ref}>
      {!hidden && equilibria.length > 1 && (
        <p class="choice">
          {equilibria.length} equilibria.{' '}
          {equilibria.map((item, i) => (
            <button
              key={JSON.stringify(item.strategies)}
              type="button"
              aria-pressed={i === number}
              onClick={() => choose(i)}
            >
              {i + 1}
            </button>
          ))}
        </p>
      )}
      {drawn && <TreeDrawing {...props} nodes={nodes} depth={depth} width={width} scale={scale} />}
      <TreeOutline {...props} nodes={nodes} folded={drawn} />
      <p class="hint">
        {drawn &&
          !hidden &&
          `At each node: what it is worth to ${game.players.join(' · ')}. Thick: the path that is taken. An arrow: what would be chosen elsewhere. `}
        {found.scenes.length > 0 && 'Choose an end to see it in the picture.'}
      </p>
    </div>
  )
}
