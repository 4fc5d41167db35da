import { coalitional, coalitionOf, integers, membersOf, type WorthInput, worth } from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const players = ['A', 'B', 'C']
const list = [0, 1, 2, 3, 4, 5, 6, 7]
const game = coalitional({ players, worth: list })

describe('coalitional', () => {
  it('takes a list, typed arrays, an object and a function, and builds the same record', () => {
    const forms: readonly WorthInput[] = [
      list,
      list.map(String),
      Float64Array.from(list),
      Int32Array.from(list),
      { A: 1, B: 2, 'A,B': 3, C: 4, 'A,C': 5, 'C, B': 6, ' C,A ,B': 7 },
      (_, coalition) => coalition,
      members => members.reduce((total, member) => total + 2 ** players.indexOf(member), 0),
    ]
    for (const form of forms) expect(coalitional({ players, worth: form })).toEqual(game)
  })

  it('stores ∅, A, B, AB, C, AC, BC, ABC: player 0 is the lowest bit', () => {
    const names = list.map(coalition => membersOf(players, coalition).join(''))
    expect(names).toEqual(['', 'A', 'B', 'AB', 'C', 'AC', 'BC', 'ABC'])
    for (const coalition of list) {
      expect(worth(game, coalition).toFraction()).toBe(String(coalition))
      expect(worth(game, membersOf(players, coalition)).toFraction()).toBe(String(coalition))
      expect(coalitionOf(players, membersOf(players, coalition).reverse())).toBe(coalition)
    }
  })

  it('gives 0 to coalitions that an object does not name, and to the empty one', () => {
    expect(integers(coalitional({ players, worth: { 'A,B': 3 } }).worth)).toEqual([0n, 0n, 0n, 3n, 0n, 0n, 0n, 0n])
    expect(worth(coalitional({ players, worth: () => 5 }), 0).toFraction()).toBe('0')
  })

  it('names the players of a bare list 1, 2, …, n', () => {
    expect(coalitional({ worth: [0, 1, 1, 2] }).players).toEqual(['1', '2'])
    expect(coalitional({ worth: [0, 1] }).players).toEqual(['1'])
  })

  it('takes an object that names the empty coalition', () => {
    const named = coalitional({ players: ['A', 'B'], worth: { '': 0, 'A,B': 1 } })
    expect(named).toEqual(coalitional({ players: ['A', 'B'], worth: [0, 0, 0, 1] }))
  })

  it('holds 20 players', () => {
    const large = coalitional({ worth: new Float64Array(2 ** 20).fill(1, 1) })
    expect(large.players.length).toBe(20)
    expect(worth(large, 2 ** 20 - 1).toFraction()).toBe('1')
  })
})

describe('coalitional refuses', () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['null', null, 'null is not a coalitional game'],
    ['text', 'x', '"x" is not a coalitional game'],
    ['no worths', { players }, 'worth: undefined is not a list of worths'],
    ['null worths', { players, worth: null }, 'worth: null is not a list of worths'],
    ['a number', { players, worth: 8 }, 'worth: 8 is not a list of worths'],
    ['no players', { worth: { A: 1 } }, 'players: is missing; only a list of worths can do without'],
    ['an empty list of players', { players: [], worth: list }, 'players: needs at least 1 label'],
    ['players that are none', { players: 'ABC', worth: list }, 'players: "ABC" is not a list of labels'],
    ['equal players', { players: ['A', 'B', 'A'], worth: list }, 'players[2]: "A" is there twice'],
    ['seven worths', { players, worth: list.slice(1) }, 'worth: has 7 entries, not 2^3 = 8'],
    [
      'seven worths without players',
      { worth: list.slice(1) },
      'worth: has 7 entries, which is not 2^n for n ≥ 1 players',
    ],
    ['one worth without players', { worth: [0] }, 'worth: has 1 entry, which is not 2^n for n ≥ 1 players'],
    ['worth of nothing', { players, worth: [1, ...list.slice(1)] }, 'worth[0]: the empty coalition must be worth 0'],
    ['a worth', { players, worth: list.with(5, Number.NaN) }, 'worth[5]: NaN is not a rational number'],
    ['a worth in an object', { players, worth: { 'A,C': '1/0' } }, 'worth["A,C"]: "1/0" divides by zero'],
    ['a stranger', { players, worth: { 'A,D': 1 } }, 'worth["A,D"]: "D" is none of "A", "B", "C"'],
    ['the empty coalition by name', { players, worth: { '': 1 } }, 'worth[""]: the empty coalition must be worth 0'],
    ['a member twice', { players, worth: { 'A,A': 1 } }, 'worth["A,A"]: "A" is there twice'],
    ['a coalition twice', { players, worth: { 'A,B': 1, 'B,A': 1 } }, 'worth["B,A"]: this coalition is there twice'],
    ['a function of nonsense', { players, worth: () => undefined }, 'worth(A): undefined is not a rational number'],
    [
      'inherited names',
      { players, worth: { constructor: 1 } },
      'worth["constructor"]: "constructor" is none of "A", "B", "C"',
    ],
  ]
  it.each(cases)('%s', (_, input, message) => {
    expect(refusal(() => coalitional(input as { worth: WorthInput }))).toBe(message)
  })

  it('25 players before it reads a worth', () => {
    const many = Array.from({ length: 25 }, (_, i) => `P${i}`)
    const unread = new Proxy([], {
      get: () => {
        throw new Error('read')
      },
    })
    expect(refusal(() => coalitional({ players: many, worth: unread }))).toBe(
      'players: 25 players are more than 24; weightedVoting takes more, and sampleShapley any number by an oracle',
    )
    const bare = new Proxy([] as number[], {
      get: (_, key) => {
        if (key === 'length') return 2 ** 25
        throw new Error('read')
      },
    })
    expect(refusal(() => coalitional({ worth: bare }))).toBe(
      'players: 25 players are more than 24; weightedVoting takes more, and sampleShapley any number by an oracle',
    )
  })
})

describe('worth', () => {
  it('refuses coalitions that are not there', () => {
    expect(refusal(() => worth(game, 8))).toBe('there is no entry 8 in a store of 8')
    expect(refusal(() => worth(game, -1))).toBe('there is no entry -1 in a store of 8')
    expect(refusal(() => worth(game, ['A', 'X']))).toBe('coalition: "X" is none of "A", "B", "C"')
    expect(refusal(() => worth(game, ['A', 'A']))).toBe('coalition: "A" is there twice')
  })
})
