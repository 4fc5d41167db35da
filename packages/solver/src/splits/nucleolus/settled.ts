/**
 * What the stages of a nucleolus have settled, exactly: the coalitions whose payoffs are determined, those payoffs, and
 * for each stage the weights that prove it.
 *
 * A stage is an equation Σ λ_S 1_S + Σ μ_i 1_i = (a combination of coalitions settled before), with λ, μ > 0. On the left
 * stand coalitions S that the stage says are all at the same, its largest, excess ε, and players i who get just v(i). Its
 * right side pays the same c at every allocation that agrees with what is settled, so that
 *   Σ λ_S e(S) = Σ λ_S v(S) − c + Σ μ_i x_i ≥ Σ λ_S v(S) − c + Σ μ_i v(i):
 * the weighted average of the excesses is at least ε = (Σ λ_S v(S) − c + Σ μ_i v(i)) / Σ λ_S at all of them, and if none
 * is above ε, then each is ε and each x_i is v(i). This is Kohlberg's criterion (1971) in the improved form of
 * Benedek, Fliege and Nguyen (2021): only the span of the settled coalitions matters.
 */
import { type FlatRationals, gcd, ratio, toNumber } from '@biform/core'
import { copyOf, emptySpan, insert, type Span } from './span.ts'

/** What a stage rests on: coalitions at its excess, and players who get what they have alone. */
export interface Support {
  readonly coalitions: readonly number[]
  readonly bounds: readonly number[]
}

/** An integer weight on a coalition. */
export interface Weighted {
  readonly coalition: number
  readonly weight: number
}

/** The weights of one stage, all positive; those on coalitions sum to `total`. */
export interface StageWeights {
  readonly coalitions: readonly Weighted[]
  /** On coalitions of one player. */
  readonly bounds: readonly Weighted[]
  readonly total: number
}

/** The state after some stages; numerators are over `denominator` times that of the worths. */
export interface Settled {
  /** The span of all coalitions whose payoff is determined. */
  readonly span: Span
  /** The numerators of x(S) for each S in `span.inserted`. */
  readonly amounts: readonly bigint[]
  readonly denominator: bigint
  /** The numerators of the excess of each stage. */
  readonly excesses: readonly bigint[]
  readonly stages: readonly StageWeights[]
}

/** Before the first stage: only x(N) = v(N) is settled. */
export function unsettled({ values }: FlatRationals, players: number): Settled {
  const everyone = 2 ** players - 1
  const span = emptySpan(players)
  insert(span, everyone)
  return { span, amounts: [BigInt(values[everyone]!)], denominator: 1n, excesses: [], stages: [] }
}

/**
 * Adds a stage that rests on given coalitions and bounds, or on those among them that get positive weights.
 *
 * @returns undefined if there are no such weights
 */
export function settle(settled: Settled, { values }: FlatRationals, support: Support): Settled | undefined {
  const weights = weightsFor(settled.span, support)
  if (!weights) return undefined
  const { coalitions, bounds, total } = weights.stage

  // Over the old denominator: Σ λ_S v(S) + Σ μ_i v(i) − c.
  const worthOf = ({ coalition, weight }: Weighted): bigint => BigInt(weight) * BigInt(values[coalition]!)
  const worths = [...coalitions, ...bounds].reduce((sum, item) => sum + worthOf(item), 0n)
  const paid = settled.amounts.reduce((sum, amount, j) => sum + BigInt(weights.right[j]!) * amount, 0n)
  const numerator = worths * settled.denominator - paid
  const common = gcd(numerator, BigInt(total))
  const factor = BigInt(total) / common
  const denominator = settled.denominator * factor
  const excess = numerator / common

  const span = copyOf(settled.span)
  const amounts = settled.amounts.map(amount => amount * factor)
  const add = (coalition: number, amount: bigint): void => {
    if (insert(span, coalition) === undefined) amounts.push(amount)
  }
  for (const { coalition } of coalitions) add(coalition, BigInt(values[coalition]!) * denominator - excess)
  for (const { coalition } of bounds) add(coalition, BigInt(values[coalition]!) * denominator)
  const excesses = [...settled.excesses.map(value => value * factor), excess]
  return { span, amounts, denominator, excesses, stages: [...settled.stages, weights.stage] }
}

/** The weights λ and μ, and the right side of their equation in terms of the coalitions inserted before. */
function weightsFor(
  before: Span,
  { coalitions, bounds }: Support,
): { stage: StageWeights; right: number[] } | undefined {
  const span = copyOf(before)
  const settled = before.inserted.length
  const list = [...coalitions, ...bounds.map(i => 1 << i)]
  for (let k = 0; k < list.length; k++) {
    const combination = insert(span, list[k]!)
    if (!combination) continue
    // denominator · 1_(list[k]) = Σ_j combination_j · 1_(inserted j): the later ones of these belong to this stage.
    const sign = Math.sign(span.denominator)
    const weights = list.slice(0, k + 1).map((_, j) => (j === k ? 1 : -1) * sign * (combination[settled + j] ?? 0))
    weights[k] = sign * span.denominator
    if (k === 0 || weights.some(weight => weight < 0)) return undefined
    const used = list.flatMap((coalition, j) =>
      (weights[j] ?? 0) > 0 ? [{ coalition, weight: weights[j]!, bound: j >= coalitions.length }] : [],
    )
    const part = (bound: boolean): Weighted[] =>
      used.filter(item => item.bound === bound).map(({ coalition, weight }) => ({ coalition, weight }))
    const total = part(false).reduce((sum, { weight }) => sum + weight, 0)
    if (total === 0 || used.length === 1) return undefined
    const right = Array.from(combination.subarray(0, settled), value => sign * value)
    return { stage: { coalitions: part(false), bounds: part(true), total }, right }
  }
  return undefined
}

/** Adds what follows if given coalitions, independent of what is settled, have the excess of the last stage too. */
export function alsoTight(settled: Settled, { values }: FlatRationals, coalitions: readonly number[]): Settled {
  const span = copyOf(settled.span)
  for (const coalition of coalitions) insert(span, coalition)
  const excess = settled.excesses.at(-1)!
  const amounts = coalitions.map(coalition => BigInt(values[coalition]!) * settled.denominator - excess)
  return { ...settled, span, amounts: [...settled.amounts, ...amounts] }
}

/** The allocation, once every player's payoff is determined: numerators over `denominator` times that of the worths. */
export function allocationOf({ span, amounts, denominator }: Settled): { numerators: bigint[]; denominator: bigint } {
  const { players, rows, pivots } = span
  const numerators = Array.from({ length: players }, () => 0n)
  const sign = Math.sign(span.denominator)
  rows.forEach((row, r) => {
    numerators[pivots[r]!] = amounts.reduce((sum, amount, j) => sum + BigInt(sign * row[players + j]!) * amount, 0n)
  })
  return { numerators, denominator: denominator * BigInt(sign * span.denominator) }
}

/** The amount of inserted coalition j as a double, divided by 2^shift. */
export function amountAsDouble({ amounts, denominator }: Settled, j: number, shift: number): number {
  return toNumber(ratio(amounts[j]!, denominator << BigInt(shift)))
}
