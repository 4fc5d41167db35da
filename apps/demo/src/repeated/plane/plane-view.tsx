/** The payoff plane, as large as there is room for. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { useRoom } from '../../parts/use-room.ts'
import { useSize } from '../../parts/use-size.ts'
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
    <div ref={ref} class="plane-view">
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
  )
}
