/** The two kinds of numbers in which values are computed: fractions, and rational functions of the discount factor. */
import { type Fraction, ONE, ZERO } from '@biform/core'
import {
  addFunctions,
  divideFunctions,
  functionOf,
  multiplyFunctions,
  type RationalFunction,
  subtractFunctions,
  X,
} from './rational-function.ts'

/** Exact arithmetic, with the discount factor as one of the numbers. */
export interface Field<Value> {
  readonly one: Value
  readonly discount: Value
  readonly of: (value: Fraction) => Value
  readonly add: (a: Value, b: Value) => Value
  readonly sub: (a: Value, b: Value) => Value
  readonly mul: (a: Value, b: Value) => Value
  readonly div: (a: Value, b: Value) => Value
}

/** Fractions, at one discount factor. */
export function fractionsAt(discount: Fraction): Field<Fraction> {
  return {
    one: ONE,
    discount,
    of: value => value,
    add: (a, b) => a.add(b),
    sub: (a, b) => a.sub(b),
    mul: (a, b) => (a.n === 0n || b.n === 0n ? ZERO : a.mul(b)),
    div: (a, b) => (b === ONE ? a : a.div(b)),
  }
}

/** Rational functions of the discount factor. */
export const FUNCTIONS: Field<RationalFunction> = {
  one: functionOf(ONE),
  discount: X,
  of: functionOf,
  add: addFunctions,
  sub: subtractFunctions,
  mul: multiplyFunctions,
  div: divideFunctions,
}
