/** Values beside the Shapley value, on games of the literature and on the reference. */
import { readFileSync } from 'node:fs'
import { coalitional, toJSON, worth } from '@biform/core'
import {
  banzhaf,
  dividends,
  fromDividends,
  graphRestricted,
  interactionIndex,
  multilinearExtension,
  myerson,
  owen,
  shapley,
  weightedShapley,
} from '@biform/solver'
import { describe, expect, it } from 'vitest'

const bakeries = coalitional({ players: ['A', 'B', 'C'], worth: [0, 0, 0, 60, 0, 50, 70, 90] })
const majority = coalitional({ players: ['A', 'B', 'C'], worth: [0, 0, 0, 1, 0, 1, 1, 1] })

interface Entry {
  readonly name: string
  readonly worth: readonly string[]
  readonly banzhaf: readonly string[]
  readonly dividends: readonly string[]
}

const entries: readonly Entry[] = JSON.parse(
  readFileSync(new URL('../../fixtures/coalitional-tu.json', import.meta.url), 'utf8'),
)

describe.each(entries)('$name', entry => {
  const game = coalitional({ worth: entry.worth })

  it('has the Banzhaf value of the reference', () => {
    expect(toJSON(banzhaf(game).values)).toEqual(entry.banzhaf)
    banzhaf(game, { arithmetic: 'double' }).values.forEach((value, i) => {
      const exact = banzhaf(game).values[i]!
      expect(value).toBeCloseTo(Number(exact.s * exact.n) / Number(exact.d), 9)
    })
  })

  it('is built back from its dividends', () => {
    const { values } = dividends(game)
    expect(toJSON(values)).toEqual(entry.dividends)
    expect(fromDividends({ dividends: values })).toEqual(game)
  })

  it('the multilinear extension is the worth at the corners, and its gradient at 1/2 the Banzhaf value', () => {
    const S = entry.worth.length - 2
    const corner = game.players.map((_, i) => (S >>> i) & 1)
    expect(multilinearExtension(game, corner).value).toEqual(worth(game, S))
    expect(
      multilinearExtension(
        game,
        game.players.map(() => '1/2'),
      ).gradient,
    ).toEqual(banzhaf(game).values)
  })

  it('interaction indices of single players are the values', () => {
    expect(interactionIndex(game, { order: 1 }).values.map(({ value }) => value)).toEqual(shapley(game).values)
    expect(interactionIndex(game, { order: 1, index: 'banzhaf' }).values.map(({ value }) => value)).toEqual(
      banzhaf(game).values,
    )
  })

  it('unions of all, or of one each, and the complete graph, change nothing', () => {
    const { values } = shapley(game)
    expect(owen(game, { unions: [game.players] }).values).toEqual(values)
    expect(owen(game, { unions: game.players.map(player => [player]) }).values).toEqual(values)
    const links = game.players.flatMap((a, i) => game.players.slice(i + 1).map(b => [a, b] as const))
    expect(myerson(game, { links }).values).toEqual(values)
    expect(weightedShapley(game, { weights: game.players.map(() => '2/3') }).values).toEqual(values)
  })
})

describe('the Banzhaf value', () => {
  it('is not efficient: three bakeries would get 112½ of 90', () => {
    const { values, normalised } = banzhaf(bakeries)
    expect(toJSON(values)).toEqual(['65/2', '85/2', '75/2'])
    expect(toJSON(normalised)).toEqual(['13/45', '17/45', '1/3'])
  })

  it('has no normalised form where all values are 0 together', () => {
    expect(banzhaf(coalitional({ worth: [0, 1, -1, 0] })).normalised).toBeNull()
  })
})

describe('swings of simple games', () => {
  it('are those of the voting game, and are left out of other games', () => {
    expect(banzhaf(majority).swings).toEqual([2n, 2n, 2n])
    expect(banzhaf(bakeries).swings).toBeUndefined()
    // Worths 0 and 1, but a victory that more members turn into defeat.
    expect(banzhaf(coalitional({ worth: [0, 1, 0, 0, 0, 0, 0, 1] })).swings).toBeUndefined()
  })
})

describe('what is missing', () => {
  it.each([
    [() => owen(majority, undefined as never), 'options: undefined is not an object with unions'],
    [() => myerson(majority, 3 as never), 'options: 3 is not an object with links'],
    [() => weightedShapley(majority, null as never), 'options: null is not an object with weights'],
    [() => weightedShapley(majority, {} as never), 'weights: undefined is not a list of weights'],
    [() => multilinearExtension(majority, undefined as never), 'point: undefined is not a list'],
    [() => fromDividends(undefined as never), 'options: undefined is not an object with players, dividends'],
    [() => fromDividends({} as never), 'dividends: undefined is not a list of dividends'],
    [() => fromDividends({ dividends: [1, 2] }), 'dividends[0]: the empty coalition must have dividend 0'],
    [() => fromDividends({ dividends: [0, 1, 2] }), 'dividends: has 3 entries, which is not 2^n'],
    [() => banzhaf(undefined as never), 'game: undefined is neither a coalitional nor'],
  ])('is named: %#', (call, message) => {
    expect(call).toThrow(message)
  })
})

describe("Owen's unions", () => {
  it('two of a majority of three who stand together leave the third nothing', () => {
    expect(toJSON(owen(majority, { unions: [['A', 'B'], ['C']] }))).toEqual({
      method: 'owen',
      values: ['1/2', '1/2', '0'],
      unions: [3, 4],
    })
  })

  it('must be a partition', () => {
    expect(() => owen(majority, { unions: [['A', 'B']] })).toThrow('unions: "C" is in none')
    expect(() =>
      owen(majority, {
        unions: [
          ['A', 'B'],
          ['B', 'C'],
        ],
      }),
    ).toThrow('unions[1][0]: "B" is there twice')
    expect(() =>
      owen(majority, {
        unions: [
          ['A', 'B'],
          ['D', 'C'],
        ],
      }),
    ).toThrow('unions[1][0]: "D" is none of')
    expect(() => owen(majority, { unions: [['A', 'B', 'C'], []] })).toThrow('unions[1]: is not a list of players')
  })
})

describe("Myerson's graphs", () => {
  const pie = coalitional({ players: ['A', 'B', 'C'], worth: [0, 0, 0, 60, 0, 60, 60, 72] })

  it("has Myerson's (1977) example: a link with the middle is worth as much to either end", () => {
    const line = myerson(pie, {
      links: [
        ['A', 'B'],
        ['B', 'C'],
      ],
    })
    expect(toJSON(line.values)).toEqual(['14', '44', '14'])
    const without = myerson(pie, { links: [['B', 'C']] })
    expect(toJSON(without.values)).toEqual(['0', '30', '30'])
    // Fairness: A loses 14 with the link, and so does B.
    expect(toJSON(line.values.map((value, i) => value.sub(without.values[i]!)))).toEqual(['14', '14', '-16'])
  })

  it('without links everybody is alone', () => {
    const alone = coalitional({ players: ['A', 'B'], worth: [0, 3, 4, 20] })
    expect(toJSON(myerson(alone, { links: [] }).values)).toEqual(['3', '4'])
    expect(worth(graphRestricted(alone, { links: [] }), ['A', 'B']).toFraction()).toBe('7')
  })

  it('refuses links that do not join two players', () => {
    expect(() => myerson(pie, { links: [['A', 'A']] })).toThrow('links[0]: links "A" to itself')
    expect(() => myerson(pie, { links: [['A', 'Z']] })).toThrow('links[0][1]: "Z" is none of')
    expect(() => myerson(pie, { links: [['A']] as never })).toThrow('links[0]: is not a pair of players')
  })
})

describe('weight systems (Kalai and Samet 1987)', () => {
  it('the highest class takes what its members can', () => {
    const unanimity = coalitional({ players: ['A', 'B', 'C'], worth: [0, 0, 0, 0, 0, 0, 0, 6] })
    expect(toJSON(weightedShapley(unanimity, { weights: [1, 1, 2] }).values)).toEqual(['3/2', '3/2', '3'])
    expect(toJSON(weightedShapley(unanimity, { weights: [1, 2, 5], classes: [['C'], ['A', 'B']] }).values)).toEqual([
      ...['2', '4', '0'],
    ])
  })

  it('refuses weights that are not positive', () => {
    expect(() => weightedShapley(bakeries, { weights: [1, 0, 1] })).toThrow('weights[1]: 0 is not positive')
    expect(() => weightedShapley(bakeries, { weights: [1, 1] })).toThrow('weights: has 2 entries for 3 players')
  })
})

describe('interaction', () => {
  it('is negative between the two right gloves, positive between a left and a right one', () => {
    const glove = coalitional({ worth: [0, 0, 0, 1, 0, 1, 0, 1] })
    expect(toJSON(interactionIndex(glove).values)).toEqual([
      { coalition: 1, value: '2/3' },
      { coalition: 2, value: '1/6' },
      { coalition: 4, value: '1/6' },
      { coalition: 3, value: '1/2' },
      { coalition: 5, value: '1/2' },
      { coalition: 6, value: '-1/2' },
    ])
  })

  it('says what is out of range', () => {
    expect(() => interactionIndex(bakeries, { order: 4 })).toThrow('order: 4 is not a size from 1 to 3')
    expect(() => interactionIndex(bakeries, { index: 'x' as never })).toThrow('index: "x" is neither')
    const large = coalitional({ worth: new Float64Array(2 ** 17) })
    expect(() => interactionIndex(large)).toThrow('players: 17 players are more than 16; ')
  })
})
