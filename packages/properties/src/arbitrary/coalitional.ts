/** TU games: any, superadditive, convex, balanced. All by construction. */
import { coalitional as build, type Coalitional, type Fraction, ZERO } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labelling } from './labels.ts'
import { bounds, exactly, pick, pickCoalitions, type Range, slice } from './range.ts'
import { rational } from './rational.ts'
import { balancedWorths, type ConvexTerms, convexWorths, monotoneClosure, superadditiveClosure } from './worths.ts'

/** Options of the generators of TU games. */
export interface CoalitionalOptions {
  /** How many players. Default [1, 4]; at most 8. */
  readonly players?: Range
  /** What worths (or the numbers behind them) are drawn from. Default `rational()`. */
  readonly worth?: Arbitrary<Fraction>
  /** Whether players have hostile labels now and then. Default false: "1", "2", …. */
  readonly labels?: boolean
}

/** Games from what is drawn for the largest one and from the players that are in this one. */
function games<Raw>(
  options: CoalitionalOptions,
  raw: (most: number, worth: Arbitrary<Fraction>) => Arbitrary<Raw>,
  worths: (players: readonly number[], raw: Raw) => Fraction[],
): Arbitrary<Coalitional> {
  const players = playerRange(options.players)
  const most = players[1]
  return fc
    .tuple(slice(players), raw(most, options.worth ?? rational()), labelling(1, most, options.labels ?? false))
    .map(([chosen, drawn, [names]]) => build({ players: names!.slice(0, chosen.length), worth: worths(chosen, drawn) }))
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
  return games(options, (most, worth) => exactly(2 ** most, worth), pickWorths)
}

/**
 * Superadditive games, v(S ∪ T) ≥ v(S) + v(T) for disjoint S and T: the superadditive closure of any game.
 *
 * @example
 * const [game] = sample(arbitrary.superadditive({ players: 2 }), { seed: 8 })
 * compare(worth(game, 3), worth(game, 1).add(worth(game, 2))) >= 0 // → true
 */
export function superadditive(options: CoalitionalOptions = {}): Arbitrary<Coalitional> {
  return games(
    options,
    (most, worth) => exactly(2 ** most, worth),
    (players, raw) => superadditiveClosure(pickWorths(players, raw)),
  )
}

/**
 * Convex games, v(S ∪ T) + v(S ∩ T) ≥ v(S) + v(T): sums of convex functions of weighted sizes and of payments, and the
 * monotone closures of such games (a maximum of a supermodular function, convex by Topkis' theorem).
 *
 * @example
 * const [game] = sample(arbitrary.convex({ players: 3 }), { seed: 9 })
 * compare(worth(game, 7).add(worth(game, 1)), worth(game, 3).add(worth(game, 5))) >= 0 // → true
 */
export function convex(options: CoalitionalOptions = {}): Arbitrary<Coalitional> {
  return games(
    options,
    (most, worth) => fc.record({ closed: fc.boolean(), terms: convexTerms(most, worth) }),
    (players, { closed, terms }) => {
      const worths = convexWorths(pickTerms(players, terms))
      return closed ? monotoneClosure(worths) : worths
    },
  )
}

/** Weights of players in the terms of a convex game, the one to shrink to first. */
const WEIGHTS = [1, 2, 0]

/** What the convex games of at most so many players are made from. */
export function convexTerms(most: number, worth: Arbitrary<Fraction>): Arbitrary<ConvexTerms> {
  const term = fc.record({
    weights: exactly(most, fc.constantFrom(...WEIGHTS)),
    increments: exactly(most * Math.max(...WEIGHTS), worth),
  })
  return fc.record({ payments: exactly(most, worth), terms: fc.array(term, { minLength: 1, maxLength: 3 }) })
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
  return games(
    options,
    (most, worth) => fc.record({ allocation: exactly(most, worth), slack: exactly(2 ** most, slack()) }),
    (players, { allocation, slack }) => balancedWorths(pick(players, allocation), pickCoalitions(players, slack)),
  )
}

/** What is left of the numbers behind a convex game for these players. */
export function pickTerms(players: readonly number[], { payments, terms }: ConvexTerms): ConvexTerms {
  return {
    payments: pick(players, payments),
    terms: terms.map(({ weights, increments }) => ({ weights: pick(players, weights), increments })),
  }
}

/** Any worths for these players; the empty coalition has 0. */
export function pickWorths(players: readonly number[], raw: readonly Fraction[]): Fraction[] {
  return pickCoalitions(players, raw).with(0, ZERO)
}

/** How far a coalition's worth lies below what its members get; 0 is frequent, so that cores are flat now and then. */
export function slack(): Arbitrary<Fraction> {
  return rational({ minimum: 0, maximum: 4 })
}
