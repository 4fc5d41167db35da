/** Axioms of the values and power indices, those that one must break shown broken by a game. */
import '../setup.ts'
import {
  type Coalitional,
  coalitional,
  compare,
  type Fraction,
  fractions,
  rational,
  simpleGameOf,
  sum,
  toJSON,
  weightedVoting,
  worth,
  ZERO,
} from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  banzhaf,
  deeganPackel,
  dividends,
  fromDividends,
  holler,
  interactionIndex,
  multilinearExtension,
  myerson,
  owen,
  shapley,
  weightedShapley,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keys, mapWorths, order, reorderCoalitional } from './transform.ts'

const games = arbitrary.coalitional()
const several = arbitrary.coalitional({ players: [2, 4] })
const pairs = fc.tuple(
  arbitrary.coalitional({ players: 3 }),
  arbitrary.coalitional({ players: 3 }),
  arbitrary.rational(),
)
const four = <Value>(item: Arbitrary<Value>): Arbitrary<Value[]> => fc.array(item, { minLength: 4, maxLength: 4 })
const weights = four(arbitrary.rational({ minimum: '1/12', maximum: 5 }))
const places = four(fc.integer({ min: 0, max: 2 }))

const grand = (game: Coalitional): Fraction => worth(game, 2 ** game.players.length - 1)
const parts = (game: Coalitional, of: readonly number[]): string[][] =>
  [0, 1, 2].map(k => game.players.filter((_, i) => of[i] === k)).filter(part => part.length > 0)
const pairsOf = (game: Coalitional): [string, string][] =>
  game.players.flatMap((a, i) => game.players.slice(i + 1).map((b): [string, string] => [a, b]))

/** The values that are linear in the game and take nothing but it, and those that are given a structure. */
const LINEAR: Readonly<Record<string, (game: Coalitional) => readonly Fraction[]>> = {
  banzhaf: game => banzhaf(game).values,
  owen: game =>
    owen(game, { unions: [game.players.slice(0, 2), game.players.slice(2)].filter(x => x.length > 0) }).values,
  myerson: game => myerson(game, { links: pairsOf(game).slice(1) }).values,
  weightedShapley: game => weightedShapley(game, { weights: game.players.map((_, i) => i + 1) }).values,
}

describe.each(Object.entries(LINEAR))('%s', (_, value) => {
  it('adds over games, and scales', () => {
    fc.assert(
      fc.property(pairs, ([first, second, scale]) => {
        const both = mapWorths(first, (v, S) => v.mul(scale).add(worth(second, S)))
        const [a, b] = [value(first), value(second)]
        expect(value(both)).toEqual(a.map((x, i) => x.mul(scale).add(b[i]!)))
      }),
    )
  })

  it('gives nothing to a player who adds nothing', () => {
    fc.assert(
      fc.property(games, fc.nat(3), (game, draw) => {
        const i = draw % game.players.length
        const none = mapWorths(game, (_, S) => worth(game, S & ~(1 << i)))
        // On a graph such a player may still join others: there it is only the complete one that leaves it nothing.
        if (value === LINEAR.myerson) expect(myerson(none, { links: pairsOf(none) }).values[i]).toEqual(ZERO)
        else expect(value(none)[i]).toEqual(ZERO)
      }),
    )
  })
})

describe('banzhaf', () => {
  it('moves with the names of the players', () => {
    fc.assert(
      fc.property(games, keys, (game, draw) => {
        const players = order(game.players.length, draw)
        const { values } = banzhaf(game)
        expect(banzhaf(reorderCoalitional(game, players)).values).toEqual(players.map(player => values[player]))
      }),
    )
  })

  it('gives two players who become one what they had together (Lehrer 1988)', () => {
    fc.assert(
      fc.property(several, game => {
        const joined = coalitional({
          players: game.players.slice(1),
          worth: (_, S) => worth(game, (S << 1) | (S & 1)),
        })
        const { values } = banzhaf(game)
        expect(banzhaf(joined).values[0]).toEqual(values[0]!.add(values[1]!))
      }),
    )
  })

  it('is the Shapley value of two players, but not of three: a majority of three would share 3/2', () => {
    fc.assert(
      fc.property(arbitrary.coalitional({ players: 2 }), game => {
        expect(banzhaf(game).values).toEqual(shapley(game).values)
      }),
    )
    const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
    expect(sum(banzhaf(majority).values).toFraction()).toBe('3/2')
  })

  it('normalised gives out 1, and so is not additive', () => {
    fc.assert(
      fc.property(games, game => {
        const { normalised } = banzhaf(game)
        if (normalised) expect(sum(normalised).toFraction()).toBe('1')
      }),
    )
    const [all, first] = [coalitional({ worth: [0, 0, 0, 1] }), coalitional({ worth: [0, 1, 0, 1] })]
    const both = coalitional({ worth: [0, 1, 0, 2] })
    const shares = [all, first, both].map(game => toJSON(banzhaf(game).normalised))
    expect(shares).toEqual([
      ['1/2', '1/2'],
      ['1', '0'],
      ['3/4', '1/4'],
    ])
  })
})

describe('owen', () => {
  it('gives each union the Shapley value of the game between the unions', () => {
    fc.assert(
      fc.property(games, places, (game, of) => {
        const unions = parts(game, of)
        const masks = unions.map(part => part.reduce((mask, label) => mask | (1 << game.players.indexOf(label)), 0))
        const between = coalitional({
          players: masks.map((_, k) => `union ${k}`),
          worth: (_, S) =>
            worth(
              game,
              masks.reduce((all, mask, k) => ((S >>> k) & 1 ? all | mask : all), 0),
            ),
        })
        const { values } = owen(game, { unions })
        expect(masks.map(mask => sum(values.filter((_, i) => (mask >>> i) & 1)))).toEqual(shapley(between).values)
      }),
    )
  })

  it('is the Shapley value with one union, and with every player for itself', () => {
    fc.assert(
      fc.property(games, game => {
        const { values } = shapley(game)
        expect(owen(game, { unions: [game.players] }).values).toEqual(values)
        expect(owen(game, { unions: game.players.map(player => [player]) }).values).toEqual(values)
      }),
    )
  })
})

describe('myerson', () => {
  const drawn = fc.tuple(several, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))

  it('gives every connected part its worth', () => {
    fc.assert(
      fc.property(drawn, ([game, kept]) => {
        const links = pairsOf(game).filter((_, k) => kept[k])
        const { values } = myerson(game, { links })
        const part = game.players.map((_, i) => i)
        for (const [a, b] of links) {
          const [from, to] = [part[game.players.indexOf(a)], part[game.players.indexOf(b)]!]
          part.forEach((of, i) => {
            if (of === from) part[i] = to
          })
        }
        for (const of of new Set(part)) {
          const members = game.players.filter((_, i) => part[i] === of)
          expect(sum(values.filter((_, i) => part[i] === of))).toEqual(worth(game, members))
        }
      }),
    )
  })

  it('is fair: a link is worth the same to both its ends', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ([game, kept], draw) => {
        const links = pairsOf(game).filter((_, k) => kept[k])
        if (links.length === 0) return
        const cut = links[draw % links.length]!
        const before = myerson(game, { links }).values
        const after = myerson(game, { links: links.filter(link => link !== cut) }).values
        const [a, b] = cut.map(label => game.players.indexOf(label))
        expect(before[a!]!.sub(after[a!]!)).toEqual(before[b!]!.sub(after[b!]!))
      }),
    )
  })

  it('is the Shapley value on the complete graph', () => {
    fc.assert(
      fc.property(games, game => {
        expect(myerson(game, { links: pairsOf(game) }).values).toEqual(shapley(game).values)
      }),
    )
  })
})

describe('weightedShapley', () => {
  it('gives out v(N), whatever the weights and classes', () => {
    fc.assert(
      fc.property(games, weights, places, (game, list, of) => {
        const own = list.slice(0, game.players.length)
        const { values } = weightedShapley(game, { weights: own, classes: parts(game, of) })
        expect(sum(values)).toEqual(grand(game))
      }),
    )
  })

  it('is the Shapley value with equal weights, and depends on their ratios alone', () => {
    fc.assert(
      fc.property(games, weights, (game, list) => {
        const own = list.slice(0, game.players.length)
        const equal = game.players.map(() => own[0]!)
        expect(weightedShapley(game, { weights: equal }).values).toEqual(shapley(game).values)
        const twice = own.map(weight => weight.mul(2n))
        expect(weightedShapley(game, { weights: twice }).values).toEqual(weightedShapley(game, { weights: own }).values)
      }),
    )
  })

  it('treats equal players unequally: of a pie for two, weights 1 and 2 give 1/3 and 2/3', () => {
    const pie = coalitional({ worth: [0, 0, 0, 1] })
    expect(toJSON(weightedShapley(pie, { weights: [1, 2] }).values)).toEqual(['1/3', '2/3'])
  })
})

describe('dividends and what is made from them', () => {
  it('fromDividends undoes dividends', () => {
    fc.assert(
      fc.property(arbitrary.coalitional({ labels: true }), game => {
        const { values } = dividends(game)
        expect(fromDividends({ players: game.players, dividends: values })).toEqual(game)
        const back = fromDividends({ dividends: fractions(game.worth) })
        expect(dividends(back).values).toEqual(fractions(game.worth))
      }),
    )
  })

  it('the interaction of two is the value of one with the other there less that without (Grabisch and Roubens 1999)', () => {
    fc.assert(
      fc.property(several, fc.constantFrom('shapley' as const, 'banzhaf' as const), (game, index) => {
        // Player 0 among the others, when player 1 is there and when it is not.
        const others = game.players.filter((_, i) => i !== 1)
        const wide = (S: number): number => (S & 1) | ((S >>> 1) << 2)
        const present = coalitional({ players: others, worth: (_, S) => worth(game, wide(S) | 2).sub(worth(game, 2)) })
        const absent = coalitional({ players: others, worth: (_, S) => worth(game, wide(S)) })
        const [more, less] = [present, absent].map(
          part => (index === 'shapley' ? shapley(part) : banzhaf(part)).values[0]!,
        )
        const found = interactionIndex(game, { index }).values.find(({ coalition }) => coalition === 3)
        expect(found?.value).toEqual(more!.sub(less!))
      }),
    )
  })
})

describe('multilinearExtension', () => {
  it('is linear along each coordinate', () => {
    fc.assert(
      fc.property(games, four(arbitrary.rational()), arbitrary.rational(), fc.nat(3), (game, list, step, draw) => {
        const point = list.slice(0, game.players.length)
        const i = draw % point.length
        const here = multilinearExtension(game, point)
        const there = multilinearExtension(game, point.with(i, point[i]!.add(step)))
        expect(there.value.sub(here.value)).toEqual(here.gradient[i]!.mul(step))
      }),
    )
  })

  it('integrated along the diagonal gives the Shapley value (Owen 1972)', () => {
    fc.assert(
      fc.property(games, game => {
        // Simpson's rule is exact for cubics: up to four players.
        const [start, middle, end] = ['0', '1/2', '1'].map(
          p =>
            multilinearExtension(
              game,
              game.players.map(() => p),
            ).gradient,
        )
        const integral = game.players.map((_, i) => start![i]!.add(middle![i]!.mul(4n)).add(end![i]!).div(6n))
        expect(integral).toEqual(shapley(game).values)
      }),
    )
  })
})

describe('power in voting games', () => {
  it('is that of the TU game in which winning coalitions are worth 1', () => {
    fc.assert(
      fc.property(arbitrary.weightedVoting({ players: [1, 7] }), game => {
        const simple = simpleGameOf(game)
        expect(shapley(game).values).toEqual(shapley(simple).values)
        expect(banzhaf(game).values).toEqual(banzhaf(simple).values)
        expect(deeganPackel(game)).toEqual(deeganPackel(simple))
        expect(holler(game)).toEqual(holler(simple))
      }),
    )
  })

  it('gives out 1 by every index but the raw Banzhaf one', () => {
    fc.assert(
      fc.property(arbitrary.weightedVoting(), game => {
        for (const values of [shapley(game).values, banzhaf(game).normalised!, deeganPackel(game).values]) {
          expect(sum(values).toFraction()).toBe('1')
        }
        expect(sum(holler(game).values).toFraction()).toBe('1')
      }),
    )
  })

  it('grows with weight after Shapley and Shubik and after Banzhaf', () => {
    fc.assert(
      fc.property(arbitrary.weightedVoting({ chambers: false }), game => {
        for (const { values } of [shapley(game), banzhaf(game)]) {
          game.weights.forEach((weight, i) => {
            game.weights.forEach((other, j) => {
              if (compare(weight, other) >= 0) expect(compare(values[i]!, values[j]!)).toBeGreaterThanOrEqual(0)
            })
          })
        }
      }),
    )
  })

  it('need not grow with weight after Deegan and Packel, or Holler: [51; 35, 20, 15, 15, 15]', () => {
    const game = weightedVoting({ quota: 51, weights: [35, 20, 15, 15, 15] })
    expect(toJSON(holler(game).values)).toEqual(['4/15', '2/15', '1/5', '1/5', '1/5'])
    const [, twenty, fifteen] = deeganPackel(game).values
    expect([twenty, fifteen]).toEqual([rational('3/20'), rational('11/60')])
  })
})
