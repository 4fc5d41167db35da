/** The checkers of rules for claims problems: each award is held against what defines the rule. */
import { type ClaimsProblem, compare, type Fraction, ratio, sum, ZERO } from '@biform/core'
import type {
  AdjustedProportional,
  ClaimsResult,
  ConstrainedEqualAwards,
  ConstrainedEqualLosses,
  MinimalOverlap,
  Piniles,
  Proportional,
  Talmud,
} from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { demand, demandSame, equal, fraction, gameOf, vector } from '../flaw.ts'
import { checkRandomArrival } from './random-arrival.ts'

export const CLAIMS_CHECKERS: Checkers<ClaimsResult['method']> = {
  proportional: checkProportional,
  constrainedEqualAwards: checkEqualAwards,
  constrainedEqualLosses: checkEqualLosses,
  talmud: checkTalmud,
  piniles: checkPiniles,
  minimalOverlap: checkMinimalOverlap,
  adjustedProportional: checkAdjustedProportional,
  randomArrival: checkRandomArrival,
}

/** The problem, and awards that add up to its estate, none negative and none above its claim. */
function awarded(subject: unknown, values: readonly Fraction[]): ClaimsProblem {
  const problem = gameOf(subject, 'claims-problem')
  vector(values, problem.claims.length, 'values').forEach((value, i) => {
    demand(compare(value, ZERO) >= 0 && compare(value, problem.claims[i]!) <= 0, `values[${i}]`)
  })
  demand(equal(sum(values), problem.estate), 'values')
  return problem
}

/** x_i · Σc = E · c_i. */
function checkProportional(subject: unknown, result: Proportional): undefined {
  const { estate, claims } = awarded(subject, result.values)
  const total = sum(claims)
  claims.forEach((claim, i) => {
    demand(equal(result.values[i]!.mul(total), estate.mul(claim)), `values[${i}]`)
  })
}

/** Everybody gets its ceiling, or what nobody gets more than. Gives that largest amount. */
function demandEqual(values: readonly Fraction[], ceilings: readonly Fraction[]): Fraction {
  const most = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  values.forEach((value, i) => {
    demand(compare(value, ceilings[i]!) <= 0 && compare(value, ZERO) >= 0, `values[${i}]`)
    demand(equal(value, most) || equal(value, ceilings[i]!), `values[${i}]`)
  })
  return most
}

function checkEqualAwards(subject: unknown, result: ConstrainedEqualAwards): undefined {
  const { claims } = awarded(subject, result.values)
  demandSame(result.award, demandEqual(result.values, claims), 'award')
}

function checkEqualLosses(subject: unknown, result: ConstrainedEqualLosses): undefined {
  const { claims } = awarded(subject, result.values)
  demandSame(result.loss, demandEqual(differences(claims, result.values), claims), 'loss')
}

/** Equal awards or equal losses, each cut at half the claim: which of the two, the estate decides. */
function checkTalmud(subject: unknown, result: Talmud): undefined {
  const { estate, claims } = awarded(subject, result.values)
  const half = claims.map(claim => claim.div(2n))
  const scarce = compare(estate, sum(half)) <= 0
  demandEqual(scarce ? result.values : differences(claims, result.values), half)
}

/** Equal awards cut at half the claim, of the estate or of what it exceeds all half-claims by. */
function checkPiniles(subject: unknown, result: Piniles): undefined {
  const { estate, claims } = awarded(subject, result.values)
  const half = claims.map(claim => claim.div(2n))
  const scarce = compare(estate, sum(half)) <= 0
  demandEqual(scarce ? result.values : differences(result.values, half), half)
}

function checkAdjustedProportional(subject: unknown, result: AdjustedProportional): undefined {
  const { estate, claims } = awarded(subject, result.values)
  const all = sum(claims)
  const rights = claims.map(claim => {
    const others = all.sub(claim)
    return compare(estate, others) > 0 ? estate.sub(others) : ZERO
  })
  demandSame(result.minimalRights, rights, 'minimalRights')
  const rest = estate.sub(sum(rights))
  const open = claims.map((claim, i) => {
    const left = claim.sub(rights[i]!)
    return compare(left, rest) < 0 ? left : rest
  })
  const total = sum(open)
  result.values.forEach((value, i) => {
    demand(equal(value.sub(rights[i]!).mul(total), rest.mul(open[i]!)), `values[${i}]`)
  })
}

/** Lays the claims on the estate as the record says, and gives each part in equal shares to those who claim it. */
function checkMinimalOverlap(subject: unknown, result: MinimalOverlap): undefined {
  const { estate, claims } = awarded(subject, result.values)
  const t = fraction(result.nestedPart, 'nestedPart')
  demand(compare(t, ZERO) >= 0 && compare(t, estate) <= 0, 'nestedPart')
  const above = claims.map(claim => (compare(claim, t) > 0 ? claim.sub(t) : ZERO))
  const whole = claims.some(claim => compare(claim, estate) >= 0)
  demand(whole ? equal(t, estate) : equal(sum(above), estate.sub(t)), 'nestedPart')
  // Layer by layer from the bottom: each goes to those who claim at least as much as its end.
  const order = claims.map((_, i) => i).sort((i, j) => compare(claims[i]!, claims[j]!))
  let [share, start] = [ZERO, ZERO]
  order.forEach((i, fewer) => {
    const end = compare(claims[i]!, t) < 0 ? claims[i]! : t
    share = share.add(end.sub(start).div(ratio(BigInt(claims.length - fewer), 1n)))
    start = end
    demand(equal(result.values[i]!, whole ? share : share.add(above[i]!)), `values[${i}]`)
  })
}

function differences(a: readonly Fraction[], b: readonly Fraction[]): Fraction[] {
  return a.map((value, i) => value.sub(b[i]!))
}
