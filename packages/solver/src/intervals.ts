/** Unions of intervals with exact ends: ascending, apart from each other. */
import { compareReal } from '@biform/core'
import type { Interval } from './results/discount.ts'

/** What two sets have in common. */
export function intersection(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const found: Interval[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i]!, b[j]!]
    const low = compareLower(left, right) < 0 ? right : left
    const order = compareUpper(left, right)
    const high = order < 0 ? left : right
    const width = compareReal(low.lower, high.upper)
    if (width < 0 || (width === 0 && low.lowerClosed && high.upperClosed)) {
      found.push({
        lower: low.lower,
        upper: high.upper,
        lowerClosed: low.lowerClosed,
        upperClosed: high.upperClosed,
      })
    }
    if (order < 0) i += 1
    else j += 1
  }
  return found
}

/** What lies in one of the sets at least; intervals that touch become one. */
export function union(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const found: Interval[] = []
  for (const interval of [...a, ...b].sort(compareLower)) {
    const last = found.at(-1)
    const gap = last === undefined ? 1 : compareReal(interval.lower, last.upper)
    if (last === undefined || gap > 0 || (gap === 0 && !interval.lowerClosed && !last.upperClosed)) {
      found.push(interval)
    } else if (compareUpper(last, interval) < 0) {
      found[found.length - 1] = { ...last, upper: interval.upper, upperClosed: interval.upperClosed }
    }
  }
  return found
}

function compareLower(a: Interval, b: Interval): number {
  const order = compareReal(a.lower, b.lower)
  return order !== 0 ? order : Number(b.lowerClosed) - Number(a.lowerClosed)
}

function compareUpper(a: Interval, b: Interval): number {
  const order = compareReal(a.upper, b.upper)
  return order !== 0 ? order : Number(a.upperClosed) - Number(b.upperClosed)
}
