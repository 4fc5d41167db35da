/** Families of stage games: their payoffs by the definitions, and what they refuse. */
import * as core from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const { allianceGame, commonPool, fromJSON, learningRace, payoff, publicGood, publicGoodsGame, toJSON } = core

const all = (game: core.NormalForm, profile: readonly number[]): string[] =>
  game.players.map((_, i) => payoff(game, profile, i).toFraction())

describe('public goods', () => {
  it('three boutiques: R = 9, T = 12, P = 0', () => {
    const game = publicGoodsGame(publicGood({ returns: ['2/3', '2/3', '2/3'], contributions: [9, 9, 9] }))
    expect(all(game, [0, 0, 0])).toEqual(['9', '9', '9'])
    expect(all(game, [0, 1, 0])).toEqual(['3', '12', '3'])
    expect(all(game, [1, 1, 1])).toEqual(['0', '0', '0'])
  })

  it('below the threshold contributions are lost', () => {
    const game = publicGoodsGame(publicGood({ returns: [2, 1, 1], contributions: [1, 2, 3], threshold: 3 }))
    expect(all(game, [0, 1, 1])).toEqual(['-1', '0', '0'])
    expect(all(game, [0, 0, 1])).toEqual(['5', '1', '3'])
  })

  it('29 herds are data, and survive JSON', () => {
    const good = publicGood({ returns: Array.from({ length: 29 }, (_, i) => `1/${i + 2}`), multiplier: 3 })
    expect(fromJSON(JSON.parse(JSON.stringify(toJSON(good))))).toEqual(good)
    expect(() => publicGoodsGame(good)).toThrow(
      'players: 29 players with 2 strategies each have more than 65536 profiles; publicGood keeps any number as data',
    )
  })
})

describe('alliances', () => {
  it('conserve value but for contests', () => {
    const game = allianceGame({ players: 3, value: 10, cost: 1, outside: 2, exposure: '1/2' })
    expect(all(game, [0, 0, 0])).toEqual(['9', '9', '9'])
    expect(all(game, [0, 1, 0])).toEqual(['4', '19', '4'])
    expect(all(game, [1, 1, 0])).toEqual(['4', '4', '4'])
    expect(all(game, [0, 2, 1])).toEqual(['-1', '2', '-1'])
    expect(all(game, [2, 2, 2])).toEqual(['2', '2', '2'])
  })
})

describe('the pool', () => {
  it('is a Cournot oligopoly with a price that may be negative', () => {
    const game = commonPool({ players: 3, efforts: [0, 2, 5], yield: 12, crowding: 1, cost: 2 })
    expect(game.strategies[0]).toEqual(['0', '2', '5'])
    expect(all(game, [2, 2, 2])).toEqual(['-25', '-25', '-25'])
    expect(all(game, [1, 2, 0])).toEqual(['6', '15', '0'])
  })
})

describe('refusals', () => {
  const cases: readonly (readonly [(input: never) => unknown, unknown, string])[] = [
    [core.prisonersDilemma, { R: 3, S: 0, T: 3, P: 1 }, 'T: 3 against R = 3: T > R has to hold'],
    [core.prisonersDilemma, { R: 3, S: 0, T: 'x', P: 1 }, 'T: "x" is not a rational number'],
    [core.stagHunt, { R: 6, S: 0, T: 3, P: 4 }, 'T: 3 against P = 4: T ≥ P has to hold'],
    [core.chicken, { R: 3, S: 2, T: 4 }, 'P: undefined is not a rational number'],
    [core.hawkDove, { value: 0, cost: 1 }, 'value: 0, and has to be positive'],
    [core.matchingPennies, { stake: -1 }, 'stake: -1 is negative'],
    [core.battleOfTheSexes, { favourite: 1, other: 1 }, 'favourite: 1 is not more than other, 1'],
    [
      core.battleOfTheSexes,
      { favourite: 1, other: 1, apart: 0 },
      'apart: is no field that is known here; there are players, favourite, other',
    ],
    [learningRace, { privateBenefit: 1, commonBenefit: 1, sharingCost: 1, exposure: 2 }, 'exposure: 2 is more than 1'],
    [publicGood, { returns: [] }, 'returns: needs at least one player'],
    [publicGood, { returns: 3 }, 'returns: 3 is not a list of numbers'],
    [publicGood, { returns: new Array(2 ** 31) }, `returns: ${2 ** 31} players are more than 10000`],
    [publicGood, { returns: [1, -1] }, 'returns[1]: -1 is negative'],
    [publicGood, { returns: [1, 1], contributions: [1] }, 'contributions: has 1 entry for 2 players'],
    [publicGood, { returns: [1, 1], contributions: [1, 0] }, 'contributions[1]: 0, and has to be positive'],
    [publicGoodsGame, { kind: 'tree' }, 'good: an object of kind "tree" is not of kind "public-good"'],
    [core.volunteersDilemma, { players: 3, benefit: 1, cost: 1 }, 'cost: 1 is not less than the benefit, 1'],
    [
      core.volunteersDilemma,
      { players: 3, benefit: 2, cost: 1, needed: 4 },
      'needed: 4 is not a number of volunteers from 1 to 3',
    ],
    [
      core.volunteersDilemma,
      { players: 17, benefit: 2, cost: 1 },
      'players: 17 players are more than 16; their profiles are written out',
    ],
    [
      commonPool,
      { players: 9, efforts: [1, 2, 3, 4], yield: 1, crowding: 1 },
      'efforts: 9 players with 4 strategies each have more than 65536 profiles',
    ],
    [commonPool, { players: 2, efforts: [1, '2/2'], yield: 1, crowding: 1 }, 'efforts[1]: 1 is there twice'],
    [commonPool, { players: 2, efforts: 'all', yield: 1, crowding: 1 }, 'efforts: "all" is not a list of efforts'],
    [allianceGame, { players: 1, value: 1, exposure: 0 }, 'players: 1 is no alliance: it needs two players'],
    [
      allianceGame,
      { players: 2, value: 5, cost: 3, outside: 2, exposure: 0 },
      'value: 5 is not more than cost and outside together',
    ],
  ]
  it.each(cases.map(([build, input, message]) => [message, build, input] as const))('%s', (message, build, input) => {
    expect(refusal(() => build(input as never))).toBe(message)
  })
})
