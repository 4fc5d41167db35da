/**
 * Trembling-hand perfect equilibria of two-player games (Selten 1975). An equilibrium of two players is perfect if and only if
 * neither strategy is weakly dominated, mixtures included (van Damme 1983): a strategy that is not dominated is a best reply to one that
 * plays everything. A linear program for each player finds either.
 */
import { flatFractions, InputError, integers, type NormalForm, numerator, type Rational } from '@biform/core'
import type { IsTremblingHandPerfect } from '../../results/refinements.ts'
import { weakly } from '../dominance/dominated.ts'
import { checkNormalForm } from '../input.ts'
import { isNash } from '../is-nash.ts'
import { ownRows } from './own-rows.ts'

/**
 * Decides whether a profile of a two-player game is a trembling-hand perfect equilibrium.
 *
 * @param profile one probability vector per player, over its strategies in their order
 * @returns `perfect` with the mistakes to which each strategy is still a best reply; or `not-equilibrium` with the deviation that gains
 * most; or `dominated`, with what dominates
 * @throws InputError if it is not a game in normal form, has not two players (with more, equilibria in undominated strategies need not
 * be perfect), or the profile is not one of probability vectors
 *
 * Complexity: one linear program for each player.
 *
 * @example
 * // Selten's point: to play the second strategies is an equilibrium, but nobody would who might make a mistake.
 * const game = bimatrix([[1, 0], [0, 0]], [[1, 0], [0, 0]])
 * isTremblingHandPerfect(game, [[1, 0], [1, 0]]).kind // → 'perfect'
 * isTremblingHandPerfect(game, [[0, 1], [0, 1]]).by // → [{ strategy: 0, probability: '1' }]
 */
export function isTremblingHandPerfect(
  game: NormalForm,
  profile: readonly (readonly Rational[])[],
): IsTremblingHandPerfect {
  checkNormalForm(game)
  if (game.players.length !== 2) {
    throw new InputError(
      'game',
      `has ${game.players.length} players, not 2; with more, undominated equilibria need not be perfect`,
    )
  }
  const method = 'isTremblingHandPerfect'
  const { holds, profile: mixed, deviation } = isNash(game, profile)
  if (!holds) return { method, kind: 'not-equilibrium', holds, profile: mixed, deviation: deviation! }
  const appraisals = mixed.map((own, player) => {
    const store = flatFractions(own)
    const weights = integers(store)
    const rows = ownRows(game, player)
    const expected = rows[0]!.map((_, k) => rows.reduce((total, row, s) => total + row[k]! * weights[s]!, 0n))
    return weakly(rows.map(row => row.map((value, k) => value * store.denominator - expected[k]!)))
  })
  const player = appraisals.findIndex(({ mixture }) => mixture !== undefined)
  if (player >= 0) {
    const by = appraisals[player]!.mixture!.flatMap((probability, strategy) =>
      numerator(probability) === 0n ? [] : [{ strategy, probability }],
    )
    return { method, kind: 'dominated', holds: false, profile: mixed, player, by }
  }
  const trembles = [appraisals[1]!.belief, appraisals[0]!.belief]
  return { method, kind: 'perfect', holds, profile: mixed, trembles }
}
