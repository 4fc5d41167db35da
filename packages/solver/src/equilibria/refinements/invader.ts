/** Who invades a strategy of a symmetric game of two that is a best reply to itself. */
import { type Fraction, ratio } from '@biform/core'
import { notPositive } from './copositive.ts'
import type { SymmetricPayoffs } from './symmetric.ts'

/** A strategy as whole numbers of one sum, with what is best against it. */
export interface Candidate {
  readonly weights: readonly bigint[]
  readonly support: readonly number[]
  readonly bestReplies: readonly number[]
}

/**
 * A best reply that does as well against itself as the candidate does against it, if there is one; as far away as it can be. Where `kind`
 * is `neutral` it has to do better.
 */
export function invaderOf(
  rows: SymmetricPayoffs['rows'],
  { weights, support, bestReplies }: Candidate,
  kind: 'stable' | 'neutral' = 'stable',
): Fraction[] | undefined {
  // The last strategy of the support gives way to what the others take; they come first, and may be played less, too.
  const last = support.at(-1)!
  const moved = [...support.slice(0, -1), ...bestReplies.filter(s => !support.includes(s))]
  const entry = (i: number, j: number): bigint => rows[last]![j]! + rows[i]![last]! - rows[i]![j]! - rows[last]![last]!
  const form = moved.map(i => moved.map(j => entry(i, j) + entry(j, i)))
  const z = notPositive(kind === 'stable' ? form : lifted(form), support.length - 1)
  if (z === undefined) return undefined
  const direction = rows.map(() => 0n)
  moved.forEach((s, k) => {
    direction[s] = z[k]!
    direction[last]! -= z[k]!
  })
  // The longest step: weight_s / −direction_s is least.
  const stopping = support
    .filter(s => direction[s]! < 0n)
    .reduce((a, b) => (weights[b]! * direction[a]! > weights[a]! * direction[b]! ? b : a))
  const total = weights.reduce((all, weight) => all + weight, 0n)
  const [step, scale] = [weights[stopping]!, -direction[stopping]!]
  return weights.map((weight, s) => ratio(weight * scale + step * direction[s]!, total * scale))
}

/**
 * N F + 1, for a form F in integers. Whether it is positive on a cone depends on the signs of its minors, polynomials in N whose
 * coefficients are whole numbers up to the product of all rows' sums of sizes. For N above that it is positive if and only if it is so
 * for all larger N, which is to say that F is nowhere negative; where it is not positive, F is negative.
 */
function lifted(form: readonly (readonly bigint[])[]): bigint[][] {
  const size = (value: bigint): bigint => (value < 0n ? -value : value)
  const N = form.reduce((all, row) => all * row.reduce((total, value) => total + size(value), 1n), 1n) + 2n
  return form.map((row, i) => row.map((value, j) => value * N + (i === j ? 1n : 0n)))
}

/** Σ row · weights. */
export function product(row: readonly bigint[], weights: readonly bigint[]): bigint {
  return row.reduce((total, value, k) => total + value * weights[k]!, 0n)
}
