/**
 * What partners invest before they bargain over what is exposed: hold-up with specificity, its reversal where effects on
 * others are large, and the efficient levels (linear-quadratic; Grossman and Hart 1986, Hart and Moore 1990).
 *
 * Every payoff is concave in the partner's own level, so that first-order conditions are enough. With two partners and
 * complementarity replies are lines, which meet once if h_1 h_2 < c_1 c_2.
 */
import {
  compare,
  type Fraction,
  InputError,
  type InvestmentGame,
  investmentPayoffs,
  ONE,
  sum,
  ZERO,
} from '@biform/core'
import { described } from '../described.ts'
import type { InvestmentEquilibrium, InvestmentReversal } from '../results/investment.ts'

/**
 * The equilibrium in investments, the efficient levels, the hold-up wedge, and how exposure moves each partner's return.
 *
 * x_i = m_i / c_i with m_i = (1 − ρ_i s_i) a_i + β_i (ρ_i s_i a_i + Σ_j ρ_j s_j e_ij): at exposure 0 the split plays no part.
 * With complementarity H, x_1 = (c_2 m_1 + h_1 m_2) / (c_1 c_2 − h_1 h_2), h_i = H (1 − ρ_i s_i + β_i (ρ_1 s_1 + ρ_2 s_2)).
 *
 * Time: n² operations.
 *
 * @throws InputError if it is no investment game
 * @example
 * // A small firm with a weak position invests less when its value is exposed; with large effects on the other it is reversed.
 * const dyad = { own: [6, 4], external: [2, 1], shares: ['1/4', '3/4'] }
 * const found = [0, '1/2', 1].map(exposure => investmentEquilibrium(investmentGame({ ...dyad, exposure })))
 * found.map(({ levels }) => levels) // → [['6', '4'], ['4', '31/8'], ['2', '15/4']]
 * found[0].efficient.levels // → ['8', '5']
 * found[2].reversal[0] // → { threshold: '3/4', relation: 'falls' }
 */
export function investmentEquilibrium(game: InvestmentGame): InvestmentEquilibrium {
  checkInvestment(game)
  const exposed = game.exposure.map((rho, i) => rho.mul(game.specificity[i]!))
  const returns = game.own.map((a, i) =>
    ONE.sub(exposed[i]!)
      .mul(a)
      .add(game.shares[i]!.mul(intoPot(game, exposed, i))),
  )
  const total = sum(exposed)
  const cross = game.shares.map((share, i) => game.complementarity.mul(ONE.sub(exposed[i]!).add(share.mul(total))))
  return {
    method: 'investmentEquilibrium',
    returns,
    cross,
    wedge: game.own.map((a, i) => (a.n === 0n ? null : ONE.sub(returns[i]!.div(a)))),
    reversal: game.own.map((_, i) => reversalOf(game, i)),
    efficient: efficientOf(game),
    ...solve(game, returns, cross),
  }
}

/** Refuses anything but an investment game. */
export function checkInvestment(game: InvestmentGame): void {
  if (game?.kind !== 'investment-game') throw new InputError('game', `${described(game)} is not an investment game`)
}

/** What a unit of partner i's investment adds to the pot, if these shares of values are exposed. */
export function intoPot(game: InvestmentGame, exposed: readonly Fraction[], i: number): Fraction {
  return exposed[i]!.mul(game.own[i]!).add(sum(exposed.map((share, j) => share.mul(game.external[i]![j]!))))
}

/** What a unit of partner i's investment is worth to all. */
export function worthToAll(game: InvestmentGame, i: number): Fraction {
  return game.own[i]!.add(sum(game.external[i]!))
}

function reversalOf(game: InvestmentGame, i: number): InvestmentReversal {
  const lost = game.specificity[i]!.mul(game.own[i]!)
  const pot = intoPot(game, game.specificity, i)
  if (pot.n === 0n) return { threshold: null, relation: 'constant' }
  const threshold = lost.div(pot)
  const order = compare(game.shares[i]!, threshold)
  return { threshold, relation: order < 0 ? 'falls' : order > 0 ? 'rises' : 'constant' }
}

type Outcome =
  | { kind: 'equilibrium'; levels: Fraction[]; payoffs: Fraction[]; surplus: Fraction }
  | { kind: 'none' }
  | { kind: 'ray'; direction: Fraction[] }

function solve(game: InvestmentGame, returns: readonly Fraction[], cross: readonly Fraction[]): Outcome {
  const levels = meet(game.cost, returns, cross)
  if (levels !== undefined) {
    const payoffs = investmentPayoffs(game, levels)
    return { kind: 'equilibrium', levels, payoffs, surplus: sum(payoffs) }
  }
  const [first, second] = cross as [Fraction, Fraction]
  const [cost, other] = game.cost as [Fraction, Fraction]
  const even = compare(first.mul(second), cost.mul(other)) === 0
  return even && returns.every(({ n }) => n === 0n) ? { kind: 'ray', direction: [first, cost] } : { kind: 'none' }
}

/** The levels x ≥ 0 with c_i x_i = m_i + h_i x_j; nothing if there are none, or more than one. */
function meet(
  cost: readonly Fraction[],
  returns: readonly Fraction[],
  cross: readonly Fraction[],
): Fraction[] | undefined {
  if (cross.every(({ n }) => n === 0n)) return returns.map((value, i) => value.div(cost[i]!))
  const [c1, c2, m1, m2, h1, h2] = [...cost, ...returns, ...cross] as Fraction[] as [
    Fraction,
    Fraction,
    Fraction,
    Fraction,
    Fraction,
    Fraction,
  ]
  const determinant = c1.mul(c2).sub(h1.mul(h2))
  const nothing = m1.n === 0n && m2.n === 0n
  if (determinant.n !== 0n && nothing) return [ZERO, ZERO]
  if (compare(determinant, ZERO) <= 0) return undefined
  return [c2.mul(m1).add(h1.mul(m2)).div(determinant), c1.mul(m2).add(h2.mul(m1)).div(determinant)]
}

/** The sum of payoffs is concave iff 4 H² ≤ c_1 c_2. */
function efficientOf(game: InvestmentGame): InvestmentEquilibrium['efficient'] {
  const worth = game.own.map((_, i) => worthToAll(game, i))
  const joint = game.own.map(() => game.complementarity.mul(2n))
  const [cost, other] = game.cost
  const levels = meet(game.cost, worth, joint)
  const steep = game.complementarity.n !== 0n && compare(joint[0]!.mul(joint[1]!), cost!.mul(other!)) > 0
  if (levels !== undefined && !steep) {
    return { kind: 'optimum', levels, surplus: sum(investmentPayoffs(game, levels)) }
  }
  if (!steep && worth.every(({ n }) => n === 0n)) return { kind: 'optimum', levels: worth, surplus: ZERO }
  return { kind: 'unbounded' }
}
