/** A match turn by turn, for strategies of any sort and any number of players. */
import { type Fraction, type Move, nextWord, ownOrder, StrategyError, show } from '@biform/core'
import { type Draw, outcome } from './draw.ts'
import { isAction, reasonOf } from './moves.ts'
import { shiftOf } from './table.ts'

/** A match under way. */
export interface OpenMatch {
  readonly shape: readonly number[]
  readonly names: readonly string[]
  readonly moves: readonly Move[]
  /** What each player saw of the last turn, itself first. */
  readonly views: readonly Int32Array[]
  readonly orders: readonly (readonly number[])[]
  /** `sight[i][j]`: how player i sees the action of the j-th player in its order; absent without noise in perception. */
  readonly sight: readonly (readonly Draw[])[] | undefined
  readonly stream: Int32Array
  /** The turn under way, and the player who moves in it. */
  turn: number
  mover: number
}

/** A match before its first turn. */
export function openMatch(
  shape: readonly number[],
  names: readonly string[],
  moves: readonly Move[],
  perception: readonly Fraction[],
  stream: Int32Array,
): OpenMatch {
  const orders = shape.map((_, i) => ownOrder(shape.length, i))
  const noisy = perception.some(error => error.n !== 0n)
  return {
    shape,
    names,
    moves,
    views: shape.map(() => new Int32Array(shape.length)),
    orders,
    sight: noisy ? orders.map((order, i) => order.map(j => shiftOf(perception[i]!, shape[j]!))) : undefined,
    stream,
    turn: 0,
    mover: 0,
  }
}

/** Plays on until a turn: counts the profiles (row-major), and writes down the first ones, if there is room for them. */
export function playOpen(match: OpenMatch, until: number, counts: Float64Array, record: Int32Array): void {
  const play = match.shape.length === 2 && match.sight === undefined ? playTwo : playMany
  try {
    play(match, until, counts, record)
  } catch (error) {
    if (error instanceof StrategyError) throw error
    const { mover, names, turn } = match
    throw new StrategyError(mover, names[mover]!, turn, `threw ${reasonOf(error)}`)
  }
}

function playMany(match: OpenMatch, until: number, counts: Float64Array, record: Int32Array): void {
  const { shape, moves, views, orders, sight, stream } = match
  const players = shape.length
  const done = new Int32Array(players)
  const word = (): number => nextWord(stream)
  const from = match.turn
  for (let turn = from; turn < until; turn++) {
    let profile = 0
    for (let player = 0; player < players; player++) {
      match.mover = player
      const action = moves[player]!(turn, views[player]!)
      if (!isAction(action, shape[player]!)) throw refusal(match, action)
      done[player] = action
      profile = profile * shape[player]! + action
    }
    counts[profile]! += 1
    if (turn - from < record.length) record[turn - from] = profile
    for (let i = 0; i < players; i++) {
      const view = views[i]!
      const order = orders[i]!
      for (let j = 0; j < players; j++) view[j] = done[order[j]!]!
    }
    if (sight !== undefined) misperceive(match, sight, word)
    match.turn = turn + 1
  }
}

/** The same for two players who see everything, without loops over the players. */
function playTwo(match: OpenMatch, until: number, counts: Float64Array, record: Int32Array): void {
  const [rows, columns] = match.shape as readonly [number, number]
  const [first, second] = match.moves as readonly [Move, Move]
  const [seen, mirrored] = match.views as readonly [Int32Array, Int32Array]
  const from = match.turn
  const recorded = from + record.length
  for (let turn = from; turn < until; turn++) {
    match.mover = 0
    const row = first(turn, seen)
    if (!isAction(row, rows)) throw refusal(match, row)
    match.mover = 1
    const column = second(turn, mirrored)
    if (!isAction(column, columns)) throw refusal(match, column)
    const profile = row * columns + column
    counts[profile]! += 1
    if (turn < recorded) record[turn - from] = profile
    seen[0] = row
    seen[1] = column
    mirrored[0] = column
    mirrored[1] = row
    match.turn = turn + 1
  }
}

function misperceive(
  { shape, views, orders }: OpenMatch,
  sight: readonly (readonly Draw[])[],
  word: () => number,
): void {
  views.forEach((view, i) => {
    for (let j = 1; j < view.length; j++) {
      view[j] = (view[j]! + outcome(sight[i]![j]!, word)) % shape[orders[i]![j]!]!
    }
  })
}

function refusal({ names, shape, mover, turn }: OpenMatch, action: unknown): StrategyError {
  return new StrategyError(mover, names[mover]!, turn, `returned ${show(action)}, none of its ${shape[mover]} actions`)
}
