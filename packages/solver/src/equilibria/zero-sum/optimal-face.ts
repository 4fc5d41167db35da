/**
 * All extreme optimal strategies of the row player, from the value and one optimal strategy of the column player.
 *
 * A strategy x is optimal if and only if it secures the value v against every column; it then uses only rows that pay v against
 * the optimal y, and gets exactly v in every column that y uses (complementary slackness). So the optimal strategies are a slice
 * of the cone {x ≥ 0 on those rows, Σ_i (a_ij − v) x_i = 0 in columns that y uses, ≥ 0 in the others}. The equations leave few
 * directions, none at all in a game with one solution; in these the extreme rays are found by double description.
 */
import { type Fraction, flatFractions, integers, numerator, type Progress, ratio, type Stop, ZERO } from '@biform/core'
import { nullspace } from '../../linear/elimination.ts'
import { extremeRays } from '../../linear/extreme-rays.ts'
import { solveIntegers } from '../../linear/lifting.ts'

/** Integers A with value v; `optimal` is one optimal strategy of each player. */
export interface SolvedMatrix {
  readonly rows: readonly (readonly bigint[])[]
  readonly value: Fraction
  readonly optimal: readonly [readonly Fraction[], readonly Fraction[]]
}

/** The extreme optimal strategies of the row player, in descending lexicographic order, or why there is no answer. */
export function* extremeOptimal({
  rows,
  value,
  optimal: [x, y],
}: SolvedMatrix): Generator<Progress, Fraction[][] | Stop, Stop | undefined> {
  const [top, bottom] = [numerator(value), value.d]
  const excess = rows.map(row => row.map(entry => entry * bottom - top))
  const weights = inIntegers(y)
  const used = excess.flatMap((row, i) => (weighted(row, weights) === 0n ? [i] : []))
  const exact = weights.flatMap((weight, j) => (weight === 0n ? [] : [j]))
  if (isAlone(used, exact, rows)) return [[...x]]
  const equations = exact.map(j => used.map(i => ratio(excess[i]![j]!, 1n)))
  const directions = nullspace(equations, used.length).map(inIntegers)
  const d = directions.length
  const conditions = [
    ...used.map((_, k) => directions.map(direction => direction[k]!)),
    ...weights.flatMap((weight, j) =>
      weight !== 0n
        ? []
        : [directions.map(direction => direction.reduce((total, part, k) => total + part * excess[used[k]!]![j]!, 0n))],
    ),
  ]
  const rays = yield* extremeRays(conditions, d)
  if (typeof rays === 'string') return rays
  return rays
    .map(ray => {
      const parts = used.map((_, k) => ray.reduce((total, weight, l) => total + weight * directions[l]![k]!, 0n))
      const total = parts.reduce((all, part) => all + part, 0n)
      const strategy = rows.map(() => ZERO)
      used.forEach((i, k) => {
        strategy[i] = ratio(parts[k]!, total)
      })
      return strategy
    })
    .sort(descending)
}

/** Whether a regular square system says all: as many rows as columns in use, with payoffs (made positive) that determine them. */
function isAlone(used: readonly number[], exact: readonly number[], rows: SolvedMatrix['rows']): boolean {
  if (used.length !== exact.length) return false
  const block = exact.map(j => used.map(i => rows[i]![j]!))
  const least = block.flat().reduce((found, entry) => (entry < found ? entry : found), 0n)
  return (
    solveIntegers(
      block.map(row => row.map(entry => entry - least + 1n)),
      [],
    ).kind === 'regular'
  )
}

function weighted(row: readonly bigint[], weights: readonly bigint[]): bigint {
  return row.reduce((total, entry, j) => (weights[j] === 0n ? total : total + entry * weights[j]!), 0n)
}

function inIntegers(direction: readonly Fraction[]): bigint[] {
  return integers(flatFractions(direction))
}

function descending(a: readonly Fraction[], b: readonly Fraction[]): number {
  return a.map((value, k) => b[k]!.compare(value)).find(order => order !== 0) ?? 0
}
