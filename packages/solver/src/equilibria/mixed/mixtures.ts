/** The mixtures of one player that satisfy linear conditions: a polytope, by its vertices, in integers. */
import { gcd } from '@biform/core'
import { solveSmall } from '../../linear/small.ts'
import { subsets } from '../../subsets.ts'

/** With more sets of tight conditions than this, vertices are not looked for. */
const MAX_SETS = 5_000

/** Probabilities: integers over one positive denominator. */
export interface Mixture {
  readonly weights: readonly bigint[]
  readonly denominator: bigint
}

/**
 * The vertices of the mixtures x ≥ 0, Σx = 1 of so many strategies with a·x = 0 for each of some lists and a·x ≤ 0 for each of
 * others; nothing if there are too many sets of conditions to look at.
 */
export function mixturesWith(
  count: number,
  zero: readonly (readonly bigint[])[],
  notPositive: readonly (readonly bigint[])[],
): Mixture[] | undefined {
  const always = independent(zero)
  const size = count - 1 - always.length
  if (size < 0) return []
  const faces = [...unitRows(count), ...notPositive]
  if (setsOf(faces.length, size) > MAX_SETS) return undefined
  const right = [...Array.from({ length: count - 1 }, () => 0n), 1n]
  const found = new Map<string, Mixture>()
  for (const places of subsets(faces.length, size)) {
    const solution = solveSmall([...always, ...places.map(k => faces[k]!), right.map(() => 1n)], right)
    if (solution === undefined || solution.numerators.some(value => value < 0n)) continue
    if (notPositive.some(list => dot(list, solution.numerators) > 0n)) continue
    const divisor = solution.numerators.reduce(gcd, solution.denominator)
    const weights = solution.numerators.map(value => value / divisor)
    found.set(weights.join(), { weights, denominator: solution.denominator / divisor })
  }
  return [...found.values()]
}

function unitRows(count: number): bigint[][] {
  return Array.from({ length: count }, (_, s) => Array.from({ length: count }, (_, t) => (s === t ? 1n : 0n)))
}

/** n choose k in doubles. */
function setsOf(n: number, k: number): number {
  let sets = 1
  for (let i = 1; i <= Math.min(k, n - k); i++) sets = (sets * (n - i + 1)) / i
  return sets
}

/** As many rows as the matrix has rank, with the same zeros: by elimination without fractions. */
function independent(matrix: readonly (readonly bigint[])[]): bigint[][] {
  let rest = matrix.map(row => [...row])
  const kept: bigint[][] = []
  for (;;) {
    const lead = rest.find(row => row.some(value => value !== 0n))
    if (lead === undefined) return kept
    kept.push(lead)
    const column = lead.findIndex(value => value !== 0n)
    const pivot = lead[column]!
    rest = rest
      .filter(row => row !== lead)
      .map(row => shortened(row.map((value, j) => pivot * value - row[column]! * lead[j]!)))
  }
}

function shortened(row: bigint[]): bigint[] {
  const divisor = row.reduce(gcd, 0n)
  return divisor > 1n ? row.map(value => value / divisor) : row
}

export function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((total, value, k) => total + value * b[k]!, 0n)
}
