/** Contests: payoffs against the reference games of the same names, and the rules of ranking games. */
import * as core from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const { blottoGame, congestionGame, payoff, rankingGame } = core

describe('contests', () => {
  it('blotto_5_vs_5_2fields: nobody wins', () => {
    const game = blottoGame({ troops: [5, 5], values: [1, 1] })
    expect(core.shapeOf(game)).toEqual([6, 6])
    expect(core.fractions(game.payoffs[0]!).every(value => value.n === 0n)).toBe(true)
  })

  it('two troops against one win a field more, or tie it', () => {
    const game = blottoGame({ troops: [2, 1], values: [1, 1, 1] })
    expect(core.shapeOf(game)).toEqual([6, 3])
    expect(game.strategies[0]).toEqual(['0-0-2', '0-1-1', '0-2-0', '1-0-1', '1-1-0', '2-0-0'])
    expect(payoff(game, [1, 0], 0).toFraction()).toBe('1')
    expect(payoff(game, [1, 2], 0).toFraction()).toBe('1')
    expect(payoff(game, [0, 1], 0).toFraction()).toBe('0')
  })

  it('congestion_4p_3roads: the first payoffs of the first player', () => {
    const costs = [1, 2, 3].map(slope => [1, 2, 3, 4].map(users => slope * users))
    const game = congestionGame({ players: 4, costs })
    const list = core.fractions(game.payoffs[0]!).map(value => Number(value.toFraction()))
    expect(list.slice(0, 18)).toEqual([-4, -3, -3, -3, -2, -2, -3, -2, -2, -3, -2, -2, -2, -1, -1, -2, -1, -1])
    expect(list.slice(27, 33)).toEqual([-2, -4, -2, -4, -6, -4])
    expect(list.at(-1)).toBe(-12)
  })

  it('ranking games pay out a prize of 1 in all, and effort costs more and more', () => {
    const game = rankingGame({ players: 2, efforts: 5, seed: 4 })
    const effort = [0, 1, 2, 3, 4]
    const costs = [0, 1].map(i => effort.map(k => payoff(game, i === 0 ? [k, 0] : [0, k], i)))
    for (const list of costs) {
      for (const k of [2, 3, 4]) expect(core.compare(list[k]!, list[k - 1]!)).toBe(-1)
    }
    const total = core.sum([0, 1].map(i => payoff(game, [0, 0], i)))
    expect(total.toFraction()).toBe('1')
    expect(rankingGame({ players: 2, efforts: 5, seed: 4 })).toEqual(game)
  })
})

it.each([
  ['troops: can be placed in more than 65536 ways', () => blottoGame({ troops: [100, 100], values: [1, 1, 1, 1] })],
  ['troops[1]: -1 is not a number of troops', () => blottoGame({ troops: [1, -1], values: [1] })],
  [
    'costs[1]: a list of 1 is not a list of 2, one for each number of users',
    () => congestionGame({ players: 2, costs: [[1, 2], [1]] }),
  ],
  ['efforts: 0 is not a number of efforts', () => rankingGame({ players: 2, efforts: 0, seed: 1 })],
])('refuses: %s', (message, build) => {
  expect(refusal(build)).toBe(message)
})
