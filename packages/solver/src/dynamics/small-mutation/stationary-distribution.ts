/**
 * Which types prevail in a finite population if mutations are rare: the population is nearly always of one type, and each
 * mutant takes over or dies out before the next one comes (Fudenberg and Imhof 2006; Imhof, Fudenberg and Nowak 2005).
 */
import { type Fraction, InputError, ratio, ZERO } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { StationaryDistribution, UpdateRule } from '../../results/dynamics.ts'
import { arithmeticOf, MAX_EXACT_POPULATION, type PopulationOptions, populationOf } from '../fixation/fixation.ts'
import { chainOf, rangeOf } from '../fixation/rates.ts'
import { matrixOf, type PopulationGame, whole } from '../input.ts'
import { classesOf, exactShares, nearShares, type RecurrentClass, type Takeovers } from './embedded-chain.ts'
import { add, divide, double, type LongFloat, longFloat, multiply, UNIT } from './long-float.ts'
import { chancesOf, INTEGERS, type Positive, pairOf, stuck } from './pair.ts'

/** Options of `stationaryDistribution`. */
export interface StationaryDistributionOptions extends PopulationOptions {
  /**
   * `exact` (fractions, where the rule is rational) or `double` (doubles to the last place). Default: exact under the rules
   * that are rational, double under the exponential ones.
   */
  readonly arithmetic?: 'exact' | 'double'
}

/** In fractions, (number of types)² × size is at most this … */
const MAX_EXACT_WORK = 2_500
/** … and in doubles, this. */
const MAX_WORK = 200_000

/**
 * The stationary distribution over types of a population in which mutations are rare, every other type being as likely to be
 * the mutant: the share of time in which all are of a type. `fixation[a][b]` is the probability that a single individual of
 * type a takes over a population of type b.
 *
 * Where some types cannot invade others, as with a fitness of 0, the population may get stuck in one of several classes of
 * types, each with its own shares; then `distribution` is null.
 *
 * Complexity: O(n² N) for n types and N individuals, then O(n³); in fractions, of integers of O(nN) digits.
 *
 * @throws InputError for a size out of range, a fitness below 0, more types and individuals than `exact` or `double` can
 * take, and an irrational rule where fractions are asked for
 * @example
 * const dilemma = [[4, 1], [6, 2]]
 * stationaryDistribution(dilemma, { size: 4 }).distribution // → ['9/149', '140/149']
 * stationaryDistribution([[1, 1], [1, 1]], { size: 50, rule: 'fermi' }).distribution // → [0.5, 0.5]
 */
export function stationaryDistribution(
  game: PopulationGame,
  options: StationaryDistributionOptions,
): StationaryDistribution {
  checkOptions(options, ['size', 'rule', 'intensity', 'arithmetic'])
  const matrix = matrixOf(game)
  const size = whole(options.size, 'size', 2, MAX_EXACT_POPULATION, 'a number of individuals')
  const { rule, intensity } = populationOf(options)
  const arithmetic = arithmeticOf(rule, options.arithmetic)
  const work = matrix.length ** 2 * size
  if (arithmetic === 'exact' && work > MAX_EXACT_WORK) {
    throw new InputError(
      'size',
      `${matrix.length}² types × ${size} is more than ${MAX_EXACT_WORK}: ask for arithmetic 'double'`,
    )
  }
  if (work > MAX_WORK) throw new InputError('size', `${matrix.length}² types × ${size} is more than ${MAX_WORK}`)
  const head = { method: 'stationaryDistribution', rule, size, intensity } as const
  const population: Population = { matrix, rule, size, intensity }
  return arithmetic === 'exact'
    ? { ...head, ...solved(population, FRACTIONS) }
    : { ...head, arithmetic, error: 2 ** -52, ...solved(population, LONG_FLOATS) }
}

/** What is asked about. */
interface Population {
  readonly matrix: readonly (readonly Fraction[])[]
  readonly rule: UpdateRule
  readonly size: number
  readonly intensity: Fraction
}

/** The arithmetic of chances: weights of steps, and values that are quotients of weights. */
interface Numbers<Weight, Value, Out> {
  readonly weights: Positive<Weight>
  readonly isZero: (weight: Weight) => boolean
  readonly quotient: (top: Weight, bottom: Weight) => Value
  readonly shares: (takeovers: Takeovers<Value>, types: readonly number[]) => Value[]
  /** What is written down. */
  readonly out: (value: Value) => Out
  readonly none: Out
  readonly part: (of: number) => Out
}

const FRACTIONS: Numbers<bigint, Fraction, Fraction> = {
  weights: INTEGERS,
  isZero: weight => weight === 0n,
  quotient: ratio,
  shares: exactShares,
  out: value => value,
  none: ZERO,
  part: of => ratio(1n, BigInt(of)),
}

const LONG_FLOATS: Numbers<LongFloat, LongFloat, number> = {
  weights: { one: UNIT, of: longFloat, add, multiply },
  isZero: ({ digits }) => digits === 0n,
  quotient: divide,
  shares: nearShares,
  out: double,
  none: 0,
  part: of => 1 / of,
}

function solved<Weight, Value, Out>(
  population: Population,
  numbers: Numbers<Weight, Value, Out>,
): {
  readonly fixation: Out[][]
  readonly classes: RecurrentClass<Out>[]
  readonly distribution: Out[] | null
} {
  const takeovers = takeoversOf(population, numbers)
  const classes = classesOf(takeovers, numbers.shares).map(({ types, shares }) => ({
    types,
    shares: shares.map(numbers.out),
  }))
  const [first] = classes
  const shareOf = new Map(first!.types.map((type, k) => [type, first!.shares[k]!]))
  return {
    fixation: takeovers.map((row, a) =>
      row.map((value, b) => {
        if (a === b) return numbers.part(population.size)
        return value === undefined ? numbers.none : numbers.out(value)
      }),
    ),
    classes,
    distribution: classes.length > 1 ? null : takeovers.map((_, type) => shareOf.get(type) ?? numbers.none),
  }
}

/** By mutant and resident, the probability that the mutant takes over; undefined where it never does. */
function takeoversOf<Weight, Value, Out>(
  { matrix, rule, size, intensity }: Population,
  { weights, isZero, quotient }: Numbers<Weight, Value, Out>,
): (Value | undefined)[][] {
  const range = rangeOf(matrix)
  const values = matrix.map(() => new Array<Value | undefined>(matrix.length).fill(undefined))
  for (let a = 0; a < matrix.length; a++) {
    for (let b = a + 1; b < matrix.length; b++) {
      const chain = chainOf(pairOf(matrix, a, b), rule, size, intensity, { range, types: [a, b] })
      const { mutant, resident, bottom } = chancesOf(chain, weights)
      if (isZero(bottom)) throw stuck(a, b)
      if (!isZero(mutant)) values[a]![b] = quotient(mutant, bottom)
      if (!isZero(resident)) values[b]![a] = quotient(resident, bottom)
    }
  }
  return values
}
