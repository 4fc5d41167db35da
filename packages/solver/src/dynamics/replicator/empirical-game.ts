/** The game that a tournament's strategies play against each other: its strategies are the tournament's. */
import { type Fraction, InputError, type NormalForm, normalForm, rational } from '@biform/core'
import { described } from '../../described.ts'
import type { Tournament } from '../../results/tournament.ts'

/**
 * The empirical game of a tournament: what each strategy gets against each other one, per turn, as a game in normal form.
 *
 * A single population plays both roles: what a strategy gets is the mean over the two, and the game is symmetric. With separate
 * row and column populations it is the bimatrix game of the two. Payoffs that were sampled are taken as they are.
 *
 * @throws InputError where a pair did not play: strategies need matches with themselves (`selfPlay: 'shown'`)
 * @example
 * const dilemma = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const names = ['defector', 'tit-for-tat'].map(name => namedStrategy(name))
 * const game = empiricalGame(tournament(dilemma, names, { turns: 10, selfPlay: 'shown' }))
 * payoff(game, [0, 1], 0) // → '7/5'
 */
export function empiricalGame(tournament: Tournament): NormalForm {
  if (tournament?.method !== 'tournament') {
    throw new InputError('', `${described(tournament)} is not the result of a tournament`)
  }
  const { rows, columns } = tournament
  const played = (field: 'payoffs' | 'columnPayoffs', i: number, j: number): Fraction => {
    const value = tournament[field][i]![j]!
    const at = `${field}[${i}][${j}]`
    if (value === null) {
      throw new InputError(
        at,
        `is missing: ${i === j && columns === undefined ? "ask for selfPlay 'shown'" : 'the pair did not play'}`,
      )
    }
    return rational(value, at)
  }
  const names = (list: Tournament['rows']): string[] => list.map(({ name }, i) => name ?? `${i}`)
  const others = columns ?? rows
  const payoffs = rows.map((_, i) =>
    others.map((_, j) => {
      if (columns !== undefined) return [played('payoffs', i, j), played('columnPayoffs', i, j)]
      const inBoth = (a: number, b: number): Fraction =>
        played('payoffs', a, b)
          .add(played('columnPayoffs', b, a))
          .div(2)
      return [inBoth(i, j), inBoth(j, i)]
    }),
  )
  return normalForm({ strategies: [names(rows), names(others)], payoffs })
}
