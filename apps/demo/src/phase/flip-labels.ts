/** Where the names of flips stand below the phase line: each below its flip, within the drawing, and none over another. */
import { toNumber } from '@biform/core'
import type { PhaseFlip } from '@biform/solver'
import { number } from '../parts/number.ts'
import { irrational } from './words.ts'

export interface FlipLabel {
  readonly text: string
  /** Its middle, in pixels. */
  readonly x: number
  /** 0 for the first line of names. */
  readonly row: number
}

/** The width of a letter of a name, in pixels at the usual size of type. */
const LETTER = 7.4

function labelOf(flip: PhaseFlip): string {
  if (flip.kind === 'flip') return `flips at ${number(flip.value)}`
  if (flip.root) return `flips at ${irrational(flip.root)}`
  return `flips between ${number(flip.lower)} and ${number(flip.upper)}`
}

/** Where a flip is on the line: the middle of its bracket, if that is all that is known. */
export function flipAt(flip: PhaseFlip, x: (value: number) => number): number {
  if (flip.kind === 'flip') return x(toNumber(flip.value))
  // The interval of an irrational root is far narrower than a pixel.
  if (flip.root) return x(toNumber(flip.root.lower))
  return (x(toNumber(flip.lower)) + x(toNumber(flip.upper))) / 2
}

/** @param width of the drawing, in pixels */
export function flipLabels(
  flips: readonly PhaseFlip[],
  x: (value: number) => number,
  width: number,
  scale: number,
): FlipLabel[] {
  const ends: number[] = []
  return flips.map(flip => {
    const text = labelOf(flip)
    const half = (text.length * LETTER * scale) / 2
    const middle = Math.max(half, Math.min(width - half, flipAt(flip, x)))
    const free = ends.findIndex(end => middle - half > end)
    const row = free < 0 ? ends.length : free
    ends[row] = middle + half + LETTER * scale
    return { text, x: middle, row }
  })
}
