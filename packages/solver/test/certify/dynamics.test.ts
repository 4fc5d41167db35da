/** Answers about populations, replayed and then corrupted in every single place. */
import { bimatrix, compare, type NormalForm, ratio, toNumber } from '@biform/core'
import {
  fixation,
  fixationOnGraph,
  invasionGraph,
  moran,
  type Result,
  stationaryDistribution,
  wrightFisher,
} from '@biform/solver'
import { type Subject, verify } from '@biform/solver/certify'
import { describe, expect, it } from 'vitest'
import { survivors } from './corrupt.ts'

const game = bimatrix(
  [
    [4, 1],
    [6, 2],
  ],
  [
    [4, 6],
    [1, 2],
  ],
)

/** A symmetric game whose row payoffs are these. */
function symmetric(matrix: readonly (readonly number[])[]): NormalForm {
  return bimatrix(
    matrix,
    matrix.map((_, i) => matrix.map(row => row[i]!)),
  )
}

/**
 * What may be changed, by the name of the answer. Of simulations: the order of edges, a limit that is not reached, an
 * intensity or a mutation rate so near that the same individuals are drawn.
 */
const CASES: readonly (readonly [string, Subject, Result, readonly string[]])[] = [
  ['fixation', game, fixation(game, { size: 5 }), []],
  ['fixation by death and birth', game, fixation(game, { size: 4, rule: 'death-birth', initial: 2 }), []],
  ['fixation by local update', game, fixation(game, { size: 4, rule: 'local', intensity: '1/2' }), []],
  ['fixation by pairwise comparison', game, fixation(game, { size: 4, rule: 'fermi', intensity: '1/2' }), []],
  ['fixation of e to the payoff', game, fixation(game, { size: 4, rule: 'exponential-birth-death' }), []],
  ['fixation in doubles', game, fixation(game, { size: 4, arithmetic: 'double' }), []],
  [
    'moran',
    game,
    moran(game, { initial: [4, 4], seed: 2, runs: 3, every: 5, mutation: '1/20', steps: 40 }),
    ['intensity - 1/1000', 'mutation - 1/1000'],
  ],
  [
    'moran on a graph',
    game,
    moran(game, {
      initial: [0, 1, 0, 1],
      graph: [
        [0, 1],
        [0, 2],
        [0, 3],
        [2, 3],
      ],
      seed: 2,
      runs: 3,
    }),
    ['intensity - 1/1000', 'steps + 1', 'steps - 1', 'swap graph[]', 'swap graph[][]'],
  ],
  [
    'wrightFisher',
    game,
    wrightFisher(game, { initial: [4, 4], seed: 2, runs: 3, every: 2 }),
    ['intensity - 1/1000', 'steps + 1', 'steps - 1'],
  ],
]

/** Three types, of which 0 and 1 coexist, 1 and 2 are bistable, and 2 dominates 0. */
const three = symmetric([
  [2, 3, 1],
  [4, 2, 1],
  [3, 1, 2],
])
/** Nobody of type 0 can reproduce alone: the population ends in type 1, or stays in type 2. */
const stuck = symmetric([
  [1, 0, 0],
  [1, 1, 0],
  [1, 0, 1],
])

const SMALL_MUTATIONS: typeof CASES = [
  ['stationaryDistribution', three, stationaryDistribution(three, { size: 4 }), []],
  ['… by local update', three, stationaryDistribution(three, { size: 3, rule: 'local', intensity: '1/2' }), []],
  ['… by pairwise comparison', three, stationaryDistribution(three, { size: 4, rule: 'fermi' }), []],
  ['… in doubles', three, stationaryDistribution(three, { size: 4, arithmetic: 'double' }), []],
  ['… with two ends', stuck, stationaryDistribution(stuck, { size: 3 }), []],
  ['… with two ends, in doubles', stuck, stationaryDistribution(stuck, { size: 3, arithmetic: 'double' }), []],
  ['invasionGraph', three, invasionGraph(three), []],
  ['… of ten', three, invasionGraph(three, { size: 10 }), ['intensity - 1/1000', 'size + 1', 'size - 1']],
  [
    '… of ten by pairwise comparison',
    three,
    invasionGraph(three, { size: 10, rule: 'fermi' }),
    ['intensity + 1', 'intensity - 1/1000', 'size + 1', 'size - 1'],
  ],
]

const PATH = [
  [0, 1],
  [1, 2],
]
const SAME_GRAPH = ['swap graph[]', 'swap graph[][]']

const GRAPHS: typeof CASES = [
  ['fixationOnGraph', game, fixationOnGraph(game, { graph: PATH }), SAME_GRAPH],
  [
    '… by death and birth',
    game,
    fixationOnGraph(game, { graph: PATH, rule: 'death-birth', intensity: '1/2', initial: [0] }),
    SAME_GRAPH,
  ],
  ['… by local update', game, fixationOnGraph(game, { graph: PATH, rule: 'local', intensity: '1/2' }), SAME_GRAPH],
  ['… by pairwise comparison', game, fixationOnGraph(game, { graph: PATH, rule: 'fermi' }), SAME_GRAPH],
  ['… in doubles', game, fixationOnGraph(game, { graph: PATH, arithmetic: 'double' }), SAME_GRAPH],
]

describe.each([...CASES, ...SMALL_MUTATIONS, ...GRAPHS])('%s', (_, subject, answer, free) => {
  it('is valid, and no single change goes unnoticed but the free ones', () => {
    expect(verify(subject, answer).kind).toBe('valid')
    expect([...new Set(survivors(subject, answer))]).toEqual(free)
  })
})

describe('records from files', () => {
  it('of populations that are too large are invalid, and no error', () => {
    const run = moran(game, { initial: [4, 4], seed: 2 })
    const size = 10 ** 12
    expect(verify(game, { ...run, size })).toEqual({ kind: 'invalid', at: 'size' })
    expect(verify(game, { ...run, size, initial: [size, 0] })).toEqual({ kind: 'invalid', at: 'size' })
    expect(verify(game, { ...run, size: 10 ** 6, initial: [10 ** 6, 10 ** 6] })).toEqual({
      kind: 'invalid',
      at: 'size',
    })
    const graph = [[0, 1]]
    expect(verify(game, { ...run, graph, size, initial: [0] })).toEqual({ kind: 'invalid', at: 'size' })
    expect(verify(game, { ...fixation(game, { size: 4 }), size }).kind).toBe('invalid')
    const generation = wrightFisher(game, { initial: [4, 4], seed: 2 })
    expect(verify(game, { ...generation, size, initial: [size, 0] })).toEqual({ kind: 'invalid', at: 'size' })
  })

  it('of runs that say they end before they do are not followed for ever', () => {
    const run = moran(game, { initial: [4, 4], seed: 2, mutation: '1/2', steps: 40 })
    const runs = [{ ...run.runs[0]!, steps: 3, winner: 0, counts: [8, 0] }]
    expect(verify(game, { ...run, steps: 2 ** 52, runs, wins: [1, 0] }).kind).toBe('invalid')
  })
})

it('fixation probabilities below 2^-1022 are 0, and the others have all their digits', () => {
  const rare = bimatrix(
    [
      [1, 1],
      [10, 10],
    ],
    [
      [1, 10],
      [1, 10],
    ],
  )
  for (const size of [300, 308, 309, 316, 320]) {
    const found = fixation(rare, { size, arithmetic: 'double' })
    found.probabilities.forEach((value, i) => {
      const exact = ratio(10n ** BigInt(i) - 1n, 10n ** BigInt(size) - 1n)
      const right: number = compare(exact, ratio(1n, 2n ** 1022n)) < 0 ? 0 : toNumber(exact)
      expect(Math.abs(Number(value) - right)).toBeLessThanOrEqual(2 ** -52 * right)
    })
    expect(verify(rare, found)).toEqual({ kind: 'valid' })
  }
})
