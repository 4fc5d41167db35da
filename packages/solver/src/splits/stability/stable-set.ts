/**
 * Stable sets of imputations (von Neumann and Morgenstern 1944), where a closed form is known.
 *
 * An imputation x dominates y if some coalition S gets more, x_i > y_i for each member, and could have it, x(S) ≤ v(S). A set
 * is stable if none of its members dominates another, and every other imputation is dominated by one of its members. With
 * s(S) = v(S) − Σ_S v(i), what is known here:
 *
 * 1. If only N has a surplus, or not even N, no imputation dominates another: all of them are the one stable set.
 * 2. In a convex game, the core is the one stable set (Shapley 1971).
 * 3. If s(S) ≥ s(N), and no coalition within S but S itself has a surplus, the imputations that leave all others with v(i)
 *    are stable: a coalition that could prefer one of them to another must lie within S, and has nothing to gain; and
 *    whoever gives S less is dominated by sharing with S what it lacks. Of simple games these are the faces of minimal
 *    winning coalitions (Lucas 1992).
 * 4. If every surplus is ≤ 0 or ≥ s(N), call S winning if it contains one of the latter. If of S and N ∖ S always just one
 *    wins, and weights ≥ 0 give every minimal winning coalition 1, then dividing s(N) by weight within each of them gives
 *    finitely many imputations that are stable: the main simple solution of von Neumann and Morgenstern.
 */
import { at, type Coalitional, compare, type Fraction, integers, sum } from '@biform/core'
import { feasibility } from '../../linear/feasibility.ts'
import type { StableImputations, StableSet } from '../../results/standards.ts'
import { members } from '../bits.ts'
import { checkCoalitional } from '../input.ts'
import { isConvex } from '../predicates/is-convex.ts'

/** Faces and points are looked for in games of up to this many players. */
export const MAX_STABLE_SET_PLAYERS = 12

/**
 * Stable sets in closed form: all imputations, the core of a convex game, the faces of coalitions that have the whole
 * surplus, and the main simple solution. `unique` says whether the set is known to be the only one. What fits none of these
 * is `unknown`: it may have stable sets all the same (Lucas 1968 found a game that has none).
 *
 * Looks at all 2^n coalitions, and checks convexity (n² 2^n / 8 pairs). Faces and points are looked for up to 12 players.
 *
 * @throws InputError if the game is not a TU game
 * @example
 * const majority = coalitional({ worth: [0, 0, 0, 1, 0, 1, 1, 1] })
 * const [ab, ac, bc, symmetric] = stableSet(majority).sets
 * ab // → { kind: 'face', coalition: 3 }
 * symmetric.points // → [['1/2', '1/2', '0'], ['1/2', '0', '1/2'], ['0', '1/2', '1/2']]
 * stableSet(coalitional({ worth: [0, 0, 0, 100, 0, 100, 200, 300] })).sets // → [{ kind: 'core' }]
 * stableSet(coalitional({ worth: [0, 0, 0, 60, 0, 50, 70, 90] })).kind // → 'unknown'
 */
export function stableSet(game: Coalitional): StableSet {
  const method = 'stableSet'
  checkCoalitional(game)
  const everyone = 2 ** game.players.length - 1
  const surplus = surpluses(game)
  if (surplus[everyone]! < 0n) {
    const alone = game.players.map((_, i) => at(game.worth, 1 << i))
    return { method, kind: 'no-imputation', alone, available: at(game.worth, everyone) }
  }
  if (surplus[everyone] === 0n || surplus.every((value, S) => value <= 0n || S === everyone)) {
    return { method, kind: 'stable', sets: [{ kind: 'imputations' }], unique: true }
  }
  if (isConvex(game).holds) return { method, kind: 'stable', sets: [{ kind: 'core' }], unique: true }
  if (game.players.length > MAX_STABLE_SET_PLAYERS) {
    const reason = `the game is not convex, and other forms are looked for up to ${MAX_STABLE_SET_PLAYERS} players`
    return { method, kind: 'unknown', reason }
  }
  const sets = [...faces(surplus), ...mainSimple(game, surplus)]
  if (sets.length > 0) return { method, kind: 'stable', sets, unique: false }
  return { method, kind: 'unknown', reason: 'the game has none of the forms for which a stable set is known here' }
}

/** Numerators of v(S) − Σ_S v(i). */
function surpluses({ players, worth }: Coalitional): bigint[] {
  const worths = integers(worth)
  const alone = [0n]
  for (let i = 0; i < players.length; i++) {
    for (let S = 0, length = alone.length; S < length; S++) alone.push(alone[S]! + worths[1 << i]!)
  }
  return worths.map((value, S) => value - alone[S]!)
}

/** Coalitions with the whole surplus that contain no other with any. */
function faces(surplus: readonly bigint[]): StableImputations[] {
  const whole = surplus.at(-1)!
  const own = surplus.map(value => value > 0n)
  const within = closed(own)
  return surplus.flatMap((value, coalition): StableImputations[] => {
    const alone = members(coalition).every(i => !within[coalition ^ (1 << i)])
    return value >= whole && alone ? [{ kind: 'face', coalition }] : []
  })
}

/** Which coalitions contain one of those that are marked. */
function closed(marked: readonly boolean[]): boolean[] {
  const found = [...marked]
  for (let S = 1; S < found.length; S++) found[S] ||= members(S).some(i => found[S ^ (1 << i)])
  return found
}

/** The main simple solution, if the game is a strong and proper simple game once it is normalised, with fitting weights. */
function mainSimple(game: Coalitional, surplus: readonly bigint[]): StableImputations[] {
  const whole = surplus.at(-1)!
  const everyone = surplus.length - 1
  if (surplus.some(value => value > 0n && value < whole)) return []
  const wins = closed(surplus.map(value => value >= whole))
  if (wins.some((value, S) => value === wins[everyone ^ S])) return []
  const minimal = wins.flatMap((value, S) => (value && members(S).every(i => !wins[S ^ (1 << i)]) ? [S] : []))
  const row = (S: number, sign: bigint): bigint[] => game.players.map((_, i) => ((S >>> i) & 1 ? sign : 0n))
  const answer = feasibility(
    [
      ...minimal.flatMap(S => [
        { coefficients: row(S, 1n), right: 1n },
        { coefficients: row(S, -1n), right: -1n },
      ]),
      ...game.players.map((_, i) => ({ coefficients: row(1 << i, 1n), right: 0n })),
    ],
    game.players.length,
  )
  if (answer.kind === 'infeasible') return []
  return [{ kind: 'points', weights: answer.point, points: pointsOf(game, minimal, answer.point) }]
}

function pointsOf(game: Coalitional, minimal: readonly number[], weights: readonly Fraction[]): Fraction[][] {
  const alone = game.players.map((_, i) => at(game.worth, 1 << i))
  const whole = at(game.worth, 2 ** game.players.length - 1).sub(sum(alone))
  const points = minimal.map(S => alone.map((own, i) => ((S >>> i) & 1 ? own.add(weights[i]!.mul(whole)) : own)))
  return points.filter(
    (point, k) => points.findIndex(other => other.every((x, i) => compare(x, point[i]!) === 0)) === k,
  )
}
