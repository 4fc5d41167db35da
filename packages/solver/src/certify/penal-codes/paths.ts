/** What players gain by leaving paths of play, as polynomials in the discount factor, times a positive one. */
import { at as entry, type Fraction, type NormalForm, profileIndex, ZERO } from '@biform/core'
import type { ProfilePath } from '../../results/index.ts'
import type { Polynomial } from '../discount/departures.ts'

/** A target and its length, by which all values are multiplied: 1 + x + … + x^(length − 1). */
export interface Play {
  readonly stage: NormalForm
  readonly target: readonly (readonly number[])[]
}

/**
 * All that a player could gain in the periods of a path up to the end of its first round, by any other action, if the
 * path `punishment` begins after it.
 */
export function gainsFrom(play: Play, player: number, path: ProfilePath, punishment: ProfilePath): Polynomial[] {
  const { stage } = play
  const after = [ZERO, ...worthOf(play, player, punishment)]
  const profiles = [...path.first, ...path.cycle]
  return profiles.flatMap((profile, t) => {
    const rest =
      t < path.first.length
        ? { first: path.first.slice(t), cycle: path.cycle }
        : {
            first: [],
            cycle: [...path.cycle.slice(t - path.first.length), ...path.cycle.slice(0, t - path.first.length)],
          }
    const value = worthOf(play, player, rest)
    return stage.strategies[player]!.flatMap((_, action) => {
      if (action === profile[player]) return []
      const now = payoffOf(stage, player, profile.with(player, action))
      return [
        trimmed(
          added(
            added(present(play, now), after),
            value.map(coefficient => coefficient.neg()),
          ),
        ),
      ]
    })
  })
}

/** What a path is worth to a player. */
function worthOf(play: Play, player: number, { first, cycle }: ProfilePath): Polynomial {
  const now = (profile: readonly number[]): Fraction => payoffOf(play.stage, player, profile)
  let worth: Polynomial = cycle.length === play.target.length ? cycle.map(now) : play.target.map(() => now(cycle[0]!))
  for (const profile of first.toReversed()) worth = added(present(play, now(profile)), [ZERO, ...worth])
  return worth
}

/** (1 − x) · payoff · (1 + x + … + x^(L − 1)). */
function present({ target }: Play, payoff: Fraction): Polynomial {
  return [payoff, ...target.slice(1).map(() => ZERO), payoff.neg()]
}

function payoffOf(stage: NormalForm, player: number, profile: readonly number[]): Fraction {
  return entry(stage.payoffs[player]!, profileIndex(stage, profile))
}

function added(a: Polynomial, b: Polynomial): Polynomial {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? ZERO).add(b[i] ?? ZERO))
}

function trimmed(a: Polynomial): Polynomial {
  return a.slice(0, a.findLastIndex(value => value.n !== 0n) + 1)
}
