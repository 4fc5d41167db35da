/**
 * Numbers of a field ℚ(α) for the checkers of payoff sets: integer combinations of the powers of θ = lead · α, which is a root of a
 * monic polynomial. Signs are read off intervals; where these do not tell, core decides.
 */
import { type Algebraic, type Fraction, numerator, ratio, refine, signAt } from '@biform/core'
import { largest } from './integers.ts'

/** The coefficients of 1, θ, θ², …, as many as the degree. */
export type Item = readonly bigint[]
/** A point or a direction. */
export type Spot = readonly [Item, Item]

/** How to reckon with them. */
export interface Field {
  readonly lead: bigint
  readonly degree: number
  readonly times: (a: Item, b: Item) => Item
  readonly sign: (a: Item) => number
}

/** So many binary places of the powers of θ are looked at before core is asked. */
const PLACES = 700n

/** The field of a number. */
export function fieldOf(generator: Algebraic): Field {
  const { polynomial } = generator
  const lead = polynomial.at(-1)!
  const degree = polynomial.length - 1
  // θ^degree in terms of lower powers
  const top = Array.from({ length: degree }, (_, i) => -polynomial[i]! * lead ** BigInt(degree - 1 - i))
  const powers = intervals(generator, lead, degree)
  return {
    lead,
    degree,
    times: (a, b) => {
      // Horner's rule: a_0 b + θ (a_1 b + θ (…))
      let result: bigint[] = Array.from({ length: degree }, () => 0n)
      for (const factor of a.toReversed()) {
        const carried = result.at(-1)!
        result = result.map((_, i) => (i > 0 ? result[i - 1]! : 0n) + carried * top[i]! + factor * b[i]!)
      }
      return result
    },
    sign: a => {
      if (a.every(item => item === 0n)) return 0
      let [low, high] = [0n, 0n]
      a.forEach((item, i) => {
        const [from, to] = powers[i]!
        low += item * (item > 0n ? from : to)
        high += item * (item > 0n ? to : from)
      })
      if (low > 0n) return 1
      if (high < 0n) return -1
      return signAt(
        a.map((item, i) => ratio(item * lead ** BigInt(i), 1n)),
        generator,
      )
    },
  }
}

/** Between which multiples of 2^−PLACES the powers of θ lie. */
function intervals(generator: Algebraic, lead: bigint, degree: number): (readonly [bigint, bigint])[] {
  const { lower, upper } = refine(generator, ratio(1n, 1n << (PLACES + 64n)))
  const [from, to] = [down(lower, lead), down(upper, lead) + 1n]
  const found: (readonly [bigint, bigint])[] = [[1n << PLACES, 1n << PLACES]]
  while (found.length < degree) {
    const [low, high] = found.at(-1)!
    const products = [low * from, low * to, high * from, high * to]
    found.push([-largest(products.map(value => -value)) >> PLACES, (largest(products) >> PLACES) + 1n])
  }
  return found
}

/** A multiple of a fraction in multiples of 2^−PLACES, rounded down. */
function down(value: Fraction, lead: bigint): bigint {
  const top = (numerator(value) * lead) << PLACES
  return top / value.d - (top % value.d < 0n ? 1n : 0n)
}

export function add(a: Item, b: Item): Item {
  return a.map((item, i) => item + b[i]!)
}

export function subtract(a: Item, b: Item): Item {
  return a.map((item, i) => item - b[i]!)
}

export function scale(factor: bigint, a: Item): Item {
  return a.map(item => factor * item)
}

/** An integer. */
export function whole({ degree }: Field, value: bigint): Item {
  return Array.from({ length: degree }, (_, i) => (i === 0 ? value : 0n))
}
