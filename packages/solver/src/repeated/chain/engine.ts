/** The two ways of solving a chain: exact and in doubles. */
import { type Fraction, ONE, type Progress, type Stop, toNumber } from '@biform/core'
import { type Arithmetic, DOUBLES, INTEGERS } from './arithmetic.ts'
import type { Reduction } from './elimination.ts'
import { meanDistribution, meanDistributionExact } from './finite-horizon.ts'
import type { ProductChain } from './product-chain.ts'
import { EXACT, FLOATING } from './reductions.ts'
import { FRACTIONS, NUMBERS, type Values } from './values.ts'

/** Everything that one of the two arithmetics needs. */
export interface Engine<Weight, Value extends Fraction | number> {
  readonly name: 'exact' | 'double'
  readonly weights: Arithmetic<Weight>
  readonly reduction: Reduction<Weight, Value>
  readonly values: Values<Weight, Value>
  /** An exact number as a value. */
  readonly value: (exact: Fraction) => Value
  /** A discount factor δ as two weights that are to each other as δ to 1−δ. */
  readonly split: (discount: Fraction) => readonly [Weight, Weight]
  readonly finite: (chain: ProductChain<Weight>, turns: number) => Generator<Progress, Value[] | Stop, Stop | undefined>
}

export const EXACTLY: Engine<bigint, Fraction> = {
  name: 'exact',
  weights: INTEGERS,
  reduction: EXACT,
  values: FRACTIONS,
  value: exact => exact,
  split: ({ n, d }) => [n, d - n],
  finite: meanDistributionExact,
}

export const IN_DOUBLES: Engine<number, number> = {
  name: 'double',
  weights: DOUBLES,
  reduction: FLOATING,
  values: NUMBERS,
  value: toNumber,
  split: discount => [toNumber(discount), toNumber(ONE.sub(discount))],
  finite: meanDistribution,
}
