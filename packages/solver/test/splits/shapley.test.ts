import {
  coalitional,
  InputError,
  normalForm,
  type Rational,
  random,
  ratio,
  sum,
  toJSON,
  worth,
  ZERO,
} from '@biform/core'
import { dividends, shapley } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import reference from '../fixtures/coalitional-tu.json' with { type: 'json' }
import { everyone, membersOf } from './certificates.ts'

const randomWorth = (players: number, bound: number, seed: number): number[] => {
  const draw = random(players, seed)
  return Array.from({ length: 2 ** players }, (_, S) => (S === 0 ? 0 : draw.integer(-bound, bound)))
}

/** φ_i = Σ_{S∋i} d(S)/|S|: another route to the same value. */
function fromDividends(list: readonly Rational[]): unknown {
  const game = coalitional({ worth: list })
  const shares = game.players.map(() => ZERO)
  dividends(game).values.forEach((dividend, S) => {
    const members = membersOf(S)
    for (const i of members) shares[i] = shares[i]!.add(dividend.div(BigInt(members.length)))
  })
  return toJSON(shares)
}

describe('shapley', () => {
  it.each(reference)('$name', ({ worth: list, shapley: expected, dividends: parts }) => {
    const game = coalitional({ worth: list })
    expect(toJSON(shapley(game))).toEqual({ method: 'shapley', values: expected })
    expect(toJSON(dividends(game))).toEqual({ method: 'dividends', values: parts })
    const { values } = shapley(game, { arithmetic: 'double' })
    values.forEach((value, i) => {
      expect(value).toBeCloseTo(shapley(game).values[i]!.valueOf(), 9)
    })
  })

  it.each([1, 2, 3, 7, 10, 11, 12, 13])('agrees with the dividends for %i players', players => {
    const list = randomWorth(players, 1000, 1)
    expect(toJSON(shapley(coalitional({ worth: list })).values)).toEqual(fromDividends(list))
  })

  it('stays exact where sums of worths pass 2^53', () => {
    const big = randomWorth(11, 2 ** 31 - 1, 2).map(value => value * 2 ** 22 + 1)
    big[0] = 0
    expect(toJSON(shapley(coalitional({ worth: big })).values)).toEqual(fromDividends(big))
    const bigger = big.map(value => BigInt(value) ** 3n)
    expect(toJSON(shapley(coalitional({ worth: bigger })).values)).toEqual(fromDividends(bigger))
    const fractions = big.slice(0, 128).map((value, S) => ratio(BigInt(value), BigInt(S + 1)))
    expect(toJSON(shapley(coalitional({ worth: fractions })).values)).toEqual(fromDividends(fractions))
  })

  it.each([1, 2, 3, 4, 5, 9, 12, 14])('in doubles is within rounding of the exact value for %i players', players => {
    const game = coalitional({ worth: randomWorth(players, 1000, 3).map(value => ratio(BigInt(value), 7n)) })
    const exact = shapley(game).values
    const doubles = shapley(game, { arithmetic: 'double' })
    expect(doubles.arithmetic).toBe('double')
    doubles.values.forEach((value, i) => {
      expect(Math.abs(value - exact[i]!.valueOf())).toBeLessThan(1e-11)
    })
  })

  it('is efficient, symmetric, additive, and gives a dummy its own worth', () => {
    const [v, w] = [randomWorth(6, 50, 4), randomWorth(6, 50, 5)]
    const game = coalitional({ worth: v })
    expect(sum(shapley(game).values).equals(worth(game, everyone(game)))).toBe(true)
    const added = shapley(coalitional({ worth: v.map((value, S) => value + w[S]!) })).values
    const apart = shapley(coalitional({ worth: w })).values.map((value, i) => value.add(shapley(game).values[i]!))
    expect(toJSON(added)).toEqual(toJSON(apart))
    const swapped = v.map((_, S) => v[(S & ~3) | ((S & 1) << 1) | ((S & 2) >> 1)]!)
    const [first, second, ...rest] = shapley(game).values
    expect(toJSON(shapley(coalitional({ worth: swapped })).values)).toEqual(toJSON([second, first, ...rest]))
    const withDummy = [...v, ...v.map(value => value + 9)]
    expect(toJSON(shapley(coalitional({ worth: withDummy })).values)).toEqual(toJSON([...shapley(game).values, '9']))
  })

  it('is no member of the core of a glove game (model counterexample)', () => {
    const glove = coalitional({ worth: [0, 0, 0, 0, 0, 1, 1, 1] })
    expect(toJSON(shapley(glove).values)).toEqual(['1/6', '1/6', '2/3'])
  })

  it('refuses other games, other arithmetic, and worths beyond the doubles', () => {
    const game = coalitional({ worth: [0, '1e308', '1e308', '1e309'] })
    const pennies = normalForm({ payoffs: [[[1, -1]], [[-1, 1]]] })
    expect(() => shapley(game, { arithmetic: 'double' })).toThrow(
      new InputError('worth', 'goes beyond the range of doubles'),
    )
    expect(() => shapley(pennies as never)).toThrow(
      'game: "normal-form" is neither a coalitional nor a weighted voting game',
    )
    expect(() => shapley(undefined as never)).toThrow(
      'game: undefined is neither a coalitional nor a weighted voting game',
    )
    expect(() => shapley(game, { arithmetic: 'float' as never })).toThrow(
      'arithmetic: "float" is neither "exact" nor "double"',
    )
  })
})

describe('dividends', () => {
  it('add up to the worths', () => {
    const list = randomWorth(7, 30, 6)
    const { values } = dividends(coalitional({ worth: list }))
    list.forEach((value, S) => {
      const total = sum(values.filter((_, T) => (T & S) === T))
      expect(total.equals(BigInt(value))).toBe(true)
    })
  })

  it('are exact beyond 2^53', () => {
    const list = randomWorth(4, 1000, 7).map(value => BigInt(value) * 10n ** 30n)
    const small = dividends(coalitional({ worth: randomWorth(4, 1000, 7) })).values
    expect(toJSON(dividends(coalitional({ worth: list })).values)).toEqual(
      toJSON(small.map(value => value.mul(10n ** 30n))),
    )
    expect(toJSON(dividends(coalitional({ worth: [0, 1, -(2 ** 53 - 1), 2 ** 53 - 1] })).values[3])).toBe(
      '18014398509481981',
    )
  })

  it('are not listed for more than 20 players', () => {
    const game = coalitional({ worth: new Float64Array(2 ** 21) })
    expect(() => dividends(game)).toThrow('players: 21 players are more than 20')
  })
})
