/**
 * Checks the algebraic numbers of an equilibrium: as elements of their field they solve the equations and lie in the box, the middle of
 * which was proved to have one solution around it; and they are the numbers that the record shows.
 */
import {
  type Algebraic,
  compareReal,
  Fraction,
  isReal,
  type NormalForm,
  polynomialAt,
  type Real,
  ratio,
  signAt,
} from '@biform/core'
import type { IsolatedEquilibrium } from '../../results/index.ts'
import { isZero, plus, type Residue, residue, times } from '../bargaining/residues.ts'
import { demand, list, record, vector } from '../flaw.ts'
import { type Conditions, payoffsOf } from './system.ts'

/** The degree of a field is bounded, so that a record cannot ask for ever more work. */
const MAX_DEGREE = 16

/** A number of the field. */
interface Element {
  readonly coefficients: readonly Fraction[]
  readonly reduced: Residue
}

/** Demands that the exact profile is a solution in the box, without a better strategy outside. */
export function checkExact(
  game: NormalForm,
  conditions: Conditions,
  { supports, lower, upper, exact }: IsolatedEquilibrium,
  at: string,
): void {
  const { profile, payoffs, field } = record(exact!, at)
  const { generator, profile: elements } = record(field, `${at}.field`)
  demand(isReal(generator) && !(generator instanceof Fraction), `${at}.field.generator`)
  const degree = generator.polynomial.length - 1
  demand(degree <= MAX_DEGREE, `${at}.field.generator`)
  list(profile, `${at}.profile`, game.players.length)
  const mixture = list(elements, `${at}.field.profile`, game.players.length).map((own, i) => {
    const place = `${at}.field.profile[${i}]`
    const numbers = list(own, place, game.strategies[i]!.length).map((value, s): Element => {
      const coefficients = vector(value, degree, `${place}[${s}]`)
      const beyond = (end: Fraction, sign: number): boolean =>
        signAt([coefficients[0]!.sub(end), ...coefficients.slice(1)], generator) === sign
      const inside = supports[i]!.length === 1 || (beyond(lower[i]![s]!, 1) && beyond(upper[i]![s]!, -1))
      const element = { coefficients, reduced: residue(coefficients) }
      demand(supports[i]!.includes(s) ? inside : isZero(element.reduced), `${place}[${s}]`)
      return element
    })
    const total = numbers.reduce((all, { reduced }) => plus(all, reduced), whole(-1n))
    demand(isZero(total), place)
    list(profile[i]!, `${at}.profile[${i}]`, numbers.length).forEach((value, s) => {
      demand(isNumber(value, numbers[s]!.coefficients, generator), `${at}.profile[${i}][${s}]`)
    })
    return supports[i]!.map(s => numbers[s]!.reduced)
  })
  const value = (values: readonly Fraction[], shape: readonly number[]): Residue =>
    expected(values, shape, mixture, generator.polynomial)
  demand(
    conditions.within.every(({ values, shape }) => isZero(value(values, shape))),
    `${at}.field.profile`,
  )
  demand(
    conditions.outside.every(({ values, shape }) => signAt(value(values, shape).top, generator) <= 0),
    `${at}.field.profile`,
  )
  supports.forEach((support, i) => {
    const shape = supports.map((other, k) => (k === i ? 1 : other.length))
    const { top, bottom } = value(payoffsOf(game, supports, i, support.at(-1)!), shape)
    const coefficients = top.map(item => ratio(item, bottom))
    demand(
      isNumber(list(payoffs, `${at}.payoffs`, supports.length)[i]!, coefficients, generator),
      `${at}.payoffs[${i}]`,
    )
  })
}

function isNumber(value: Real, coefficients: readonly Fraction[], generator: Algebraic): boolean {
  return isReal(value) && compareReal(value, polynomialAt(coefficients, generator)) === 0
}

function whole(value: bigint): Residue {
  return { top: [value], bottom: 1n }
}

/** An array over the supports in expectation. */
function expected(
  values: readonly Fraction[],
  shape: readonly number[],
  mixture: readonly (readonly Residue[])[],
  F: readonly bigint[],
): Residue {
  let left = values.map(value => residue([value]))
  for (let k = shape.length - 1; k >= 0; k--) {
    const count = shape[k]!
    if (count === 1) continue
    left = Array.from({ length: left.length / count }, (_, to) =>
      mixture[k]!.reduce((total, chance, s) => plus(total, times(chance, left[to * count + s]!, F)), whole(0n)),
    )
  }
  return left[0]!
}
