/**
 * Integer relations between real numbers that are known to many digits, by lattice reduction (Lenstra, Lenstra and Lovász,
 * Mathematische Annalen 261, 1982; in integers throughout: de Weger, and Cohen's Algorithm 2.6.7). A relation that fits is a
 * proposal, no proof.
 */

/** Bits by which a relation must be shorter than chance would make it. */
const GUARD = 24

/**
 * Short integers, not all 0, with Σ c_i x_i = 0 up to rounding, for x_i = values_i / 2^bits.
 *
 * @returns undefined if there are none that are short enough to mean anything
 */
export function integerRelation(values: readonly bigint[], bits: number): bigint[] | undefined {
  const basis = values.map((value, i) => [...values.map((_, j) => (i === j ? 1n : 0n)), value])
  const found = reduced(basis)[0]!.slice(0, -1)
  const limit = 1n << BigInt(Math.max(0, Math.floor(bits / values.length) - GUARD))
  return found.every(value => abs(value) < limit) ? found : undefined
}

/** A basis of the same lattice with short vectors first (δ = 3/4). Complexity: O(n⁴ log B) steps for entries up to B. */
function reduced(input: readonly (readonly bigint[])[]): bigint[][] {
  const b = input.map(row => [...row])
  const n = b.length
  // Gram–Schmidt in integers: d_k is the determinant of the first k vectors' products, λ_kj = d_(j+1) μ_kj.
  const d = [1n, ...b.map(() => 0n)]
  const lambda = b.map(() => b.map(() => 0n))
  for (let k = 0; k < n; k++) {
    for (let j = 0; j <= k; j++) {
      let u = product(b[k]!, b[j]!)
      for (let i = 0; i < j; i++) u = (d[i + 1]! * u - lambda[k]![i]! * lambda[j]![i]!) / d[i]!
      if (j < k) lambda[k]![j] = u
      else d[k + 1] = u
    }
  }
  const shorten = (k: number, l: number): void => {
    if (2n * abs(lambda[k]![l]!) <= d[l + 1]!) return
    const times = nearest(lambda[k]![l]!, d[l + 1]!)
    b[k] = b[k]!.map((value, i) => value - times * b[l]![i]!)
    lambda[k]![l] = lambda[k]![l]! - times * d[l + 1]!
    for (let i = 0; i < l; i++) lambda[k]![i] = lambda[k]![i]! - times * lambda[l]![i]!
  }
  for (let k = 1; k < n; ) {
    shorten(k, k - 1)
    const last = lambda[k]![k - 1]!
    if (4n * (d[k + 1]! * d[k - 1]! + last * last) >= 3n * d[k]! * d[k]!) {
      for (let l = k - 2; l >= 0; l--) shorten(k, l)
      k += 1
      continue
    }
    ;[b[k - 1], b[k]] = [b[k]!, b[k - 1]!]
    for (let j = 0; j < k - 1; j++) {
      ;[lambda[k]![j], lambda[k - 1]![j]] = [lambda[k - 1]![j]!, lambda[k]![j]!]
    }
    const next = (d[k - 1]! * d[k + 1]! + last * last) / d[k]!
    for (let i = k + 1; i < n; i++) {
      const old = lambda[i]![k]!
      lambda[i]![k] = (d[k + 1]! * lambda[i]![k - 1]! - last * old) / d[k]!
      lambda[i]![k - 1] = (next * old + last * lambda[i]![k]!) / d[k + 1]!
    }
    d[k] = next
    k = Math.max(1, k - 1)
  }
  return b
}

function product(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0n)
}

function nearest(a: bigint, b: bigint): bigint {
  const twice = 2n * a + b
  const quotient = twice / (2n * b)
  return twice % (2n * b) < 0n ? quotient - 1n : quotient
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
