/**
 * Ecological dynamics: generation after generation, every type has as many children as its score against the present population
 * says, without mutation (Axelrod 1984, chapter 2); the discrete-time replicator dynamics (Maynard Smith 1982, appendix D).
 */
import {
  compare,
  type Fraction,
  gcd,
  InputError,
  numerator,
  type Rational,
  ratio,
  rational,
  toNumber,
  ZERO,
} from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { Ecological } from '../../results/replicator.ts'
import { oneOf, whole } from '../input.ts'
import { earner, type Payoffs, type Populations, populationsOf, type Shares } from './populations.ts'
import { restPoint } from './rest-point.ts'

/** Options of `ecological`. */
export interface EcologicalOptions {
  /** The shares at first; default: equal. */
  readonly initial?: Shares
  /** How many generations; default 1,000, or 5 in fractions. */
  readonly generations?: number
  /** A fitness β that everybody has beside its payoff; default 0. */
  readonly background?: Rational
  /** `double` (the default) or `exact`: fractions, whose digits double in each generation. */
  readonly arithmetic?: 'exact' | 'double'
}

/** A record lists at most this many shares. */
const MAX_NUMBERS = 1_000_000
/** Exact shares have at most about this many binary digits. */
const MAX_BITS = 20_000

/**
 * The shares of all types over the generations, x_i′ = x_i (β + π_i)/(β + π̄), for one population or for two that meet each other.
 * Given a tournament's result, its strategies start with equal shares, as Axelrod's did.
 *
 * Complexity: one product of a matrix and a vector a generation; in fractions, of numbers whose digits double each time.
 *
 * @throws InputError for shares that do not sum to 1, a payoff that makes a fitness negative, generations in which nobody is
 * fit, and more generations than fractions can take
 * @example
 * const turns = [[30, 0, 30], [50, 10, 14], [30, 9, 30]]
 * ecological(turns, { generations: 1, arithmetic: 'exact' }).states[1] // → [['60/203', '74/203', '69/203']]
 * ecological(turns, { generations: 100 }).rest.support // → [[0, 2]]
 */
export function ecological(game: Payoffs, options: EcologicalOptions = {}): Ecological {
  checkOptions(options, ['initial', 'generations', 'background', 'arithmetic'])
  const arithmetic = oneOf(options.arithmetic ?? 'double', ['exact', 'double'], 'arithmetic')
  const populations = populationsOf(game, options.initial)
  const width = populations.initial.reduce((all, list) => all + list.length, 0)
  const most = Math.floor(MAX_NUMBERS / width) - 1
  const generations = whole(
    options.generations ?? (arithmetic === 'exact' ? 5 : Math.min(most, 1_000)),
    'generations',
    0,
    most,
    'a number of generations',
  )
  const background = rational(options.background ?? 0, 'background')
  const least = populations.payoffs.flat(2).reduce((a, b) => (compare(a, b) < 0 ? a : b))
  if (compare(least.add(background), ZERO) < 0) {
    throw new InputError('', `a payoff of ${least.toFraction()} gives a negative fitness: give a larger background`)
  }
  const head = { method: 'ecological', initial: populations.initial, generations, background } as const
  if (arithmetic === 'exact') {
    const states = exactStates(populations, generations, background)
    return { ...head, states, rest: restPoint(populations.payoffs, states.at(-1)!) }
  }
  const states = nearStates(populations, generations, toNumber(background))
  return { ...head, arithmetic, states, rest: restPoint(populations.payoffs, states.at(-1)!) }
}

/** In integers: each share is a form of its own over the sum of all, whose degree doubles; only what is listed is reduced. */
function exactStates({ payoffs, initial }: Populations, generations: number, background: Fraction): Fraction[][][] {
  const bottom = (values: readonly Fraction[]): bigint => values.reduce((all, { d }) => (all / gcd(all, d)) * d, 1n)
  const scaled = (values: readonly Fraction[], over: bigint): bigint[] =>
    values.map(value => numerator(value) * (over / value.d))
  const fitness = payoffs.map(rows => {
    const fit = rows.map(row => row.map(value => value.add(background)))
    const over = bottom(fit.flat())
    return fit.map(row => scaled(row, over))
  })
  let weights = initial.map(list => scaled(list, bottom(list)))
  const states: Fraction[][][] = []
  for (let generation = 0; ; generation++) {
    const totals = weights.map(list => list.reduce((a, b) => a + b, 0n))
    states.push(weights.map((list, p) => list.map(weight => ratio(weight, totals[p]!))))
    if (generation === generations) return states
    const next = weights.map((list, p) => {
      const others = weights[weights.length - 1 - p]!
      return list.map((weight, i) => weight * fitness[p]![i]!.reduce((all, value, j) => all + value * others[j]!, 0n))
    })
    weights = next.map(list => primitive(list, generation + 1))
  }
}

/** The same proportions in small numbers. */
function primitive(weights: readonly bigint[], generation: number): bigint[] {
  const divisor = weights.reduce((all, weight) => gcd(all, weight), 0n)
  if (divisor === 0n) throw unfit(generation)
  const smaller = weights.map(weight => weight / divisor)
  if (smaller.some(weight => weight.toString(16).length * 4 > MAX_BITS)) {
    throw new InputError(
      'generations',
      `has fractions of more than ${MAX_BITS} binary digits from ${generation} on: ask for arithmetic 'double'`,
    )
  }
  return smaller
}

function unfit(generation: number): InputError {
  return new InputError('', `nobody is fit to reproduce in generation ${generation - 1}: give a larger background`)
}

function nearStates({ payoffs, initial }: Populations, generations: number, background: number): number[][][] {
  const earn = earner(payoffs)
  const earned = initial.map(list => new Float64Array(list.length))
  let shares = initial.map(list => list.map(toNumber))
  const states = [shares]
  for (let generation = 1; generation <= generations; generation++) {
    shares = shares.map((list, p) => {
      earn(p, shares[shares.length - 1 - p]!, earned[p]!)
      const weights = list.map((share, i) => share * (background + earned[p]![i]!))
      const total = weights.reduce((a, b) => a + b, 0)
      if (!(total > 0)) throw unfit(generation)
      return weights.map(weight => weight / total)
    })
    states.push(shares)
  }
  return states
}
