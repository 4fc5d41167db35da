import {
  bimatrix,
  integers,
  type NormalFormInput,
  normalForm,
  payoff,
  profileAt,
  profileCount,
  profileIndex,
  shapeOf,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

/** Payoffs that spell out their own place: player, then the profile's digits. */
const spelled = (player: number, profile: readonly number[]): number => Number([player + 1, ...profile].join(''))

describe('normalForm', () => {
  it('nests player 0 outermost and stores row-major, the last player fastest', () => {
    const leaf = (...profile: number[]): number[] => profile.map((_, player) => spelled(player, profile))
    const game = normalForm({
      payoffs: [
        [
          [leaf(0, 0, 0), leaf(0, 0, 1)],
          [leaf(0, 1, 0), leaf(0, 1, 1)],
          [leaf(0, 2, 0), leaf(0, 2, 1)],
        ],
        [
          [leaf(1, 0, 0), leaf(1, 0, 1)],
          [leaf(1, 1, 0), leaf(1, 1, 1)],
          [leaf(1, 2, 0), leaf(1, 2, 1)],
        ],
      ],
    })
    expect(shapeOf(game)).toEqual([2, 3, 2])
    expect(profileCount(game)).toBe(12)
    expect(game.players).toEqual(['1', '2', '3'])
    expect(game.strategies).toEqual([
      ['1', '2'],
      ['1', '2', '3'],
      ['1', '2'],
    ])
    expect(integers(game.payoffs[0]!).slice(0, 4)).toEqual([1000n, 1001n, 1010n, 1011n])
    for (let index = 0; index < 12; index++) {
      const profile = profileAt(game, index)
      expect(profileIndex(game, profile)).toBe(index)
      for (const player of [0, 1, 2]) {
        expect(payoff(game, profile, player).toFraction()).toBe(String(spelled(player, profile)))
      }
    }
    expect(profileAt(game, 5)).toEqual([0, 2, 1])
  })

  it('takes flat payoffs with a shape, typed or not, and builds the same record', () => {
    const nested = normalForm({
      payoffs: [
        [
          [3, 3],
          [0, 5],
        ],
        [
          [5, 0],
          [1, 1],
        ],
      ],
    })
    const first = [3, 0, 5, 1]
    const second = [3, 5, 0, 1]
    expect(normalForm({ shape: [2, 2], payoffs: [first, second] })).toEqual(nested)
    expect(normalForm({ shape: [2, 2], payoffs: [Float64Array.from(first), Int32Array.from(second)] })).toEqual(nested)
    expect(
      bimatrix(
        [
          [3, 0],
          ['10/2', 1n],
        ],
        [
          [3, 5],
          [0.0, '1.0'],
        ],
      ),
    ).toEqual(nested)
  })

  it('takes one player, and one strategy', () => {
    expect(shapeOf(normalForm({ payoffs: [[1], [2], [3]] }))).toEqual([3])
    expect(shapeOf(normalForm({ payoffs: [[[1, 2]]] }))).toEqual([1, 1])
  })

  it('keeps labels of any text', () => {
    const labels = ['1/2', 'kind', 'a,b', '__proto__', ' ', '协议']
    const game = normalForm({ players: ['constructor'], strategies: [labels], payoffs: labels.map((_, i) => [i]) })
    expect(game.strategies[0]).toEqual(labels)
  })

  it('keeps the players apart even if one of them needs bigints', () => {
    const game = bimatrix([[1, 2n ** 60n]], [['1/3', '2/3']])
    expect(game.payoffs[0]!.values).toEqual([1n, 2n ** 60n])
    expect(game.payoffs[1]).toEqual({ denominator: 3n, values: Float64Array.of(1, 2) })
  })
})

describe('normalForm refuses', () => {
  const square = [
    [
      [1, 1],
      [2, 2],
    ],
    [
      [3, 3],
      [4, 4],
    ],
  ]
  const nest = (depth: number): unknown => (depth === 0 ? [1] : [nest(depth - 1)])
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['no object', 5, 'payoffs: undefined is not a list'],
    ['null', null, 'payoffs: undefined is not a list'],
    ['no payoffs', {}, 'payoffs: undefined is not a list'],
    ['an empty list', { payoffs: [] }, 'payoffs: needs one level of nesting per player'],
    ['numbers only', { payoffs: [1, 2] }, 'payoffs: needs one level of nesting per player'],
    ['a leaf too long', { payoffs: [[1, 2]] }, 'payoffs[0]: has 2 payoffs, but 1 levels of nesting mean 1 players'],
    [
      'a leaf too short',
      { payoffs: [[[1], [2]]] },
      'payoffs[0][0]: has 1 payoffs, but 2 levels of nesting mean 2 players',
    ],
    ['a ragged row', { payoffs: [square[0], [[3, 3]]] }, 'payoffs[1]: has 1 entry, not 2'],
    ['a ragged leaf', { payoffs: [square[0], [[3, 3], [4]]] }, 'payoffs[1][1]: has 1 entry, not 2'],
    ['a row that is none', { payoffs: [square[0], 7] }, 'payoffs[1]: 7 is not a list'],
    [
      'a payoff',
      {
        payoffs: [
          square[0],
          [
            [3, 'x'],
            [4, 4],
          ],
        ],
      },
      'payoffs[1][0][1]: "x" is not a rational number',
    ],
    ['NaN', { payoffs: [[[1, 1]], [[Number.NaN, 1]]] }, 'payoffs[1][0][0]: NaN is not a rational number'],
    ['1/0', { payoffs: [[['1/0', 1]]] }, 'payoffs[0][0][0]: "1/0" divides by zero'],
    ['labels', { players: ['A'], payoffs: square }, 'players: 1 labels for 2 players'],
    ['equal labels', { players: ['A', 'A'], payoffs: square }, 'players[1]: "A" is there twice'],
    ['a label that is none', { players: ['A', 3], payoffs: square }, 'players[1]: 3 is not a label'],
    ['an empty label', { players: ['', 'B'], payoffs: square }, 'players[0]: "" is not a label'],
    [
      'a long label',
      { players: ['x'.repeat(201), 'B'], payoffs: square },
      'players[0]: a label is longer than 200 characters',
    ],
    ['null players', { players: null, payoffs: square }, 'players: null is not a list of labels'],
    ['no players', { players: [], payoffs: square }, 'players: needs at least 1 label'],
    ['strategies', { strategies: ['C', 'D'], payoffs: square }, 'strategies[0]: "C" is not a list of labels'],
    ['strategies for one', { strategies: [['C', 'D']], payoffs: square }, 'strategies: 1 lists for 2 players'],
    [
      'strategies that are none',
      { strategies: 'CD', payoffs: square },
      'strategies: "CD" is not a list of lists of labels',
    ],
    [
      'too few strategies',
      { strategies: [['C', 'D'], ['C']], payoffs: square },
      'strategies[1]: 1 labels for 2 strategies',
    ],
    [
      'equal strategies',
      {
        strategies: [
          ['C', 'D'],
          ['C', 'C'],
        ],
        payoffs: square,
      },
      'strategies[1][1]: "C" is there twice',
    ],
    ['33 players', { payoffs: nest(33) }, 'payoffs: nested deeper than 32 players'],
    ['shape null', { shape: null, payoffs: [] }, 'shape: needs one number of strategies for each of 1 to 32 players'],
    ['shape []', { shape: [], payoffs: [] }, 'shape: needs one number of strategies for each of 1 to 32 players'],
    ['shape 0', { shape: [2, 0], payoffs: [[], []] }, 'shape[1]: 0 is not a number of strategies'],
    ['shape ½', { shape: [2, 0.5], payoffs: [[], []] }, 'shape[1]: 0.5 is not a number of strategies'],
    [
      'too many lists',
      {
        shape: [2],
        payoffs: [
          [1, 2],
          [1, 2],
        ],
      },
      'payoffs: 2 lists for 1 players',
    ],
    [
      'a list too short',
      {
        shape: [2, 2],
        payoffs: [
          [1, 2, 3, 4],
          [1, 2, 3],
        ],
      },
      'payoffs[1]: has 3 payoffs, not 4',
    ],
    ['a list that is none', { shape: [2, 2], payoffs: [[1, 2, 3, 4], 5] }, 'payoffs[1]: 5 is not a list'],
    ['a flat payoff', { shape: [2], payoffs: [[1, '']] }, 'payoffs[0][1]: "" is not a rational number'],
  ]
  it.each(cases)('%s', (_, input, message) => {
    expect(refusal(() => normalForm(input as NormalFormInput))).toBe(message)
  })

  it('a game beyond the bound before it reads a payoff', () => {
    const unread = new Proxy([], {
      get: () => {
        throw new Error('read')
      },
    })
    const shape = Array.from({ length: 20 }, () => 2)
    expect(refusal(() => normalForm({ shape, payoffs: shape.map(() => unread) }))).toBe(
      'payoffs: 20971520 payoffs are more than 16777216',
    )
  })
})

describe('bimatrix', () => {
  it('is zero-sum without a second matrix, also beyond 2^53', () => {
    const game = bimatrix([
      [1, 0],
      ['-1/2', '9007199254740993'],
    ])
    for (let index = 0; index < 4; index++) {
      const profile = profileAt(game, index)
      expect(
        payoff(game, profile, 0)
          .add(payoff(game, profile, 1))
          .toFraction(),
      ).toBe('0')
    }
    const small = bimatrix([[0, 3]])
    expect(small.payoffs[1]).toEqual({ denominator: 1n, values: Float64Array.of(0, -3) })
  })

  it.each([
    [() => bimatrix([]), 'A: a list of 0 is not a matrix'],
    [() => bimatrix([[]]), 'A[0]: a list of 0 is not a row'],
    [() => bimatrix([[1, 2], [3]]), 'A[1]: has 1 entry, not 2'],
    [() => bimatrix([[1, 2]], [[1]]), 'B: is 1×1, but A is 1×2'],
    [() => bimatrix([[1, 2]], [[1, 'two']]), 'B[0][1]: "two" is not a rational number'],
    [() => bimatrix([[1], [2]], [[1], [Number.POSITIVE_INFINITY]]), 'B[1][0]: Infinity is not a rational number'],
    // A hole must not shift the entries after it.
    [() => bimatrix([Array.from({ length: 2 }), [1, 2]] as number[][]), 'A[0][0]: undefined is not a rational number'],
    [() => bimatrix([Object.assign(new Array(3), { 0: 1, 2: 3 })]), 'A[0][1]: undefined is not a rational number'],
  ])('refuses a bad matrix %#', (build, message) => {
    expect(refusal(build)).toBe(message)
  })
})

describe('payoff', () => {
  const game = bimatrix([[1, 2]])
  it.each([
    [[0], 0, 'profile: has 1 entry for 2 players'],
    [[0, 2], 0, 'profile[1]: 2 is not one of 2 strategies'],
    [[-1, 0], 0, 'profile[0]: -1 is not one of 1 strategies'],
    [[0, 0.5], 0, 'profile[1]: 0.5 is not one of 2 strategies'],
    [[0, 0], 2, 'player: 2 is not one of 2 players'],
  ])('refuses %j for player %d', (profile, player, message) => {
    expect(refusal(() => payoff(game, profile, player))).toBe(message)
  })
})
