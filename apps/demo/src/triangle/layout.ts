/** Where the parts of an imputation triangle are drawn, in CSS pixels. */
import type { CoalitionSection, GeometryPlace } from '@biform/solver'
import type { Figure } from './figure.ts'
import type { Box } from './labels.ts'

/** A place on the page. */
export type Dot = readonly [x: number, y: number]

export interface Layout {
  readonly width: number
  readonly height: number
  /** Whether there is room for words beside the sides; else letters stand for them. */
  readonly roomy: boolean
  readonly dot: (position: readonly number[]) => Dot
  /** How far below the triangle the names of its lower corners stand. */
  readonly names: number
}

/** Splits that lie further out than this, in sides of the triangle, are left to words and table. */
const BEYOND = 0.6
/** The height of the figure without its names. */
const TALLEST = 340
const HEIGHT = Math.sqrt(3) / 2

/** Whether a place is near enough to be drawn. */
export function isNear({ position: [x, y] }: GeometryPlace): boolean {
  return x! >= -BEYOND && x! <= 1 + BEYOND && y! >= -BEYOND && y! <= HEIGHT + BEYOND
}

/** Fits the corners, and places that are near enough to be drawn, into a width. */
export function layoutOf({ corners }: Figure, points: readonly GeometryPlace[], width: number, scale: number): Layout {
  const roomy = width >= 540 * scale
  const padX = (roomy ? 132 : 30) * scale
  const top = 52 * scale
  const names = 46 * scale
  const places = [...corners, ...points.filter(isNear)].map(({ position }) => position)
  const [xs, ys] = [places.map(([x]) => x!), places.map(([, y]) => y!)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const side = Math.max(1, Math.min((width - 2 * padX) / (right - left), (TALLEST * scale) / (high - low)))
  const middle = (left + right) / 2
  const dot = ([x, y]: readonly number[]): Dot => [width / 2 + (x! - middle) * side, top + (high - y!) * side]
  return { width, height: top + (high - low) * side + names + 28 * scale, roomy, dot, names }
}

/** The side k → k + 1 of the triangle at which the line of the two players other than k has its words. */
export interface LineEnd {
  /** 0: below, 1: on the right, 2: on the left. */
  readonly side: number
  readonly dot: Dot
}

/** A line of two players in pixels, with ticks on the side on which they block. */
export interface Line {
  readonly section: CoalitionSection
  readonly path: string
  readonly ticks: string
  readonly end: LineEnd
}

const TICK = 7
const EVERY = 13

/** The lines of pairs that block somewhere, if they cross the triangle. */
export function linesOf(figure: Figure, { dot }: Layout): Line[] {
  return figure.sections.flatMap(section => {
    const missing = [0, 1, 2].find(i => section.coalition === (7 ^ (1 << i)))
    const [a, b] = section.vertices
    if (missing === undefined || section.kind !== 'somewhere' || !a || !b) return []
    const [from, to] = [dot(a.position), dot(b.position)]
    const towards = dot(figure.corners[missing]!.position)
    const end = a.barycentric[(missing + 1) % 3]!.n !== 0n ? from : to
    return [{ section, path: `M${from}L${to}`, ticks: ticksOf(from, to, towards), end: { side: missing, dot: end } }]
  })
}

/** Short strokes along a line, towards a corner. */
function ticksOf([x0, y0]: Dot, [x1, y1]: Dot, [cx, cy]: Dot): string {
  const length = Math.hypot(x1 - x0, y1 - y0)
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length]
  const flip = -uy * (cx - x0) + ux * (cy - y0) > 0 ? 1 : -1
  const [nx, ny] = [-uy * flip * TICK, ux * flip * TICK]
  const count = Math.floor(length / EVERY)
  const first = (length - (count - 1) * EVERY) / 2
  return Array.from({ length: count }, (_, k) => {
    const along = first + k * EVERY
    return `M${x0 + ux * along} ${y0 + uy * along}l${nx} ${ny}`
  }).join('')
}

/** Where the words or the letter of a line stand, roughly. */
export function nameBox({ end: { side, dot } }: Line, { roomy }: Layout, scale: number): Box {
  const [x, y] = dot
  const w = (roomy ? (side === 0 ? 190 : 110) : 12) * scale
  const left = side === 0 ? x - w / 2 : side === 1 ? x + 8 : x - 8 - w
  const top = side === 0 ? y + 6 * scale : y - 20 * scale
  return { left, top, right: left + w, bottom: top + 40 * scale }
}
