/** Answers about populations to drawn games, each with the game that it is about. */
import { bimatrix, type Fraction, type NormalForm, ratio } from '@biform/core'
import { arbitrary } from '@biform/properties'
import {
  fixation,
  fixationOnGraph,
  invasionGraph,
  moran,
  stationaryDistribution,
  type UpdateRule,
  wrightFisher,
} from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

/** A symmetric game whose row payoffs are these. */
function symmetric(matrix: readonly (readonly Fraction[])[]): NormalForm {
  return bimatrix(
    matrix,
    matrix.map((_, i) => matrix.map(row => row[i]!)),
  )
}

const positive = arbitrary.rational({ minimum: '1/12', maximum: 5 })
const square = (n: number): Arbitrary<Fraction[][]> =>
  fc.array(fc.array(positive, { minLength: n, maxLength: n }), { minLength: n, maxLength: n })
const sizes = fc.integer({ min: 2, max: 9 })
const intensities = fc.integer({ min: 0, max: 6 }).map(k => ratio(BigInt(k), 6n))
const rules = fc.constantFrom<UpdateRule>('birth-death', 'death-birth', 'local', 'fermi', 'exponential-birth-death')

const seeds = fc.nat(10_000)
const mutations = fc.constantFrom(ratio(0n, 1n), ratio(1n, 50n))

/** A path of four vertices, and the other pairs. */
const PATH = [
  [0, 1],
  [1, 2],
  [2, 3],
]
const PAIRS = [
  [0, 2],
  [0, 3],
  [1, 3],
]

/** By the name of the solver. */
export const dynamicsAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  fixation: fc
    .tuple(square(2), sizes, rules, intensities, fc.nat(2))
    .map(([matrix, size, rule, intensity, initial]) => ({
      subject: symmetric(matrix),
      result: fixation(symmetric(matrix), { size, rule, intensity, initial }),
    })),
  'fixation in doubles': fc.tuple(square(2), sizes, intensities).map(([matrix, size, intensity]) => ({
    subject: symmetric(matrix),
    result: fixation(matrix, { size, intensity, arithmetic: 'double' }),
  })),
  fixationOnGraph: fc
    .tuple(square(2), fc.subarray(PAIRS), rules, intensities, fc.option(fc.nat(3), { nil: undefined }))
    .map(([matrix, more, rule, intensity, vertex]) => ({
      subject: symmetric(matrix),
      result: fixationOnGraph(matrix, {
        graph: [...PATH, ...more],
        rule,
        intensity,
        ...(vertex === undefined ? {} : { initial: [vertex] }),
      }),
    })),
  'fixationOnGraph in doubles': fc
    .tuple(square(2), fc.subarray(PAIRS), intensities)
    .map(([matrix, more, intensity]) => ({
      subject: symmetric(matrix),
      result: fixationOnGraph(matrix, { graph: [...PATH, ...more], intensity, arithmetic: 'double' }),
    })),
  moran: fc
    .tuple(square(3), rules, intensities, mutations, seeds, fc.nat(30))
    .map(([matrix, rule, intensity, mutation, seed, every]) => ({
      subject: symmetric(matrix),
      result: moran(matrix, { initial: [2, 3, 2], rule, intensity, mutation, seed, every, steps: 60, runs: 3 }),
    })),
  'moran on a graph': fc
    .tuple(square(3), rules, intensities, mutations, seeds)
    .map(([matrix, rule, intensity, mutation, seed]) => ({
      subject: symmetric(matrix),
      result: moran(matrix, {
        initial: [0, 1, 2, 0, 1],
        graph: [
          [0, 1],
          [0, 2],
          [0, 3],
          [3, 4],
          [2, 1],
        ],
        rule,
        intensity,
        mutation,
        seed,
        steps: 60,
        runs: 2,
      }),
    })),
  wrightFisher: fc
    .tuple(square(3), fc.constantFrom('linear' as const, 'exponential' as const), intensities, mutations, seeds)
    .map(([matrix, rule, intensity, mutation, seed]) => ({
      subject: symmetric(matrix),
      result: wrightFisher(matrix, { initial: [2, 3, 2], rule, intensity, mutation, seed, generations: 12, runs: 2 }),
    })),
  stationaryDistribution: fc
    .tuple(square(3), fc.integer({ min: 2, max: 5 }), rules, intensities)
    .map(([matrix, size, rule, intensity]) => ({
      subject: symmetric(matrix),
      result: stationaryDistribution(symmetric(matrix), { size, rule, intensity }),
    })),
  invasionGraph: fc
    .array(fc.array(arbitrary.tied(), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })
    .map(matrix => ({
      subject: symmetric(matrix),
      result: invasionGraph(symmetric(matrix)),
    })),
  'invasionGraph of a finite population': fc
    .tuple(square(3), sizes, rules, intensities)
    .map(([matrix, size, rule, intensity]) => ({
      subject: symmetric(matrix),
      result: invasionGraph(matrix, { size, rule, intensity }),
    })),
}
