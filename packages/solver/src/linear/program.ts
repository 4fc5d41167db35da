/**
 * Exact linear programs: the two-phase simplex method on the integer basis of `basis.ts`, with a certificate for each
 * way that it can end.
 *
 * Phase 1 starts from slacks and artificial columns and drives Σ artificials to its minimum. If that is positive, its
 * prices are a Farkas vector. Phase 2 lets only columns enter whose phase-1 reduced cost is 0, which keeps the
 * artificials at 0 without removing them from the basis. In both phases the column with the largest reduced cost enters
 * and the lexicographic one leaves, so the method ends on degenerate programs too (Beale 1955 gave one that cycles
 * under plain tie-breaking).
 */
import { type Fraction, ratio, ZERO } from '@biform/core'
import {
  type Basis,
  type Column,
  directionOf,
  dot,
  enter,
  exchange,
  isFeasible,
  objectiveOf,
  pricesOf,
  unitBasis,
} from './basis.ts'
import type { Proposal } from './propose.ts'

/** One row: Σ_j coefficients_j x_j ≤, = or ≥ right. */
export interface Constraint {
  readonly coefficients: readonly bigint[]
  readonly relation: '<=' | '=' | '>='
  readonly right: bigint
}

/** maximise objective·x subject to the constraints; x_j ≥ 0 unless `free[j]`. */
export interface LinearProgram {
  readonly objective: readonly bigint[]
  readonly constraints: readonly Constraint[]
  /** The default is: no variable is free. */
  readonly free?: readonly boolean[]
}

/**
 * How a linear program ends. Multipliers y have one entry per constraint: y_i ≥ 0 at ≤, y_i ≤ 0 at ≥, any sign at =.
 *
 * `optimal`: x is feasible, y A ≥ objective (with equality at free variables), and objective·x = y·right = value.
 * `infeasible`: y A ≥ 0 (with equality at free variables) and y·right < 0.
 * `unbounded`: `point` is feasible, `ray` keeps every constraint and has objective·ray > 0.
 */
export type LinearSolution =
  | {
      readonly kind: 'optimal'
      readonly value: Fraction
      readonly primal: readonly Fraction[]
      readonly dual: readonly Fraction[]
    }
  | { readonly kind: 'infeasible'; readonly farkas: readonly Fraction[] }
  | { readonly kind: 'unbounded'; readonly point: readonly Fraction[]; readonly ray: readonly Fraction[] }

/** A column of the standard form: `sign`·x_variable, a slack, or an artificial (which has no variable either). */
interface StandardColumn extends Column {
  readonly cost: bigint
  readonly artificial: boolean
  readonly variable?: number
  readonly sign: bigint
}

const costInPhase1 = (column: StandardColumn): bigint => (column.artificial ? -1n : 0n)
const cost = (column: StandardColumn): bigint => column.cost

/**
 * Solves a linear program exactly.
 *
 * @param proposal where to start from (`propose.ts`); the answer has the same certificates with any or none
 */
export function linearProgram(program: LinearProgram, proposal?: Proposal): LinearSolution {
  const cold = standardForm(program)
  const { columns, signs } = cold
  const basis = (proposal && startAt(proposal, standardForm(program))) ?? cold.basis

  improve(basis, columns, costInPhase1)
  const phase1 = pricesOf(basis, costInPhase1)
  if (objectiveOf(basis, costInPhase1) < 0n) {
    return { kind: 'infeasible', farkas: phase1.map((price, i) => ratio(signs[i]! * price, basis.denominator)) }
  }

  const phase1Denominator = basis.denominator
  const allowed = columns.filter(column => dot(phase1, column.entries) === 0n)
  const unbounded = improve(basis, allowed, cost)
  const primal = pointOf(basis, program.objective.length)
  if (unbounded) return { kind: 'unbounded', point: primal, ray: rayOf(basis, unbounded, program.objective.length) }

  // The prices of phase 2 may undercut a column that was not allowed to enter; a multiple of phase 1's puts that right
  // and costs nothing, since those are orthogonal to b.
  const phase2 = pricesOf(basis, cost).map(price => ratio(price, basis.denominator))
  const base = phase1.map(price => ratio(price, phase1Denominator))
  const multiple = columns.reduce((most, column) => {
    const reach = apply(base, column.entries)
    if (reach.n === 0n) return most
    const needed = ratio(column.cost, 1n).sub(apply(phase2, column.entries)).div(reach)
    return needed.compare(most) > 0 ? needed : most
  }, ZERO)
  return {
    kind: 'optimal',
    value: ratio(objectiveOf(basis, cost), basis.denominator),
    primal,
    dual: phase2.map((price, i) => price.add(multiple.mul(base[i]!)).mul(signs[i]!)),
  }
}

/** Rows with b ≥ 0, a unit basis of slacks and artificials, and all columns that may enter. */
function standardForm({ objective, constraints, free }: LinearProgram): {
  basis: Basis<StandardColumn>
  columns: StandardColumn[]
  signs: bigint[]
} {
  const signs = constraints.map(({ right }) => (right < 0n ? -1n : 1n))
  const columns = objective.flatMap((value, variable) => {
    const entries = constraints.map(({ coefficients }, i) => signs[i]! * coefficients[variable]!)
    const column: StandardColumn = { entries, cost: value, artificial: false, variable, sign: 1n }
    const mirror = { ...column, entries: entries.map(entry => -entry), cost: -value, sign: -1n }
    return free?.[variable] ? [column, mirror] : [column]
  })
  const start = constraints.map(({ relation }, i): StandardColumn => {
    const unit = (value: bigint): bigint[] => constraints.map((_, j) => (i === j ? value : 0n))
    const slack = relation === '=' ? 0n : relation === '<=' ? signs[i]! : -signs[i]!
    if (slack !== 0n) columns.push({ entries: unit(slack), cost: 0n, artificial: false, sign: 1n })
    return { entries: unit(1n), cost: 0n, artificial: slack !== 1n, sign: 1n }
  })
  const right = constraints.map((constraint, i) => signs[i]! * constraint.right)
  return { basis: unitBasis(right, start), columns, signs }
}

/** The basis of the proposed columns, completed by those of the start; nothing if they are dependent or infeasible. */
function startAt(
  { variables, slack }: Proposal,
  { basis, columns }: { basis: Basis<StandardColumn>; columns: readonly StandardColumn[] },
): Basis<StandardColumn> | undefined {
  const kept = new Set(slack)
  for (const { variable, sign } of variables) {
    const column = columns.find(item => item.variable === variable && item.sign === sign)
    if (!column) return undefined
    const direction = directionOf(basis, column)
    const row = direction.findIndex((entry, i) => entry !== 0n && !kept.has(i))
    if (row < 0) return undefined
    exchange(basis, row, column, direction)
    kept.add(row)
  }
  return isFeasible(basis) ? basis : undefined
}

/** Pivots until no column improves the value, or to a column and its direction along which it grows for ever. */
function improve(
  basis: Basis<StandardColumn>,
  columns: readonly StandardColumn[],
  costOf: (column: StandardColumn) => bigint,
): { column: StandardColumn; direction: bigint[] } | undefined {
  for (;;) {
    const prices = pricesOf(basis, costOf)
    let best: StandardColumn | undefined
    let most = 0n
    for (const column of columns) {
      const reduced = costOf(column) * basis.denominator - dot(prices, column.entries)
      if (reduced > most) [best, most] = [column, reduced]
    }
    if (!best) return undefined
    const direction = enter(basis, best)
    if (direction) return { column: best, direction }
  }
}

function apply(prices: readonly Fraction[], entries: readonly bigint[]): Fraction {
  return prices.reduce((total, price, i) => total.add(price.mul(entries[i]!)), ZERO)
}

function pointOf(basis: Basis<StandardColumn>, length: number): Fraction[] {
  const values = Array.from({ length }, () => 0n)
  basis.columns.forEach(({ variable, sign }, i) => {
    if (variable !== undefined) values[variable]! += sign * basis.rows[i]![0]!
  })
  return values.map(value => ratio(value, basis.denominator))
}

function rayOf(
  basis: Basis<StandardColumn>,
  { column, direction }: { column: StandardColumn; direction: readonly bigint[] },
  length: number,
): Fraction[] {
  const values = Array.from({ length }, () => 0n)
  basis.columns.forEach(({ variable, sign }, i) => {
    if (variable !== undefined) values[variable]! -= sign * direction[i]!
  })
  if (column.variable !== undefined) values[column.variable]! += column.sign * basis.denominator
  return values.map(value => ratio(value, basis.denominator))
}
