/** Classes of games by construction, against the definition of the class; what random games reach; their speed is benched. */
import {
  additiveGame,
  balancedGame,
  type Coalitional,
  coalitional,
  convexGame,
  fractions,
  integers,
  monotoneCover,
  random,
  randomBalanced,
  randomCoalitional,
  randomConvex,
  randomSimple,
  randomSuperadditive,
  randomTotallyBalanced,
  superadditiveCover,
  toJSON,
} from '@biform/core'
import { describe, expect, it } from 'vitest'

const seeds = Array.from({ length: 60 }, (_, seed) => seed)
const numerators = (game: Coalitional): bigint[] => integers(game.worth)

function pairs(game: Coalitional): [S: number, T: number][] {
  const count = 2 ** game.players.length
  return Array.from({ length: count }, (_, S) =>
    Array.from({ length: count }, (_, T): [number, number] => [S, T]),
  ).flat()
}

function isConvex(game: Coalitional): boolean {
  const v = numerators(game)
  return pairs(game).every(([S, T]) => v[S | T]! + v[S & T]! >= v[S]! + v[T]!)
}

function isSuperadditive(game: Coalitional): boolean {
  const v = numerators(game)
  return pairs(game).every(([S, T]) => (S & T) !== 0 || v[S | T]! >= v[S]! + v[T]!)
}

function isMonotone(game: Coalitional): boolean {
  const v = numerators(game)
  return pairs(game).every(([S, T]) => (S & T) !== S || v[S]! <= v[T]!)
}

/** Harsanyi dividends by their definition. */
function dividends(game: Coalitional): bigint[] {
  const v = numerators(game)
  const d: bigint[] = []
  v.forEach((value, S) => {
    d[S] = value
    for (let T = 0; T < S; T++) if ((T & S) === T) d[S]! -= d[T]!
  })
  return d
}

describe('convex games', () => {
  it('are convex', () => {
    for (const seed of seeds) expect(isConvex(randomConvex({ players: 1 + (seed % 6), seed, minimum: -5 }))).toBe(true)
  })

  it('reach negative dividends, of which sums of unanimity games have none', () => {
    const drawn = seeds.map(seed => dividends(randomConvex({ players: 5, seed })))
    const negative = drawn.filter(list => list.some(value => value < 0n))
    expect(negative.length).toBeGreaterThan(40)
  })

  it('are those with one list of slacks: taking it off a convex game and putting it on gives the game back', () => {
    // Convex functions of weighted sizes, plus payments: convex games that were not made from slacks.
    for (const seed of seeds) {
      const stream = random(5, seed)
      const n = stream.integer(2, 5)
      const weights = Array.from({ length: n }, () => stream.integer(0, 3))
      const payments = Array.from({ length: n }, () => stream.integer(-5, 5))
      const slopes = Array.from({ length: 3 * n }, () => stream.integer(-4, 4)).sort((a, b) => a - b)
      const sizeOf = (S: number): number => weights.reduce((total, w, i) => total + ((S >>> i) & 1) * w, 0)
      const paid = (S: number): number => payments.reduce((total, p, i) => total + ((S >>> i) & 1) * p, 0)
      const game = coalitional({
        players: weights.map((_, i) => `${i}`),
        worth: (_, S) => paid(S) + slopes.slice(0, sizeOf(S)).reduce((a, b) => a + b, 0),
      })
      const v = numerators(game).map(Number)
      const slack = v.map((value, S) => {
        if ((S & (S - 1)) === 0) return value
        const members = weights.flatMap((_, i) => ((S >>> i) & 1 ? [1 << i] : []))
        const bounds = members.flatMap(i => members.filter(j => j > i).map(j => v[S ^ i]! + v[S ^ j]! - v[S ^ i ^ j]!))
        return value - Math.max(...bounds)
      })
      expect(Math.min(0, ...slack.filter((_, S) => (S & (S - 1)) !== 0))).toBe(0)
      expect(convexGame({ players: game.players, slack })).toEqual(game)
    }
  })

  it('without slack are additive', () => {
    const amounts = [3, -1, '1/2']
    const slack = { A: 3, B: -1, C: '1/2' }
    const players = ['A', 'B', 'C']
    expect(convexGame({ players, slack })).toEqual(additiveGame({ players, amounts }))
  })
})

describe('superadditive games', () => {
  it('are superadditive', () => {
    for (const seed of seeds) {
      expect(isSuperadditive(randomSuperadditive({ players: 1 + (seed % 6), seed, minimum: -20 }))).toBe(true)
    }
  })

  it('are their own covers, and a cover is nowhere below its game and nowhere above a partition', () => {
    for (const seed of seeds) {
      const game = randomCoalitional({ players: 4, seed, minimum: -9, maximum: 9 })
      const cover = superadditiveCover(game)
      expect(superadditiveCover(cover)).toEqual(cover)
      const [v, best] = [numerators(game), numerators(cover)]
      const partitions = (S: number): bigint[] => {
        if (S === 0) return [0n]
        const lowest = S & -S
        const rest = S ^ lowest
        const blocks = Array.from({ length: rest + 1 }, (_, T) => T).filter(T => (T & rest) === T)
        return blocks.flatMap(T => partitions(rest ^ T).map(value => value + v[T | lowest]!))
      }
      best.forEach((value, S) => {
        expect(Number(value)).toBe(Math.max(...partitions(S).map(Number)))
      })
    }
  })

  it('are not convex most of the time', () => {
    const games = seeds.map(seed => randomSuperadditive({ players: 4, seed }))
    expect(games.filter(isConvex).length).toBeLessThan(40)
  })
})

describe('balanced games', () => {
  it('have the allocation that they were made from in their core', () => {
    for (const seed of seeds) {
      const stream = random(9, seed)
      const n = stream.integer(1, 5)
      const allocation = Array.from({ length: n }, () => stream.integer(-9, 9))
      const slack = Array.from({ length: 2 ** n }, (_, S) => (S === 0 ? 0 : stream.integer(0, 4)))
      const v = numerators(balancedGame({ allocation, slack }))
      const given = v.map((_, S) => BigInt(allocation.reduce((total, x, i) => total + ((S >>> i) & 1) * x, 0)))
      expect(v.at(-1)).toBe(given.at(-1))
      expect(v.every((value, S) => value <= given[S]!)).toBe(true)
    }
  })

  it('of three players satisfy the Bondareva–Shapley conditions; some are not superadditive', () => {
    const games = seeds.map(seed => randomBalanced({ players: 3, seed }))
    for (const game of games) {
      const v = numerators(game)
      expect(v[1]! + v[2]! + v[4]! <= v[7]!).toBe(true)
      expect(v[1]! + v[6]! <= v[7]! && v[2]! + v[5]! <= v[7]! && v[4]! + v[3]! <= v[7]!).toBe(true)
      expect(v[3]! + v[5]! + v[6]! <= 2n * v[7]!).toBe(true)
    }
    expect(games.some(game => !isSuperadditive(game))).toBe(true)
  })

  it('totally balanced ones are superadditive, and not all of them convex', () => {
    const games = seeds.map(seed => randomTotallyBalanced({ players: 4, seed }))
    expect(games.every(isSuperadditive)).toBe(true)
    expect(games.filter(isConvex).length).toBeLessThan(50)
  })
})

describe('monotone and simple games', () => {
  it('are monotone; the grand coalition of a simple game wins', () => {
    for (const seed of seeds) {
      const game = randomSimple({ players: 1 + (seed % 6), seed })
      expect(isMonotone(game)).toBe(true)
      expect(numerators(game).at(-1)).toBe(1n)
      expect(new Set(numerators(game)).size).toBe(2)
      const cover = monotoneCover(randomCoalitional({ players: 4, seed, minimum: -9, maximum: 9 }))
      expect(isMonotone(cover)).toBe(true)
      expect(monotoneCover(cover)).toEqual(cover)
    }
  })

  it('the monotone cover of a convex game is convex', () => {
    for (const seed of seeds) {
      expect(isConvex(monotoneCover(randomConvex({ players: 5, seed, minimum: -20, maximum: 4 })))).toBe(true)
    }
  })
})

describe('random games', () => {
  it('are the same for the same seed, and others for another', () => {
    for (const draw of [randomCoalitional, randomSuperadditive, randomConvex, randomBalanced, randomTotallyBalanced]) {
      expect(toJSON(draw({ players: 4, seed: 7 }))).toEqual(toJSON(draw({ players: 4, seed: 7 })))
      expect(toJSON(draw({ players: 4, seed: 7 }))).not.toEqual(toJSON(draw({ players: 4, seed: 8 })))
    }
  })

  it('of 16 players are held as doubles', () => {
    for (const draw of [randomCoalitional, randomConvex, randomBalanced, randomSimple]) {
      expect(draw({ players: 16, seed: 1 }).worth.values).toBeInstanceOf(Float64Array)
    }
  })

  it('take labels, and keep to their range', () => {
    const game = randomCoalitional({ players: ['A', 'B'], seed: 3, minimum: 5, maximum: 6 })
    expect(game.players).toEqual(['A', 'B'])
    expect(
      fractions(game.worth)
        .slice(1)
        .every(value => value.n === 5n || value.n === 6n),
    ).toBe(true)
  })
})
