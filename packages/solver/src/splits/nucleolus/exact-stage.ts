/**
 * One stage of a nucleolus in exact rationals, for games on which doubles fail: worths that differ in their last digits, or
 * by less than they can tell. The same program as in `propose.ts`, over a growing list of coalitions: solved, then the
 * coalition that most exceeds its ε is added, until there is none.
 */
import { type FlatRationals, type Fraction, gcd } from '@biform/core'
import { linearProgram } from '../../linear/program.ts'
import { type Claim, violator } from './excesses.ts'
import type { Settled, Support } from './settled.ts'
import { outside } from './span.ts'

/** What a stage ends with: its support, and an allocation at which no excess is above the stage's. */
export interface ExactStage extends Support {
  readonly numerators: readonly bigint[]
  readonly excess: bigint
  readonly denominator: bigint
}

/** Yields before every program that is solved. */
export function* exactStageSteps(
  worth: FlatRationals,
  settled: Settled,
  imputations: boolean,
): Generator<void, ExactStage, undefined> {
  const { span, amounts, denominator } = settled
  const { players } = span
  const isOutside = outside(span)
  const everyone = 2 ** players - 1
  const singles = Array.from({ length: players }, (_, i) => i).filter(i => isOutside(1 << i))
  const bounds = imputations ? singles : []
  // A coalition outside the span, with its complement, so that the program has a solution.
  const coalitions = singles.slice(0, 1).flatMap(i => [1 << i, everyone ^ (1 << i)])
  for (;;) {
    yield
    const vectors = [...coalitions, ...bounds.map(i => 1 << i), ...span.inserted]
    const solution = linearProgram({
      objective: [
        ...vectors.slice(0, coalitions.length + bounds.length).map(S => BigInt(worth.values[S]!) * denominator),
        ...amounts,
      ],
      constraints: [
        ...Array.from({ length: players }, (_, i) => ({
          coefficients: vectors.map(S => BigInt((S >>> i) & 1)),
          relation: '=' as const,
          right: 0n,
        })),
        { coefficients: vectors.map((_, j) => (j < coalitions.length ? 1n : 0n)), relation: '=' as const, right: 1n },
      ],
      free: vectors.map((_, j) => j >= coalitions.length + bounds.length),
    })
    if (solution.kind !== 'optimal') throw new Error('the program of a stage has a solution, and ε is bounded')
    // The prices are (x, ε), over the settled denominator times that of the worths.
    const common = solution.dual.reduce((product, value) => product * (value.d / gcd(product, value.d)), 1n)
    const scaled = solution.dual.map((value: Fraction) => value.s * value.n * (common / value.d))
    const stage = { numerators: scaled.slice(0, players), excess: scaled[players]!, denominator: denominator * common }
    const claim: Claim = { excess: stage.excess, outside: isOutside }
    const found = violator(worth, stage, [claim])
    if (found === undefined) {
      const used = (j: number): boolean => solution.primal[j]!.n !== 0n
      return {
        ...stage,
        coalitions: coalitions.filter((_, j) => used(j)),
        bounds: bounds.filter((_, k) => used(coalitions.length + k)),
      }
    }
    coalitions.push(found)
  }
}
