/**
 * A match of two automata with two actions each, from one table over their joint states and what was done there: for each
 * such place the next joint state and both players' thresholds in it, so that nothing has to be looked up before the next
 * draws are compared (`pair-stretch.ts`). A player whose action is not certain draws one word of the stream, the first
 * player first, exactly as in the loop for strategies of any sort.
 */
import { nextWord } from '@biform/core'
import { type Draw, outcome } from './draw.ts'
import { playDrawn, playStretch } from './pair-stretch.ts'
import type { Table } from './table.ts'

/** A pair under way. Joint state s and the profile that was done in it have the place 4s + 2·row + column. */
export interface PairMatch {
  /** The last place of the joint state that comes next: 4t + 3. */
  readonly next: Int32Array
  /** The players' thresholds in the joint state that comes next; −1 or −2 where action 0 or action 1 is certain. */
  readonly first: Int32Array
  readonly second: Int32Array
  /** How often each place was come by. */
  readonly counts: Int32Array
  /** Whether no action is certain. */
  readonly allDrawn: boolean
  /** What the players draw from, by joint state. */
  readonly draws: readonly (readonly [Draw, Draw])[]
  readonly stream: Int32Array
  /** The place of the last turn; before the first turn, one behind all others that leads to the first joint state. */
  place: number
  turn: number
  /** The first 31 bits of each word of a turn before which play has stopped. */
  drawn: readonly number[]
}

/** More joint states than this that are come by are played by the general loop … */
const MAX_PAIR_STATES = 4096
/** … and so are machines that have more of them. */
const MAX_PAIR_PRODUCT = 2 ** 20
/** Counts of so many turns fit into 32 bits. */
export const MAX_SLICE: number = 2 ** 20

/** The pair of two tables, if it has few enough joint states. */
export function pairMatch(first: Table, second: Table, stream: Int32Array): PairMatch | undefined {
  const width = second.draws.length
  const start = first.initial * width + second.initial
  if (first.draws.length * width > MAX_PAIR_PRODUCT) return undefined
  /** The numbers of the joint states that were found, plus 1. */
  const numbers = new Int32Array(first.draws.length * width)
  numbers[start] = 1
  const states = [start]
  const follows: number[] = []
  for (const state of states) {
    const row = Math.floor(state / width) * 4
    const column = (state % width) * 4
    for (let profile = 0; profile < 4; profile++) {
      // The second player's observation has its own action first.
      const mirrored = ((profile & 1) << 1) | (profile >> 1)
      const to = first.next[row + profile]! * width + second.next[column + mirrored]!
      if (numbers[to] === 0) {
        if (states.length === MAX_PAIR_STATES) return undefined
        numbers[to] = states.push(to)
      }
      follows.push(numbers[to]! - 1)
    }
  }
  follows.push(0)
  const draws = states.map(state => [first.draws[Math.floor(state / width)]!, second.draws[state % width]!] as const)
  const match: PairMatch = {
    next: new Int32Array(follows.length),
    first: new Int32Array(follows.length),
    second: new Int32Array(follows.length),
    counts: new Int32Array(follows.length),
    allDrawn: draws.every(([row, column]) => row.certain < 0 && column.certain < 0),
    draws,
    stream,
    place: follows.length - 1,
    turn: 0,
    drawn: [],
  }
  for (let place = 0; place < follows.length; place++) {
    const [row, column] = draws[follows[place]!]!
    match.next[place] = 4 * follows[place]! + 3
    match.first[place] = thresholdOf(row)
    match.second[place] = thresholdOf(column)
  }
  return match
}

/** At least 0 where a word is drawn; else −1 or −2 where action 0 or action 1 is certain. */
function thresholdOf(draw: Draw): number {
  return draw.certain >= 0 ? -1 - draw.certain : draw.cuts[0]!
}

/** So many turns are played at a stretch, a power of 2: a function that is called often is compiled better than one that loops for long. */
const STRETCH = 4096

/** Plays on until a turn, and writes down the first profiles, if there is room for them. */
export function playPair(match: PairMatch, until: number, counts: Float64Array, record: Int32Array): void {
  match.counts.fill(0)
  const start = match.turn
  const places = new Int32Array(record.length > 0 ? STRETCH : 1)
  while (match.turn < until) {
    const from = match.turn - start
    const recorded = Math.min(STRETCH, record.length - from)
    const turns = Math.min(until - match.turn, recorded > 0 ? recorded : STRETCH)
    let done = match.allDrawn && recorded <= 0 ? playDrawn(match, turns) : playStretch(match, turns, places)
    if (done < turns) places[done++ & (places.length - 1)] = playClose(match)
    for (let turn = 0; turn < Math.min(done, recorded); turn++) record[from + turn] = places[turn]! & 3
    match.turn += done
  }
  match.counts.forEach((count, place) => {
    counts[place & 3]! += count
  })
}

/** Plays the turn before which a stretch has stopped: with the words that were drawn in it, and as many more as it takes. */
function playClose(match: PairMatch): number {
  const { draws, drawn, stream } = match
  const then = match.next[match.place]!
  const [row, column] = draws[then >> 2]!
  let used = 0
  const word = (): number => (used < drawn.length ? 2 * drawn[used++]! : nextWord(stream))
  match.place = then - 3 + 2 * outcome(row, word)
  match.place += outcome(column, word)
  match.counts[match.place]! += 1
  return match.place
}
