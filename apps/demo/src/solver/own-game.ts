/** What follows from a two-player game of the reader's own: all its equilibria, exactly, and why. */
import { type Fraction, type NormalForm, normalForm, ONE, ZERO } from '@biform/core'
import {
  type Dominance,
  dominance,
  type GameClass,
  gameClass,
  type NashEquilibria,
  nashEquilibria,
  type PureEquilibria,
  pureEquilibria,
  type Regrets,
  regrets,
} from '@biform/solver'
import type { Payoffs } from '../own/game.ts'
import { readOwn } from '../own/own.ts'
import type { RoomNumbers } from './room-protocol.ts'

export interface OwnAnswer {
  readonly game: NormalForm
  readonly nash: NashEquilibria
  readonly pure: PureEquilibria
  readonly regrets: Regrets
  /** Strategies that another one strictly beats, mixed ones among them. */
  readonly dominated: Dominance
  /** Of two strategies each: which game it is, and where each best reply lies in the square of mixtures. */
  readonly square?: { readonly type: GameClass; readonly replies: readonly [Corners, Corners] }
}

/** Corners of a line in the square: the probabilities of the first row and of the first column. */
export type Corners = readonly (readonly [Fraction, Fraction])[]

/** A game of the size that is shown takes far fewer. */
const MOST_STEPS = 5_000

export function ownAnswer(numbers: RoomNumbers): OwnAnswer {
  const { players, strategies, payoffs } = readOwn(numbers)
  const game = normalForm({ players, strategies, payoffs })
  const isSquare = strategies.every(names => names.length === 2)
  return {
    game,
    nash: nashEquilibria(game, { maxSteps: MOST_STEPS }),
    pure: pureEquilibria(game),
    regrets: regrets(game),
    dominated: dominance(game, { relation: 'strict', mixed: true }),
    ...(isSquare ? { square: squareOf(game, payoffs) } : {}),
  }
}

function squareOf(game: NormalForm, payoffs: Payoffs): NonNullable<OwnAnswer['square']> {
  const get = (row: number, column: number, player: 0 | 1): Fraction => payoffs[row]![column]![player]
  const row = replyLine(get(0, 1, 0).sub(get(1, 1, 0)), get(0, 0, 0).sub(get(1, 0, 0)))
  const column = replyLine(get(1, 0, 1).sub(get(1, 1, 1)), get(0, 0, 1).sub(get(0, 1, 1)))
  return { type: gameClass(game), replies: [row.map(([against, reply]) => [reply, against]), column] }
}

/**
 * The best replies to every mixture, as a line through pairs of what the other plays and what one replies: the
 * probabilities of the first strategies. Empty if every reply is a best one to everything.
 *
 * @param never what the first strategy gains over the second if the other never plays its first
 * @param always the same if the other always does
 */
function replyLine(never: Fraction, always: Fraction): Corners {
  const [first, last] = [never, always].map(gain => gain.compare(0n)) as [number, number]
  if (first === 0 && last === 0) return []
  const reply = (sign: number): Fraction => (sign > 0 ? ONE : ZERO)
  const end: readonly [Fraction, Fraction] = [ONE, reply(last || -first)]
  const start: readonly [Fraction, Fraction] = [ZERO, reply(first || -last)]
  if (first * last > 0) return [start, end]
  const tie = never.div(never.sub(always))
  return [start, [tie, start[1]], [tie, end[1]], end]
}
