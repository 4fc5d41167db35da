/** Places for the names of points, where they cover each other and the points as little as may be. */
import type { Dot } from './layout.ts'

/** A name in lines, with its box. */
export interface Label {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly box: Box
}

/** A part of the drawing that is taken. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The width of a letter. */
export const LETTER = 7.1
const LINE = 18
const GAP = 14

/** One label per dot, in their order; each tries eight places around its dot, away from what is written already. */
export function labelsOf(
  dots: readonly Dot[],
  names: readonly (readonly string[])[],
  width: number,
  scale: number,
  written: readonly Box[],
): Label[] {
  const marks = dots.map(([x, y]): Box => ({ left: x - 9, top: y - 9, right: x + 9, bottom: y + 9 }))
  const taken = [...written, ...marks]
  return dots.map((dot, k) => {
    const lines = names[k]!
    const candidates = PLACES.map(place => labelAt(dot, lines, place, width, scale))
    const costs = candidates.map(({ box }, place) => place + 100 * sumOf(taken.map(other => overlap(box, other))))
    const best = candidates[costs.indexOf(Math.min(...costs))]!
    taken.push(best.box)
    return best
  })
}

/** Directions in which a label may stand: right, left, above, below, and between. */
const PLACES: readonly Dot[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
]

function labelAt([x, y]: Dot, lines: readonly string[], [dx, dy]: Dot, width: number, scale: number): Label {
  const w = Math.max(...lines.map(line => line.length)) * LETTER * scale
  const h = lines.length * LINE * scale
  const gap = dx !== 0 && dy !== 0 ? GAP * 0.7 : GAP
  const start = dx > 0 ? x + gap : dx < 0 ? x - gap - w : x - w / 2
  const left = Math.max(2, Math.min(width - w - 2, start))
  const top = dy > 0 ? y + gap : dy < 0 ? y - gap - h : y - h / 2
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle'
  const at = anchor === 'start' ? left : anchor === 'end' ? left + w : left + w / 2
  return {
    lines,
    x: at,
    y: top + LINE * 0.75 * scale,
    anchor,
    box: { left, top, right: left + w, bottom: top + h },
  }
}

/** The area that two boxes share, in hundreds of square pixels. */
export function overlap(a: Box, b: Box): number {
  const w = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return w > 0 && h > 0 ? (w * h) / 100 : 0
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0)
}
