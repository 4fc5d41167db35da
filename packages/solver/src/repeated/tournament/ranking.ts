/** Who did best: the mean payoff per turn over all opponents, every opponent counting the same. */
import { compare, type Fraction, ratio, toNumber, ZERO } from '@biform/core'
import type { Standing } from '../../results/tournament.ts'
import type { Cell } from './cells.ts'
import { studentQuantile } from './student.ts'

/** One match of a strategy: its cell, its side in it, and the opponent. */
export interface Met<Value> {
  readonly cell: Cell<Value>
  readonly side: 0 | 1
}

/** How a strategy fared in all its matches that count. */
export function standingOf<Value extends Fraction | number>(
  population: Standing['population'],
  index: number,
  matches: readonly Met<Value>[],
): Omit<Standing, 'rank'> {
  if (matches.length === 0) return { population, index, score: null, cooperation: null }
  const score = meanOf(matches.map(({ cell, side }) => cell.payoffs[side]))
  const cooperation = meanOf(matches.map(({ cell, side }) => cell.cooperation[side]))
  const errors = matches.map(({ cell, side }) => cell.standardErrors[side])
  if (errors.includes(null)) return { population, index, score, cooperation }
  const squares = errors.reduce<number>((total, error) => total + error! * error!, 0)
  if (squares === 0 && errors.every(error => error === 0)) return { population, index, score, cooperation }
  const standardError = Math.sqrt(squares) / matches.length
  const middle = typeof score === 'number' ? score : toNumber(score)
  const reach = studentQuantile(freedomOf(matches)) * standardError
  return {
    population,
    index,
    score,
    standardError,
    interval: [middle - reach, middle + reach],
    cooperation,
  }
}

/** The degrees of freedom of a sum of independent estimates (Satterthwaite 1946), rounded down. */
function freedomOf(matches: readonly Met<unknown>[]): number {
  let [total, weighted] = [0, 0]
  for (const { cell, side } of matches) {
    const variance = cell.standardErrors[side]! ** 2
    if (variance === 0) continue
    total += variance
    weighted += variance ** 2 / (cell.played - 1)
  }
  return Math.max(1, Math.floor(total ** 2 / weighted))
}

function meanOf<Value extends Fraction | number>(values: readonly Value[]): Fraction | number {
  if (typeof values[0] === 'number') return (values as readonly number[]).reduce((a, b) => a + b) / values.length
  return (values as readonly Fraction[]).reduce((a, b) => a.add(b), ZERO).mul(ratio(1n, BigInt(values.length)))
}

/** Ranks from the best to the worst; equal scores share a rank, and keep their order. Who met nobody comes last. */
export function ranked(standings: readonly Omit<Standing, 'rank'>[]): Standing[] {
  const sorted = [...standings].sort((a, b) => order(b.score, a.score))
  let rank = 0
  return sorted.map((standing, k) => {
    if (k === 0 || order(sorted[k - 1]!.score, standing.score) !== 0) rank = k + 1
    return { ...standing, rank }
  })
}

function order(a: Standing['score'], b: Standing['score']): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return typeof a === 'number' || typeof b === 'number' ? Number(a) - Number(b) : compare(a, b)
}
