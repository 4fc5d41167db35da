/**
 * The cooperative–competitive value of games whose players may sign binding contracts and pay each other (Kalai and Kalai
 * 2013): of two players each gets half of the best sum, plus or minus the value of the zero-sum game for half of the
 * difference. For more players the value of Kohlberg and Neyman (2021): the Shapley average of what each coalition can
 * get more than the rest when the two sides play a zero-sum game for that difference.
 */
import {
  at,
  compare,
  type Fraction,
  flatFractions,
  InputError,
  MAX_PAYOFFS,
  type NormalForm,
  payoff,
  profileAt,
  profileCount,
  runSync,
  type StepOptions,
  type Steps,
  shapeOf,
  sum,
  ZERO,
} from '@biform/core'
import { binomial } from '../binomial.ts'
import { checkNormalForm } from '../equilibria/input.ts'
import { zeroSum } from '../equilibria/zero-sum/zero-sum.ts'
import { checkStepOptions } from '../options.ts'
import type { CocoValue, Threat } from '../results/side-payments.ts'
import { sizeOf } from '../splits/bits.ts'

/**
 * What players agree on who may make binding contracts and pay each other: the best sum, divided by what they could do to
 * each other.
 *
 * @returns `value`, or `undecided` if the run was ended early
 * @throws InputError if it is no game in normal form, or the payoffs of all divisions into two sides are more than 1,000,000
 *
 * Complexity: a linear program for each of the 2^(n−1) − 1 divisions of the players into two sides, with an entry per profile.
 *
 * @example
 * // The first could threaten the second more than the other way round, but not much.
 * const found = cocoValue(bimatrix([[6, 2], [5, 0]], [[3, 4], [1, 0]]))
 * found.values // → ['9/2', '9/2']
 * found.transfers // → ['-3/2', '3/2']
 */
export function cocoValue(game: NormalForm, options: StepOptions = {}): CocoValue {
  return runSync(cocoValueSteps(game, options), options)
}

/** `cocoValue` in slices, for `run`: one for each division of the players into two sides. */
export function* cocoValueSteps(game: NormalForm, options: StepOptions = {}): Steps<CocoValue> {
  checkStepOptions(options)
  checkNormalForm(game)
  const n = game.players.length
  const divisions = 2 ** (n - 1) - 1
  if (divisions * profileCount(game) > MAX_PAYOFFS)
    throw new InputError(
      'game',
      `${divisions} divisions of ${profileCount(game)} profiles are more than ${MAX_PAYOFFS}`,
    )
  const method = 'cocoValue'
  const threats: Threat[] = []
  for (let S = 1; S < 2 ** n - 1; S += 2) {
    threats.push(threatOf(game, S))
    const reason = yield { done: threats.length, total: divisions }
    if (reason !== undefined && threats.length < divisions) return { method, kind: 'undecided', reason }
  }
  const { total, profile } = best(game)
  const values = game.players.map((_, i) => average(threats, n, total, i))
  const transfers = values.map((value, i) => value.sub(payoff(game, profile, i)))
  return { method, kind: 'value', values, total, profile, transfers, threats }
}

/** The zero-sum game of a coalition against the rest for the difference of what both sides get. */
function threatOf(game: NormalForm, coalition: number): Threat {
  const shape = shapeOf(game)
  const inside = shape.map((_, i) => ((coalition >> i) & 1) === 1)
  const sizes = [true, false].map(side => shape.reduce((all, m, i) => (inside[i] === side ? all * m : all), 1))
  const [rows, columns] = sizes as [number, number]
  const differences = Array.from({ length: rows * columns }, () => ZERO)
  for (let k = 0; k < profileCount(game); k++) {
    const [row, column] = places(shape, inside, profileAt(game, k))
    differences[row * columns + column] = sum(
      game.payoffs.map((list, i) => (inside[i] ? at(list, k) : at(list, k).neg())),
    )
  }
  const labels = (count: number): string[] => Array.from({ length: count }, (_, k) => String(k))
  const { value, profile } = zeroSum({
    kind: 'normal-form',
    players: ['coalition', 'rest'],
    strategies: [labels(rows), labels(columns)],
    payoffs: [flatFractions(differences), flatFractions(differences.map(item => item.neg()))],
  })
  return { coalition, value, profile: [profile[0]!, profile[1]!] }
}

/** The numbers of the joint strategies that the two sides play at a profile. */
function places(shape: readonly number[], inside: readonly boolean[], profile: readonly number[]): [number, number] {
  let [row, column] = [0, 0]
  profile.forEach((strategy, i) => {
    if (inside[i]) row = row * shape[i]! + strategy
    else column = column * shape[i]! + strategy
  })
  return [row, column]
}

function best(game: NormalForm): { total: Fraction; profile: number[] } {
  let [place, total] = [0, sum(game.payoffs.map(list => at(list, 0)))]
  for (let k = 1; k < profileCount(game); k++) {
    const found = sum(game.payoffs.map(list => at(list, k)))
    if (compare(found, total) > 0) [place, total] = [k, found]
  }
  return { total, profile: profileAt(game, place) }
}

/** The mean over sizes of the mean of the threats of the coalitions of that size that have player i as a member. */
function average(threats: readonly Threat[], n: number, total: Fraction, i: number): Fraction {
  const parts = threats.map(({ coalition, value }) => {
    const size = sizeOf(coalition)
    const member = ((coalition >> i) & 1) === 1
    const alike = binomial(n - 1, (member ? size : n - size) - 1)
    return (member ? value : value.neg()).div(alike)
  })
  return sum([...parts, total]).div(BigInt(n))
}
