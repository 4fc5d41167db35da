/**
 * The numbers in which polygons are proved: elements of an ordered ring. The integers are one, for rational vertices over a
 * common denominator; ℤ[θ] with a real algebraic integer θ is another, for irrational ones (`number-ring.ts`).
 */

/** An ordered ring that holds the integers. */
export interface Ring<N> {
  readonly of: (value: bigint) => N
  readonly plus: (a: N, b: N) => N
  readonly minus: (a: N, b: N) => N
  readonly times: (a: N, b: N) => N
  /** An integer multiple. */
  readonly multiple: (factor: bigint, a: N) => N
  /** a / factor, if that is in the ring. */
  readonly part: (a: N, factor: bigint) => N | undefined
  /** Below 0, 0 or above 0, as a is. */
  readonly sign: (a: N) => number
  /** |a|, rounded down up to rounding errors that do not matter for a double. */
  readonly size: (a: N) => bigint
  /** a / b as a double of the right sign, b > 0. */
  readonly quotient: (a: N, b: N) => number
}

/** A pair of numbers, one per player. */
export type PairOf<N> = readonly [N, N]

/** The integers. */
export const INTEGERS: Ring<bigint> = {
  of: value => value,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  multiple: (factor, a) => factor * a,
  part: (a, factor) => (a % factor === 0n ? a / factor : undefined),
  sign: a => (a < 0n ? -1 : a > 0n ? 1 : 0),
  size: a => (a < 0n ? -a : a),
  quotient: (a, b) =>
    Number((a << 64n) / b) / 2 ** 64 || Number(a > 0n) * Number.MIN_VALUE - Number(a < 0n) * Number.MIN_VALUE,
}

/** Whether a < b, or a ≤ b. */
export function isBelow<N>({ minus, sign }: Ring<N>, a: N, b: N): boolean {
  return sign(minus(a, b)) < 0
}

export function isAtMost<N>({ minus, sign }: Ring<N>, a: N, b: N): boolean {
  return sign(minus(a, b)) <= 0
}

/** a · x + b · y. */
export function dot<N>({ plus, times }: Ring<N>, [a, b]: PairOf<N>, [x, y]: PairOf<N>): N {
  return plus(times(a, x), times(b, y))
}

/** a · y − b · x: positive if the way from (a, b) to (x, y) goes to the left. */
export function determinant<N>({ minus, times }: Ring<N>, [a, b]: PairOf<N>, [x, y]: PairOf<N>): N {
  return minus(times(a, y), times(b, x))
}

/** The least of some numbers. */
export function least<N>(ring: Ring<N>, values: readonly N[]): N {
  return values.reduce((a, b) => (isBelow(ring, b, a) ? b : a))
}

/** The greatest of some numbers. */
export function greatest<N>(ring: Ring<N>, values: readonly N[]): N {
  return values.reduce((a, b) => (isBelow(ring, a, b) ? b : a))
}
