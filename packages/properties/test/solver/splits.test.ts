import '../setup.ts'
import { type Coalitional, coalitional, compare, type Fraction, membersOf, ratio, sum, worth, ZERO } from '@biform/core'
import { arbitrary, sample } from '@biform/properties'
import { core, coreInterval, dividends, inCore, shapley } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keys, mapWorths, order, reorderCoalitional } from './transform.ts'

const games = arbitrary.coalitional()
const some = fc.oneof(games, arbitrary.superadditive(), arbitrary.convex(), arbitrary.balanced())
const everyone = (game: Coalitional): number => 2 ** game.players.length - 1
const grand = (game: Coalitional): Fraction => worth(game, everyone(game))

/** A game whose worth at S is that of the first game at S without player i, so that i is a dummy worth `own`. */
function withDummy(game: Coalitional, i: number, own: Fraction): Coalitional {
  return mapWorths(game, (_, S) => {
    const without = worth(game, S & ~(1 << i))
    return (S >>> i) & 1 ? without.add(own) : without
  })
}

describe('shapley', () => {
  it('gives out v(N): efficiency', () => {
    fc.assert(fc.property(some, game => compare(sum(shapley(game).values), grand(game)) === 0))
  })

  it('gives a dummy what it adds', () => {
    fc.assert(
      fc.property(games, fc.nat(7), arbitrary.rational(), (game, place, own) => {
        const i = place % game.players.length
        expect(shapley(withDummy(game, i, own)).values[i]).toEqual(own)
      }),
    )
  })

  it('gives players with equal contributions the same: symmetry', () => {
    fc.assert(
      fc.property(arbitrary.coalitional({ players: [2, 4] }), game => {
        // Worths that do not tell the first two players apart.
        const alike = mapWorths(game, (value, S) => {
          const swapped = (S & ~3) | ((S & 1) << 1) | ((S >> 1) & 1)
          return value.add(worth(game, swapped))
        })
        const { values } = shapley(alike)
        expect(values[0]).toEqual(values[1])
      }),
    )
  })

  it('moves with the names of the players', () => {
    fc.assert(
      fc.property(games, keys, (game, draw) => {
        const players = order(game.players.length, draw)
        const { values } = shapley(game)
        expect(shapley(reorderCoalitional(game, players)).values).toEqual(players.map(player => values[player]))
      }),
    )
  })

  it('adds over games, and scales', () => {
    const pair = fc.tuple(
      arbitrary.coalitional({ players: 3 }),
      arbitrary.coalitional({ players: 3 }),
      arbitrary.rational(),
    )
    fc.assert(
      fc.property(pair, ([first, second, scale]) => {
        const both = mapWorths(first, (value, S) => value.mul(scale).add(worth(second, S)))
        const [a, b] = [shapley(first).values, shapley(second).values]
        expect(shapley(both).values).toEqual(a.map((value, i) => value.mul(scale).add(b[i]!)))
      }),
    )
  })

  it('is the average over all orders of the players', () => {
    fc.assert(
      fc.property(games, game => {
        const n = game.players.length
        const orders = permutations(n)
        const totals = Array.from({ length: n }, () => ZERO)
        for (const arrival of orders) {
          let present = 0
          for (const i of arrival) {
            const next = present | (1 << i)
            totals[i] = totals[i]!.add(worth(game, next)).sub(worth(game, present))
            present = next
          }
        }
        const share = ratio(1n, BigInt(orders.length))
        expect(shapley(game).values).toEqual(totals.map(total => total.mul(share)))
      }),
      { numRuns: 80 },
    )
  })

  it('is in the core of convex games', () => {
    fc.assert(fc.property(arbitrary.convex(), game => inCore(game, shapley(game).values).holds))
  })

  it('in doubles is near the exact one', () => {
    fc.assert(
      fc.property(games, game => {
        const exact = shapley(game).values
        shapley(game, { arithmetic: 'double' }).values.forEach((value, i) => {
          expect(Math.abs(value - Number(exact[i]!.n * exact[i]!.s) / Number(exact[i]!.d))).toBeLessThan(1e-12)
        })
      }),
    )
  })
})

function permutations(n: number): number[][] {
  if (n === 0) return [[]]
  return permutations(n - 1).flatMap(list => Array.from({ length: n }, (_, at) => list.toSpliced(at, 0, n - 1)))
}

describe('dividends', () => {
  it('sum over subcoalitions to the worths, and shared out equally give the Shapley value', () => {
    fc.assert(
      fc.property(games, game => {
        const { values } = dividends(game)
        for (let S = 0; S <= everyone(game); S++) {
          expect(sum(values.filter((_, T) => (T & S) === T))).toEqual(worth(game, S))
        }
        const shares = game.players.map((_, i) =>
          sum(values.map((value, T) => ((T >>> i) & 1 ? value.div(membersOf(game.players, T).length) : ZERO))),
        )
        expect(shapley(game).values).toEqual(shares)
      }),
    )
  })
})

describe('core, coreInterval and inCore', () => {
  it('agree on whether there is a core, and on its members', () => {
    fc.assert(
      fc.property(some, game => {
        const answer = core(game)
        const intervals = game.players.map((_, i) => coreInterval(game, i))
        if (answer.kind === 'empty') {
          expect(intervals.map(item => item.kind)).toEqual(game.players.map(() => 'empty'))
          expect(inCore(game, shapley(game).values).holds).toBe(false)
          return
        }
        expect(answer.kind).toBe('nonempty')
        if (answer.kind !== 'nonempty') return
        expect(inCore(game, answer.member).holds).toBe(true)
        intervals.forEach((item, i) => {
          if (item.kind !== 'interval') throw new Error('there is a core')
          expect(compare(item.lower, answer.member[i]!)).toBeLessThanOrEqual(0)
          expect(compare(answer.member[i]!, item.upper)).toBeLessThanOrEqual(0)
          for (const member of [item.lowerMember, item.upperMember]) expect(inCore(game, member).holds).toBe(true)
          expect(item.lowerMember[i]).toEqual(item.lower)
          expect(item.upperMember[i]).toEqual(item.upper)
        })
      }),
    )
  })

  it('find the core of balanced and of convex games', () => {
    fc.assert(fc.property(arbitrary.balanced(), game => core(game).kind === 'nonempty'))
    fc.assert(fc.property(arbitrary.convex(), game => core(game).kind === 'nonempty'))
    const kinds = sample(arbitrary.superadditive({ players: 4 }), { seed: 1, count: 100 }).map(game => core(game).kind)
    expect(new Set(kinds)).toEqual(new Set(['nonempty', 'empty']))
  })

  it('give the whole interval for two players: v(i) to v(N) − v(j)', () => {
    fc.assert(
      fc.property(arbitrary.superadditive({ players: 2 }), game => {
        const interval = coreInterval(game, 0)
        expect(interval).toMatchObject({ lower: worth(game, 1), upper: worth(game, 3).sub(worth(game, 2)) })
      }),
    )
  })

  it('follow games that are scaled, shifted or renamed', () => {
    const scale = arbitrary.rational({ minimum: '1/6', maximum: 3 })
    const shift = fc.array(arbitrary.rational(), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(some, scale, shift, keys, (game, factor, amounts, draw) => {
        const added = (S: number): Fraction => sum(amounts.filter((_, i) => (S >>> i) & 1))
        const changed = mapWorths(game, (value, S) => value.mul(factor).add(added(S)))
        const players = order(game.players.length, draw)
        const renamed = reorderCoalitional(changed, players)
        players.forEach((player, place) => {
          const old = coreInterval(game, player)
          const found = coreInterval(renamed, place)
          expect(found.kind).toBe(old.kind)
          if (old.kind !== 'interval' || found.kind !== 'interval') return
          expect(found.lower).toEqual(old.lower.mul(factor).add(amounts[player]!))
          expect(found.upper).toEqual(old.upper.mul(factor).add(amounts[player]!))
        })
      }),
      { numRuns: 80 },
    )
  })

  it('inCore names the largest excess, or that too much is given out', () => {
    const allocation = fc.array(arbitrary.rational(), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(some, allocation, fc.boolean(), (game, numbers, efficient) => {
        const list = numbers.slice(0, game.players.length)
        const x = efficient ? list.with(0, list[0]!.add(grand(game)).sub(sum(list))) : list
        const result = inCore(game, x)
        const excess = (S: number): Fraction => worth(game, S).sub(sum(x.filter((_, i) => (S >>> i) & 1)))
        if (compare(sum(x), grand(game)) > 0) {
          expect(result).toMatchObject({ holds: false, reason: 'infeasible' })
          return
        }
        const excesses = Array.from({ length: everyone(game) }, (_, S) => excess(S + 1))
        const largest = excesses.reduce((a, b) => (compare(a, b) < 0 ? b : a))
        expect(result.holds).toBe(compare(largest, ZERO) <= 0)
        expect(result.blocking?.excess).toEqual(result.holds ? undefined : largest)
      }),
    )
  })

  it('an empty core has balancing weights that prove it', () => {
    fc.assert(
      fc.property(games, game => {
        const answer = core(game)
        if (answer.kind !== 'empty' || !('balancing' in answer)) return
        const covered = game.players.map((_, i) =>
          sum(answer.balancing.flatMap(({ coalition, weight }) => ((coalition >>> i) & 1 ? [weight] : []))),
        )
        expect(covered.map(String)).toEqual(game.players.map(() => '1'))
        const total = sum(answer.balancing.map(({ coalition, weight }) => weight.mul(worth(game, coalition))))
        expect(compare(total, grand(game))).toBe(1)
      }),
    )
  })

  it('refute what superadditivity does not imply: the three-player majority game', () => {
    const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
    expect(core(majority)).toMatchObject({ kind: 'empty' })
  })
})
