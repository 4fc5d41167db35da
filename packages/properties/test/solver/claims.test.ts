/**
 * The axioms of claims rules (Thomson 2003, 2015), each of them for every rule: those that a rule satisfies hold on
 * everything that is drawn, and for those that it violates one problem is shown where it does.
 */
import '../setup.ts'
import { type ClaimsProblem, claimsProblem, compare, type Fraction, ratio, sum, ZERO } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  adjustedProportional,
  constrainedEqualAwards,
  constrainedEqualLosses,
  minimalOverlap,
  piniles,
  proportional,
  randomArrival,
  talmud,
} from '@biform/solver'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const RULES = {
  proportional,
  constrainedEqualAwards,
  constrainedEqualLosses,
  talmud,
  randomArrival,
  piniles,
  minimalOverlap,
  adjustedProportional,
}
type RuleName = keyof typeof RULES
type Rule = (estate: Fraction, claims: readonly Fraction[]) => readonly Fraction[]

const ruleOf =
  (name: RuleName): Rule =>
  (estate, claims) =>
    RULES[name](claimsProblem({ estate, claims })).values

const atMost = (a: Fraction, b: Fraction): boolean => compare(a, b) <= 0
const same = (a: readonly Fraction[], b: readonly Fraction[]): boolean => a.every((x, i) => x.equals(b[i]!))
const least = (a: Fraction, b: Fraction): Fraction => (atMost(a, b) ? a : b)
const minus = (a: readonly Fraction[], b: readonly Fraction[]): Fraction[] => a.map((x, i) => x.sub(b[i]!))
const plus = (a: readonly Fraction[], b: readonly Fraction[]): Fraction[] => a.map((x, i) => x.add(b[i]!))
const TWO = ratio(2n, 1n)

/** Whether a rule keeps an axiom at a problem. `share`, from 0 to 1, is for axioms about two estates. */
type Axiom = (rule: Rule, problem: ClaimsProblem, share: Fraction) => boolean

const AXIOMS = {
  /** Nobody gets less than nothing or more than its claim, and the estate is used up. */
  'awards are feasible': (rule, { estate, claims }) => {
    const x = rule(estate, claims)
    return sum(x).equals(estate) && x.every((award, i) => award.s >= 0n && atMost(award, claims[i]!))
  },
  /** A larger claim gets no less, and loses no less; equals are treated equally. */
  'order is preserved': (rule, { estate, claims }) => {
    const x = rule(estate, claims)
    return claims.every((c, i) =>
      claims.every((d, j) => !atMost(c, d) || (atMost(x[i]!, x[j]!) && atMost(c.sub(x[i]!), d.sub(x[j]!)))),
    )
  },
  /** Nobody loses when the estate grows. */
  'resource monotonicity': (rule, { estate, claims }, share) => {
    const [less, more] = [rule(estate.mul(share), claims), rule(estate, claims)]
    return less.every((award, i) => atMost(award, more[i]!))
  },
  /** Nobody loses when its claim grows. */
  'claims monotonicity': (rule, { estate, claims }, share) => {
    const grown = claims.with(0, claims[0]!.add(share))
    return atMost(rule(estate, claims)[0]!, rule(estate, grown)[0]!)
  },
  /** Units do not matter. */
  homogeneity: (rule, { estate, claims }) =>
    same(
      rule(
        estate.mul(TWO),
        claims.map(c => c.mul(TWO)),
      ),
      rule(estate, claims).map(x => x.mul(TWO)),
    ),
  /** What is claimed beyond the estate does not count. */
  'claims truncation': (rule, { estate, claims }) =>
    same(
      rule(
        estate,
        claims.map(c => least(c, estate)),
      ),
      rule(estate, claims),
    ),
  /** First everybody gets what the others leave, then the rest is divided. */
  'minimal rights first': (rule, { estate, claims }) => {
    const total = sum(claims)
    const rights = claims.map(c => {
      const left = estate.sub(total.sub(c))
      return left.s < 0n ? ZERO : left
    })
    return same(plus(rights, rule(estate.sub(sum(rights)), minus(claims, rights))), rule(estate, claims))
  },
  /** Losses are divided as awards are. */
  'self-duality': (rule, { estate, claims }) =>
    same(minus(claims, rule(sum(claims).sub(estate), claims)), rule(estate, claims)),
  /** Half of the claims is divided into halves. */
  midpoint: (rule, { claims }) => {
    const halves = claims.map(c => c.div(TWO))
    return same(rule(sum(halves), claims), halves)
  },
  /** If the estate turns out smaller, the awards that were promised can stand as claims. */
  'composition down': (rule, { estate, claims }, share) =>
    same(rule(estate.mul(share), rule(estate, claims)), rule(estate.mul(share), claims)),
  /** If the estate turns out larger, what was paid can stand and the rest be divided on what is still claimed. */
  'composition up': (rule, { estate, claims }, share) => {
    const first = rule(estate.mul(share), claims)
    return same(plus(first, rule(estate.sub(sum(first)), minus(claims, first))), rule(estate, claims))
  },
  /** When some have been paid and leave, the others divide what is left as before. */
  consistency: (rule, { estate, claims }) => {
    const x = rule(estate, claims)
    return claims.every((_, i) => {
      const others = claims.flatMap((_, j) => (j === i ? [] : [j]))
      if (others.length === 0) return true
      return same(
        rule(
          estate.sub(x[i]!),
          others.map(j => claims[j]!),
        ),
        others.map(j => x[j]!),
      )
    })
  },
} satisfies Record<string, Axiom>
type AxiomName = keyof typeof AXIOMS

/** An estate and claims; where an axiom is about two estates, the smaller one is half of it. */
type Problem = readonly [estate: number, claims: readonly number[]]

/** Where a rule does not keep an axiom. */
const VIOLATED: Partial<Record<AxiomName, Partial<Record<RuleName, Problem>>>> = {
  'claims truncation': {
    proportional: [1, [1, 2]],
    constrainedEqualLosses: [1, [1, 2]],
    piniles: [2, [1, 3]],
  },
  'minimal rights first': {
    proportional: [2, [1, 2]],
    constrainedEqualAwards: [2, [1, 2]],
    piniles: [2, [1, 2]],
  },
  'self-duality': {
    constrainedEqualAwards: [1, [1, 2]],
    constrainedEqualLosses: [1, [1, 2]],
    piniles: [1, [1, 2]],
    minimalOverlap: [2, [1, 1, 2]],
  },
  midpoint: {
    constrainedEqualAwards: [0, [1, 2]],
    constrainedEqualLosses: [0, [1, 2]],
    minimalOverlap: [0, [1, 1, 2]],
  },
  'composition down': {
    talmud: [2, [1, 2]],
    randomArrival: [2, [1, 2]],
    piniles: [2, [1, 2]],
    minimalOverlap: [2, [1, 2]],
    adjustedProportional: [2, [1, 2]],
  },
  'composition up': {
    talmud: [2, [1, 2]],
    randomArrival: [2, [1, 2]],
    piniles: [2, [1, 3]],
    minimalOverlap: [2, [1, 2]],
    adjustedProportional: [2, [1, 2]],
  },
  consistency: {
    randomArrival: [2, [1, 2, 2]],
    minimalOverlap: [2, [1, 1, 2]],
    adjustedProportional: [2, [1, 2, 2]],
  },
}

const problems = arbitrary.claimsProblem({ players: [1, 4] })

describe.each(Object.keys(AXIOMS) as AxiomName[])('%s', name => {
  const axiom: Axiom = AXIOMS[name]
  it.each(Object.keys(RULES) as RuleName[])('%s', rule => {
    const violated = VIOLATED[name]?.[rule]
    if (violated) {
      const [estate, claims] = violated
      expect(axiom(ruleOf(rule), claimsProblem({ estate, claims }), ratio(1n, 2n))).toBe(false)
    } else {
      const shares = arbitrary.rational({ minimum: 0, maximum: 1 })
      fc.assert(
        fc.property(problems, shares, (problem, share) => axiom(ruleOf(rule), problem, share)),
        { numRuns: 60 },
      )
    }
  })
})

describe('how the rules hang together', () => {
  it('constrained equal losses are the dual of constrained equal awards', () => {
    const [awards, losses] = [ruleOf('constrainedEqualAwards'), ruleOf('constrainedEqualLosses')]
    fc.assert(
      fc.property(problems, ({ estate, claims }) =>
        same(minus(claims, awards(sum(claims).sub(estate), claims)), losses(estate, claims)),
      ),
    )
  })

  it('with two claimants Talmud, random arrival, minimal overlap and adjusted proportional are concede-and-divide', () => {
    fc.assert(
      fc.property(arbitrary.claimsProblem({ players: 2 }), ({ estate, claims }) => {
        const conceded = claims.map(c => (atMost(estate, c) ? ZERO : estate.sub(c))).reverse()
        const half = estate.sub(sum(conceded)).div(TWO)
        const division = conceded.map(amount => amount.add(half))
        return (['talmud', 'randomArrival', 'minimalOverlap', 'adjustedProportional'] as const).every(name =>
          same(ruleOf(name)(estate, claims), division),
        )
      }),
    )
  })

  it('Talmud is constrained equal awards of the half-claims up to half of all claims, and losses of them beyond', () => {
    const [awards, losses] = [ruleOf('constrainedEqualAwards'), ruleOf('constrainedEqualLosses')]
    fc.assert(
      fc.property(problems, ({ estate, claims }) => {
        const halves = claims.map(c => c.div(TWO))
        const half = sum(halves)
        const division = atMost(estate, half) ? awards(estate, halves) : plus(halves, losses(estate.sub(half), halves))
        return same(ruleOf('talmud')(estate, claims), division)
      }),
    )
  })
})
