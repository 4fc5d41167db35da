/**
 * Two types on the vertices of a graph: the probability that one takes over, and the time it takes (Lieberman, Hauert and
 * Nowak 2005). The states are all sets of vertices; those that a symmetry turns into each other are one.
 */
import { type Fraction, InputError, ONE, ratio, show, sum, toNumber, ZERO } from '@biform/core'
import { type IntegerVector, integerSystem } from '../../linear/lifting.ts'
import { checkOptions } from '../../options.ts'
import { INTEGERS } from '../../repeated/chain/arithmetic.ts'
import type { FixationOnGraph } from '../../results/dynamics.ts'
import { arithmeticOf, type PopulationOptions, populationOf } from '../fixation/fixation.ts'
import { RATIONAL_RULES } from '../fixation/rates.ts'
import { matrixOf, type PopulationGame, whole } from '../input.ts'
import { type Edges, neighboursOf } from '../sampled/graph.ts'
import { absorbingChain } from './absorbing.ts'
import { DOUBLES, exactFlips, FRACTIONS, nearFlips, type Place } from './flips.ts'
import { type QuotientChain, quotientChain } from './quotient-chain.ts'

/** Options of `fixationOnGraph`. */
export interface FixationOnGraphOptions extends Omit<PopulationOptions, 'size'> {
  /** The pairs of vertices that are neighbours. */
  readonly graph: Edges
  /** The vertices of the first mutants; default: one, at each vertex with the same probability. */
  readonly initial?: readonly number[]
  /**
   * `exact` (fractions, where the rule is rational) or `double`. Default: exact under the rules that are rational, double under
   * the exponential ones.
   */
  readonly arithmetic?: 'exact' | 'double'
}

/** A graph has at most this many vertices, … */
export const MAX_GRAPH_VERTICES = 12
/** … and at most this many classes of sets of vertices: any graph of 8 vertices in fractions, of 10 in doubles. */
export const MAX_GRAPH_CLASSES: Readonly<Record<'exact' | 'double', number>> = { exact: 256, double: 1_024 }

/**
 * Fixation probabilities and expected times of two types on a connected graph, of which type 0 is the mutant and type 1 the
 * resident, from every set of vertices. Individuals get the mean payoff against their neighbours and are replaced as under
 * `moran` with the same `graph`.
 *
 * `classes[S]` is the class of the set S of vertices with mutants, a bitmask; the lists have an entry for each class.
 *
 * Complexity: 2^n states of n vertices, then O(c³) for c classes of states: 2^n without symmetries, n + 1 on a complete graph.
 *
 * @throws InputError for anything but two types, a graph that is not connected or too large, a fitness below 0, a population
 * in which nobody is fit or both types can stay, and an irrational rule where fractions are asked for
 * @example
 * // A star of three leaves: a mutant of fitness 2 does better than in a well-mixed population, where it has 8/15.
 * const star = [[0, 1], [0, 2], [0, 3]]
 * const found = fixationOnGraph([[2, 2], [1, 1]], { graph: star })
 * found.probability // → '728/1265'
 * found.vertices // → ['392/1265', '168/253', '168/253', '168/253']
 */
export function fixationOnGraph(game: PopulationGame, options: FixationOnGraphOptions): FixationOnGraph {
  checkOptions(options, ['graph', 'rule', 'intensity', 'initial', 'arithmetic'])
  const matrix = matrixOf(game, 2)
  const { rule, intensity } = populationOf(options)
  const arithmetic = arithmeticOf(rule, options.arithmetic)
  const { graph } = options
  const size = sizeOf(graph)
  const neighbours = neighboursOf(graph, size)
  const initial = options.initial === undefined ? null : initialOf(options.initial, size)
  const place: Place = { matrix, intensity, rule, neighbours }
  const head = { method: 'fixationOnGraph', rule, intensity, graph, size, initial } as const
  if (arithmetic === 'exact') {
    const chain = quotientChain(exactFlips(place), size, FRACTIONS, MAX_GRAPH_CLASSES.exact)
    const lists = exactLists(chain)
    const mean = (values: readonly Fraction[]): Fraction => sum(values).div(values.length)
    return { ...head, ...begun(chain.classes, lists, initial, size, mean), classes: chain.classes, ...lists }
  }
  const flips = RATIONAL_RULES.includes(rule) ? roundedFlips(place) : nearFlips(place)
  const chain = quotientChain(flips, size, DOUBLES, MAX_GRAPH_CLASSES.double)
  const lists = nearLists(chain)
  const error = Math.min(1, 2 ** -50 * (chain.steps.length + 1) ** 3)
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length
  return {
    ...head,
    arithmetic,
    error,
    ...begun(chain.classes, lists, initial, size, mean),
    classes: chain.classes,
    ...lists,
  }
}

/** The number of vertices. */
function sizeOf(graph: Edges): number {
  if (!Array.isArray(graph)) throw new InputError('graph', `${show(graph)} is not a list of edges`)
  const ends = (graph as readonly unknown[]).flatMap(edge => (Array.isArray(edge) ? (edge as unknown[]) : []))
  const largest = ends.reduce<number>((most, end) => (typeof end === 'number' && end > most ? end : most), 1)
  if (largest < MAX_GRAPH_VERTICES || !Number.isSafeInteger(largest))
    return Math.min(largest, MAX_GRAPH_VERTICES - 1) + 1
  throw new InputError(
    'graph',
    `has a vertex ${largest}: from ${MAX_GRAPH_VERTICES} vertices on, sample with 'moran', or use 'fixation' where all are neighbours`,
  )
}

function initialOf(vertices: readonly number[], size: number): number[] {
  if (!Array.isArray(vertices)) throw new InputError('initial', `${show(vertices)} is not a list of vertices`)
  const read = Array.from(vertices, (vertex, k) => whole(vertex, `initial[${k}]`, 0, size - 1, 'a vertex'))
  read.forEach((vertex, k) => {
    if (read.indexOf(vertex) < k) throw new InputError(`initial[${k}]`, `names vertex ${vertex} a second time`)
  })
  return read
}

/** The lists of a record, one entry for each class. */
interface Lists<Value> {
  readonly probabilities: Value[]
  readonly times: Value[]
  readonly timesIfFixed: (Value | null)[]
  readonly timesIfLost: (Value | null)[]
}

/** What the lists say of the first mutants. */
function begun<Value>(
  classes: readonly number[],
  { probabilities, times }: Lists<Value>,
  initial: readonly number[] | null,
  size: number,
  mean: (values: readonly Value[]) => Value,
): { readonly probability: Value; readonly time: Value; readonly vertices: Value[] } {
  const single = Array.from({ length: size }, (_, vertex) => classes[2 ** vertex]!)
  const first = initial === null ? single : [classes[initial.reduce((all, vertex) => all + 2 ** vertex, 0)]!]
  return {
    probability: mean(first.map(place => probabilities[place]!)),
    time: mean(first.map(place => times[place]!)),
    vertices: single.map(place => probabilities[place]!),
  }
}

/** In fractions: every step's probabilities are put over a common denominator, and four systems solved. */
function exactLists({ steps, full }: QuotientChain<Fraction>): Lists<Fraction> {
  const passing = steps.map((_, k) => k).filter(k => k !== 0 && k !== full)
  const numbers = new Map(passing.map((k, place) => [k, place]))
  const scaled = passing.map(k => INTEGERS.weigh(steps[k]!.probabilities))
  const rows = passing.map((k, place) => {
    const { weights } = scaled[place]!
    const inner = steps[k]!.to.flatMap((other, m) =>
      numbers.has(other) ? [[numbers.get(other)!, -weights[m]!] as const] : [],
    )
    return {
      columns: [place, ...inner.map(([column]) => column)],
      values: [weights.reduce((a, b) => a + b), ...inner.map(([, weight]) => weight)],
    }
  })
  const solve = integerSystem(rows)! // an end is reached from everywhere, so that the matrix is regular
  const rises = passing.map((k, place) => scaled[place]!.weights[steps[k]!.to.indexOf(full)] ?? 0n)
  const { numerators: tops, denominator: all } = solve(rises)
  const time = solve(scaled.map(({ total }) => total))
  const fixed = solve(scaled.map(({ total }, place) => total * tops[place]!))
  const lost = solve(scaled.map(({ total }, place) => total * (all - tops[place]!)))
  const listed = <Value>(empty: Value, filled: Value, values: readonly Value[]): Value[] =>
    steps.map((_, k) => (k === 0 ? empty : k === full ? filled : values[numbers.get(k)!]!))
  const given = ({ numerators, denominator }: IntegerVector, bottoms: readonly bigint[]): (Fraction | null)[] =>
    numerators.map((top, place) => (bottoms[place] === 0n ? null : ratio(top, denominator * bottoms[place]!)))
  return {
    probabilities: listed(
      ZERO,
      ONE,
      tops.map(top => ratio(top, all)),
    ),
    times: listed(
      ZERO,
      ZERO,
      time.numerators.map(top => ratio(top, time.denominator)),
    ),
    timesIfFixed: listed<Fraction | null>(null, ZERO, given(fixed, tops)),
    timesIfLost: listed<Fraction | null>(
      ZERO,
      null,
      given(
        lost,
        tops.map(top => all - top),
      ),
    ),
  }
}

/** In doubles. */
function nearLists({ steps, full }: QuotientChain<number>): Lists<number> {
  const passing = steps.map((_, k) => k).filter(k => k !== 0 && k !== full)
  const numbers = new Map(passing.map((k, place) => [k, place]))
  const weights = passing.map(() => new Float64Array(passing.length))
  const [rises, falls] = [new Float64Array(passing.length), new Float64Array(passing.length)]
  passing.forEach((k, place) => {
    steps[k]!.to.forEach((other, m) => {
      const probability = steps[k]!.probabilities[m]!
      if (other === full) rises[place] = probability
      else if (other === 0) falls[place] = probability
      else weights[place]![numbers.get(other)!] = probability
    })
  })
  const solve = absorbingChain({ weights, ends: rises.map((value, place) => value + falls[place]!) })
  const [up, down] = [solve(rises), solve(falls)]
  const time = solve(new Float64Array(passing.length).fill(1))
  const listed = <Value>(empty: Value, filled: Value, value: (place: number) => Value): Value[] =>
    steps.map((_, k) => (k === 0 ? empty : k === full ? filled : value(numbers.get(k)!)))
  const given = (values: Float64Array, chances: Float64Array) => (place: number) =>
    chances[place] === 0 ? null : values[place]! / chances[place]!
  return {
    probabilities: listed(0, 1, place => up[place]!),
    times: listed(0, 0, place => time[place]!),
    timesIfFixed: listed<number | null>(null, 0, given(solve(up), up)),
    timesIfLost: listed<number | null>(0, null, given(solve(down), down)),
  }
}

/** The rational rules in doubles. */
function roundedFlips(place: Place): (state: number) => number[] {
  const flips = exactFlips(place)
  return state => flips(state).map(toNumber)
}
