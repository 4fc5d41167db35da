/** Public goods of many players: the 29 herds of the alpaca industry, and closed forms. */
import { compare, decimalOf, publicGood, random, ratio, rational, sum, toJSON, volunteersDilemma } from '@biform/core'
import { contributionDiscounts, contributors, sustainedContributors, symmetricEquilibria } from '@biform/solver'
import { verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from '../../certify/corrupt.ts'

/** Herds of 29 firms; each gains from the industry in proportion to its herd. */
const herds = [
  1000, 1000, 80, 70, 29, 300, 600, 56, 120, 50, 34, 32, 87, 80, 280, 50, 64, 107, 89, 36, 140, 60, 30, 20, 67, 50, 300,
  56, 925,
]
const total = 5812

const industry = (multiplier: string | number) =>
  publicGood({ returns: herds.map(herd => `${herd}/${total}`), multiplier })

const count = (multiplier: string | number): number => {
  const { strict, indifferent } = contributors(industry(multiplier))
  return strict.length + indifferent.length
}

describe('29 herds', () => {
  it('the large ones contribute first', () => {
    expect(herds.reduce((a, b) => a + b, 0)).toBe(total)
    expect([1, 5, 6, 10, 20, 60, 100, 291].map(count)).toEqual([0, 0, 2, 4, 6, 10, 18, 29])
    expect([count('1453/250'), count('1453/251')]).toEqual([2, 0])
    expect([count('1453/5'), count(290)]).toEqual([29, 28])
    expect(contributors(industry(1)).efficient).toBe(true)
    expect(verify(industry(60), contributors(industry(60)))).toEqual({ kind: 'valid' })
  })

  it('with patience all do: each from a discount factor of its own, the smallest herd from the highest', () => {
    const good = industry(60)
    const found = contributionDiscounts(good)
    expect(verify(good, found)).toEqual({ kind: 'valid' })
    const starts = found.perPlayer.map(([interval]) => interval!.lower as ReturnType<typeof rational>)
    expect(starts.filter(start => start.n === 0n).length).toBe(10)
    const smallest = herds.indexOf(20)
    expect(found.all[0]!.lower).toEqual(starts[smallest])
    expect(starts.every(start => compare(start, starts[smallest]!) <= 0)).toBe(true)
    // Ten contribute alone: T − R = 1 − m, T − P = 18m, m = 1200/5812.
    const m = rational('1200/5812')
    expect(toJSON(starts[smallest])).toBe(rational(1).sub(m).div(m.mul(18)).toFraction())
  })

  it('equal herds: (1 − m)/((n − 1)m), 1/28 for n = 29 and m = 1/2', () => {
    const equal = publicGood({ returns: herds.map(() => '1/2') })
    expect(toJSON(contributionDiscounts(equal).all)).toEqual([
      { lower: '1/28', upper: '1', lowerClosed: true, upperClosed: false },
    ])
  })
})

describe('at a given discount factor', () => {
  it('more herds keep paying the more patient they are: the six that pay alone, at last all', () => {
    const good = industry(20)
    const counts = ['0', '1/3', '1/2', '2/3'].map(discount => sustainedContributors(good, { discount }).count)
    expect(counts).toEqual([6, 23, 28, 29])
    const { all } = contributionDiscounts(good)
    const found = sustainedContributors(good, { discount: all[0]!.lower as ReturnType<typeof rational> })
    expect(found.count).toBe(29)
    expect(verify(good, found)).toEqual({ kind: 'valid' })
  })

  it('no set of players that keep to it holds anybody else', () => {
    const draw = random(3)
    for (let k = 0; k < 300; k++) {
      const number = (most: number) => ratio(BigInt(draw.integer(0, most)), BigInt(draw.integer(1, 6)))
      const n = draw.integer(1, 5)
      const good = publicGood({
        returns: Array.from({ length: n }, () => number(5)),
        contributions: Array.from({ length: n }, () => ratio(BigInt(draw.integer(1, 4)), 1n)),
      })
      const discount = ratio(BigInt(draw.integer(0, 11)), 12n)
      const kept = (set: readonly number[]) => {
        const { perPlayer } = contributionDiscounts(good, { target: set })
        return set.every(i => {
          const [interval] = perPlayer[i]!
          return interval !== undefined && compare(interval.lower as ReturnType<typeof rational>, discount) <= 0
        })
      }
      const sets = Array.from({ length: 2 ** n }, (_, mask) =>
        good.players.flatMap((_, i) => ((mask >> i) & 1 ? [i] : [])),
      )
      const alone = contributors(good).strict
      const union = new Set(sets.filter(set => alone.every(i => set.includes(i)) && kept(set)).flat())
      expect(sustainedContributors(good, { discount }).members).toEqual([...union].sort((a, b) => a - b))
    }
  })

  it.each([[1], [-1], ['x'], [undefined]])('a discount factor of %s is refused', discount => {
    expect(() => sustainedContributors(industry(1), { discount: discount as never })).toThrow('options.discount: ')
  })
})

describe('proportional punishments', () => {
  const good = publicGood({ returns: ['1/2', '1/2', '2/3'], contributions: [1, 2, 1] })

  it('of full severity are grim, and ask for more patience the milder they are', () => {
    const grim = contributionDiscounts(good)
    const full = contributionDiscounts(good, { punishment: 'proportional' })
    expect(full.perPlayer).toEqual(grim.perPlayer)
    const mild = contributionDiscounts(good, { punishment: 'proportional', severity: '1/4' })
    // Player 0: T − R = 1/2, R = 1: (1/2)/(1/2 + 1/4).
    expect(toJSON(mild.perPlayer[0]![0]!.lower)).toBe('2/3')
    expect(verify(good, mild)).toEqual({ kind: 'valid' })
  })

  it('a player who gets nothing out of it is not kept by any', () => {
    const poor = publicGood({ returns: ['1/10', '9/10'] })
    const found = contributionDiscounts(poor)
    expect(found.perPlayer[0]).toEqual([])
    expect(found.all).toEqual([])
    expect(contributionDiscounts(poor, { target: [] }).all.length).toBe(1)
  })
})

describe('consortia', () => {
  it('of volunteers: nobody does so with 1/16 in two, 1/8 in three', () => {
    const nobody = [2, 3].map(players => {
      const { equilibria } = symmetricEquilibria(volunteersDilemma({ players, benefit: 4, cost: 1 }))
      return toJSON(equilibria.map(({ unanimous }) => unanimous[1]))
    })
    expect(nobody).toEqual([['1/16'], ['1/8']])
  })

  it('with a cost of 2/5 of the benefit three volunteer with an irrational probability', () => {
    const [only] = symmetricEquilibria(volunteersDilemma({ players: 3, benefit: 5, cost: 2 })).equilibria
    expect(decimalOf(only!.probabilities[1]!, 6)).toBe('0.632456') // √(2/5)
    expect(toJSON(only!.probabilities[1])).toMatchObject({ kind: 'algebraic' })
  })
})

describe('the checker', () => {
  it('accepts one answer', () => {
    const good = publicGood({ returns: ['1/2', '1', '3/2'], contributions: [1, 2, 3] })
    expect(survivors(good, contributors(good))).toEqual([])
    expect(survivors(good, sustainedContributors(good, { discount: '1/3' }))).toEqual([])
    expect(survivors(good, contributionDiscounts(good, { target: [0, 2] }))).toEqual([])
    expect(verify(publicGood({ returns: [1], threshold: 1 }), contributors(good))).toEqual({
      kind: 'invalid',
      at: 'method',
    })
  })

  it('ten thousand players', () => {
    const many = publicGood({ returns: Array.from({ length: 10_000 }, (_, i) => (i % 3 === 0 ? '2/3' : '1/2')) })
    const found = contributionDiscounts(many)
    expect(sum(found.payoffs).s).toBe(1n)
    expect(verify(many, found)).toEqual({ kind: 'valid' })
  })
})

describe('refusals', () => {
  const good = publicGood({ returns: ['1/2', 2] })
  it('names the place', () => {
    expect(() => contributors({ kind: 'tree' } as never)).toThrow('good: "tree" is not a public good')
    expect(() => contributors(publicGood({ returns: [1], threshold: 1 }))).toThrow(
      'good.threshold: 1 makes contributions depend on each other; publicGoodsGame writes small ones out',
    )
    expect(() => contributionDiscounts(good, { target: [2] })).toThrow('options.target[0]: 2 is not one of 2 players')
    expect(() => contributionDiscounts(good, { target: [0, 0] })).toThrow('options.target[1]: 0 is there twice')
    expect(() => contributionDiscounts(good, { target: 'all' as never })).toThrow(
      'options.target: "all" is not a list of players',
    )
    expect(() => contributionDiscounts(good, { severity: 1 })).toThrow(
      "options.severity: goes with punishment: 'proportional'",
    )
    expect(() => contributionDiscounts(good, { punishment: 'mild' as never })).toThrow(
      `options.punishment: "mild" is not 'grim'`,
    )
    expect(() => contributionDiscounts(good, { punishment: 'proportional' })).toThrow(
      'good.returns[1]: player "2" would contribute alone',
    )
    const shared = publicGood({ returns: ['1/2', '1/2'] })
    expect(() => contributionDiscounts(shared, { punishment: 'proportional', severity: 2 })).toThrow(
      'options.severity: 2 is not above 0 and at most 1',
    )
  })
})
