import '../setup.ts'
import { type Coalitional, coalitional, compare, type Fraction, rational, sum, worth, ZERO } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  addedValues,
  core,
  coreInterval,
  gately,
  inCore,
  isBalanced,
  isConvex,
  isSuperadditive,
  isTotallyBalanced,
  minimalRights,
  playerRoles,
  shapley,
  tau,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keys, mapWorths, order, reorderCoalitional } from './transform.ts'

const texts = (values: readonly Fraction[]): string[] => values.map(value => value.toFraction())
const grand = (game: Coalitional): Fraction => worth(game, 2 ** game.players.length - 1)
const games = fc.oneof(arbitrary.balanced(), arbitrary.convex(), arbitrary.superadditive(), arbitrary.coalitional())
const plus = (first: Coalitional, second: Coalitional): Coalitional =>
  mapWorths(first, (value, S) => value.add(worth(second, S)))

/** The values of τ or Gately, where the game has them. */
const solutions = [
  ['tau', (game: Coalitional) => tau(game)],
  ['gately', (game: Coalitional) => gately(game)],
] as const

describe.each(solutions)('%s', (_, solve) => {
  const valuesOf = (game: Coalitional): readonly Fraction[] | undefined => {
    const result = solve(game)
    return result.kind === 'allocation' ? result.values : undefined
  }

  it('gives out v(N), the same to symmetric players and to a dummy what it adds', () => {
    fc.assert(
      fc.property(games, game => {
        const values = valuesOf(game)
        if (!values) return
        expect(sum(values)).toEqual(grand(game))
        const { roles, symmetric } = playerRoles(game)
        for (const [first, ...others] of symmetric) for (const i of others) expect(values[i]).toEqual(values[first!])
        roles.forEach(({ dummy, most }, i) => {
          if (dummy) expect(values[i]).toEqual(most)
        })
      }),
    )
  })

  it('is covariant, and moves with the names of the players', () => {
    const scale = arbitrary.rational({ minimum: '1/6', maximum: 3 })
    const shift = fc.array(arbitrary.rational(), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(games, scale, shift, keys, (game, factor, amounts, draw) => {
        const values = valuesOf(game)
        const changed = mapWorths(game, (value, S) =>
          value.mul(factor).add(sum(amounts.filter((_, i) => (S >>> i) & 1))),
        )
        const players = order(game.players.length, draw)
        const expected = values && players.map(i => values[i]!.mul(factor).add(amounts[i]!))
        expect(valuesOf(reorderCoalitional(changed, players))).toEqual(expected)
      }),
    )
  })

  it('is not additive: gloves and unanimity together', () => {
    const glove = coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })
    const all = coalitional({ worth: [0, 0, 0, 0, 0, 0, 0, 1] })
    expect(texts(valuesOf(glove)!)).toEqual(['1', '0', '0'])
    expect(texts(valuesOf(all)!)).toEqual(['1/3', '1/3', '1/3'])
    expect(texts(valuesOf(plus(glove, all))!)).toEqual(['1', '1/2', '1/2'])
    expect(texts(shapley(plus(glove, all)).values)).toEqual(['1', '1/2', '1/2'])
  })

  it('is in the core of a game of three players that has one', () => {
    const three = arbitrary.balanced({ players: [1, 3] })
    fc.assert(
      fc.property(three, game => {
        const values = valuesOf(game)
        if (values) expect(inCore(game, values).holds).toBe(true)
      }),
    )
  })
})

describe('with four players', () => {
  it('the τ-value may be outside a core: AB gain 1/5', () => {
    const game = coalitional({ worth: [0, 0, 0, 2, 0, 3, 3, 3, 0, 2, 0, 3, 0, 4, 5, 6] })
    expect(core(game).kind).toBe('nonempty')
    const result = tau(game)
    if (result.kind !== 'allocation') throw new Error('a game with a core is quasi-balanced')
    expect(inCore(game, result.values).blocking).toEqual({ coalition: 3, excess: rational('1/5') })
  })

  it('so may the Gately point: CD gain 1/5', () => {
    const game = coalitional({ worth: [0, 0, 0, 2, 0, 0, 2, 5, 0, 0, 1, 4, 2, 2, 3, 6] })
    expect(core(game).kind).toBe('nonempty')
    const result = gately(game)
    if (result.kind !== 'allocation') throw new Error('it is defined')
    expect(texts(result.values)).toEqual(['9/5', '12/5', '6/5', '3/5'])
    expect(inCore(game, result.values).blocking).toEqual({ coalition: 12, excess: rational('1/5') })
  })
})

describe('bounds of the core', () => {
  it('are added values from above and minimal rights from below, so that a core makes a game quasi-balanced', () => {
    fc.assert(
      fc.property(fc.oneof(arbitrary.balanced(), arbitrary.convex()), game => {
        const [most, least] = [addedValues(game).values, minimalRights(game).values]
        game.players.forEach((_, i) => {
          const interval = coreInterval(game, i)
          if (interval.kind !== 'interval') throw new Error('there is a core')
          expect(compare(interval.upper, most[i]!)).toBeLessThanOrEqual(0)
          expect(compare(interval.lower, least[i]!)).toBeGreaterThanOrEqual(0)
        })
        expect(tau(game).kind).toBe('allocation')
      }),
      { numRuns: 60 },
    )
  })

  it('are attained in convex games, where minimal rights are what players have alone, and τ is Gately', () => {
    fc.assert(
      fc.property(arbitrary.convex(), game => {
        const alone = game.players.map((_, i) => worth(game, 1 << i))
        expect(minimalRights(game).values).toEqual(alone)
        const [first, second] = [tau(game), gately(game)]
        if (second.kind === 'allocation') expect(first).toMatchObject({ values: second.values })
        else expect(first).toMatchObject({ values: alone })
      }),
    )
  })
})

describe('what implies what', () => {
  it('convex games are totally balanced and superadditive, and totally balanced ones are superadditive', () => {
    fc.assert(
      fc.property(games, game => {
        const [convex, total] = [isConvex(game).holds, isTotallyBalanced(game).holds]
        if (convex) expect(total).toBe(true)
        if (total) expect([isBalanced(game).holds, isSuperadditive(game).holds]).toEqual([true, true])
      }),
    )
  })

  it('superadditive games need not have a core', () => {
    const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
    expect([isSuperadditive(majority).holds, isBalanced(majority).holds]).toEqual([true, false])
  })

  it('a core need not contain the Shapley value, nor come from a convex game: gloves', () => {
    const glove = coalitional({ worth: [0, 0, 0, 0, 0, 1, 1, 1] })
    expect(texts(shapley(glove).values)).toEqual(['1/6', '1/6', '2/3'])
    expect(core(glove)).toMatchObject({ kind: 'nonempty', member: [ZERO, ZERO, rational(1)] })
    expect(glove.players.map((_, i) => coreInterval(glove, i))).toMatchObject([
      { upper: ZERO },
      { upper: ZERO },
      { lower: rational(1) },
    ])
    expect([isConvex(glove).holds, inCore(glove, shapley(glove).values).holds]).toEqual([false, false])
  })

  it('more added value is not more guaranteed value: a larger v(N) can cost player 1 its core payoff', () => {
    const [before, after] = [1, 2].map(all => coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, all] })) as [
      Coalitional,
      Coalitional,
    ]
    const ends = (game: Coalitional): string[] => {
      const interval = coreInterval(game, 0)
      return interval.kind === 'interval' ? texts([interval.lower, interval.upper]) : []
    }
    expect([before, after].map(game => addedValues(game).values[0]!.toFraction())).toEqual(['1', '2'])
    expect([before, after].map(ends)).toEqual([
      ['1', '1'],
      ['0', '2'],
    ])
  })

  it('entry that enlarges the pie need not help who was there', () => {
    const pair = coalitional({ worth: [0, 0, 0, 1] })
    const entry = coalitional({ worth: [0, 0, 0, 1, 0, 0, 2, 2] })
    expect([shapley(pair).values[0], shapley(entry).values[0]].map(String)).toEqual(
      [rational('1/2'), rational('1/6')].map(String),
    )
  })
})

describe('T5: complementary actions make a convex game', () => {
  // Three levels for each of three players, who stay at 0 outside. F = Σ f_i(x_i) + Σ a_ij x_i x_j with a_ij ≥ 0 has
  // increasing differences; each player's levels are a chain, so that F is supermodular.
  const heights = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 6, maxLength: 6 })
  const complements = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 })

  it('v(S) = max F(x_S), F supermodular: convex, with the Shapley value in the core', () => {
    fc.assert(
      fc.property(heights, complements, (own, [ab, ac, bc]) => {
        const value = (x: readonly number[]): number =>
          x.reduce((total, level, i) => total + (level === 0 ? 0 : own[2 * i + level - 1]!), 0) +
          ab! * x[0]! * x[1]! +
          ac! * x[0]! * x[2]! +
          bc! * x[1]! * x[2]!
        const levels = Array.from({ length: 27 }, (_, k) => [k % 3, Math.floor(k / 3) % 3, Math.floor(k / 9)])
        const worths = Array.from({ length: 8 }, (_, S) =>
          Math.max(...levels.filter(x => x.every((level, i) => level === 0 || (S >>> i) & 1)).map(value)),
        )
        const game = coalitional({ worth: worths })
        expect(isConvex(game).holds).toBe(true)
        expect(inCore(game, shapley(game).values).holds).toBe(true)
      }),
    )
  })

  it('increasing differences are not enough where a player has two things to choose: F = p·x₂ + q·x₃ − 5pq', () => {
    const bits = [0, 1]
    const worths = Array.from({ length: 8 }, (_, S) => {
      const of = (i: number): readonly number[] => ((S >>> i) & 1 ? bits : [0])
      const values = of(0).flatMap(p =>
        of(0).flatMap(q => of(1).flatMap(x => of(2).map(y => p * x + q * y - 5 * p * q))),
      )
      return Math.max(...values)
    })
    expect(worths).toEqual([0, 0, 0, 1, 0, 1, 0, 1])
    const game = coalitional({ worth: worths })
    expect(isConvex(game).witness?.coalitions).toEqual([3, 5])
    expect(core(game)).toMatchObject({ member: [rational(1), ZERO, ZERO] })
    expect(texts(shapley(game).values)).toEqual(['2/3', '1/6', '1/6'])
    expect(inCore(game, shapley(game).values).holds).toBe(false)
  })
})
