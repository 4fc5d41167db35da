/**
 * The equilibrium of alternating offers (Rubinstein 1982), with outside options for two players (Binmore, Shaked and
 * Sutton 1989).
 *
 * Let y_i be what player i keeps when it proposes. Whoever answers accepts what waiting is worth, and waiting ends when
 * it proposes itself, or its option if that is more. Two players: y_1 = π − max(δ_2 y_2, o_2) and the same the other way
 * round, which has one solution. More: y_i = π − Σ_{j≠i} δ_j^{t(i,j)} y_j, t(i, j) turns from i to j, a linear system.
 */
import {
  type AlternatingOffers,
  type AlternatingOffersInput,
  alternatingOffers,
  compare,
  type Fraction,
  flatFractions,
  integers,
  ONE,
  sum,
  ZERO,
} from '@biform/core'
import { feasibility } from '../linear/feasibility.ts'
import type { Rubinstein } from '../results/bargaining.ts'

/**
 * The equilibrium of alternating offers: who proposes what, and what the first proposal gives.
 *
 * For two players it is the only subgame-perfect equilibrium. An option binds only if it is worth more than waiting (the
 * outside-option principle): then its owner gets exactly the option when the other proposes, and not a share of the rest.
 * For more players, who take turns in their order, it is the only equilibrium in stationary strategies.
 *
 * @param game a game of alternating offers, or what builds one: `{ pie?, discounts, options? }`
 * @throws InputError as `alternatingOffers` does
 * @example
 * rubinstein({ discounts: ['9/10', '9/10'] }).values // → ['10/19', '9/19']
 * rubinstein({ discounts: ['1/2', '1/2'], options: [0, '2/5'] }).values // → ['3/5', '2/5']
 */
export function rubinstein(game: AlternatingOffers | AlternatingOffersInput): Rubinstein {
  const { pie, discounts, options } = alternatingOffers(game)
  if (options !== undefined && compare(sum(options), pie) > 0) {
    return { method: 'rubinstein', kind: 'no-agreement', values: options }
  }
  const kept = discounts.length === 2 ? twoPlayers(pie, discounts, options) : rotation(pie, discounts)
  const n = discounts.length
  const waiting = (i: number, j: number): Fraction =>
    i === j ? kept[j]! : power(discounts[j]!, (j - i + n) % n).mul(kept[j]!)
  const binding = discounts.map((delta, i) => options !== undefined && compare(options[i]!, delta.mul(kept[i]!)) > 0)
  const proposals = discounts.map((_, i) =>
    discounts.map((_, j) => (i !== j && binding[j] ? options![j]! : waiting(i, j))),
  )
  return {
    method: 'rubinstein',
    kind: n === 2 ? 'unique' : 'stationary',
    values: proposals[0]!,
    proposals,
    binding,
  }
}

/** What each keeps when it proposes: the case, by who is held to its option, whose solution fits the case. */
function twoPlayers(
  pie: Fraction,
  discounts: readonly Fraction[],
  options: readonly Fraction[] = [ZERO, ZERO],
): readonly Fraction[] {
  const [d1, d2] = discounts as readonly [Fraction, Fraction]
  const [o1, o2] = options as readonly [Fraction, Fraction]
  const rest = ONE.sub(d1.mul(d2))
  const cases = [
    [pie.mul(ONE.sub(d2)).div(rest), pie.mul(ONE.sub(d1)).div(rest)],
    [pie.sub(o2), pie.sub(d1.mul(pie.sub(o2)))], // 2 is held to its option
    [pie.sub(d2.mul(pie.sub(o1))), pie.sub(o1)], // 1 is
    [pie.sub(o2), pie.sub(o1)], // both are
  ]
  const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? b : a)
  const fitting = cases.find(
    ([y1, y2]) =>
      compare(y1!, pie.sub(larger(d2.mul(y2!), o2))) === 0 && compare(y2!, pie.sub(larger(d1.mul(y1!), o1))) === 0,
  )
  if (fitting === undefined) throw new Error('one of the four cases holds')
  return fitting
}

/** The solution of y_i + Σ_{j≠i} δ_j^{t(i,j)} y_j = π. */
function rotation(pie: Fraction, discounts: readonly Fraction[]): readonly Fraction[] {
  const n = discounts.length
  const equations = discounts.map((_, i) => {
    const row = flatFractions([...discounts.map((delta, j) => power(delta, (j - i + n) % n)), pie])
    return integers(row)
  })
  const conditions = equations.flatMap(row => [
    { coefficients: row.slice(0, n), right: row[n]! },
    { coefficients: row.slice(0, n).map(value => -value), right: -row[n]! },
  ])
  const solution = feasibility(conditions, n)
  if (solution.kind !== 'feasible') throw new Error('the system is regular for discount factors below 1')
  return solution.point
}

function power(base: Fraction, exponent: number): Fraction {
  let product = ONE
  for (let k = 0; k < exponent; k++) product = product.mul(base)
  return product
}
