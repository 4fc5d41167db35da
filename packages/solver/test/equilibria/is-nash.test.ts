import { bimatrix, InputError, normalForm, type Rational, random, toJSON } from '@biform/core'
import { isNash } from '@biform/solver'
import { describe, expect, it } from 'vitest'

const pennies = bimatrix([
  [1, -1],
  [-1, 1],
])

describe('isNash', () => {
  it('finds the most profitable deviation', () => {
    expect(
      toJSON(
        isNash(pennies, [
          ['1/3', '2/3'],
          [0.75, 0.25],
        ]),
      ),
    ).toEqual({
      method: 'isNash',
      holds: false,
      profile: [
        ['1/3', '2/3'],
        ['3/4', '1/4'],
      ],
      payoffs: ['-1/6', '1/6'],
      deviation: { player: 0, strategy: 0, gain: '2/3' },
    })
  })

  it('serves any number of players: the odd one out of three wins', () => {
    // A player wins 1 if the two others agree with each other and not with it.
    const profiles = [0, 1, 2, 3, 4, 5, 6, 7].map(k => [(k >> 2) & 1, (k >> 1) & 1, k & 1])
    const payoffs = [0, 1, 2].map(i => profiles.map(p => (p.filter(s => s === p[i]).length === 1 ? 1 : 0)))
    const game = normalForm({ shape: [2, 2, 2], payoffs })
    const half = ['1/2', '1/2']
    expect(toJSON(isNash(game, [half, half, half]))).toMatchObject({ holds: true, payoffs: ['1/4', '1/4', '1/4'] })
    // Once two of them differ for sure, the third can only lose.
    expect(
      isNash(game, [
        [1, 0],
        [0, 1],
        ['1/7', '6/7'],
      ]).holds,
    ).toBe(true)
    expect(
      toJSON(
        isNash(game, [
          [1, 0],
          [1, 0],
          [1, 0],
        ]).deviation,
      ),
    ).toEqual({ player: 0, strategy: 1, gain: '1' })
  })

  it('computes expected payoffs by the definition', () => {
    const shape = [2, 3, 2, 2]
    const stream = random(3)
    const payoffs = shape.map(() =>
      Array.from({ length: 24 }, () => `${stream.integer(-9, 9)}/${stream.integer(1, 9)}`),
    )
    const game = normalForm({ shape, payoffs })
    const profile = [
      ['1/4', '3/4'],
      ['1/2', '0', '1/2'],
      ['2/5', '3/5'],
      ['1', '0'],
    ]
    const result = isNash(game, profile)
    const strategies = result.profile
    result.payoffs.forEach((value, i) => {
      let total = strategies[0]![0]!.sub(strategies[0]![0]!)
      for (let index = 0; index < 24; index++) {
        const places = [Math.floor(index / 12), Math.floor(index / 4) % 3, Math.floor(index / 2) % 2, index % 2]
        const weight = places.map((s, p) => strategies[p]![s]!).reduce((a, b) => a.mul(b))
        const [top, bottom] = payoffs[i]![index]!.split('/').map(Number)
        total = total.add(weight.mul(BigInt(top!)).div(BigInt(bottom!)))
      }
      expect(value.equals(total)).toBe(true)
    })
  })

  const bad: [Rational[][], string, string][] = [
    [[[1, 0]], 'profile', 'has 1 entry for 2 players'],
    [[[1, 0], [1]], 'profile[1]', 'has 1 entry for 2 strategies'],
    [
      [
        [2, -1],
        [1, 0],
      ],
      'profile[0][1]',
      'is negative',
    ],
    [
      [
        [1, 0],
        ['1/2', '1/3'],
      ],
      'profile[1]',
      'the probabilities sum to 5/6, not 1',
    ],
    [
      [
        ['x', 0],
        [1, 0],
      ],
      'profile[0][0]',
      '"x" is not a rational number',
    ],
    [
      [
        [1, 0],
        [Number.NaN, 1],
      ],
      'profile[1][0]',
      'NaN is not a rational number',
    ],
  ]
  it.each(bad)('refuses %j', (profile, at, reason) => {
    expect(() => isNash(pennies, profile)).toThrow(new InputError(at, reason))
  })
})
