/** Whether a record of a game holds all that a writer of files goes through: one made by hand, or read without `fromJSON`, may not. */
import { entryCount, InputError, show } from '../errors.ts'
import { checkKind } from '../games/fields.ts'
import type { NormalForm } from '../games/normal-form.ts'
import { isList, length } from '../number/flat.ts'

/**
 * Refuses a game in normal form without its labels, or with another number of payoffs than it has profiles.
 *
 * @throws InputError that names the place
 */
export function checkWhole(game: NormalForm): void {
  checkKind(game, 'normal-form')
  const { players, strategies, payoffs } = game
  checkLabels(players, 'players')
  if (!Array.isArray(strategies)) throw new InputError('strategies', `${show(strategies)} is not a list`)
  strategies.forEach((list: unknown, i) => {
    checkLabels(list, `strategies[${i}]`)
  })
  if (!Array.isArray(payoffs)) throw new InputError('payoffs', `${show(payoffs)} is not a list`)
  for (const [at, list] of Object.entries({ strategies, payoffs })) {
    if (list.length !== players.length) {
      throw new InputError(at, `has ${entryCount(list.length)} for ${players.length} players`)
    }
  }
  const profiles = strategies.reduce((product, list) => product * list.length, 1)
  payoffs.forEach((store: (typeof payoffs)[number] | null | undefined, i) => {
    if (!isList(store?.values) || typeof store?.denominator !== 'bigint') {
      throw new InputError(`payoffs[${i}]`, 'is not a list of numbers over a denominator; normalForm makes it')
    }
    if (length(store) !== profiles) {
      throw new InputError(`payoffs[${i}]`, `has ${entryCount(length(store))} for ${profiles} profiles`)
    }
  })
}

function checkLabels(list: unknown, at: string): void {
  if (!Array.isArray(list)) throw new InputError(at, `${show(list)} is not a list of labels`)
  for (const [k, item] of list.entries()) {
    if (typeof item !== 'string') throw new InputError(`${at}[${k}]`, `${show(item)} is not a label`)
  }
}
