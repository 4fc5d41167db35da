/** The tree as an outline: the drawing in words, and what is shown where a drawing has no room. */
import type { Tree } from '@biform/core'
import type { JSX } from 'preact'
import { number } from '../parts/number.ts'
import { solid } from '../picture/patterns.tsx'
import type { PlacedNode } from './tree-layout.ts'
import type { ViewProps } from './view.ts'

interface Props extends ViewProps<Tree> {
  readonly nodes: readonly PlacedNode[]
  /** True beside the drawing: then it is folded away. */
  readonly folded: boolean
}

export function TreeOutline(props: Props): JSX.Element {
  const outline = (
    <ul class="outline">
      <Item {...props} placed={props.nodes[0]!} />
    </ul>
  )
  if (!props.folded) return outline
  return (
    <details class="alternative">
      <summary>The tree as an outline</summary>
      {outline}
    </details>
  )
}

const MARKS = { path: 'taken', chosen: 'would be chosen', plain: '' } as const

function Item(props: Props & { readonly placed: PlacedNode }): JSX.Element {
  const { game, nodes, placed, found, shown, show } = props
  const { node, values } = placed
  const children = nodes.filter(item => item.parent === placed)
  const choosable = found.scenes.some(scene => scene.at === node.label)
  return (
    <li class={placed.standing}>
      {placed.parent && (
        <p class="step">
          <b>{placed.step}</b>
          {placed.probability && <> with probability {number(placed.probability)}</>}{' '}
          {MARKS[placed.standing] && <span class="badge quiet">{MARKS[placed.standing]}</span>}
        </p>
      )}
      {node.kind === 'terminal' ? (
        <p class="end">
          {game.players.map((player, i) => (
            <span key={player} style={{ color: solid(i) }}>
              {player} {number(node.payoffs[i]!)}{' '}
            </span>
          ))}
          {choosable && (
            <button type="button" aria-pressed={shown?.at === node.label} onClick={() => show(node.label)}>
              {shown?.at === node.label ? 'in the picture' : 'show'}
            </button>
          )}
        </p>
      ) : (
        <>
          <p class="mover">
            {node.kind === 'decision' ? (
              <>
                <b style={{ color: solid(game.players.indexOf(node.player)) }}>{node.player}</b> chooses
              </>
            ) : (
              'chance decides'
            )}
          </p>
          {values && (
            <p class="worth">
              worth {game.players.map((player, i) => `${number(values[i]!)} to ${player}`).join(', ')}
            </p>
          )}
          <ul>
            {children.map(child => (
              <Item key={child.node.label} {...props} placed={child} />
            ))}
          </ul>
        </>
      )}
    </li>
  )
}
