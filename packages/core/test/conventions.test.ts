/** The page `apps/docs/reference/conventions.md`, asserted heading by heading as far as games themselves go. */
import { readFileSync } from 'node:fs'
import {
  airportGame,
  appropriation,
  bimatrix,
  coalitional,
  coalitionOf,
  costGame,
  divisionByShares,
  dualValueGame,
  fractions,
  fromJSON,
  integers,
  membersOf,
  normalForm,
  ownUse,
  payoff,
  profileAt,
  profileCount,
  rational,
  relationship,
  savingsGame,
  strategicForm,
  TEXT_KEYS,
  type TreeNodeInput,
  toJSON,
  tree,
  worth,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from './refusal.ts'

const page = readFileSync(new URL('../../../apps/docs/reference/conventions.md', import.meta.url), 'utf8')
const texts = (list: Parameters<typeof fractions>[0]): string[] => fractions(list).map(value => value.toFraction())

describe('Numbers', () => {
  it('a number means its shortest decimal, a string exactly what it says', () => {
    expect(rational(0.1).toFraction()).toBe('1/10')
    expect(rational('0.25').equals(rational('1/4'))).toBe(true)
    expect(rational('1e-3').toFraction()).toBe('1/1000')
    expect(rational(1 / 3).equals(rational('1/3'))).toBe(false)
  })
})

describe('Players, strategies and indices', () => {
  it('count from 0, while default labels count from 1', () => {
    const game = normalForm({ shape: [2, 3], payoffs: [new Float64Array(6), new Float64Array(6)] })
    expect(game.players).toEqual(['1', '2'])
    expect(game.strategies).toEqual([
      ['1', '2'],
      ['1', '2', '3'],
    ])
    expect(coalitional({ worth: [0, 1] }).players).toEqual(['1'])
    expect(payoff(game, [1, 2], 1).toFraction()).toBe('0')
  })

  it('player 0 chooses rows, player 1 columns', () => {
    const game = bimatrix([[1, 2, 3]], [[4, 5, 6]])
    expect(payoff(game, [0, 2], 0).toFraction()).toBe('3')
    expect(payoff(game, [0, 2], 1).toFraction()).toBe('6')
  })

  it('profiles are row-major: the last player runs fastest', () => {
    const game = normalForm({ shape: [2, 2, 2], payoffs: [0, 1, 2].map(() => [0, 1, 2, 3, 4, 5, 6, 7]) })
    expect(Array.from({ length: profileCount(game) }, (_, i) => profileAt(game, i).join(''))).toEqual([
      '000',
      '001',
      '010',
      '011',
      '100',
      '101',
      '110',
      '111',
    ])
    expect(payoff(game, [1, 0, 1], 2).toFraction()).toBe('5')
  })
})

describe('Payoffs, costs and worths', () => {
  it('costs are positive amounts, subtracted and not bargained over', () => {
    const game = relationship({ partners: ['A', 'B'], components: [{ ownUse: [4, 6], exposure: 1 }], costs: [1, 0] })
    const { totals, payoffs } = appropriation(game, divisionByShares(game))
    expect(totals.map(value => value.toFraction())).toEqual(['5', '5'])
    expect(payoffs.map(value => value.toFraction())).toEqual(['4', '5'])
  })

  it('games of costs are held as v = −c, and savings are what costs fall by', () => {
    const game = airportGame({ costs: [100, 200] })
    expect(game).toEqual(costGame({ cost: [0, 100, 200, 200] }))
    expect(texts(game.worth)).toEqual(['0', '-100', '-200', '-200'])
    expect(texts(savingsGame(game).worth)).toEqual(['0', '0', '0', '100'])
  })

  it('one matrix is a zero-sum game', () => {
    expect(bimatrix([[1, -2]])).toEqual(bimatrix([[1, -2]], [[-1, 2]]))
  })
})

describe('Coalitions', () => {
  const players = ['A', 'B', 'C']

  it('are bitmasks, player 0 the lowest bit, in the order of the table', () => {
    const row = /\| coalition \|(.*)\|/
      .exec(page)![1]!
      .split('|')
      .map(cell => cell.trim())
    const names = Array.from({ length: 8 }, (_, S) => membersOf(players, S).join('') || '∅')
    expect(names).toEqual(row)
    expect(coalitionOf(players, ['C', 'A'])).toBe(5)
  })

  it('the empty one comes first and is worth 0', () => {
    expect(refusal(() => coalitional({ players, worth: [1, 0, 0, 0, 0, 0, 0, 0] }))).toBe(
      'worth[0]: the empty coalition must be worth 0',
    )
    const asked: number[] = []
    const game = coalitional({ players: ['A', 'B'], worth: (_, S) => asked.push(S) })
    expect(asked).toEqual([1, 2, 3])
    expect(worth(game, []).toFraction()).toBe('0')
  })

  it('keys of objects are lists of members in any order; others are worth 0', () => {
    const game = coalitional({ players, worth: { 'C, A': 5 } })
    expect(texts(game.worth)).toEqual(['0', '0', '0', '0', '0', '5', '0', '0'])
    const odd = ['a,b', 'c']
    expect(refusal(() => coalitional({ players: odd, worth: { 'a,b': 1 } }))).toBe(
      'worth["a,b"]: "a" is none of "a,b", "c"',
    )
    expect(worth(coalitional({ players: odd, worth: [0, 1, 0, 0] }), ['a,b']).toFraction()).toBe('1')
  })
})

describe('Relationships and dual-value games', () => {
  it('a list of own use means the coalition of all', () => {
    const game = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100] }] })
    expect([0, 1, 2, 3].map(S => ownUse(game, 0, 0, S).toFraction())).toEqual(['0', '0', '0', '60'])
  })

  it('an object gives one value per member, in the order of the partners', () => {
    const game = dualValueGame({ players: ['A', 'B', 'C'], ownUse: { 'C,A': [1, 3] }, pot: {} })
    expect(game.ownUse.map(list => texts(list)[5])).toEqual(['1', '0', '3'])
  })

  it('defaults: exposure, rivalry, costs and liability 0, equal shares', () => {
    const game = relationship({ partners: ['S', 'L'], components: [{ ownUse: [60, 100] }] })
    expect(toJSON(game)).toMatchObject({
      components: [{ exposure: ['0', '0'], rivalry: '0' }],
      liability: ['0', '0'],
      costs: ['0', '0'],
      shares: ['1/2', '1/2'],
    })
    expect(dualValueGame({ players: ['A'], ownUse: {}, pot: {} }).liability.map(String)).toEqual(['0'])
  })
})

describe('Trees', () => {
  const end = (...payoffs: readonly number[]): TreeNodeInput => ({ kind: 'terminal', payoffs })
  const choice = (player: string, actions: Record<string, TreeNodeInput>): TreeNodeInput => ({
    kind: 'decision',
    player,
    actions: Object.entries(actions).map(([label, node]) => ({ label, node })),
  })

  it('call a node without a label by the way to it', () => {
    const game = tree({ players: ['A'], root: choice('A', { enter: choice('A', { specialise: end(1) }) }) })
    const [first, second] = [game.root, game.root.kind === 'decision' ? game.root.actions[0]!.node : game.root]
    expect([first.label, second.label]).toEqual(['root', 'enter'])
    expect(second.kind === 'decision' && second.actions[0]!.node.label).toBe('enter/specialise')
    expect(refusal(() => tree({ players: ['A'], root: choice('A', { root: end(1) }) }))).toBe(
      'root.actions[0].node.label: "root" is there twice; give the nodes labels of their own',
    )
  })

  it('have strategies that name an action at every node of the player, in preorder', () => {
    const game = tree({
      players: ['A', 'B', 'idle'],
      root: choice('A', { x: choice('A', { l: end(1, 0, 0), r: end(2, 0, 0) }), y: choice('B', { u: end(3, 0, 0) }) }),
    })
    expect(strategicForm(game).strategies).toEqual([['x, l', 'x, r', 'y, l', 'y, r'], ['u'], ['–']])
  })
})

describe('JSON', () => {
  it('the text keys are those of the page', () => {
    const [, listed] = /The text keys\nare ([^.]*)\./.exec(page)!
    expect([...listed!.matchAll(/`([^`]*)`/g)].map(match => match[1]).sort()).toEqual([...TEXT_KEYS].sort())
  })

  it('below a text key a string is text, elsewhere a number', () => {
    const game = fromJSON({ kind: 'coalitional', players: ['1/2', 'kind'], worth: ['0', '1/2', '0', '3'] })
    expect(game).toEqual(coalitional({ players: ['1/2', 'kind'], worth: [0, 0.5, 0, 3] }))
    expect(fromJSON({ labels: ['1/2'], values: ['1/2'], count: 2 })).toEqual({
      labels: ['1/2'],
      values: [rational('1/2')],
      count: 2,
    })
    expect(fromJSON({ integer: '5' })).toBe(5n)
    expect(integers(coalitional({ worth: [0, 1] }).worth)).toEqual([0n, 1n])
  })
})
