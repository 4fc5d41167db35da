import {
  expectedPayoffs,
  fromJSON,
  payoff,
  profileAt,
  profileCount,
  strategicForm,
  type TreeNodeInput,
  toJSON,
  tree,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const end = (...payoffs: readonly (number | string)[]): TreeNodeInput => ({ kind: 'terminal', payoffs })
const choice = (player: string, actions: Record<string, TreeNodeInput>): TreeNodeInput => ({
  kind: 'decision',
  player,
  actions: Object.entries(actions).map(([label, node]) => ({ label, node })),
})
const players = ['A', 'B']

describe('strategicForm', () => {
  it('of the entry game, with plans off the path', () => {
    const game = strategicForm(
      tree({
        players,
        root: choice('A', { out: end(0, 2), in: choice('B', { fight: end(-1, -1), share: end(1, 1) }) }),
      }),
    )
    expect(game.strategies).toEqual([
      ['out', 'in'],
      ['fight', 'share'],
    ])
    expect(toJSON(game)).toMatchObject({
      payoffs: [
        [
          ['0', '2'],
          ['0', '2'],
        ],
        [
          ['-1', '-1'],
          ['1', '1'],
        ],
      ],
    })
  })

  it('joins a plan in preorder, the last node running fastest', () => {
    const second = (player: string): TreeNodeInput => choice(player, { l: end(1, 1), r: end(2, 2) })
    const game = strategicForm(tree({ players, root: choice('A', { x: second('B'), y: second('B'), z: second('A') }) }))
    expect(game.strategies).toEqual([
      ['x, l', 'x, r', 'y, l', 'y, r', 'z, l', 'z, r'],
      ['l, l', 'l, r', 'r, l', 'r, r'],
    ])
    expect(payoff(game, [5, 0], 0).toFraction()).toBe('2')
    expect(payoff(game, [4, 3], 0).toFraction()).toBe('1')
    expect(payoff(game, [0, 1], 0).toFraction()).toBe('1')
    expect(payoff(game, [2, 1], 0).toFraction()).toBe('2')
  })

  it('takes expectations over chance exactly, and gives a player without a node one strategy', () => {
    const game = strategicForm(
      tree({
        players,
        root: {
          kind: 'chance',
          branches: [
            { label: 'a', probability: '1/3', node: choice('A', { l: end(1, '1/7'), r: end(2, 0) }) },
            { label: 'b', probability: '1/6', node: end('1/5', 0) },
            { label: 'c', probability: '1/2', node: choice('A', { l: end(0, 1), r: end(4, 0) }) },
          ],
        },
      }),
    )
    expect(game.strategies).toEqual([['l, l', 'l, r', 'r, l', 'r, r'], ['–']])
    expect([0, 1, 2, 3].map(i => payoff(game, [i, 0], 0).toFraction())).toEqual(['11/30', '71/30', '7/10', '27/10'])
    expect(payoff(game, [0, 0], 1).toFraction()).toBe('23/42')
  })

  it('agrees with expectedPayoffs at every profile', () => {
    const game = tree({
      players,
      root: choice('B', {
        u: choice('A', { l: end(1, 2), r: end(3, 4) }),
        d: choice('A', { l: end(5, 6), r: end(7, 8) }),
      }),
    })
    const form = strategicForm(game)
    for (let index = 0; index < profileCount(form); index++) {
      const [a, b] = profileAt(form, index) as [number, number]
      const choices = new Map([
        ['root', b],
        ['u', a >> 1],
        ['d', a & 1],
      ])
      expect(expectedPayoffs(game.root, choices)).toEqual(players.map((_, i) => payoff(form, [a, b], i)))
    }
  })

  it('numbers strategies whose joined labels would be equal or too long, so that the record stays readable', () => {
    const clash = strategicForm(
      tree({
        players: ['A'],
        root: {
          kind: 'chance',
          branches: [
            { label: 'first', probability: '1/2', node: choice('A', { a: end(1), 'a, b': end(2) }) },
            { label: 'second', probability: '1/2', node: choice('A', { 'b, c': end(3), c: end(4) }) },
          ],
        },
      }),
    )
    expect(clash.strategies).toEqual([['1', '2', '3', '4']])
    expect(fromJSON(toJSON(clash))).toEqual(clash)

    const long = choice('A', { ['x'.repeat(150)]: choice('A', { ['y'.repeat(100)]: end(1) }) })
    expect(strategicForm(tree({ players: ['A'], root: long })).strategies).toEqual([['1']])
  })

  it('refuses a form beyond the bounds of a normal form', () => {
    const node = (label: string): TreeNodeInput => choice('A', { [`${label}0`]: end(0), [`${label}1`]: end(1) })
    const branches = Array.from({ length: 25 }, (_, i) => ({ label: `${i}`, probability: '1/25', node: node(`${i}`) }))
    const wide = tree({ players: ['A'], root: { kind: 'chance', branches } })
    expect(refusal(() => strategicForm(wide))).toBe('tree: its strategic form has more than 16777216 payoffs')
    const many = Array.from({ length: 33 }, (_, i) => `P${i}`)
    const crowd = tree({ players: many, root: { kind: 'terminal', payoffs: many.map(() => 0) } })
    expect(refusal(() => strategicForm(crowd))).toBe('tree: its strategic form has more than 32 players')
  })
})
