/**
 * Two-player zero-sum games: the value and an optimal strategy of each player, by one linear program in packing form
 * (von Neumann 1928; Dantzig 1951).
 *
 * With all payoffs to the row player made positive, max Σy over y ≥ 0 with Ay ≤ 1 is 1/value; y and the dual, divided by
 * their sums, are optimal strategies. A float solver proposes the basis where that saves time.
 */
import { InputError, integers, type NormalForm, ratio, shapeOf, sum } from '@biform/core'
import { linearProgram } from '../linear/program.ts'
import { propose } from '../linear/propose.ts'
import type { ZeroSum } from '../results/equilibria.ts'
import { checkNormalForm } from './input.ts'

/** With fewer rows or columns a proposal takes longer than it saves (`pnpm bench`). */
const MIN_PROPOSED = 16

/**
 * The value of a two-player zero-sum game, and one optimal strategy of each player.
 *
 * The row player's strategy secures at least the value against every column, the column player's at most the value
 * against every row; together they are the certificate.
 *
 * Complexity: an exact simplex on an m×n program.
 *
 * @throws InputError if the game is not in normal form, has not two players, or its payoffs do not add up to 0
 * @example
 * const { value, profile } = zeroSum(bimatrix([[2, -1], [-1, 1]]))
 * value // → '1/5'
 * profile // → [['2/5', '3/5'], ['2/5', '3/5']]
 */
export function zeroSum(game: NormalForm): ZeroSum {
  checkNormalForm(game)
  if (game.players.length !== 2) throw new InputError('game', `has ${game.players.length} players, not 2`)
  const [m = 0, n = 0] = shapeOf(game)
  const [store, others] = [game.payoffs[0]!, game.payoffs[1]!]
  const A = integers(store)
  const B = integers(others)
  A.forEach((value, k) => {
    if (value * others.denominator + B[k]! * store.denominator !== 0n) {
      throw new InputError(`payoffs[${Math.floor(k / n)}][${k % n}]`, 'does not add up to 0; the game is not zero-sum')
    }
  })
  let least = A[0]!
  for (const value of A) if (value < least) least = value
  const shift = 1n - least
  const program = {
    objective: Array.from({ length: n }, () => 1n),
    constraints: Array.from({ length: m }, (_, i) => ({
      coefficients: Array.from({ length: n }, (_, j) => A[i * n + j]! + shift),
      relation: '<=' as const,
      right: 1n,
    })),
  }
  const solution = linearProgram(program, Math.min(m, n) >= MIN_PROPOSED ? propose(program) : undefined)
  if (solution.kind !== 'optimal') throw new Error('a program in packing form has an optimum')
  const { primal, dual } = solution
  return {
    method: 'zeroSum',
    value: solution.value.inverse().sub(ratio(shift, 1n)).div(store.denominator),
    profile: [dual.map(x => x.div(sum(dual))), primal.map(y => y.div(sum(primal)))],
  }
}
