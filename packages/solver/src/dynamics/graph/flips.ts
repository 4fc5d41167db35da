/**
 * Two types on a graph: with which probability a vertex changes its type in one step, rule by rule. A state is the set of
 * the vertices of type 0, a bitmask.
 */
import { type Fraction, InputError, ONE, ratio, rational, ZERO } from '@biform/core'
import type { UpdateRule } from '../../results/dynamics.ts'
import { exponential, MAX_EXPONENT } from '../fixation/exponential.ts'
import { quotient } from '../fixation/quotient.ts'
import { rangeOf } from '../fixation/rates.ts'

/** What is needed of probabilities. */
export interface Numbers<Value> {
  readonly zero: Value
  readonly of: (top: number, bottom: number) => Value
  readonly add: (a: Value, b: Value) => Value
  readonly multiply: (a: Value, b: Value) => Value
  readonly divide: (a: Value, b: Value) => Value
  readonly isZero: (a: Value) => boolean
  /** The same for the same number. */
  readonly key: (a: Value) => string | number
}

export const FRACTIONS: Numbers<Fraction> = {
  zero: ZERO,
  of: (top, bottom) => ratio(BigInt(top), BigInt(bottom)),
  add: (a, b) => a.add(b),
  multiply: (a, b) => a.mul(b),
  divide: (a, b) => a.div(b),
  isZero: a => a.n === 0n,
  key: a => a.toFraction(),
}

export const DOUBLES: Numbers<number> = {
  zero: 0,
  of: (top, bottom) => top / bottom,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  isZero: a => a === 0,
  key: a => a,
}

/** A population on a graph. */
export interface Place {
  readonly matrix: readonly (readonly Fraction[])[]
  readonly intensity: Fraction
  readonly rule: UpdateRule
  readonly neighbours: readonly (readonly number[])[]
}

/** A vertex: its type and the mean payoff that it gets. */
interface Vertex {
  readonly type: number
  readonly payoff: Fraction
}

/** The probability that vertex v changes its type in a step from a state. */
export type Flips<Value> = (state: number) => Value[]

/** How a state changes, under each rule; `fitness` and `copies` say how payoffs count. */
function flipsOf<Value>(
  { rule, matrix, neighbours }: Place,
  numbers: Numbers<Value>,
  fitness: (vertex: Vertex) => Value,
  copies: (learner: Vertex, model: Vertex) => Value,
): Flips<Value> {
  const { zero, of, add, multiply, divide, isZero } = numbers
  const n = neighbours.length
  const verticesOf = (state: number): Vertex[] =>
    neighbours.map((around, v) => {
      const type = typeOf(state, v)
      const met = around.reduce((all, u) => all + 1 - typeOf(state, u), 0)
      const [mutants, residents] = [matrix[type]![0]!.mul(met), matrix[type]![1]!.mul(around.length - met)]
      return { type, payoff: mutants.add(residents).div(around.length) }
    })
  const others = (vertices: readonly Vertex[], v: number): number[] =>
    neighbours[v]!.filter(u => vertices[u]!.type !== vertices[v]!.type)
  const total = (values: readonly Value[]): Value => {
    const all = values.reduce(add, zero)
    if (isZero(all)) throw new InputError('', 'nobody is fit to reproduce: raise the payoffs or lower the intensity')
    return all
  }
  switch (rule) {
    case 'birth-death':
    case 'exponential-birth-death':
      return state => {
        const vertices = verticesOf(state)
        const fit = vertices.map(fitness)
        const all = total(fit)
        return vertices.map((_, v) =>
          divide(
            others(vertices, v).reduce((sum, u) => add(sum, multiply(fit[u]!, of(1, neighbours[u]!.length))), zero),
            all,
          ),
        )
      }
    case 'death-birth':
      return state => {
        const vertices = verticesOf(state)
        const fit = vertices.map(fitness)
        return vertices.map((_, v) => {
          const rivals = others(vertices, v)
          if (rivals.length === 0) return zero
          const all = total(neighbours[v]!.map(u => fit[u]!))
          return multiply(
            of(1, n),
            divide(
              rivals.reduce((sum, u) => add(sum, fit[u]!), zero),
              all,
            ),
          )
        })
      }
    default:
      return state => {
        const vertices = verticesOf(state)
        return vertices.map((learner, v) =>
          multiply(
            of(1, n * neighbours[v]!.length),
            others(vertices, v).reduce((sum, u) => add(sum, copies(learner, vertices[u]!)), zero),
          ),
        )
      }
  }
}

function typeOf(state: number, vertex: number): number {
  return 1 - ((state >> vertex) & 1)
}

/** The rational rules, exactly. */
export function exactFlips(place: Place): Flips<Fraction> {
  const { matrix, intensity } = place
  const range = rangeOf(matrix)
  const strength = range.n === 0n ? ZERO : intensity.div(range)
  return flipsOf(
    place,
    FRACTIONS,
    ({ type, payoff }) => {
      const value = ONE.sub(intensity).add(intensity.mul(payoff))
      if (value.s < 0n) {
        throw new InputError('', `a vertex of type ${type} can have the fitness ${value.toFraction()}, below 0`)
      }
      return value
    },
    (learner, model) => ONE.add(strength.mul(model.payoff.sub(learner.payoff))).div(2),
  )
}

/** The exponential rules, each exponential to the last place. */
export function nearFlips(place: Place): Flips<number> {
  const { matrix, intensity } = place
  const largest = matrix.flat().reduce((a, b) => (a.compare(b) > 0 ? a : b))
  const known = new Map<string, number>()
  const power = (x: Fraction): number => {
    const key = x.toFraction()
    const before = known.get(key)
    if (before !== undefined) return before
    if (x.abs().compare(rational(MAX_EXPONENT)) > 0) {
      throw new InputError('intensity', `gives differences of more than ${MAX_EXPONENT} in the exponent`)
    }
    const { top, bottom } = exponential(x, 80)
    const value = quotient(top, bottom)
    known.set(key, value)
    return value
  }
  return flipsOf(
    place,
    DOUBLES,
    ({ payoff }) => power(intensity.mul(payoff.sub(largest))),
    (learner, model) => 1 / (1 + power(intensity.mul(learner.payoff.sub(model.payoff)))),
  )
}
