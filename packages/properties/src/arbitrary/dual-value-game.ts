/** Dual-value games (b, w, ℓ). */
import {
  balancedGame,
  dualValueGame as build,
  compare,
  convexGame,
  type DualValueGame,
  type Fraction,
  fractions,
} from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { pickSlacks, pickWorths, playerRange, slacks } from './coalitional.ts'
import { labelling } from './labels.ts'
import { exactly, pick, type Range, slice } from './range.ts'
import { rational } from './rational.ts'
import { type LiabilityClass, liabilities, ofMembers } from './relationship.ts'

/** Options of `dualValueGame`. */
export interface DualValueGameOptions {
  /** How many players. Default [1, 3]; at most 6. */
  readonly players?: Range
  /**
   * `any`; `uncrowded`: no coalition gives a member more own use than that of all, b_i(S) ≤ b_i(N); `monotone`: own use
   * never falls as a coalition grows. Default `any`.
   */
  readonly ownUse?: 'any' | 'uncrowded' | 'monotone'
  /** The class of the pot as a TU game. Default `any`. */
  readonly pot?: 'any' | 'balanced' | 'convex'
  /** Default 'any'. */
  readonly liability?: LiabilityClass
  /** What own-use values and pots are drawn from. Default `rational()`. */
  readonly worth?: Arbitrary<Fraction>
  /** Whether players have hostile labels now and then. Default false. */
  readonly labels?: boolean
}

/**
 * Dual-value games. Shrinks towards fewer players, empty pots and no own use.
 *
 * @example
 * sample(arbitrary.dualValueGame({ players: 2, liability: 'unlimited' }), { seed: 13 }).map(game => game.liability) // → [['unlimited', 'unlimited']]
 */
export function dualValueGame(options: DualValueGameOptions = {}): Arbitrary<DualValueGame> {
  const players = playerRange(options.players ?? [1, 3])
  const most = players[1]
  const { ownUse = 'any', pot = 'any', worth = rational() } = options
  return fc
    .record({
      chosen: slice(players),
      own: exactly(most, exactly(2 ** most, worth)),
      pot: exactly(2 ** most, worth),
      slacks: slacks(most, worth),
      liability: exactly(most, liabilities(options.liability ?? 'any')),
      names: labelling(1, most, options.labels ?? false),
    })
    .map(drawn => {
      const { chosen } = drawn
      const pots = {
        any: () => pickWorths(chosen, drawn.pot),
        balanced: () => {
          const { alone, slack } = drawn.slacks
          return fractions(balancedGame({ allocation: pick(chosen, alone), slack: pickWorths(chosen, slack) }).worth)
        },
        convex: () => fractions(convexGame({ slack: pickSlacks(chosen, drawn.slacks) }).worth),
      }
      const own = ofMembers(chosen, drawn.own)
      return build({
        players: drawn.names[0]!.slice(0, chosen.length),
        ownUse: ownUse === 'any' ? own : own.map((list, i) => raised(i, list, ownUse)),
        pot: pots[pot](),
        liability: pick(chosen, drawn.liability),
      })
    })
}

/** Raises a player's own use in larger coalitions to what smaller ones with the player give: at the top, or everywhere. */
function raised(player: number, list: readonly Fraction[], where: 'uncrowded' | 'monotone'): Fraction[] {
  const values = [...list]
  const everyone = values.length - 1
  const raise = (S: number, T: number): void => {
    if ((T >>> player) & 1 && compare(values[S]!, values[T]!) < 0) values[S] = values[T]!
  }
  if (where === 'uncrowded') for (let T = 0; T < everyone; T++) raise(everyone, T)
  else {
    for (let S = 1; S <= everyone; S++) {
      if ((S >>> player) & 1) for (let bit = 1; bit <= S; bit *= 2) if (S & bit) raise(S, S ^ bit)
    }
  }
  return values
}
