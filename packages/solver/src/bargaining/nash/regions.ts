/**
 * The bounded regions of an arrangement of hyperplanes l_i(t) = 0 in Q^k, exactly.
 *
 * A bounded region is the convex hull of the arrangement's vertices in its closure, so the mean of these lies inside
 * it. It is bounded if it contains none of the directions of the arrangement's rays, the lines in which k − 1 of the
 * hyperplanes, moved to the origin, meet.
 */
import { type Fraction, sum } from '@biform/core'
import { echelon, nullspace } from '../../linear/elimination.ts'
import { subsets } from '../../subsets.ts'

/** An affine function of t that is not constant. */
export interface Form {
  readonly constant: Fraction
  readonly slopes: readonly Fraction[]
}

/** A bounded region: a point inside it, and k of its vertices that are affinely independent together with that point. */
export interface Region {
  readonly center: readonly Fraction[]
  readonly corners: readonly (readonly Fraction[])[]
}

/** The value of an affine function. */
export function valueAt({ constant, slopes }: Form, t: readonly Fraction[]): Fraction {
  return constant.add(dot(slopes, t))
}

function dot(a: readonly Fraction[], b: readonly Fraction[]): Fraction {
  return sum(a.map((value, i) => value.mul(b[i]!)))
}

/** Which functions are positive and which negative somewhere, as bitmasks, function 0 the lowest bit. */
interface Signs {
  readonly positive: number
  readonly negative: number
}

function signsOf(values: readonly Fraction[]): Signs {
  let [positive, negative] = [0, 0]
  values.forEach((value, i) => {
    if (value.n === 0n) return
    if (value.s > 0n) positive |= 1 << i
    else negative |= 1 << i
  })
  return { positive, negative }
}

/** Whether nothing contradicts that the functions of a bitmask, and no others, are positive. */
function agrees({ positive, negative }: Signs, region: number): boolean {
  return (negative & region) === 0 && (positive & ~region) === 0
}

/** All bounded regions of the arrangement of at most 31 functions whose slopes span Q^k. */
export function boundedRegions(forms: readonly Form[], k: number): Region[] {
  const vertices = [...verticesOf(forms, k)].map(point => ({
    point,
    signs: signsOf(forms.map(form => valueAt(form, point))),
  }))
  const rays = [...raysOf(forms, k)].map(ray => signsOf(forms.map(({ slopes }) => dot(slopes, ray))))
  const regions: Region[] = []
  for (let positive = 0; positive < 2 ** forms.length; positive++) {
    const corners = vertices.filter(({ signs }) => agrees(signs, positive)).map(({ point }) => point)
    if (corners.length <= k || rays.some(ray => agrees(ray, positive))) continue
    const count = BigInt(corners.length)
    const center = corners[0]!.map((_, j) => sum(corners.map(corner => corner[j]!)).div(count))
    const inside = signsOf(forms.map(form => valueAt(form, center)))
    if (inside.positive !== positive || inside.negative !== 2 ** forms.length - 1 - positive) continue
    regions.push({ center, corners: independent(center, corners) })
  }
  return regions
}

/** Some of the corners, such that their differences from the center are a basis. */
function independent(
  center: readonly Fraction[],
  corners: readonly (readonly Fraction[])[],
): readonly (readonly Fraction[])[] {
  // Columns are corners, so that the pivots tell which.
  const rows = center.map((value, j) => corners.map(corner => corner[j]!.sub(value)))
  return echelon(rows, corners.length).pivots.map(column => corners[column]!)
}

/** The points in which k of the hyperplanes meet and no more than that, each once. */
function* verticesOf(forms: readonly Form[], k: number): Generator<readonly Fraction[]> {
  const seen = new Set<string>()
  for (const chosen of subsets(forms.length, k)) {
    const rows = chosen.map(i => [...forms[i]!.slopes, forms[i]!.constant.neg()])
    const { rows: reduced, pivots } = echelon(rows, k)
    if (pivots.length < k) continue
    const point = reduced.map(row => row[k]!)
    const key = point.map(value => value.toFraction()).join()
    if (!seen.has(key)) yield point
    seen.add(key)
  }
}

/** The directions of all lines in which k − 1 of the hyperplanes meet, both ways. */
function* raysOf(forms: readonly Form[], k: number): Generator<readonly Fraction[]> {
  for (const chosen of subsets(forms.length, k - 1)) {
    const directions = nullspace(
      chosen.map(i => forms[i]!.slopes),
      k,
    )
    if (directions.length > 1) continue
    yield directions[0]!
    yield directions[0]!.map(value => value.neg())
  }
}
