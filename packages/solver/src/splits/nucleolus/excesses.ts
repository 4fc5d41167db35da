/**
 * The exact test of what a nucleolus claims of its excesses: in stage k, every coalition outside the span of what was
 * settled before has an excess of at most ε_k.
 *
 * One scan of all coalitions in doubles. If all its numbers are integers below 2^53 it is exact as it stands; otherwise
 * excesses that come within the rounding error of an ε_k are compared again in bigints.
 */
import { type FlatRationals, ratio, toNumber } from '@biform/core'
import { subsetSums } from '../subset-sums.ts'
import type { Outside } from './span.ts'

/** One stage's claim. */
export interface Claim {
  /** The numerator of ε_k, over the same denominator as the allocation. */
  readonly excess: bigint
  /** Which coalitions it is about. */
  readonly outside: Outside
}

const LOW = 10
const EXACT = 2 ** 53

/**
 * A coalition whose excess is above what a stage claims, the worst in doubles; undefined if all claims hold.
 *
 * @param claims with the spans of later ones containing those of earlier ones
 */
export function violator(
  worth: FlatRationals,
  { numerators, denominator }: { readonly numerators: readonly bigint[]; readonly denominator: bigint },
  claims: readonly Claim[],
): number | undefined {
  const exact = worth.values
  const values = exact instanceof Float64Array ? exact : Float64Array.from(exact, Number)
  let largest = 0
  for (let S = 0; S < values.length; S++) largest = Math.max(largest, Math.abs(values[S]!))

  // Either all in integers that doubles hold, or everything divided by `denominator` and rounded.
  const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + Math.abs(amount), 0)
  let scale = Number(denominator)
  let amounts = numerators.map(Number)
  let limits = claims.map(({ excess }) => Number(excess))
  let error = 0
  if (!(largest * scale + total(amounts) < EXACT && limits.every(limit => Math.abs(limit) < EXACT))) {
    scale = 1
    amounts = numerators.map(value => toNumber(ratio(value, denominator)))
    limits = claims.map(({ excess }) => toNumber(ratio(excess, denominator)))
    const size = largest + total(amounts) + limits.reduce((most, limit) => Math.max(most, Math.abs(limit)), 0)
    error = (numerators.length + 4) * (2 ** -52 * size + Number.MIN_VALUE)
  }
  const exceeds = (S: number, k: number): boolean => {
    let excess = BigInt(exact[S]!) * denominator
    for (let i = 0; i < numerators.length; i++) if ((S >>> i) & 1) excess -= numerators[i]!
    return excess > claims[k]!.excess
  }
  /** Beyond `above[k]` an excess is certainly greater than ε_k, up to `below[k]` it certainly is not. */
  const above = Float64Array.from(limits, limit => limit + error)
  const below = Float64Array.from(limits, limit => limit - error)

  const low = Math.min(amounts.length, LOW)
  const width = 2 ** low
  const lower = subsetSums(amounts.slice(0, low))
  const upper = subsetSums(amounts.slice(low))
  const bound = Math.min(...below)
  let found: number | undefined
  let worst = Number.NEGATIVE_INFINITY
  for (let start = 0; start < values.length; start += width) {
    const paid = upper[start >>> low]!
    for (let L = 0; L < width; L++) {
      const value = values[start + L]! * scale - (paid + lower[L]!)
      if (value <= bound || value <= worst) continue
      const S = start + L
      let k = 0
      while (k < above.length && !(value > above[k]!) && (value <= below[k]! || !exceeds(S, k))) k++
      if (k < above.length && claims[k]!.outside(S)) {
        found = S
        worst = value
      }
    }
  }
  return found
}
