/** Published answers for the named families: what is divided how, and which divisions are stable. */
import {
  airportGame,
  assignmentGame,
  bankruptcyGame,
  type Coalitional,
  coOwnershipGame,
  fractions,
  gloveGame,
  horseMarketGame,
  jointPurchasingGame,
  minimumCostSpanningTreeGame,
  savingsGame,
  toJSON,
} from '@biform/core'
import { core, coreInterval, inCore, linearProductionGame, nucleolus, shapley } from '@biform/solver'
import { describe, expect, it } from 'vitest'
import reference from '../fixtures/coalitional-tu.json' with { type: 'json' }
import kin from '../fixtures/nucleolus.json' with { type: 'json' }

const value = (game: Coalitional): unknown => toJSON(shapley(game).values)
const interval = (game: Coalitional, player: number): unknown => {
  const found = coreInterval(game, player)
  return found.kind === 'interval' ? toJSON([found.lower, found.upper]) : found.kind
}

/** The families that the reference games belong to. */
const BUILT: Readonly<Record<string, Coalitional>> = {
  'glove-1L-2R': gloveGame({ left: 1, right: 2 }),
  'glove-2L-3R': gloveGame({ left: 2, right: 3 }),
  'glove-3L-3R': gloveGame({ left: 3, right: 3 }),
  'airport-1-2-3': airportGame({ costs: [1, 2, 3] }),
  'airport-12-28-30-30-44-80': airportGame({ costs: [12, 28, 30, 30, 44, 80] }),
  'talmud-game-200': bankruptcyGame({ estate: 200, claims: [100, 200, 300] }),
  'cloth-game': bankruptcyGame({ estate: 100, claims: [100, 50] }),
  'assignment-shapley-shubik-3x3': assignmentGame({
    values: [
      [5, 8, 2],
      [7, 9, 6],
      [2, 3, 0],
    ],
  }),
  'mcst-3': minimumCostSpanningTreeGame({
    costs: [
      [0, 6, 8, 9],
      [6, 0, 2, 7],
      [8, 2, 0, 3],
      [9, 7, 3, 0],
    ],
  }),
}

describe('reference games, from their families', () => {
  it.each(Object.entries(BUILT))('%s', (name, game) => {
    const entry = reference.find(item => item.name === name)!
    const nucleoli = kin.find(item => item.name === name)!
    expect(toJSON(fractions(game.worth))).toEqual(entry.worth)
    expect(value(game)).toEqual(entry.shapley)
    expect(core(game).kind).toBe(entry.coreNonempty ? 'nonempty' : 'empty')
    expect(toJSON(nucleolus(game))).toMatchObject({ values: nucleoli.nucleolus })
  })
})

describe('published answers', () => {
  it('the runway: each stretch is shared by those who use it; the nucleolus is (50, 75, 175)', () => {
    const runway = airportGame({ costs: [100, 200, 300] })
    expect(value(runway)).toEqual(['-100/3', '-250/3', '-550/3'])
    expect(toJSON(nucleolus(runway))).toMatchObject({ values: ['-50', '-75', '-175'] })
    // What each saves against its own cost.
    expect(value(savingsGame(runway))).toEqual(['200/3', '350/3', '350/3'])
  })

  it('gloves: the scarce side gets everything in the core', () => {
    const game = gloveGame({ left: 2, right: 3 })
    expect(game.players.map((_, i) => interval(game, i))).toEqual([
      ['1', '1'],
      ['1', '1'],
      ['0', '0'],
      ['0', '0'],
      ['0', '0'],
    ])
    expect(interval(gloveGame({ left: 2, right: 2 }), 0)).toEqual(['0', '1'])
  })

  it('the horse market of Böhm-Bawerk: the core price lies between 21 and 21½', () => {
    const market = horseMarketGame({
      sellers: [10, 11, 15, 17, 20, '43/2', 25, 26],
      buyers: [30, 28, 26, 24, 22, 21, 20, 18, 17, 15],
    })
    const at = (player: string): unknown => interval(market, market.players.indexOf(player))
    // S5 asks 20 and B5 offers 22; S6 and B6 trade at no core price.
    expect([at('S5'), at('B5'), at('S6'), at('B6')]).toEqual([
      ['1', '3/2'],
      ['1/2', '1'],
      ['0', '0'],
      ['0', '0'],
    ])
  })

  it('two sellers and three buyers at prices of their own', () => {
    // Sellers ask 1 and 3, buyers offer 6, 4 and 2: both horses are sold, at a price from 3 to 4.
    const market = horseMarketGame({ sellers: [1, 3], buyers: [6, 4, 2] })
    expect(market.players.map((_, i) => interval(market, i))).toEqual([
      ['2', '3'],
      ['0', '1'],
      ['2', '3'],
      ['0', '1'],
      ['0', '0'],
    ])
  })

  it('three bakeries: only the proportional division of what they save is stable', () => {
    const bakeries = jointPurchasingGame({
      quantities: [10, 20, 15],
      prices: [
        { from: 0, price: 10 },
        { from: 25, price: 8 },
      ],
    })
    expect([0, 1, 2].map(i => interval(bakeries, i))).toEqual([
      ['20', '20'],
      ['40', '40'],
      ['30', '30'],
    ])
    expect(value(bakeries)).toEqual(['25', '35', '30'])
    expect(toJSON(inCore(bakeries, [25, 35, 30]))).toMatchObject({
      holds: false,
      blocking: { coalition: 6, excess: '5' },
    })
  })

  it('the stud: three breeders pay 4000 of 12000 each', () => {
    const stud = coOwnershipGame({ benefits: [8000, 8000, 8000], cost: 12000 })
    expect(value(stud)).toEqual(['4000', '4000', '4000']) // 8000 of benefit less 4000 paid
    expect(inCore(stud, [4000, 4000, 4000]).holds).toBe(true)
  })

  it('a tree: Bird charges each player the edge that it hangs on', () => {
    // 0–1 costs 6, 1–2 costs 2, 2–3 costs 3.
    expect(inCore(BUILT['mcst-3']!, [-6, -2, -3]).holds).toBe(true)
  })
})

describe('linear production', () => {
  it('of pairs is the glove game', () => {
    const production = linearProductionGame({
      resources: [
        [2, 0],
        ['1/2', 1],
        [0, '5/3'],
      ],
      technology: [[1], [1]],
      prices: [1],
    })
    expect(production).toEqual(gloveGame({ left: [2, '1/2', 0], right: [0, 1, '5/3'] }))
  })

  it('two products from two resources', () => {
    // A loaf takes 1 of flour and earns 2; a cake takes 1 of flour and 2 of butter and earns 5.
    const game = linearProductionGame({
      players: ['A', 'B'],
      resources: [
        [3, 0],
        [1, 4],
      ],
      technology: [
        [1, 1],
        [0, 2],
      ],
      prices: [2, 5],
    })
    expect(toJSON(fractions(game.worth))).toEqual(['0', '6', '5', '14'])
  })

  it.each([
    [null, 'null is not a production problem'],
    [{ resource: [] }, 'resource: is no field that is known here'],
    [{ resources: [], technology: [[1]], prices: [1] }, 'resources: is empty'],
    [{ resources: new Array(13).fill([1]), technology: [[1]], prices: [1] }, 'resources: 13 players are more than 12'],
    [{ resources: [[1, 2]], technology: [[1]], prices: [1] }, 'resources[0]: has 2 entries, not 1'],
    [{ resources: [[-1]], technology: [[1]], prices: [1] }, 'resources[0][0]: is negative'],
    [{ resources: [[1]], technology: [[1, 0]], prices: [1, 1] }, 'prices[1]: is earned without any resource'],
    [{ resources: [[1]], technology: [['x']], prices: [1] }, 'technology[0][0]: "x" is not a rational number'],
    [{ resources: [3], technology: [[1]], prices: [1] }, 'resources[0]: 3 is not a list'],
  ])('refuses %j', (input, message) => {
    expect(() => linearProductionGame(input as never)).toThrow(message)
  })
})
