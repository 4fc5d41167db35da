/** The volunteer's dilemma (A. Diekmann, Journal of Conflict Resolution 29, 1985): one is enough, and all wait for another. */
import { InputError } from '../../errors.ts'
import type { NormalForm } from '../../games/normal-form.ts'
import { compare, type Rational, ZERO } from '../../number/rational.ts'
import { checkInput, type Players, readPlayers } from '../input.ts'
import { checkProfiles, readParameter, stageGame } from './build.ts'

/**
 * The volunteer's dilemma: everybody gains `benefit` if at least `needed` players volunteer, who pay `cost` each, whether the
 * good comes about or not. Strategy 0 is to volunteer.
 *
 * @param input.cost between 0 and the benefit, both excluded
 * @param input.needed from 1 to the number of players. Default 1
 * @throws InputError for more than 16 players, or a parameter outside its range
 * @example
 * const dilemma = volunteersDilemma({ players: 3, benefit: 4, cost: 1 })
 * payoff(dilemma, [0, 1, 1], 0) // → '3'
 * payoff(dilemma, [0, 1, 1], 1) // → '4'
 */
export function volunteersDilemma(input: {
  readonly players: Players
  readonly benefit: Rational
  readonly cost: Rational
  readonly needed?: number
}): NormalForm {
  checkInput(input, ['players', 'benefit', 'cost', 'needed'])
  const players = readPlayers(input.players, 16, '; their profiles are written out')
  checkProfiles(players.length, 2, 'players')
  const benefit = readParameter(input.benefit, 'benefit', 'positive')
  const cost = readParameter(input.cost, 'cost', 'positive')
  if (compare(cost, benefit) >= 0) {
    throw new InputError('cost', `${cost.toFraction()} is not less than the benefit, ${benefit.toFraction()}`)
  }
  const { needed = 1 } = input
  if (!Number.isSafeInteger(needed) || needed < 1 || needed > players.length) {
    throw new InputError('needed', `${needed} is not a number of volunteers from 1 to ${players.length}`)
  }
  return stageGame(players, ['volunteer', 'wait'], profile => {
    const isProvided = profile.filter(strategy => strategy === 0).length >= needed
    return profile.map(strategy => (isProvided ? benefit : ZERO).sub(strategy === 0 ? cost : ZERO))
  })
}
