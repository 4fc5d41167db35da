/**
 * A closed path of best replies that turns to given targets in turn (Gaunersdorfer and Hofbauer 1995), exactly.
 *
 * A leg leads from z towards b until two strategies do equally well, whose payoffs differ by a linear form d: d(z) > 0 > d(b). It ends at
 * z + b d(z)/|d(b)|, up to a factor. So all legs together are a linear map, a closed path begins at an eigenvector of it, and the
 * eigenvalue is e^T for the time T that it takes: an algebraic number, in whose field the path is followed.
 */
import { compareReal, type Fraction, ONE, type Real, realRoots, realToNumber, reduceAt, sum, ZERO } from '@biform/core'
import { characteristic, identity, multiplied } from '../../linear/characteristic.ts'
import type { ClosedPath } from '../../results/learning.ts'
import { type Element, type Field, fieldOf } from './field.ts'
import { gains, isEquilibriumWithin, othersOf, type Payoffs, type Point } from './target.ts'

/** A leg's target, and what becomes as good at its end: strategy `next` of a population, as `played`, which is in the target. */
export interface Turn {
  readonly target: Point
  readonly population: number
  readonly played: number
  readonly next: number
}

/** Systems of more shares than this are not solved. */
const MAX_SHARES = 12
/** Nor are algebraic numbers of a higher degree looked at. */
const MAX_DEGREE = 12

/** The closed path with these turns, if there is one; `near` is a point near its beginning, `growth` near its e^T. */
export function closedPath(
  payoffs: Payoffs,
  turns: readonly Turn[],
  near: Point,
  growth: number,
): ClosedPath | undefined {
  const sizes = payoffs.map(rows => rows.length)
  const count = sizes.reduce((a, b) => a + b)
  if (count > MAX_SHARES) return undefined
  let all = identity(count)
  for (const turn of turns) all = multiplied(legMap(payoffs, turn), all)
  const { polynomial, adjugate } = characteristic(all)
  const roots = realRoots(polynomial).filter(({ value }) => compareReal(value, ONE) > 0)
  const apart = (value: Real): number => Math.abs(realToNumber(value) - growth)
  const root = roots.reduce<Real | undefined>(
    (best, { value }) => (best === undefined || apart(value) < apart(best) ? value : best),
    undefined,
  )
  if (root === undefined || ('kind' in root && root.polynomial.length > MAX_DEGREE + 1)) return undefined
  const field = fieldOf(root)
  const flat = near.flat()
  const vector = all.map((_, i) =>
    reduceAt(
      adjugate.map(matrix => sum(matrix[i]!.map((value, j) => value.mul(flat[j]!)))),
      root,
    ),
  )
  let at = 0
  const start = sizes.map(size => {
    const part = vector.slice(at, at + size)
    at += size
    const total = part.reduce(field.add, [])
    return field.sign(total) === 0 ? undefined : part.map(value => field.divide(value, total))
  })
  return start.includes(undefined) ? undefined : followed(payoffs, turns, start as Element[][], root, field)
}

/** The path from a point in the field, if it turns like this and comes back. */
function followed(
  payoffs: Payoffs,
  turns: readonly Turn[],
  start: readonly (readonly Element[])[],
  growth: Real,
  field: Field,
): ClosedPath | undefined {
  const { add, subtract, multiply, divide, sign } = field
  const constant = (value: Fraction): Element => (value.n === 0n ? [] : [value])
  const getsAt = (state: readonly (readonly Element[])[]): Element[][] =>
    payoffs.map((rows, p) =>
      rows.map(row =>
        row.reduce<Element>((all, value, j) => add(all, multiply(constant(value), othersOf(state, p)[j]!)), []),
      ),
    )
  const repliesTo = (gets: readonly (readonly Element[])[]): number[][] =>
    gets.map(list => {
      const best = list.reduce((a, b) => (sign(subtract(b, a)) > 0 ? b : a))
      return list.flatMap((value, s) => (sign(subtract(value, best)) === 0 ? [s] : []))
    })
  const legs: ClosedPath['legs'][number][] = []
  let state = start
  for (const { target, population, played, next } of turns) {
    if (state.flat().some(value => sign(value) < 0)) return undefined
    const gets = getsAt(state)
    const replies = repliesTo(gets)
    if (!isEquilibriumWithin(payoffs, replies, target)) return undefined
    const there = gains(payoffs, target)[population]!
    const lead = subtract(gets[population]![played]!, gets[population]![next]!)
    const lost = constant(there[next]!.sub(there[played]!))
    if (sign(lead) <= 0 || sign(lost) <= 0) return undefined
    const share = divide(lead, add(lead, lost))
    legs.push({ state, bestReplies: replies, target, share })
    state = state.map((list, p) =>
      list.map((value, s) => add(value, multiply(share, subtract(constant(target[p]![s]!), value)))),
    )
    // Nothing has got ahead on the way: what the target plays is still best.
    const after = repliesTo(getsAt(state))
    if (target.some((shares, p) => shares.some((value, s) => value.n > 0n && !after[p]!.includes(s)))) return undefined
  }
  const same = state.every((list, p) => list.every((value, s) => sign(subtract(value, start[p]![s]!)) === 0))
  return same ? { growth, legs } : undefined
}

/** z ↦ z + b d(z)/|d(b)|, on the shares of all populations. */
function legMap(payoffs: Payoffs, { target, population, played, next }: Turn): Fraction[][] {
  const other = payoffs.length - 1 - population
  const row = payoffs[population]!
  const form = row[played]!.map((value, j) => value.sub(row[next]![j]!))
  const lost = sum(form.map((value, j) => value.mul(target[other]![j]!))).neg()
  const flat = target.flat()
  const first = other === 0 ? 0 : target[0]!.length
  const scaled = form.map(value => value.div(lost))
  return identity(flat.length).map((list, i) =>
    list.map((value, j) => value.add(flat[i]!.mul(scaled[j - first] ?? ZERO))),
  )
}
