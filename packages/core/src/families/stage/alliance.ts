/**
 * An alliance of several partners who may honour it, grab what the others expose, or stay out: the stage game of repeated
 * partnership in which what a partner creates is in part in the reach of the others.
 */
import { InputError, show } from '../../errors.ts'
import type { NormalForm } from '../../games/normal-form.ts'
import { compare, ONE, type Rational } from '../../number/rational.ts'
import { checkInput, type Players, readPlayers } from '../input.ts'
import { checkProfiles, readParameter, readShare, stageGame } from './build.ts'

/**
 * The alliance game. Each of n partners invests k and creates u for itself, of which a fraction ρ is exposed.
 *
 * All honour: R = u − k each. One grabs: it has T = u + (n − 1)ρu − k, every other (1 − ρ)u − k. Several grab: what is exposed
 * is lost in the contest, and everybody has (1 − ρ)u − k. An alliance needs all partners: who stays out gets p, and who
 * invested in one that does not come about loses k. That all stay out is an equilibrium, with P = p.
 *
 * @param input.players at least two, at most ten
 * @param input.value u ≥ 0
 * @param input.cost k ≥ 0. Default 0
 * @param input.outside p ≥ 0. Default 0
 * @param input.exposure ρ, from 0 to 1
 * @throws InputError if a parameter is outside its range, or u ≤ k + p: then the alliance is not worth having
 * @example
 * const alliance = allianceGame({ players: 2, value: 10, cost: 4, exposure: '1/2' })
 * payoff(alliance, [0, 0], 0) // → '6'
 * payoff(alliance, [1, 0], 0) // → '11'
 * payoff(alliance, [2, 2], 0) // → '0'
 */
export function allianceGame(input: {
  readonly players: Players
  readonly value: Rational
  readonly cost?: Rational
  readonly outside?: Rational
  readonly exposure: Rational
}): NormalForm {
  checkInput(input, ['players', 'value', 'cost', 'outside', 'exposure'])
  const players = readPlayers(input.players, 10, '; their profiles are written out')
  const n = players.length
  if (n < 2) throw new InputError('players', `${show(input.players)} is no alliance: it needs two players`)
  checkProfiles(n, 3, 'players')
  const value = readParameter(input.value, 'value', 'nonnegative')
  const cost = readParameter(input.cost ?? 0, 'cost', 'nonnegative')
  const outside = readParameter(input.outside ?? 0, 'outside', 'nonnegative')
  const exposure = readShare(input.exposure, 'exposure')
  if (compare(value, cost.add(outside)) <= 0) {
    throw new InputError('value', `${value.toFraction()} is not more than cost and outside together`)
  }
  const honoured = value.sub(cost)
  const exposed = exposure.mul(value)
  const robbed = ONE.sub(exposure).mul(value).sub(cost)
  const grabbed = honoured.add(exposed.mul(n - 1))
  return stageGame(players, ['honour', 'grab', 'stay out'], profile => {
    if (profile.includes(2)) return profile.map(strategy => (strategy === 2 ? outside : cost.neg()))
    const grabbing = profile.filter(strategy => strategy === 1).length
    return profile.map(strategy => {
      if (grabbing === 0) return honoured
      return grabbing === 1 && strategy === 1 ? grabbed : robbed
    })
  })
}
