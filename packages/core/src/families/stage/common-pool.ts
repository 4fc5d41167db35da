/**
 * The common pool: what one takes out leaves less to all (H. S. Gordon, Journal of Political Economy 62, 1954; E. Ostrom,
 * R. Gardner and J. Walker, Rules, Games, and Common-Pool Resources, 1994).
 */
import type { NormalForm } from '../../games/normal-form.ts'
import type { RationalList } from '../../number/flat.ts'
import { type Rational, sum } from '../../number/rational.ts'
import { checkInput, type Players, readPlayers } from '../input.ts'
import { readAxis, readParameter, stageGame } from './build.ts'

/**
 * A common-pool resource: who puts effort x into it gets x·(yield − crowding·X) − cost·x, X the effort of all together. To
 * stay out is effort 0.
 *
 * @param input.efforts the efforts to choose from, none negative; strategies are labelled by them
 * @param input.yield what a unit of effort brings in where nobody else is
 * @param input.crowding by how much each unit of effort lowers that, ≥ 0
 * @param input.cost of a unit of effort. Default 0
 * @throws InputError if there are more than 65,536 profiles, or a parameter outside its range
 * @example
 * const pasture = commonPool({ players: 2, efforts: [3, 4], yield: 12, crowding: 1 })
 * payoff(pasture, [0, 0], 0) // → '18'
 * payoff(pasture, [1, 0], 0) // → '20'
 */
export function commonPool(input: {
  readonly players: Players
  readonly efforts: RationalList
  readonly yield: Rational
  readonly crowding: Rational
  readonly cost?: Rational
}): NormalForm {
  checkInput(input, ['players', 'efforts', 'yield', 'crowding', 'cost'])
  const players = readPlayers(input.players, 16, '; their profiles are written out')
  const efforts = readAxis(input.efforts, 'efforts', players.length)
  const labels = efforts.map(effort => effort.toFraction())
  const gain = readParameter(input.yield, 'yield').sub(readParameter(input.cost ?? 0, 'cost', 'nonnegative'))
  const crowding = readParameter(input.crowding, 'crowding', 'nonnegative')
  return stageGame(players, labels, profile => {
    const all = profile.map(strategy => efforts[strategy]!)
    const margin = gain.sub(crowding.mul(sum(all)))
    return all.map(effort => effort.mul(margin))
  })
}
