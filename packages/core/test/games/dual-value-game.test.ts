import {
  type DualValueGameInput,
  dualValueGame,
  fractions,
  integers,
  ratio,
  tuReading,
  worth,
  ZERO,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const players = ['S', 'L']

describe('dualValueGame', () => {
  it('takes own use by coalition (one value per member) or by player (2^n values)', () => {
    const byCoalition = dualValueGame({
      players,
      ownUse: { S: [5], 'S,L': [60, 100] },
      pot: { 'S,L': 40 },
      liability: [0, 'unlimited'],
    })
    const byPlayer = dualValueGame({
      players,
      ownUse: [
        [0, 5, 0, 60],
        [0, 0, 0, 100],
      ],
      pot: [0, 0, 0, 40],
      liability: ['0', 'unlimited'],
    })
    expect(byPlayer).toEqual(byCoalition)
    expect(byCoalition.ownUse.map(integers)).toEqual([
      [0n, 5n, 0n, 60n],
      [0n, 0n, 0n, 100n],
    ])
  })

  it('lists members in the order of the players, whatever the order of the key', () => {
    const game = dualValueGame({ players: ['A', 'B', 'C'], ownUse: { 'C,A': [1, 3] }, pot: {} })
    expect(game.ownUse.map(list => fractions(list)[5]!.toFraction())).toEqual(['1', '0', '3'])
  })

  it('has liability 0 where none is given, or one for all', () => {
    expect(dualValueGame({ players, ownUse: {}, pot: {} }).liability).toEqual([ZERO, ZERO])
    expect(dualValueGame({ players, ownUse: {}, pot: {}, liability: 'unlimited' }).liability).toEqual([
      'unlimited',
      'unlimited',
    ])
    expect(dualValueGame({ players, ownUse: {}, pot: {}, liability: '1/2' }).liability[1]).toEqual(ratio(1n, 2n))
  })

  it('allows negative own use and pots', () => {
    const game = dualValueGame({ players, ownUse: { S: [-1] }, pot: { 'S,L': '-1/2' } })
    expect(worth(tuReading(game), ['S']).toFraction()).toBe('-1')
    expect(worth(tuReading(game), ['S', 'L']).toFraction()).toBe('-1/2')
  })
})

describe('tuReading', () => {
  it('adds what the members keep to the pot', () => {
    const game = dualValueGame({
      players: ['A', 'B', 'C'],
      ownUse: { A: ['1/2'], 'A,B': [1, 2], 'A,B,C': [3, '1/3', 5] },
      pot: { B: 7, 'A,B': '1/6', 'A,B,C': 10 },
    })
    expect(fractions(tuReading(game).worth).map(value => value.toFraction())).toEqual([
      '0',
      '1/2',
      '7',
      '19/6',
      '0',
      '0',
      '0',
      '55/3',
    ])
    expect(tuReading(game).players).toEqual(game.players)
  })
})

describe('dualValueGame refuses', () => {
  const ownUse = { 'S,L': [60, 100] }
  const pot = { 'S,L': 40 }
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['null', null, 'null is not a dual-value game'],
    ['no players', { ownUse, pot }, 'players: undefined is not a list of labels'],
    [
      '17 players',
      { players: Array.from({ length: 17 }, (_, i) => `${i}`), ownUse, pot },
      'players: 17 players are more than 16',
    ],
    ['no own use', { players, pot }, 'ownUse: undefined is not a list per player'],
    ['own use of one', { players, ownUse: [[0, 0, 0, 1]], pot }, 'ownUse: has 1 entry for 2 players'],
    ['own use that is none', { players, ownUse: [1, 2], pot }, 'ownUse[0]: 1 is not a list'],
    [
      'three values',
      {
        players,
        ownUse: [
          [0, 0, 0, 1],
          [0, 0, 1],
        ],
        pot,
      },
      'ownUse[1]: has 3 entries, not 2^2 = 4',
    ],
    [
      'a value',
      {
        players,
        ownUse: [
          [0, 0, 0, 1],
          [0, 0, 'x', 1],
        ],
        pot,
      },
      'ownUse[1][2]: "x" is not a rational number',
    ],
    [
      'own use of nobody',
      {
        players,
        ownUse: [
          [1, 0, 0, 1],
          [0, 0, 0, 1],
        ],
        pot,
      },
      'ownUse[0][0]: "S" is not a member of coalition 0: must be 0',
    ],
    [
      'own use of a non-member',
      {
        players,
        ownUse: [
          [0, 0, 0, 1],
          [0, 3, 0, 1],
        ],
        pot,
      },
      'ownUse[1][1]: "L" is not a member of coalition 1: must be 0',
    ],
    [
      'too few members',
      { players, ownUse: { 'S,L': [60] }, pot },
      'ownUse["S,L"]: has 1 entry; needs one for each of S, L',
    ],
    [
      'too many members',
      { players, ownUse: { S: [60, 1] }, pot },
      'ownUse["S"]: has 2 entries; needs one for each of S',
    ],
    ['no list', { players, ownUse: { S: 60 }, pot }, 'ownUse["S"]: 60 is not a list; needs one for each of S'],
    [
      'a value of a member',
      { players, ownUse: { 'S,L': [60, '1/0'] }, pot },
      'ownUse["S,L"][1]: "1/0" divides by zero',
    ],
    ['a stranger', { players, ownUse: { X: [1] }, pot }, 'ownUse["X"]: "X" is none of "S", "L"'],
    ['no pot', { players, ownUse }, 'pot: undefined is not a list of worths'],
    ['null pot', { players, ownUse, pot: null }, 'pot: null is not a list of worths'],
    ['a pot of three', { players, ownUse, pot: [0, 1, 2] }, 'pot: has 3 entries, not 2^2 = 4'],
    ['a pot of nobody', { players, ownUse, pot: [1, 1, 2, 3] }, 'pot[0]: the empty coalition must be worth 0'],
    ['a pot of nonsense', { players, ownUse, pot: { 'S,L': 'x' } }, 'pot["S,L"]: "x" is not a rational number'],
    ['liability of one', { players, ownUse, pot, liability: [1] }, 'liability: has 1 entry for 2 players'],
    ['negative liability', { players, ownUse, pot, liability: [0, '-1/2'] }, 'liability[1]: -1/2 is negative'],
    ['common negative liability', { players, ownUse, pot, liability: -1 }, 'liability: -1 is negative'],
    [
      'another word',
      { players, ownUse, pot, liability: 'infinite' },
      'liability: "infinite" is neither a rational number nor "unlimited"',
    ],
    ['null liability', { players, ownUse, pot, liability: null }, 'liability: null is not a rational number'],
  ]
  it.each(cases)('%s', (_, input, message) => {
    expect(refusal(() => dualValueGame(input as DualValueGameInput))).toBe(message)
  })
})
