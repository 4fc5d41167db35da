/** Contests: Colonel Blotto's battlefields, congested roads, and ranking games. */
import { InputError, show } from '../../errors.ts'
import { bimatrix, type NormalForm } from '../../games/normal-form.ts'
import { fractions, isList, type RationalList } from '../../number/flat.ts'
import { type Fraction, type Rational, ratio, sum, ZERO } from '../../number/rational.ts'
import { checkInput, type Players, readAmounts, readPlayers } from '../input.ts'
import { drawing } from '../random.ts'
import { checkProfiles, MAX_STAGE_PROFILES, readParameter, stageGame } from './build.ts'

/**
 * Colonel Blotto: two sides place whole troops on battlefields; the larger number wins a field's value from the other side, a
 * tie nothing. Zero-sum (E. Borel, Comptes Rendus de l'Académie des Sciences 173, 1921).
 *
 * @param input.troops how many each side has; all of them are placed
 * @param input.values one per battlefield, none negative
 * @throws InputError if there are more than 65,536 profiles, or a parameter outside its range
 * @example
 * const battle = blottoGame({ troops: [2, 1], values: [3, 5] })
 * battle.strategies[1] // → ['0-1', '1-0']
 * payoff(battle, [0, 1], 0) // → '2'
 */
export function blottoGame(input: {
  readonly troops: readonly [number, number]
  readonly values: RationalList
}): NormalForm {
  checkInput(input, ['troops', 'values'])
  const values = fractions(readAmounts(input.values, 'values', 'nonnegative'))
  if (!Array.isArray(input.troops) || input.troops.length !== 2) {
    throw new InputError('troops', `${show(input.troops)} is not a list of two numbers`)
  }
  const counts = input.troops.map((troops, i) => {
    if (!Number.isSafeInteger(troops) || troops < 0) {
      throw new InputError(`troops[${i}]`, `${show(troops)} is not a number of troops`)
    }
    // Placements of t troops on f fields: (t + f − 1 choose f − 1).
    let count = 1
    for (let k = 1; k < values.length; k++) count = (count * (troops + k)) / k
    return count
  })
  if (counts[0]! * counts[1]! > MAX_STAGE_PROFILES) {
    throw new InputError('troops', `can be placed in more than ${MAX_STAGE_PROFILES} ways`)
  }
  const [first, second] = input.troops.map(troops => placements(troops, values.length))
  const score = (a: readonly number[], b: readonly number[]): Fraction =>
    sum(values.map((value, k) => (a[k]! > b[k]! ? value : a[k]! < b[k]! ? value.neg() : ZERO)))
  const game = bimatrix(first!.map(a => second!.map(b => score(a, b))))
  return { ...game, strategies: [first!, second!].map(list => list.map(places => places.join('-'))) }
}

/** All ways to place so many troops on so many fields, in lexicographic order. */
function placements(troops: number, fields: number): number[][] {
  if (fields === 1) return [[troops]]
  return Array.from({ length: troops + 1 }, (_, here) =>
    placements(troops - here, fields - 1).map(rest => [here, ...rest]),
  ).flat()
}

/**
 * A congestion game in which each player uses one of several resources, and pays a cost that depends on how many use it (R. W.
 * Rosenthal, International Journal of Game Theory 2, 1973). It is an exact potential game, and has a pure equilibrium.
 *
 * @param input.costs `costs[r][k − 1]`: what each of k users of resource r pays, for k from 1 to the number of players
 * @throws InputError if there are more than 65,536 profiles, or a list of costs has not one entry per player
 * @example
 * const roads = congestionGame({ players: 2, costs: [[1, 2], [2, 4]] })
 * payoff(roads, [0, 0], 0) // → '-2'
 * payoff(roads, [0, 1], 1) // → '-2'
 */
export function congestionGame(input: {
  readonly players: Players
  readonly costs: readonly RationalList[]
}): NormalForm {
  checkInput(input, ['players', 'costs'])
  const players = readPlayers(input.players, 16, '; their profiles are written out')
  const { costs } = input
  if (!Array.isArray(costs) || costs.length === 0) {
    throw new InputError('costs', `${show(costs)} is not a list with the costs of each resource`)
  }
  checkProfiles(players.length, costs.length, 'costs')
  const read = costs.map((list: RationalList, r) => {
    const at = `costs[${r}]`
    if (!isList(list) || list.length !== players.length) {
      throw new InputError(at, `${show(list)} is not a list of ${players.length}, one for each number of users`)
    }
    return Array.from(list as readonly Rational[], (cost, k) => readParameter(cost, `${at}[${k}]`).neg())
  })
  return stageGame(
    players,
    costs.map((_, r) => String(r + 1)),
    profile => profile.map(resource => read[resource]![profile.filter(other => other === resource).length - 1]!),
  )
}

/**
 * A random ranking game: each player chooses an effort, from 0 up; each step of it raises its score by a whole number from 1 to
 * `steps`, and its cost by as much in units of 1/(efforts · steps). The highest score wins a prize of 1, shared in a tie (L. A.
 * Goldberg, P. W. Goldberg, P. Krysta and C. Ventre, Theoretical Computer Science 476, 2013).
 *
 * @param input.efforts how many each player chooses from
 * @param input.steps from 1 to 2^31 − 1. Default 10
 * @throws InputError if there are more than 65,536 profiles, or a parameter outside its range
 * @example
 * const race = rankingGame({ players: 2, efforts: 4, seed: 1 })
 * payoff(race, [0, 3], 0) // → '0'
 */
export function rankingGame(input: {
  readonly players: Players
  readonly efforts: number
  readonly seed: number
  readonly steps?: number
}): NormalForm {
  checkInput(input, ['players', 'efforts', 'seed', 'steps'])
  const { efforts, seed, steps = 10 } = input
  if (!Number.isSafeInteger(efforts) || efforts < 1) {
    throw new InputError('efforts', `${show(efforts)} is not a number of efforts`)
  }
  if (!Number.isSafeInteger(steps) || steps < 1 || steps > 2 ** 31 - 1) {
    throw new InputError('steps', `${show(steps)} is not an integer from 1 to ${2 ** 31 - 1}`)
  }
  const { players, next } = drawing({ players: input.players, seed, minimum: 1, maximum: steps }, [1, steps], 16)
  checkProfiles(players.length, efforts, 'efforts')
  const climb = (): number[] => {
    const heights = [0]
    while (heights.length < efforts) heights.push(heights.at(-1)! + next())
    return heights
  }
  const scores = players.map(climb)
  const unit = BigInt(efforts) * BigInt(steps)
  const costs = players.map(() => climb().map(height => ratio(BigInt(height), unit)))
  return stageGame(
    players,
    Array.from({ length: efforts }, (_, k) => String(k)),
    profile => {
      const reached = profile.map((effort, i) => scores[i]![effort]!)
      const best = Math.max(...reached)
      const prize = ratio(1n, BigInt(reached.filter(score => score === best).length))
      return profile.map((effort, i) => (reached[i] === best ? prize : ZERO).sub(costs[i]![effort]!))
    },
  )
}
