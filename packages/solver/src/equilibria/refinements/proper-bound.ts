/** For which ε the rankings of trembles that there are stay the same for every smaller one. */
import type { Fraction } from '@biform/core'

/**
 * A power of two above B + 1, where B bounds the sizes of the coefficients of all minors of the programs as polynomials in N: the
 * product over rows of the sum of sizes of all their coefficients, those of N and of 1.
 */
export function bound(
  payoffs: readonly (readonly (readonly bigint[])[])[],
  mixed: readonly (readonly Fraction[])[],
): bigint {
  const sizes = payoffs.map((rows, player) => {
    const own = mixed[1 - player]!
    const range = rows[0]!.reduce((total, _, j) => {
      return total + spread(rows.map(row => row[j]!))
    }, 1n)
    // Sum, floors, ceilings, steps of likelihood between any two, and of payoffs.
    const n = BigInt(own.length)
    const ceilings = own.reduce((product, { n: top, d }) => product * (n * (top + d) + d + 1n), 1n)
    return (n + 1n) * 2n ** n * ceilings * 2n ** (n * n) * (range + 1n) ** BigInt(rows.length)
  })
  return 2n ** BigInt(Math.max(...sizes.map(size => size.toString(2).length)) + 2)
}

/** The difference of the largest and the least. */
function spread(values: readonly bigint[]): bigint {
  let [low, high] = [values[0]!, values[0]!]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return high - low
}
