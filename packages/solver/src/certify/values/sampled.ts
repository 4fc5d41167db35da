/**
 * Checks sampled Shapley values: that the record agrees with itself and, where the game is at hand, that no estimate is
 * further from the exact value than chance allows.
 */
import { toNumber } from '@biform/core'
import type { SampleShapley } from '../../results/index.ts'
import { claimsAll, demand, gameOf, index, list } from '../flaw.ts'
import { shapleyValue } from '../shapley.ts'

/** So many standard errors are not a matter of chance; with few rounds the errors themselves are uncertain. */
const MOST_ERRORS = 12

export function checkSampleShapley(subject: unknown, result: SampleShapley): undefined {
  const game = gameOf(subject, 'coalitional')
  const n = game.players.length
  claimsAll(result)
  demand(result.arithmetic === 'double', 'arithmetic')
  demand(['permutation', 'antithetic', 'stratified'].includes(result.sampling), 'sampling')
  demand(Number.isInteger(result.seed), 'seed')
  const rounds = index(result.rounds, Number.MAX_SAFE_INTEGER, 'rounds')
  demand(rounds > 0, 'rounds')
  demand(typeof result.converged === 'boolean', 'converged')
  list(result.squares, 'squares', n)
  list(result.standardErrors, 'standardErrors', n).forEach((error, i) => {
    const square = result.squares[i]!
    demand(Number.isFinite(square) && square >= 0, `squares[${i}]`)
    const expected = rounds > 1 ? Math.sqrt(square / (rounds * (rounds - 1))) : Number.MAX_VALUE
    demand(Math.abs(error - expected) <= 1e-12 * expected, `standardErrors[${i}]`)
  })
  const exact = shapleyValue(game).map(toNumber)
  const size = Math.max(...Array.from(game.worth.values as ArrayLike<number | bigint>, v => Math.abs(Number(v))))
  const rounding = (1e-9 * size) / Number(game.worth.denominator)
  list(result.values, 'values', n).forEach((value, i) => {
    demand(Number.isFinite(value), `values[${i}]`)
    if (rounds < 30) return
    demand(Math.abs(value - exact[i]!) <= MOST_ERRORS * result.standardErrors[i]! + rounding, `values[${i}]`)
  })
}
