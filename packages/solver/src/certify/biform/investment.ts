/**
 * The checkers of investment games: from the payoffs alone. Each is quadratic in its own level, so that three values give its
 * peak, and replies to another's level are lines, so that two replies give them.
 */
import { compare, type Fraction, type InvestmentGame, investmentPayoffs, ONE, ratio, sum, ZERO } from '@biform/core'
import type { InvestmentEquilibrium, InvestmentResult, Ownership } from '../../results/index.ts'
import type { Checkers } from '../checkers.ts'
import { demand, demandSame, equal, Flaw, gameOf, list, record, vector } from '../flaw.ts'

const TWO = ratio(2n, 1n)

function checkInvestmentEquilibrium(subject: unknown, result: InvestmentEquilibrium): undefined {
  checkOutcome(gameOf(subject, 'investment-game'), result)
}

function checkOutcome(game: InvestmentGame, result: InvestmentEquilibrium): void {
  const n = game.players.length
  const nothing = game.players.map(() => ZERO)
  const returns = game.players.map((_, i) => slopeAt(game, nothing, i))
  demandSame(result.returns, returns, 'returns')
  const cross = game.players.map((_, i) =>
    n === 2 ? slopeAt(game, nothing.with(1 - i, ONE), i).sub(returns[i]!) : ZERO,
  )
  demandSame(result.cross, cross, 'cross')
  demandSame(
    result.wedge,
    returns.map((value, i) => (game.own[i]!.n === 0n ? null : game.own[i]!.sub(value).div(game.own[i]!))),
    'wedge',
  )
  checkReversal(game, result)
  checkEfficient(game, result)
  const chase = n === 2 && compare(cross[0]!.mul(cross[1]!), game.cost[0]!.mul(game.cost[1]!)) >= 0
  const gains = returns.some(value => value.n !== 0n)
  switch (result.kind) {
    case 'equilibrium': {
      const levels = vector(result.levels, n, 'levels')
      levels.forEach((level, i) => {
        demand(compare(level, ZERO) >= 0, `levels[${i}]`)
      })
      levels.forEach((_, i) => {
        const slope = slopeAt(game, levels, i)
        demand(slope.n === 0n || (levels[i]!.n === 0n && compare(slope, ZERO) < 0), `levels[${i}]`)
      })
      const even = chase && equal(cross[0]!.mul(cross[1]!), game.cost[0]!.mul(game.cost[1]!))
      demand(!even, 'kind')
      demandSame(result.payoffs, investmentPayoffs(game, levels), 'payoffs')
      demandSame(result.surplus, sum(result.payoffs), 'surplus')
      return
    }
    case 'none':
      demand(chase && gains, 'kind')
      return
    case 'ray': {
      demand(chase && !gains, 'kind')
      const direction = vector(result.direction, 2, 'direction')
      demandSame(direction, [cross[0]!, game.cost[0]!], 'direction')
      direction.forEach((_, i) => {
        demand(slopeAt(game, direction, i).n === 0n, `direction[${i}]`)
      })
      return
    }
    default:
      demand(false, 'kind')
  }
}

/** The slope of partner i's payoff in its own level, from three values of a quadratic. */
function slopeAt(game: InvestmentGame, levels: readonly Fraction[], i: number): Fraction {
  return slope(step => investmentPayoffs(game, levels.with(i, levels[i]!.add(step)))[i]!)
}

function slope(value: (step: Fraction) => Fraction): Fraction {
  const [here, next, after] = [ZERO, ONE, TWO].map(value) as [Fraction, Fraction, Fraction]
  return next.mul(4n).sub(here.mul(3n)).sub(after).div(2n)
}

/** Returns at a common exposure of 1 against those at 0; the threshold is the share at which they are equal. */
function checkReversal(game: InvestmentGame, result: InvestmentEquilibrium): void {
  const nothing = game.players.map(() => ZERO)
  const returnAt = (exposure: Fraction, shares: readonly Fraction[], i: number): Fraction =>
    slopeAt({ ...game, shares, exposure: game.players.map(() => exposure) }, nothing, i)
  list(result.reversal, 'reversal', game.players.length).forEach((item, i) => {
    const at = `reversal[${i}]`
    const { threshold, relation } = record(item, at)
    const change = (shares: readonly Fraction[]): Fraction => returnAt(ONE, shares, i).sub(returnAt(ZERO, shares, i))
    const order = compare(change(game.shares), ZERO)
    demand(relation === (order < 0 ? 'falls' : order > 0 ? 'rises' : 'constant'), `${at}.relation`)
    const steep = change(game.shares.with(i, ONE)).sub(change(game.shares.with(i, ZERO)))
    if (steep.n === 0n) {
      demand(threshold === null, `${at}.threshold`)
    } else {
      demandSame(threshold, change(game.shares.with(i, ZERO)).neg().div(steep), `${at}.threshold`)
    }
  })
}

function checkEfficient(game: InvestmentGame, { efficient }: InvestmentEquilibrium): void {
  record(efficient, 'efficient')
  const surplus = (levels: readonly Fraction[]): Fraction => sum(investmentPayoffs(game, levels))
  const gradient = (levels: readonly Fraction[]): Fraction[] =>
    levels.map((_, i) => slope(step => surplus(levels.with(i, levels[i]!.add(step)))))
  const nothing = game.players.map(() => ZERO)
  const gains = gradient(nothing)
  const two = game.players.length === 2
  const bend = two ? gradient([ZERO, ONE])[0]!.sub(gains[0]!) : ZERO
  const order = two ? compare(bend.mul(bend), game.cost[0]!.mul(game.cost[1]!)) : -1
  if (efficient.kind === 'unbounded') {
    demand(order > 0 || (order === 0 && gains.some(value => value.n !== 0n)), 'efficient.kind')
    return
  }
  demand(efficient.kind === 'optimum' && order <= 0, 'efficient.kind')
  const levels = vector(efficient.levels, game.players.length, 'efficient.levels')
  levels.forEach((level, i) => {
    demand(compare(level, ZERO) >= 0, `efficient.levels[${i}]`)
  })
  gradient(levels).forEach((value, i) => {
    demand(value.n === 0n, `efficient.levels[${i}]`)
  })
  demand(order < 0 || levels.every(level => level.n === 0n), 'efficient.levels')
  demandSame(efficient.surplus, surplus(levels), 'efficient.surplus')
}

function checkOwnership(subject: unknown, result: Ownership): undefined {
  const game = gameOf(subject, 'investment-game')
  demand(game.players.length === 2, 'subject')
  const expected = [
    { kind: 'non-integration', owner: undefined, exposure: game.exposure },
    { kind: 'integration', owner: 0, exposure: [ZERO, ONE] },
    { kind: 'integration', owner: 1, exposure: [ONE, ZERO] },
  ]
  list(result.structures, 'structures', 3).forEach((item, k) => {
    const at = `structures[${k}]`
    const { kind, owner, exposure, outcome, ...rest } = record(item, at)
    demandSame({ kind, owner, exposure }, expected[k], at)
    demand(Object.keys(rest).length === 0, at)
    demand(record(outcome, `${at}.outcome`).method === 'investmentEquilibrium', `${at}.outcome.method`)
    try {
      checkOutcome({ ...game, exposure }, outcome)
    } catch (error) {
      if (error instanceof Flaw) throw new Flaw(`${at}.outcome.${error.at}`)
      throw error
    }
  })
  const surplus = result.structures.map(({ outcome }) => (outcome.kind === 'equilibrium' ? outcome.surplus : undefined))
  const best = surplus.flatMap((value, k) =>
    value !== undefined && surplus.every(other => other === undefined || compare(other, value) <= 0) ? [k] : [],
  )
  demandSame(result.best, best, 'best')
  checkShare(game, result)
}

/** The surplus as a function of the first share is a quadratic: it does not rise beyond the share on either side. */
function checkShare(game: InvestmentGame, { share }: Ownership): void {
  const at = (first: Fraction): Fraction => {
    const shares = [first, ONE.sub(first)]
    const levels = game.players.map((_, i) => slopeAt({ ...game, shares }, [ZERO, ZERO], i).div(game.cost[i]!))
    return sum(investmentPayoffs({ ...game, shares }, levels))
  }
  const half = ratio(1n, 2n)
  const [none, middle, all] = [at(ZERO), at(half), at(ONE)]
  if (game.complementarity.n !== 0n || (equal(none, middle) && equal(middle, all))) {
    demand(share === null, 'share')
    return
  }
  demand(share !== null, 'share')
  vector([share], 1, 'share')
  demand(compare(share, ZERO) >= 0 && compare(share, ONE) <= 0, 'share')
  // a + b β + c β² through the three values has the slope b + 2 c β.
  const bend = none.add(all).sub(middle.mul(2n)).mul(4n)
  const steepness = middle.mul(4n).sub(none.mul(3n)).sub(all).add(bend.mul(share))
  const order = compare(steepness, ZERO)
  demand(order === 0 || (order < 0 && share.n === 0n) || (order > 0 && equal(share, ONE)), 'share')
}

export const INVESTMENT_CHECKERS: Checkers<InvestmentResult['method']> = {
  investmentEquilibrium: checkInvestmentEquilibrium,
  ownership: checkOwnership,
}
