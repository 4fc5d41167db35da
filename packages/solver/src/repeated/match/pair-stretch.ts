/**
 * The inner loops of a match of two automata with two actions each (`pair-loop.ts`), one for pairs of which no action is
 * certain, one for all. The generator (sfc32) is kept in local variables, and comparisons are made without branches. What
 * is rare is left to the caller: the compiler then has fewer values to keep.
 */
import type { PairMatch } from './pair-loop.ts'

/**
 * Plays so many turns, and writes down the places they come by, over and over where there is no room. It stops before a
 * turn in which the first 31 bits do not tell what is done, with what was drawn in it.
 *
 * @returns how many turns were played
 */
export function playStretch(match: PairMatch, turns: number, places: Int32Array): number {
  const { next, first, second, counts, stream } = match
  const mask = places.length - 1
  let [a, b, c, d] = [stream[0]!, stream[1]!, stream[2]!, stream[3]!]
  let { place } = match
  let turn = 0
  // Below 0 where action 0 is done, above 0 where action 1 is, 0 where it is not told.
  let over = 0
  let under = 0
  for (; turn < turns; turn++) {
    const row = first[place]!
    if (row >= 0) {
      const word = (a + b + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + word) | 0
      over = ((word >>> 1) - row) | 0
    } else {
      over = ((~row << 1) - 1) | 0
    }
    const column = second[place]!
    if (column >= 0) {
      const word = (a + b + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + word) | 0
      under = ((word >>> 1) - column) | 0
    } else {
      under = ((~column << 1) - 1) | 0
    }
    if (over === 0 || under === 0) break
    place = next[place]! + ((over >> 31) << 1) + (under >> 31)
    counts[place]! += 1
    places[turn & mask] = place
  }
  stream.set([a, b, c, d])
  match.place = place
  if (turn < turns) {
    const [row, column] = [first[place]!, second[place]!]
    match.drawn = [...(row >= 0 ? [over + row] : []), ...(column >= 0 ? [under + column] : [])]
  }
  return turn
}

/** The same where no action is certain and nothing is written down. */
export function playDrawn(match: PairMatch, turns: number): number {
  const { next, first, second, counts, stream } = match
  let [a, b, c, d] = [stream[0]!, stream[1]!, stream[2]!, stream[3]!]
  let { place } = match
  let turn = 0
  let over = 0
  let under = 0
  for (; turn < turns; turn++) {
    const row = first[place]!
    const column = second[place]!
    let word = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    over = ((word >>> 1) - row) | 0
    word = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    under = ((word >>> 1) - column) | 0
    if (over === 0 || under === 0) break
    place = next[place]! + ((over >> 31) << 1) + (under >> 31)
    counts[place]! += 1
  }
  stream.set([a, b, c, d])
  match.place = place
  if (turn < turns) match.drawn = [over + first[place]!, under + second[place]!]
  return turn
}
