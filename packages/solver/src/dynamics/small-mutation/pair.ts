/** A single mutant among residents, and a single resident among mutants: the chances that it takes over. */
import { type Fraction, InputError } from '@biform/core'
import type { PopulationChain } from '../fixation/rates.ts'

/** What is needed of numbers: none is negative, and none is subtracted. */
export interface Positive<Value> {
  readonly one: Value
  readonly of: (weight: bigint) => Value
  readonly add: (a: Value, b: Value) => Value
  readonly multiply: (a: Value, b: Value) => Value
}

/** Integers. */
export const INTEGERS: Positive<bigint> = {
  one: 1n,
  of: weight => weight,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
}

/** Two chances over a common bottom, which is 0 if neither type ever wins. */
export interface Chances<Value> {
  /** That the first mutant's offspring takes over. */
  readonly mutant: Value
  /** That the last resident's does. */
  readonly resident: Value
  readonly bottom: Value
}

/**
 * With p_k and q_k the weights of gaining and of losing a mutant where there are k, the mutant's chance is Πp/θ and the
 * resident's Πq/θ, with θ = Σ_k (q_1 ⋯ q_k)(p_{k+1} ⋯ p_{N−1}).
 */
export function chancesOf<Value>({ up, down }: PopulationChain, numbers: Positive<Value>): Chances<Value> {
  const { one, of, add, multiply } = numbers
  let [mutant, resident, bottom] = [one, one, one]
  up.forEach((weight, k) => {
    const gain = of(weight)
    resident = multiply(resident, of(down[k]!))
    mutant = multiply(mutant, gain)
    bottom = add(multiply(bottom, gain), resident)
  })
  return { mutant, resident, bottom }
}

/** The payoffs of two types among themselves. */
export function pairOf(matrix: readonly (readonly Fraction[])[], a: number, b: number): Fraction[][] {
  return [a, b].map(i => [matrix[i]![a]!, matrix[i]![b]!])
}

/** What is said of two types of which neither ever wins. */
export function stuck(a: number, b: number): InputError {
  return new InputError(
    'intensity',
    `types ${a} and ${b} can both stay for ever: raise the payoffs or lower the intensity`,
  )
}
