/**
 * The rational univariate representation (Rouillier 1999) of the critical points of Π g_i^w_i on a flat, from their
 * digits, with its proof.
 *
 * A payoff u that tells the points apart is a root of the polynomial P = Π_r (T − u_r), which has rational coefficients.
 * Let F be the irreducible factor that has the root of the maximum. The points that belong to the roots of F are
 * conjugate, so for every number z that is a rational function of the point, Σ_r z_r F/(T − u_r), taken over them, has
 * rational coefficients, and integer ones if z is an algebraic integer; its value at u_r is z_r F′(u_r). All this is
 * guessed from digits. It is proved by
 *
 *   M_i G_i ≡ w_i F′² modulo F
 *
 * for the numerators G_i of the gains, which lie on the flat, and M_i of the multipliers w_i/g_i, which are orthogonal to it.
 */
import { Fraction, numerator, type Real, ratio, signAt } from '@biform/core'
import { cofactor, fixed, isRoot, rootAmong, sizeOf } from './conjugates.ts'
import { cleared, congruent, type WholePolynomial } from './modulo.ts'
import type { Flat, Gains } from './on-flat.ts'
import { add, type Polynomial, scale, trimmed } from './polynomials.ts'
import { reconstructed } from './reconstruct.ts'

/** A critical point in digits, over 2^bits. */
export interface CriticalPoint {
  readonly gains: readonly bigint[]
  /** w_i / g_i */
  readonly multipliers: readonly bigint[]
}

/** All critical points on a flat, and which of them is the maximum. */
export interface CriticalPoints {
  readonly flat: Flat
  readonly weights: readonly Fraction[]
  readonly disagreement: readonly Fraction[]
  readonly points: readonly CriticalPoint[]
  readonly own: number
  readonly bits: number
}

/** The maximum, if the digits suffice to guess it right; if it is known that they do not, how many would. */
export function represented({
  flat,
  weights,
  disagreement,
  points,
  own,
  bits,
}: CriticalPoints): Gains | { readonly kind: 'more digits'; readonly bits: number } | undefined {
  const all = points.map(({ gains }) => gains.map((gain, i) => gain + fixed(disagreement[i]!, bits)))
  const u = separating(all, bits)
  const root = u && rootAmong(u, own, bits)
  if (root === undefined || root instanceof Fraction) return undefined
  const F = root.polynomial
  const members = u!.map((_, r) => r).filter(r => isRoot(F, u![r]!, bits))
  if (members.length !== F.length - 1) return undefined

  const payoffs = disagreement.map((_, i) => members.map(r => all[r]![i]!))
  const values = allOf(payoffs, digits => rootAmong(digits, members.indexOf(own), bits))
  if (values === undefined) return undefined
  const slope = F.slice(1).map((value, j) => ratio(value * BigInt(j + 1), 1n))
  const cofactors = members.map(r => cofactor(F, u![r]!, bits))
  const powers = values.map(
    (value, i) => (degreeOf(value) - 1) * Math.max(0, sizeOf(integral(value, payoffs[i]!), bits)),
  )
  const needed = Math.max(...powers) + Math.max(...cofactors.map(item => sizeOf(item, bits))) + GUARD
  if (needed > bits) return { kind: 'more digits', bits: needed }
  const field: Field = { F, slope: cleared(slope), cofactors, bits }
  const coordinates = allOf(values, (value, i) => coordinateOf(value, payoffs[i]!, field))
  if (coordinates === undefined) return undefined

  const { start, directions, pivots } = flat
  const gain = (i: number): Polynomial => add(coordinates[i]!, scale(slope, disagreement[i]!.neg()))
  const steps = pivots.map(i => add(gain(i), scale(slope, start[i]!.neg())))
  const gains = start.map((value, i) =>
    steps.reduce((total, step, j) => add(total, scale(step, directions[j]![i]!)), scale(slope, value)),
  )
  const isOnFlat = gains.every((expected, i) => isZero(add(expected, scale(gain(i), ratio(-1n, 1n)))))
  const multipliers = isOnFlat
    ? multipliersOf(
        flat,
        members.map(r => points[r]!.multipliers),
        field,
      )
    : undefined
  if (multipliers === undefined) return undefined
  const hold = gains.every((item, i) => {
    const weighted = field.slope.numerators.map(value => value * numerator(weights[i]!))
    const square = { numerators: weighted, denominator: weights[i]!.d }
    return congruent([cleared(multipliers[i]!), cleared(item)], [field.slope, square], F)
  })
  const sign = signAt(slope, root)
  if (!hold || gains.some(item => signAt(item, root) !== sign)) return undefined
  return {
    kind: 'algebraic',
    root,
    coordinates: coordinates.map(trimmed),
    multipliers: multipliers.map(trimmed),
    values,
  }
}

/** Numbers as A(root)/F′(root): F, F′ and, in digits, F/(T − u_r) for all its roots u_r. */
interface Field {
  readonly F: readonly bigint[]
  readonly slope: WholePolynomial
  readonly cofactors: readonly (readonly bigint[])[]
  readonly bits: number
}

/** Binary digits beyond those that are known to be needed. */
const GUARD = 64

function degreeOf(value: Real): number {
  return value instanceof Fraction ? 1 : value.polynomial.length - 1
}

/** The conjugates of a number times the leading coefficient of its minimal polynomial: of an algebraic integer. */
function integral(value: Real, conjugates: readonly bigint[]): readonly bigint[] {
  const lead = value instanceof Fraction ? value.d : value.polynomial.at(-1)!
  return conjugates.map(number => number * lead)
}

/** Σ_r z_r F/(T − u_r), in digits over 2^places, from as many digits of both as that takes. */
function numeratorOf(conjugates: readonly bigint[], { cofactors, bits }: Field, places = bits): readonly bigint[] {
  const used = Math.min(
    bits,
    places + Math.max(0, sizeOf(conjugates, bits), ...cofactors.map(item => sizeOf(item, bits))),
  )
  const cut = (value: bigint): bigint => value >> BigInt(bits - used)
  const numbers = conjugates.map(cut)
  const short = cofactors.map(item => item.map(cut))
  return cofactors[0]!.map(
    (_, j) => short.reduce((total, item, m) => total + numbers[m]! * item[j]!, 0n) >> BigInt(2 * used - places),
  )
}

/** The numerator of an algebraic integer: it has integer coefficients. */
function integerNumerator(conjugates: readonly bigint[], field: Field): WholePolynomial {
  const half = 1n << BigInt(GUARD / 2 - 1)
  const digits = numeratorOf(conjugates, field, GUARD / 2)
  return { numerators: digits.map(value => (value + half) >> BigInt(GUARD / 2)), denominator: 1n }
}

/**
 * The numerator of a payoff z from its conjugates, with a proof that z is the root of V that it seems to be. With the
 * leading coefficient v of V, y = v z is an algebraic integer, and its powers have integer numerators: A_0 = F′,
 * A_{k+1} F′ ≡ A_k A_1 modulo F, and Σ_k V_k v^(D−k) A_k = 0.
 */
function coordinateOf(value: Real, conjugates: readonly bigint[], field: Field): Polynomial | undefined {
  const V = value instanceof Fraction ? [-numerator(value), value.d] : value.polynomial
  const lead = V.at(-1)!
  const y = integral(value, conjugates)
  const powers = [field.slope, integerNumerator(y, field)]
  let high = y
  while (powers.length < V.length) {
    high = high.map((number, m) => (number * y[m]!) >> BigInt(field.bits))
    const next = integerNumerator(high, field)
    if (!congruent([next, field.slope], [powers.at(-1)!, powers[1]!], field.F)) return undefined
    powers.push(next)
  }
  const isRootOfV = field.slope.numerators.every((_, j) => {
    let [total, scaled] = [0n, 1n]
    for (let k = V.length - 1; k >= 0; k--) {
      total += V[k]! * scaled * (powers[k]!.numerators[j] ?? 0n)
      scaled *= lead
    }
    return total === 0n
  })
  return isRootOfV ? powers[1]!.numerators.map(top => ratio(top, lead)) : undefined
}

/** The numerators of the multipliers: those without a pivot are guessed, the others follow from orthogonality. */
function multipliersOf(
  { start, directions, pivots }: Flat,
  conjugates: readonly (readonly bigint[])[],
  field: Field,
): readonly Polynomial[] | undefined {
  const free = start.map((_, i) => i).filter(i => !pivots.includes(i))
  const slack = allOf(free, i => {
    const found = reconstructed(
      numeratorOf(
        conjugates.map(multipliers => multipliers[i]!),
        field,
      ),
      field.bits,
    )
    return found?.numerators.map(top => ratio(top, found.denominator))
  })
  return (
    slack &&
    start.map((_, i) => {
      const j = pivots.indexOf(i)
      if (j < 0) return slack[free.indexOf(i)]!
      return slack.reduce<Polynomial>((total, item, f) => add(total, scale(item, directions[j]![free[f]!]!.neg())), [])
    })
  )
}

/** A payoff, or else a sum of multiples of payoffs, that is different at all points. */
function separating(payoffs: readonly (readonly bigint[])[], bits: number): readonly bigint[] | undefined {
  const n = payoffs[0]!.length
  const gap = 1n << BigInt(bits >> 1)
  const isSeparating = (values: readonly bigint[]): boolean => {
    const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    return sorted.every((value, r) => r === 0 || value - sorted[r - 1]! > gap)
  }
  for (let i = 0; i < n; i++) {
    const values = payoffs.map(payoff => payoff[i]!)
    if (isSeparating(values)) return values
  }
  // Two points that differ have the same sum for fewer than n of these bases.
  const bases = n * payoffs.length ** 2
  for (let base = 1n; base <= BigInt(bases); base++) {
    const values = payoffs.map(payoff => payoff.reduceRight((total, value) => total * base + value))
    if (isSeparating(values)) return values
  }
  return undefined
}

/** A list of what is made of each item, or undefined if one of them cannot be made. */
function allOf<Item, Made>(
  items: readonly Item[],
  make: (item: Item, i: number) => Made | undefined,
): Made[] | undefined {
  const list: Made[] = []
  for (const [i, item] of items.entries()) {
    const made = make(item, i)
    if (made === undefined) return undefined
    list.push(made)
  }
  return list
}

function isZero(polynomial: Polynomial): boolean {
  return polynomial.every(value => value.n === 0n)
}
