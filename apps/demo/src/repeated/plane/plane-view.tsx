/** The payoff plane with its key and its table. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { useRoom } from '../../parts/use-room.ts'
import { useSize } from '../../parts/use-size.ts'
import { MarkKey } from '../../views/mark.tsx'
import { PlaneDrawing } from './drawing.tsx'
import type { Plane, Spot } from './figure.ts'
import { planeLayout } from './layout.ts'
import '../../styles/plane.css'

interface Props {
  readonly plane: Plane
  readonly sustained: readonly Spot[] | undefined
  readonly at: string
  readonly exact: boolean
  readonly label: string
  readonly match?: Spot | undefined
}

export function PlaneView({ plane, sustained, at, exact, label, match }: Props): JSX.Element {
  const [ref, { width, scale }] = useSize<HTMLDivElement>()
  // Once it is drawn it keeps its size, though the sentence above it may grow by a line.
  const room = useRoom(ref, [width, scale, sustained === undefined].join())
  const layout = useMemo(() => planeLayout(plane, width, scale, room), [plane, width, scale, room])
  return (
    <div class="plane-view">
      <div ref={ref}>
        {width > 0 && (
          <PlaneDrawing
            plane={plane}
            layout={layout}
            scale={scale}
            sustained={sustained}
            at={at}
            exact={exact}
            label={label}
            match={match}
          />
        )}
      </div>
      <ul class="legend">
        {sustained && (
          <li>
            <AreaKey name="sustained" /> equilibria of the repeated game
          </li>
        )}
        <li>
          <AreaKey name="rational" /> feasible, and nobody below its minmax
        </li>
        <li>
          <AreaKey name="feasible" /> feasible
        </li>
        <li>
          <svg class="mark-key" width="26" height="16" aria-hidden="true">
            <path class="level" d="M1 8H25" />
          </svg>
          minmax: what each can be held to
        </li>
        <li>
          <MarkKey mark="square" full={true} /> equilibrium of one round
        </li>
        {match && (
          <li>
            <MarkKey mark="star" full={true} /> the match, on average
          </li>
        )}
      </ul>
    </div>
  )
}

function AreaKey({ name }: { name: string }): JSX.Element {
  return (
    <svg class="mark-key" width="22" height="16" aria-hidden="true">
      <path class={`area ${name}`} d="M1.500 1.500H20.500V14.500H1.500Z" />
    </svg>
  )
}
