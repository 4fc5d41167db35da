/** Games of coordination: meeting in one place, the weakest link, and the travelers who undercut each other. */
import type { NormalForm } from '../../games/normal-form.ts'
import { fractions, type RationalList } from '../../number/flat.ts'
import { compare, type Fraction, type Rational, ZERO } from '../../number/rational.ts'
import { checkInput, type Players, readAmounts, readPlayers } from '../input.ts'
import { checkProfiles, readAxis, readParameter, stageGame } from './build.ts'

const least = (values: readonly Fraction[]): Fraction =>
  values.reduce((lowest, value) => (compare(value, lowest) < 0 ? value : lowest))

/**
 * Pure coordination: all players who choose the same strategy k get `values[k]`, and 0 unless all do (T. C. Schelling, The
 * Strategy of Conflict, 1960). With two players and m positive values there are 2^m − 1 equilibria.
 *
 * @throws InputError if there are more than 65,536 profiles
 * @example
 * const meeting = coordinationGame({ players: 2, values: [1, 2] })
 * payoff(meeting, [1, 1], 0) // → '2'
 * payoff(meeting, [0, 1], 0) // → '0'
 */
export function coordinationGame(input: { readonly players: Players; readonly values: RationalList }): NormalForm {
  checkInput(input, ['players', 'values'])
  const players = readPlayers(input.players, 16, '; their profiles are written out')
  const values = fractions(readAmounts(input.values, 'values'))
  checkProfiles(players.length, values.length, 'values')
  return stageGame(
    players,
    values.map((_, k) => String(k + 1)),
    profile => profile.map(() => (profile.every(strategy => strategy === profile[0]) ? values[profile[0]!]! : ZERO)),
  )
}

/**
 * The minimum-effort game, or weakest link: everybody gets benefit · (the least effort) − cost · (its own effort) (J. B. Van
 * Huyck, R. C. Battalio and R. O. Beil, American Economic Review 80, 1990).
 *
 * @param input.efforts to choose from, none negative; strategies are labelled by them
 * @throws InputError if there are more than 65,536 profiles, or a parameter is negative
 * @example
 * const team = minimumEffortGame({ players: 3, efforts: [1, 2], benefit: 6, cost: 3 })
 * payoff(team, [1, 1, 1], 0) // → '6'
 * payoff(team, [1, 1, 0], 0) // → '0'
 */
export function minimumEffortGame(input: {
  readonly players: Players
  readonly efforts: RationalList
  readonly benefit: Rational
  readonly cost: Rational
}): NormalForm {
  checkInput(input, ['players', 'efforts', 'benefit', 'cost'])
  const players = readPlayers(input.players, 16, '; their profiles are written out')
  const efforts = readAxis(input.efforts, 'efforts', players.length)
  const benefit = readParameter(input.benefit, 'benefit', 'nonnegative')
  const cost = readParameter(input.cost, 'cost', 'nonnegative')
  return stageGame(
    players,
    efforts.map(effort => effort.toFraction()),
    profile => {
      const made = profile.map(strategy => efforts[strategy]!)
      const gain = benefit.mul(least(made))
      return made.map(effort => gain.sub(cost.mul(effort)))
    },
  )
}

/**
 * The traveler's dilemma: both are paid the lower of two claims; who made it gets the bonus on top, who claimed more loses as
 * much (K. Basu, American Economic Review 84, 1994).
 *
 * @param input.claims to choose from, none negative; strategies are labelled by them
 * @param input.bonus ≥ 0
 * @throws InputError if there are more than 65,536 profiles, or a parameter is negative
 * @example
 * const luggage = travelersDilemma({ claims: [2, 3], bonus: 2 })
 * payoff(luggage, [0, 1], 0) // → '4'
 * payoff(luggage, [0, 1], 1) // → '0'
 */
export function travelersDilemma(input: { readonly claims: RationalList; readonly bonus: Rational }): NormalForm {
  checkInput(input, ['claims', 'bonus'])
  const claims = readAxis(input.claims, 'claims', 2)
  const bonus = readParameter(input.bonus, 'bonus', 'nonnegative')
  return stageGame(
    ['1', '2'],
    claims.map(claim => claim.toFraction()),
    ([own, other]) => {
      const low = least([claims[own!]!, claims[other!]!])
      const order = compare(claims[own!]!, claims[other!]!)
      const extra = order === 0 ? ZERO : order < 0 ? bonus : bonus.neg()
      return [low.add(extra), low.sub(extra)]
    },
  )
}
