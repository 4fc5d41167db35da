/** On which side places lie of each other: the sign of the determinant of their barycentric coordinates. */
import { compare, type Fraction, ZERO } from '@biform/core'
import type { GeometryPlace } from '../../results/index.ts'

/**
 * 1 if the places lie to each other as the corners of the simplex do, −1 if they are mirrored, 0 if they are flat: three
 * places of the plane are counterclockwise if it is 1; four of space, if the first three are counterclockwise seen from
 * the side where the fourth is not, have −1.
 */
export function orientation(places: readonly GeometryPlace[]): number {
  return compare(determinant(places.map(({ barycentric }) => barycentric)), ZERO)
}

/** By expansion along the first row. */
function determinant([first, ...rest]: readonly (readonly Fraction[])[]): Fraction {
  if (rest.length === 0) return first![0]!
  return first!.reduce((total, value, k) => {
    const minor = value.mul(determinant(rest.map(row => row.toSpliced(k, 1))))
    return k % 2 ? total.sub(minor) : total.add(minor)
  }, ZERO)
}
