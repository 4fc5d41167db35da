/**
 * Absorption of a birth–death chain on 0 … N, exactly and without a single division.
 *
 * With M = diag(up + down) minus the steps to the neighbours, all that is asked for is in M⁻¹, whose entries are products of
 * steps with leading minors θ and trailing minors ψ of M (R. A. Usmani, Linear Algebra and its Applications 212, 1994). Both
 * follow recurrences of positive terms, so that steps of weight 0 need no care.
 */

/** A chain in states 1 … N−1: entry i−1 of each list is for state i. */
export interface Chain {
  /** Weights of a step from i to i+1 … */
  readonly up: readonly bigint[]
  /** … and to i−1. The two matter up to a common factor in each state. */
  readonly down: readonly bigint[]
  /** The expected time per step from i is delay/(up + down), over a common denominator of all delays. */
  readonly delay: readonly bigint[]
}

/** Numerators over the denominators that are named beside them. */
export interface Absorption {
  /** θ of all states; 0 if the chain can go on for ever. */
  readonly determinant: bigint
  /** Probabilities of ending in N, over the determinant. */
  readonly fixed: readonly bigint[]
  /** Expected times until the end, over the determinant and the delays' denominator. */
  readonly times: readonly bigint[]
  /** Times given the end in N, over the determinant, the delays' denominator and `leading`. */
  readonly timesIfFixed: readonly bigint[]
  /** Times given the end in 0, over the determinant, the delays' denominator and `trailing`. */
  readonly timesIfLost: readonly bigint[]
  readonly leading: readonly bigint[]
  readonly trailing: readonly bigint[]
}

/** Solves a chain. */
export function absorption({ up, down, delay }: Chain): Absorption {
  const n = up.length
  // lead[k] = θ of states 1 … k; allDown and allUp are products from the two ends.
  const lead = [1n]
  let allDown = 1n
  for (let k = 0; k < n; k++) {
    allDown *= down[k]!
    lead.push(up[k]! * lead[k]! + allDown)
  }
  // trail[k] = ψ of states k+1 … N−1.
  const trail = new Array<bigint>(n + 1).fill(1n)
  const fixed = new Array<bigint>(n)
  let allUp = 1n
  for (let k = n - 1; k >= 0; k--) {
    allUp *= up[k]!
    trail[k] = down[k]! * trail[k + 1]! + allUp
    fixed[k] = allUp * lead[k]!
  }
  const below = new Array<bigint>(n)
  const returns = new Array<bigint>(n)
  const both = Array.from({ length: n }, (_, k) => lead[k]! * trail[k + 1]! * delay[k]!)
  for (let k = 0; k < n; k++) {
    const before = k === 0 ? 0n : below[k - 1]!
    below[k] = down[k]! * before + lead[k]! * delay[k]!
    returns[k] = k === 0 ? 0n : down[k]! * up[k - 1]! * (returns[k - 1]! + lead[k - 1]! * lead[k - 1]! * delay[k - 1]!)
  }
  const times = new Array<bigint>(n)
  const timesIfFixed = new Array<bigint>(n)
  const timesIfLost = new Array<bigint>(n)
  let above = 0n
  let ahead = 0n
  let later = 0n
  for (let k = n - 1; k >= 0; k--) {
    if (k < n - 1) {
      above = up[k]! * (trail[k + 2]! * delay[k + 1]! + above)
      ahead = up[k]! * down[k + 1]! * (ahead + trail[k + 2]! * trail[k + 2]! * delay[k + 1]!)
    }
    later += both[k]!
    times[k] = trail[k + 1]! * below[k]! + lead[k]! * above
    timesIfFixed[k] = trail[k + 1]! * returns[k]! + lead[k]! * later
    timesIfLost[k] = lead[k]! * ahead
  }
  let earlier = 0n
  for (let k = 0; k < n; k++) {
    earlier += both[k]!
    timesIfLost[k]! += trail[k + 1]! * earlier
  }
  return {
    determinant: lead[n]!,
    fixed,
    times,
    timesIfFixed,
    timesIfLost,
    leading: lead.slice(0, n),
    trailing: trail.slice(1),
  }
}
