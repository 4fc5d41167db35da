/** Where the parts of a drawing of payoffs along one decision are, in CSS pixels. */
import { type CurveProblem, compareReal, decimalOf, Fraction, type Real, realToNumber, toNumber } from '@biform/core'
import { number } from '../../parts/number.ts'
import type { CurveAnswer } from '../../solver/protocol.ts'

/** So many points are drawn of each curve. */
const POINTS = 120
/** Letters closer than this stand together. */
const APART = 24

/** A place on the decision's axis that the table names. */
export interface Spot {
  /** A letter, for the drawing. */
  readonly letter: string
  readonly name: string
  /** The player whose best decision it is; none for what concerns all. */
  readonly player?: number
  readonly at: Real
}

/** Payoffs along the decision: for each player the points to be joined. */
export function curvesOf({ payoffs, interval }: CurveProblem): readonly (readonly (readonly [number, number])[])[] {
  const [from, to] = interval.map(toNumber) as [number, number]
  return payoffs.map(payoff => {
    const coefficients = payoff.map(toNumber)
    return Array.from({ length: POINTS + 1 }, (_, k) => {
      const x = from + ((to - from) * k) / POINTS
      return [x, coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0)] as const
    })
  })
}

/** The decisions that have a name, in ascending order. */
export function spotsOf({ players }: CurveProblem, { optima, nash }: CurveAnswer): readonly Spot[] {
  const spots: Omit<Spot, 'letter'>[] = [
    ...optima.perPlayer.flatMap(({ decisions, constant }, player) =>
      constant ? [] : decisions.map(place => ({ name: `best for ${players[player]}`, player, at: place })),
    ),
    ...(players.length > 1 && !optima.total.constant
      ? optima.total.decisions.map(place => ({ name: 'best for the sum', at: place }))
      : []),
    ...(nash?.kind === 'solution'
      ? nash.solutions.map(({ decision }) => ({ name: 'Nash solution', at: decision }))
      : []),
  ]
  return spots
    .sort((a, b) => compareReal(a.at, b.at))
    .map((spot, k) => ({ ...spot, letter: String.fromCharCode('a'.charCodeAt(0) + k) }))
}

/** The letters over the drawing: those that would lie over each other stand together. */
export function lettersOf(spots: readonly Spot[], x: (at: number) => number): { at: number; text: string }[] {
  const letters: { at: number; last: number; text: string }[] = []
  for (const { at, letter } of spots) {
    const here = x(drawn(at))
    const before = letters.at(-1)
    if (before && here - before.last < APART) {
      before.text += `, ${letter}`
      before.last = here
    } else letters.push({ at: here, last: here, text: letter })
  }
  return letters.map(({ at, last, text }) => ({ at: (at + last) / 2, text }))
}

/** An exact number: the fraction, or the decimal of an irrational one. */
export function realInWords(value: Real): string {
  return value instanceof Fraction ? number(value) : `≈ ${decimalOf(value, 4)}`
}

/** Where a real number is drawn. */
export function drawn(value: Real): number {
  return realToNumber(value)
}
