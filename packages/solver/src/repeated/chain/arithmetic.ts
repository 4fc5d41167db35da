/** The two arithmetics of a chain: integers over common denominators, and doubles. */
import { type Fraction, gcd, InputError, numerator, toNumber } from '@biform/core'

/** What a chain's weights are made of. */
export interface Arithmetic<Weight> {
  readonly zero: Weight
  readonly one: Weight
  readonly add: (a: Weight, b: Weight) => Weight
  readonly multiply: (a: Weight, b: Weight) => Weight
  readonly isZero: (a: Weight) => boolean
  /** Weights that are to each other as these probabilities, and what they are to be divided by. */
  readonly weigh: (probabilities: readonly Fraction[]) => { readonly weights: Weight[]; readonly total: Weight }
}

/** Integers: exact. */
export const INTEGERS: Arithmetic<bigint> = {
  zero: 0n,
  one: 1n,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
  isZero: a => a === 0n,
  weigh: probabilities => {
    let total = 1n
    for (const { d } of probabilities) total *= d / gcd(total, d)
    return { weights: probabilities.map(value => numerator(value) * (total / value.d)), total }
  },
}

/** Doubles, already divided. What is not 0 never becomes 0: the chain would be another one. */
export const DOUBLES: Arithmetic<number> = {
  zero: 0,
  one: 1,
  add: (a, b) => a + b,
  multiply: (a, b) => {
    const product = a * b
    return product === 0 && a !== 0 && b !== 0 ? tooSmall() : product
  },
  isZero: a => a === 0,
  weigh: probabilities => ({
    weights: probabilities.map(exact => {
      const weight = toNumber(exact)
      return weight === 0 && exact.n !== 0n ? tooSmall() : weight
    }),
    total: 1,
  }),
}

/** Refuses probabilities that doubles take for 0. */
export function tooSmall(): never {
  throw new InputError('options.arithmetic', 'doubles cannot tell probabilities as small as these: use exact ones')
}
