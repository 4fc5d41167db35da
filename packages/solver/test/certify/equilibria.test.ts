import { bimatrix, type Fraction, type NormalForm, normalForm, rational } from '@biform/core'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const vector = (...values: (string | number)[]): Fraction[] => values.map(value => rational(value))

const dilemma = bimatrix(
  [
    [3, 0],
    [5, 1],
  ],
  [
    [3, 5],
    [0, 1],
  ],
)
const pennies = bimatrix([
  [1, -1],
  [-1, 1],
])
const valid = { kind: 'valid' }
const checked = { kind: 'valid', completeness: 'checked' }

describe('pureEquilibria', () => {
  const answer = { method: 'pureEquilibria', complete: true, equilibria: [[1, 1]] } as const

  it('accepts the equilibrium of the prisoner’s dilemma and nothing else', () => {
    expect(verify(dilemma, answer)).toEqual(checked)
    expect(survivors(dilemma, answer)).toEqual([])
  })

  it('names what is wrong', () => {
    expect(verify(dilemma, { ...answer, equilibria: [[0, 0]] })).toEqual({ kind: 'invalid', at: 'equilibria[0]' })
    expect(verify(dilemma, { ...answer, equilibria: [] })).toEqual({ kind: 'invalid', at: 'complete' })
    expect(verify(dilemma, { ...answer, equilibria: [[1, 2]] })).toEqual({ kind: 'invalid', at: 'equilibria[0][1]' })
  })

  it('takes an early end for what it is', () => {
    expect(verify(dilemma, { ...answer, complete: false, reason: 'limit', equilibria: [] })).toEqual(valid)
    expect(verify(dilemma, { ...answer, complete: false, equilibria: [] })).toEqual({ kind: 'invalid', at: 'reason' })
  })

  it('demands row-major order, and every equilibrium of matching three ways', () => {
    const game = normalForm({
      shape: [2, 2, 2],
      payoffs: [0, 1, 2].map(() => [1, 0, 0, 0, 0, 0, 0, 1]),
    })
    const all = {
      ...answer,
      equilibria: [
        [0, 0, 0],
        [1, 1, 1],
      ],
    }
    expect(verify(game, all)).toEqual(checked)
    expect(survivors(game, all)).toEqual([])
  })

  it('says when there are too many profiles to look at', () => {
    const shape = Array.from({ length: 21 }, () => 2)
    const zeros = new Float64Array(2 ** 21)
    const game: NormalForm = { ...normalForm({ shape: [2], payoffs: [zeros.slice(0, 2)] }) }
    const large: NormalForm = {
      ...game,
      players: shape.map((_, i) => `${i}`),
      strategies: shape.map(() => ['0', '1']),
      payoffs: shape.map(() => ({ denominator: 1n, values: zeros })),
    }
    expect(verify(large, { ...answer, equilibria: [] })).toEqual({ kind: 'valid', completeness: 'not checked' })
  })

  it('does not take a game of another kind, nor a record of no method', () => {
    expect(verify({ kind: 'tree' } as never, answer)).toEqual({ kind: 'invalid', at: 'subject' })
    expect(verify(dilemma, { ...answer, method: 'toString' } as never)).toEqual({ kind: 'invalid', at: 'method' })
    expect(verify(dilemma, null as never).kind).toBe('invalid')
  })
})

describe('regrets', () => {
  it('recomputes all of them', () => {
    const answer = { method: 'regrets', regrets: [vector(2, 1, 0, 0), vector(2, 0, 1, 0)] } as const
    expect(verify(dilemma, answer)).toEqual(valid)
    expect(survivors(dilemma, answer)).toEqual([])
  })
})

describe('isNash', () => {
  it('accepts the mixed equilibrium of matching pennies', () => {
    const half = vector('1/2', '1/2')
    const answer = { method: 'isNash', holds: true, profile: [half, half], payoffs: vector(0, 0) } as const
    expect(verify(pennies, answer)).toEqual(valid)
    expect(survivors(pennies, answer)).toEqual([])
  })

  it('wants the most profitable deviation', () => {
    const answer = {
      method: 'isNash',
      holds: false,
      profile: [vector(1, 0), vector('1/2', '1/2')],
      payoffs: vector('3/2', 4),
      deviation: { player: 0, strategy: 1, gain: rational('3/2') },
    } as const
    expect(verify(dilemma, answer)).toEqual(valid)
    expect(survivors(dilemma, answer)).toEqual([])
    const lesser = { player: 1, strategy: 1, gain: rational(1) }
    expect(verify(dilemma, { ...answer, deviation: lesser })).toEqual({ kind: 'invalid', at: 'deviation.gain' })
  })

  it('takes expectations over any number of opponents', () => {
    // Player 0 earns 1 if both others play 1; each of them does so with probability 1/3 and 1/2.
    const game = normalForm({
      shape: [1, 2, 2],
      payoffs: [
        [0, 0, 0, 1],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    })
    const profile = [vector(1), vector('2/3', '1/3'), vector('1/2', '1/2')]
    const answer = { method: 'isNash', holds: true, profile, payoffs: vector('1/6', 0, 0) } as const
    expect(verify(game, answer)).toEqual(valid)
  })
})

/** (Top, any) and (any, Left) are the equilibria: an L of two Nash subsets that meet in (Top, Left). */
const corner = bimatrix(
  [
    [1, 1],
    [1, 0],
  ],
  [
    [1, 1],
    [1, 0],
  ],
)
const first = vector(1, 0)
const second = vector(0, 1)
const ones = vector(1, 1)
const cornerAnswer = {
  method: 'nashEquilibria',
  complete: true,
  equilibria: [
    { profile: [first, first], payoffs: ones, supports: [[0], [0]] },
    { profile: [first, second], payoffs: ones, supports: [[0], [1]] },
    { profile: [second, first], payoffs: ones, supports: [[1], [0]] },
  ],
  extreme: { rows: [first, second], columns: [first, second] },
  components: [
    {
      subsets: [
        { rows: [0], columns: [0, 1] },
        { rows: [0, 1], columns: [0] },
      ],
      index: 1,
    },
  ],
  certificate: {
    rows: [
      [1, 2],
      [0, 2],
    ],
    columns: [
      [3, 0],
      [2, 0],
    ],
  },
} as const

/** What a record of all equilibria leaves free. */
const free = [
  // The order of these lists says nothing.
  /^swap equilibria\[\]$/,
  /^swap components\[\]$/,
  /^swap components\[\]\.subsets\[\]$/,
  /^swap components\[\]\.subsets\[\]\.(rows|columns)\[\]$/,
  /^swap certificate\.(rows|columns)\[\]\[\]$/,
  // In a degenerate game another tight constraint may prove the same vertex.
  /^certificate\.(rows|columns)\[\]\[\] [+-] 1$/,
]
const notFree = (changes: readonly string[]): string[] =>
  changes.filter(change => !free.some(pattern => pattern.test(change)))

describe('nashEquilibria', () => {
  it('accepts matching pennies and notices every change', () => {
    const half = vector('1/2', '1/2')
    const answer = {
      method: 'nashEquilibria',
      complete: true,
      equilibria: [
        {
          profile: [half, half],
          payoffs: vector(0, 0),
          supports: [
            [0, 1],
            [0, 1],
          ],
        },
      ],
      extreme: { rows: [half], columns: [half] },
      components: [{ subsets: [{ rows: [0], columns: [0] }], index: 1 }],
      certificate: { rows: [[2, 3]], columns: [[0, 1]] },
    } as const
    expect(verify(pennies, answer)).toEqual(checked)
    expect(survivors(pennies, answer)).toEqual(['swap certificate.columns[][]', 'swap certificate.rows[][]'])
  })

  it('accepts a component of two Nash subsets and notices every change', () => {
    expect(verify(corner, cornerAnswer)).toEqual(checked)
    expect(notFree(survivors(corner, cornerAnswer))).toEqual([])
  })

  it('does not take two Nash subsets for two components, nor one for both', () => {
    const [row, column] = cornerAnswer.components[0].subsets
    const apart = {
      ...cornerAnswer,
      components: [
        { subsets: [row], index: 1 },
        { subsets: [column], index: 0 },
      ],
    }
    expect(verify(corner, apart)).toEqual({ kind: 'invalid', at: 'components[1].subsets' })
    const half = { ...cornerAnswer, components: [{ subsets: [row], index: 1 }] }
    expect(verify(corner, half)).toEqual({ kind: 'invalid', at: 'components' })
    const small = { ...cornerAnswer, components: [{ subsets: [row, column, { rows: [0], columns: [0] }], index: 1 }] }
    expect(verify(corner, small)).toEqual({ kind: 'invalid', at: 'components[0].subsets[2].rows' })
  })

  it('misses an equilibrium that was left out together with all that depends on it', () => {
    const answer = {
      ...cornerAnswer,
      equilibria: cornerAnswer.equilibria.slice(0, 2),
      extreme: { rows: [first], columns: [first, second] },
      components: [{ subsets: [{ rows: [0], columns: [0, 1] }], index: 1 }],
      certificate: {
        rows: [[1, 2]],
        columns: [
          [3, 0],
          [2, 0],
        ],
      },
    } as const
    expect(verify(corner, answer)).toEqual({ kind: 'invalid', at: 'complete' })
    expect(verify(corner, { ...answer, complete: false, reason: 'limit', components: [] })).toEqual(valid)
    expect(verify(corner, { ...answer, complete: false, reason: 'limit' })).toEqual({
      kind: 'invalid',
      at: 'components',
    })
  })

  it('does not take an equilibrium that is no vertex', () => {
    const half = vector('1/2', '1/2')
    const answer = {
      ...cornerAnswer,
      complete: false,
      reason: 'stopped',
      equilibria: [{ profile: [first, half], payoffs: ones, supports: [[0], [0, 1]] }],
      extreme: { rows: [first], columns: [half] },
      components: [],
      certificate: { rows: [[1, 2]], columns: [[0, 1]] },
    } as const
    expect(verify(corner, answer)).toEqual({ kind: 'invalid', at: 'certificate.columns[0][1]' })
  })
})
