/**
 * Boxes with decimal ends that hold exactly one solution of a support's equations, proved in integers by the test of
 * Krawczyk (1969), and bounds of other differences in such a box.
 */
import { ratio, toNumber } from '@biform/core'
import { solveSmall } from '../../linear/small.ts'
import { inverse } from './dense.ts'
import { type DoubleSystem, type FinePoint, jacobian, probabilitiesOf, shiftOf, weightsOf } from './newton.ts'
import type { Difference, SupportSystem } from './support-system.ts'

/** Bits of the largest weight of each equation. */
const KEPT_BITS = 80

/** A box of unknown probabilities: integers c over 10^digits, each ±1. */
export interface Enclosure {
  readonly digits: number
  readonly one: bigint
  readonly centre: readonly bigint[]
}

/** Integers with bounds of their errors. */
interface Bounded {
  readonly value: readonly bigint[]
  readonly error: readonly bigint[]
}

/** The box of so many digits around a point, if it is proved to hold exactly one solution. */
export function enclosure(doubles: DoubleSystem, { bits, unknown }: FinePoint, digits: number): Enclosure | undefined {
  const one = 10n ** BigInt(digits)
  const half = 1n << BigInt(bits - 1)
  const box = { digits, one, centre: unknown.map(value => (value * one + half) >> BigInt(bits)) }
  const { system } = doubles
  const slopes = jacobian(
    doubles,
    probabilitiesOf(
      system,
      box.centre.map(value => toNumber(ratio(value, one))),
    ),
  )
  const Y = inverse(slopes)
  return (Y && holdsOne(system, box, fromDoubles(system, box, Y))) || isProved(system, box) ? box : undefined
}

/** Whether a box is proved to hold exactly one solution, with the exact inverse of the derivatives in its centre. */
export function isProved(system: SupportSystem, box: Enclosure): boolean {
  const inverted = exactInverse(derivatives(system, box, false).slopes)
  return inverted !== undefined && holdsOne(system, box, inverted)
}

/** A matrix Y times a number. */
interface Multiplied {
  readonly weights: readonly (readonly bigint[])[]
  /** The number, times the power of `one` that the derivatives are multiplied by. */
  readonly unit: bigint
}

/**
 * Krawczyk's test with all radii 1/one, multiplied by the powers of `one` in it: equations come out times one^a, derivatives
 * times one^(a − 1), with a the number of other players who mix, which is the same for all.
 */
function holdsOne(system: SupportSystem, box: Enclosure, { weights, unit }: Multiplied): boolean {
  const values = system.equations.map(equation => boundedValue(system, equation, box, false).value[0]!)
  const { slopes, errors } = derivatives(system, box, true)
  return weights.every((row, i) => {
    let spread = abs(row.reduce((total, weight, k) => total + weight * values[k]!, 0n))
    for (let j = 0; j < row.length; j++) {
      const entry = row.reduce((total, weight, k) => total + weight * slopes[k]![j]!, 0n)
      const error = row.reduce((total, weight, k) => total + abs(weight) * errors[k]![j]!, 0n)
      spread += abs((i === j ? unit : 0n) - entry) + error
    }
    return spread < unit
  })
}

function fromDoubles(system: SupportSystem, box: Enclosure, Y: readonly (readonly number[])[]): Multiplied {
  const { weights, scale } = wholeWeights(system, Y)
  const mixing = system.supports.filter(support => support.length > 1).length
  return { weights, unit: (box.one ** BigInt(Math.max(0, mixing - 2))) << BigInt(scale) }
}

/** The inverse of a matrix, times its determinant or a divisor of it, or nothing if it is singular. */
function exactInverse(matrix: readonly (readonly bigint[])[]): Multiplied | undefined {
  const columns = matrix.map((_, k) =>
    solveSmall(
      matrix,
      matrix.map((_, i) => (i === k ? 1n : 0n)),
    ),
  )
  if (columns.includes(undefined)) return undefined
  const weights = matrix.map((_, i) => columns.map(column => column!.numerators[i]!))
  return { weights, unit: columns[0]!.denominator }
}

/**
 * Y times 2^scale in integers. It belongs to the doubles of the equations, which may be their integers over powers of two; and the
 * equations may be on scales so different that each of its columns needs places of its own.
 */
function wholeWeights(
  system: SupportSystem,
  Y: readonly (readonly number[])[],
): { readonly weights: readonly (readonly bigint[])[]; readonly scale: number } {
  const places = Y.map((_, k) => KEPT_BITS - Math.ceil(Math.log2(Math.max(...Y.map(row => Math.abs(row[k]!))))))
  const columns = system.equations.map(({ values }, k) => shiftOf(values) + places[k]!)
  const scale = Math.max(0, ...columns)
  const weights = Y.map(row =>
    row.map((value, k) => BigInt(Math.round(timesPower(value, places[k]!))) << BigInt(scale - columns[k]!)),
  )
  return { weights, scale }
}

/** A number times a power of two that may be out of the range of doubles itself. */
function timesPower(value: number, exponent: number): number {
  const half = Math.trunc(exponent / 2)
  return value * 2 ** half * 2 ** (exponent - half)
}

/** The derivatives of all equations in a box, or in its centre. */
function derivatives(
  system: SupportSystem,
  box: Enclosure,
  everywhere: boolean,
): { slopes: bigint[][]; errors: bigint[][] } {
  const slopes: bigint[][] = []
  const errors: bigint[][] = []
  for (const equation of system.equations) {
    const { player, shape } = equation
    const gradients = shape.map((count, k) =>
      k === player || count === 1 ? undefined : boundedValue(system, equation, box, everywhere, k),
    )
    const read = (take: (found: Bounded, place: number, last: number) => bigint): bigint[] =>
      system.unknowns.map(({ player: k, place }) => {
        const found = gradients[k]
        return found === undefined ? 0n : take(found, place, shape[k]! - 1)
      })
    slopes.push(read(({ value }, place, last) => value[place]! - value[last]!))
    errors.push(read(({ error }, place, last) => error[place]! + error[last]!))
  }
  return { slopes, errors }
}

/** A difference summed over all axes but one, at the centre of a box or with bounds in all of it, times a power of `one`. */
export function boundedValue(
  system: SupportSystem,
  { values, shape }: Difference,
  { one, centre }: Enclosure,
  everywhere: boolean,
  kept = -1,
): Bounded {
  const weights = weightsOf(system, centre, one)
  let left: Bounded = { value: values, error: values.map(() => 0n) }
  let inner = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const count = shape[axis]!
    if (axis === kept) inner *= count
    else if (count > 1) left = summed(left, count, inner, weights[axis]!, everywhere ? 1n : 0n)
  }
  return left
}

function summed(
  { value, error }: Bounded,
  count: number,
  inner: number,
  weights: readonly bigint[],
  spread: bigint,
): Bounded {
  const values: bigint[] = []
  const errors: bigint[] = []
  for (let to = 0; to < value.length / count; to++) {
    const from = Math.floor(to / inner) * count * inner + (to % inner)
    const last = from + (count - 1) * inner
    let [total, doubt] = [0n, 0n]
    for (let l = 0; l < count; l++) {
      const at = from + l * inner
      total += weights[l]! * value[at]!
      doubt += abs(weights[l]!) * error[at]!
      if (l < count - 1) doubt += spread * (abs(value[at]! - value[last]!) + error[at]! + error[last]!)
    }
    values.push(total)
    errors.push(doubt)
  }
  return { value: values, error: errors }
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
