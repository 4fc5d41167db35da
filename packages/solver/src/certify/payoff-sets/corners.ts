/** The corners of a polytope that is given by half-spaces: where as many of their borders as there are players meet in one point. */
import { type Fraction, numerator, ratio } from '@biform/core'
import type { PayoffHalfSpace } from '../../results/index.ts'
import { solveSquare } from '../exact-linear.ts'

/** No more sets of borders than this are tried. */
const MAX_SETS = 40_000

/** All corners; undefined where there are too many sets of borders to try. */
export function cornersOf(halfSpaces: readonly PayoffHalfSpace[]): Fraction[][] | undefined {
  const players = halfSpaces[0]!.direction.length
  let sets = 1
  for (let i = 0; i < players; i++) sets *= (halfSpaces.length - i) / (i + 1)
  if (sets > MAX_SETS) return undefined
  const rows = halfSpaces.map(({ direction, bound }) => ({
    normal: direction.map(value => numerator(value) * bound.d),
    bound: numerator(bound),
  }))
  const found = new Map<string, Fraction[]>()
  for (const chosen of chosenFrom(halfSpaces.length, players)) {
    const solution = solveSquare(
      chosen.map(k => rows[k]!.normal),
      chosen.map(k => rows[k]!.bound),
    )
    if (!solution) continue
    const { numerators, denominator } = solution
    const inside = rows.every(
      ({ normal, bound }) =>
        normal.reduce((total, value, i) => total + value * numerators[i]!, 0n) <= bound * denominator,
    )
    if (inside)
      found.set(
        numerators.map(value => ratio(value, denominator).toFraction()).join(' '),
        numerators.map(value => ratio(value, denominator)),
      )
  }
  return [...found.values()]
}

function* chosenFrom(n: number, k: number, from = 0): Generator<number[]> {
  if (k === 0) yield []
  for (let first = from; k > 0 && first <= n - k; first++) {
    for (const rest of chosenFrom(n, k - 1, first + 1)) yield [first, ...rest]
  }
}
