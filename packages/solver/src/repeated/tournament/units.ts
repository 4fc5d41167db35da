/** The units of a tournament's work: a pair that is solved, or one repetition of a match that is played. */
import {
  type Fraction,
  InputError,
  type NormalForm,
  type Steps,
  type Strategy,
  StrategyError,
  show,
} from '@biform/core'
import type { TournamentLength, TournamentRecord } from '../../results/tournament.ts'
import { longRunPayoffsSteps } from '../chain/long-run-payoffs.ts'
import { playMatchSteps } from '../match/play-match.ts'
import type { Entrants, Pair } from './entrants.ts'
import type { TournamentSetting } from './options.ts'

/** One unit. */
export interface Unit extends Pair {
  /** Absent for a pair that is solved. */
  readonly repetition?: number
}

/** All units of the given pairs, in their order. */
export function unitsOf(pairs: readonly Pair[], setting: TournamentSetting): Unit[] {
  return pairs.flatMap((pair): Unit[] =>
    isSolved(setting, pair)
      ? [pair]
      : Array.from({ length: setting.repetitions }, (_, repetition) => ({ ...pair, repetition })),
  )
}

/** Pairs with more joint states than this are played; in fractions chains get slow before they get large. */
const MAX_SOLVED_STATES = { exact: 256, double: 4096 } as const
/** In fractions over a number of turns, each of which makes them longer. */
const MAX_TURNS_STATES = 100

/** Whether a pair is solved: both are automata, with few enough joint states, and nobody asked for a sample. */
export function isSolved(
  { entrants, sampled, arithmetic, length }: Pick<TournamentSetting, 'entrants' | 'sampled' | 'arithmetic' | 'length'>,
  { row, column }: Pair,
): boolean {
  const [first, second] = [entrants.rows[row]!, entrants.columns[column]!]
  if (sampled || first.kind !== 'automaton' || second.kind !== 'automaton') return false
  const most = arithmetic === 'exact' && length.kind === 'turns' ? MAX_TURNS_STATES : MAX_SOLVED_STATES[arithmetic]
  return first.states.length * second.states.length <= most
}

/** Does one unit, in steps. What a unit finds depends on the seed and its own numbers alone, not on the units before it. */
export function* recordOf(unit: Unit, setting: TournamentSetting): Steps<TournamentRecord> {
  const { row, column, repetition } = unit
  const pair: [Strategy, Strategy] = [setting.entrants.rows[row]!, setting.entrants.columns[column]!]
  if (repetition !== undefined) return yield* played({ row, column, repetition }, pair, setting)
  try {
    return yield* solved(unit, pair, setting)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(matchName(setting.entrants, unit), error.reason)
  }
}

/** The two of a pair, as the caller counts them. */
export function matchName({ rows, columns, one }: Entrants, { row, column }: Pair): string {
  return `strategies${one ? '' : '.rows'}[${row}] (${show(rows[row]!.name)}) against ${show(columns[column]!.name)}`
}

function* solved(
  { row, column }: Pair,
  pair: readonly Strategy[],
  setting: TournamentSetting,
): Steps<TournamentRecord> {
  const { stage, noise, cooperating, arithmetic, length } = setting
  const options = { noise: noiseInput(noise), cooperation: cooperating, arithmetic, ...endOf(length) }
  const answer = yield* longRunPayoffsSteps(stage, pair, options)
  if (answer.kind === 'undecided') throw new InputError('', 'was not solved to the end')
  return {
    kind: 'solved',
    row,
    column,
    payoffs: [answer.payoffs[0]!, answer.payoffs[1]!] as [Fraction, Fraction],
    cooperation: [answer.cooperation[0]!, answer.cooperation[1]!] as [Fraction, Fraction],
  }
}

/** A random ending weighs turn t by the probability that it is played: discounting, up to the expected number of turns. */
function endOf(length: TournamentLength): { readonly horizon: number } | { readonly discount: Fraction } | object {
  switch (length.kind) {
    case 'turns':
      return { horizon: length.turns }
    case 'continuation':
      return { discount: length.continuation }
    case 'discounted':
      return { discount: length.discount }
    case 'average':
      return {}
  }
}

function* played(
  { row, column, repetition }: Required<Unit>,
  pair: readonly Strategy[],
  setting: TournamentSetting,
): Steps<TournamentRecord> {
  const { stage, noise, cooperating, length, seed } = setting
  const end =
    length.kind === 'turns'
      ? { turns: length.turns }
      : length.kind === 'continuation'
        ? { continuation: length.continuation, maxTurns: length.maxTurns }
        : undefined
  if (end === undefined) throw new InputError('options.turns', 'a match that is played needs an end')
  try {
    const match = yield* playMatchSteps(stage, pair, {
      ...end,
      noise: noiseInput(noise),
      cooperation: cooperating,
      seed: [seed, row, column, repetition],
      history: 0,
    })
    return {
      kind: 'played',
      row,
      column,
      repetition,
      turns: match.turns,
      scores: [match.scores[0]!, match.scores[1]!],
      cooperated: cooperatedIn(stage, match.counts, cooperating),
    }
  } catch (error) {
    if (!(error instanceof StrategyError)) throw error
    return { kind: 'failed', row, column, repetition, player: error.player, turn: error.turn, reason: error.reason }
  }
}

/** In how many turns each player did the action that counts as cooperating. */
function cooperatedIn(stage: NormalForm, counts: readonly number[], cooperating: readonly number[]): [number, number] {
  const width = stage.strategies[1]!.length
  const total: [number, number] = [0, 0]
  counts.forEach((count, profile) => {
    if (Math.floor(profile / width) === cooperating[0]) total[0] += count
    if (profile % width === cooperating[1]) total[1] += count
  })
  return total
}

/** Noise as it is given to a match. */
function noiseInput({ inAction, inPerception }: TournamentSetting['noise']): {
  readonly action: readonly Fraction[]
  readonly perception: readonly Fraction[]
} {
  return { action: inAction, perception: inPerception }
}
