/** What the builders of families answer to bad input: one line that names the place. */
import * as core from '@biform/core'
import { describe, expect, it } from 'vitest'
import { refusal } from '../refusal.ts'

const many = Array.from({ length: 25 }, () => 1)
const pair = core.coalitional({ worth: [0, 0, 0, 1] })

const cases: readonly (readonly [(input: never) => unknown, unknown, string])[] = [
  [core.airportGame, null, 'null is not an object with players, costs'],
  [core.airportGame, {}, 'costs: undefined is not a list of numbers'],
  [core.airportGame, { costs: [] }, 'costs: needs at least one player'],
  [core.airportGame, { costs: [1, -2] }, 'costs[1]: -2 is negative'],
  [core.airportGame, { costs: [1, 'x'] }, 'costs[1]: "x" is not a rational number'],
  [core.airportGame, { costs: many }, 'costs: 25 players are more than 24'],
  [core.airportGame, { costs: new Array(2 ** 31) }, `costs: ${2 ** 31} players are more than 24`],
  [core.airportGame, { costs: [1], players: ['A', 'B'] }, 'players: has 2 labels for 1 players'],
  [core.airportGame, { costs: [1, 2], players: ['A', 'A'] }, 'players[1]: "A" is there twice'],
  [core.airportGame, { cost: [1] }, 'cost: is no field that is known here; there are players, costs'],
  [core.bankruptcyGame, { estate: 7, claims: [1, 2] }, 'estate: 7 is more than all claims together, 3'],
  [core.bankruptcyGame, { estate: -1, claims: [1, 2] }, 'estate: -1 is negative'],
  [core.bankruptcyGame, { estate: Number.NaN, claims: [1] }, 'estate: NaN is not a rational number'],
  [core.gloveGame, { left: 13, right: 12 }, 'players: 25 players are more than 24'],
  [core.gloveGame, { left: 0, right: 0 }, 'players: needs at least one player'],
  [core.gloveGame, { left: 1.5, right: 1 }, 'left: 1.5 is not a number of players'],
  [core.gloveGame, { left: [1], right: 1 }, 'left: a list of 1 is not a number of players'],
  [core.gloveGame, { left: [1, 0], right: [1] }, 'right: has 1 entry, and left has 2'],
  [core.assignmentGame, { values: 3 }, 'values: 3 is not a list of rows'],
  [core.assignmentGame, { values: [] }, 'values: needs at least one player'],
  [core.assignmentGame, { values: [[1], [1, 2]] }, 'values[1]: has 2 entries, and row 0 1'],
  [core.assignmentGame, { values: [[1, 'x']] }, 'values[0][1]: "x" is not a rational number'],
  [core.assignmentGame, { values: many.map(() => [1]) }, 'values: 26 players are more than 24'],
  [core.horseMarketGame, { sellers: many.slice(12), buyers: many.slice(12) }, 'players: 26 players are more than 24'],
  [core.horseMarketGame, { sellers: [], buyers: [1] }, 'sellers: needs at least one player'],
  [core.minimumCostSpanningTreeGame, { costs: [[0]] }, 'costs: needs at least one player'],
  [
    core.minimumCostSpanningTreeGame,
    {
      costs: [
        [0, 1],
        [2, 0],
      ],
    },
    'costs[1][0]: differs from costs[0][1]',
  ],
  [
    core.minimumCostSpanningTreeGame,
    {
      costs: [
        [0, 1],
        [1, 3],
      ],
    },
    'costs[1][1]: must be 0',
  ],
  [
    core.minimumCostSpanningTreeGame,
    {
      costs: [
        [0, -1],
        [-1, 0],
      ],
    },
    'costs[0][1]: -1 is negative',
  ],
  [core.minimumCostSpanningTreeGame, { costs: [[0, 1], [1]] }, 'costs[1]: has 1 entry for 2 rows'],
  [core.jointPurchasingGame, { quantities: [1], prices: [] }, 'prices: needs at least one step'],
  [core.jointPurchasingGame, { quantities: [1], prices: [{ from: 1, price: 1 }] }, 'prices[0].from: must be 0'],
  [core.jointPurchasingGame, { quantities: [1], prices: [3] }, 'prices[0]: 3 is not a step { from, price }'],
  [
    core.jointPurchasingGame,
    {
      quantities: [1],
      prices: [
        { from: 0, price: 1 },
        { from: 0, price: 1 },
      ],
    },
    'prices[1].from: 0 is not above the step before',
  ],
  [core.jointPurchasingGame, { quantities: [1], prices: [{ from: 0, price: -1 }] }, 'prices[0].price: -1 is negative'],
  [
    core.jointPurchasingGame,
    { quantities: [1], prices: [{ from: 0, price: 1 }], discount: 'some' },
    'discount: "some" is neither "all-units" nor "incremental"',
  ],
  [core.sequencingGame, { times: [1, 2], costs: [1] }, 'costs: has 1 entry, and times has 2'],
  [core.sequencingGame, { times: [-1], costs: [1] }, 'times[0]: -1 is negative'],
  [core.coOwnershipGame, { benefits: [1], cost: -1 }, 'cost: -1 is negative'],
  [core.unanimityGame, { players: 3, coalition: [] }, 'coalition: the empty coalition cannot win'],
  [core.unanimityGame, { players: 3, coalition: 8 }, 'coalition: 8 is not a coalition of 3 players'],
  [core.unanimityGame, { players: 3, coalition: ['4'] }, 'coalition: "4" is none of "1", "2", "3"'],
  [core.unanimityGame, { players: 25, coalition: 1 }, 'players: 25 players are more than 24'],
  [core.simpleGame, { players: 3, winning: [] }, 'winning: needs at least one coalition'],
  [core.simpleGame, { players: 3, winning: [3, 0] }, 'winning[1]: the empty coalition cannot win'],
  [core.apexGame, { players: 2 }, 'players: 2 are too few for an apex game: 3 are needed'],
  [core.apexGame, { players: 3, apex: 3 }, 'apex: 3 is not a player'],
  [core.majorityGame, { players: 3, quota: 4 }, 'quota: 4 is not a number of members from 1 to 3'],
  [core.majorityGame, { players: 1.5 }, 'players: 1.5 is not a number of players'],
  [core.costGame, { cost: [0, 1, 2] }, 'cost: has 3 entries, which is not 2^n for n ≥ 1 players'],
  [core.costGame, { cost: [1, 1] }, 'cost[0]: the empty coalition must be worth 0'],
  [core.costGame, { players: ['A'], cost: { B: 1 } }, 'cost["B"]: "B" is none of "A"'],
  [core.savingsGame, undefined, 'game: is missing; it is of kind "coalitional"'],
  [core.dualGame, { kind: 'tree' }, 'game: an object of kind "tree" is not of kind "coalitional"'],
  [core.convexGame, { slack: [0, -1, 0, -1] }, 'slack[3]: -1 is negative'],
  [core.balancedGame, { allocation: [1, 1], slack: [0, -1, 0, 0] }, 'slack[1]: -1 is negative'],
  [core.balancedGame, { allocation: [1, 1], slack: [0, 1] }, 'slack: has 2 entries, not 2^2 = 4'],
  [core.totallyBalancedGame, { allocations: [] }, 'allocations: 0 are not 1 to 1000'],
  [core.totallyBalancedGame, { allocations: [[1], [1, 2]] }, 'allocations[1]: has 2 entries, and the first 1'],
  [core.randomConvex, { players: 25, seed: 1 }, 'players: 25 players are more than 24'],
  [core.randomConvex, { players: 3 }, 'seed: undefined is not an integer'],
  [core.randomBalanced, { players: 3, seed: 1, minimum: 4, maximum: 3 }, 'maximum: 3 is below the minimum 4'],
  [core.randomCoalitional, { players: 3, seed: 1, maximum: 2 ** 31 }, 'maximum: 2147483648 is not an integer within'],
  [core.randomSuperadditive, { players: 21, seed: 1 }, 'players: 21 players are more than 20'],
  [core.superadditiveGame, { slack: [0, -1, 0, -1] }, 'slack[3]: -1 is negative'],
  [core.superadditiveGame, { slack: new Float64Array(2 ** 21) }, 'players: 21 are more than 20: all divisions'],
  [
    core.superadditiveCover,
    core.majorityGame({ players: 21 }),
    'game.players: 21 players are more than 20: all divisions of all coalitions are looked at',
  ],
]

describe('families refuse', () => {
  it.each(cases.map(([build, input, answer]) => [`${build.name}: ${answer}`, build, input, answer] as const))(
    '%s',
    (_, build, input, answer) => {
      expect(refusal(() => build(input as never))).toContain(answer)
    },
  )

  it('nothing of a game that they read', () => {
    const before = core.toJSON(pair)
    for (const build of [core.savingsGame, core.dualGame, core.superadditiveCover, core.monotoneCover]) build(pair)
    expect(core.toJSON(pair)).toEqual(before)
  })
})
