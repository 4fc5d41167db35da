/** What all records of a pair say together. */
import { type Fraction, ratio, toNumber } from '@biform/core'
import type { TournamentRecord } from '../../results/tournament.ts'

/** A pair's averages per turn. */
export interface Cell<Value> {
  readonly payoffs: readonly [Value, Value]
  readonly cooperation: readonly [Value, Value]
  /** Of the payoffs: 0 where they were solved, null where a single match cannot tell. */
  readonly standardErrors: readonly [number, number] | readonly [null, null]
  /** How many matches were played; 0 where the pair was solved. */
  readonly played: number
}

type Played = Extract<TournamentRecord, { kind: 'played' }>

/** The cell of a pair, from all its records in the order of the repetitions; undefined if there are none. */
export function cellOf<Value extends Fraction | number>(
  records: readonly TournamentRecord[],
  asValue: (exact: Fraction) => Value,
): Cell<Value> | undefined {
  const [first] = records
  if (first?.kind === 'solved') {
    return {
      payoffs: first.payoffs as readonly [Value, Value],
      cooperation: first.cooperation as readonly [Value, Value],
      standardErrors: [0, 0],
      played: 0,
    }
  }
  const matches = records.filter((record): record is Played => record.kind === 'played')
  if (matches.length === 0) return undefined
  const turns = matches.reduce((total, match) => total + BigInt(match.turns), 0n)
  const mean = (player: 0 | 1): Fraction =>
    matches
      .map(match => match.scores[player])
      .reduce((a, b) => a.add(b))
      .div(turns)
  const payoffs = [mean(0), mean(1)] as const
  const cooperation = ([0, 1] as const).map(player =>
    asValue(
      ratio(
        matches.reduce((total, match) => total + BigInt(match.cooperated[player]), 0n),
        turns,
      ),
    ),
  ) as [Value, Value]
  return {
    payoffs: [asValue(payoffs[0]), asValue(payoffs[1])],
    cooperation,
    played: matches.length,
    standardErrors:
      matches.length < 2
        ? [null, null]
        : [standardError(matches, 0, payoffs[0]), standardError(matches, 1, payoffs[1])],
  }
}

/**
 * The standard error of a total over a total: of the residuals score − payoff × turns, over the mean number of turns (the
 * ratio estimator of survey sampling; with matches of one length it is that of a mean).
 */
function standardError(matches: readonly Played[], player: 0 | 1, payoff: Fraction): number {
  const m = matches.length
  let squares = 0
  let turns = 0
  for (const match of matches) {
    const residual = toNumber(match.scores[player].sub(payoff.mul(BigInt(match.turns))))
    squares += residual * residual
    turns += match.turns
  }
  return Math.sqrt(squares / (m * (m - 1))) / (turns / m)
}
