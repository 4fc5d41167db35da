/** What axioms say of lists of numbers. */
import { compare, type Fraction } from '@biform/core'

export const atMost = (a: Fraction, b: Fraction): boolean => compare(a, b) <= 0
export const same = (a: readonly Fraction[], b: readonly Fraction[]): boolean => a.every((x, i) => x.equals(b[i]!))
export const nobodyLoses = (before: readonly Fraction[], after: readonly Fraction[]): boolean =>
  before.every((x, i) => atMost(x, after[i]!))
export const plus = (a: readonly Fraction[], b: readonly Fraction[]): Fraction[] => a.map((x, i) => x.add(b[i]!))
export const minus = (a: readonly Fraction[], b: readonly Fraction[]): Fraction[] => a.map((x, i) => x.sub(b[i]!))
