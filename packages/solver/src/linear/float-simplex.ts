/**
 * The simplex method in doubles: it proposes a basis, and nothing it says is trusted (`certified.ts` proves it, or not).
 *
 * A dictionary of the variables at 0 and the others is pivoted in place (Dantzig 1951). Equations are pivoted into it first. If
 * what then stands there is not feasible, dual steps make it so (Lemke 1954): with the costs themselves where these are already
 * those of an optimum, else with costs of their own. Ties are broken before they arise, by small amounts that are added to the
 * costs before dual steps and to the right-hand sides before the others (Charnes 1952), and taken away again afterwards.
 */
import type { LinearProgram } from './program.ts'
import type { Proposal } from './propose.ts'

/** Below this, a scaled double counts as 0. */
const TOLERANCE = 1e-9
/** What is added against ties, at most. */
const NUDGE = 1e-6
/** How often the nudges may be taken away and the method taken up again. */
const MAX_PASSES = 6

/** `entries[i·width + j]`: row i, column j; after the rows come two of costs, after the columns two of right-hand sides. */
interface Dictionary {
  readonly rows: number
  readonly columns: number
  readonly width: number
  readonly entries: Float64Array
  /** What is basic in each row: a column's number, or −1 − i for the slack of row i. */
  readonly basic: Int32Array
  /** What is at 0 in each column, in the same way. */
  readonly nonbasic: Int32Array
  /** Columns that must stay at 0: slacks of equations. */
  readonly closed: Uint8Array
}

/** Proposes an optimal basis, or nothing if there is none, or none was found. */
export function proposeInDoubles(program: LinearProgram): Proposal | undefined {
  const { constraints, free = [] } = program
  const columns = program.objective.flatMap((_, variable) =>
    free[variable]
      ? [
          { variable, sign: 1n as const },
          { variable, sign: -1n as const },
        ]
      : [{ variable, sign: 1n as const }],
  )
  const dictionary = dictionaryOf(program, columns)
  if (!dictionary.entries.every(Number.isFinite)) return undefined
  if (!takeInEquations(dictionary, constraints) || !optimise(dictionary)) return undefined
  const basic = Array.from(dictionary.basic)
  return {
    variables: basic.flatMap(item => (item >= 0 ? [columns[item]!] : [])),
    slack: basic.flatMap(item => (item < 0 ? [-1 - item] : [])),
  }
}

function dictionaryOf({ constraints, objective }: LinearProgram, columns: Proposal['variables']): Dictionary {
  const [m, n] = [constraints.length, columns.length]
  const width = n + 2
  const entries = new Float64Array((m + 2) * width)
  const largest = new Float64Array(n)
  constraints.forEach(({ coefficients, relation, right }, i) => {
    const numbers = coefficients.map(Number)
    const most = numbers.reduce((top, value) => Math.max(top, Math.abs(value)), 0) || 1
    const scale = (relation === '>=' ? -1 : 1) / most
    columns.forEach(({ variable, sign }, j) => {
      const value = (sign < 0n ? -scale : scale) * numbers[variable]!
      entries[i * width + j] = value
      largest[j] = Math.max(largest[j]!, Math.abs(value))
    })
    entries[i * width + n] = Number(right) * scale
  })
  const costs = objective.map(Number)
  const most = costs.reduce((top, value) => Math.max(top, Math.abs(value)), 0) || 1
  columns.forEach(({ variable, sign }, j) => {
    const scale = largest[j] === 0 ? 1 : 1 / largest[j]!
    for (let i = 0; i < m; i++) entries[i * width + j]! *= scale
    entries[m * width + j] = ((sign < 0n ? -1 : 1) * costs[variable]! * scale) / most
  })
  return {
    rows: m,
    columns: n,
    width,
    entries,
    basic: Int32Array.from(constraints, (_, i) => -1 - i),
    nonbasic: Int32Array.from(columns, (_, j) => j),
    closed: new Uint8Array(n),
  }
}

/** Brings a column into each equation, the dearest among those with the largest entry. False if one cannot hold. */
function takeInEquations(dictionary: Dictionary, constraints: LinearProgram['constraints']): boolean {
  const { rows, columns, width, entries, closed } = dictionary
  for (const [i, { relation }] of constraints.entries()) {
    if (relation !== '=') continue
    let best = -1
    for (let j = 0; j < columns; j++) {
      const size = Math.abs(entries[i * width + j]!)
      if (closed[j] || size <= TOLERANCE) continue
      const ahead = best < 0 ? 1 : size - Math.abs(entries[i * width + best]!)
      const dearer = best >= 0 && entries[rows * width + j]! > entries[rows * width + best]!
      if (ahead > TOLERANCE || (ahead > -TOLERANCE && dearer)) best = j
    }
    if (best < 0) {
      if (Math.abs(entries[i * width + columns]!) > TOLERANCE) return false
      continue
    }
    pivot(dictionary, i, best)
    closed[best] = 1
  }
  return true
}

/** Dual and primal steps in turn, until neither has anything left to do without nudges. */
function optimise(dictionary: Dictionary): boolean {
  const budget = { steps: 50 * (dictionary.rows + dictionary.columns) + 1000 }
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    if (!isFeasible(dictionary)) {
      nudgeCosts(dictionary)
      if (!dualSteps(dictionary, budget)) return false
    }
    if (isOptimal(dictionary)) return true
    nudgeRights(dictionary)
    if (!primalSteps(dictionary, budget)) return false
  }
  return false
}

function isFeasible({ rows, columns, width, entries }: Dictionary): boolean {
  for (let i = 0; i < rows; i++) if (entries[i * width + columns]! < -TOLERANCE) return false
  return true
}

/** Whether no true cost is left, in a dictionary that is feasible. */
function isOptimal(dictionary: Dictionary): boolean {
  const { rows, columns, width, entries, closed } = dictionary
  for (let j = 0; j < columns; j++) if (!closed[j] && entries[rows * width + j]! > TOLERANCE) return false
  return isFeasible(dictionary)
}

/** A number between 1/2 and 1 that depends on k and looks like chance. */
function jitter(k: number): number {
  const x = (k + 1) * 0.618_033_988_749_894_9
  return 0.5 + (x - Math.floor(x)) / 2
}

/** Costs below 0 for dual steps: the true ones where all are, each a little lower, else small ones of their own. */
function nudgeCosts({ rows, columns, width, entries, closed }: Dictionary): void {
  const [from, to] = [rows * width, (rows + 1) * width]
  let optimal = true
  for (let j = 0; j < columns; j++) if (!closed[j] && entries[from + j]! > TOLERANCE) optimal = false
  for (let j = 0; j < columns; j++) {
    entries[to + j] = optimal ? Math.min(0, entries[from + j]!) - NUDGE * jitter(j) : -jitter(j)
  }
}

/** Right-hand sides above 0 for primal steps: the true ones, each a little higher. */
function nudgeRights({ rows, columns, width, entries }: Dictionary): void {
  for (let i = 0; i < rows; i++) {
    entries[i * width + columns + 1] = Math.max(0, entries[i * width + columns]!) + NUDGE * jitter(i)
  }
}

/** Steps along the true costs, kept within the nudged right-hand sides. */
function primalSteps(dictionary: Dictionary, budget: { steps: number }): boolean {
  const { rows, columns, width, entries, closed } = dictionary
  for (;;) {
    let column = -1
    let most = TOLERANCE
    const costs = rows * width
    for (let j = 0; j < columns; j++) {
      if (!closed[j] && entries[costs + j]! > most) [column, most] = [j, entries[costs + j]!]
    }
    if (column < 0) return true
    let row = -1
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < rows; i++) {
      const entry = entries[i * width + column]!
      if (entry <= TOLERANCE) continue
      const step = entries[i * width + columns + 1]! / entry
      if (step < least) [row, least] = [i, step]
    }
    if (row < 0 || budget.steps-- <= 0) return false
    pivot(dictionary, row, column)
  }
}

/** Steps towards feasible right-hand sides, the true ones, kept within the nudged costs. */
function dualSteps(dictionary: Dictionary, budget: { steps: number }): boolean {
  const { rows, columns, width, entries, closed } = dictionary
  for (;;) {
    let row = -1
    let most = TOLERANCE
    for (let i = 0; i < rows; i++) {
      if (-entries[i * width + columns]! > most) [row, most] = [i, -entries[i * width + columns]!]
    }
    if (row < 0) return true
    let column = -1
    let least = Number.POSITIVE_INFINITY
    for (let j = 0; j < columns; j++) {
      const entry = entries[row * width + j]!
      if (closed[j] || entry >= -TOLERANCE) continue
      const step = entries[(rows + 1) * width + j]! / entry
      if (step < least) [column, least] = [j, step]
    }
    if (column < 0 || budget.steps-- <= 0) return false
    pivot(dictionary, row, column)
  }
}

/** Exchanges what is basic in a row and what is at 0 in a column. */
function pivot({ rows, width, entries, basic, nonbasic }: Dictionary, row: number, column: number): void {
  const from = row * width
  const scale = 1 / entries[from + column]!
  for (let j = 0; j < width; j++) entries[from + j]! *= scale
  entries[from + column] = scale
  for (let i = 0; i < rows + 2; i++) {
    const to = i * width
    const factor = entries[to + column]!
    if (i === row || factor === 0) continue
    for (let j = 0; j < width; j++) entries[to + j]! -= factor * entries[from + j]!
    entries[to + column] = -factor * scale
  }
  const leaving = basic[row]!
  basic[row] = nonbasic[column]!
  nonbasic[column] = leaving
}
