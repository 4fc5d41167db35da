/** Open segments of a parameter's range, and the signs of rational functions on them. */
import { compareReal, type Fraction, type Polynomial, type Real, ratio, realRoots, refine } from '../../index.ts'
import { functionValue, isZero, type RationalFunction } from './rational-function.ts'
import { Unsettled } from './unsettled.ts'

/** The numbers strictly between two others. */
export interface Segment {
  readonly lower: Real
  readonly upper: Real
}

/**
 * The roots of a polynomial inside a segment, ascending.
 *
 * @example
 * rootsInside([0n, -1n, 2n], { lower: rational(0), upper: rational(1) }) // → ['1/2']
 */
export function rootsInside(polynomial: Polynomial, { lower, upper }: Segment): Real[] {
  if (polynomial.length < 2) return []
  return realRoots(polynomial.map(coefficient => ratio(coefficient, 1n)))
    .map(({ value }) => value)
    .filter(root => compareReal(lower, root) < 0 && compareReal(root, upper) < 0)
}

/**
 * A rational number inside a segment.
 *
 * @example
 * insideOf({ lower: rational(0), upper: rational(1) }).toFraction() // → '1/2'
 */
export function insideOf({ lower, upper }: Segment): Fraction {
  for (let width = ratio(1n, 4n); ; width = width.div(4n)) {
    const [low, high] = [refine(lower, width).upper, refine(upper, width).lower]
    if (low.compare(high) < 0) return low.add(high).div(2n)
  }
}

/**
 * The sign of a function on a whole segment.
 *
 * @throws Unsettled where it has no single one: it vanishes inside, or has a pole there
 * @example
 * signOn({ top: [-1n, 1n], bottom: [1n] }, { lower: rational(0), upper: rational(1) }, 'x - 1') // → -1
 */
export function signOn(f: RationalFunction, segment: Segment, what: string): -1 | 0 | 1 {
  checkDefined(f, segment, what)
  if (isZero(f)) return 0
  if (rootsInside(f.top, segment).length > 0) throw new Unsettled(`${what} changes its sign`, f.top)
  return functionValue(f, insideOf(segment)).compare(0) < 0 ? -1 : 1
}

/** @throws Unsettled if the function has a pole on the segment */
function checkDefined({ bottom }: RationalFunction, segment: Segment, what: string): void {
  if (rootsInside(bottom, segment).length > 0) throw new Unsettled(`${what} has a pole`, bottom)
}
