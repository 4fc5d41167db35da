/**
 * Where plates and pot stand. Plates are one unit wide, the pot `POT` units, and values are areas: a value v on a plate
 * is v·k high, in the pot v·k/POT, with one k for all the pictures that are shown together.
 */
import { toNumber } from '@biform/core'
import type { Portions } from './portions.ts'

/** The pot is this many plates wide. */
export const POT = 2
/** Space beside each plate and the pot, in plates. */
const GAP = 0.46

/** A vessel's place: its left edge and its width. */
export interface Column {
  readonly x: number
  readonly width: number
}

export interface Columns {
  readonly plates: readonly Column[]
  readonly pot: Column
  /** How many plates stand before the pot. */
  readonly before: number
}

/** The horizontal places of n plates around a pot. */
export function columns(n: number, width: number): Columns {
  const unit = width / (n + POT + (n + 2) * GAP)
  const before = Math.floor(n / 2)
  const left = (index: number, potsBefore: number): number =>
    unit * (GAP + index * (1 + GAP) + potsBefore * (POT + GAP))
  return {
    plates: Array.from({ length: n }, (_, i) => ({ x: left(i, i < before ? 0 : 1), width: unit })),
    pot: { x: left(before, 0), width: unit * POT },
    before,
  }
}

/** The same places as columns of a CSS grid, so that what is written below stands below. */
export function gridTemplate(n: number): string {
  const before = Math.floor(n / 2)
  const tracks = Array.from({ length: n + 1 }, (_, i) => (i === before ? POT : 1) + GAP)
  tracks[0]! += GAP / 2
  tracks[n]! += GAP / 2
  return tracks.map(track => `minmax(0, ${track}fr)`).join(' ')
}

/** The height of the tallest vessel of a picture, in values on a plate. */
export function tallest(portions: Portions): number {
  const plates = portions.partners.flatMap(partner => [toNumber(partner.own), toNumber(partner.total)])
  return Math.max(1e-9, ...plates, toNumber(portions.own) / POT, toNumber(portions.exposed) / POT)
}
