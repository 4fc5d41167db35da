/**
 * Which dials explain what a firm was seen to do: the identified set of exposure, specificity, share, trust and discount
 * behind an investment, the observations that would separate rival explanations, and the estimator of exposure.
 *
 * The firm's return on a unit of investment is
 *
 *   I(ρ, s, β, τ, δ) = δ ((1 − ρs) a + ρs τβ (a + e)):
 *
 * of its own gain a, and of the partner's e, the part ρs that is exposed and specific goes into the pot, of which the firm
 * gets β if the division is honoured (τ). It invests c⁻¹ I at a marginal cost of c x, or invests at all iff I ≥ c. I is
 * affine in each dial, so that its greatest and least value over a box of dials are at corners, and all sets are unions
 * of closed intervals with rational ends. Partial identification in this sense: C. Manski (2003).
 */
import { compare, type Fraction, InputError, ONE, type Rational, ratio, rational, show, ZERO } from '@biform/core'
import { checkOptions } from '../options.ts'
import type {
  ClosedInterval,
  DialName,
  DialValues,
  Explanation,
  ExposureEstimate,
  Identification,
  Observation,
  Separation,
} from '../results/identify.ts'

/** What is known of the dials. */
export interface IdentifyOptions {
  /** A known value, or a range; what is not given may be anything from 0 to 1. */
  readonly dials?: Readonly<Partial<Record<DialName, Rational | readonly [Rational, Rational]>>>
  /**
   * The world that is departed from, one dial at a time, in search of explanations. Default: everything exposed and
   * specific, an equal share, and trust and patience of 1; brought into the ranges.
   */
  readonly reference?: Readonly<Partial<Record<DialName, Rational>>>
}

/** The dials, in this order wherever they are listed. */
export const DIALS: readonly DialName[] = ['exposure', 'specificity', 'share', 'trust', 'discount']

const HALF = ratio(1n, 2n)
const DEFAULTS: readonly Fraction[] = [ONE, ONE, HALF, ONE, ONE]

/**
 * The dials that explain an observed investment.
 *
 * @returns per dial the values with which some values of the others explain it (`explained`), the dials that explain it
 * alone (`explanations`), what would tell any two of these apart (`separations`), and the estimate of exposure
 * @throws InputError for numbers out of range, or both or none of `investment` and `invests`
 * Complexity: 2^4 corners for each of the five dials.
 * @example
 * const seen = identify({ own: 40, external: 60, cost: 30, invests: true }, { dials: { share: '1/4', discount: 1 } })
 * seen.explanations.map(({ name }) => name) // → ['exposure', 'specificity']
 * seen.explanations[0].values // → { lower: '0', upper: '2/3' }
 */
export function identify(observed: Observation, options: IdentifyOptions = {}): Identification {
  checkOptions(options, ['dials', 'reference'])
  const { own, external, threshold, relation } = readObservation(observed)
  for (const [at, given] of Object.entries({ dials: options.dials, reference: options.reference })) {
    const stranger = Object.keys(given ?? {}).find(name => !(DIALS as readonly string[]).includes(name))
    if (stranger !== undefined)
      throw new InputError(`${at}[${show(stranger)}]`, `is no dial; there are ${DIALS.join(', ')}`)
  }
  const dials = DIALS.map(name => readDial(name, options.dials?.[name]))
  const reference = DIALS.map((name, k) =>
    nearest(rational(options.reference?.[name] ?? DEFAULTS[k]!, `reference.${name}`), dials[k]!),
  )
  const returns = returnsOf(own, external)
  const explains = (values: readonly Fraction[]): boolean => isRelated(compare(returns(values), threshold), relation)
  const explanations = DIALS.flatMap((name, k): Explanation[] => {
    const found = along(dials[k]!, v => returns(reference.with(k, v)), threshold, relation)
    if (!found) return []
    return [{ name, values: found, dials: reference.with(k, nearest(reference[k]!, found)) }]
  })
  return {
    method: 'identify',
    own,
    external,
    threshold,
    relation,
    dials: DIALS.map((name, k) => ({ name, ...dials[k]! })),
    reference,
    referenceExplains: explains(reference),
    explained: DIALS.map((name, k) => ({ name, values: projection(k, dials, returns, threshold, relation) })),
    explanations,
    separations: separationsOf(explanations, own, external),
    estimate: estimateOf(own, external, threshold, dials),
  }
}

type Relation = Identification['relation']

function readObservation(observed: Observation) {
  if (typeof observed !== 'object' || observed === null) throw new InputError('', `${show(observed)} is no observation`)
  const { investment, invests } = observed
  const [own, external, cost] = [
    rational(observed.own, 'own'),
    rational(observed.external ?? 0, 'external'),
    rational(observed.cost, 'cost'),
  ]
  if (compare(own, ZERO) <= 0) throw new InputError('own', `${own.toFraction()} is not positive`)
  if (compare(cost, ZERO) <= 0) throw new InputError('cost', `${cost.toFraction()} is not positive`)
  if (compare(own.add(external), ZERO) < 0) throw new InputError('external', 'makes the value of both negative')
  if ((investment === undefined) === (invests === undefined)) {
    throw new InputError('', 'needs one of investment and invests')
  }
  if (investment === undefined) {
    if (typeof invests !== 'boolean') throw new InputError('invests', `${show(invests)} is neither true nor false`)
    return { own, external, threshold: cost, relation: invests ? ('>=' as const) : ('<=' as const) }
  }
  const amount = rational(investment, 'investment')
  if (compare(amount, ZERO) < 0) throw new InputError('investment', `${amount.toFraction()} is negative`)
  return { own, external, threshold: amount.mul(cost), relation: '=' as const }
}

function readDial(name: DialName, given: Rational | readonly [Rational, Rational] | undefined): ClosedInterval {
  const at = `dials.${name}`
  const ends = Array.isArray(given)
    ? Array.from(given as readonly Rational[])
    : given === undefined
      ? [0, 1]
      : [given, given]
  if (ends.length !== 2) throw new InputError(at, 'needs a value, or a lower and an upper one')
  const [lower, upper] = ends.map(end => rational(end as Rational, at)) as [Fraction, Fraction]
  if (compare(lower, ZERO) < 0 || compare(upper, ONE) > 0) throw new InputError(at, 'is not between 0 and 1')
  if (compare(lower, upper) > 0) throw new InputError(at, 'ends before it begins')
  return { lower, upper }
}

/** I, as a function of the five dials. */
function returnsOf(own: Fraction, external: Fraction): (dials: readonly Fraction[]) => Fraction {
  return ([exposure, specificity, share, trust, discount]) => {
    const exposed = exposure!.mul(specificity!)
    return discount!.mul(
      ONE.sub(exposed)
        .mul(own)
        .add(exposed.mul(trust!).mul(share!).mul(own.add(external))),
    )
  }
}

function isRelated(order: number, relation: Relation): boolean {
  return relation === '=' ? order === 0 : relation === '>=' ? order >= 0 : order <= 0
}

/** The values of one dial at which an affine function of it stands in a relation to the threshold. */
function along(
  { lower, upper }: ClosedInterval,
  f: (value: Fraction) => Fraction,
  threshold: Fraction,
  relation: Relation,
): ClosedInterval | undefined {
  const [low, high] = [f(lower).sub(threshold), f(upper).sub(threshold)]
  const [first, last] = [isRelated(compare(low, ZERO), relation), isRelated(compare(high, ZERO), relation)]
  if (first && last) return { lower, upper }
  // The tie lies between the ends if their signs differ, and is one of them if it is there alone.
  if (compare(low, ZERO) * compare(high, ZERO) > 0) return undefined
  const tie = lower.add(upper.sub(lower).mul(low.div(low.sub(high))))
  if (relation === '=') return { lower: tie, upper: tie }
  return first ? { lower, upper: tie } : { lower: tie, upper }
}

/** The values of a dial for which some values of the others explain: the best and the worst corner are enough. */
function projection(
  k: number,
  dials: readonly ClosedInterval[],
  returns: (dials: readonly Fraction[]) => Fraction,
  threshold: Fraction,
  relation: Relation,
): ClosedInterval[] {
  const reached = (side: '>=' | '<='): ClosedInterval[] =>
    united(
      Array.from({ length: 2 ** dials.length }, (_, corner) => corner)
        .filter(corner => !((corner >>> k) & 1))
        .flatMap(corner => {
          const point = dials.map(({ lower, upper }, i) => ((corner >>> i) & 1 ? upper : lower))
          return along(dials[k]!, v => returns(point.with(k, v)), threshold, side) ?? []
        }),
    )
  if (relation !== '=') return reached(relation)
  const below = reached('<=')
  return united(reached('>=').flatMap(one => below.flatMap(other => shared(one, other) ?? [])))
}

function shared(a: ClosedInterval, b: ClosedInterval): ClosedInterval | undefined {
  const lower = compare(a.lower, b.lower) > 0 ? a.lower : b.lower
  const upper = compare(a.upper, b.upper) < 0 ? a.upper : b.upper
  return compare(lower, upper) <= 0 ? { lower, upper } : undefined
}

/** The union of closed intervals, ascending, those that meet joined. */
function united(intervals: readonly ClosedInterval[]): ClosedInterval[] {
  const joined: ClosedInterval[] = []
  for (const next of intervals.toSorted((a, b) => compare(a.lower, b.lower))) {
    const last = joined.at(-1)
    if (!last || compare(last.upper, next.lower) < 0) joined.push(next)
    else if (compare(last.upper, next.upper) < 0) joined[joined.length - 1] = { ...last, upper: next.upper }
  }
  return joined
}

/** The value of an interval that is nearest to another. */
function nearest(value: Fraction, { lower, upper }: ClosedInterval): Fraction {
  return compare(value, lower) < 0 ? lower : compare(value, upper) > 0 ? upper : value
}

/**
 * What would tell two explanations apart: how the return responds to each thing that may change, and what of the
 * investment is used elsewhere, where that differs.
 */
function separationsOf(explanations: readonly Explanation[], own: Fraction, external: Fraction): Separation[] {
  return explanations.flatMap((first, i) =>
    explanations.slice(i + 1).map((second): Separation => {
      const [left, right] = [first, second].map(({ dials }) => visible(dials, own, external))
      const observations = Object.keys(left!).flatMap(name => {
        const values = [left![name]!, right![name]!] as const
        return compare(...values) === 0 ? [] : [{ name, values }]
      })
      return { names: [first.name, second.name], observations }
    }),
  )
}

/** ∂I with respect to what may be seen to change, and the part 1 − s of the investment that is of use elsewhere. */
function visible(
  [exposure, specificity, share, trust, discount]: DialValues,
  own: Fraction,
  external: Fraction,
): Record<string, Fraction> {
  const exposed = exposure!.mul(specificity!)
  const both = own.add(external)
  const pot = discount!.mul(exposed)
  return {
    'response to the share': pot.mul(trust!).mul(both),
    'response to trust': pot.mul(share!).mul(both),
    'response to patience': ONE.sub(exposed).mul(own).add(exposed.mul(trust!).mul(share!).mul(both)),
    'response to own value': discount!.mul(ONE.sub(exposed).add(exposed.mul(trust!).mul(share!))),
    'response to the partner’s value': pot.mul(trust!).mul(share!),
    redeployment: ONE.sub(specificity!),
  }
}

/** ρ̂ = (a − m/δ) / (s (a − τβ(a + e))), where all dials but exposure are known. */
function estimateOf(
  own: Fraction,
  external: Fraction,
  threshold: Fraction,
  dials: readonly ClosedInterval[],
): ExposureEstimate {
  const unknown = DIALS.filter((_, k) => k > 0 && compare(dials[k]!.lower, dials[k]!.upper) !== 0)
  if (unknown.length > 0) return { kind: 'unknown dials', names: unknown }
  const [, specificity, share, trust, discount] = dials.map(({ lower }) => lower)
  const slope = specificity!.mul(own.sub(trust!.mul(share!).mul(own.add(external))))
  if (slope.mul(discount!).n === 0n) return { kind: 'not identified' }
  const value = own.sub(threshold.div(discount!)).div(slope)
  const isPossible = compare(dials[0]!.lower, value) <= 0 && compare(value, dials[0]!.upper) <= 0
  return { kind: isPossible ? 'point' : 'outside', value }
}
