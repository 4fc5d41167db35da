/** The equilibrium whose basic strategies are given, solved exactly by p-adic lifting and proved by its definition. */
import { type FlatRationals, type Fraction, type NormalForm, ratio, shapeOf, ZERO } from '@biform/core'
import { solveIntegers } from '../../linear/lifting.ts'
import type { BimatrixEquilibrium } from '../../results/index.ts'

/** Strategies of both players. */
export interface Basic {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** A mixed strategy over one denominator, and what the other player gets from a best reply, times both denominators. */
interface Mixed {
  readonly weights: readonly bigint[]
  readonly total: bigint
  readonly best: bigint
}

/**
 * The profile in which each player mixes its basic strategies so that those of the other one are equally good; nothing if
 * there is not exactly one, if weights are negative, or if another strategy is better.
 */
export function equilibriumAt(game: NormalForm, { rows, columns }: Basic): BimatrixEquilibrium | undefined {
  if (rows.length !== columns.length) return undefined
  const [m = 0, n = 0] = shapeOf(game)
  const [A, B] = game.payoffs as [FlatRationals, FlatRationals]
  const x = mixed(rows, columns, m, n, (i, j) => BigInt(B.values[i * n + j]!))
  const y = x && mixed(columns, rows, n, m, (j, i) => BigInt(A.values[i * n + j]!))
  if (!y) return undefined
  return {
    profile: [fractionsOf(x), fractionsOf(y)],
    payoffs: [ratio(y.best, y.total * A.denominator), ratio(x.best, x.total * B.denominator)],
    supports: [x, y].map(({ weights }) => [...weights.keys()].filter(s => weights[s] !== 0n)),
  }
}

function fractionsOf({ weights, total }: Mixed): Fraction[] {
  return weights.map(weight => (weight === 0n ? ZERO : ratio(weight, total)))
}

/** Weights on `own` of `count` strategies that make all of `replies`, of `others`, best replies. */
function mixed(
  own: readonly number[],
  replies: readonly number[],
  count: number,
  others: number,
  payoff: (own: number, reply: number) => bigint,
): Mixed | undefined {
  // Σ_i weight_i · payoff(i, j) = value for each reply j, and Σ_i weight_i = 1.
  const system = replies.map(j => [...own.map(i => payoff(i, j)), -1n])
  system.push([...own.map(() => 1n), 0n])
  const right = system.map((_, k) => (k === own.length ? 1n : 0n))
  const solution = solveIntegers(system, [right])
  if (solution.kind === 'singular') return undefined
  const [total, numerators] = [solution.denominators[0]!, solution.numerators[0]!]
  const best = numerators[own.length]!
  if (own.some((_, k) => numerators[k]! < 0n)) return undefined
  for (let j = 0; j < others; j++) {
    const value = own.reduce((sum, i, k) => sum + payoff(i, j) * numerators[k]!, 0n)
    if (value > best) return undefined
  }
  const weights = Array.from({ length: count }, () => 0n)
  own.forEach((i, k) => {
    weights[i] = numerators[k]!
  })
  return { weights, total, best }
}
