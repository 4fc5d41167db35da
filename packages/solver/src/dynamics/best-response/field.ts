/** Arithmetic in the field of an algebraic number: lists of coefficients of its powers, lowest first, as `reduceAt` of core makes them. */
import { type Fraction, ONE, type Real, ratio, reduceAt, signAt, ZERO } from '@biform/core'

/** An element. */
export type Element = readonly Fraction[]

/** What can be done with elements. */
export interface Field {
  readonly add: (a: Element, b: Element) => Element
  readonly subtract: (a: Element, b: Element) => Element
  readonly multiply: (a: Element, b: Element) => Element
  readonly divide: (a: Element, b: Element) => Element
  readonly sign: (a: Element) => number
}

/** The field of a number. */
export function fieldOf(number: Real): Field {
  const multiply = (a: Element, b: Element): Element => reduceAt(product(a, b), number)
  return {
    add,
    subtract: (a, b) => add(a, scaled(b, ONE.neg())),
    multiply,
    divide: (a, b) => multiply(a, inverse(b, number)),
    sign: a => (a.length === 0 ? 0 : signAt(a, number)),
  }
}

function add(a: Element, b: Element): Fraction[] {
  return trimmed(Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? ZERO).add(b[i] ?? ZERO)))
}

function scaled(a: Element, factor: Fraction): Fraction[] {
  return trimmed(a.map(value => value.mul(factor)))
}

function product(a: Element, b: Element): Fraction[] {
  const list = new Array<Fraction>(Math.max(0, a.length + b.length - 1)).fill(ZERO)
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) list[i + j] = list[i + j]!.add(x.mul(y))
  return trimmed(list)
}

function trimmed(list: readonly Fraction[]): Fraction[] {
  return list.slice(0, list.findLastIndex(value => value.n !== 0n) + 1)
}

/** By Euclid's algorithm: t with t b ≡ 1 modulo the minimal polynomial. */
function inverse(b: Element, number: Real): Fraction[] {
  if (!('kind' in number)) return [ONE.div(b[0]!)]
  let [r, s]: [Fraction[], Fraction[]] = [number.polynomial.map(value => ratio(value, 1n)), [...b]]
  let [t, u]: [Fraction[], Fraction[]] = [[], [ONE]]
  while (s.length > 1) {
    let rest = r
    let quotient: Fraction[] = []
    while (rest.length >= s.length) {
      const term = [...new Array<Fraction>(rest.length - s.length).fill(ZERO), rest.at(-1)!.div(s.at(-1)!)]
      quotient = add(quotient, term)
      rest = add(rest, scaled(product(s, term), ONE.neg()))
    }
    ;[r, s] = [s, rest]
    ;[t, u] = [u, add(t, scaled(product(quotient, u), ONE.neg()))]
  }
  return scaled(u, ONE.div(s[0]!))
}
