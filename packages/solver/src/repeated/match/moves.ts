/** What each player does, turn by turn: automata from their tables, open strategies by their own code. */
import {
  type Fraction,
  type Move,
  type NormalForm,
  nextWord,
  type OpenStrategy,
  ownOrder,
  randomStream,
  StrategyError,
  shapeOf,
  show,
} from '@biform/core'
import { outcome } from './draw.ts'
import { shiftOf, type Table } from './table.ts'

/** The streams of a match: its seed parts, and one more that says what for. */
export const STREAMS: { readonly ending: 0; readonly play: 1; readonly strategies: 2 } = {
  ending: 0,
  play: 1,
  strategies: 2,
}

/** An automaton's moves; it draws from the stream with this state. */
export function tableMove(table: Table, stream: Int32Array): Move {
  const { actions, observations, next, draws } = table
  const word = (): number => nextWord(stream)
  let state = table.initial
  return (turn, last) => {
    if (turn > 0) {
      let observation = 0
      for (let j = 0; j < actions.length; j++) observation = observation * actions[j]! + last[j]!
      state = next[state * observations + observation]!
    }
    return outcome(draws[state]!, word)
  }
}

/**
 * An open strategy at the beginning of a match, in the role of one player.
 *
 * @throws StrategyError if it fails to begin
 */
export function openMove(
  strategy: OpenStrategy,
  stage: NormalForm,
  player: number,
  seed: readonly number[],
  turns: number | undefined,
): Move {
  const shape = shapeOf(stage)
  const refuse = (reason: string): StrategyError => new StrategyError(player, strategy.name, -1, reason)
  let move: Move
  try {
    move = strategy.start({
      stage,
      player,
      actions: ownOrder(shape.length, player).map(i => shape[i]!),
      random: randomStream(...seed, STREAMS.strategies + player),
      ...(turns === undefined ? {} : { turns }),
    })
  } catch (error) {
    throw refuse(`threw ${reasonOf(error)}`)
  }
  if (typeof move !== 'function') throw refuse(`started with ${show(move)}, which is not a function`)
  return move
}

/** What was thrown, in short. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : show(error)
}

/** The moves of a player whose intended action is replaced by another one with this probability. */
export function trembling(move: Move, error: Fraction, actions: number, stream: Int32Array): Move {
  const shift = shiftOf(error, actions)
  if (shift.certain === 0) return move
  const word = (): number => nextWord(stream)
  return (turn, last) => {
    const intended = move(turn, last)
    // What is no action is left as it is, for the match to refuse.
    return isAction(intended, actions) ? (intended + outcome(shift, word)) % actions : intended
  }
}

/** Whether a strategy returned one of so many actions. */
export function isAction(value: number, actions: number): boolean {
  return value >>> 0 === value && value < actions
}
