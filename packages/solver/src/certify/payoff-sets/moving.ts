/**
 * Half-planes over a field that move in together, checked as in `outside.ts`, where the reason is given: bounds by two
 * constraints at a time, which are linear in s, hold at s = 0, and strictly at s = 1.
 */
import { demand } from '../flaw.ts'
import { add, type Field, type Item, type Spot, scale, subtract } from './field.ts'
import type { Scaled } from './integers.ts'

/** normal · x ≤ bound + s · margin. */
export interface Side {
  readonly normal: Spot
  readonly bound: Item
  readonly margin: Item
}

/** Two normals that go around to the left, with their determinant. */
interface Corner {
  readonly i: number
  readonly j: number
  readonly whole: Item
}

export function checkMoving(field: Field, { p, q, payoffs, gains }: Scaled, sides: readonly Side[]): void {
  const { times, sign } = field
  const corners = cornersOf(field, sides)
  /** Per half-plane: y n_i + z n_j = whole · n with y, z ≥ 0. */
  const combinations = sides.map(({ normal }) =>
    corners.flatMap(({ i, j, whole }) => {
      const y = determinant(field, normal, sides[j]!.normal)
      const z = determinant(field, sides[i]!.normal, normal)
      return sign(y) >= 0 && sign(z) >= 0 ? [{ i, j, y, z, whole }] : []
    }),
  )
  payoffs.forEach((g, a) => {
    const right = sides.map(({ normal: [x, y], bound }) => {
      const narrowed = (along: Item, gain: bigint): Item => add(bound, scale((gain * (q - p)) / p, along))
      if (sign(y) === 0 && sign(x) < 0) return narrowed(x, gains[a]![0])
      return sign(x) === 0 && sign(y) < 0 ? narrowed(y, gains[a]![1]) : bound
    })
    const wide = right.map((value, k) => add(value, sides[k]!.margin))
    if (isEmpty(field, sides, corners, wide)) return
    sides.forEach(({ normal, bound, margin }, k) => {
      const height = add(scale(g[0], normal[0]), scale(g[1], normal[1]))
      if (sign(subtract(height, bound)) <= 0) return
      const isBounded = combinations[k]!.some(({ i, j, y, z, whole }) => {
        const own = scale(q - p, times(height, whole))
        const rest = (ends: readonly Item[], most: Item): number => {
          const value = add(own, scale(p, add(times(y, ends[i]!), times(z, ends[j]!))))
          return sign(subtract(value, scale(q, times(most, whole))))
        }
        return rest(right, bound) <= 0 && rest(wide, add(bound, margin)) < 0
      })
      demand(isBounded, `outside.margins[${k}]`)
    })
  })
}

function determinant({ times }: Field, a: Spot, b: Spot): Item {
  return subtract(times(a[0], b[1]), times(a[1], b[0]))
}

function cornersOf(field: Field, sides: readonly Side[]): Corner[] {
  return sides.flatMap(({ normal: a }, i) =>
    sides.flatMap(({ normal: b }, j) => {
      const whole = determinant(field, a, b)
      return field.sign(whole) > 0 ? [{ i, j, whole }] : []
    }),
  )
}

/** Whether no point has n_k · x ≤ right_k for all k: every two lines meet outside some half-plane. */
function isEmpty(
  { times, sign }: Field,
  sides: readonly Side[],
  corners: readonly Corner[],
  right: readonly Item[],
): boolean {
  return corners.every(({ i, j, whole }) => {
    const [a, b] = [sides[i]!.normal, sides[j]!.normal]
    const x = subtract(times(right[i]!, b[1]), times(right[j]!, a[1]))
    const y = subtract(times(a[0], right[j]!), times(b[0], right[i]!))
    return sides.some(
      ({ normal }, k) => sign(subtract(add(times(normal[0], x), times(normal[1], y)), times(right[k]!, whole))) > 0,
    )
  })
}
