/**
 * The vertices that a structure determines, to many digits: Newton's method on the equations of its rules, in integers over
 * 2^bits. The Jacobian is taken once, by differences; every step adds the digits of a double.
 *
 * The unknowns are the coordinates of all vertices and the two threats.
 */
import { floorDivide } from './exact-plane.ts'
import type { ExactStage } from './exact-stage.ts'
import type { Rule, Structure } from './structure.ts'

/** Vertices and threats, over 2^bits times the denominators of the payoffs. */
export interface FixedPoint {
  readonly vertices: readonly (readonly [bigint, bigint])[]
  readonly threats: readonly [bigint, bigint]
}

/** Digits that a step adds, in bits, counted carefully. */
const STEP_BITS = 20

/**
 * Solves the equations. `shrink`: by how much every continuation on an edge is moved into the set, which makes up for
 * rounding where the vertices are irrational.
 *
 * @returns undefined if the equations do not determine the vertices near the approximation
 */
export function fixedPoint(
  stage: ExactStage,
  structure: Structure,
  start: readonly bigint[],
  bits: bigint,
  shrink = 0n,
): FixedPoint | undefined {
  const equations = (values: readonly bigint[]): bigint[] | undefined =>
    residuals(stage, structure, values, bits, shrink)
  const steps = Number(bits) / STEP_BITS + 4
  const jacobian = differences(equations, start, bits)
  const solve = jacobian && factored(jacobian)
  if (!solve) return undefined
  let values = [...start]
  for (let step = 0; step < steps; step++) {
    const left = equations(values)
    if (!left) return undefined
    const longest = left.reduce((most, value) => Math.max(most, length(value)), 0)
    if (longest <= 2) return read(values)
    const shift = BigInt(Math.max(0, longest - 60))
    const change = solve(left.map(value => Number(value >> shift)))
    if (!change.every(Number.isFinite)) return undefined
    values = values.map((value, k) => value - ((BigInt(Math.round(change[k]! * 2 ** 20)) << shift) >> 20n))
  }
  const left = equations(values)
  return left?.every(value => length(value) <= 8) ? read(values) : undefined
}

/** Rounds of the rules alone, at most. */
const MAX_ROUNDS = 20_000

/**
 * Solves the equations by applying the rules again and again, which is slow, but as stable as the operator itself: vertices may
 * be ever so close to each other.
 */
export function iterated(
  stage: ExactStage,
  structure: Pick<Structure, 'rules' | 'worst'>,
  start: readonly bigint[],
  bits: bigint,
): FixedPoint | undefined {
  let values = [...start]
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const left = residuals(stage, structure, values, bits, 0n)
    if (!left) return undefined
    if (left.every(value => length(value) <= 2)) return read(values)
    values = values.map((value, k) => value - left[k]!)
  }
  return undefined
}

function read(values: readonly bigint[]): FixedPoint {
  const count = (values.length - 2) / 2
  return {
    vertices: Array.from({ length: count }, (_, k): [bigint, bigint] => [values[2 * k]!, values[2 * k + 1]!]),
    threats: [values[2 * count]!, values[2 * count + 1]!],
  }
}

function length(value: bigint): number {
  return (value < 0n ? -value : value).toString(2).length
}

/** What the unknowns differ by from what the rules make of them. */
function residuals(
  { payoffs, gains, p, q }: ExactStage,
  { rules, worst }: Pick<Structure, 'rules' | 'worst'>,
  values: readonly bigint[],
  bits: bigint,
  shrink: bigint,
): bigint[] | undefined {
  const at = (vertex: number, axis: number): bigint => values[2 * vertex + axis]!
  const threat = (axis: number): bigint => values[2 * rules.length + axis]!
  const level = (profile: number, axis: number): bigint =>
    threat(axis) + (p === 0n ? 0n : floorDivide((gains[profile]![axis]! << bits) * (q - p), p))
  const mixed = (profile: number, axis: number, w: bigint): bigint =>
    floorDivide((payoffs[profile]![axis]! << bits) * (q - p) + p * w, q)
  const place = (rule: Rule, axis: number): bigint | undefined => {
    if (rule.kind === 'stay') return payoffs[rule.profile]![axis]! << bits
    if (rule.kind === 'corner' || axis === rule.axis) return mixed(rule.profile, axis, level(rule.profile, axis))
    const { from, to, profile } = rule
    const run = at(to, rule.axis) - at(from, rule.axis)
    if (from !== to && run === 0n) return undefined
    const rise = (level(profile, rule.axis) - at(from, rule.axis)) * (at(to, axis) - at(from, axis))
    const along = from === to ? 0n : run > 0n ? floorDivide(rise, run) : floorDivide(-rise, -run)
    return mixed(profile, axis, at(from, axis) + along + BigInt(rule.inward) * shrink)
  }
  const found: bigint[] = []
  for (const [k, rule] of rules.entries()) {
    for (const axis of [0, 1]) {
      const value = place(rule, axis)
      if (value === undefined) return undefined
      found.push(at(k, axis) - value)
    }
  }
  for (const axis of [0, 1]) found.push(threat(axis) - at(worst[axis as 0 | 1], axis))
  return found
}

/** The Jacobian at a point, `matrix[row][column]`. */
function differences(
  equations: (values: readonly bigint[]) => bigint[] | undefined,
  start: readonly bigint[],
  bits: bigint,
): number[][] | undefined {
  const step = bits / 2n
  const base = equations(start)
  if (!base) return undefined
  const columns = start.map((value, k) => {
    const moved = equations(start.with(k, value + (1n << step)))
    return moved?.map((item, row) => Number(item - base[row]!) / 2 ** Number(step))
  })
  if (columns.some(column => column === undefined)) return undefined
  return base.map((_, row) => columns.map(column => column![row]!))
}

/** Solves linear systems with one matrix: its inverse by Gauss–Jordan elimination with partial pivoting. */
function factored(matrix: readonly (readonly number[])[]): ((right: readonly number[]) => number[]) | undefined {
  const n = matrix.length
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0))])
  for (let k = 0; k < n; k++) {
    let best = k
    for (let i = k; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i
    ;[rows[k], rows[best]] = [rows[best]!, rows[k]!]
    const pivot = rows[k]![k]!
    if (!(Math.abs(pivot) > 1e-12)) return undefined
    rows[k] = rows[k]!.map(value => value / pivot)
    rows.forEach((row, i) => {
      if (i === k || row[k] === 0) return
      const factor = row[k]!
      rows[i] = row.map((value, j) => value - factor * rows[k]![j]!)
    })
  }
  const inverse = rows.map(row => row.slice(n))
  return right => inverse.map(row => row.reduce((total, value, j) => total + value * right[j]!, 0))
}
