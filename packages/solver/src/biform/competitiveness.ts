/**
 * How much of a game of two is conflict. A payoff matrix pair has a common part (A + B)/2 and an opposed part (A − B)/2, as
 * Kalai and Kalai (2013) take it apart; the index is the share of the opposed part in the variance of both.
 */
import { at, type Fraction, InputError, type NormalForm, profileCount, ratio, sum } from '@biform/core'
import { checkNormalForm } from '../equilibria/input.ts'
import type { Competitiveness } from '../results/side-payments.ts'

/**
 * The share of conflict in what moves the payoffs of two players: 0 if they always rise and fall together by the same
 * amounts, 1 if the game is zero-sum. It compares payoffs of both, so that it depends on their scales; for the order of
 * actions alone see `goalAlignment`.
 *
 * Time: linear in the number of profiles.
 *
 * @throws InputError if it is no game in normal form of two players
 * @example
 * competitiveness(bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])).value // → '50/59'
 * competitiveness(bimatrix([[1, -1], [-1, 1]])).value // → '1'
 * competitiveness(bimatrix([[1]], [[2]])).value // → null
 */
export function competitiveness(game: NormalForm): Competitiveness {
  checkNormalForm(game)
  if (game.players.length !== 2) throw new InputError('game', `has ${game.players.length} players, not 2`)
  const cells = Array.from({ length: profileCount(game) }, (_, k) => game.payoffs.map(list => at(list, k)))
  const differences = variance(cells.map(([a, b]) => a!.sub(b!)))
  const sums = variance(cells.map(([a, b]) => a!.add(b!)))
  const all = differences.add(sums)
  return { method: 'competitiveness', value: all.n === 0n ? null : differences.div(all), differences, sums }
}

function variance(values: readonly Fraction[]): Fraction {
  const count = ratio(BigInt(values.length), 1n)
  const mean = sum(values).div(count)
  return sum(values.map(value => value.sub(mean)).map(gap => gap.mul(gap))).div(count)
}
