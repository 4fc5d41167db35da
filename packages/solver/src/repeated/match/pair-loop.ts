/**
 * A match of two automata with two actions each, from one table over their joint states: for each joint state a threshold
 * per player, for each of its four profiles the next joint state. A player whose action is not certain draws one word of
 * the stream, the first player first, exactly as in the loop for strategies of any sort; the generator (sfc32) is kept
 * in local variables, and comparisons are made without branches.
 */
import { nextWord } from '@biform/core'
import { type Draw, refined } from './draw.ts'
import type { Table } from './table.ts'

/** A pair under way. Lists hold four entries per joint state. */
export interface PairMatch {
  /** At 4s and 4s + 1: the players' thresholds; −1 or −2 where action 0 or action 1 is certain. */
  readonly cuts: Int32Array
  /** At 4s + 2·row + column: the place 4t of the next joint state. */
  readonly next: Int32Array
  /** How often each profile was played in each joint state. */
  readonly counts: Int32Array
  readonly draws: readonly (readonly [Draw, Draw])[]
  readonly stream: Int32Array
  /** The place of the joint state. */
  state: number
  turn: number
}

/** More joint states than this are played by the general loop. */
const MAX_PAIR_STATES = 4096
/** Counts of so many turns fit into 32 bits. */
export const MAX_SLICE: number = 2 ** 20

/** The pair of two tables, if it has few enough joint states. */
export function pairMatch(first: Table, second: Table, stream: Int32Array): PairMatch | undefined {
  const width = second.draws.length
  const start = first.initial * width + second.initial
  const places = new Map([[start, 0]])
  const states = [start]
  const next: number[] = []
  for (const state of states) {
    const row = Math.floor(state / width) * 4
    const column = (state % width) * 4
    for (let profile = 0; profile < 4; profile++) {
      // The second player's observation has its own action first.
      const mirrored = ((profile & 1) << 1) | (profile >> 1)
      const to = first.next[row + profile]! * width + second.next[column + mirrored]!
      let place = places.get(to)
      if (place === undefined) {
        if (states.length === MAX_PAIR_STATES) return undefined
        place = 4 * states.length
        places.set(to, place)
        states.push(to)
      }
      next.push(place)
    }
  }
  const draws = states.map(
    state => [first.draws[Math.floor(state / width)]!, second.draws[state % width]!] as const,
  ) as readonly (readonly [Draw, Draw])[]
  const cuts = new Int32Array(next.length)
  draws.forEach(([a, b], s) => {
    cuts[4 * s] = thresholdOf(a)
    cuts[4 * s + 1] = thresholdOf(b)
  })
  return { cuts, next: Int32Array.from(next), counts: new Int32Array(next.length), draws, stream, state: 0, turn: 0 }
}

function thresholdOf(draw: Draw): number {
  return draw.certain >= 0 ? -1 - draw.certain : draw.cuts[0]!
}

/** Plays on until a turn, and writes down the first profiles, if there is room for them. */
export function playPair(match: PairMatch, until: number, counts: Float64Array, record: Int32Array): void {
  const { cuts, next, stream } = match
  const seen = match.counts.fill(0)
  const recorded = record.length
  const turns = until - match.turn
  let [a, b, c, d] = [stream[0]!, stream[1]!, stream[2]!, stream[3]!]
  let { state } = match
  for (let turn = 0; turn < turns; turn++) {
    let place = state + 3
    const first = cuts[state]!
    if (first >= 0) {
      const word = (a + b + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + word) | 0
      const over = (word >>> 1) - first
      place += (over >> 31) << 1
      if (over === 0) {
        stream.set([a, b, c, d])
        place -= 2 - 2 * refined(match.draws[state >> 2]![0], first, () => nextWord(stream))
        ;[a, b, c, d] = [stream[0]!, stream[1]!, stream[2]!, stream[3]!]
      }
    } else {
      place += (first + 1 === 0 ? -1 : 0) << 1
    }
    const second = cuts[state + 1]!
    if (second >= 0) {
      const word = (a + b + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + word) | 0
      const over = (word >>> 1) - second
      place += over >> 31
      if (over === 0) {
        stream.set([a, b, c, d])
        place -= 1 - refined(match.draws[state >> 2]![1], second, () => nextWord(stream))
        ;[a, b, c, d] = [stream[0]!, stream[1]!, stream[2]!, stream[3]!]
      }
    } else {
      place -= second & 1
    }
    seen[place]! += 1
    if (turn < recorded) record[turn] = place & 3
    state = next[place]!
  }
  stream.set([a, b, c, d])
  match.state = state
  match.turn = until
  for (let place = 0; place < seen.length; place++) counts[place & 3]! += seen[place]!
}
