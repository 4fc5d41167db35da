/** Families of games in normal form, with the equilibria that their papers give. */
import {
  bertrandGame,
  blottoGame,
  congestionGame,
  coordinationGame,
  covarianceGame,
  minimumEffortGame,
  payoff,
  publicGood,
  publicGoodsGame,
  rankingGame,
  sum,
  travelersDilemma,
  unitVectorGame,
  volunteersDilemma,
} from '@biform/core'
import {
  dominance,
  isDegenerate,
  nashEquilibria,
  potential,
  pureEquilibria,
  symmetricEquilibria,
  zeroSum,
} from '@biform/solver'
import { describe, expect, it } from 'vitest'

describe('the equilibria of', () => {
  it('the traveler’s dilemma: the lowest claim alone (Basu 1994)', () => {
    const game = travelersDilemma({ claims: [2, 3, 4, 5, 6], bonus: 2 })
    const { equilibria, components, complete } = nashEquilibria(game)
    expect([complete, components.length, equilibria.length]).toEqual([true, 1, 1])
    expect(equilibria[0]!.supports).toEqual([[0], [0]])
    // One claim after the other is dominated, weakly, from the top.
    expect(dominance(game, { relation: 'weak' }).remaining).toEqual([[0], [0]])
  })

  it('coordination on one of three: 2³ − 1, half of them saddles', () => {
    const { equilibria } = nashEquilibria(coordinationGame({ players: 2, values: [1, 2, 3] }))
    expect(equilibria).toHaveLength(7)
    expect(equilibria.filter(({ supports }) => supports[0]!.length === 1)).toHaveLength(3)
  })

  it('minimum effort: all the same (Van Huyck, Battalio and Beil 1990)', () => {
    const game = minimumEffortGame({ players: 3, efforts: [1, 2, 3, 4, 5, 6, 7], benefit: 6, cost: 3 })
    expect(pureEquilibria(game).equilibria).toEqual([0, 1, 2, 3, 4, 5, 6].map(e => [e, e, e]))
    expect(potential(minimumEffortGame({ players: 3, efforts: [1, 2, 3], benefit: 6, cost: 3 })).kind).toBe('exact')
  })

  it('a symmetric Blotto game: a value of 0, and more troops are worth something (Borel 1921)', () => {
    expect(zeroSum(blottoGame({ troops: [4, 4], values: [1, 1, 1] })).value.toFraction()).toBe('0')
    expect(zeroSum(blottoGame({ troops: [5, 3], values: [1, 1, 1] })).value.s).toBe(1n)
  })

  it('a congestion game: routes with equal costs at the margin (Rosenthal 1973)', () => {
    // Four drivers, a short road that jams and a long one that does not: three and one, or two and two where both cost 3.
    const game = congestionGame({
      players: 4,
      costs: [
        [1, 2, 3, 4],
        [3, 3, 3, 3],
      ],
    })
    const onFirst = pureEquilibria(game).equilibria.map(profile => profile.filter(r => r === 0).length)
    expect(new Set(onFirst)).toEqual(new Set([2, 3]))
    expect(onFirst).toHaveLength(10)
    expect(potential(game).kind).toBe('exact')
  })

  it('Bertrand’s duopoly without costs: price 0, or the smallest step above', () => {
    const game = bertrandGame({ players: 2, prices: [0, 1, 2, 3, 4, 5], intercept: 6 })
    expect(pureEquilibria(game).equilibria).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('the volunteer’s dilemma: each holds back with probability (c/b)^(1/(n−1)) (Diekmann 1985)', () => {
    const game = volunteersDilemma({ players: 3, benefit: 4, cost: 1 })
    expect(pureEquilibria(game).equilibria).toEqual([
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ])
    const { equilibria } = symmetricEquilibria(game)
    expect(equilibria).toHaveLength(1)
    expect(equilibria[0]!.probabilities[1]).toMatchObject({ n: 1n, d: 2n })
  })

  it('a linear public good: nobody gives', () => {
    const game = publicGoodsGame(publicGood({ returns: ['1/2', '1/2', '1/2'], contributions: [1, 1, 1] }))
    const { equilibria } = pureEquilibria(game)
    expect(equilibria).toHaveLength(1)
    expect(dominance(game, { relation: 'strict' }).remaining.map(list => list.length)).toEqual([1, 1, 1])
    const [none] = equilibria as [number[]]
    const all = none.map(s => 1 - s)
    expect(payoff(game, all, 0).compare(payoff(game, none, 0))).toBe(1)
  })

  it('covariance games: common interests at ρ = 1, opposed ones at ρ = −1', () => {
    for (let seed = 0; seed < 10; seed++) {
      const common = covarianceGame({ shape: [4, 4], seed, correlation: 1 })
      expect(potential(common).kind).toBe('exact')
      expect(pureEquilibria(common).equilibria.length).toBeGreaterThan(0)
      const opposed = nashEquilibria(covarianceGame({ shape: [3, 3], seed, correlation: -1 }))
      expect(opposed.components).toHaveLength(1)
    }
  })

  it('unit-vector games: the row player is indifferent or knows what to do, and equilibria are odd in number', () => {
    let nondegenerate = 0
    for (let seed = 0; seed < 12; seed++) {
      const game = unitVectorGame({ shape: [4, 4], seed, minimum: 0, maximum: 1_000_000 })
      const { equilibria, complete } = nashEquilibria(game)
      expect(complete).toBe(true)
      for (const { profile, supports, payoffs } of equilibria) {
        // A row is paid in some columns: each that is played with the same total probability, which is what it pays.
        for (const i of supports[0]!) {
          const paid = profile[1]!.filter((_, j) => payoff(game, [i, j], 0).n > 0n)
          expect(sum(paid).equals(payoffs[0]!)).toBe(true)
        }
      }
      const tied = isDegenerate(game)
      if (tied.kind === 'decided' && !tied.holds) {
        nondegenerate += 1
        expect(equilibria.length % 2).toBe(1)
      }
    }
    expect(nondegenerate).toBeGreaterThan(0)
  })

  it('ranking games: in a pure equilibrium the loser makes no effort, if it is no tie', () => {
    let found = 0
    for (let seed = 0; seed < 40; seed++) {
      const game = rankingGame({ players: 2, efforts: 4, seed })
      for (const profile of pureEquilibria(game).equilibria) {
        found += 1
        const gets = [0, 1].map(i => payoff(game, profile, i))
        const loser = gets[0]!.compare(gets[1]!) < 0 ? 0 : 1
        if (gets.some(value => value.s < 0n)) throw new Error('a loser who could have saved its effort')
        if (gets[loser]!.n === 0n) expect(profile[loser]).toBe(0)
      }
    }
    expect(found).toBeGreaterThan(0)
  })
})
