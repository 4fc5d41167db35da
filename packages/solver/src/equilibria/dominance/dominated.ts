/**
 * Whether one strategy is dominated, by another or by a mixture, or else the belief that makes it a best reply.
 *
 * By a mixture it is a linear program, whose two solutions are the two answers (Gale and Sherman 1950; Pearce 1984, Lemmas 3
 * and 4): a strategy is strictly dominated if and only if it is a best reply to no belief, and weakly dominated if and only if
 * it is one to no belief that gives all profiles of the others a positive probability. Most strategies need no program: one
 * that is best somewhere, or is dominated by a single other, shows it.
 */
import { type Fraction, ONE, ratio, sum } from '@biform/core'
import { solveProgram } from '../../linear/certified.ts'

/** The other strategy has to pay more always, or never less and sometimes more. */
export type Relation = 'strict' | 'weak'

/** A mixture over the player's strategies that dominates, or a belief over the columns. Both have one entry for each. */
export type Appraisal =
  | { readonly kind: 'dominated'; readonly mixture: readonly (readonly [row: number, probability: Fraction])[] }
  | { readonly kind: 'undominated'; readonly belief: readonly (readonly [column: number, probability: Fraction])[] }

type Rows = readonly (readonly bigint[])[]

/** The first single strategy that dominates row s. */
export function dominator(rows: Rows, s: number, relation: Relation): number | undefined {
  const found = rows.findIndex((row, t) => t !== s && dominates(row, rows[s]!, relation))
  return found < 0 ? undefined : found
}

function dominates(row: readonly bigint[], other: readonly bigint[], relation: Relation): boolean {
  if (relation === 'strict') return row.every((value, k) => value > other[k]!)
  return row.every((value, k) => value >= other[k]!) && row.some((value, k) => value > other[k]!)
}

/** Whether row s is dominated by a mixture of the other rows. */
export function appraise(rows: Rows, s: number, relation: Relation): Appraisal {
  const t = dominator(rows, s, relation)
  if (t !== undefined) return { kind: 'dominated', mixture: [[t, ONE]] }
  const best = bestSomewhere(rows, s, relation)
  if (best) return { kind: 'undominated', belief: best }
  const others = rows.flatMap((_, row) => (row === s ? [] : [row]))
  const differences = others.map(row => rows[row]!.map((value, k) => value - rows[s]![k]!))
  const { mixture, belief } = relation === 'strict' ? strictly(differences) : weakly(differences)
  return mixture
    ? { kind: 'dominated', mixture: weighted(mixture).map(([k, probability]) => [others[k]!, probability]) }
    : { kind: 'undominated', belief: weighted(belief) }
}

/** A belief that needs no program: a column at which row s is best; for weak dominance, alone so, with a little of all else. */
function bestSomewhere(
  rows: Rows,
  s: number,
  relation: Relation,
): readonly (readonly [number, Fraction])[] | undefined {
  const own = rows[s]!
  const others = rows.filter((_, t) => t !== s)
  const ahead = (other: readonly bigint[], k: number): boolean =>
    relation === 'strict' ? own[k]! >= other[k]! : own[k]! > other[k]!
  const column = own.findIndex((_, k) => others.every(other => ahead(other, k)))
  if (column < 0) return undefined
  if (relation === 'strict') return [[column, ONE]]
  // So much weight there that what is lost elsewhere, at weight 1 each, is made good.
  const weight = others.reduce((most, other) => {
    const lost = own.reduce((total, value, k) => (k === column ? total : total + other[k]! - value), 0n)
    const lead = own[column]! - other[column]!
    const needed = lost > 0n ? (lost + lead - 1n) / lead : 1n
    return needed > most ? needed : most
  }, 1n)
  const total = weight + BigInt(own.length - 1)
  return own.map((_, k) => [k, ratio(k === column ? weight : 1n, total)])
}

export interface Solved {
  /** Probabilities of the dominating mixture; absent if there is none. */
  readonly mixture?: readonly Fraction[]
  readonly belief: readonly Fraction[]
}

/** The zero-sum game of the differences, in packing form: its value is positive if and only if a mixture dominates. */
function strictly(differences: Rows): Solved {
  let least = 0n
  for (const row of differences) for (const value of row) if (value < least) least = value
  const shift = 1n - least
  const solution = solveProgram({
    objective: differences[0]!.map(() => 1n),
    constraints: differences.map(row => ({
      coefficients: row.map(value => value + shift),
      relation: '<=',
      right: 1n,
    })),
  })
  if (solution.kind !== 'optimal') throw new Error('a program in packing form has an optimum')
  const belief = scaled(solution.primal)
  // The value is 1/Σ less the shift.
  return solution.value.mul(ratio(shift, 1n)).compare(ONE) < 0 ? { mixture: scaled(solution.dual), belief } : { belief }
}

/**
 * Weights q ≥ 1 on the columns that make the most of any difference, v ≥ 0, as small as can be: with q = 1 + r,
 * min v subject to Σ_k r_k d_tk ≤ v − Σ_k d_tk. If v > 0 the multipliers of the rows are a dominating mixture.
 */
export function weakly(differences: Rows): Solved {
  const width = differences[0]!.length
  const solution = solveProgram({
    objective: [...Array.from({ length: width }, () => 0n), -1n],
    constraints: differences.map(row => ({
      coefficients: [...row, -1n],
      relation: '<=',
      right: -row.reduce((total, value) => total + value, 0n),
    })),
  })
  if (solution.kind !== 'optimal') throw new Error('no v below 0 is feasible, and a large one is')
  const belief = scaled(solution.primal.slice(0, width).map(value => value.add(ONE)))
  return solution.value.n === 0n ? { belief } : { mixture: scaled(solution.dual), belief }
}

function scaled(weights: readonly Fraction[]): Fraction[] {
  const total = sum(weights)
  return weights.map(weight => weight.div(total))
}

function weighted(probabilities: readonly Fraction[]): [number, Fraction][] {
  return probabilities.flatMap((probability, k): [number, Fraction][] =>
    probability.n === 0n ? [] : [[k, probability]],
  )
}
