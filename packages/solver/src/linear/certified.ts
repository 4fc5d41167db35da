/**
 * Exact linear programs from a basis that doubles propose: the two square systems of the basis are solved over the integers
 * (`lifting.ts`), and their solutions are checked against every row and column. If they pass, they are optimal, whatever
 * proposed them; if not, the exact simplex method takes over.
 */
import { type Fraction, ratio, ZERO } from '@biform/core'
import { proposeInDoubles } from './float-simplex.ts'
import { solveIntegers } from './lifting.ts'
import { type LinearProgram, type LinearSolution, linearProgram } from './program.ts'
import { type Proposal, propose } from './propose.ts'

/** With fewer rows or columns a proposal takes longer than it saves (`pnpm bench`). */
const MIN_PROPOSED = 10

/** Solves a linear program exactly, in the quicker way for its size: the same certificates as `linearProgram`. */
export function solveProgram(program: LinearProgram): LinearSolution {
  const small = Math.min(program.constraints.length, program.objective.length) < MIN_PROPOSED
  return small ? linearProgram(program) : solveWithDoubles(program)
}

/** Solves a linear program exactly, with doubles to find the way. */
export function solveWithDoubles(program: LinearProgram): LinearSolution {
  const proposal = proposeInDoubles(program)
  return (proposal && certified(program, proposal)) ?? linearProgram(program, proposal ?? propose(program))
}

/** Integers over one positive denominator, at some places of a longer list; 0 elsewhere. */
interface Sparse {
  readonly places: readonly number[]
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
}

/** The solution at a proposed basis, if it is optimal. */
function certified(program: LinearProgram, { variables, slack }: Proposal): LinearSolution | undefined {
  const { constraints, objective, free } = program
  const loose = new Set(slack)
  const tight = constraints.flatMap((_, i) => (loose.has(i) ? [] : [i]))
  const columns = variables.map(({ variable }) => variable).sort((a, b) => a - b)
  if (tight.length !== columns.length) return undefined
  const block = tight.map(i => columns.map(j => constraints[i]!.coefficients[j]!))
  const primal = solved(
    block,
    tight.map(i => constraints[i]!.right),
    columns,
  )
  if (!primal) return undefined
  if (!primal.numerators.every((value, k) => value >= 0n || free?.[columns[k]!])) return undefined
  for (const i of slack) if (!holds(constraints[i]!, primal)) return undefined

  const transposed = columns.map((_, k) => block.map(row => row[k]!))
  const dual = solved(
    transposed,
    columns.map(j => objective[j]!),
    tight,
  )
  if (!dual) return undefined
  for (const [k, i] of tight.entries()) {
    const { relation } = constraints[i]!
    const price = dual.numerators[k]!
    if (relation === '<=' ? price < 0n : relation === '>=' && price > 0n) return undefined
  }
  const basic = new Set(columns)
  for (const [j, cost] of objective.entries()) {
    if (basic.has(j)) continue
    const reach = dual.places.reduce(
      (total, i, k) => total + dual.numerators[k]! * constraints[i]!.coefficients[j]!,
      0n,
    )
    const short = cost * dual.denominator - reach
    if (free?.[j] ? short !== 0n : short > 0n) return undefined
  }
  const value = primal.places.reduce((total, j, k) => total + primal.numerators[k]! * objective[j]!, 0n)
  return {
    kind: 'optimal',
    value: ratio(value, primal.denominator),
    primal: spread(primal, objective.length),
    dual: spread(dual, constraints.length),
  }
}

function solved(
  matrix: readonly (readonly bigint[])[],
  right: readonly bigint[],
  places: readonly number[],
): Sparse | undefined {
  if (matrix.length === 0) return { places, numerators: [], denominator: 1n }
  const solution = solveIntegers(matrix, [right])
  if (solution.kind === 'singular') return undefined
  return { places, numerators: solution.numerators[0]!, denominator: solution.denominators[0]! }
}

function holds({ coefficients, relation, right }: LinearProgram['constraints'][number], x: Sparse): boolean {
  const left = x.places.reduce((total, j, k) => total + x.numerators[k]! * coefficients[j]!, 0n)
  const most = right * x.denominator
  return relation === '<=' ? left <= most : relation === '>=' ? left >= most : left === most
}

function spread({ places, numerators, denominator }: Sparse, length: number): Fraction[] {
  const list = Array.from({ length }, () => ZERO)
  places.forEach((place, k) => {
    list[place] = ratio(numerators[k]!, denominator)
  })
  return list
}
