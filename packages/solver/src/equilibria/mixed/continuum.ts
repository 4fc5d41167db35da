/**
 * Supports all of whose profiles solve the equations, in the two cases in which the equilibria among them are plain: all of them are, or a single
 * player mixes, so that the others' conditions are linear and leave a polytope.
 */
import { type Fraction, ratio, ZERO } from '@biform/core'
import { solveSmall } from '../../linear/small.ts'
import type { SupportSystem } from './support-system.ts'

/** With more sets of conditions than this, corners are not looked for. */
const MAX_SETS = 5_000

/** For each player, mixtures of the strategies in its support. */
export type Corners = readonly (readonly (readonly Fraction[])[])[]

/** The corners of the set of equilibria, none if there are no equilibria; nothing if it is not one of the two cases. */
export function continuumOf(system: SupportSystem): Corners | 'none' | undefined {
  const { supports, equations, inequalities } = system
  if (!equations.every(({ values }) => values.every(value => value === 0n))) return undefined
  const pure = supports.map(support => support.map((_, v) => support.map((_, s) => (s === v ? ratio(1n, 1n) : ZERO))))
  if (inequalities.every(({ values }) => values.every(value => value <= 0n))) return pure
  const mixing = supports.flatMap((support, i) => (support.length > 1 ? [i] : []))
  if (mixing.length !== 1) return undefined
  const player = mixing[0]!
  const count = supports[player]!.length
  const own = inequalities.filter(item => item.player === player)
  if (own.some(({ values }) => values[0]! > 0n)) return 'none'
  const others = inequalities.filter(item => item.player !== player).map(({ values }) => values)
  const corners = polytope(count, others)
  if (corners === undefined) return undefined
  const played = Array.from({ length: count }, (_, s) => corners.some(corner => corner[s]!.n > 0n))
  return played.includes(false) ? 'none' : pure.with(player, corners)
}

/** The vertices of the mixtures x ≥ 0, Σx = 1 with Σ a_s x_s ≤ 0 for each list a. */
function polytope(count: number, conditions: readonly (readonly bigint[])[]): Fraction[][] | undefined {
  const unit = Array.from({ length: count }, (_, s) => Array.from({ length: count }, (_, t) => (s === t ? 1n : 0n)))
  const all = [...unit, ...conditions]
  let sets = 1
  for (let k = 1; k < count; k++) sets = (sets * (all.length - k + 1)) / k
  if (sets > MAX_SETS) return undefined
  const found = new Map<string, Fraction[]>()
  const right = [...Array.from({ length: count - 1 }, () => 0n), 1n]
  for (const tight of subsets(all, count - 1)) {
    const solution = solveSmall([...tight, unit[0]!.map(() => 1n)], right)
    if (solution === undefined || solution.numerators.some(value => value < 0n)) continue
    const { numerators, denominator } = solution
    const kept = conditions.every(list => list.reduce((total, value, s) => total + value * numerators[s]!, 0n) <= 0n)
    if (kept)
      found.set(
        numerators.map(value => ratio(value, denominator).toFraction()).join(),
        numerators.map(value => ratio(value, denominator)),
      )
  }
  return [...found.values()]
}

function* subsets<Item>(items: readonly Item[], size: number, from = 0): Generator<Item[]> {
  if (size === 0) yield []
  for (let first = from; size > 0 && first <= items.length - size; first++) {
    for (const rest of subsets(items, size - 1, first + 1)) yield [items[first]!, ...rest]
  }
}
