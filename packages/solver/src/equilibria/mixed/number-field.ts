/** The probabilities and payoffs of an equilibrium found by elimination: elements of the field of one algebraic number. */
import {
  type Algebraic,
  type Fraction,
  type NormalForm,
  type Polynomial,
  polynomialAt,
  type Real,
  ratio,
  reduceAt,
  refine,
  sum,
  ZERO,
} from '@biform/core'
import { add, multiply } from '../../bargaining/nash/polynomials.ts'
import { echelon } from '../../linear/elimination.ts'
import type { ExactProfile } from '../../results/index.ts'
import { type IntegerGame, pureReplies, type SupportSystem } from './support-system.ts'

/** Coefficients of the powers of an algebraic number, as many as its degree. */
type Element = readonly Fraction[]

/** A player's probabilities from weights in proportion to them. */
export function probabilitiesIn(weights: readonly Polynomial[], root: Algebraic): Element[] {
  if (weights.length === 1) return [padded([ratio(1n, 1n)], root)]
  const values = weights.map(weight => reduceAt(weight, root))
  const inverse = inverseOf(values.reduce<Element>(add, []), root)
  return values.map(value => padded(reduceAt(multiply(value, inverse), root), root))
}

function padded(value: readonly Fraction[], { polynomial }: Algebraic): Element {
  return Array.from({ length: polynomial.length - 1 }, (_, j) => value[j] ?? ZERO)
}

/** The inverse of a number that is not 0: the solution y of a y = 1, in powers of the root. */
function inverseOf(value: readonly Fraction[], root: Algebraic): Element {
  const degree = root.polynomial.length - 1
  const columns = Array.from({ length: degree }, (_, j) =>
    padded(reduceAt([...Array.from({ length: j }, () => ZERO), ...value], root), root),
  )
  const rows = columns.map((_, i) => [...columns.map(column => column[i]!), ratio(i === 0 ? 1n : 0n, 1n)])
  return echelon(rows, degree).rows.map(row => row[degree]!)
}

/** The record of a profile: `elements[i]` are the probabilities of player i's strategies in the support. */
export function exactProfile(
  game: NormalForm,
  whole: IntegerGame,
  { supports }: SupportSystem,
  elements: readonly (readonly Element[])[],
  root: Algebraic,
): ExactProfile {
  const nothing = padded([], root)
  const full = game.strategies.map((strategies, i) =>
    strategies.map((_, s) => elements[i]![supports[i]!.indexOf(s)] ?? nothing),
  )
  const payoffs = supports.map((support, i) => {
    const values = pureReplies(whole, supports, i, support.at(-1)!)
    const shape = supports.map((list, k) => (k === i ? 1 : list.length))
    return expected(values, shape, elements, root).map(value => value.div(game.payoffs[i]!.denominator))
  })
  return {
    profile: full.map(list => list.map(value => polynomialAt(value, root))),
    payoffs: payoffs.map(value => polynomialAt(value, root)),
    field: { generator: root, profile: full },
  }
}

/** An array over the supports in expectation. */
function expected(
  values: readonly bigint[],
  shape: readonly number[],
  elements: readonly (readonly Element[])[],
  root: Algebraic,
): Element {
  let left: readonly Element[] = values.map(value => [ratio(value, 1n)])
  for (let k = shape.length - 1; k >= 0; k--) {
    const count = shape[k]!
    if (count === 1) continue
    left = Array.from({ length: left.length / count }, (_, to) =>
      elements[k]!.map((element, s) => reduceAt(multiply(element, left[to * count + s]!), root)).reduce<Element>(
        add,
        [],
      ),
    )
  }
  return left[0]!
}

/** A number to so many decimal places: the nearest integer to it times 10^digits, or one next to that. */
export function decimalPlaces(value: Real, digits: number): bigint {
  const one = 10n ** BigInt(digits)
  const { lower, upper } = refine(value, ratio(1n, 1000n * one))
  const twice = sum([lower, upper]).mul(one)
  const top = twice.s * twice.n
  return (top + twice.d) / (2n * twice.d)
}
