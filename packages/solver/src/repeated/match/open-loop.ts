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
  turn: number
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
  }
}

/** Plays on until a turn: counts the profiles (row-major), and writes down the first ones, if there is room for them. */
export function playOpen(match: OpenMatch, until: number, counts: Float64Array, record: Int32Array): void {
  const { shape, moves, views, orders, sight, stream } = match
  const players = shape.length
  const done = new Int32Array(players)
  const word = (): number => nextWord(stream)
  const from = match.turn
  let turn = from
  let player = 0
  try {
    for (; turn < until; turn++) {
      let profile = 0
      for (player = 0; player < players; player++) {
        const action = moves[player]!(turn, views[player]!)
        if (!isAction(action, shape[player]!)) throw refusal(match, player, turn, action)
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
    }
  } catch (error) {
    if (error instanceof StrategyError) throw error
    throw new StrategyError(player, match.names[player]!, turn, `threw ${reasonOf(error)}`)
  }
  match.turn = turn
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

function refusal({ names, shape }: OpenMatch, player: number, turn: number, action: unknown): StrategyError {
  return new StrategyError(
    player,
    names[player]!,
    turn,
    `returned ${show(action)}, none of its ${shape[player]} actions`,
  )
}
