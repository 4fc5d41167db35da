/** Theorems on the named families of TU games, over everything that the generators draw. */
import '../setup.ts'
import {
  airportGame,
  assignmentGame,
  bankruptcyGame,
  type Coalitional,
  compare,
  dualGame,
  type Fraction,
  fractions,
  jointPurchasingGame,
  minimumCostSpanningTreeGame,
  ratio,
  savingsGame,
  sum,
  toJSON,
  worth,
  ZERO,
} from '@biform/core'
import { arbitrary, sample } from '@biform/properties'
import {
  adjustedProportional,
  core,
  inCore,
  isBalanced,
  isConvex,
  isMonotone,
  isSimple,
  isSuperadditive,
  isTotallyBalanced,
  linearProductionGame,
  nucleolus,
  randomArrival,
  shapley,
  talmud,
  tau,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const amount = arbitrary.rational({ minimum: 0, maximum: 10 })

describe('what the families are', () => {
  it.each([
    ['convex', isConvex],
    ['superadditive', isSuperadditive],
    ['balanced', isBalanced],
    ['totallyBalanced', isTotallyBalanced],
    ['monotone', isMonotone],
    ['simple', isSimple],
    ['airport', isConvex],
    ['bankruptcy', isConvex],
    ['coOwnership', isConvex],
    ['sequencing', isConvex],
    ['glove', isTotallyBalanced],
    ['assignment', isTotallyBalanced],
    ['horseMarket', isTotallyBalanced],
    ['minimumCostSpanningTree', isTotallyBalanced],
  ] as const)('%s', (name, predicate) => {
    const games: fc.Arbitrary<Coalitional> = arbitrary[name]()
    fc.assert(fc.property(games, game => predicate(game).holds))
  })

  it('spanning tree games and joint purchasing games need not be convex', () => {
    for (const name of ['minimumCostSpanningTree', 'jointPurchasing', 'assignment', 'glove'] as const) {
      const drawn = sample<Coalitional>(arbitrary[name](), { seed: 3, count: 300 })
      expect(drawn.some(game => !isConvex(game).holds)).toBe(true)
    }
  })

  it('simple games are monotone, and what wins is worth 1', () => {
    fc.assert(
      fc.property(arbitrary.simple({ players: [1, 5] }), game => {
        const v = fractions(game.worth)
        return v.every((value, S) => v.every((other, T) => (S & T) !== S || compare(value, other) <= 0))
      }),
    )
    const drawn = sample(arbitrary.simple({ players: 3 }), { seed: 4, count: 400 })
    // All 18 monotone simple games of three players in which all together win.
    expect(new Set(drawn.map(game => fractions(game.worth).join(''))).size).toBe(18)
  })
})

describe('airport', () => {
  it('the Shapley value shares each stretch among those who use it (Littlechild and Owen)', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), costs => {
        const order = costs.map((_, i) => i).sort((i, j) => compare(costs[i]!, costs[j]!))
        const charges: Fraction[] = []
        let charge = ZERO
        order.forEach((i, k) => {
          const step = costs[i]!.sub(k === 0 ? ZERO : costs[order[k - 1]!]!)
          charge = charge.add(step.div(BigInt(costs.length - k)))
          charges[i] = charge.neg()
        })
        expect(toJSON(shapley(airportGame({ costs })).values)).toEqual(toJSON(charges))
      }),
    )
  })
})

describe('spanning trees', () => {
  it("Bird's charges are in the core", () => {
    const cells = fc.array(amount, { minLength: 25, maxLength: 25 })
    fc.assert(
      fc.property(cells, drawn => {
        const costs = [0, 1, 2, 3, 4].map(i =>
          [0, 1, 2, 3, 4].map(j => (i === j ? ZERO : drawn[5 * Math.min(i, j) + Math.max(i, j)]!)),
        )
        const charges: Fraction[] = []
        const reached = [0]
        while (reached.length < 5) {
          const edges = reached.flatMap(i => [1, 2, 3, 4].filter(j => !reached.includes(j)).map(j => [i, j] as const))
          const [i, j] = edges.reduce((a, b) => (compare(costs[b[0]]![b[1]]!, costs[a[0]]![a[1]]!) < 0 ? b : a))
          charges[j - 1] = costs[i]![j]!.neg()
          reached.push(j)
        }
        return inCore(minimumCostSpanningTreeGame({ costs }), charges).holds
      }),
    )
  })
})

describe('linear production', () => {
  it('assignment games are linear production games: one unit of each player, one product per pair', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 4, maxLength: 4 }), prices => {
        const unit = [0, 1, 2, 3].map(i => [0, 1, 2, 3].map(k => (i === k ? 1 : 0)))
        const technology = [
          [1, 1, 0, 0],
          [0, 0, 1, 1],
          [1, 0, 1, 0],
          [0, 1, 0, 1],
        ]
        const players = ['S1', 'S2', 'B1', 'B2']
        const production = linearProductionGame({ players, resources: unit, technology, prices })
        expect(production).toEqual(assignmentGame({ values: [prices.slice(0, 2), prices.slice(2)] }))
      }),
      { numRuns: 30 },
    )
  })

  it('have a core, whatever the technology', () => {
    const table = fc.array(fc.array(amount, { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 })
    const needs = fc.array(fc.array(arbitrary.rational({ minimum: 1, maximum: 3 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    })
    fc.assert(
      fc.property(table, needs, fc.array(amount, { minLength: 3, maxLength: 3 }), (resources, technology, prices) => {
        const game = linearProductionGame({ resources, technology, prices })
        return core(game).kind === 'nonempty'
      }),
      { numRuns: 30 },
    )
  })
})

describe('joint purchasing', () => {
  it('with two steps, a large order of all and none by itself, proportional savings are in the core', () => {
    const quantities = fc.array(arbitrary.rational({ minimum: 1, maximum: 10 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(quantities, arbitrary.rational({ minimum: 0, maximum: 1 }), (bought, share) => {
        const all = sum(bought)
        const largest = bought.reduce((a, b) => (compare(a, b) < 0 ? b : a))
        // A threshold above what anybody buys alone and at most what all buy.
        if (compare(largest, all) === 0) return
        const from = largest.add(all.sub(largest).mul(ratio(1n, 2n).add(share.div(2n))))
        const game = jointPurchasingGame({
          quantities: bought,
          prices: [
            { from: 0, price: 10 },
            { from, price: 8 },
          ],
        })
        const saved = bought.map(quantity => quantity.mul(2n))
        expect(inCore(game, saved).holds).toBe(true)
      }),
    )
  })

  it('with falling prices for further units, the game is convex', () => {
    const quantities = fc.array(amount, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(quantities, amount, amount, (bought, a, b) => {
        const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a]
        const prices = [
          { from: 0, price: high },
          { from: 7, price: low },
        ]
        return isConvex(jointPurchasingGame({ quantities: bought, prices, discount: 'incremental' })).holds
      }),
    )
  })
})

describe('savings and duals', () => {
  it('the Shapley value of the dual is that of the game; that of the savings is less by what each has alone', () => {
    fc.assert(
      fc.property(arbitrary.coalitional({ players: [1, 5] }), game => {
        const values = shapley(game).values
        expect(toJSON(shapley(dualGame(game)).values)).toEqual(toJSON(values))
        const alone = values.map((value, i) => value.sub(worth(game, 1 << i)))
        expect(toJSON(shapley(savingsGame(game)).values)).toEqual(toJSON(alone))
      }),
    )
  })
})

describe('claims and their game', () => {
  it('Talmud is the nucleolus, random arrival the Shapley value, adjusted proportional the τ-value', () => {
    fc.assert(
      fc.property(arbitrary.claimsProblem({ players: [1, 5] }), problem => {
        const game = bankruptcyGame(problem)
        const values = toJSON([
          talmud(problem).values,
          randomArrival(problem).values,
          adjustedProportional(problem).values,
        ])
        const [first, second, third] = [nucleolus(game), shapley(game), tau(game)]
        expect(first.kind === 'allocation' && toJSON([first.values, second.values])).toEqual(
          (values as unknown[]).slice(0, 2),
        )
        expect(third.kind === 'allocation' && toJSON(third.values)).toEqual((values as unknown[])[2])
      }),
    )
  })
})
