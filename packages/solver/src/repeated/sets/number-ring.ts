/**
 * ℤ[θ] for a real algebraic integer θ of degree d: integer combinations of 1, θ, …, θ^(d−1). Two such combinations are equal
 * only if all coefficients are; so a number other than 0 shows its sign once θ is known to enough digits.
 */
import { type Algebraic, numerator, ratio, refine } from '@biform/core'
import { floorDivide } from './exact-plane.ts'
import type { Ring } from './ring.ts'

/** The coefficients of 1, θ, …, θ^(d−1). */
export type Element = readonly bigint[]

/** A ring of algebraic integers. */
export interface NumberRing extends Ring<Element> {
  /** A root of a primitive polynomial over the integers … */
  readonly generator: Algebraic
  /** … with this leading coefficient; θ is their product. */
  readonly lead: bigint
}

/** Digits of θ that are tried first, in bits, and then twice as many, and so on. */
const BITS = 256
/** Digits that a double needs, in bits. */
const DOUBLE_BITS = 64n

/** ℤ[θ] for θ = the generator times the leading coefficient of its polynomial. */
export function numberRing(generator: Algebraic): NumberRing {
  const lead = generator.polynomial.at(-1)!
  const degree = generator.polynomial.length - 1
  /** θ^d = −Σ monic_i θ^i. */
  const monic = generator.polynomial.slice(0, -1).map((item, i) => item * lead ** BigInt(degree - 1 - i))
  const reduced = (product: bigint[]): Element => {
    for (let k = product.length - 1; k >= degree; k--) {
      const top = product[k]!
      if (top === 0n) continue
      for (let i = 0; i < degree; i++) product[k - degree + i] = product[k - degree + i]! - top * monic[i]!
    }
    return product.slice(0, degree)
  }
  const digits = new Map<number, bigint[]>()
  /** θ^i · 2^bits, rounded down. */
  const powers = (bits: number): bigint[] => {
    let found = digits.get(bits)
    if (!found) {
      found = powersOf(generator, lead, degree, bits)
      digits.set(bits, found)
    }
    return found
  }
  /** The number times 2^bits, up to an error that is 2^away times smaller. */
  const approximate = (a: Element, away: bigint): { readonly value: bigint; readonly bits: number } => {
    for (let bits = BITS; ; bits *= 2) {
      const table = powers(bits)
      let [value, error] = [0n, 0n]
      for (let i = 0; i < degree; i++) {
        value += a[i]! * table[i]!
        if (i > 0) error += a[i]! < 0n ? -a[i]! : a[i]!
      }
      const size = value < 0n ? -value : value
      if (size > error << away) return { value, bits }
    }
  }
  const isZero = (a: Element): boolean => a.every(item => item === 0n)
  const sign = (a: Element): number => (isZero(a) ? 0 : approximate(a, 0n).value > 0n ? 1 : -1)
  return {
    generator,
    lead,
    of: value => [value, ...Array.from({ length: degree - 1 }, () => 0n)],
    plus: (a, b) => a.map((item, i) => item + b[i]!),
    minus: (a, b) => a.map((item, i) => item - b[i]!),
    times: (a, b) => {
      const product = Array.from({ length: 2 * degree - 1 }, () => 0n)
      for (let i = 0; i < degree; i++) {
        if (a[i] !== 0n) for (let j = 0; j < degree; j++) product[i + j] = product[i + j]! + a[i]! * b[j]!
      }
      return reduced(product)
    },
    multiple: (factor, a) => a.map(item => factor * item),
    part: (a, factor) => (a.every(item => item % factor === 0n) ? a.map(item => item / factor) : undefined),
    sign,
    size: a => {
      if (isZero(a)) return 0n
      const { value, bits } = approximate(a, DOUBLE_BITS)
      return (value < 0n ? -value : value) >> BigInt(bits)
    },
    quotient: (a, b) => {
      if (isZero(a)) return 0
      const [top, bottom] = [approximate(a, DOUBLE_BITS), approximate(b, DOUBLE_BITS)]
      const shift = DOUBLE_BITS + BigInt(bottom.bits - top.bits)
      const value = shift < 0n ? top.value / (bottom.value << -shift) : (top.value << shift) / bottom.value
      return Number(value) / 2 ** 64 || (top.value > 0n ? Number.MIN_VALUE : -Number.MIN_VALUE)
    },
  }
}

/** The powers of θ below the degree, times 2^bits, rounded down. */
function powersOf(generator: Algebraic, lead: bigint, degree: number, bits: number): bigint[] {
  const scale = 1n << BigInt(bits)
  for (let more = 64; ; more *= 2) {
    // Where both ends of an interval around θ round to the same, θ does.
    const { lower, upper } = refine(generator, ratio(1n, 1n << BigInt(bits + more)))
    const [low, high] = [lower, upper].map(end =>
      Array.from({ length: degree }, (_, i) => {
        const exponent = BigInt(i)
        return floorDivide((numerator(end) * lead) ** exponent * scale, end.d ** exponent)
      }),
    )
    if (low!.every((value, i) => value === high![i])) return low!
  }
}
