/** Classic and random families of games in normal form: payoffs against the reference games of the same names. */
import * as core from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const { bertrandGame, coordinationGame, cournotGame, covarianceGame, minimumEffortGame, randomGame } = core
const { travelersDilemma, unitVectorGame } = core

const rows = (game: core.NormalForm, width: number): string[] => {
  const list = core.fractions(game.payoffs[0]!).map(value => value.toFraction())
  return Array.from({ length: list.length / width }, (_, i) => list.slice(i * width, (i + 1) * width).join(' '))
}

describe('classic families, row player', () => {
  it('cournot_12_q1_6', () => {
    expect(rows(cournotGame({ players: 2, quantities: [1, 2, 3, 4, 5, 6], intercept: 12 }), 6)).toEqual([
      '10 9 8 7 6 5',
      '18 16 14 12 10 8',
      '24 21 18 15 12 9',
      '28 24 20 16 12 8',
      '30 25 20 15 10 5',
      '30 24 18 12 6 0',
    ])
  })

  it('bertrand_5', () => {
    expect(rows(bertrandGame({ players: 2, prices: [0, 1, 2, 3, 4, 5], intercept: 6 }), 6)).toEqual([
      '0 0 0 0 0 0',
      '0 5/2 5 5 5 5',
      '0 0 4 8 8 8',
      '0 0 0 9/2 9 9',
      '0 0 0 0 4 8',
      '0 0 0 0 0 5/2',
    ])
  })

  it('travelers_dilemma_2_7', () => {
    expect(rows(travelersDilemma({ claims: [2, 3, 4, 5, 6, 7], bonus: 2 }), 6)).toEqual([
      '2 4 4 4 4 4',
      '0 3 5 5 5 5',
      '0 1 4 6 6 6',
      '0 1 2 5 7 7',
      '0 1 2 3 6 8',
      '0 1 2 3 4 7',
    ])
  })

  it('coordination_identity_3x3', () => {
    expect(rows(coordinationGame({ players: 2, values: [1, 1, 1] }), 3)).toEqual(['1 0 0', '0 1 0', '0 0 1'])
  })

  it('minimum_effort_3p_7: first and last lines', () => {
    const game = minimumEffortGame({ players: 3, efforts: [1, 2, 3, 4, 5, 6, 7], benefit: 6, cost: 3 })
    const lines = rows(game, 7)
    expect(lines[0]).toBe('3 3 3 3 3 3 3')
    expect(lines[8]).toBe('0 6 6 6 6 6 6')
    expect(lines.at(-1)).toBe('-15 -9 -3 3 9 15 21')
  })
})

describe('random families', () => {
  it('are the same for the same seed, differ for another, and stay in the range', () => {
    const draw = { shape: [3, 4, 2], minimum: -3, maximum: 5 }
    expect(randomGame({ ...draw, seed: 1 })).toEqual(randomGame({ ...draw, seed: 1 }))
    expect(randomGame({ ...draw, seed: 1 })).not.toEqual(randomGame({ ...draw, seed: 2 }))
    const all = randomGame({ ...draw, seed: 1 }).payoffs.flatMap(store => [...store.values].map(Number))
    expect([Math.min(...all), Math.max(...all)]).toEqual([-3, 5])
  })

  it.each(['-1/2', 0, '1/2', 1])('covariance games of three players have correlation %s, within 0.03', correlation => {
    const { payoffs } = covarianceGame({ shape: [30, 30, 30], seed: 7, correlation, deviation: 1000 })
    const [a, b] = payoffs.map(store => [...store.values].map(Number))
    const mean = (list: readonly number[]): number => list.reduce((all, x) => all + x, 0) / list.length
    const covariance = mean(a!.map((x, k) => x * b![k]!)) / 1e6
    expect(Math.abs(covariance - core.toNumber(core.rational(correlation)))).toBeLessThan(0.03)
    expect(Math.abs(mean(a!.map(x => x * x)) / 1e6 - 1)).toBeLessThan(0.03)
  })

  it('each column of a unit-vector game holds one 1', () => {
    const [A] = unitVectorGame({ shape: [5, 7], seed: 3 }).payoffs
    const columns = Array.from({ length: 7 }, (_, j) => [0, 1, 2, 3, 4].map(i => Number(A!.values[i * 7 + j])))
    for (const column of columns) expect(column.sort()).toEqual([0, 0, 0, 0, 1])
  })
})

it.each([
  ['shape[1]: 0 is not a number of strategies', () => randomGame({ shape: [2, 0], seed: 1 })],
  ['shape: makes more than 16777216 payoffs', () => randomGame({ shape: [1e5, 1e5], seed: 1 })],
  ['seed: 0.5 is not an integer', () => randomGame({ shape: [2], seed: 0.5 })],
  ['correlation: -1 is not from -1/2 to 1', () => covarianceGame({ shape: [2, 2, 2], seed: 1, correlation: -1 })],
  ['shape: 3 players are not two', () => unitVectorGame({ shape: [2, 2, 2], seed: 1 })],
  ['claims[1]: 2 is there twice', () => travelersDilemma({ claims: [2, 2], bonus: 1 })],
])('refuses: %s', (message, build) => {
  expect(refusal(build)).toBe(message)
})
