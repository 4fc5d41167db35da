/** The deviations that a correlated equilibrium has to make unprofitable, and what each gains at every profile. */
import { InputError, integers, type NormalForm, profileCount, shapeOf } from '@biform/core'
import type { CoarseMultiplier, CorrelatedMultiplier } from '../../results/correlated.ts'

/** A deviation, and its gain at each profile (row-major): numerators over the denominator of the player's payoffs. */
export interface Deviation<Name> {
  readonly name: Name
  readonly denominator: bigint
  readonly gains: readonly bigint[]
}

/** A player who is told one strategy plays another. */
export type Conditional = Omit<CorrelatedMultiplier<unknown>, 'multiplier'>
/** A player plays a strategy whatever it would be told. */
export type Unconditional = Omit<CoarseMultiplier<unknown>, 'multiplier'>

/** Programs have at most this many entries: deviations × profiles. */
export const MAX_CORRELATED_ENTRIES = 1_000_000

/** All deviations from one strategy to another. */
export function conditional(game: NormalForm): Deviation<Conditional>[] {
  const counts = shapeOf(game)
  checkSize(
    game,
    counts.reduce((total, count) => total + count * (count - 1), 0),
  )
  return counts.flatMap((count, player) => {
    const gainTo = gainsOf(game, player)
    const strategies = Array.from({ length: count }, (_, s) => s)
    return strategies.flatMap(from =>
      strategies
        .filter(to => to !== from)
        .map(to => ({
          name: { player, from, to },
          denominator: game.payoffs[player]!.denominator,
          gains: gainTo(to, from),
        })),
    )
  })
}

/** All deviations to one strategy. */
export function unconditional(game: NormalForm): Deviation<Unconditional>[] {
  const counts = shapeOf(game)
  checkSize(
    game,
    counts.reduce((total, count) => total + count, 0),
  )
  return counts.flatMap((count, player) => {
    const gainTo = gainsOf(game, player)
    return Array.from({ length: count }, (_, to) => ({
      name: { player, to },
      denominator: game.payoffs[player]!.denominator,
      gains: gainTo(to),
    }))
  })
}

/** What a player gains at each profile by playing `to` instead: 0 where it does not play `from`, if that is given. */
function gainsOf(game: NormalForm, player: number): (to: number, from?: number) => bigint[] {
  const values = integers(game.payoffs[player]!)
  const counts = shapeOf(game)
  const stride = counts.slice(player + 1).reduce((size, count) => size * count, 1)
  const own = (place: number): number => Math.floor(place / stride) % counts[player]!
  return (to, from) =>
    values.map((value, place) =>
      from !== undefined && own(place) !== from ? 0n : values[place + (to - own(place)) * stride]! - value,
    )
}

function checkSize(game: NormalForm, deviations: number): void {
  const profiles = profileCount(game)
  if (deviations * profiles <= MAX_CORRELATED_ENTRIES) return
  throw new InputError(
    'game',
    `has ${deviations} deviations and ${profiles} profiles; their product may be at most ${MAX_CORRELATED_ENTRIES}`,
  )
}
