/**
 * Polynomials with rational coefficients modulo an irreducible integer polynomial F, as integers over one denominator,
 * lowest degree first.
 */
import { type Fraction, gcd, numerator } from '@biform/core'
import { solveSquare } from '../exact-linear.ts'

/** The polynomial Σ top[j] T^j / bottom, bottom > 0. */
export interface Residue {
  readonly top: readonly bigint[]
  readonly bottom: bigint
}

/** A polynomial over one denominator. */
export function residue(polynomial: readonly Fraction[]): Residue {
  const bottom = polynomial.reduce((common, { d }) => (common * d) / gcd(common, d), 1n)
  return { top: polynomial.map(value => numerator(value) * (bottom / value.d)), bottom }
}

/** a times a rational number. */
export function timesRational(a: Residue, factor: Fraction): Residue {
  return { top: a.top.map(value => value * numerator(factor)), bottom: a.bottom * factor.d }
}

/** a + b */
export function plus(a: Residue, b: Residue): Residue {
  const length = Math.max(a.top.length, b.top.length)
  const top = Array.from({ length }, (_, j) => (a.top[j] ?? 0n) * b.bottom + (b.top[j] ?? 0n) * a.bottom)
  return lowest(top, a.bottom * b.bottom)
}

/** a · b modulo F. */
export function times(a: Residue, b: Residue, F: readonly bigint[]): Residue {
  const rest: bigint[] = Array.from({ length: a.top.length + b.top.length }, () => 0n)
  a.top.forEach((left, i) => {
    b.top.forEach((right, j) => {
      rest[i + j]! += left * right
    })
  })
  const lead = F.at(-1)!
  let bottom = a.bottom * b.bottom
  while (rest.length >= F.length) {
    const common = gcd(rest.at(-1)!, lead)
    const scale = common === 0n ? 1n : lead / common
    if (scale !== 1n) {
      bottom *= scale
      for (let j = 0; j < rest.length; j++) rest[j]! *= scale
    }
    const factor = rest.pop()! / lead
    const shift = rest.length + 1 - F.length
    for (let j = 0; j < F.length - 1; j++) rest[shift + j]! -= factor * F[j]!
  }
  return lowest(rest, bottom)
}

/** Whether a polynomial of lower degree than F, and so the number that it stands for, is 0. */
export function isZero({ top }: Residue): boolean {
  return top.every(value => value === 0n)
}

/** The inverse of a, which is not 0: the solution y of a y ≡ 1. */
export function inverse(a: Residue, F: readonly bigint[]): Residue {
  const degree = F.length - 1
  const powers = Array.from({ length: degree }, (_, j) =>
    times(a, { top: [...Array.from({ length: j }, () => 0n), 1n], bottom: 1n }, F),
  )
  const common = powers.reduce((total, { bottom }) => (total * bottom) / gcd(total, bottom), 1n)
  const rows = Array.from({ length: degree }, (_, i) =>
    powers.map(({ top, bottom }) => (top[i] ?? 0n) * (common / bottom)),
  )
  const solution = solveSquare(
    rows,
    rows.map((_, i) => (i === 0 ? common : 0n)),
  )
  if (solution === undefined) throw new Error('modulo an irreducible polynomial only 0 has no inverse')
  return { top: solution.numerators, bottom: solution.denominator }
}

/** Whether V vanishes at a number y, by Horner's rule, with all values times a factor ≠ 0 that keeps them short. */
export function isRootOf(V: readonly bigint[], y: Residue, factor: Residue, F: readonly bigint[]): boolean {
  const part = (coefficient: bigint): Residue => ({ ...factor, top: factor.top.map(value => value * coefficient) })
  return isZero(V.reduceRight((total, coefficient) => plus(times(total, y, F), part(coefficient)), part(0n)))
}

function lowest(top: readonly bigint[], bottom: bigint): Residue {
  const common = top.reduce(gcd, bottom)
  return common === 1n ? { top, bottom } : { top: top.map(value => value / common), bottom: bottom / common }
}
