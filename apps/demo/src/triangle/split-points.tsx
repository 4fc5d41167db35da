/** The splits as points of the triangle: each can be pointed at, focused and chosen, and says its exact values. */
import type { JSX } from 'preact'
import { fullNumber } from '../parts/number.ts'
import { MarkShape } from '../views/mark.tsx'
import { amountsInWords, together } from '../views/split-words.ts'
import { shortNames } from '../views/splits.ts'
import type { PlacedSplit } from './figure.ts'
import { labelsOf } from './labels.ts'
import { type Layout, type Line, nameBox } from './layout.ts'

interface Props {
  readonly players: readonly string[]
  readonly layout: Layout
  readonly lines: readonly Line[]
  readonly scale: number
  readonly placed: readonly PlacedSplit[]
  readonly chosen: PlacedSplit | undefined
  readonly onChoose: (placed: PlacedSplit) => void
}

export function SplitPoints({ players, layout, lines, scale, placed, chosen, onChoose }: Props): JSX.Element {
  const dots = placed.map(({ point }) => layout.dot(point.position))
  const names = placed.map(({ split }) => shortNames(split))
  const labels = labelsOf(
    dots,
    names,
    layout.width,
    scale,
    lines.map(line => nameBox(line, layout, scale)),
  )
  return (
    <>
      {placed.map((item, k) => {
        const [x, y] = dots[k]!
        const { lines: rows, x: left, y: top, anchor } = labels[k]!
        const { split } = item
        const choose = (): void => onChoose(item)
        return (
          <g key={split.members[0]!.title} class={item === chosen ? 'split-point chosen' : 'split-point'}>
            {/* biome-ignore lint/a11y/useSemanticElements: inside of a drawing there are no buttons */}
            <g
              role="button"
              tabindex={0}
              aria-pressed={item === chosen}
              aria-label={inFull(players, item)}
              onFocus={choose}
              onPointerEnter={choose}
              onClick={choose}
              onKeyDown={event => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                choose()
              }}
            >
              <circle class="hit" cx={x} cy={y} r="22" />
              {item === chosen && <circle class="halo" cx={x} cy={y} r="12" />}
              <MarkShape mark={split.mark} x={x} y={y} full={split.inCore.holds} />
            </g>
            {rows.map((line, row) => (
              <text key={line} class="point-name" x={left} y={top + row * 18 * scale} text-anchor={anchor}>
                {line}
              </text>
            ))}
          </g>
        )
      })}
    </>
  )
}

/** "Shapley value: First 25, Second 35, Third 30; blocked by Second and Third". */
function inFull(players: readonly string[], { split: { name, values, inCore } }: PlacedSplit): string {
  const amounts = amountsInWords(players, values, fullNumber)
  const verdict = inCore.holds
    ? 'in the core'
    : inCore.blocking
      ? `blocked by ${together(players, inCore.blocking.coalition)}`
      : 'cannot be had'
  return `${name}: ${amounts}; ${verdict}`
}
