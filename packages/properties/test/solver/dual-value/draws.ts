/** What the propositions about dual value are tried on: rationals of small height, shares, a thousand draws each. */
import { compare, type Fraction, ONE, ratio } from '@biform/core'
import { arbitrary } from '@biform/properties'
import type { Interval } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'

export const HALF: Fraction = ratio(1n, 2n)

/** An amount from 0 to 8. */
export const amount: Arbitrary<Fraction> = arbitrary.rational({ minimum: 0, maximum: 8, maxDenominator: 3 })
/** An amount that is not 0. */
export const positive: Arbitrary<Fraction> = amount.map(value => (value.n === 0n ? ratio(1n, 3n) : value))
/** A share, an exposure or a probability: from 0 to 1, the ends and ½ often. */
export const unit: Arbitrary<Fraction> = arbitrary.rational({ minimum: 0, maximum: 1, maxDenominator: 4 })

/** How many games a proposition is tried on, with a seed of its own. */
export const many: { readonly numRuns: number; readonly seed: number } = { numRuns: 1_000, seed: 2026 }

/** How many what stands beside a proposition is tried on. */
export const some: typeof many = { ...many, numRuns: 250 }

/** A list of as many as asked for. */
export const lists = <Item>(item: Arbitrary<Item>, length: number): Arbitrary<Item[]> =>
  fc.array(item, { minLength: length, maxLength: length })

/** β and 1 − β. */
export const pair = (share: Fraction): Fraction[] => [share, ONE.sub(share)]
export const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? b : a)
export const plus = (x: readonly Fraction[], y: readonly Fraction[]): Fraction[] =>
  x.map((value, i) => value.add(y[i]!))
/** −1, 0 or 1. */
export const order = (a: Fraction, b: Fraction): number => Math.sign(compare(a, b))

/** The discount factors from the lowest on; none if that is 1 or more. */
export const from = (lowest: Fraction): Interval[] =>
  compare(lowest, ONE) >= 0 ? [] : [{ lower: lowest, upper: ONE, lowerClosed: true, upperClosed: false }]
