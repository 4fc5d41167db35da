/** The two ways of solving a chain: exact and in doubles. */
import { type Fraction, ONE, type Progress, type Stop, toNumber } from '@biform/core'
import { type Arithmetic, DOUBLES, INTEGERS } from './arithmetic.ts'
import { type Row, visits } from './elimination.ts'
import { exactShares, exactVisits } from './exact-visits.ts'
import { meanDistribution, meanDistributionExact } from './finite-horizon.ts'
import type { ProductChain } from './product-chain.ts'
import { FLOATING } from './reductions.ts'
import { FRACTIONS, NUMBERS, type Values } from './values.ts'

type Found<Value> = Generator<Progress, Value | Stop, Stop | undefined>

/** Everything that one of the two arithmetics needs. */
export interface Engine<Weight, Value extends Fraction | number> {
  readonly name: 'exact' | 'double'
  readonly weights: Arithmetic<Weight>
  /** The expected visits to all states, times `once`, of a chain that begins in the first and ends. */
  readonly visits: (rows: readonly Row<Weight>[], once: Value) => Found<Value[]>
  /** The expected visits to all states, divided by their sum. */
  readonly shares: (rows: readonly Row<Weight>[]) => Found<Value[]>
  readonly values: Values<Weight, Value>
  /** An exact number as a value. */
  readonly value: (exact: Fraction) => Value
  /** A discount factor δ as two weights that are to each other as δ to 1−δ. */
  readonly split: (discount: Fraction) => readonly [Weight, Weight]
  readonly finite: (chain: ProductChain<Weight>, turns: number) => Found<Value[]>
}

export const EXACTLY: Engine<bigint, Fraction> = {
  name: 'exact',
  weights: INTEGERS,
  visits: exactVisits,
  shares: exactShares,
  values: FRACTIONS,
  value: exact => exact,
  split: ({ n, d }) => [n, d - n],
  finite: meanDistributionExact,
}

export const IN_DOUBLES: Engine<number, number> = {
  name: 'double',
  weights: DOUBLES,
  visits: (rows, once) => visits(FLOATING, rows, once),
  shares: function* (rows) {
    const found = yield* visits(FLOATING, rows, 1)
    if (typeof found === 'string') return found
    const total = NUMBERS.sum(found)
    return found.map(value => value / total)
  },
  values: NUMBERS,
  value: toNumber,
  split: discount => [toNumber(discount), toNumber(ONE.sub(discount))],
  finite: meanDistribution,
}
