/**
 * Public goods of any number of players, without listing their 2^n profiles: who contributes alone, and from which discount
 * factor on each player keeps contributing under a threat. Everything is in closed form, since a player's gain from
 * withholding does not depend on what the others do.
 */
import {
  compare,
  type Fraction,
  InputError,
  ONE,
  type PublicGood,
  type Rational,
  rational,
  show,
  sum,
  ZERO,
} from '@biform/core'
import { described } from '../../described.ts'
import { checkOptions } from '../../options.ts'
import type { Interval } from '../../results/discount.ts'
import type { ContributionDiscounts, Contributors } from '../../results/public-good.ts'

/**
 * Who contributes to a public good in equilibrium: the players whose return is above 1, whatever the others do; those with a
 * return of 1 may.
 *
 * @throws InputError if it is not a public good, or has a threshold
 *
 * Complexity: one pass over the players.
 *
 * @example
 * const herds = publicGood({ returns: ['5/10', '3/10', '2/10'], multiplier: 4 })
 * const { strict, provided, efficient } = contributors(herds)
 * strict // → [0, 1]
 * provided // → '2'
 * efficient // → true
 */
export function contributors(good: PublicGood): Contributors {
  checkGood(good)
  const strict = playersWith(good, order => order > 0)
  return {
    method: 'contributors',
    strict,
    indifferent: playersWith(good, order => order === 0),
    provided: given(good, strict),
    efficient: compare(sum(good.returns), ONE) >= 0,
  }
}

/** Options of `contributionDiscounts`. */
export interface ContributionOptions {
  /** The players who contribute, by their indices. Default: everybody. */
  readonly target?: readonly number[]
  /**
   * `grim`, the default: after a departure the players go back to the equilibrium for good. `proportional`: everybody's
   * contribution falls for good by `severity` times the share that was withheld.
   */
  readonly punishment?: 'grim' | 'proportional'
  /** For proportional punishments: above 0, at most 1. Default 1. */
  readonly severity?: Rational
}

/**
 * The discount factors at which players keep contributing, for each of them and for all.
 *
 * A player who gets R by keeping to the target, T by departing from it once, and P afterwards, keeps to it iff
 * δ ≥ (T − R)/(T − P). Under the grim punishment P is its equilibrium payoff. Under the proportional one contributions are
 * divisible and P = (1 − severity)·R: at a lower level everything is smaller in proportion, so that the same discount factors
 * hold at each level and for a departure of any size, and the threat is credible.
 *
 * @throws InputError if it is not a public good, or has a threshold; if the target names a player that is not there; or for a
 * proportional punishment where a player would contribute alone
 *
 * Complexity: one pass over the players.
 *
 * @example
 * const equal = publicGood({ returns: Array.from({ length: 29 }, () => '1/2') })
 * contributionDiscounts(equal).all[0].lower // → '1/28'
 */
export function contributionDiscounts(good: PublicGood, options: ContributionOptions = {}): ContributionDiscounts {
  checkGood(good)
  checkOptions(options, ['target', 'punishment', 'severity'])
  const punishment = readPunishment(good, options)
  const target = readTarget(good, options.target)
  const isIn = new Set(target)
  const kept = payoffs(good, target)
  const departing = good.returns.map((gain, i) => {
    const change = gain.sub(1).mul(good.contributions[i]!)
    return isIn.has(i) ? kept[i]!.sub(change) : kept[i]!.add(change)
  })
  const punished =
    punishment.kind === 'grim'
      ? payoffs(
          good,
          playersWith(good, order => order > 0),
        )
      : kept.map(value => value.mul(ONE.sub(punishment.severity)))
  const perPlayer = kept.map((value, i) => discounts(value, departing[i]!, punished[i]!))
  return {
    method: 'contributionDiscounts',
    target,
    punishment,
    payoffs: kept,
    departing,
    punished,
    perPlayer,
    all: shared(perPlayer),
  }
}

/** Refuses what is no public good, and one with a threshold. */
export function checkGood(good: PublicGood): void {
  if (good?.kind !== 'public-good') throw new InputError('good', `${described(good)} is not a public good`)
  if (good.threshold.n !== 0n) {
    const instead = 'publicGoodsGame writes small ones out for the solvers of games'
    throw new InputError(
      'good.threshold',
      `${good.threshold.toFraction()} makes contributions depend on each other; ${instead}`,
    )
  }
}

function readTarget(good: PublicGood, target: readonly number[] | undefined): number[] {
  const n = good.players.length
  if (target === undefined) return Array.from({ length: n }, (_, i) => i)
  if (!Array.isArray(target)) throw new InputError('options.target', `${show(target)} is not a list of players`)
  const read = new Set<number>()
  Array.from(target as readonly number[]).forEach((player, k) => {
    const at = `options.target[${k}]`
    if (!Number.isSafeInteger(player) || player < 0 || player >= n) {
      throw new InputError(at, `${show(player)} is not one of ${n} players`)
    }
    if (read.has(player)) throw new InputError(at, `${player} is there twice`)
    read.add(player)
  })
  return [...read].sort((a, b) => a - b)
}

function readPunishment(good: PublicGood, options: ContributionOptions): ContributionDiscounts['punishment'] {
  const { punishment = 'grim', severity } = options
  if (punishment === 'grim') {
    if (severity !== undefined) throw new InputError('options.severity', "goes with punishment: 'proportional'")
    return { kind: 'grim' }
  }
  if (punishment !== 'proportional') {
    throw new InputError('options.punishment', `${show(punishment)} is not 'grim' or 'proportional'`)
  }
  const alone = playersWith(good, order => order > 0)[0]
  if (alone !== undefined) {
    const why = 'would contribute alone, so that a lower level is no threat to it; take the grim punishment'
    throw new InputError(`good.returns[${alone}]`, `player ${show(good.players[alone])} ${why}`)
  }
  const share = rational(severity ?? 1, 'options.severity')
  if (compare(share, ZERO) <= 0 || compare(share, ONE) > 0) {
    throw new InputError('options.severity', `${share.toFraction()} is not above 0 and at most 1`)
  }
  return { kind: 'proportional', severity: share }
}

/** The players whose return is below, equal to or above 1. */
function playersWith(good: PublicGood, holds: (order: number) => boolean): number[] {
  return good.returns.flatMap((gain, i) => (holds(compare(gain, ONE)) ? [i] : []))
}

/** What these players contribute together. */
function given(good: PublicGood, players: readonly number[]): Fraction {
  return sum(players.map(i => good.contributions[i]!))
}

/** What everybody gets if these players contribute. */
function payoffs(good: PublicGood, players: readonly number[]): Fraction[] {
  const total = given(good, players)
  const isIn = new Set(players)
  return good.returns.map((gain, i) => gain.mul(total).sub(isIn.has(i) ? good.contributions[i]! : ZERO))
}

/** Where (1 − δ)T + δP ≤ R. */
function discounts(R: Fraction, T: Fraction, P: Fraction): Interval[] {
  if (compare(T, R) <= 0) return [from(ZERO)]
  return compare(R, P) > 0 ? [from(T.sub(R).div(T.sub(P)))] : []
}

/** All discount factors from a number on. */
function from(lower: Fraction): Interval {
  return { lower, upper: ONE, lowerClosed: true, upperClosed: false }
}

function shared(perPlayer: readonly (readonly Interval[])[]): Interval[] {
  const starts = perPlayer.map(([interval]) => interval?.lower as Fraction | undefined)
  let highest = ZERO
  for (const start of starts) {
    if (start === undefined) return []
    if (compare(start, highest) > 0) highest = start
  }
  return [from(highest)]
}
