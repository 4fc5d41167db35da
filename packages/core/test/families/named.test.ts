/** Tables of the literature, by name, and every family against its definition on a few hundred drawn inputs. */
import {
  airportGame,
  apexGame,
  assignmentGame,
  bankruptcyGame,
  type Coalitional,
  coalitional,
  coOwnershipGame,
  costGame,
  dualGame,
  type Fraction,
  fractions,
  gloveGame,
  horseMarketGame,
  jointPurchasingGame,
  majorityGame,
  minimumCostSpanningTreeGame,
  random,
  ratio,
  rational,
  savingsGame,
  sequencingGame,
  simpleGame,
  sum,
  symmetricGame,
  toJSON,
  unanimityGame,
  worth,
} from '@biform/core'
import { describe, expect, it } from 'vitest'

const list = (game: Coalitional): string[] => fractions(game.worth).map(value => value.toFraction())
const strings = (values: readonly unknown[]): string[] => values.map(String)

describe('tables of the literature', () => {
  it('the runway of three aeroplanes, and what it saves', () => {
    const runway = airportGame({ costs: [100, 200, 300] })
    expect(list(runway)).toEqual(strings([0, -100, -200, -200, -300, -300, -300, -300]))
    expect(list(savingsGame(runway))).toEqual(strings([0, 0, 0, 100, 0, 100, 200, 300]))
  })

  it('gloves, in pairs or by holdings', () => {
    expect(list(gloveGame({ left: 1, right: 2 }))).toEqual(strings([0, 0, 0, 1, 0, 1, 0, 1]))
    expect(gloveGame({ left: 2, right: 1 }).players).toEqual(['L1', 'L2', 'R1'])
    expect(list(gloveGame({ left: [1, 0, 0], right: [0, 1, 1] }))).toEqual(list(gloveGame({ left: 1, right: 2 })))
    expect(list(gloveGame({ left: [2, '1/2'], right: [0, 1] }))).toEqual(['0', '0', '1/2', '1'])
  })

  it('the estates of 100, 200 and 300 against claims of 100, 200 and 300', () => {
    const game = (estate: number) => list(bankruptcyGame({ estate, claims: [100, 200, 300] }))
    expect(game(100)).toEqual(strings([0, 0, 0, 0, 0, 0, 0, 100]))
    expect(game(200)).toEqual(strings([0, 0, 0, 0, 0, 0, 100, 200]))
    expect(game(300)).toEqual(strings([0, 0, 0, 0, 0, 100, 200, 300]))
    expect(list(bankruptcyGame({ estate: 100, claims: [100, 50] }))).toEqual(strings([0, 50, 0, 100]))
  })

  it('the assignment of three houses to three buyers (Shapley and Shubik 1971)', () => {
    const game = assignmentGame({
      values: [
        [5, 8, 2],
        [7, 9, 6],
        [2, 3, 0],
      ],
    })
    // From an independent enumeration of all matchings.
    expect(list(game).join(' ')).toBe(
      '0 0 0 0 0 0 0 0 0 5 7 7 2 5 7 7 0 8 9 9 3 8 9 9 0 8 9 15 3 10 11 15 ' +
        '0 2 6 6 0 2 6 6 0 5 7 11 2 5 8 11 0 8 9 14 3 8 9 14 0 8 9 15 3 10 11 16',
    )
    expect(game.players).toEqual(['S1', 'S2', 'S3', 'B1', 'B2', 'B3'])
  })

  it('the horse market of Böhm-Bawerk: five of eight horses are sold, at a price between 21 and 21½', () => {
    const sellers = [10, 11, 15, 17, 20, '43/2', 25, 26]
    const buyers = [30, 28, 26, 24, 22, 21, 20, 18, 17, 15]
    const market = horseMarketGame({ sellers, buyers })
    const everyone = 2 ** 18 - 1
    const gains = sum([10, 11, 15, 17, 20].map((seller, k) => rational([30, 28, 26, 24, 22][k]!).sub(rational(seller))))
    expect(worth(market, everyone).toFraction()).toBe(gains.toFraction())
    const added = (player: string): string =>
      worth(market, everyone)
        .sub(worth(market, everyone - 2 ** market.players.indexOf(player)))
        .toFraction()
    // Of the sellers, S5 is the last to sell and S6 the first who does not; among buyers B5 and B6.
    expect(['S5', 'S6', 'B5', 'B6'].map(added)).toEqual(['3/2', '0', '1', '0'])
  })

  it('a spanning tree for three', () => {
    const game = minimumCostSpanningTreeGame({
      costs: [
        [0, 6, 8, 9],
        [6, 0, 2, 7],
        [8, 2, 0, 3],
        [9, 7, 3, 0],
      ],
    })
    expect(list(game)).toEqual(strings([0, -6, -8, -8, -9, -13, -11, -11]))
  })

  it('the bakeries that buy flour together: two of them, and three', () => {
    const prices = [
      { from: 0, price: 10 },
      { from: 25, price: 8 },
    ]
    expect(list(jointPurchasingGame({ quantities: [10, 20], prices }))).toEqual(strings([0, 0, 0, 60]))
    expect(list(jointPurchasingGame({ quantities: [10, 20, 15], prices }))).toEqual(
      strings([0, 0, 0, 60, 0, 50, 70, 90]),
    )
    expect(list(jointPurchasingGame({ quantities: [10, 20, 15], prices, discount: 'incremental' }))).toEqual(
      strings([0, 0, 0, 10, 0, 0, 20, 40]),
    )
    // A bakery that reaches 25 units alone saves nothing by itself.
    expect(list(jointPurchasingGame({ quantities: [30, '1/2'], prices }))).toEqual(['0', '0', '0', '1'])
  })

  it('the stud of three breeders', () => {
    const stud = coOwnershipGame({ benefits: [8000, 8000, 8000], cost: 12000 })
    expect(list(stud)).toEqual(strings([0, 0, 0, 4000, 0, 4000, 4000, 12000]))
  })

  it('a queue of three (Curiel, Pederzoli and Tijs 1989, in numbers of our own)', () => {
    // 1 before 2 costs 2·3 − 1·1 = 5 more than 2 before 1; 2 and 3 stand right; 1 before 3 costs 1·3 − 1·2 = 1 more.
    expect(list(sequencingGame({ times: [3, 1, 2], costs: [1, 2, 1] }))).toEqual(strings([0, 0, 0, 5, 0, 0, 0, 6]))
  })

  it('unanimity, apex and majority', () => {
    expect(list(unanimityGame({ players: 3, coalition: 0b101 }))).toEqual(strings([0, 0, 0, 0, 0, 1, 0, 1]))
    expect(list(apexGame({ players: ['a', 'b', 'c', 'd'], apex: 'b' }))).toEqual(
      strings([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1]),
    )
    expect(list(majorityGame({ players: 3 }))).toEqual(strings([0, 0, 0, 1, 0, 1, 1, 1]))
    expect(list(majorityGame({ players: 4 })).filter(value => value === '1').length).toBe(5)
    expect(toJSON(majorityGame({ players: 3, quota: 3 }))).toEqual(
      toJSON(unanimityGame({ players: 3, coalition: ['1', '2', '3'] })),
    )
    expect(list(simpleGame({ players: 2, winning: [1, ['2']] }))).toEqual(strings([0, 1, 1, 1]))
  })
})

/** A rational that is now and then too long for a double. */
function draws(seed: number) {
  const stream = random(77, seed)
  const long = stream.integer(0, 3) === 0
  const number = (low: number, high: number): Fraction => {
    const top = BigInt(stream.integer(low, high))
    return long ? ratio(top * 10n ** 20n + 7n * top, 3n * 10n ** 19n) : ratio(top, BigInt(stream.integer(1, 4)))
  }
  return {
    stream,
    number,
    numbers: (count: number, low = 0, high = 9) => Array.from({ length: count }, () => number(low, high)),
  }
}
const held = (S: number, amounts: readonly Fraction[]): Fraction => sum(amounts.filter((_, i) => (S >>> i) & 1))
const top = (values: readonly Fraction[]): Fraction =>
  values.reduce((a, b) => (a.compare(b) < 0 ? b : a), ratio(0n, 1n))
const positive = (value: Fraction): Fraction => top([value])

/** The same game from a function of the coalition. */
const defined = (game: Coalitional, worthOf: (S: number) => Fraction): void =>
  expect(game).toEqual(coalitional({ players: game.players, worth: (_, S) => worthOf(S) }))

describe('families agree with their definitions, in doubles and in bigints', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed)

  it('airport, bankruptcy, gloves, co-ownership', () => {
    for (const seed of seeds) {
      const { stream, number, numbers } = draws(seed)
      const n = stream.integer(1, 5)
      const amounts = numbers(n)
      defined(airportGame({ costs: amounts }), S => top(amounts.filter((_, i) => (S >>> i) & 1)).neg())
      const estate = sum(amounts).mul(ratio(BigInt(stream.integer(0, 4)), 4n))
      const everyone = 2 ** n - 1
      defined(bankruptcyGame({ estate, claims: amounts }), S => positive(estate.sub(held(everyone ^ S, amounts))))
      const right = numbers(n)
      defined(gloveGame({ left: amounts, right }), S => {
        const [a, b] = [held(S, amounts), held(S, right)]
        return a.compare(b) < 0 ? a : b
      })
      const cost = number(0, 20)
      defined(coOwnershipGame({ benefits: amounts, cost }), S => positive(held(S, amounts).sub(cost)))
    }
  })

  it('symmetric, cost, savings and dual games', () => {
    for (const seed of seeds) {
      const { stream, numbers } = draws(seed)
      const n = stream.integer(1, 4)
      const bySize = numbers(n, -9)
      const size = (S: number): number => strings([...S.toString(2)]).filter(bit => bit === '1').length
      defined(symmetricGame({ bySize }), S => bySize[size(S) - 1]!)
      const worths = [ratio(0n, 1n), ...numbers(2 ** n - 1, -9)]
      const game = coalitional({ worth: worths })
      defined(costGame({ cost: worths }), S => worths[S]!.neg())
      const alone = Array.from({ length: n }, (_, i) => worths[1 << i]!)
      defined(savingsGame(game), S => worths[S]!.sub(held(S, alone)))
      defined(dualGame(game), S => worths.at(-1)!.sub(worths[2 ** n - 1 - S]!))
      expect(dualGame(dualGame(game))).toEqual(game)
    }
  })

  it('assignment: the best of all matchings', () => {
    for (const seed of seeds) {
      const { stream, numbers } = draws(seed)
      const [rows, columns] = [stream.integer(1, 3), stream.integer(1, 3)]
      const values = Array.from({ length: rows }, () => numbers(columns, -3))
      const best = (S: number, row: number): Fraction => {
        if (row === rows) return ratio(0n, 1n)
        const alone = best(S, row + 1)
        if (((S >>> row) & 1) === 0) return alone
        const pairs = values[row]!.flatMap((value, j) => {
          const bit = 1 << (rows + j)
          return S & bit ? [value.add(best(S ^ bit, row + 1))] : []
        })
        return top([alone, ...pairs])
      }
      defined(assignmentGame({ values }), S => best(S, 0))
    }
  })

  it('spanning trees: the cheapest of all ways to hang each member on the source or another member', () => {
    for (const seed of seeds.slice(0, 30)) {
      const { stream, numbers } = draws(seed)
      const n = stream.integer(1, 4)
      const drawn = Array.from({ length: n + 1 }, () => numbers(n + 1))
      const costs = drawn.map((row, i) =>
        row.map((_, j) => (i === j ? ratio(0n, 1n) : drawn[Math.min(i, j)]![Math.max(i, j)]!)),
      )
      defined(minimumCostSpanningTreeGame({ costs }), S => {
        const members = Array.from({ length: n }, (_, i) => i + 1).filter(i => (S >>> (i - 1)) & 1)
        let best: Fraction | undefined
        const parents = new Map<number, number>()
        const reaches = (node: number, left: number): boolean =>
          node === 0 || (left > 0 && reaches(parents.get(node)!, left - 1))
        const choose = (k: number): void => {
          if (k === members.length) {
            if (!members.every(node => reaches(node, members.length))) return
            const total = sum(members.map(node => costs[node]![parents.get(node)!]!))
            if (!best || total.compare(best) < 0) best = total
            return
          }
          for (const parent of [0, ...members]) {
            if (parent === members[k]) continue
            parents.set(members[k]!, parent)
            choose(k + 1)
          }
        }
        choose(0)
        return best!.neg()
      })
    }
  })

  it('sequencing: the best of all orders in which nobody jumps over a player outside', () => {
    for (const seed of seeds.slice(0, 30)) {
      const { stream, numbers } = draws(seed)
      const n = stream.integer(1, 4)
      const [times, costs] = [numbers(n), numbers(n)]
      const waiting = (order: readonly number[]): Fraction =>
        sum(order.map((i, k) => sum(order.slice(0, k + 1).map(j => times[j]!)).mul(costs[i]!)))
      const orders = (rest: readonly number[]): number[][] =>
        rest.length === 0 ? [[]] : rest.flatMap(i => orders(rest.filter(j => j !== i)).map(order => [i, ...order]))
      const queue = times.map((_, i) => i)
      const before = waiting(queue)
      defined(sequencingGame({ times, costs }), S => {
        const inS = (i: number): boolean => ((S >>> i) & 1) === 1
        // A player outside keeps its place and everybody who was before it.
        const allowed = orders(queue).filter(order =>
          queue.every(i => inS(i) || queue.every(j => order.indexOf(j) < order.indexOf(i) === j < i)),
        )
        return top(allowed.map(order => before.sub(waiting(order))))
      })
    }
  })

  it('joint purchasing: what apart costs more than together', () => {
    for (const seed of seeds) {
      const { stream, numbers } = draws(seed)
      const n = stream.integer(1, 4)
      const quantities = numbers(n)
      const starts = numbers(stream.integer(1, 3), 1).map((_, k, all) => sum(all.slice(0, k)))
      const prices = starts.map((from, k) => ({ from, price: numbers(3)[k]! }))
      for (const discount of ['all-units', 'incremental'] as const) {
        const cost = (quantity: Fraction): Fraction => {
          if (discount === 'all-units') {
            return quantity.mul(prices.findLast(step => step.from.compare(quantity) <= 0)!.price)
          }
          return sum(
            prices.map(({ from, price }, k) => {
              const end = prices[k + 1]?.from ?? quantity
              return positive((end.compare(quantity) < 0 ? end : quantity).sub(from)).mul(price)
            }),
          )
        }
        defined(jointPurchasingGame({ quantities, prices, discount }), S =>
          held(S, quantities.map(cost)).sub(cost(held(S, quantities))),
        )
      }
    }
  })
})
