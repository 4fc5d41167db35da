/**
 * Floor for `shapley` in doubles: reads every worth once, into one accumulator. No algorithm that looks at all 2^n
 * worths does less.
 */
export function shapleySum(worth: Float64Array): number {
  let total = 0
  for (let S = 0; S < worth.length; S++) total += worth[S]!
  return total
}
