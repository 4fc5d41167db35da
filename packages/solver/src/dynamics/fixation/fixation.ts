/**
 * Two types in a finite population: with which probability does one take over, and how long does it take?
 *
 * The number of mutants is a birth–death chain on 0 … N (Moran 1958; Karlin and Taylor 1975, chapter 4), with payoffs that
 * depend on who is there (Nowak, Sasaki, Taylor and Fudenberg 2004). It is solved in integers without division.
 */
import { compare, type Fraction, InputError, ONE, type Rational, ratio, rational, ZERO } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { Fixation, FixationDouble, FixationExact, UpdateRule } from '../../results/dynamics.ts'
import { matrixOf, oneOf, type PopulationGame, whole } from '../input.ts'
import { absorption } from './birth-death.ts'
import { quotient } from './quotient.ts'
import { chainOf, type PopulationChain, RATIONAL_RULES, UPDATE_RULES } from './rates.ts'

/** How a population changes. */
export interface PopulationOptions {
  /** The number of individuals, 2 or more. */
  readonly size: number
  /** How one individual at a time is replaced; default `birth-death`, the Moran process. */
  readonly rule?: UpdateRule
  /**
   * The intensity of selection w. From 0 to 1, default 1, for fitness 1 − w + wπ and for `local`; from 0 on, default 1,
   * under the exponential rules.
   */
  readonly intensity?: Rational
}

/** Options of `fixation`. */
export interface FixationOptions extends PopulationOptions {
  /** How many mutants there are at first, 0 … size; default 1. */
  readonly initial?: number
  /**
   * `exact` (fractions, where the rule is rational) or `double` (doubles to the last place). Default: exact under the rules
   * that are rational, double under the exponential ones.
   */
  readonly arithmetic?: 'exact' | 'double'
}

/** Fractions, and exponentials, are worked out for populations of at most this size … */
export const MAX_EXACT_POPULATION = 300
/** … and doubles of what is rational for at most this. */
export const MAX_POPULATION = 2_000

/**
 * Fixation probabilities and expected times of two types, of which type 0 is the mutant and type 1 the resident.
 *
 * An individual gets the mean payoff against all others, itself excluded. Under the default rule its fitness is
 * 1 − w + wπ, one individual is drawn by fitness and copied, and one of all N, the parent included, dies. Two constant
 * rows are two constant fitnesses: `[[r, r], [1, 1]]`.
 *
 * Complexity: O(N) products of integers of O(N) digits, and a reduction of every fraction.
 *
 * @throws InputError for anything but two types, a size out of range, a fitness below 0, and an irrational rule where
 * fractions are asked for
 * @example
 * fixation([[2, 2], [1, 1]], { size: 3 }).probabilities // → ['0', '4/7', '6/7', '1']
 * fixation([[4, 1], [6, 2]], { size: 10 }).probability // → '413343/298085843'
 * fixation([[1, 1], [1, 1]], { size: 5 }).time // → '125/12'
 * fixation([[3, 0], [5, 1]], { size: 10, rule: 'fermi', intensity: 0 }).probability // → 0.1
 */
export function fixation(game: PopulationGame, options: FixationOptions): Fixation {
  checkOptions(options, ['size', 'rule', 'intensity', 'initial', 'arithmetic'])
  const matrix = matrixOf(game, 2)
  const size = whole(options.size, 'size', 2, MAX_POPULATION, 'a number of individuals')
  const { rule, intensity } = populationOf(options)
  const arithmetic = arithmeticOf(rule, options.arithmetic)
  checkSize(size, rule, arithmetic)
  const initial = whole(options.initial ?? 1, 'initial', 0, size, 'a number of mutants')
  const chain = chainOf(matrix, rule, size, intensity)
  const head = { method: 'fixation', rule, size, intensity, initial } as const
  return arithmetic === 'exact'
    ? ({ ...head, ...lists(chain, initial, ratio, ZERO, ONE) } satisfies FixationExact)
    : ({
        ...head,
        arithmetic,
        error: 2 ** -52,
        ...lists(chain, initial, quotient, 0, 1),
      } satisfies FixationDouble)
}

/** Which arithmetic is asked for under a rule: exact where it is rational, unless doubles are. */
export function arithmeticOf(rule: UpdateRule, asked?: 'exact' | 'double'): 'exact' | 'double' {
  const rational = RATIONAL_RULES.includes(rule)
  const arithmetic = oneOf(asked ?? (rational ? 'exact' : 'double'), ['exact', 'double'], 'arithmetic')
  if (arithmetic === 'exact' && !rational) {
    throw new InputError('arithmetic', `exponentials are irrational: under ${rule} ask for 'double'`)
  }
  return arithmetic
}

/** Refuses populations that are too large for fractions, or for exponentials. */
function checkSize(size: number, rule: UpdateRule, arithmetic: 'exact' | 'double'): void {
  if (size <= MAX_EXACT_POPULATION) return
  if (arithmetic === 'exact') {
    throw new InputError('size', `${size} is more than ${MAX_EXACT_POPULATION}: ask for arithmetic 'double'`)
  }
  if (!RATIONAL_RULES.includes(rule)) {
    throw new InputError('size', `${size} is more than ${MAX_EXACT_POPULATION}, the most under ${rule}`)
  }
}

/** Checks the rule and the intensity that a population is told. */
export function populationOf(options: Omit<PopulationOptions, 'size'>): {
  readonly rule: UpdateRule
  readonly intensity: Fraction
} {
  const rule = oneOf(options.rule ?? 'birth-death', UPDATE_RULES, 'rule')
  const intensity = rational(options.intensity ?? 1, 'intensity')
  const bounded = RATIONAL_RULES.includes(rule)
  if (compare(intensity, ZERO) < 0 || (bounded && compare(intensity, ONE) > 0)) {
    throw new InputError('intensity', `${intensity.toFraction()} is not ${bounded ? 'in [0, 1]' : '0 or more'}`)
  }
  return { rule, intensity }
}

/** The lists of the record, each number made from its numerator and denominator. */
function lists<Value>(
  chain: PopulationChain,
  initial: number,
  make: (top: bigint, bottom: bigint) => Value,
  zero: Value,
  one: Value,
): {
  readonly probability: Value
  readonly time: Value
  readonly probabilities: Value[]
  readonly times: Value[]
  readonly timesIfFixed: (Value | null)[]
  readonly timesIfLost: (Value | null)[]
} {
  const found = absorption(chain)
  const { determinant, leading, trailing } = found
  if (determinant === 0n) {
    throw new InputError('intensity', 'both types can stay for ever: raise the payoffs or lower the intensity')
  }
  const scale = determinant * chain.denominator
  const probabilities = [zero, ...found.fixed.map(top => make(top, determinant)), one]
  const times = [zero, ...found.times.map(top => make(top, scale)), zero]
  const timesIfFixed = found.timesIfFixed.map((top, k) =>
    found.fixed[k] === 0n ? null : make(top, scale * leading[k]!),
  )
  const timesIfLost = found.timesIfLost.map((top, k) =>
    found.fixed[k] === determinant ? null : make(top, scale * trailing[k]!),
  )
  return {
    probability: probabilities[initial]!,
    time: times[initial]!,
    probabilities,
    times,
    timesIfFixed: [null, ...timesIfFixed, zero],
    timesIfLost: [zero, ...timesIfLost, null],
  }
}
