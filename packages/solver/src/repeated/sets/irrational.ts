/**
 * Vertices as elements of a number field ℚ(α), proposed from their digits: α is one of the coordinates or a combination of
 * them, its polynomial an integer relation between its powers; each coordinate is an integer relation between itself and these.
 */
import { type Algebraic, compareReal, Fraction, gcd, ratio, realRoots } from '@biform/core'
import type { FixedPoint } from './fixed-point.ts'
import { integerRelation } from './integer-relation.ts'
import type { Quotient } from './lattice.ts'
import { type Element, type NumberRing, numberRing } from './number-ring.ts'
import { reconstruct } from './reconstruct.ts'
import type { PairOf } from './ring.ts'

/** Vertices over ℤ[θ]. */
export interface Irrational {
  readonly ring: NumberRing
  readonly vertices: readonly PairOf<Quotient<Element>>[]
}

/** Degrees of polynomials that are looked for, with so many digits, in bits. */
const SEARCHES: readonly { readonly bits: number; readonly degree: number }[] = [
  { bits: 256, degree: 2 },
  { bits: 256, degree: 3 },
  { bits: 512, degree: 4 },
  { bits: 1000, degree: 3 },
  { bits: 1000, degree: 6 },
  { bits: 2000, degree: 3 },
  { bits: 4000, degree: 2 },
]
/** Digits with which coordinates are looked for in the field, in bits. */
const DIGITS: readonly number[] = [256, 512, 1000, 2000, 4000]
/** So many combinations of coordinates are tried as generators of the field. */
const GENERATORS = 4

/** The vertices behind their digits, over 2^bits, of which the last may be wrong, `noise` bits; undefined if no field is found. */
export function irrationalVertices({ vertices }: FixedPoint, bits: bigint, noise: bigint): Irrational | undefined {
  const known = Number(bits - noise)
  const values = vertices.flat().map(value => value >> noise)
  const rational = vertices.flat().map(value => reconstruct(value, bits, noise))
  const unknown = values.filter((_, k) => rational[k] === undefined)
  for (let trial = 0; trial < GENERATORS; trial++) {
    // The first coordinate, then sums of all of them with small weights.
    const value =
      trial === 0 ? unknown[0] : unknown.reduce((sum, next, k) => sum + BigInt(1 + ((k + trial) % 5)) * next, 0n)
    const generator = value === undefined ? undefined : algebraicBehind(value, known)
    if (value === undefined || !generator) return undefined
    const ring = numberRing(generator)
    const quotients = values.map((next, k): Quotient<Element> | undefined => {
      const whole = rational[k]
      return whole ? { top: ring.of(whole.top), bottom: whole.bottom } : inField(ring, value, next, known)
    })
    if (quotients.includes(undefined)) continue
    const found = quotients as Quotient<Element>[]
    return { ring, vertices: vertices.map((_, k) => [found[2 * k]!, found[2 * k + 1]!]) }
  }
  return undefined
}

/** The irrational root of a short polynomial that a number may be. */
function algebraicBehind(value: bigint, known: number): Algebraic | undefined {
  for (const { bits, degree } of SEARCHES) {
    if (bits > known) continue
    const polynomial = integerRelation(powersOf(cut(value, known, bits), degree + 1, bits), bits)
    if (!polynomial) continue
    const [low, high] = [-1n, 1n].map(way => ratio(value + (way << BigInt(known - bits / 2)), 1n << BigInt(known)))
    const roots = realRoots(polynomial.map(item => ratio(item, 1n)))
    const near = roots.filter(root => compareReal(low!, root.value) <= 0 && compareReal(root.value, high!) <= 0)
    const root = near.length === 1 ? near[0]!.value : undefined
    if (root && !(root instanceof Fraction)) return root
  }
  return undefined
}

/** A number as an element of the field, over a denominator. */
function inField(ring: NumberRing, generator: bigint, value: bigint, known: number): Quotient<Element> | undefined {
  const degree = ring.generator.polynomial.length - 1
  for (const bits of DIGITS) {
    if (bits > known) return undefined
    const powers = powersOf(cut(generator, known, bits), degree, bits)
    const relation = integerRelation([...powers, cut(value, known, bits)], bits)
    const last = relation?.at(-1)
    if (!relation || !last) continue
    // α^i = θ^i / lead^i
    const top = powers.map((_, i) => -relation[i]! * ring.lead ** BigInt(degree - 1 - i))
    const bottom = last * ring.lead ** BigInt(degree - 1)
    const divisor = top.reduce(gcd, bottom) * (bottom < 0n ? -1n : 1n)
    return { top: top.map(item => item / divisor), bottom: bottom / divisor }
  }
  return undefined
}

/** The first so many powers of value / 2^bits, over 2^bits. */
function powersOf(value: bigint, count: number, bits: number): bigint[] {
  const powers = [1n << BigInt(bits)]
  while (powers.length < count) powers.push((powers.at(-1)! * value) >> BigInt(bits))
  return powers
}

function cut(value: bigint, known: number, bits: number): bigint {
  return value >> BigInt(known - bits)
}
