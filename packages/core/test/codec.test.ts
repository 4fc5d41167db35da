import {
  bimatrix,
  coalitional,
  dualValueGame,
  fromJSON,
  type Game,
  type JSONValue,
  MAX_JSON_DEPTH,
  normalForm,
  placed,
  ratio,
  rational,
  relationship,
  TEXT_KEYS,
  toJSON,
  tree,
} from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from './refusal.ts'

const NASTY = ['1/2', 'kind', 'a,b', '__proto__', 'integer', '0', 'unlimited', '"\\\n', '协议 𝒮']

/** There and back, through text. */
const back = (value: unknown): unknown => fromJSON(JSON.parse(JSON.stringify(toJSON(value))) as JSONValue)

const games: readonly (readonly [string, Game])[] = [
  [
    'a normal form',
    normalForm({
      players: ['1/2', 'kind'],
      strategies: [NASTY, ['1', '2/3']],
      payoffs: NASTY.map((_, i) => [
        [i, '1/3'],
        ['-7/2', 1e300],
      ]),
    }),
  ],
  ['a normal form of one player', normalForm({ payoffs: [[1], ['1/2']] })],
  [
    'a normal form of three',
    normalForm({
      shape: [2, 1, 3],
      payoffs: [
        [1, 2, 3, 4, 5, 6],
        [0, 0, 0, 0, 0, '1/9'],
        [6, 5, 4, 3, 2, 2 ** 60],
      ],
    }),
  ],
  [
    'a bimatrix game',
    bimatrix([
      [1, -1],
      [-1, 1],
    ]),
  ],
  [
    'a coalitional game',
    coalitional({ players: NASTY.slice(0, 3), worth: [0, 1, '1/2', 3, 4, 5, 6, '22222222222222222222/7'] }),
  ],
  [
    'a tree',
    tree({
      players: ['1/2', 'player'],
      root: {
        kind: 'decision',
        player: '1/2',
        actions: [
          { label: '1/2', node: { kind: 'terminal', label: '3/4', payoffs: [1, '1/2'] } },
          {
            label: 'kind',
            node: {
              kind: 'chance',
              branches: [
                { label: '0', probability: '1/3', node: { kind: 'terminal', payoffs: [0, 0] } },
                { label: '__proto__', probability: '2/3', node: { kind: 'terminal', payoffs: ['-1/3', 0] } },
              ],
            },
          },
        ],
      },
    }),
  ],
  [
    'a relationship',
    relationship({
      partners: NASTY.slice(0, 2),
      components: [
        { label: '1/2', ownUse: [60, '100/3'], exposure: ['1/2', 0], rivalry: '1/7' },
        {
          label: 'label',
          ownUse: [
            [0, 1, 0, 2],
            [0, 0, 1, 3],
          ],
        },
      ],
      liability: ['1/2', 'unlimited'],
      costs: [1, '1/2'],
      shares: ['1/3', '2/3'],
    }),
  ],
  ['a relationship of one', relationship({ partners: ['A'], components: [{ ownUse: [5] }] })],
  [
    'a dual-value game',
    dualValueGame({
      players: NASTY.slice(2, 4),
      ownUse: [
        [0, 1, 0, '1/2'],
        [0, 0, 0, -3],
      ],
      pot: [0, 1, 2, '5/3'],
      liability: ['unlimited', 3],
    }),
  ],
]

describe('a game', () => {
  it.each(games)('%s comes back as it was', (_, game) => {
    expect(back(game)).toEqual(game)
    expect(back([{ games: { stage: game } }])).toEqual([{ games: { stage: game } }])
  })

  it('takes its documented file form', () => {
    expect(toJSON(bimatrix([['1/2', 0]], [[3, -4]]))).toEqual({
      kind: 'normal-form',
      players: ['1', '2'],
      strategies: [['1'], ['1', '2']],
      payoffs: [
        [
          ['1/2', '3'],
          ['0', '-4'],
        ],
      ],
    })
    expect(toJSON(coalitional({ worth: [0, 1, '1/2', 3] }))).toEqual({
      kind: 'coalitional',
      players: ['1', '2'],
      worth: ['0', '1', '1/2', '3'],
    })
    expect(toJSON(dualValueGame({ players: ['A'], ownUse: { A: [1] }, pot: {}, liability: 'unlimited' }))).toEqual({
      kind: 'dual-value-game',
      players: ['A'],
      ownUse: [['0', '1']],
      pot: ['0', '0'],
      liability: ['unlimited'],
    })
    expect(
      toJSON(relationship({ partners: ['A'], components: [{ label: 'x', ownUse: [1], exposure: '1/2' }] })),
    ).toEqual({
      kind: 'relationship',
      partners: ['A'],
      components: [{ label: 'x', ownUse: [['0', '1']], exposure: ['1/2'], rivalry: '0' }],
      liability: ['0'],
      costs: ['0'],
      shares: ['1'],
    })
  })

  it('is checked by its own builder, and the place is given within the document', () => {
    const payoffs = [[['x', '1']]]
    expect(refusal(() => fromJSON({ kind: 'normal-form', payoffs }))).toBe(
      'payoffs[0][0][0]: "x" is not a rational number',
    )
    expect(refusal(() => fromJSON({ games: { stage: { kind: 'normal-form', payoffs } } }))).toBe(
      'games.stage.payoffs[0][0][0]: "x" is not a rational number',
    )
    expect(refusal(() => fromJSON([{ kind: 'coalitional', worth: [0, 1, 2] }]))).toBe(
      '[0].worth: has 3 entries, which is not 2^n for n ≥ 1 players',
    )
    expect(refusal(() => fromJSON({ kind: 'coalitional', worth: { A: 1 } }))).toBe(
      'players: is missing; only a list of worths can do without',
    )
    expect(
      refusal(() => fromJSON({ game: { kind: 'tree', players: ['A'], root: { kind: 'terminal', payoffs: ['1/0'] } } })),
    ).toBe('game.root.payoffs[0]: "1/0" divides by zero')
  })

  it('is left as it is once it is JSON', () => {
    for (const [, game] of games) expect(toJSON(toJSON(game))).toEqual(toJSON(game))
    const template = { kind: 'relationship', partners: ['A'], components: [{ ownUse: ['1 - rho'] }] }
    expect(toJSON({ games: { pair: template } })).toEqual({ games: { pair: template } })
    expect(toJSON({ kind: 'relationship', components: null })).toEqual({ kind: 'relationship', components: null })
  })

  it('reads JSON numbers as their shortest decimals', () => {
    expect(fromJSON({ kind: 'coalitional', worth: [0, 0.1, 2, 1e21] })).toEqual(
      coalitional({ worth: [0, '1/10', 2, `1${'0'.repeat(21)}`] }),
    )
  })
})

describe('a result', () => {
  it('keeps rationals, integers, doubles, truth values, null and text apart', () => {
    const result = {
      method: 'nashEquilibria',
      kind: '1/2',
      reason: '3',
      complete: false,
      equilibria: [{ profile: [[rational('1/2'), rational('-3')]], supports: [[0, 1]], payoffs: [] }],
      count: 7,
      double: 0.30000000000000004,
      nothing: null,
      big: 12345678901234567890n,
      negative: -1n,
      long: rational(`${10n ** 300n}/7`),
    }
    expect(back(result)).toEqual(result)
  })

  it('takes every string below a text key as text, at any depth', () => {
    for (const key of TEXT_KEYS) {
      const value = { [key]: ['1/2', { inner: ['kind', '3'] }, [['x']]], other: rational(3) }
      if (key === 'kind') continue
      expect(back(value)).toEqual(value)
    }
    expect(back({ kind: '1/2' })).toEqual({ kind: '1/2' })
    expect(refusal(() => fromJSON({ unknown: 'text' }))).toBe('unknown: "text" is not a rational number')
    expect(refusal(() => fromJSON({ a: [{ b: 'text' }] }))).toBe('a[0].b: "text" is not a rational number')
  })

  it('lists its text keys once and for all', () => {
    // Another text key changes what files mean: this list is a part of the format.
    expect([...TEXT_KEYS].sort()).toEqual([
      ...[
        'action',
        'arithmetic',
        'at',
        'basis',
        'completeness',
        'concept',
        'kind',
        'label',
        'labels',
        'method',
        'name',
        'names',
      ],
      ...[
        'parameter',
        'parameters',
        'partners',
        'path',
        'player',
        'players',
        'population',
        'quantifier',
        'reason',
        'relation',
        'rule',
        'sampling',
      ],
      ...['scenario', 'selfPlay', 'sentence', 'strategies', 'strategy', 'text', 'title', 'verdict'],
    ])
  })

  it('keeps names of objects that mean something elsewhere', () => {
    const value = { constructor: rational(1), toString: rational(2), hasOwnProperty: [rational(3)], values: 4n }
    expect(back(value)).toEqual(value)
  })

  it('leaves out what is undefined', () => {
    expect(toJSON({ a: undefined, b: 1 })).toEqual({ b: 1 })
  })

  it('writes fractions as quotients, never as repeating decimals', () => {
    expect(toJSON([ratio(1n, 3n), ratio(-6n, 3n), ratio(0n, 5n)])).toEqual(['1/3', '-2', '0'])
  })
})

describe('a Fraction that is longer than a numeral may be', () => {
  const long = ratio(-(10n ** 4000n) - 1n, 7n ** 4000n)

  it('comes back in a result', () => {
    expect(back({ values: [long, rational(1).mul(10n ** 3000n)] })).toEqual({
      values: [long, rational(1).mul(10n ** 3000n)],
    })
  })

  it('comes back in games of every kind', () => {
    const size = long.mul(-1n)
    const all: Game[] = [
      bimatrix([[long, 1]]),
      coalitional({ players: ['A'], worth: [0, long] }),
      tree({ players: ['A'], root: { kind: 'terminal', payoffs: [long] } }),
      relationship({
        partners: ['A', 'B'],
        components: [{ ownUse: [size, 1], exposure: [size.inverse(), 0], rivalry: size.inverse() }],
        liability: [size, 'unlimited'],
        costs: [long, 0],
      }),
      dualValueGame({ players: ['A'], ownUse: [[0, long]], pot: [0, long], liability: size }),
    ]
    for (const game of all) expect(back({ games: { stage: game } })).toEqual({ games: { stage: game } })
  })

  it('is no numeral elsewhere, and is bounded', () => {
    const digits = '1'.repeat(2001)
    expect(refusal(() => rational(digits))).toMatch(/longer than 2000$/)
    expect(refusal(() => fromJSON({ a: `0.${digits}` }))).toBe('a: a numeral of 2003 characters is longer than 2000')
    expect(refusal(() => fromJSON({ a: `${digits}/0` }))).toMatch(/^a: .* divides by zero$/)
    expect(refusal(() => fromJSON({ a: '1'.repeat(100_001) }))).toMatch(/^a: .* longer than 100000$/)
    expect(refusal(() => fromJSON({ kind: 'coalitional', players: [digits], worth: [0, digits] }))).toMatch(
      /^players\[0\]: a label is longer/,
    )
  })
})

describe('toJSON refuses what JSON cannot hold', () => {
  const cyclic: unknown[] = []
  cyclic.push({ cyclic })
  it.each([
    [{ a: Number.NaN }, 'NaN has no JSON form'],
    [[Number.POSITIVE_INFINITY], 'Infinity has no JSON form'],
    [() => 1, 'a function has no JSON form'],
    [Symbol('x'), 'a symbol has no JSON form'],
    [undefined, 'undefined has no JSON form'],
    [{ values: Float64Array.of(1) }, 'an object has no JSON form'],
    [new Map(), 'an object has no JSON form'],
    [{ at: new Date(0) }, 'an object has no JSON form'],
    [cyclic, 'nested deeper than 800, or within itself'],
    [new Array(1), 'undefined has no JSON form'],
  ])('%#', (value, message) => {
    expect(refusal(() => toJSON(value))).toBe(message)
  })
})

describe('fromJSON refuses', () => {
  const nested = (depth: number): JSONValue => {
    let value: JSONValue = '1'
    for (let i = 0; i < depth; i++) value = [value]
    return value
  }
  it.each([
    [{ values: ['1_000'] }, 'values[0]: "1_000" is not a rational number'],
    [{ values: [''] }, 'values[0]: "" is not a rational number'],
    [JSON.parse('{"a": {"__proto__": {"polluted": 1}}}'), 'a.__proto__: is not a name'],
    [{ a: { integer: '1/2' } }, 'a: "1/2" is not an integer'],
    [{ a: { integer: 5 } }, 'a: 5 is not an integer'],
    [{ a: { integer: '1'.repeat(100_001) } }, `a: "${'1'.repeat(40)}"… is not an integer`],
  ])('%#', (value, message) => {
    expect(refusal(() => fromJSON(value as JSONValue))).toBe(message)
  })

  it('what is not JSON', () => {
    expect(refusal(() => fromJSON(undefined as never))).toBe('undefined is no JSON')
    expect(refusal(() => fromJSON({ a: 5n } as never))).toBe('a: 5 is no JSON')
  })

  it('values nested too deep', () => {
    expect(refusal(() => fromJSON(nested(MAX_JSON_DEPTH)))).toBe('accepted')
    expect(refusal(() => fromJSON(nested(MAX_JSON_DEPTH + 1)))).toMatch(/nested deeper than 800$/)
  })

  it('without touching any prototype', () => {
    refusal(() => fromJSON(JSON.parse('{"__proto__": {"polluted": 1}}') as JSONValue))
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('placed', () => {
  it('joins places, and lets other errors through', () => {
    const fail = (at: string) => (): never => rational('x', at) as never
    expect(refusal(() => placed('game', fail('payoffs[0]')))).toBe('game.payoffs[0]: "x" is not a rational number')
    expect(refusal(() => placed('game', fail('[0]')))).toBe('game[0]: "x" is not a rational number')
    expect(refusal(() => placed('game', fail('')))).toBe('game: "x" is not a rational number')
    expect(refusal(() => placed('', fail('worth')))).toBe('worth: "x" is not a rational number')
    expect(() =>
      placed('game', () => {
        throw new TypeError('defect')
      }),
    ).toThrow(TypeError)
  })
})
