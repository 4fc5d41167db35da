/** Answers about populations to drawn games, each with the game that it is about. */
import { bimatrix, type Fraction, type NormalForm, ratio } from '@biform/core'
import { arbitrary } from '@biform/properties'
import { fixation, type UpdateRule } from '@biform/solver'
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
}
