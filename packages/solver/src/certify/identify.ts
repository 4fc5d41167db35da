/**
 * Checks an identification: every set is found again from the values at which the return ties with the threshold and a
 * test of the points between them; derivatives are differences of the return, which is affine in everything that it
 * depends on.
 */
import { compare, type Fraction, InputError, ONE, ratio, rational, ZERO } from '@biform/core'
import type { ClosedInterval, Identification, Observation } from '../results/index.ts'
import { demand, demandSame, equal, fraction, list, record, vector } from './flaw.ts'

const NAMES = ['exposure', 'specificity', 'share', 'trust', 'discount'] as const

/** @param subject the observation */
export function checkIdentification(subject: unknown, answer: Identification): undefined {
  demand(typeof subject === 'object' && subject !== null && !Array.isArray(subject), 'subject')
  try {
    checkObservation(subject as Observation, answer)
  } catch (error) {
    if (error instanceof InputError) demand(false, 'subject')
    throw error
  }
  const dials = list(answer.dials, 'dials', NAMES.length).map((dial, k) => {
    const at = `dials[${k}]`
    demand(record(dial, at).name === NAMES[k], `${at}.name`)
    const [low, high] = [fraction(dial.lower, `${at}.lower`), fraction(dial.upper, `${at}.upper`)]
    demand(compare(ZERO, low) <= 0 && compare(low, high) <= 0 && compare(high, ONE) <= 0, at)
    return dial
  })
  vector(answer.reference, NAMES.length, 'reference').forEach((value, k) => {
    demand(compare(dials[k]!.lower, value) <= 0 && compare(value, dials[k]!.upper) <= 0, `reference[${k}]`)
  })
  demand(answer.referenceExplains === explains(answer, [answer.reference]), 'referenceExplains')
  checkExplained(answer)
  checkExplanations(answer)
  checkSeparations(answer)
  checkEstimate(answer)
  return undefined
}

function checkObservation(seen: Observation, { own, external, threshold, relation }: Identification): void {
  demandSame(own, rational(seen.own), 'own')
  demandSame(external, rational(seen.external ?? 0), 'external')
  const amount = seen.investment
  const expected = amount === undefined ? (seen.invests ? '>=' : '<=') : '='
  demand(relation === expected, 'relation')
  const cost = rational(seen.cost)
  demandSame(threshold, amount === undefined ? cost : cost.mul(rational(amount)), 'threshold')
}

/** δ (a − ρs (a − τβ(a + e))). */
function returnAt({ own, external }: Pick<Identification, 'own' | 'external'>, dials: readonly Fraction[]): Fraction {
  const [rho, s, beta, tau, delta] = dials as [Fraction, Fraction, Fraction, Fraction, Fraction]
  const lost = own.sub(tau.mul(beta).mul(own.add(external)))
  return delta.mul(own.sub(rho.mul(s).mul(lost)))
}

/** Whether values between the returns at these points stand in the relation to the threshold. */
function explains(answer: Identification, points: readonly (readonly Fraction[])[]): boolean {
  const orders = points.map(point => compare(returnAt(answer, point), answer.threshold))
  const above = orders.some(order => order >= 0)
  const below = orders.some(order => order <= 0)
  return { '>=': above, '<=': below, '=': above && below }[answer.relation]
}

/** Of one dial the values that explain, the others being at any of the given points (their dial of that place is free). */
function setOf(answer: Identification, k: number, points: readonly (readonly Fraction[])[]): ClosedInterval[] {
  const { lower, upper } = answer.dials[k]!
  const at = (v: Fraction): boolean =>
    explains(
      answer,
      points.map(point => point.with(k, v)),
    )
  const ties = points.flatMap(point => {
    const [first, last] = [returnAt(answer, point.with(k, ZERO)), returnAt(answer, point.with(k, ONE))]
    return equal(first, last) ? [] : [answer.threshold.sub(first).div(last.sub(first))]
  })
  const inner = ties.filter(tie => compare(lower, tie) < 0 && compare(tie, upper) < 0)
  const marks = [lower, ...inner, upper].sort(compare).filter((mark, i, all) => i === 0 || !equal(mark, all[i - 1]!))
  const found: { lower: Fraction; upper: Fraction }[] = []
  marks.forEach((mark, i) => {
    if (!at(mark)) return
    const last = found.at(-1)
    const before = marks[i - 1]
    const joins = before !== undefined && last && equal(last.upper, before) && at(before.add(mark).div(ratio(2n, 1n)))
    if (joins) last.upper = mark
    else found.push({ lower: mark, upper: mark })
  })
  return found
}

function checkExplained(answer: Identification): void {
  let corners: Fraction[][] = [[]]
  for (const { lower, upper } of answer.dials)
    corners = corners.flatMap(head => [
      [...head, lower],
      [...head, upper],
    ])
  list(answer.explained, 'explained', NAMES.length).forEach((item, k) => {
    const at = `explained[${k}]`
    demandSame(record(item, at), { name: NAMES[k], values: setOf(answer, k, corners) }, at)
  })
}

function checkExplanations(answer: Identification): void {
  const { reference } = answer
  const expected = NAMES.flatMap((name, k) => {
    const [values] = setOf(answer, k, [reference])
    if (!values) return []
    const here = reference[k]!
    const clamped = [values.lower, here, values.upper].sort(compare)[1]!
    return [{ name, values, dials: reference.with(k, clamped) }]
  })
  demandSame(answer.explanations, expected, 'explanations')
}

function checkSeparations(answer: Identification): void {
  const { explanations, own, external } = answer
  const slopes = explanations.map(({ dials }) => {
    const step = (k: number): Fraction =>
      returnAt(answer, dials.with(k, ONE)).sub(returnAt(answer, dials.with(k, ZERO)))
    const more = (change: { own?: Fraction; external?: Fraction }): Fraction =>
      returnAt({ own, external, ...change }, dials).sub(returnAt(answer, dials))
    return {
      'response to the share': step(2),
      'response to trust': step(3),
      'response to patience': step(4),
      'response to own value': more({ own: own.add(ONE) }),
      'response to the partner’s value': more({ external: external.add(ONE) }),
      redeployment: ONE.sub(dials[1]!),
    }
  })
  const expected = explanations.flatMap((first, i) =>
    explanations.slice(i + 1).map((second, j) => ({
      names: [first.name, second.name],
      observations: (Object.keys(slopes[i]!) as (keyof (typeof slopes)[0])[]).flatMap(name => {
        const values = [slopes[i]![name], slopes[i + 1 + j]![name]] as const
        return equal(...values) ? [] : [{ name, values }]
      }),
    })),
  )
  demandSame(answer.separations, expected, 'separations')
}

/** ρ̂ is where the return, as a function of ρ alone, ties with the threshold. */
function checkEstimate(answer: Identification): void {
  const unknown = NAMES.filter((_, k) => k > 0 && !equal(answer.dials[k]!.lower, answer.dials[k]!.upper))
  if (unknown.length > 0) {
    demandSame(answer.estimate, { kind: 'unknown dials', names: unknown }, 'estimate')
    return
  }
  const point = answer.dials.map(({ lower }) => lower)
  const [none, all] = [returnAt(answer, point.with(0, ZERO)), returnAt(answer, point.with(0, ONE))]
  if (equal(none, all)) {
    demandSame(answer.estimate, { kind: 'not identified' }, 'estimate')
    return
  }
  const { kind, value } = record(answer.estimate, 'estimate') as { kind: string; value: Fraction }
  demandSame(returnAt(answer, point.with(0, fraction(value, 'estimate.value'))), answer.threshold, 'estimate.value')
  const { lower, upper } = answer.dials[0]!
  const isInside = compare(lower, value) <= 0 && compare(value, upper) <= 0
  demand(kind === (isInside ? 'point' : 'outside'), 'estimate.kind')
  demand(Object.keys(answer.estimate).length === 2, 'estimate')
}
