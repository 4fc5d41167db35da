/** Checks the value of a zero-sum game: what each strategy secures against every reply of the other player. */
import { compare, type NormalForm, payoff, sum } from '@biform/core'
import type { ZeroSum } from '../results/index.ts'
import { demand, fraction, gameOf, list, mixedStrategy } from './flaw.ts'

/** The payoffs add up to 0, and both strategies secure the value. */
export function checkZeroSum(subject: unknown, result: ZeroSum): undefined {
  const game = gameOf(subject, 'normal-form')
  demand(game.players.length === 2, 'subject')
  const value = fraction(result.value, 'value')
  const [rows = [], columns = []] = game.strategies
  const [x = [], y = []] = list(result.profile, 'profile', 2).map((strategy, i) =>
    mixedStrategy(strategy, game.strategies[i]!.length, `profile[${i}]`),
  )
  rows.forEach((_, i) => {
    columns.forEach((_, j) => {
      demand(payoffOfRow(game, i, j).add(payoff(game, [i, j], 1)).n === 0n, 'subject')
    })
    const paid = sum(columns.map((_, j) => payoffOfRow(game, i, j).mul(y[j]!)))
    demand(compare(paid, value) <= 0, 'profile[1]')
  })
  columns.forEach((_, j) => {
    const secured = sum(rows.map((_, i) => payoffOfRow(game, i, j).mul(x[i]!)))
    demand(compare(secured, value) >= 0, 'profile[0]')
  })
}

function payoffOfRow(game: NormalForm, i: number, j: number): ReturnType<typeof payoff> {
  return payoff(game, [i, j], 0)
}
