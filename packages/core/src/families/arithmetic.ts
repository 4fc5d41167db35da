/**
 * The arithmetic of families of games: integers over one denominator, as doubles while no number that can occur reaches
 * 2^53 and as bigints otherwise. A family is written once, for both, and is exact in both.
 */
import { type FlatRationals, flatIntegers, gcd } from '../number/flat.ts'

/** A list to be written to: a Float64Array, or bigints. */
export interface Table<T> {
  [index: number]: T
  readonly length: number
}

/** What families do with integers. Comparisons are written with < and >. */
export interface Arithmetic<T extends number | bigint> {
  readonly zero: T
  readonly add: (a: T, b: T) => T
  readonly subtract: (a: T, b: T) => T
  readonly multiply: (a: T, b: T) => T
  readonly larger: (a: T, b: T) => T
  /** A list of zeros. */
  readonly table: (length: number) => Table<T>
}

const IN_DOUBLES: Arithmetic<number> = {
  zero: 0,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b + 0, // −0 becomes 0
  larger: Math.max,
  table: length => new Float64Array(length),
}

const IN_BIGINTS: Arithmetic<bigint> = {
  zero: 0n,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  larger: largerBigint,
  table: length => new Array<bigint>(length).fill(0n),
}

/** Math.max takes no bigints. */
function largerBigint(a: bigint, b: bigint): bigint {
  if (a < b) return b
  return a
}

/** Computes new numerators from given ones, whichever way they are held. */
type Kernel = <T extends number | bigint>(z: Arithmetic<T>, ...lists: readonly ArrayLike<T>[]) => Table<T>

/**
 * Runs a kernel on the numerators of some stores over their common denominator d.
 *
 * @param reach no number that the kernel meets exceeds reach · (the largest numerator)^degree in absolute value
 * @param degree the kernel's results are over d^degree. Default 1
 */
export function compute(
  stores: readonly FlatRationals[],
  reach: number,
  kernel: Kernel,
  degree: 1 | 2 = 1,
): FlatRationals {
  const denominator = stores.reduce((common, store) => lcm(common, store.denominator), 1n)
  const factors = stores.map(store => denominator / store.denominator)
  const most = Math.max(1, ...stores.map((store, i) => largest(store.values) * Number(factors[i])))
  if (reach * most ** degree < 2 ** 52) {
    const lists = stores.map((store, i) => asDoubles(store.values, Number(factors[i])))
    return flatIntegers(kernel(IN_DOUBLES, ...lists) as Float64Array, denominator ** BigInt(degree))
  }
  const lists = stores.map((store, i) =>
    Array.from(store.values as ArrayLike<number | bigint>, value => BigInt(value) * factors[i]!),
  )
  return flatIntegers(kernel(IN_BIGINTS, ...lists) as bigint[], denominator ** BigInt(degree))
}

function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b
}

function largest(values: ArrayLike<number | bigint>): number {
  let most = 0
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(Number(values[i])))
  return most
}

function asDoubles(values: Float64Array | readonly bigint[], factor: number): ArrayLike<number> {
  if (values instanceof Float64Array) return factor === 1 ? values : values.map(value => value * factor)
  return Float64Array.from(values, value => Number(value) * factor)
}

/** What each coalition holds together: Σ of one amount per member. */
export function sums<T extends number | bigint>(z: Arithmetic<T>, amounts: ArrayLike<T>): Table<T> {
  return folded(z, amounts, z.add)
}

/** Combines one amount per member over each coalition, with an operation for which zero is neutral. */
export function folded<T extends number | bigint>(
  z: Arithmetic<T>,
  amounts: ArrayLike<T>,
  combine: (a: T, b: T) => T,
): Table<T> {
  const table = z.table(2 ** amounts.length)
  for (let i = 0, bit = 1; i < amounts.length; i++, bit *= 2) {
    const amount = amounts[i]!
    for (let S = 0; S < bit; S++) table[bit + S] = combine(table[S]!, amount)
  }
  return table
}
