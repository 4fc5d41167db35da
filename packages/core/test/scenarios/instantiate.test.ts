import { appropriation, divisionByShares, fractions, payoff, rational, toJSON, worth } from '@biform/core'
import { instantiate, type Scenario } from '@biform/core/scenarios'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'
import { small } from './small.ts'

const withGames = (games: Scenario['games'], derived: Scenario['derived'] = {}): Scenario => ({
  ...small,
  games,
  derived,
})

describe('instantiate: parameters', () => {
  it('takes the scenario’s values where none are given, and resolves derived values in any order', () => {
    const { parameters, values } = instantiate(small)
    expect(parameters).toEqual({ fine: '1', times: '2' })
    expect(toJSON(values)).toEqual({ fine: '1', times: '2', temptation: '4', cost: '1' })
  })

  it('takes any rational in the range', () => {
    const { games, parameters } = instantiate(small, { fine: '1/3', times: 3n })
    expect(parameters).toEqual({ fine: '1/3', times: '3' })
    expect(toJSON(games.stage)).toMatchObject({
      payoffs: [
        [
          ['3', '3'],
          ['0', '9/2'],
        ],
        [
          ['9/2', '0'],
          ['1/2', '1/2'],
        ],
      ],
    })
  })

  it.each([
    [{ fines: 1 }, 'parameters.fines: is no parameter; there are fine, times'],
    [{ constructor: 1 }, 'parameters.constructor: is no parameter; there are fine, times'],
    [{ fine: 5 }, 'parameters.fine: 5 is not between 0 and 4'],
    [{ fine: '-1/10' }, 'parameters.fine: -1/10 is not between 0 and 4'],
    [{ times: '3/2' }, 'parameters.times: 3/2 is not a whole number'],
    [{ fine: '1/0' }, 'parameters.fine: "1/0" divides by zero'],
    [{ fine: Number.NaN }, 'parameters.fine: NaN is not a rational number'],
    [{ fine: '2*times' }, 'parameters.fine: "2*times" is not a rational number'],
    [null as never, 'parameters: null is not an object of values'],
  ])('refuses %j', (parameters, message) => {
    expect(refusal(() => instantiate(small, parameters))).toBe(message)
  })

  it('spells out a cycle of derived values', () => {
    const cyclic = { ...small, derived: { temptation: 'cost', cost: '1 + other', other: 'cost/2' } }
    expect(refusal(() => instantiate(cyclic))).toBe('derived.cost: is defined by itself: cost → other → cost')
  })

  it('resolves a long chain without recursion, and refuses one that explodes', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 400 }, (_, k) => [`d${k}`, k === 399 ? '1' : `d${k + 1} + 1`]),
    )
    expect(instantiate(withGames({}, chain)).values.d0?.toFraction()).toBe('400')
    const squares = Object.fromEntries(
      Array.from({ length: 60 }, (_, k) => [`d${k}`, k === 0 ? '3' : `d${k - 1}*d${k - 1}`]),
    )
    expect(refusal(() => instantiate(withGames({}, squares)))).toBe('derived.d12: grows beyond 4096 bits')
    const long = `(7/3)^64 + ${Array.from({ length: 60 }, (_, k) => `(11/${2 * k + 3})^40`).join(' + ')}`
    const heavy = Object.fromEntries(Array.from({ length: 300 }, (_, k) => [`d${k}`, long]))
    expect(refusal(() => instantiate(withGames({}, heavy)))).toMatch(/needs more than the 1000000 steps|4096 bits/)
  })
})

describe('instantiate: games', () => {
  it('evaluates a cell at every profile of three players', () => {
    const { games } = instantiate(
      withGames({
        trio: {
          kind: 'normal-form',
          players: ['A', 'B', 'C'],
          strategies: [['0', '1'], ['0', '1', '2'], ['0']],
          index: ['a', 'b', 'c'],
          cell: ['10*a + b', 'fine*b', 'c - a'],
        },
      }),
    )
    const game = games.trio
    if (game?.kind !== 'normal-form') throw new Error('is no normal form')
    expect(game.payoffs.map(list => fractions(list).map(Number))).toEqual([
      [0, 1, 2, 10, 11, 12],
      [0, 1, 2, 0, 1, 2],
      [0, 0, 0, -1, -1, -1],
    ])
    expect(payoff(game, [1, 2, 0], 0).toFraction()).toBe('12')
  })

  it('takes payoffs from relationships, less costs, and keeps them', () => {
    const { games, cells } = instantiate(
      withGames({
        stage: {
          kind: 'normal-form',
          players: ['A', 'B'],
          strategies: [['x'], ['y', 'z']],
          payoffs: [
            [
              {
                kind: 'relationship',
                partners: ['A', 'B'],
                components: [
                  { ownUse: ['60*fine', 100], exposure: ['1/2', '1/4'], rivalry: '1/2' },
                  { label: 'brand', ownUse: { 'A,B': [4, 6] }, exposure: 1 },
                ],
                costs: ['fine', 2],
                shares: ['1/4', '3/4'],
              },
              ['1', '2'],
            ],
          ],
        },
      }),
    )
    const cell = cells.stage?.[0]
    if (!cell || games.stage?.kind !== 'normal-form') throw new Error('has no cell')
    expect(cells.stage).toHaveLength(1)
    expect(cell.at).toBe('[0][0]')
    const { payoffs } = appropriation(cell.relationship, divisionByShares(cell.relationship))
    expect([0, 1].map(i => payoff(games.stage as never, [0, 0], i).toFraction())).toEqual(
      payoffs.map(x => x.toFraction()),
    )
    // Pots: G_1/2(30, 25) = 110/3 and 10.
    expect(payoffs.map(x => x.toFraction())).toEqual(['122/3', '108'])
  })

  it('evaluates own use for every coalition and member', () => {
    const { games } = instantiate(
      withGames({
        trio: {
          kind: 'relationship',
          partners: ['A', 'B', 'C'],
          index: ['a', 'b', 'c'],
          components: [{ ownUse: ['size', '10*a + c', 'b'], everyCoalition: true }],
          liability: ['unlimited', 'fine', 0],
        },
        dual: { kind: 'dual-value-game', of: 'trio' },
        totals: { kind: 'coalitional', reading: { of: 'trio' } },
        again: { kind: 'coalitional', reading: { of: 'dual' } },
      }),
    )
    const { trio, totals, again } = games
    if (trio?.kind !== 'relationship' || totals?.kind !== 'coalitional') throw new Error('is another kind')
    expect(trio.components[0]?.ownUse.map(list => fractions(list).map(Number))).toEqual([
      [0, 1, 0, 2, 0, 2, 0, 3],
      [0, 0, 0, 10, 0, 0, 1, 11],
      [0, 0, 0, 0, 0, 0, 1, 1],
    ])
    expect(toJSON(trio.liability)).toEqual(['unlimited', '1', '0'])
    expect(worth(totals, ['A', 'B', 'C']).toFraction()).toBe('15')
    expect(again).toEqual(totals)
  })

  it('evaluates a worth for every coalition, by members and size', () => {
    const { games } = instantiate(
      withGames({
        party: {
          kind: 'coalitional',
          players: ['A', 'B', 'C'],
          index: ['a', 'b', 'c'],
          everyCoalition: 'size^2 + fine*a*c',
        },
        list: { kind: 'coalitional', worth: ['0', 'fine', '2*fine', '1/2'] },
        object: { kind: 'coalitional', players: ['X', 'Y'], worth: { 'X,Y': 'fine + 1' } },
      }),
    )
    expect(toJSON(games)).toMatchObject({
      party: { worth: ['0', '1', '1', '4', '1', '5', '4', '10'] },
      list: { players: ['1', '2'], worth: ['0', '1', '2', '1/2'] },
      object: { worth: ['0', '0', '0', '2'] },
    })
  })

  it('builds trees, with the relationships at their ends in preorder', () => {
    const end = { kind: 'relationship', partners: ['A', 'B'], components: [{ ownUse: ['fine', 2] }] } as const
    const { games, cells } = instantiate(
      withGames({
        tree: {
          kind: 'tree',
          players: ['A', 'B'],
          root: {
            kind: 'decision',
            player: 'A',
            actions: [
              { label: 'out', node: { kind: 'terminal', payoffs: ['0', '-fine'] } },
              {
                label: 'in',
                node: {
                  kind: 'chance',
                  branches: [
                    { label: 'good', probability: 'fine/3', node: { kind: 'terminal', payoffs: end } },
                    { label: 'bad', probability: '1 - fine/3', node: { kind: 'terminal', label: 'end', payoffs: end } },
                  ],
                },
              },
            ],
          },
        },
      }),
    )
    expect(cells.tree?.map(cell => cell.at)).toEqual(['in/good', 'end'])
    expect(toJSON(games.tree)).toMatchObject({ root: { actions: [{ node: { payoffs: ['0', '-1'] } }, {}] } })
  })

  it('names the cell or coalition in which an expression has no value', () => {
    const cell = { kind: 'normal-form', players: ['A'], strategies: [['x', 'y']], index: ['a'] } as const
    expect(refusal(() => instantiate(withGames({ game: { ...cell, cell: ['1/(1 - a)'] } })))).toBe(
      'games.game.cell[0]: divides by zero (profile y)',
    )
    const party = { kind: 'coalitional', players: ['A', 'B'], everyCoalition: '1/(size - 2)' } as const
    expect(refusal(() => instantiate(withGames({ party })))).toBe(
      'games.party.everyCoalition: divides by zero (coalition A,B)',
    )
  })

  it('refuses sizes before it evaluates anything', () => {
    const players = Array.from({ length: 24 }, (_, k) => `p${k}`)
    expect(
      refusal(() => instantiate(withGames({ big: { kind: 'coalitional', players, everyCoalition: '1/0' } }))),
    ).toBe('games.big.everyCoalition: needs 16777216 evaluations, more than the 1000000 steps that are left')
    const strategies = Array.from({ length: 6 }, () => Array.from({ length: 20 }, (_, k) => `s${k}`))
    const wide = {
      kind: 'normal-form',
      players: players.slice(0, 6),
      strategies,
      cell: ['1/0', 0, 0, 0, 0, 0],
    } as const
    expect(refusal(() => instantiate(withGames({ wide })))).toMatch(
      /^games.wide.strategies: 384000000 payoffs are more/,
    )
  })

  it('leaves the scenario as it is', () => {
    const before = JSON.stringify(small)
    instantiate(small, { fine: rational(2) })
    expect(JSON.stringify(small)).toBe(before)
  })
})
