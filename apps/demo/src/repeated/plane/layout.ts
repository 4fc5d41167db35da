/** Where the parts of a payoff plane are drawn, in CSS pixels. */
import { scaleLinear } from 'd3-scale'
import { type Box, type Label, LETTER, labelsOf, overlap } from '../../triangle/labels.ts'
import type { Dot } from '../../triangle/layout.ts'
import type { Place, Plane, Spot } from './figure.ts'

export interface PlaneLayout {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly dot: (spot: Spot) => Dot
  readonly ticks: readonly [readonly Tick[], readonly Tick[]]
}

/** A number on an axis. */
interface Tick {
  readonly at: number
  readonly text: string
}

const TALLEST = 560
const LOWEST = 220
/** Where there is little room, a plane is at least so tall, and one scrolls. */
const LEAST = 160
/** What stands above a plane and below it: the names of the axes, and numbers. */
const [ABOVE, BELOW] = [30, 48]
/** One unit is as long on both axes unless one player's payoffs range over this many times the other's. */
const ALIKE = 2
/** The most places that have their names written beside them. */
const NAMED = 8

/**
 * Fits a plane into a width. What is sustained lies within what is feasible, so the drawing keeps its scale as δ moves.
 *
 * @param room the height that there is for the drawing, as far as it can do with it
 */
export function planeLayout(plane: Plane, width: number, scale: number, room = Number.POSITIVE_INFINITY): PlaneLayout {
  const spots = [...plane.places.map(({ spot }) => spot), plane.levels]
  const [left, top] = [48 * scale, ABOVE * scale]
  const widest = Math.max(1, width - left - 20 * scale)
  const tallest = Math.max(LEAST * scale, Math.min(TALLEST * scale, room - (ABOVE + BELOW) * scale))
  const [x, y] = [0, 1].map(i => axisOf(spots.map(spot => spot[i]!))) as [Axis, Axis]
  const [across, up] = [x.to - x.from, y.to - y.from]
  const unit = Math.min(widest / across, tallest / up)
  const equal = across <= ALIKE * up && up <= ALIKE * across
  const wide = equal ? unit * across : widest
  const high = equal ? unit * up : Math.min(tallest, Math.max(LOWEST * scale, widest * 0.7))
  const right = left + wide
  const bottom = top + high
  const dotX = (value: number): number => left + ((value - x.from) / across) * wide
  const dotY = (value: number): number => bottom - ((value - y.from) / up) * high
  return {
    width,
    height: bottom + BELOW * scale,
    left,
    right,
    top,
    bottom,
    dot: ([a, b]) => [dotX(a), dotY(b)],
    ticks: [
      x.ticks.map(value => ({ at: dotX(value), text: tickText(value) })),
      y.ticks.map(value => ({ at: dotY(value), text: tickText(value) })),
    ],
  }
}

interface Axis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

function axisOf(values: readonly number[]): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const spread = most - least || 1
  const scale = scaleLinear()
    .domain([least - spread / 10, most + spread / 10])
    .nice(6)
  const [from, to] = scale.domain()
  return { from: from!, to: to!, ticks: scale.ticks(6) }
}

function tickText(value: number): string {
  return String(value).replace('-', '−')
}

/** A path through corners, closed if there are more than two. */
export function outline({ dot }: PlaneLayout, corners: readonly Spot[]): string {
  const dots = corners.map(corner => dot(corner).map(tenth).join(' '))
  return `M${dots.join('L')}${corners.length > 2 ? 'Z' : ''}`
}

/** A tenth of a pixel is enough, and keeps paths short. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

/**
 * The names of the places, where they cover each other and the levels least. Without names are all of them if there are too
 * many, and those whose names do not fit in: the table has them.
 */
export function placeLabels(layout: PlaneLayout, plane: Plane, scale: number): (Label | undefined)[] {
  const { places, levels } = plane
  if (places.length > NAMED) return places.map(() => undefined)
  const dots = places.map(({ spot }) => layout.dot(spot))
  const { left, right, top, bottom, width, height } = layout
  const [x, y] = layout.dot(levels)
  const written = axisBoxes(layout, plane, scale)
  const taken: Box[] = [
    ...written,
    { left: x - 1, top, right: x + 1, bottom },
    { left, top: y - 1, right, bottom: y + 1 },
  ]
  return labelsOf(dots, places.map(linesOf), width, scale, taken).map(label => {
    const { box } = label
    const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
    return inside && written.every(other => overlap(box, other) === 0) ? label : undefined
  })
}

/** What is written along the axes: the numbers, and who gets what. */
export function axisBoxes(
  { left, top, bottom, width, height }: PlaneLayout,
  { players }: Plane,
  scale: number,
): readonly Box[] {
  return [
    { left: 0, top: top - 8 * scale, right: left - 8, bottom: bottom + 8 * scale },
    { left: 0, top: bottom + 5 * scale, right: width, bottom: height },
    {
      left: 0,
      top: top - 30 * scale,
      right: 4 + `↑ ${players[1]} gets`.length * LETTER * scale,
      bottom: top - 12 * scale,
    },
  ]
}

/** The names of a place in lines. */
function linesOf({ names }: Place): string[] {
  return names.map((name, k) => (k === 0 ? name : `= ${name}`))
}
