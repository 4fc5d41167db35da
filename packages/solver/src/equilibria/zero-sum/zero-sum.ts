/**
 * Two-player zero-sum games: the value and optimal strategies of each player, by one linear program in packing form
 * (von Neumann 1928; Dantzig 1951).
 *
 * With all payoffs to the row player made positive, max Σy over y ≥ 0 with Ay ≤ 1 is 1/value; y and the dual, divided by
 * their sums, are optimal strategies. Doubles propose the basis where that saves time; exact arithmetic proves it.
 */
import {
  type Fraction,
  InputError,
  integers,
  type NormalForm,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
  shapeOf,
  show,
  sum,
} from '@biform/core'
import { solveProgram } from '../../linear/certified.ts'
import { checkStepOptions } from '../../options.ts'
import type { OptimalFace, ZeroSum } from '../../results/equilibria.ts'
import { checkNormalForm } from '../input.ts'
import { extremeOptimal } from './optimal-face.ts'

/** Options of `zeroSum`. */
export interface ZeroSumOptions extends StepOptions {
  /** Whether all extreme optimal strategies of both players are wanted. Default: one of each. */
  readonly face?: boolean
}

/**
 * The value of a two-player zero-sum game, and one optimal strategy of each player; on request, all of them.
 *
 * The row player's strategy secures at least the value against every column, the column player's at most the value
 * against every row; together they are the certificate. Payoffs may also add up to another number than 0, the same everywhere
 * (`sum`): then the value is the row player's, and the column player gets the rest.
 *
 * Complexity: a simplex in doubles on an m×n program and two exact linear systems of the size of the supports; an exact simplex
 * where doubles fail. The face of optimal strategies may have exponentially many extreme ones.
 *
 * @param options `face`: all extreme optimal strategies of both players, too; `maxSteps`, `shouldStop`: end the search for them
 * early, with `complete: false` in `face`
 * @throws InputError if the game is not in normal form, has not two players, or its payoffs do not add up to the same everywhere
 * @example
 * const { value, profile } = zeroSum(bimatrix([[2, -1], [-1, 1]]))
 * value // → '1/5'
 * profile // → [['2/5', '3/5'], ['2/5', '3/5']]
 * zeroSum(bimatrix([[1, 1, 0], [0, 1, 1]]), { face: true }).face.columns // → [['1/2', '0', '1/2']]
 */
export function zeroSum(game: NormalForm, options: ZeroSumOptions = {}): ZeroSum {
  return runSync(zeroSumSteps(game, options), options)
}

/** `zeroSum` in slices, for `run`; only the search for all optimal strategies has more than one. */
export function* zeroSumSteps(game: NormalForm, options: ZeroSumOptions = {}): Steps<ZeroSum> {
  checkStepOptions(options, ['face'])
  checkNormalForm(game)
  const { face = false } = options
  if (typeof face !== 'boolean') throw new InputError('options.face', `${show(face)} is not true or false`)
  if (game.players.length !== 2) throw new InputError('game', `has ${game.players.length} players, not 2`)
  const total = constantSum(game)
  const [m = 0, n = 0] = shapeOf(game)
  const { denominator } = game.payoffs[0]!
  const numerators = integers(game.payoffs[0]!)
  const rows = Array.from({ length: m }, (_, i) => numerators.slice(i * n, (i + 1) * n))
  const solved = solve(rows)
  const found = {
    method: 'zeroSum',
    value: solved.value.div(ratio(denominator, 1n)),
    profile: solved.profile,
    ...(total.n !== 0n && { sum: total }),
  } as const
  return face ? { ...found, face: yield* optimalFace(rows, solved) } : found
}

interface Solved {
  readonly value: Fraction
  readonly profile: readonly [readonly Fraction[], readonly Fraction[]]
}

/** The sum of both payoffs, which has to be the same at all profiles. */
function constantSum(game: NormalForm): Fraction {
  const [, n = 0] = shapeOf(game)
  const [store, others] = [game.payoffs[0]!, game.payoffs[1]!]
  const A = integers(store)
  const B = integers(others)
  const sumAt = (k: number): bigint => A[k]! * others.denominator + B[k]! * store.denominator
  const first = sumAt(0)
  const total = ratio(first, store.denominator * others.denominator)
  A.forEach((_, k) => {
    if (sumAt(k) === first) return
    throw new InputError(
      `payoffs[${Math.floor(k / n)}][${k % n}]`,
      `does not add up to ${total.toFraction()}; the game is not ${first === 0n ? 'zero-sum' : 'constant-sum'}`,
    )
  })
  return total
}

/** The value and one optimal strategy of each player of a matrix game. */
function solve(rows: readonly (readonly bigint[])[]): Solved {
  let least = rows[0]![0]!
  for (const row of rows) for (const value of row) if (value < least) least = value
  const shift = 1n - least
  const program = {
    objective: rows[0]!.map(() => 1n),
    constraints: rows.map(row => ({
      coefficients: row.map(value => value + shift),
      relation: '<=' as const,
      right: 1n,
    })),
  }
  const solution = solveProgram(program)
  if (solution.kind !== 'optimal') throw new Error('a program in packing form has an optimum')
  const scaled = (weights: readonly Fraction[]): Fraction[] => {
    const total = sum(weights)
    return weights.map(weight => weight.div(total))
  }
  return {
    value: solution.value.inverse().sub(ratio(shift, 1n)),
    profile: [scaled(solution.dual), scaled(solution.primal)],
  }
}

/** All extreme optimal strategies of both players: those of the column player are the row player's in the game turned over. */
function* optimalFace(rows: readonly (readonly bigint[])[], { value, profile: [x, y] }: Solved): Steps<OptimalFace> {
  const own = yield* extremeOptimal({ rows, value, optimal: [x, y] })
  if (typeof own === 'string') return { complete: false, reason: own, rows: [x], columns: [y] }
  const turned = rows[0]!.map((_, j) => rows.map(row => -row[j]!))
  const others = yield* extremeOptimal({ rows: turned, value: value.neg(), optimal: [y, x] })
  if (typeof others === 'string') return { complete: false, reason: others, rows: own, columns: [y] }
  return { complete: true, rows: own, columns: others }
}
