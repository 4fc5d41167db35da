/**
 * How a population of two types changes, one individual at a time: the weights of gaining and of losing a mutant, rule by
 * rule, from the payoffs that each type gets on average from the others (nobody meets itself).
 */
import { compare, type Fraction, gcd, InputError, numerator, ONE, ratio, rational, ZERO } from '@biform/core'
import type { UpdateRule } from '../../results/dynamics.ts'
import type { Chain } from './birth-death.ts'
import { exponential, MAX_EXPONENT } from './exponential.ts'

/** Exponentials are taken with a relative error below 2^−this, if nothing else is asked for. */
export const BITS = 80

/** Weights of a step up and down with i mutants, and N times the expected time per unit of weight. */
interface Rates {
  readonly up: Fraction
  readonly down: Fraction
  readonly delay: Fraction
}

/** A chain, its delays over a common denominator. */
export interface PopulationChain extends Chain {
  readonly denominator: bigint
}

/** What each rule needs to know in a state. */
interface Place {
  readonly size: number
  /** How many mutants there are, 1 … N−1. */
  readonly mutants: number
  /** Mean payoffs of a mutant and of a resident. */
  readonly payoffs: readonly [Fraction, Fraction]
  readonly intensity: Fraction
  /** The largest difference between two payoffs of the game. */
  readonly range: Fraction
  readonly bits: number
  /** What the two types are called. */
  readonly types: readonly [number, number]
}

/** Fitness 1 − w + wπ, which must not be negative. */
function fitness({ payoffs, intensity, mutants, size, types }: Place): readonly [Fraction, Fraction] {
  const [f, g] = payoffs.map((payoff, k) => {
    const value = ONE.sub(intensity).add(intensity.mul(payoff))
    if (compare(value, ZERO) < 0) {
      throw new InputError(
        '',
        `with ${mutants} of ${size} of type ${types[0]}, type ${types[k]} has the fitness ${value.toFraction()}, which must not be negative: raise the payoffs or lower the intensity`,
      )
    }
    return value
  })
  return [f!, g!]
}

/** e^(w(π_resident − π_mutant)), almost exactly. */
function odds({ payoffs, intensity, bits }: Place): Fraction {
  const exponent = intensity.mul(payoffs[1].sub(payoffs[0]))
  if (compare(exponent.abs(), rational(MAX_EXPONENT)) > 0) {
    throw new InputError('intensity', `gives differences of more than ${MAX_EXPONENT} in the exponent`)
  }
  const { top, bottom } = exponential(exponent, bits)
  return ratio(top, bottom)
}

const RATES: Readonly<Record<UpdateRule, (place: Place) => Rates>> = {
  'birth-death': place => {
    const { size, mutants } = place
    const [f, g] = fitness(place)
    const delay = f.div(size - mutants).add(g.div(mutants))
    return { up: f, down: g, delay: delay.mul(size) }
  },
  'death-birth': place => {
    const { size, mutants } = place
    const [f, g] = fitness(place)
    const gain = f.mul(mutants).add(g.mul(size - mutants - 1))
    const loss = f.mul(mutants - 1).add(g.mul(size - mutants))
    const delay = gain.mul(loss).mul(size)
    return { up: f.mul(loss), down: g.mul(gain), delay: delay.div(mutants * (size - mutants)) }
  },
  local: place => {
    const { size, mutants, payoffs, intensity, range } = place
    const lead = range.n === 0n ? ZERO : intensity.mul(payoffs[0].sub(payoffs[1])).div(range)
    const delay = rational(2)
      .mul(size)
      .mul(size)
      .div(mutants * (size - mutants))
    return { up: ONE.add(lead), down: ONE.sub(lead), delay }
  },
  'exponential-birth-death': place => {
    const { size, mutants } = place
    const down = odds(place)
    const delay = ONE.div(size - mutants).add(down.div(mutants))
    return { up: ONE, down, delay: delay.mul(size) }
  },
  fermi: place => {
    const { size, mutants } = place
    const down = odds(place)
    return {
      up: ONE,
      down,
      delay: ONE.add(down)
        .mul(size)
        .mul(size)
        .div(mutants * (size - mutants)),
    }
  },
}

/** The rules under which all is rational. */
export const RATIONAL_RULES: readonly UpdateRule[] = ['birth-death', 'death-birth', 'local']

/** All rules. */
export const UPDATE_RULES = Object.keys(RATES) as readonly UpdateRule[]

/** The largest difference between two payoffs. */
export function rangeOf(matrix: readonly (readonly Fraction[])[]): Fraction {
  const entries = matrix.flat()
  const largest = entries.reduce((x, y) => (compare(x, y) < 0 ? y : x))
  const least = entries.reduce((x, y) => (compare(x, y) > 0 ? y : x))
  return largest.sub(least)
}

/** What may be told of a chain. */
interface ChainOptions {
  /** The largest difference between two payoffs of the game that the two types are part of; default: of their own. */
  readonly range?: Fraction
  /** Exponentials are taken with a relative error below 2^−bits; default 80. */
  readonly bits?: number
  /** What the two types are called; default: 0 and 1. */
  readonly types?: readonly [number, number]
}

/** The chain of two types: `matrix[a][b]` with type 0 the mutant, 1 the resident. */
export function chainOf(
  matrix: readonly (readonly Fraction[])[],
  rule: UpdateRule,
  size: number,
  intensity: Fraction,
  { range = rangeOf(matrix), bits = BITS, types = [0, 1] }: ChainOptions = {},
): PopulationChain {
  const [[a, b], [c, d]] = matrix as [[Fraction, Fraction], [Fraction, Fraction]]
  const rates = Array.from({ length: size - 1 }, (_, k) => {
    const mutants = k + 1
    const mutant = a
      .mul(mutants - 1)
      .add(b.mul(size - mutants))
      .div(size - 1)
    const resident = c
      .mul(mutants)
      .add(d.mul(size - mutants - 1))
      .div(size - 1)
    const found = RATES[rule]({ size, mutants, payoffs: [mutant, resident], intensity, range, bits, types })
    if (found.up.n === 0n && found.down.n === 0n) {
      throw new InputError(
        '',
        `with ${mutants} of ${size} of type ${types[0]}, nobody is fit: raise the payoffs or lower the intensity`,
      )
    }
    return found
  })
  // Up and down of a state over their common denominator and without common factor; the delay is scaled along.
  const scaled = rates.map(({ up, down, delay }) => {
    const bottom = (up.d / gcd(up.d, down.d)) * down.d
    const [p, q] = [numerator(up) * (bottom / up.d), numerator(down) * (bottom / down.d)]
    const factor = gcd(p, q)
    return { up: p / factor, down: q / factor, delay: delay.mul(ratio(bottom, factor)) }
  })
  const denominator = scaled.reduce((all, { delay }) => (all / gcd(all, delay.d)) * delay.d, 1n)
  return {
    up: scaled.map(({ up }) => up),
    down: scaled.map(({ down }) => down),
    delay: scaled.map(({ delay }) => numerator(delay) * (denominator / delay.d)),
    denominator,
  }
}
