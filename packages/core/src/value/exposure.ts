/** Where exposure comes from: what partners would keep if they fell out, and how far their needs overlap. */
import { entryCount, InputError, show } from '../errors.ts'
import { compare, type Fraction, ONE, type Rational, rational, sum, ZERO } from '../number/rational.ts'

/**
 * The exposure that a disagreement point implies: ρ_i = 1 − u⁰_i/u_i, where u⁰_i is what partner i keeps of its own-use
 * value u_i if all others leave after everybody has acted; 0 for a partner without own use.
 *
 * @param ownUse u_i ≥ 0, one per partner
 * @param disagreement u⁰_i, from 0 to u_i
 * @throws InputError if the lists differ in length, or somebody would keep less than nothing or more than it has
 * @example
 * exposureOf([60, 100, 0], [30, 100, 0]) // → ['1/2', '0', '0']
 */
export function exposureOf(ownUse: readonly Rational[], disagreement: readonly Rational[]): Fraction[] {
  const values = notNegative(ownUse, 'ownUse')
  const kept = notNegative(disagreement, 'disagreement')
  if (kept.length !== values.length) {
    throw new InputError('disagreement', `has ${entryCount(kept.length)} for ${values.length} partners`)
  }
  return values.map((value, i) => notKept(value, kept[i]!, `disagreement[${i}]`))
}

/** 1 − kept/value, or 0 of nothing, where the value is not negative. */
export function notKept(value: Fraction, kept: Fraction, at: string): Fraction {
  if (compare(kept, ZERO) < 0) throw new InputError(at, `${kept.toFraction()} is negative`)
  if (compare(kept, value) > 0) {
    throw new InputError(at, `${kept.toFraction()} is more than the own use, ${value.toFraction()}`)
  }
  return value.n === 0n ? ZERO : ONE.sub(kept.div(value))
}

/**
 * How far the needs of partners overlap: Σ_k min_i n_ik / Σ_k max_i n_ik over the outputs k of a relationship; 1 if all need
 * the same, 0 if no output is needed by all; null if nobody needs anything.
 *
 * @param needs one list per partner: how much a unit of each output is worth to it
 * @throws InputError if the lists differ in length, or a need is negative
 * @example
 * needOverlap([[3, 1, 0], [1, 1, 2]]) // → '1/3'
 */
export function needOverlap(needs: readonly (readonly Rational[])[]): Fraction | null {
  if (!Array.isArray(needs) || needs.length === 0)
    throw new InputError('needs', `${show(needs)} is not a list of lists`)
  const lists = Array.from(needs as readonly (readonly Rational[])[], (list, i) => notNegative(list, `needs[${i}]`))
  const outputs = lists[0]!.length
  lists.forEach((list, i) => {
    if (list.length !== outputs) throw new InputError(`needs[${i}]`, `has ${entryCount(list.length)}, not ${outputs}`)
  })
  const columns = lists[0]!.map((_, k) => lists.map(list => list[k]!))
  const most = sum(columns.map(column => column.reduce((a, b) => (compare(a, b) >= 0 ? a : b))))
  if (most.n === 0n) return null
  return sum(columns.map(column => column.reduce((a, b) => (compare(a, b) <= 0 ? a : b)))).div(most)
}

function notNegative(list: readonly Rational[], at: string): Fraction[] {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list`)
  return Array.from(list as readonly Rational[], (item, i) => {
    const value = rational(item, `${at}[${i}]`)
    if (compare(value, ZERO) < 0) throw new InputError(`${at}[${i}]`, `${value.toFraction()} is negative`)
    return value
  })
}
