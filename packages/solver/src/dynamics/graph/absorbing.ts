/**
 * Absorbing chains in doubles, by state reduction (Grassmann, Taksar and Heyman 1985): nothing is subtracted, so that all
 * answers have a relative error of at most 2(n + 3)³ units of 2^−53 (O'Cinneide 1993), and usually one of a few units.
 */

/** A chain of n states: weights of going on from i to j, and of ending. */
export interface AbsorbingChain {
  /** `weights[i][j]`, j ≠ i. */
  readonly weights: readonly Float64Array[]
  readonly ends: Float64Array
}

/** Solves (out_i) x_i − Σ_j weights[i][j] x_j = side_i, out_i the sum of row i and its end, for sides that are not negative. */
export function absorbingChain({ weights, ends }: AbsorbingChain): (side: Float64Array) => Float64Array {
  const n = weights.length
  const rows = weights.map(row => row.slice())
  const exits = ends.slice()
  const out = new Float64Array(n)
  for (let k = n - 1; k >= 0; k--) {
    const row = rows[k]!
    let total = exits[k]!
    for (let j = 0; j < k; j++) total += row[j]!
    out[k] = total
    for (let i = 0; i < k; i++) {
      const other = rows[i]!
      if (other[k] === 0) continue
      const part = other[k]! / total
      for (let j = 0; j < k; j++) if (j !== i) other[j]! += part * row[j]!
      exits[i]! += part * exits[k]!
    }
  }
  return side => {
    const left = side.slice()
    for (let k = n - 1; k >= 0; k--) {
      const part = left[k]! / out[k]!
      for (let i = 0; i < k; i++) left[i]! += rows[i]![k]! * part
    }
    const values = new Float64Array(n)
    for (let k = 0; k < n; k++) {
      let total = left[k]!
      for (let j = 0; j < k; j++) total += rows[k]![j]! * values[j]!
      values[k] = total / out[k]!
    }
    return values
  }
}
