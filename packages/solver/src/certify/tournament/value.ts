/** Numbers of a tournament: fractions, or doubles up to a billionth. */
import { compare, Fraction as Exact, type Fraction, toNumber } from '@biform/core'
import { demand } from '../flaw.ts'

/** A number in either arithmetic. */
export type Value = Fraction | number

const TOLERANCE = 1e-9

/** Whether a value is of the arithmetic. */
export function isValue(value: unknown, arithmetic: 'exact' | 'double'): value is Value {
  return arithmetic === 'exact' ? value instanceof Exact : typeof value === 'number' && Number.isFinite(value)
}

/** A value as a double. */
export function asNumber(value: Value): number {
  return typeof value === 'number' ? value : toNumber(value)
}

/** Demands that a value is what was computed in doubles. */
export function near(found: Value, expected: number, at: string): void {
  demand(Math.abs(asNumber(found) - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)), at)
}

/** Whether two values, of which either may be missing, are equal. */
export function same(a: Value | null, b: Value | null): boolean {
  return order(a, b) === 0
}

/** Their order; what is missing comes last. */
export function order(a: Value | null, b: Value | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return typeof a === 'number' || typeof b === 'number' ? asNumber(a) - asNumber(b) : compare(a, b)
}
