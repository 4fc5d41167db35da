/**
 * Who invades whom: between any two types, in an infinite population by their payoffs (Maynard Smith and Price 1973), in a
 * finite one by the fixation probability of a single mutant against that of a neutral one, 1/N (Nowak, Sasaki, Taylor and
 * Fudenberg 2004).
 */
import { compare, type Fraction, InputError } from '@biform/core'
import { checkOptions } from '../../options.ts'
import type {
  Encounter,
  Invasion,
  InvasionGraph,
  InvasionGraphFinite,
  InvasionGraphInfinite,
  Sign,
} from '../../results/dynamics.ts'
import { MAX_EXACT_POPULATION, type PopulationOptions, populationOf } from '../fixation/fixation.ts'
import { BITS, chainOf, RATIONAL_RULES, rangeOf } from '../fixation/rates.ts'
import { matrixOf, type PopulationGame, whole } from '../input.ts'
import { chancesOf, INTEGERS, pairOf, stuck } from './pair.ts'

/** Options of `invasionGraph`. */
export interface InvasionGraphOptions extends Omit<PopulationOptions, 'size'> {
  /** The number of individuals, 2 or more; default: infinitely many. */
  readonly size?: number
}

/** (Number of types)² × size is at most this. */
const MAX_WORK = 200_000

/**
 * The relations of all pairs of types.
 *
 * Without `size`, a type invades another if it is better off while it is rare, or as well off and better off against itself.
 * Two types that invade each other coexist, of two that do not each is stable (bistability), and where payoffs are the same
 * whoever is met they are neutral. `stable` lists the types that every other one fails to invade: the evolutionarily stable
 * strategies among pure mutants.
 *
 * With `size`, it is decided exactly, under the irrational rules too, whether a mutant's fixation probability is above, equal
 * to or below 1/N; `stable` lists the types that selection keeps every other one from invading and from replacing (ESS_N).
 *
 * Complexity: O(n²), or O(n² N) for N individuals.
 *
 * @throws InputError for a size out of range, a fitness below 0, and a rule or an intensity without a size
 * @example
 * const hunt = [[6, 0], [4, 4]]
 * invasionGraph(hunt).pairs[0] // → { types: [0, 1], relation: 'bistable', share: '2/3', payoffDominant: 0, riskDominant: 1 }
 * invasionGraph(hunt).stable // → [0, 1]
 * invasionGraph(hunt, { size: 10 }).invasions[0] // → { mutant: 0, resident: 1, invasion: -1, replacement: -1 }
 */
export function invasionGraph(
  game: PopulationGame,
  options: InvasionGraphOptions & { readonly size: number },
): InvasionGraphFinite
export function invasionGraph(game: PopulationGame, options?: InvasionGraphOptions): InvasionGraphInfinite
export function invasionGraph(game: PopulationGame, options: InvasionGraphOptions = {}): InvasionGraph {
  checkOptions(options, ['size', 'rule', 'intensity'])
  const matrix = matrixOf(game)
  if (options.size !== undefined) return finite(matrix, options)
  for (const name of ['rule', 'intensity'] as const) {
    if (options[name] !== undefined) throw new InputError(name, 'is for finite populations: give their size')
  }
  const pairs = pairsOf(matrix.length).map(([i, j]) => encounter(matrix, i, j))
  const stable = matrix.flatMap((_, j) => (matrix.every((_, i) => i === j || incentive(matrix, i, j) < 0) ? [j] : []))
  return { method: 'invasionGraph', kind: 'infinite', pairs, stable }
}

function pairsOf(n: number): [number, number][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n - i - 1 }, (_, k): [number, number] => [i, i + k + 1]),
  ).flat()
}

type Matrix = readonly (readonly Fraction[])[]

/** Whether a rare mutant does better than residents: what it gets from them decides, then what it gets from its like. */
function incentive(matrix: Matrix, mutant: number, resident: number): Sign {
  const first = compare(matrix[mutant]![resident]!, matrix[resident]![resident]!)
  return (first !== 0 ? first : compare(matrix[mutant]![mutant]!, matrix[resident]![mutant]!)) as Sign
}

function encounter(matrix: Matrix, i: number, j: number): Encounter {
  const [[a, b], [c, d]] = pairOf(matrix, i, j) as [[Fraction, Fraction], [Fraction, Fraction]]
  const [into, back] = [incentive(matrix, i, j), incentive(matrix, j, i)]
  const types: readonly [number, number] = [i, j]
  if (into === 0) return { types, relation: 'neutral' }
  if (into !== back) return { types, relation: 'dominance', invader: into > 0 ? i : j }
  // Where i has the share x, the two get the same: xa + (1−x)b = xc + (1−x)d.
  const [risk, alone] = [compare(a.add(b), c.add(d)), compare(a, d)]
  const share = d.sub(b).div(a.sub(b).sub(c).add(d))
  if (into > 0) return { types, relation: 'coexistence', share }
  const better = (order: number): number | null => (order === 0 ? null : order > 0 ? i : j)
  return { types, relation: 'bistable', share, payoffDominant: better(alone), riskDominant: better(risk) }
}

function finite(matrix: Matrix, options: InvasionGraphOptions): InvasionGraphFinite {
  const size = whole(options.size, 'size', 2, MAX_EXACT_POPULATION, 'a number of individuals')
  const { rule, intensity } = populationOf(options)
  if (matrix.length ** 2 * size > MAX_WORK) {
    throw new InputError('size', `${matrix.length}² types × ${size} is more than ${MAX_WORK}`)
  }
  const range = rangeOf(matrix)
  const rational = RATIONAL_RULES.includes(rule)
  const invasions = pairsOf(matrix.length).flatMap(([i, j]): Invasion[] => {
    const two = pairOf(matrix, i, j)
    const [first, last] = [1, size - 1].map(mutants => lead(two, mutants, size)) as [Sign, Sign]
    // Payoffs are linear in the number of mutants: where the two get the same at both ends, they do throughout.
    if (intensity.n === 0n || (first === 0 && last === 0)) {
      return [
        { mutant: i, resident: j, invasion: 0, replacement: 0 },
        { mutant: j, resident: i, invasion: 0, replacement: 0 },
      ]
    }
    for (let bits = BITS; ; bits *= 2) {
      const chain = chainOf(two, rule, size, intensity, { range, bits, types: [i, j] })
      const { mutant, resident, bottom } = chancesOf(chain, INTEGERS)
      if (bottom === 0n) throw stuck(i, j)
      const compared = [mutant, resident].map(chance => signed(chance, bottom, size, rational ? undefined : bits))
      const [into, back] = compared
      if (into === undefined || back === undefined) continue
      const [up, down] = [chain.up, chain.down]
      return [
        { mutant: i, resident: j, invasion: rational ? order(up[0]!, down[0]!) : first, replacement: into },
        {
          mutant: j,
          resident: i,
          invasion: rational ? order(down.at(-1)!, up.at(-1)!) : ((0 - last) as Sign),
          replacement: back,
        },
      ]
    }
  })
  const stable = matrix.flatMap((_, j) =>
    invasions.every(({ resident, invasion, replacement }) => resident !== j || (invasion < 0 && replacement < 0))
      ? [j]
      : [],
  )
  return { method: 'invasionGraph', kind: 'finite', rule, size, intensity, invasions, stable }
}

/** Whether a mutant gets more than a resident, on average, where there are so many mutants. */
function lead(two: Matrix, mutants: number, size: number): Sign {
  const [[a, b], [c, d]] = two as [[Fraction, Fraction], [Fraction, Fraction]]
  const own = a.mul(mutants - 1).add(b.mul(size - mutants))
  const other = c.mul(mutants).add(d.mul(size - mutants - 1))
  return compare(own, other) as Sign
}

function order(a: bigint, b: bigint): Sign {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Whether chance/bottom is above, equal to or below 1/N. Where every weight has a relative error up to 2^−bits, undefined if
 * that is too much to tell; it is never equal then, since a sum of exponentials of rationals that are not all 0 is irrational
 * (Lindemann and Weierstrass).
 */
function signed(chance: bigint, bottom: bigint, size: number, bits?: number): Sign | undefined {
  const [left, right] = [chance * BigInt(size), bottom]
  if (bits === undefined) return order(left, right)
  const difference = left - right
  const doubt = (left + right) * BigInt(4 * size)
  if ((difference < 0n ? -difference : difference) << BigInt(bits) <= doubt) return undefined
  return order(left, right)
}
