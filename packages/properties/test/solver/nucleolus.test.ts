import '../setup.ts'
import { type Coalitional, coalitional, compare, type Fraction, sum, worth, ZERO } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { core, epsilonCore, inCore, inKernel, inPrekernel, leastCore, nucleolus, prenucleolus } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keys, mapWorths, order, reorderCoalitional } from './transform.ts'

const everyone = (game: Coalitional): number => 2 ** game.players.length - 1
const any: Arbitrary<Coalitional> = fc.oneof(
  arbitrary.coalitional({ players: [1, 5] }),
  arbitrary.coalitional({ players: [1, 5], worth: arbitrary.tied() }),
  arbitrary.superadditive(),
  arbitrary.balanced(),
)

/** The values of the two, where there are any. */
function values(game: Coalitional): readonly Fraction[] | undefined {
  const answer = nucleolus(game)
  return answer.kind === 'allocation' ? answer.values : undefined
}
function overall(game: Coalitional): readonly Fraction[] {
  const answer = prenucleolus(game)
  if (answer.kind !== 'allocation') throw new Error('every game has a prenucleolus')
  return answer.values
}

const paid = (x: readonly Fraction[], S: number): Fraction => sum(x.filter((_, i) => (S >>> i) & 1))
/** Excesses of all coalitions, from the largest down. */
const sorted = (game: Coalitional, x: readonly Fraction[]): Fraction[] =>
  Array.from({ length: everyone(game) + 1 }, (_, S) => worth(game, S).sub(paid(x, S))).sort((a, b) => compare(b, a))

describe('nucleolus', () => {
  it('gives out v(N), and nobody less than it has alone; there is none only where that cannot be', () => {
    fc.assert(
      fc.property(any, game => {
        const x = values(game)
        const alone = game.players.map((_, i) => worth(game, 2 ** i))
        expect(x === undefined).toBe(compare(sum(alone), worth(game, everyone(game))) > 0)
        if (!x) return
        expect(sum(x)).toEqual(worth(game, everyone(game)))
        for (const [i, amount] of x.entries()) expect(compare(amount, alone[i]!)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('has, of all imputations drawn, the excesses that are lexicographically least', () => {
    const shares = arbitrary.probabilities(5)
    fc.assert(
      fc.property(any, shares, (game, drawn) => {
        const x = values(game)
        if (!x) return
        const alone = game.players.map((_, i) => worth(game, 2 ** i))
        const left = worth(game, everyone(game)).sub(sum(alone))
        const parts = drawn.slice(0, alone.length)
        const y = alone.map((amount, i) => amount.add(left.mul(i === 0 ? parts[0]!.add(1).sub(sum(parts)) : parts[i]!)))
        const [ours, theirs] = [sorted(game, x), sorted(game, y)]
        const place = ours.findIndex((value, k) => compare(value, theirs[k]!) !== 0)
        if (place < 0) expect(y).toEqual(x)
        else expect(compare(ours[place]!, theirs[place]!)).toBe(-1)
      }),
    )
  })

  it('is in the core if that is not empty, and in the kernel', () => {
    fc.assert(
      fc.property(any, game => {
        const x = values(game)
        if (!x) return
        expect(inKernel(game, x).holds).toBe(true)
        expect(inCore(game, x).holds).toBe(core(game).kind === 'nonempty')
      }),
    )
  })

  it('is the prenucleolus where that is an imputation', () => {
    fc.assert(
      fc.property(any, game => {
        const x = overall(game)
        if (x.every((amount, i) => compare(amount, worth(game, 2 ** i)) >= 0)) expect(values(game)).toEqual(x)
        else expect(values(game)).not.toEqual(x)
      }),
    )
  })

  it('moves with units, with payments to the players and with their names: covariance, anonymity', () => {
    const scale = arbitrary.rational({ minimum: '1/6', maximum: 3 })
    const shift = fc.array(arbitrary.rational(), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(any, scale, shift, keys, (game, factor, amounts, draw) => {
        const players = order(game.players.length, draw)
        const moved = reorderCoalitional(
          mapWorths(game, (value, S) => value.mul(factor).add(paid(amounts, S))),
          players,
        )
        const follow = (x: readonly Fraction[]): Fraction[] =>
          players.map(player => x[player]!.mul(factor).add(amounts[player]!))
        expect(overall(moved)).toEqual(follow(overall(game)))
        const x = values(game)
        expect(values(moved)).toEqual(x && follow(x))
      }),
    )
  })

  it('gives players who contribute the same the same: symmetry', () => {
    fc.assert(
      fc.property(arbitrary.coalitional({ players: [2, 5] }), game => {
        const swapped = (S: number): number => (S & ~3) | ((S & 1) << 1) | ((S >> 1) & 1)
        const alike = mapWorths(game, (value, S) => value.add(worth(game, swapped(S))))
        const [first, second] = overall(alike)
        expect(first).toEqual(second)
        const x = values(alike)
        expect(x?.[0]).toEqual(x?.[1])
      }),
    )
  })
})

/** The reduced game of Davis and Maschler, for the players of T: S may count on anybody outside T who is paid x. */
function reduced(game: Coalitional, x: readonly Fraction[], T: readonly number[]): Coalitional {
  const members = (S: number): number => T.reduce((mask, i, place) => ((S >>> place) & 1 ? mask | (1 << i) : mask), 0)
  const others = everyone(game) & ~members(2 ** T.length - 1)
  const list = Array.from({ length: 2 ** T.length }, (_, S) => {
    if (S === 0) return ZERO
    if (S === 2 ** T.length - 1) return worth(game, everyone(game)).sub(paid(x, others))
    let best: Fraction | undefined
    for (let Q = others; ; Q = (Q - 1) & others) {
      const value = worth(game, members(S) | Q).sub(paid(x, Q))
      if (best === undefined || compare(value, best) > 0) best = value
      if (Q === 0) return best
    }
  })
  return coalitional({ players: T.map(i => game.players[i]!), worth: list })
}

describe('prenucleolus', () => {
  it('of a reduced game is what its players got before: consistency (Sobolev 1975)', () => {
    fc.assert(
      fc.property(arbitrary.coalitional({ players: [2, 5], worth: arbitrary.tied() }), fc.nat(), (game, draw) => {
        const x = overall(game)
        const S = 1 + (draw % everyone(game))
        const T = game.players.flatMap((_, i) => ((S >>> i) & 1 ? [i] : []))
        expect(overall(reduced(game, x, T))).toEqual(T.map(i => x[i]!))
      }),
    )
  })

  it('is in the prekernel and in the least core', () => {
    fc.assert(
      fc.property(any, game => {
        const x = overall(game)
        expect(inPrekernel(game, x).holds).toBe(true)
        const least = leastCore(game)
        if (least.kind !== 'nonempty') return
        const proper = Array.from({ length: everyone(game) - 1 }, (_, k) => worth(game, k + 1).sub(paid(x, k + 1)))
        expect(proper.every(excess => compare(excess, least.epsilon) <= 0)).toBe(true)
      }),
    )
  })
})

describe('least core and ε-core', () => {
  it('the core is not empty iff the least ε is at most 0', () => {
    fc.assert(
      fc.property(any, game => {
        const least = leastCore(game)
        const full = least.kind === 'one-player' || (least.kind === 'nonempty' && compare(least.epsilon, ZERO) <= 0)
        expect(core(game).kind === 'nonempty').toBe(full)
        expect(epsilonCore(game, { epsilon: 0 }).kind).toBe(core(game).kind)
      }),
    )
  })
})
