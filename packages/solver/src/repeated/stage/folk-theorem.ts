/**
 * Which payoff vectors patient players can sustain: the folk theorems of J. W. Friedman (Review of Economic Studies 38, 1971),
 * D. Fudenberg and E. Maskin (Econometrica 54, 1986) and D. Abreu, P. K. Dutta and L. Smith (Econometrica 62, 1994), each with
 * its conditions checked exactly.
 */
import {
  compare,
  type Fraction,
  flatFractions,
  InputError,
  integers,
  type NormalForm,
  payoff,
  profileAt,
  type Rational,
  rational,
  shapeOf,
  show,
} from '@biform/core'
import { checkNormalForm } from '../../equilibria/input.ts'
import { nashEquilibria } from '../../equilibria/nash-equilibria.ts'
import { pureEquilibria } from '../../equilibria/pure-equilibria.ts'
import type { CorrelatedMinmax, FolkTheorem, FolkTheoremRule } from '../../results/stage.ts'
import { convexPolygon } from './convex-polygon.ts'
import { dimensionOf } from './dimension.ts'
import { combination } from './extreme-points.ts'
import { firstPlaces, payoffsAt } from './feasible-payoffs.ts'
import { unit } from './independent.ts'
import { minmax } from './minmax.ts'

/** Mixed equilibria serve as threats in two-player games with at most this many profiles, pure ones in all games. */
export const MAX_THREAT_PROFILES = 64

/**
 * Whether a payoff vector is sustained by patient players, and by which theorem; or what stands in the way.
 *
 * A target is sustained for all discount factors near 1 (with public randomisation) if it is feasible, gives every player more
 * than it can be held to, and the players can be punished one by one: there are two of them, the feasible payoffs have full
 * dimension, or no two players' payoffs are equivalent. Without that last condition it is if everybody gets more than in some
 * equilibrium of the stage game.
 *
 * @param target one payoff per player
 * @throws InputError if it is not a game in normal form, the target has another length or is not of numbers, or there are more
 * than `MAX_HULL_POINTS` different payoff vectors of three players or more
 *
 * Complexity: one linear program with a row for each player, and that of `minmax` and of the equilibria of the stage game.
 *
 * @example
 * const dilemma = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * folkTheorem(dilemma, [3, 3]).theorems[0].rule // → 'Friedman 1971'
 * folkTheorem(dilemma, [4, '1/2']).blocking // → [1]
 * folkTheorem(dilemma, [4, 4]).kind // → 'infeasible'
 */
export function folkTheorem(game: NormalForm, target: readonly Rational[]): FolkTheorem {
  checkNormalForm(game)
  const wanted = readTarget(game, target)
  const method = 'folkTheorem'
  const feasibility = feasible(game, wanted)
  if (feasibility.kind === 'outside') return { method, kind: 'infeasible', target: wanted, feasibility }
  const n = game.players.length
  const punishment = n > 2 ? minmax(game) : minmax(game, { mixed: true })
  const correlated = n > 2 ? (minmax(game, { mixed: 'correlated' }) as CorrelatedMinmax) : undefined
  const equivalent = equivalentPairs(game)
  const dimension = n > 2 ? dimensionOf(distinct(game)) : planeDimension(game)
  const threat = threatOf(game, wanted)
  const known = {
    method,
    target: wanted,
    feasibility,
    punishment,
    ...(correlated ? { correlated } : {}),
    dimension,
    equivalent,
    ...(threat ? { threat } : {}),
  } as const

  const short = (levels: readonly Fraction[], most: 0 | -1): number[] =>
    levels.flatMap((level, i) => (compare(wanted[i]!, level) <= most ? [i] : []))
  const held = short((correlated ?? punishment).values, -1)
  if (held.length > 0) return { ...known, kind: 'held-lower', blocking: held }
  const blocking = short(punishment.values, 0)
  const theorems: FolkTheoremRule[] = []
  if (threat) theorems.push({ rule: isPaid(threat.payoffs, wanted) ? 'stage equilibrium' : 'Friedman 1971' })
  if (blocking.length === 0) {
    if (n <= 2 || dimension === n) theorems.push({ rule: 'Fudenberg and Maskin 1986' })
    if (equivalent.length === 0) theorems.push({ rule: 'Abreu, Dutta and Smith 1994' })
  }
  if (theorems.length > 0) return { ...known, kind: 'sustainable', theorems }
  return { ...known, kind: 'undecided', blocking, reason: blocking.length > 0 ? AT_THE_LEVEL : EQUIVALENT }
}

const AT_THE_LEVEL = 'a player does not get more than what its opponents are known to be able to hold it to'
const EQUIVALENT = 'two players cannot be punished apart, and no equilibrium of the stage game is worse for everybody'

function readTarget(game: NormalForm, target: readonly Rational[]): Fraction[] {
  if (!Array.isArray(target)) throw new InputError('target', `${show(target)} is not a list of payoffs`)
  if (target.length !== game.players.length) {
    throw new InputError('target', `has ${target.length} payoffs for ${game.players.length} players`)
  }
  return Array.from(target as readonly Rational[], (value, i) => rational(value, `target[${i}]`))
}

/** Looks for weights on the corners of a plane hull, or on all different payoff vectors. */
function feasible(game: NormalForm, target: readonly Fraction[]): FolkTheorem['feasibility'] {
  const places = game.players.length > 2 ? [...firstPlaces(game).values()] : corners(game)
  const points = [...places.map(place => payoffsAt(game, place)), target]
  const stores = target.map((_, i) => flatFractions(points.map(point => point[i]!)))
  const known = places.map((_, k) => k)
  const found = combination(stores.map(integers), known, places.length)
  if ('weights' in found) {
    const weights = found.weights.map(({ place, weight }) => ({ place: places[place]!, weight }))
    weights.sort((a, b) => a.place - b.place)
    return {
      kind: 'inside',
      weights: weights.map(({ place, weight }) => ({ profile: profileAt(game, place), weight })),
    }
  }
  return { kind: 'outside', direction: found.direction.map((value, i) => value.mul(stores[i]!.denominator)) }
}

function corners(game: NormalForm): number[] {
  const [xs = [], ys = xs.map(() => 0n)] = game.payoffs.map(integers)
  return convexPolygon(xs, ys)
}

function planeDimension(game: NormalForm): number {
  return Math.min(corners(game).length - 1, 2)
}

function distinct(game: NormalForm): Fraction[][] {
  return [...firstPlaces(game).values()].map(place => payoffsAt(game, place))
}

/** Pairs i < j with u_i = c·u_j + d for some c > 0. Nobody is equivalent to a player whose payoff never changes. */
function equivalentPairs(game: NormalForm): [number, number][] {
  const lists = game.payoffs.map(integers)
  return lists.flatMap((a, i) =>
    lists.flatMap((b, j): [number, number][] => (i < j && areEquivalent(a, b) ? [[i, j]] : [])),
  )
}

function areEquivalent(a: readonly bigint[], b: readonly bigint[]): boolean {
  const moved = a.findIndex(value => value !== a[0])
  if (moved < 0) return false
  const [stepA, stepB] = [a[moved]! - a[0]!, b[moved]! - b[0]!]
  if (stepA > 0n !== stepB > 0n || stepB === 0n) return false
  return a.every((value, k) => (value - a[0]!) * stepB === (b[k]! - b[0]!) * stepA)
}

function isPaid(payoffs: readonly Fraction[], target: readonly Fraction[]): boolean {
  return payoffs.every((value, i) => compare(value, target[i]!) === 0)
}

/** An equilibrium of the stage game that pays the target; else one that pays everybody less. */
function threatOf(
  game: NormalForm,
  target: readonly Fraction[],
): { profile: readonly (readonly Fraction[])[]; payoffs: readonly Fraction[] } | undefined {
  const shape = shapeOf(game)
  const pure = pureEquilibria(game).equilibria.map(profile => ({
    profile: profile.map((s, i) => unit(s, shape[i]!)),
    payoffs: game.players.map((_, i) => payoff(game, profile, i)),
  }))
  const small = shape.length === 2 && shape[0]! * shape[1]! <= MAX_THREAT_PROFILES
  const mixed = small ? nashEquilibria(game).equilibria.map(({ profile, payoffs }) => ({ profile, payoffs })) : []
  const all = [...pure, ...mixed]
  const isWorse = (payoffs: readonly Fraction[]): boolean => payoffs.every((value, i) => compare(value, target[i]!) < 0)
  return all.find(({ payoffs }) => isPaid(payoffs, target)) ?? all.find(({ payoffs }) => isWorse(payoffs))
}
