/** Replays the certificate of a linear program: signs, constraints, and the two values that have to meet. */
import { type Fraction, ratio, sum, ZERO } from '@biform/core'
import type { LinearProgram, LinearSolution } from '../../src/linear/program.ts'

const times = (a: readonly bigint[], x: readonly Fraction[]): Fraction =>
  sum(a.map((value, j) => x[j]!.mul(ratio(value, 1n))))

/** What is wrong with a solution; nothing if it proves itself. */
export function faults(program: LinearProgram, solution: LinearSolution): string[] {
  switch (solution.kind) {
    case 'optimal':
      return [
        ...pointFaults(program, solution.primal),
        ...multiplierFaults(program, solution.dual, program.objective),
        ...(times(program.objective, solution.primal).equals(solution.value) ? [] : ['primal value']),
        ...(rightOf(program, solution.dual).equals(solution.value) ? [] : ['dual value']),
      ]
    case 'infeasible':
      return [
        ...multiplierFaults(
          program,
          solution.farkas,
          program.objective.map(() => 0n),
        ),
        ...(rightOf(program, solution.farkas).compare(0n) < 0 ? [] : ['the right-hand sides add up to 0 or more']),
      ]
    case 'unbounded': {
      const still = program.constraints.map(constraint => ({ ...constraint, right: 0n }))
      return [
        ...pointFaults(program, solution.point),
        ...pointFaults({ ...program, constraints: still }, solution.ray),
        ...(times(program.objective, solution.ray).compare(0n) > 0 ? [] : ['the ray gains nothing']),
      ]
    }
  }
}

function rightOf({ constraints }: LinearProgram, y: readonly Fraction[]): Fraction {
  return times(
    constraints.map(({ right }) => right),
    y,
  )
}

function pointFaults({ constraints, free }: LinearProgram, x: readonly Fraction[]): string[] {
  const rows = constraints.map(({ coefficients, relation, right }, i) => {
    const side = times(coefficients, x).compare(ratio(right, 1n))
    const holds = relation === '=' ? side === 0 : relation === '<=' ? side <= 0 : side >= 0
    return holds ? '' : `row ${i}`
  })
  const signs = x.map((value, j) => (free?.[j] || value.compare(0n) >= 0 ? '' : `sign of x${j}`))
  return [...rows, ...signs].filter(text => text !== '')
}

function multiplierFaults(
  { constraints, free }: LinearProgram,
  y: readonly Fraction[],
  objective: readonly bigint[],
): string[] {
  const signs = constraints.map(({ relation }, i) => {
    const side = y[i]!.compare(0n)
    return relation === '=' || (relation === '<=' ? side >= 0 : side <= 0) ? '' : `sign of y${i}`
  })
  const columns = objective.map((value, j) => {
    const total = constraints.reduce((t, { coefficients }, i) => t.add(y[i]!.mul(ratio(coefficients[j]!, 1n))), ZERO)
    const side = total.compare(ratio(value, 1n))
    return (free?.[j] ? side === 0 : side >= 0) ? '' : `column ${j}`
  })
  return [...signs, ...columns].filter(text => text !== '')
}
