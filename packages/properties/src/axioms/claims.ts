/** The axioms of rules for claims problems (Thomson 2003, 2015). */
import { type ClaimsProblem, claimsProblem, compare, type Fraction, sum, ZERO } from '@biform/core'
import { type Axiom, axiom, noAnswer } from './axiom.ts'
import { atMost, minus, nobodyLoses, plus, same } from './vectors.ts'

type Rule = (estate: Fraction, claims: readonly Fraction[]) => readonly Fraction[]
const THOMSON = 'Thomson (2003), Mathematical Social Sciences 45'

/** Whether awards use up the estate, none of them negative or above its claim. */
function areFeasible(awards: readonly Fraction[], { estate, claims }: ClaimsProblem): boolean {
  return sum(awards).equals(estate) && awards.every((award, i) => award.s >= 0n && atMost(award, claims[i]!))
}

/** The first axiom, and the premise of all others. */
const feasibility: Axiom<ClaimsProblem, Fraction> = axiom(
  'feasibility',
  'Awards are not negative, nobody gets more than its claim, and the estate is used up.',
  THOMSON,
  (ask, problem) => areFeasible(ask(problem), problem),
)

/** An axiom of feasible rules; `share`, from 0 to 1, is the smaller estate as a part of the larger, or a claim's growth. */
function ofClaims(
  name: string,
  text: string,
  test: (rule: Rule, problem: ClaimsProblem, share: Fraction) => boolean | undefined,
  cite: string = THOMSON,
): Axiom<ClaimsProblem, Fraction> {
  return axiom(name, text, cite, (ask, problem, share) => {
    const rule: Rule = (estate, claims) => {
      const asked = claimsProblem({ estate, claims })
      const awards = ask(asked)
      return areFeasible(awards, asked) ? awards : noAnswer()
    }
    return test(rule, problem, share)
  })
}

/**
 * The axioms of claims rules. Each takes a rule, a problem and a share from 0 to 1, which says how much smaller the other
 * estate is, or how much a claim grows; axioms about one problem alone ignore it. All but the first apply to feasible
 * awards only.
 */
export const claimsAxioms: readonly Axiom<ClaimsProblem, Fraction>[] = [
  feasibility,
  ofClaims(
    'order preservation',
    'A larger claim gets no less and loses no less; equal claims get the same.',
    (rule, { estate, claims }) => {
      const x = rule(estate, claims)
      return claims.every((c, i) =>
        claims.every((d, j) => !atMost(c, d) || (atMost(x[i]!, x[j]!) && atMost(c.sub(x[i]!), d.sub(x[j]!)))),
      )
    },
    'Aumann and Maschler (1985), Journal of Economic Theory 36',
  ),
  ofClaims('resource monotonicity', 'Nobody gets less when the estate grows.', (rule, { estate, claims }, share) =>
    nobodyLoses(rule(estate.mul(share), claims), rule(estate, claims)),
  ),
  ofClaims('claims monotonicity', 'Nobody gets less when its claim grows.', (rule, { estate, claims }, share) => {
    const before = rule(estate, claims)
    return claims.every((c, i) => atMost(before[i]!, rule(estate, claims.with(i, c.add(share)))[i]!))
  }),
  ofClaims('homogeneity', 'Units do not matter.', (rule, { estate, claims }) => {
    const double = (x: Fraction): Fraction => x.mul(2n)
    return same(rule(double(estate), claims.map(double)), rule(estate, claims).map(double))
  }),
  ofClaims(
    'claims truncation',
    'What is claimed beyond the estate does not count.',
    (rule, { estate, claims }) =>
      same(
        rule(
          estate,
          claims.map(c => (atMost(c, estate) ? c : estate)),
        ),
        rule(estate, claims),
      ),
    'Dagan and Volij (1993), Mathematical Social Sciences 26',
  ),
  ofClaims(
    'minimal rights first',
    'What the others concede may be paid beforehand.',
    (rule, { estate, claims }) => {
      const total = sum(claims)
      const rights = claims.map(c => {
        const left = estate.sub(total.sub(c))
        return compare(left, ZERO) > 0 ? left : ZERO
      })
      return same(plus(rights, rule(estate.sub(sum(rights)), minus(claims, rights))), rule(estate, claims))
    },
    'Curiel, Maschler and Tijs (1987), Zeitschrift für Operations Research 31',
  ),
  ofClaims(
    'self-duality',
    'Losses are divided as awards are.',
    (rule, { estate, claims }) => same(minus(claims, rule(sum(claims).sub(estate), claims)), rule(estate, claims)),
    'Aumann and Maschler (1985), Journal of Economic Theory 36',
  ),
  ofClaims('midpoint', 'Half of all claims is divided into half of each.', (rule, { claims }) => {
    const halves = claims.map(c => c.div(2n))
    return same(rule(sum(halves), claims), halves)
  }),
  ofClaims(
    'composition down',
    'If the estate turns out smaller, the awards that were promised can stand as claims.',
    (rule, { estate, claims }, share) => {
      const smaller = estate.mul(share)
      return same(rule(smaller, rule(estate, claims)), rule(smaller, claims))
    },
    'Moulin (2000), Econometrica 68',
  ),
  ofClaims(
    'composition up',
    'If the estate turns out larger, what was paid can stand and the rest be divided on what is still claimed.',
    (rule, { estate, claims }, share) => {
      const first = rule(estate.mul(share), claims)
      return same(plus(first, rule(estate.sub(sum(first)), minus(claims, first))), rule(estate, claims))
    },
    'Young (1988), Journal of Economic Theory 44',
  ),
  ofClaims(
    'consistency',
    'When one takes its award and leaves, the others divide what is left as before.',
    (rule, { estate, claims }) => {
      if (claims.length === 1) return undefined
      const x = rule(estate, claims)
      return claims.every((_, i) => {
        const stay = <T>(list: readonly T[]): T[] => list.filter((_, j) => j !== i)
        return same(rule(estate.sub(x[i]!), stay(claims)), stay(x))
      })
    },
    'Aumann and Maschler (1985), Journal of Economic Theory 36',
  ),
]
