/**
 * Checks the indices of components by a perturbation of the checker's own.
 *
 * Row i earns a bonus of ε^(m−i) and column j one of ε^(n−j), whatever the other player does, for a small ε > 0. Such a
 * game has no ties. Its equilibria near (x, y) are solutions of square systems: on rows I and columns J of the same
 * number, supp x ⊆ I ⊆ best replies to y and supp y ⊆ J ⊆ best replies to x, all of I are equally good and all of J, the
 * probabilities that are 0 at ε = 0 become positive, and replies that are as good then become worse. With k = |I| the
 * index of the solution is (−1)^(k+1) · sign det A′ · sign det B′, for the matrices A′ and B′ of the two systems, which do
 * not change with the bonuses; and the index of a component is the sum over it (Shapley 1974).
 */
import { type Fraction, flatFractions, integers, type NormalForm } from '@biform/core'
import type { NashEquilibria } from '../results/index.ts'
import { largest } from './bimatrix/equilibrium.ts'
import { determinantSign, solveSquare } from './exact-linear.ts'
import { demand } from './flaw.ts'

/** Up to so many pairs of I and J are tried for one component. */
const MAX_BASES = 20_000

/** An equilibrium with all best replies. */
interface Equilibrium {
  readonly supports: readonly [readonly number[], readonly number[]]
  /** `bestReplies[0]`: the rows that are best replies to the column player's strategy. */
  readonly bestReplies: readonly [readonly number[], readonly number[]]
}

/**
 * Demands the right index of every component; returns false if two or more were too large, so that the sum of all indices
 * says no more than what theirs add up to.
 */
export function checkIndices(
  game: NormalForm,
  components: NashEquilibria['components'],
  edges: readonly (readonly [number, number])[],
  extreme: NashEquilibria['extreme'],
): boolean {
  const [A, B] = payoffMatrices(game)
  const columnsReplies = extreme.rows.map(x => bestReplies(transposed(B), x))
  const rowsReplies = extreme.columns.map(y => bestReplies(A, y))
  const componentOf = new Map(
    components.flatMap(({ subsets }, c) => subsets.flatMap(({ rows }) => rows.map(r => [r, c] as const))),
  )
  const members = components.map((): Equilibrium[] => [])
  for (const [r, c] of edges) {
    members[componentOf.get(r)!]!.push({
      supports: [supportOf(extreme.rows[r]!), supportOf(extreme.columns[c]!)],
      bestReplies: [rowsReplies[c]!, columnsReplies[r]!],
    })
  }
  let unchecked = 0
  members.forEach((list, c) => {
    const { index } = components[c]!
    demand(Number.isInteger(index), `components[${c}].index`)
    if (list.reduce((total, item) => total + countBases(item), 0) > MAX_BASES) unchecked += 1
    else demand(list.reduce((total, item) => total + indexNear(A, B, item), 0) === index, `components[${c}].index`)
  })
  demand(components.reduce((total, { index }) => total + index, 0) === 1, 'components')
  return unchecked < 2
}

/** An upper bound on the pairs of I and J. */
function countBases({ supports, bestReplies: replies }: Equilibrium): number {
  return 2 ** (replies[0].length - supports[0].length + replies[1].length - supports[1].length)
}

/** The sum of the indices of the perturbed game's equilibria near this one. */
function indexNear(A: Matrix, B: Matrix, { supports, bestReplies: [rows, columns] }: Equilibrium): number {
  const forColumns = transposed(B)
  let total = 0
  for (const I of between(supports[0], rows)) {
    for (const J of between(supports[1], columns)) {
      if (I.length !== J.length) continue
      // The column player's payoffs determine x on I, the row player's y on J.
      const signs = [determinantSign(bordered(A, I, J)), determinantSign(bordered(forColumns, J, I))]
      if (signs.includes(0)) continue
      if (!staysFeasible(forColumns, J, I, supports[0], columns)) continue
      if (!staysFeasible(A, I, J, supports[1], rows)) continue
      total += (I.length % 2 === 0 ? -1 : 1) * signs[0]! * signs[1]!
    }
  }
  return total
}

/**
 * Whether the mixture on `own` that makes all of `replies` equally good stays non-negative when bonuses come in, and the
 * other best replies become worse. The last reply has the largest bonus.
 */
function staysFeasible(
  payoffs: Matrix,
  replies: readonly number[],
  own: readonly number[],
  support: readonly number[],
  bestReplies: readonly number[],
): boolean {
  const idle = own.flatMap((s, k) => (support.includes(s) ? [] : [k]))
  const rest = bestReplies.filter(reply => !replies.includes(reply))
  if (idle.length === 0 && rest.length === 0) return true
  const system = bordered(payoffs, replies, own)
  // What a unit of each reply's bonus does to the probabilities on `own` and to the value, times |det|.
  const effects = new Map(
    replies.map((reply, k) => {
      const { numerators, denominator } = solveSquare(
        system,
        system.map((_, l) => (l === k ? -1n : 0n)),
      )!
      return [reply, { numerators, denominator }] as const
    }),
  )
  const descending = bestReplies.toSorted((a, b) => b - a)
  const becomesPositive = (coefficient: (reply: number) => bigint): boolean =>
    (descending.map(coefficient).find(value => value !== 0n) ?? 0n) > 0n
  return (
    idle.every(k => becomesPositive(reply => effects.get(reply)?.numerators[k] ?? 0n)) &&
    rest.every(other =>
      becomesPositive(reply => {
        if (reply === other) return -1n
        const effect = effects.get(reply)
        if (!effect) return 0n
        const payoff = own.reduce((sum, s, k) => sum + payoffs[other]![s]! * effect.numerators[k]!, 0n)
        return effect.numerators[own.length]! - payoff
      }),
    )
  )
}

/** A matrix by its rows. */
type Matrix = readonly (readonly bigint[])[]

/** The system of equal payoffs: payoff of each reply minus the value is 0, probabilities add up to 1. */
function bordered(payoffs: Matrix, replies: readonly number[], own: readonly number[]): bigint[][] {
  return [...replies.map(r => [...own.map(s => payoffs[r]![s]!), -1n]), [...own.map(() => 1n), 0n]]
}

/** A and B, rows by rows, times their denominators. */
function payoffMatrices(game: NormalForm): [Matrix, Matrix] {
  const [m, n] = game.strategies.map(labels => labels.length) as [number, number]
  const [A, B] = game.payoffs.map(store => {
    const values = integers(store)
    return Array.from({ length: m }, (_, i) => values.slice(i * n, (i + 1) * n))
  })
  return [A!, B!]
}

function transposed(matrix: Matrix): Matrix {
  return matrix[0]!.map((_, j) => matrix.map(row => row[j]!))
}

function supportOf(mixture: readonly Fraction[]): number[] {
  return mixture.flatMap((value, s) => (value.n === 0n ? [] : [s]))
}

/** All pure best replies to a mixture, for `payoffs[reply][strategy]`. */
function bestReplies(payoffs: Matrix, mixture: readonly Fraction[]): number[] {
  const weights = integers(flatFractions(mixture))
  const values = payoffs.map(row => row.reduce((total, value, s) => total + value * weights[s]!, 0n))
  const best = largest(values)
  return values.flatMap((value, reply) => (value === best ? [reply] : []))
}

/** All sets that hold every strategy of the smaller one, and others only of the larger one; each ascending. */
function between(smaller: readonly number[], larger: readonly number[]): number[][] {
  let sets: number[][] = [[]]
  for (const s of larger) {
    const added = sets.map(set => [...set, s])
    sets = smaller.includes(s) ? added : [...sets, ...added]
  }
  return sets
}
