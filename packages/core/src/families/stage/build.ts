/** What the families of stage games share: reading their parameters, and filling a game in normal form. */
import { InputError, show } from '../../errors.ts'
import type { NormalForm } from '../../games/normal-form.ts'
import { flatFractions, isList, type RationalList } from '../../number/flat.ts'
import { type Fraction, type Rational, rational } from '../../number/rational.ts'

/** Stage games that are written out have at most this many profiles. */
export const MAX_STAGE_PROFILES = 65_536

/** A parameter ≥ 0, or > 0. */
export function readParameter(value: Rational, at: string, sign: 'any' | 'nonnegative' | 'positive' = 'any'): Fraction {
  const read = rational(value, at)
  if (sign !== 'any' && read.s < 0n) throw new InputError(at, `${read.toFraction()} is negative`)
  if (sign === 'positive' && read.n === 0n) throw new InputError(at, '0, and has to be positive')
  return read
}

/** A share: from 0 to 1. */
export function readShare(value: Rational, at: string): Fraction {
  const read = readParameter(value, at, 'nonnegative')
  if (read.n > read.d) throw new InputError(at, `${read.toFraction()} is more than 1`)
  return read
}

/** Refuses games with too many profiles before any is made. */
export function checkProfiles(players: number, strategies: number, at: string, instead = ''): void {
  if (strategies ** players <= MAX_STAGE_PROFILES) return
  throw new InputError(
    at,
    `${players} players with ${strategies} strategies each have more than ${MAX_STAGE_PROFILES} profiles${instead}`,
  )
}

/** Distinct amounts ≥ 0 that each of so many players chooses from. */
export function readAxis(value: RationalList, at: string, players: number): Fraction[] {
  if (!isList(value) || value.length === 0) throw new InputError(at, `${show(value)} is not a list of ${at}`)
  checkProfiles(players, value.length, at)
  const amounts = Array.from(value as readonly Rational[], (amount, k) =>
    readParameter(amount, `${at}[${k}]`, 'nonnegative'),
  )
  const labels = amounts.map(amount => amount.toFraction())
  labels.forEach((label, k) => {
    if (labels.indexOf(label) !== k) throw new InputError(`${at}[${k}]`, `${label} is there twice`)
  })
  return amounts
}

/** A game in which all players have the same strategies; `pay` is called for each profile in row-major order. */
export function stageGame(
  players: readonly string[],
  strategies: readonly string[],
  pay: (profile: readonly number[]) => readonly Fraction[],
): NormalForm {
  const n = players.length
  const count = strategies.length
  const lists: Fraction[][] = players.map(() => [])
  for (let place = 0; place < count ** n; place++) {
    const profile = Array.from({ length: n }, (_, i) => Math.floor(place / count ** (n - 1 - i)) % count)
    pay(profile).forEach((amount, i) => {
      lists[i]!.push(amount)
    })
  }
  return {
    kind: 'normal-form',
    players: [...players],
    strategies: players.map(() => [...strategies]),
    payoffs: lists.map(flatFractions),
  }
}
