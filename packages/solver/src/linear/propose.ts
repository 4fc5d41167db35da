/**
 * A starting basis for the exact simplex method, proposed in doubles by javascript-lp-solver: the one place that calls it.
 *
 * Nothing here is trusted. The proposal says which columns are positive at the float optimum; the exact method puts them
 * into its basis and goes on from there, or starts afresh if they are dependent or infeasible (`program.ts`).
 *
 * The float solver is kept away from what it gets wrong: free variables are split, rows of zeros are left out (it calls
 * 0 ≤ 17 infeasible), and programs with more than 100 rows or columns are not shown to it (from 250 on it is silently
 * wrong, and some never end).
 */
import peer, { type Model, type SolverAPI } from 'javascript-lp-solver'
import type { LinearProgram } from './program.ts'

/** What is positive at an optimum in doubles. */
export interface Proposal {
  /** Variables of the program, with the sign −1 for the negative part of a free one. */
  readonly variables: readonly { readonly variable: number; readonly sign: 1n | -1n }[]
  /** Constraints that are not tight. */
  readonly slack: readonly number[]
}

/** The largest number of rows or columns that is shown to the float solver. */
export const MAX_PROPOSED = 100

/** Below this, a double counts as 0; the float solver rounds to eight decimals. */
const TOLERANCE = 1e-7

/** Proposes a basis, or nothing where the float solver has no optimum or is not to be asked. */
export function propose(program: LinearProgram): Proposal | undefined {
  const { constraints, objective, free } = program
  const columns = objective.length + (free?.filter(Boolean).length ?? 0)
  if (constraints.length > MAX_PROPOSED || columns > MAX_PROPOSED) return undefined

  const rows = constraints.map(({ coefficients }) => coefficients.map(Number))
  const found = optimum(program, rows)
  if (!found) return undefined

  const size = Math.max(1, ...found.map(Math.abs))
  const variables = found.flatMap((value, variable) =>
    Math.abs(value) > TOLERANCE * size ? [{ variable, sign: value > 0 ? (1n as const) : (-1n as const) }] : [],
  )
  const slack = constraints.flatMap(({ relation, right }, i) => {
    const left = rows[i]!.reduce((total, value, j) => total + value * found[j]!, 0)
    const scale = rows[i]!.reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(Number(right)))
    return relation !== '=' && Math.abs(left - Number(right)) > TOLERANCE * size * Math.max(1, scale) ? [i] : []
  })
  return { variables, slack }
}

/** Its types describe the CommonJS form, which has the functions one step further in. */
const LIBRARY: Partial<SolverAPI> & { readonly default?: SolverAPI } = peer
const SOLVER = LIBRARY.Solve === undefined ? LIBRARY.default : LIBRARY

/** The bounds of a row in the words of the float solver. */
const BOUND = { '<=': 'max', '=': 'equal', '>=': 'min' } as const

/** An optimum in doubles, one value per variable of the program; the two parts of a free one are put together. */
function optimum(
  { objective, constraints, free }: LinearProgram,
  rows: readonly (readonly number[])[],
): number[] | undefined {
  const shown = rows.flatMap((row, i) => (row.some(value => value !== 0) ? [i] : []))
  const column = (j: number, sign: number): Record<string, number> => ({
    value: sign * Number(objective[j]!),
    ...Object.fromEntries(shown.map(i => [`r${i}`, sign * rows[i]![j]!])),
  })
  const model: Model = {
    optimize: 'value',
    opType: 'max',
    constraints: Object.fromEntries(
      shown.map(i => [`r${i}`, { [BOUND[constraints[i]!.relation]]: Number(constraints[i]!.right) }]),
    ),
    variables: Object.fromEntries(
      objective.flatMap((_, j) => [[`p${j}`, column(j, 1)], ...(free?.[j] ? [[`m${j}`, column(j, -1)]] : [])]),
    ),
  }
  const answer: Readonly<Record<string, unknown>> = { ...(SOLVER?.Solve?.(model) as object) }
  if (answer.feasible !== true || answer.bounded === false) return undefined
  const part = (name: string): number => Number(answer[name] ?? 0)
  const values = objective.map((_, j) => part(`p${j}`) - part(`m${j}`))
  return values.every(Number.isFinite) ? values : undefined
}
