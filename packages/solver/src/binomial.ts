/** Binomial coefficients. */

/** n choose k, for 0 ≤ k ≤ n. */
export function binomial(n: number, k: number): bigint {
  let value = 1n
  for (let i = 0; i < k; i++) value = (value * BigInt(n - i)) / BigInt(i + 1)
  return value
}
