/** Where a population has got to: is it at rest, and is the point where it could rest an equilibrium? Exact, from its last state. */
import { compare, type Fraction, gcd, numerator, ratio, rational, sum, toNumber, ZERO } from '@biform/core'
import { integerSystem } from '../../linear/lifting.ts'
import type { RestPoint } from '../../results/replicator.ts'
import type { Populations } from './populations.ts'

/** Types with at least this share are there. */
const PRESENT = 2 ** -20
/** Rest points with more types than this are not looked for. */
const MAX_SUPPORT = 60

/** What is said of a state. */
export function restPoint(
  payoffs: Populations['payoffs'],
  state: readonly (readonly (Fraction | number)[])[],
): RestPoint {
  const shares = state.map(list => list.map(share => rational(share)))
  const earned = payoffs.map((rows, p) => earnings(rows, shares[otherOf(p, payoffs.length)]!))
  const means = earned.map((list, p) => earnings([list], shares[p]!)[0]!.div(sum(shares[p]!)))
  const leads = earned.map((list, p) => list.map(value => value.sub(means[p]!)))
  const support = shares.map(list => list.flatMap((share, i) => (toNumber(share) >= PRESENT ? [i] : [])))
  const point = pointOn(payoffs, support)
  return {
    velocity: largest(leads.flatMap((list, p) => list.map((value, i) => value.mul(shares[p]![i]!).abs()))),
    regret: largest(leads.flat()),
    support,
    point,
    distance: point && largest(point.flatMap((list, p) => list.map((share, i) => share.sub(shares[p]![i]!).abs()))),
    equilibrium: point && isEquilibrium(payoffs, point),
  }
}

function otherOf(population: number, count: number): number {
  return count - 1 - population
}

function largest(values: readonly Fraction[]): number {
  return toNumber(values.reduce((most, value) => (compare(value, most) > 0 ? value : most), ZERO))
}

/** What each type gets: sums of integers over common denominators, since small shares are long fractions. */
function earnings(rows: readonly (readonly Fraction[])[], others: readonly Fraction[]): Fraction[] {
  const { tops, bottom } = together(others)
  return rows.map(row => {
    const own = together(row)
    return ratio(
      own.tops.reduce((all, value, j) => all + value * tops[j]!, 0n),
      own.bottom * bottom,
    )
  })
}

/** Numerators over a common denominator. */
function together(values: readonly Fraction[]): { readonly tops: bigint[]; readonly bottom: bigint } {
  const bottom = values.reduce((all, { d }) => (all % d === 0n ? all : (all / gcd(all, d)) * d), 1n)
  return { tops: values.map(value => numerator(value) * (bottom / value.d)), bottom }
}

/** The only point at which all types of the supports, and no others, are there and get the same; null if there is none. */
function pointOn(payoffs: Populations['payoffs'], support: readonly (readonly number[])[]): Fraction[][] | null {
  const lists: Fraction[][] = []
  for (const p of payoffs.keys()) {
    const q = otherOf(p, payoffs.length)
    const [own, other] = [support[p]!, support[q]!]
    if (own.length !== other.length || own.length > MAX_SUPPORT) return null
    // The others' shares make the own types equal.
    const found = equalizer(own.map(i => other.map(j => payoffs[p]![i]![j]!)))
    if (found === undefined || found.some(share => share.s <= 0n)) return null
    const full = payoffs[q]!.map(() => ZERO)
    found.forEach((share, k) => {
      full[other[k]!] = share
    })
    lists[q] = full
  }
  return lists
}

/** Shares x with sum 1 that make all rows equal, if there is exactly one such x. */
function equalizer(rows: readonly (readonly Fraction[])[]): Fraction[] | undefined {
  const n = rows.length
  const columns = Array.from({ length: n + 1 }, (_, j) => j)
  const equations = [
    ...rows.map(row => {
      const { tops, bottom } = together(row)
      return { columns, values: [...tops, -bottom] }
    }),
    { columns: columns.slice(0, n), values: rows.map(() => 1n) },
  ]
  const solution = integerSystem(equations)?.([...rows.map(() => 0n), 1n])
  return solution?.numerators.slice(0, n).map(top => ratio(top, solution.denominator))
}

/** Whether nobody could get more than the types that are there do. */
function isEquilibrium(payoffs: Populations['payoffs'], point: readonly (readonly Fraction[])[]): boolean {
  return payoffs.every((rows, p) => {
    const earned = earnings(rows, point[otherOf(p, payoffs.length)]!)
    const had = earned[point[p]!.findIndex(share => share.n > 0n)]!
    return earned.every(value => compare(value, had) <= 0)
  })
}
