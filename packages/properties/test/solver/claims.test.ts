/**
 * The axioms of claims rules (Thomson 2003, 2015), each of them for every rule: those that a rule satisfies hold on
 * everything that is drawn, and for those that it violates one problem is shown where it does.
 */
import '../setup.ts'
import { readFileSync } from 'node:fs'
import { claimsProblem, compare, type Fraction, ratio, sum, ZERO } from '@biform/core'
import { arbitrary, claimsAxioms } from '@biform/properties'
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

/** An estate and claims; where an axiom is about two estates, the smaller one is half of it. */
type Problem = readonly [estate: number, claims: readonly number[]]

/** Where a rule does not keep an axiom. */
const VIOLATED: Readonly<Record<string, Partial<Record<RuleName, Problem>>>> = {
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

/** The columns of the handbook's table. */
const COLUMNS: readonly RuleName[] = [
  'proportional',
  'constrainedEqualAwards',
  'constrainedEqualLosses',
  'talmud',
  'piniles',
  'randomArrival',
  'minimalOverlap',
  'adjustedProportional',
]

const problems = arbitrary.claimsProblem({ players: [1, 4] })

describe.each(claimsAxioms)('$name', axiom => {
  it.each(Object.keys(RULES) as RuleName[])('%s', name => {
    const violated = VIOLATED[axiom.name]?.[name]
    if (violated) {
      const [estate, claims] = violated
      const verdict = axiom.holds(RULES[name], claimsProblem({ estate, claims }), ratio(1n, 2n))
      if (verdict.holds) throw new Error('it holds there')
      for (const { game, values } of verdict.witness) expect(RULES[name](game).values).toEqual(values)
    } else {
      const shares = arbitrary.rational({ minimum: 0, maximum: 1 })
      fc.assert(
        fc.property(problems, shares, (problem, share) => axiom.holds(RULES[name], problem, share).holds),
        { numRuns: 60 },
      )
    }
  })
})

it('the handbook has the same table', () => {
  const page = readFileSync(new URL('../../../../apps/docs/explanation/claims.md', import.meta.url), 'utf8')
  for (const [name, rules] of Object.entries(VIOLATED)) {
    const row = page.split('\n').find(line => line.startsWith(`| ${name}:`))!
    const kept = row
      .split('|')
      .slice(2, -1)
      .map(cell => cell.trim() === '•')
    expect([name, kept]).toEqual([name, COLUMNS.map(rule => !(rule in rules))])
  }
})

describe('how the rules hang together', () => {
  it('Talmud divides between any two what they get together like the contested garment', () => {
    fc.assert(
      fc.property(problems, ({ estate, claims }) => {
        const x = ruleOf('talmud')(estate, claims)
        return claims.every((c, i) =>
          claims.every((d, j) => {
            if (i === j) return true
            const both = x[i]!.add(x[j]!)
            const [left, right] = [both.sub(least(d, both)), both.sub(least(c, both))]
            return x[i]!.equals(left.add(both.sub(left).sub(right).div(TWO)))
          }),
        )
      }),
    )
  })

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
