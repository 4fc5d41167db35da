/**
 * Trembles of one player that follow a ranking of its own strategies and give one of the other's, or a proof that there are none.
 *
 * With y > 0 for the trembles all conditions are linear: y_j ≤ (p_j + ε)Σy near the equilibrium strategy p, y_w ≤ ε y_b for a worse
 * strategy w and a better one b, equal payoffs within a class of the other's and larger ones before smaller ones. By Motzkin's
 * transposition theorem (1936) either they have a solution, or a combination of them says 0 > 0.
 */
import { compare, type Fraction, ONE, ratio, sum, ZERO } from '@biform/core'
import { type Constraint, linearProgram } from '../../linear/program.ts'

/** One player's strategies in classes, the best first. */
export type Ranking = readonly (readonly number[])[]

/** A form that has to be at least 0, above 0 or equal to 0. */
export interface Condition {
  readonly relation: '>=' | '>' | '='
  readonly form: readonly bigint[]
}

/** All y_j > 0, and y near the equilibrium strategy, up to ε = 1/N. */
export function nearTo(own: readonly Fraction[], N: bigint): Condition[] {
  return [
    ...own.map((_, j): Condition => ({ relation: '>', form: own.map((__, k) => (j === k ? 1n : 0n)) })),
    // (p_j + 1/N) Σy ≥ y_j, times N and the denominator of p_j.
    ...own.map(
      ({ n, d }, j): Condition => ({
        relation: '>=',
        form: own.map((_, k) => n * N + d - (j === k ? d * N : 0n)),
      }),
    ),
  ]
}

/** Every strategy of a class at least N times as likely as every one of the next. */
export function likelihoods(ranking: Ranking, N: bigint): Condition[] {
  const count = ranking.flat().length
  return ranking.slice(1).flatMap((worse, k) =>
    ranking[k]!.flatMap(b =>
      worse.map(
        (w): Condition => ({
          relation: '>=',
          form: Array.from({ length: count }, (_, j) => (j === b ? 1n : j === w ? -N : 0n)),
        }),
      ),
    ),
  )
}

/** Payoffs in the order of a ranking: in a class each equal to the one before, the first above that of the next class. */
export function payoffSteps(rows: readonly (readonly bigint[])[], ranking: Ranking): Condition[] {
  const less = (a: number, b: number): bigint[] => rows[a]!.map((value, j) => value - rows[b]![j]!)
  return ranking.flatMap((members, k): Condition[] => [
    ...members.slice(1).map((s, i): Condition => ({ relation: '=', form: less(members[i]!, s) })),
    ...ranking.slice(k + 1, k + 2).map((next): Condition => ({ relation: '>', form: less(members[0]!, next[0]!) })),
  ])
}

/** A solution with sum 1, or multipliers of the conditions, with which they add up to 0 though a strict one counts. */
export type Trembles =
  | { readonly kind: 'found'; readonly shares: readonly Fraction[] }
  | { readonly kind: 'none'; readonly multipliers: readonly Fraction[] }

/** Solves conditions that begin with those of `nearTo` for n strategies. */
export function tremblesOf(conditions: readonly Condition[], n: number): Trembles {
  // Unknowns are the y_j and a slack t of the strict conditions; they can be met if t can be positive.
  const constraints = conditions.map(
    ({ relation, form }): Constraint => ({
      coefficients: [...form, relation === '>' ? -1n : 0n],
      relation: relation === '=' ? '=' : '>=',
      right: 0n,
    }),
  )
  const all: Constraint = { coefficients: [...new Array<bigint>(n).fill(1n), 0n], relation: '=', right: 1n }
  const solution = linearProgram({
    objective: [...new Array<bigint>(n).fill(0n), 1n],
    constraints: [all, ...constraints],
  })
  if (solution.kind === 'optimal' && compare(solution.value, ZERO) > 0) {
    return { kind: 'found', shares: solution.primal.slice(0, -1) }
  }
  if (solution.kind === 'unbounded') throw new Error('no slack is larger than every tremble')
  const dual = solution.kind === 'optimal' ? solution.dual : solution.farkas
  // Constraints that say 0 = 0 or 0 ≥ 0 count for nothing. What the others leave over, the y_j > 0 make up.
  const multipliers = conditions.map(({ relation, form }, k) => {
    if (k < n || (relation !== '>' && form.every(value => value === 0n))) return ZERO
    return dual[k + 1]!.neg()
  })
  for (let j = 0; j < n; j++) {
    multipliers[j] = sum(multipliers.map((value, k) => value.mul(ratio(conditions[k]!.form[j]!, 1n)))).neg()
  }
  const scale = sum(multipliers.filter((_, k) => conditions[k]!.relation === '>'))
  return { kind: 'none', multipliers: multipliers.map(value => value.mul(ONE.div(scale))) }
}
