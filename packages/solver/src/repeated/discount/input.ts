/** What the functions on discount factors check before they start. */
import {
  compare,
  entryCount,
  type Fraction,
  InputError,
  type NormalForm,
  ONE,
  probability,
  profileIndex,
  type Rational,
  type RepeatedGame,
  show,
  sum,
} from '@biform/core'
import { checkBuilt } from '../../built.ts'
import { described } from '../../described.ts'
import { pure } from './machine/threat.ts'

/** A path has at most this many profiles before it begins again. */
const MAX_TARGET_LENGTH = 256

/** Refuses anything but a repeated game. */
export function checkRepeated(game: RepeatedGame): void {
  if (game?.kind !== 'repeated-game') throw new InputError('game', `${described(game)} is not a repeated game`)
  checkBuilt(game)
}

/** Reads a path: a profile, or a list of profiles. */
export function readTarget(
  stage: NormalForm,
  target: readonly number[] | readonly (readonly number[])[],
  at = 'options.target',
): number[][] {
  if (!Array.isArray(target) || target.length === 0) {
    throw new InputError(at, `${show(target)} is neither a profile nor a list of profiles`)
  }
  if (!Array.isArray(target[0])) return [readProfile(stage, target as readonly number[], at)]
  if (target.length > MAX_TARGET_LENGTH) throw new InputError(at, `has more than ${MAX_TARGET_LENGTH} profiles`)
  return Array.from(target, (profile, t) => readProfile(stage, profile as readonly number[], `${at}[${t}]`))
}

/** Reads a pure profile, or a mixed one, as a probability vector for each player. */
export function readPunishment(
  stage: NormalForm,
  punishment: readonly number[] | readonly (readonly Rational[])[],
): Fraction[][] {
  const at = 'options.punishment'
  if (!punishment.some(item => Array.isArray(item))) {
    return pure(stage, readProfile(stage, punishment as readonly number[], at))
  }
  if (punishment.length !== stage.players.length) {
    throw new InputError(at, `has ${entryCount(punishment.length)} for ${stage.players.length} players`)
  }
  return stage.strategies.map((actions, player) => {
    const vector = punishment[player]
    if (!Array.isArray(vector) || vector.length !== actions.length) {
      throw new InputError(`${at}[${player}]`, `${show(vector)} is not a list of ${actions.length} probabilities`)
    }
    const output = Array.from(vector, (value: Rational, a) => probability(value, `${at}[${player}][${a}]`))
    const total = sum(output)
    if (compare(total, ONE) !== 0) {
      throw new InputError(`${at}[${player}]`, `the probabilities have the sum ${total.toFraction()}, not 1`)
    }
    return output
  })
}

function readProfile(stage: NormalForm, profile: readonly number[], at: string): number[] {
  try {
    profileIndex(stage, profile)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(error.at.replace('profile', at), error.reason)
  }
  return [...profile]
}
