/**
 * Noise in repeated play. Noise in action: what a player does is not always what its strategy intends. Noise in
 * perception: what it sees of another's action is not always what was done.
 */
import { InputError, show } from '../errors.ts'
import { checkFields, isPlain } from '../games/fields.ts'
import type { Fraction, Rational } from '../number/rational.ts'
import { probability } from './automaton.ts'

/**
 * How noisy play is, in every period, the first included. Payoffs come from what is done; a player always sees its own
 * action as it was done.
 */
export interface Noise {
  /**
   * `inAction[i]`: the probability that player i's intended action is replaced by another one of its own, each other with
   * the same probability. A player with a single action plays it.
   */
  readonly inAction: readonly Fraction[]
  /**
   * `inPerception[i]`: the probability that player i takes another player's action for another one, each other with the
   * same probability; independently for each of the others and each observer.
   */
  readonly inPerception: readonly Fraction[]
}

/** What is read as noise: the probability of noise in action; or that of each sort, for all players or one for each. */
export type NoiseInput =
  | Rational
  | {
      readonly action?: Rational | readonly Rational[]
      readonly perception?: Rational | readonly Rational[]
    }

/**
 * Reads noise for so many players.
 *
 * @throws InputError for probabilities outside [0, 1] and lists of another length
 * @example
 * noise('1/100', 2).inAction // → ['1/100', '1/100']
 * noise({ perception: [0, '1/20'] }, 2) // → { inAction: ['0', '0'], inPerception: ['0', '1/20'] }
 */
export function noise(input: NoiseInput, players: number, at = 'noise'): Noise {
  if (!isPlain(input)) {
    return { inAction: each(input as Rational, players, at), inPerception: each(0, players, at) }
  }
  checkFields(input, ['action', 'perception'], at)
  const { action = 0, perception = 0 } = input as Exclude<NoiseInput, Rational>
  return {
    inAction: each(action, players, `${at}.action`),
    inPerception: each(perception, players, `${at}.perception`),
  }
}

function each(value: Rational | readonly Rational[], players: number, at: string): Fraction[] {
  if (!Array.isArray(value)) {
    const one = probability(value as Rational, at)
    return Array.from({ length: players }, () => one)
  }
  if (value.length !== players)
    throw new InputError(at, `${show(value)} has not one probability for each of ${players} players`)
  return Array.from(value as readonly Rational[], (item, i) => probability(item, `${at}[${i}]`))
}
