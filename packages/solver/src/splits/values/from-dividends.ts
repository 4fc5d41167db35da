/** From Harsanyi dividends back to worths: v(S) = Σ_{T⊆S} d(T), one pass per player. */
import { type Coalitional, coalitional, flat, InputError, integers, type RationalList, ratio, show } from '@biform/core'
import { checkOptions } from '../../options.ts'

/**
 * The TU game whose Harsanyi dividends are given: the inverse of `dividends`.
 *
 * n·2^(n−1) additions.
 *
 * @param input `dividends` in bitmask order, player 0 the lowest bit; `players` default to "1", "2", …, n
 * @throws InputError for a wrong length, or a dividend of the empty coalition other than 0
 * @example
 * const unanimity = fromDividends({ dividends: [0, 0, 0, 0, 0, 0, 0, 1] })
 * shapley(unanimity).values // → ['1/3', '1/3', '1/3']
 */
export function fromDividends(input: {
  readonly players?: readonly string[]
  readonly dividends: RationalList
}): Coalitional {
  checkOptions(input, ['players', 'dividends'])
  const { players, dividends } = input
  if (!Array.isArray(dividends) && !ArrayBuffer.isView(dividends))
    throw new InputError('dividends', `${show(dividends)} is not a list of dividends`)
  const read = asWorths(players, dividends)
  const sums = integers(read.worth)
  for (let bit = 1; bit < sums.length; bit *= 2) {
    for (let S = bit; S < sums.length; S = (S + 1) | bit) sums[S]! += sums[S ^ bit]!
  }
  const worth = flat(sums.map(value => ratio(value, read.worth.denominator)))
  return { kind: 'coalitional', players: read.players, worth }
}

/** Read by the builder of games, which checks length, players and the empty coalition; its errors name `dividends`. */
function asWorths(players: readonly string[] | undefined, dividends: RationalList): Coalitional {
  try {
    return coalitional({ ...(players ? { players } : {}), worth: dividends })
  } catch (error) {
    if (!(error instanceof InputError) || !error.at.startsWith('worth')) throw error
    throw new InputError(error.at.replace(/^worth/, 'dividends'), error.reason.replace('be worth 0', 'have dividend 0'))
  }
}
