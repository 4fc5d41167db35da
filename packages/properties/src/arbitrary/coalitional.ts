/** TU games by class: any, monotone, simple, superadditive, convex, balanced, totally balanced. All by construction. */
import {
  balancedGame,
  coalitional as build,
  type Coalitional,
  convexGame,
  type Fraction,
  monotoneCover,
  simpleGame,
  superadditiveGame,
  totallyBalancedGame,
  ZERO,
} from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labelling } from './labels.ts'
import { bounds, exactly, pick, pickCoalitions, type Range, slice } from './range.ts'
import { rational } from './rational.ts'

/** Options of the generators of TU games. */
export interface CoalitionalOptions {
  /** How many players. Default [1, 4]; at most 8. */
  readonly players?: Range
  /** What worths (or the numbers behind them) are drawn from. Default `rational()`. */
  readonly worth?: Arbitrary<Fraction>
  /** Whether players have hostile labels now and then. Default false: "1", "2", …. */
  readonly labels?: boolean
}

/** Games from what is drawn for the largest one, from the players that are in this one, and from their labels. */
function games<Raw>(
  options: CoalitionalOptions,
  raw: (most: number, worth: Arbitrary<Fraction>) => Arbitrary<Raw>,
  game: (players: string[], chosen: readonly number[], raw: Raw) => Coalitional,
): Arbitrary<Coalitional> {
  const players = playerRange(options.players)
  const most = players[1]
  return fc
    .tuple(slice(players), raw(most, options.worth ?? rational()), labelling(1, most, options.labels ?? false))
    .map(([chosen, drawn, [names]]) => game(names!.slice(0, chosen.length), chosen, drawn))
}

/** The default number of players, and its bounds. */
export function playerRange(players: Range = [1, 4]): readonly [number, number] {
  return bounds(players, 'players', 1, 8)
}

/**
 * Any TU games. Shrinks towards fewer players and worths of 0, as do all the generators below.
 *
 * @example
 * sample(arbitrary.coalitional({ players: 3 }), { seed: 7 }).map(game => worth(game, []).toFraction()) // → ['0']
 */
export function coalitional(options: CoalitionalOptions = {}): Arbitrary<Coalitional> {
  return games(
    options,
    (most, worth) => exactly(2 ** most, worth),
    (players, chosen, raw) => build({ players, worth: pickWorths(chosen, raw) }),
  )
}

/**
 * Monotone games, v(S) ≤ v(T) for S ⊆ T: the monotone covers of any games.
 *
 * @example
 * const [game] = sample(arbitrary.monotone({ players: 2 }), { seed: 8 })
 * compare(worth(game, 3), worth(game, 1)) >= 0 // → true
 */
export function monotone(options: CoalitionalOptions = {}): Arbitrary<Coalitional> {
  return coalitional(options).map(monotoneCover)
}

/**
 * Monotone simple games: any set of winning coalitions, that of all players among them, and whatever contains one.
 *
 * @example
 * sample(arbitrary.simple({ players: 3 }), { seed: 8 }).map(game => worth(game, 7).toFraction()) // → ['1']
 */
export function simple(options: Omit<CoalitionalOptions, 'worth'> = {}): Arbitrary<Coalitional> {
  return games(
    options,
    most => exactly(2 ** most, fc.integer({ min: 0, max: 3 })),
    (players, chosen, raw) => {
      const drawn = pickCoalitions(chosen, raw)
      const winning = drawn.flatMap((value, S) => (S > 0 && (value === 1 || S === drawn.length - 1) ? [S] : []))
      return simpleGame({ players, winning })
    },
  )
}

/**
 * Superadditive games, v(S ∪ T) ≥ v(S) + v(T) for disjoint S and T: the best division of each coalition plus a slack ≥ 0,
 * which reaches all of them.
 *
 * @example
 * const [game] = sample(arbitrary.superadditive({ players: 2 }), { seed: 8 })
 * compare(worth(game, 3), worth(game, 1).add(worth(game, 2))) >= 0 // → true
 */
export function superadditive(options: CoalitionalOptions = {}): Arbitrary<Coalitional> {
  return games(options, slacks, (players, chosen, raw) =>
    superadditiveGame({ players, slack: pickSlacks(chosen, raw) }),
  )
}

/**
 * Convex games, v(S ∪ T) + v(S ∩ T) ≥ v(S) + v(T): for each coalition the least worth that smaller ones allow plus a
 * slack ≥ 0, which reaches all of them.
 *
 * @example
 * const [game] = sample(arbitrary.convex({ players: 3 }), { seed: 9 })
 * compare(worth(game, 7).add(worth(game, 1)), worth(game, 3).add(worth(game, 5))) >= 0 // → true
 */
export function convex(options: CoalitionalOptions = {}): Arbitrary<Coalitional> {
  return games(options, slacks, (players, chosen, raw) => convexGame({ players, slack: pickSlacks(chosen, raw) }))
}

/**
 * Balanced games, those with a core: an allocation, and for every coalition but that of all a slack ≥ 0 below what the
 * allocation gives to its members.
 *
 * @example
 * const [game] = sample(arbitrary.balanced({ players: 2 }), { seed: 10 })
 * compare(worth(game, 3), worth(game, 1).add(worth(game, 2))) >= 0 // → true
 */
export function balanced(options: CoalitionalOptions = {}): Arbitrary<Coalitional> {
  return games(options, slacks, (players, chosen, { alone, slack }) =>
    balancedGame({ players, allocation: pick(chosen, alone), slack: pickWorths(chosen, slack) }),
  )
}

/**
 * Totally balanced games, all of whose subgames have a core: the least of one to three additive games.
 *
 * @example
 * const [game] = sample(arbitrary.totallyBalanced({ players: 3 }), { seed: 10 })
 * compare(worth(game, 3), worth(game, 1).add(worth(game, 2))) >= 0 // → true
 */
export function totallyBalanced(options: CoalitionalOptions = {}): Arbitrary<Coalitional> {
  return games(
    options,
    (most, worth) => fc.array(exactly(most, worth), { minLength: 1, maxLength: 3 }),
    (players, chosen, raw) => totallyBalancedGame({ players, allocations: raw.map(list => pick(chosen, list)) }),
  )
}

/** What each player has alone, and one slack per coalition. */
export interface Slacks {
  readonly alone: readonly Fraction[]
  readonly slack: readonly Fraction[]
}

/** What the superadditive, convex and balanced games of at most so many players are made from. */
export function slacks(most: number, worth: Arbitrary<Fraction>): Arbitrary<Slacks> {
  // 0 is frequent, so that cores are flat and marginal contributions constant now and then.
  return fc.record({ alone: exactly(most, worth), slack: exactly(2 ** most, rational({ minimum: 0, maximum: 4 })) })
}

/** The slacks for these players; those of single players are what they have alone. */
export function pickSlacks(players: readonly number[], { alone, slack }: Slacks): Fraction[] {
  const list = pickWorths(players, slack)
  players.forEach((player, i) => {
    list[1 << i] = alone[player]!
  })
  return list
}

/** Any worths for these players; the empty coalition has 0. */
export function pickWorths(players: readonly number[], raw: readonly Fraction[]): Fraction[] {
  return pickCoalitions(players, raw).with(0, ZERO)
}
