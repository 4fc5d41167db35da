/** Rational numbers from their binary expansions: the first convergent of a continued fraction that comes near enough. */

/** A rational number; the bottom is positive. */
export interface Convergent {
  readonly top: bigint
  readonly bottom: bigint
}

/**
 * The first convergent p/q of value/one with |value/one − p/q| ≤ tolerance/one, where one > 0 and tolerance ≥ 0.
 *
 * @returns undefined if its denominator is more than `limit`
 */
export function convergent(value: bigint, one: bigint, tolerance: bigint, limit: bigint): Convergent | undefined {
  let [a, b] = [value, one]
  let [top, bottom, lastTop, lastBottom] = [1n, 0n, 0n, 1n]
  for (;;) {
    let whole = a / b
    if (a % b < 0n) whole -= 1n
    ;[a, b] = [b, a - whole * b]
    ;[top, lastTop] = [whole * top + lastTop, top]
    ;[bottom, lastBottom] = [whole * bottom + lastBottom, bottom]
    if (bottom > limit) return undefined
    // |value/one − p/q| = b / (one · q), where b is the remainder: 0 in the end.
    if (b <= tolerance * bottom) return { top, bottom }
  }
}
