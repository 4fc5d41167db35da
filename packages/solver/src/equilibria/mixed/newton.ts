/**
 * A solution of a support's equations near a proposed one: Newton's method in doubles, then with residuals in integers and the
 * same inverse, each round of which adds some ten digits; then as fractions, where it is rational and they are found
 * by continued fractions to solve the equations exactly.
 */
import { gcd } from '@biform/core'
import { convergent } from '../../linear/convergent.ts'
import { inverse } from './dense.ts'
import { exactExpectation, exactValue } from './exact-point.ts'
import { expectation } from './expectations.ts'
import type { Difference, SupportSystem } from './support-system.ts'

/** Newton's rounds in doubles, and those of refinement. */
const DOUBLE_ROUNDS = 40
const MAX_POLISH_ROUNDS = 200
/** Bits of a residual that are kept when it becomes a double, and of a correction behind the point. */
const KEPT_BITS = 60
const CORRECTION_BITS = 60

/** The differences in doubles, each divided by a power of two where its numbers are too long. */
export interface DoubleSystem {
  readonly system: SupportSystem
  readonly equations: readonly Float64Array[]
}

export function doubleSystem(system: SupportSystem): DoubleSystem {
  return { system, equations: system.equations.map(({ values }) => doublesOf(values)) }
}

/** The power of two by which integers are divided to become doubles, so that the largest has at most 1,000 bits. */
export function shiftOf(values: readonly bigint[]): number {
  return Math.max(0, bitsOf(values) - 1_000)
}

/** Integers as doubles, all divided by the same power of two, and rounded down, where the largest is too long. */
export function doublesOf(values: readonly bigint[]): Float64Array {
  const shift = BigInt(shiftOf(values))
  return Float64Array.from(values, value => Number(value >> shift))
}

/** The number of bits of the largest absolute value. */
export function bitsOf(values: readonly bigint[]): number {
  let largest = 0n
  for (const value of values) {
    const size = value < 0n ? -value : value
    if (size > largest) largest = size
  }
  return largest === 0n ? 0 : largest.toString(2).length
}

/** All probabilities from the unknown ones: those of a player's last strategy are what the others leave. */
export function probabilitiesOf(system: SupportSystem, unknown: ArrayLike<number>): number[][] {
  const profile = system.supports.map(support => support.map(() => 0))
  for (const [e, { player, place }] of system.unknowns.entries()) profile[player]![place] = unknown[e]!
  for (const list of profile) list[list.length - 1] = 1 - list.reduce((total, value) => total + value, 0)
  return profile
}

/** The derivatives of the equations by the unknowns, at a profile. */
export function jacobian({ system, equations }: DoubleSystem, profile: readonly (readonly number[])[]): number[][] {
  const { unknowns } = system
  return system.equations.map(({ player, shape }, e) => {
    const gradients = shape.map((count, k) =>
      k === player || count === 1 ? undefined : expectation(equations[e]!, shape, profile, [k]),
    )
    return unknowns.map(({ player: k, place }) => {
      const gradient = gradients[k]
      return gradient === undefined ? 0 : gradient[place]! - gradient[shape[k]! - 1]!
    })
  })
}

/** The values of the equations at a profile. */
function residuals({ system, equations }: DoubleSystem, profile: readonly (readonly number[])[]): number[] {
  return system.equations.map(({ shape }, e) => expectation(equations[e]!, shape, profile, [])[0]!)
}

/** Newton's method in doubles from a start, or nothing if it does not settle. */
export function newton(doubles: DoubleSystem, start: readonly number[]): number[] | undefined {
  let point = [...start]
  let last = Number.POSITIVE_INFINITY
  for (let round = 0; round < DOUBLE_ROUNDS; round++) {
    const profile = probabilitiesOf(doubles.system, point)
    const inverted = inverse(jacobian(doubles, profile))
    if (inverted === undefined) return undefined
    const step = product(inverted, residuals(doubles, profile))
    const size = Math.max(0, ...step.map(Math.abs))
    if (!(size < 1e6)) return undefined
    point = point.map((value, k) => value - step[k]!)
    if (size < 1e-8 && size >= last / 2) return point
    if (size < 1e-15) return point
    last = size
  }
  return undefined
}

function product(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map(row => row.reduce((total, value, k) => total + value * vector[k]!, 0))
}

/** A point to many binary places: unknown probabilities times 2^bits. */
export interface FinePoint {
  readonly bits: number
  readonly unknown: readonly bigint[]
}

/** So many places that fractions of the size that linear equations of these integers have are recognised. */
export function placesFor(system: SupportSystem): number {
  const bits = Math.max(0, ...system.equations.map(({ values }) => bitsOf(values)))
  return Math.min(4_096, 192 + 6 * system.unknowns.length * (bits + 2))
}

/** Refines a point until corrections are below 2^−(bits − 16), or gives up. */
export function polish(doubles: DoubleSystem, start: readonly number[], bits: number): FinePoint | undefined {
  const { system } = doubles
  const inverted = inverse(jacobian(doubles, probabilitiesOf(system, start)))
  if (inverted === undefined) return undefined
  // The doubles of an equation may be its integers divided by a power of two; residuals are divided alike.
  const shifts = system.equations.map(({ values }) => shiftOf(values))
  const one = 1n << BigInt(bits)
  let unknown = start.map(value => (BigInt(Math.round(value * 2 ** 52)) << BigInt(bits)) >> 52n)
  let last = Number.POSITIVE_INFINITY
  for (let round = 0; round < MAX_POLISH_ROUNDS; round++) {
    const weights = weightsOf(system, unknown, one)
    const values = system.equations.map((equation, e) => {
      const axes = equation.shape.filter(count => count > 1).length
      return exactValue(equation, weights) >> BigInt(Math.max(0, axes - 1) * bits + shifts[e]!)
    })
    const shift = BigInt(Math.max(0, bitsOf(values) - KEPT_BITS))
    const step = product(
      inverted,
      values.map(value => Number(value >> shift)),
    ).map(value => {
      const scaled = Math.round(value * 2 ** CORRECTION_BITS)
      return Number.isFinite(scaled) ? (BigInt(scaled) << shift) >> BigInt(CORRECTION_BITS) : undefined
    })
    if (step.some(value => value === undefined)) return undefined
    const size = bitsOf(step as bigint[])
    unknown = unknown.map((value, k) => value - step[k]!)
    if (size <= 16) return { bits, unknown }
    if (size >= last) return undefined
    last = size
  }
  return undefined
}

/** All probabilities as integers over `one`. */
export function weightsOf(system: SupportSystem, unknown: readonly bigint[], one: bigint): bigint[][] {
  const weights = system.supports.map(support => support.map(() => 0n))
  for (const [e, { player, place }] of system.unknowns.entries()) weights[player]![place] = unknown[e]!
  for (const list of weights) list[list.length - 1] = one - list.reduce((total, value) => total + value, 0n)
  return weights
}

/** Probabilities of every player as integers over a denominator of its own. */
export interface RationalPoint {
  readonly weights: readonly (readonly bigint[])[]
  readonly denominators: readonly bigint[]
}

/** The rational solution next to a point, if there is one with denominators that its places can tell. */
export function recognised(system: SupportSystem, { bits, unknown }: FinePoint): RationalPoint | undefined {
  const one = 1n << BigInt(bits)
  const tolerance = 1n << BigInt(Math.ceil(bits / 8))
  const limit = 1n << BigInt(Math.floor((3 * bits) / 8))
  const found = unknown.map(value => convergent(value, one, tolerance, limit))
  if (found.some(value => value === undefined)) return undefined
  const denominators = system.supports.map((_, player) =>
    system.unknowns.reduce((common, unknownAt, e) => {
      const { bottom } = found[e]!
      return unknownAt.player !== player || common % bottom === 0n ? common : (common / gcd(common, bottom)) * bottom
    }, 1n),
  )
  const weights = system.supports.map(support => support.map(() => 0n))
  for (const [e, { player, place }] of system.unknowns.entries()) {
    weights[player]![place] = found[e]!.top * (denominators[player]! / found[e]!.bottom)
  }
  for (const [player, list] of weights.entries()) {
    list[list.length - 1] = denominators[player]! - list.reduce((total, value) => total + value, 0n)
  }
  return system.equations.every(equation => exactValue(equation, weights) === 0n)
    ? { weights, denominators }
    : undefined
}

/** The derivatives of an equation by a player's probabilities at integer weights, over the last of its support. */
export function exactGradient(
  difference: Difference,
  weights: readonly (readonly bigint[])[],
  player: number,
): bigint[] {
  const along = exactExpectation(difference, weights, player)
  const last = along.at(-1)!
  return along.map(value => value - last)
}
