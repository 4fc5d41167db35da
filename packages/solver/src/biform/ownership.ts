/**
 * Who should own the assets of two partners: the property-rights theory of the firm (Grossman and Hart 1986, Hart and Moore
 * 1990). Ownership is a matter of exposure: an owner of both assets can be withheld nothing, and the other partner everything.
 */
import { compare, type Fraction, InputError, type InvestmentGame, ONE, ZERO } from '@biform/core'
import type { Ownership } from '../results/investment.ts'
import { checkInvestment, intoPot, investmentEquilibrium, worthToAll } from './investment-equilibrium.ts'

/**
 * Investments and surplus if each of two partners owns its own asset (the exposure of the game), or one owns both (its
 * exposure 0, the other's 1); and the bargaining share that would maximise the surplus at the game's own exposure.
 *
 * @throws InputError if it is no investment game, or not of two partners
 * @example
 * // The important investor should own: 6 against 2.
 * const found = ownership(investmentGame({ own: [6, 2], exposure: '1/2' }))
 * found.structures.map(({ outcome }) => outcome.surplus) // → ['75/4', '39/2', '31/2']
 * found.best // → [1]
 * ownership(investmentGame({ own: [6, 2], exposure: 1 })).share // → '9/10'
 */
export function ownership(game: InvestmentGame): Ownership {
  checkInvestment(game)
  if (game.players.length !== 2) {
    throw new InputError('players', `ownership is of two partners, not ${game.players.length}`)
  }
  const under = (exposure: readonly Fraction[]): Pick<Ownership['structures'][number], 'exposure' | 'outcome'> => ({
    exposure,
    outcome: investmentEquilibrium({ ...game, exposure }),
  })
  const structures: Ownership['structures'] = [
    { kind: 'non-integration', ...under(game.exposure) },
    { kind: 'integration', owner: 0, ...under([ZERO, ONE]) },
    { kind: 'integration', owner: 1, ...under([ONE, ZERO]) },
  ]
  let best: number[] = []
  let most: Fraction | undefined
  structures.forEach(({ outcome }, k) => {
    if (outcome.kind !== 'equilibrium') return
    const order = most === undefined ? 1 : compare(outcome.surplus, most)
    if (order > 0) best = []
    if (order >= 0) best.push(k)
    if (order > 0) most = outcome.surplus
  })
  return { method: 'ownership', structures, best, share: bestShare(game) }
}

/** The surplus is a concave quadratic in the first partner's share β: its peak, kept within [0, 1]. */
function bestShare(game: InvestmentGame): Fraction | null {
  if (game.complementarity.n !== 0n) return null
  const exposed = game.exposure.map((rho, i) => rho.mul(game.specificity[i]!))
  const pot = [0, 1].map(i => intoPot(game, exposed, i)) as [Fraction, Fraction]
  const bend = [0, 1].map(i => pot[i]!.mul(pot[i]!).div(game.cost[i]!)) as [Fraction, Fraction]
  const total = bend[0].add(bend[1])
  if (total.n === 0n) return null
  const missing = [0, 1].map(i =>
    worthToAll(game, i).sub(ONE.sub(exposed[i]!).mul(game.own[i]!)).mul(pot[i]!).div(game.cost[i]!),
  )
  const peak = missing[0]!.sub(missing[1]!).add(bend[1]).div(total)
  return compare(peak, ZERO) < 0 ? ZERO : compare(peak, ONE) > 0 ? ONE : peak
}
