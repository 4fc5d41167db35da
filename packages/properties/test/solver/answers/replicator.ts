/** Answers about infinite populations of drawn games, each with the game that it is about. */
import { bimatrix, type Fraction, type NormalForm, ratio } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { ecological, replicator, replicatorRestPoints } from '@biform/solver'
import fc, { type Arbitrary } from 'fast-check'
import type { Answer } from './answer.ts'

const positive = arbitrary.rational({ minimum: '1/12', maximum: 5 })
const square = (n: number): Arbitrary<Fraction[][]> =>
  fc.array(fc.array(positive, { minLength: n, maxLength: n }), { minLength: n, maxLength: n })

/** A symmetric game whose row payoffs are these. */
function symmetric(matrix: readonly (readonly Fraction[])[]): NormalForm {
  return bimatrix(
    matrix,
    matrix.map((_, i) => matrix.map(row => row[i]!)),
  )
}

/** Shares of so many types, some of which may be missing. */
const shares = (n: number): Arbitrary<Fraction[]> =>
  fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: n, maxLength: n })
    .filter(weights => weights.some(weight => weight > 0))
    .map(weights => weights.map(weight => ratio(BigInt(weight), BigInt(weights.reduce((a, b) => a + b)))))

const pairs = fc.tuple(square(2), square(2)).map(([rows, columns]) => bimatrix(rows, columns))
const both = fc.tuple(shares(2), shares(2))

/** By the name of the solver. */
export const replicatorAnswers: Readonly<Record<string, Arbitrary<Answer>>> = {
  replicator: fc.tuple(square(3), shares(3)).map(([matrix, initial]) => ({
    subject: symmetric(matrix),
    result: replicator(matrix, { initial, until: 2, at: [0, 1] }),
  })),
  'replicator of two populations': fc.tuple(pairs, both).map(([game, initial]) => ({
    subject: game,
    result: replicator(game, { initial, until: 2, at: [1] }),
  })),
  replicatorRestPoints: fc
    .oneof(
      square(2),
      square(3),
      fc.array(fc.array(arbitrary.tied(), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
    )
    .map(matrix => ({ subject: symmetric(matrix), result: replicatorRestPoints(matrix) })),
  ecological: fc.tuple(square(3), shares(3), fc.nat(3)).map(([matrix, initial, generations]) => ({
    subject: symmetric(matrix),
    result: ecological(matrix, { initial, generations, arithmetic: 'exact' }),
  })),
  'ecological of two populations in doubles': fc.tuple(pairs, both, fc.nat(30)).map(([game, initial, generations]) => ({
    subject: game,
    result: ecological(game, { initial, generations, background: '1/2' }),
  })),
}
