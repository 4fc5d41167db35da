/** The payoff plane of two players: what is feasible, what each can be held to, and what equilibria of repetition pay. */
import type { JSX } from 'preact'
import { solid } from '../../picture/patterns.tsx'
import { MarkShape } from '../../views/mark.tsx'
import type { Plane, Spot } from './figure.ts'
import { outline, type PlaneLayout, placeLabels } from './layout.ts'

interface Props {
  readonly plane: Plane
  readonly layout: PlaneLayout
  readonly scale: number
  /** The corners of the equilibrium payoffs; undefined while they are hidden or not known yet. */
  readonly sustained: readonly Spot[] | undefined
  /** The discount factor that they belong to. */
  readonly at: string
  /** Whether they are exact, or in doubles. */
  readonly exact: boolean
  /** What the picture shows, in words. */
  readonly label: string
  /** The average payoffs of a match, once it has been played. */
  readonly match?: Spot | undefined
}

export function PlaneDrawing({ plane, layout, scale, sustained, at, exact, label, match }: Props): JSX.Element {
  const [x, y] = layout.dot(plane.levels)
  return (
    <svg
      class="plane"
      width={layout.width}
      height={layout.height}
      role="img"
      aria-label={label}
      data-at={at}
      data-exact={exact}
    >
      <Axes plane={plane} layout={layout} scale={scale} />
      <Area name="feasible" layout={layout} corners={plane.feasible} />
      <Area name="rational" layout={layout} corners={plane.rational} />
      {sustained && <Area name="sustained" layout={layout} corners={sustained} />}
      <path class="level" d={`M${x} ${layout.bottom}V${layout.top}M${layout.left} ${y}H${layout.right}`} />
      <Places plane={plane} layout={layout} scale={scale} />
      {match && <MatchMark spot={match} layout={layout} />}
    </svg>
  )
}

interface AreaProps {
  readonly name: string
  readonly layout: PlaneLayout
  readonly corners: readonly Spot[]
}

/** A convex set: a polygon, a thick line, or a ring around a point. */
function Area({ name, layout, corners }: AreaProps): JSX.Element {
  const [first] = corners
  if (!first) return <g class={`area ${name}`} />
  if (corners.length > 2) return <path class={`area ${name}`} d={outline(layout, corners)} />
  if (corners.length === 2) {
    return (
      <g class={`area segment ${name}`}>
        <path d={outline(layout, corners)} />
        <path class="inner" d={outline(layout, corners)} />
      </g>
    )
  }
  const [x, y] = layout.dot(first)
  return <circle class={`area ${name}`} cx={x} cy={y} r="14" />
}

function Axes({ plane, layout, scale }: Pick<Props, 'plane' | 'layout' | 'scale'>): JSX.Element {
  const { left, right, top, bottom, ticks } = layout
  return (
    <g class="axes">
      <path d={`M${left} ${top}V${bottom}H${right}`} />
      {ticks[0].map(({ at, text }) => (
        <text key={text} x={at} y={bottom + 18 * scale} text-anchor="middle">
          {text}
        </text>
      ))}
      {ticks[1].map(({ at, text }) => (
        <text key={text} x={left - 8} y={at} dy="0.35em" text-anchor="end">
          {text}
        </text>
      ))}
      <text class="name" x={right} y={bottom + 42 * scale} text-anchor="end" style={{ fill: solid(0) }}>
        {plane.players[0]} gets →
      </text>
      <text class="name" x={4} y={top - 16 * scale} style={{ fill: solid(1) }}>
        ↑ {plane.players[1]} gets
      </text>
    </g>
  )
}

interface PlacesProps {
  readonly plane: Plane
  readonly layout: PlaneLayout
  readonly scale: number
}

/** The cells of the stage game: square and full where one is an equilibrium. */
function Places({ plane, layout, scale }: PlacesProps): JSX.Element {
  const labels = placeLabels(layout, plane, scale)
  return (
    <>
      {plane.places.map(({ spot, names, equilibrium }, k) => {
        const [x, y] = layout.dot(spot)
        const label = labels[k]
        return (
          <g key={names[0]} class="place">
            <MarkShape mark={equilibrium ? 'square' : 'circle'} x={x} y={y} full={equilibrium} />
            {label?.lines.map((line, row) => (
              <text key={line} x={label.x} y={label.y + row * 18 * scale} text-anchor={label.anchor}>
                {line}
              </text>
            ))}
          </g>
        )
      })}
    </>
  )
}

function MatchMark({ spot, layout }: { spot: Spot; layout: PlaneLayout }): JSX.Element {
  const [x, y] = layout.dot(spot)
  return (
    <g class="match-mark">
      <circle cx={x} cy={y} r="12" />
      <MarkShape mark="star" x={x} y={y} full={true} />
    </g>
  )
}
