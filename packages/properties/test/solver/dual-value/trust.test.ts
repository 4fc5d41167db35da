/** P6 and P7, and the trust threshold: races, gradualism, and what trust the division needs. */
import '../../setup.ts'
import { compare, type Fraction, learningRace, ONE, rational, type TreeNodeInput, tree, ZERO } from '@biform/core'
import { gameClass, pureEquilibria, subgamePerfect } from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, HALF, larger, many, order, positive, unit } from './draws.ts'

const terminal = (payoff: Fraction): TreeNodeInput => ({ kind: 'terminal', payoffs: [payoff] })

/** The best decisions of one agent, by name. */
function best(actions: Readonly<Record<string, TreeNodeInput>>): string[] {
  const choices = Object.entries(actions).map(([label, node]) => ({ label, node }))
  const one = tree({ players: ['S'], root: { kind: 'decision', player: 'S', actions: choices } })
  return subgamePerfect(one)
    .equilibria.map(({ strategies }) => strategies[0]![0]!)
    .toSorted()
}

const chance = (probability: Fraction, yes: TreeNodeInput, no: TreeNodeInput): TreeNodeInput => ({
  kind: 'chance',
  branches: [
    { label: 'yes', probability, node: yes },
    { label: 'no', probability: ONE.sub(probability), node: no },
  ],
})

describe('P6: open or race', () => {
  const races = fc.record({ privateBenefit: amount, commonBenefit: amount, sharingCost: amount, exposure: unit })

  it('openness is some equilibrium iff C ≥ ρp + s, risk-dominant iff C > 2(ρp + s); the race is one always', () => {
    const classes = new Set<string>()
    fc.assert(
      fc.property(races, race => {
        const lost = race.exposure.mul(race.privateBenefit).add(race.sharingCost)
        const C = race.commonBenefit
        const stage = learningRace(race)
        const { equilibria } = pureEquilibria(stage)
        expect(equilibria.some(([x, y]) => x === 0 && y === 0)).toBe(compare(C, lost) >= 0)
        expect(equilibria.some(([x, y]) => x === 1 && y === 1)).toBe(true)
        const { kind, risk } = gameClass(stage)
        classes.add(kind)
        const open = order(C, lost)
        const honoured = race.privateBenefit.add(C).sub(lost)
        if (lost.n === 0n) expect(kind).toBe(open > 0 ? 'harmony' : 'indifference')
        else if (open > 0) expect(kind).toBe('stag-hunt')
        else if (open === 0) expect(kind).toBe('boundary')
        else expect(kind).toBe(compare(honoured, ZERO) > 0 ? 'prisoners-dilemma' : 'deadlock')
        if (kind !== 'stag-hunt') return
        const dominance = order(C, lost.mul(2))
        expect(risk?.dominant).toEqual(dominance > 0 ? [0, 0] : dominance < 0 ? [1, 1] : undefined)
      }),
      many,
    )
    expect(classes.size).toBe(6)
  })

  it('without a cost of sharing, and scope RS in common: iff ρ ≤ RS/(1 − RS)', () => {
    fc.assert(
      fc.property(unit, positive, unit, (scope, market, exposure) => {
        const commonBenefit = scope.mul(market)
        const privateBenefit = ONE.sub(scope).mul(market)
        const { equilibria } = pureEquilibria(learningRace({ privateBenefit, commonBenefit, sharingCost: 0, exposure }))
        const open = equilibria.some(([x, y]) => x === 0 && y === 0)
        expect(open).toBe(scope.equals(ONE) || compare(exposure, scope.div(ONE.sub(scope))) <= 0)
      }),
      many,
    )
  })

  it('at exposure 0 races do not end: p = 10, C = 4, s = 1 has both corners strict, s = 5 only the race', () => {
    const at = (sharingCost: number): readonly (readonly number[])[] =>
      pureEquilibria(learningRace({ privateBenefit: 10, commonBenefit: 4, sharingCost, exposure: 0 })).equilibria
    expect(at(1)).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(at(5)).toEqual([[1, 1]])
  })
})

describe('the trust that a division needs', () => {
  type Setting = { readonly a: Fraction; readonly e: Fraction; readonly k: Fraction; readonly share: Fraction }

  /** Invest and be paid a share of the pot with probability τ, or lose it; or keep out. */
  const decide = ({ a, e, k, share }: Setting, rho: Fraction, trust: Fraction): string[] => {
    const kept = ONE.sub(rho).mul(a).sub(k)
    const honoured = kept.add(rho.mul(share).mul(a.add(e)))
    return best({ invest: chance(trust, terminal(honoured), terminal(kept)), not: terminal(ZERO) })
  }
  const threshold = ({ a, e, k, share }: Setting, rho: Fraction): Fraction =>
    larger(ZERO, k.sub(ONE.sub(rho).mul(a))).div(rho.mul(share).mul(a.add(e)))

  const settings = fc.record({ a: positive, e: amount, k: amount, share: unit })

  it('is τ* = max(0, k − (1 − ρ)a)/(ρβ(a + e)): above it investing is best, below it is not', () => {
    fc.assert(
      fc.property(settings, unit, unit, (setting, rho, trust) => {
        if (rho.n === 0n || setting.share.n === 0n) {
          // Nothing to be trusted with: own use pays for it or nothing does.
          const own = order(ONE.sub(rho).mul(setting.a), setting.k)
          expect(decide(setting, rho, trust).includes('invest')).toBe(own >= 0)
          return
        }
        const least = threshold(setting, rho)
        expect(decide(setting, rho, trust).includes('invest')).toBe(compare(trust, least) >= 0)
        if (least.n !== 0n && compare(least, ONE) <= 0) {
          expect(decide(setting, rho, least)).toEqual(['invest', 'not'])
        }
      }),
      many,
    )
  })

  it('rises with exposure iff a > k, falls iff a < k, and is the same at every exposure if a = k', () => {
    const exposures = unit.map(value => (value.n === 0n ? HALF : value))
    const shares = unit.map(value => (value.n === 0n ? HALF : value))
    fc.assert(
      fc.property(settings, shares, exposures, exposures, fc.constantFrom(-1, 0, 1), (drawn, share, x, y, side) => {
        const [low, high] = [x, y].toSorted(compare) as [Fraction, Fraction]
        fc.pre(!low.equals(high))
        const k = side === 0 ? drawn.a : side < 0 ? drawn.a.mul(share) : drawn.a.add(drawn.k)
        const setting = { ...drawn, k, share }
        const change = order(threshold(setting, high), threshold(setting, low))
        const gains = order(setting.a, k)
        if (gains <= 0) expect(change).toBe(gains)
        else expect(change).toBe(threshold(setting, high).n === 0n ? 0 : 1)
        // What the closed form says the decision says too: trust that is enough at one exposure is enough at the other.
        const [easy, hard] = gains >= 0 ? [low, high] : [high, low]
        const trust = threshold(setting, hard)
        if (compare(trust, ONE) <= 0) expect(decide(setting, easy, trust)).toContain('invest')
      }),
      many,
    )
  })

  it('in the case of BSM is 0, 4/5 and 1; with a = 20, k = 30 it is 5/4, 1 and 3/4 as exposure grows', () => {
    const at = (list: readonly number[], share: string, rho: string): string => {
      const [a, e, k] = list.map(value => rational(value))
      const found = threshold({ a: a!, e: e!, k: k!, share: rational(share) }, rational(rho))
      const decision = (trust: Fraction): string[] =>
        decide({ a: a!, e: e!, k: k!, share: rational(share) }, rational(rho), trust)
      if (compare(found, ONE) > 0) expect(decision(ONE)).toEqual(['not'])
      else if (found.n !== 0n) expect(decision(found)).toEqual(['invest', 'not'])
      return found.toFraction()
    }
    expect(['1/4', '1/2', '2/3'].map(rho => at([40, 60, 30], '1/4', rho))).toEqual(['0', '4/5', '1'])
    expect(['1/3', '1/2', '1'].map(rho => at([20, 60, 30], '1/2', rho))).toEqual(['5/4', '1', '3/4'])
  })
})

describe('P7: gradualism', () => {
  const settings = fc.record({
    odds: positive,
    mimic: unit,
    rounds: fc.nat(4),
    r: positive,
    l: positive,
    stake: positive,
  })

  /**
   * Whether to go on after `rounds` rounds of cooperation, planned before anything is seen: no rule of Bayes, but every way in
   * which the rounds can go. An honest partner always cooperates, an opportunist with probability π each time.
   */
  function goOn(
    odds: Fraction,
    mimic: Fraction,
    rounds: number,
    honest: TreeNodeInput,
    other: TreeNodeInput,
  ): string[] {
    const stopped = terminal(ZERO)
    const seen = Array.from({ length: rounds }).reduce<TreeNodeInput>(node => chance(mimic, node, stopped), other)
    return best({ 'go on': chance(odds.div(odds.add(1)), honest, seen), stop: stopped })
  }
  const expected = (stake: Fraction, largest: Fraction): string[] =>
    [['go on'], ['go on', 'stop'], ['stop']][order(stake, largest) + 1]!

  it('the largest safe stake is (r/l) · odds₀ · π^(−t), if an opportunist costs l for each unit at stake', () => {
    fc.assert(
      fc.property(settings, ({ odds, mimic, rounds, r, l, stake }) => {
        const loss = terminal(l.mul(stake).neg())
        const seen = mimic.pow(rounds)!
        const found = goOn(odds, mimic, rounds, terminal(r), loss)
        // Who has cooperated although an opportunist never would is honest: then every stake is safe.
        if (seen.n === 0n) expect(found).toEqual(['go on'])
        else expect(found).toEqual(expected(stake, r.div(l).mul(odds).div(seen)))
      }),
      many,
    )
  })

  it('and (r/l)(odds_t + π)/(1 − π), if l is lost in a period in which it grabs, and r gained in the others', () => {
    fc.assert(
      fc.property(settings, ({ odds, mimic, rounds, r, l, stake }) => {
        const period = chance(mimic, terminal(r), terminal(l.mul(stake).neg()))
        const found = goOn(odds, mimic, rounds, terminal(r), period)
        const seen = mimic.pow(rounds)!
        if (seen.n === 0n || mimic.equals(ONE)) expect(found).toEqual(['go on'])
        else {
          const now = odds.div(seen)
          expect(found).toEqual(expected(stake, r.div(l).mul(now.add(mimic)).div(ONE.sub(mimic))))
        }
      }),
      many,
    )
  })

  it('with gain and loss both in proportion to the stake it is all or nothing', () => {
    fc.assert(
      fc.property(settings, positive, ({ odds, mimic, rounds, r, l, stake }, other) => {
        const at = (e: Fraction): string[] => goOn(odds, mimic, rounds, terminal(r.mul(e)), terminal(l.mul(e).neg()))
        expect(at(stake)).toEqual(at(other))
      }),
      many,
    )
  })

  it('doubles each time for an opportunist that mimics every other time: 1/4, 1/2, 1, 2, 4', () => {
    const [odds, r, l] = [rational('1/4'), ONE, ONE]
    const stakes = ['1/4', '1/2', '1', '2', '4'].map(value => rational(value))
    stakes.forEach((stake, t) => {
      expect(goOn(odds, HALF, t, terminal(r), terminal(l.mul(stake).neg()))).toEqual(['go on', 'stop'])
    })
  })
})
