/**
 * The classical 2×2 games, by the letters of A. Rapoport and A. Chammah (Prisoner's Dilemma, 1965): R if both cooperate, S
 * for who does so alone, T for who alone does not, P if nobody does. Strategy 0 is to cooperate.
 */
import { InputError } from '../../errors.ts'
import { bimatrix, type NormalForm } from '../../games/normal-form.ts'
import { compare, type Fraction, type Rational } from '../../number/rational.ts'
import { checkInput, namedPlayers } from '../input.ts'
import { readParameter } from './build.ts'

/** The payoffs of a symmetric 2×2 game. */
export interface TwoByTwoInput {
  readonly players?: readonly string[]
  readonly R: Rational
  readonly S: Rational
  readonly T: Rational
  readonly P: Rational
}

type Letter = 'R' | 'S' | 'T' | 'P'
type Labels = readonly [string, string]

/** A symmetric game whose payoffs meet the inequalities of its class, such as `T > R`. */
function build(input: TwoByTwoInput, labels: Labels, conditions: readonly string[]): NormalForm {
  checkInput(input, ['players', 'R', 'S', 'T', 'P'])
  const read = (letter: Letter): Fraction => readParameter(input[letter], letter)
  const values = { R: read('R'), S: read('S'), T: read('T'), P: read('P') }
  for (const condition of conditions) {
    const [a, sign, b] = condition.split(' ') as [Letter, string, Letter]
    const order = compare(values[a], values[b])
    if (order > 0 || (order === 0 && sign === '≥')) continue
    throw new InputError(
      a,
      `${values[a].toFraction()} against ${b} = ${values[b].toFraction()}: ${condition} has to hold`,
    )
  }
  const { R, S, T, P } = values
  const game = bimatrix(
    [
      [R, S],
      [T, P],
    ],
    [
      [R, T],
      [S, P],
    ],
  )
  return { ...game, players: namedPlayers(input.players, 2), strategies: [[...labels], [...labels]] }
}

/**
 * A prisoner's dilemma: T > R > P > S.
 *
 * @throws InputError if an inequality does not hold or a payoff is no number
 * @example
 * payoff(prisonersDilemma({ R: 3, S: 0, T: 5, P: 1 }), [1, 0], 0) // → '5'
 */
export function prisonersDilemma(input: TwoByTwoInput): NormalForm {
  return build(input, ['C', 'D'], ['T > R', 'R > P', 'P > S'])
}

/**
 * A stag hunt: R > T ≥ P > S. Strategy 0 is to hunt the stag.
 *
 * @throws InputError if an inequality does not hold or a payoff is no number
 * @example
 * stagHunt({ R: 6, S: 0, T: 4, P: 4 }).strategies[0] // → ['stag', 'hare']
 */
export function stagHunt(input: TwoByTwoInput): NormalForm {
  return build(input, ['stag', 'hare'], ['R > T', 'T ≥ P', 'P > S'])
}

/**
 * Chicken: T > R > S > P. Strategy 0 is to give way.
 *
 * @throws InputError if an inequality does not hold or a payoff is no number
 * @example
 * payoff(chicken({ R: 3, S: 2, T: 4, P: 0 }), [1, 1], 1) // → '0'
 */
export function chicken(input: TwoByTwoInput): NormalForm {
  return build(input, ['swerve', 'straight'], ['T > R', 'R > S', 'S > P'])
}

/**
 * Hawk and dove (J. Maynard Smith and G. Price 1973): doves share a resource of value V, hawks fight for it at a cost C of
 * losing. Chicken if V < C, a prisoner's dilemma if V > C. Strategy 0 is the dove.
 *
 * @throws InputError unless value and cost are positive
 * @example
 * payoff(hawkDove({ value: 2, cost: 6 }), [1, 1], 0) // → '-2'
 */
export function hawkDove(input: {
  readonly players?: readonly string[]
  readonly value: Rational
  readonly cost: Rational
}): NormalForm {
  checkInput(input, ['players', 'value', 'cost'])
  const value = readParameter(input.value, 'value', 'positive')
  const cost = readParameter(input.cost, 'cost', 'positive')
  const payoffs = { R: value.div(2), S: 0, T: value, P: value.sub(cost).div(2) }
  return build({ ...payoffs, ...(input.players ? { players: input.players } : {}) }, ['dove', 'hawk'], [])
}

/**
 * Matching pennies: player 0 wins the stake where both choose the same, player 1 where they do not.
 *
 * @throws InputError unless the stake is positive
 * @example
 * payoff(matchingPennies(), [0, 1], 1) // → '1'
 */
export function matchingPennies(
  input: { readonly players?: readonly string[]; readonly stake?: Rational } = {},
): NormalForm {
  checkInput(input, ['players', 'stake'])
  const stake = readParameter(input.stake ?? 1, 'stake', 'positive')
  const game = bimatrix([
    [stake, stake.neg()],
    [stake.neg(), stake],
  ])
  return {
    ...game,
    players: namedPlayers(input.players, 2),
    strategies: [
      ['heads', 'tails'],
      ['heads', 'tails'],
    ],
  }
}

/**
 * The battle of the sexes: both want to meet, player 0 at the first place and player 1 at the second.
 *
 * @param input.favourite what who meets at its own place gets; above `other`
 * @param input.other what who meets at the other's place gets; positive. Apart both get 0
 * @throws InputError if favourite ≤ other, or other ≤ 0
 * @example
 * payoff(battleOfTheSexes({ favourite: 2, other: 1 }), [1, 1], 1) // → '2'
 */
export function battleOfTheSexes(input: {
  readonly players?: readonly string[]
  readonly favourite: Rational
  readonly other: Rational
}): NormalForm {
  checkInput(input, ['players', 'favourite', 'other'])
  const favourite = readParameter(input.favourite, 'favourite')
  const other = readParameter(input.other, 'other', 'positive')
  if (compare(favourite, other) <= 0) {
    throw new InputError('favourite', `${favourite.toFraction()} is not more than other, ${other.toFraction()}`)
  }
  const game = bimatrix(
    [
      [favourite, 0],
      [0, other],
    ],
    [
      [other, 0],
      [0, favourite],
    ],
  )
  return {
    ...game,
    players: namedPlayers(input.players, 2),
    strategies: [
      ['A', 'B'],
      ['A', 'B'],
    ],
  }
}
