/**
 * Potential games (Rosenthal 1973; Monderer and Shapley 1996): exact, weighted, ordinal, generalized ordinal.
 *
 * A game has an exact potential if and only if gains add up to 0 around every cycle of four steps of two players (Monderer and Shapley
 * 1996, Corollary 2.9), and a weighted one if and only if they do so once each player's are divided by its weight. It has an ordinal one if
 * and only if no cycle of steps at which nobody loses has one at which somebody gains (Voorneveld and Norde 1997), and a generalized ordinal
 * one if and only if no cycle of improvements exists (Monderer and Shapley 1996).
 */
import {
  type Fraction,
  InputError,
  integers,
  type NormalForm,
  profileAt,
  profileCount,
  ratio,
  show,
} from '@biform/core'
import { checkOptions } from '../../options.ts'
import type { Potential, PotentialObstacle } from '../../results/structure.ts'
import { checkNormalForm } from '../input.ts'
import { fourCycles, type View, viewOf } from './four-cycles.ts'
import { ranked } from './improvement.ts'
import { weightsOf } from './weights.ts'

/** Potentials are looked for in games with at most this many profiles. */
export const MAX_POTENTIAL_PROFILES = 65_536

/** Options of `potential`. */
export interface PotentialOptions {
  /** Whether weighted potentials are told from ordinal ones. Default: `false`, a game that has one and no exact one is `ordinal`. */
  readonly weighted?: boolean
}

/**
 * The potential of a game, of the strongest kind that it has: an exact one, else (if asked for) a weighted one, else an ordinal one, else a
 * generalized ordinal one.
 *
 * In each of these kinds of games every maximum of the potential is a pure equilibrium, and improvements of one player after another end in
 * one.
 *
 * @returns `kind`, `potential` (row-major), for a weighted one its `weights`, and in `obstacles` a certificate for each stronger kind that
 * was looked for that there is none: a cycle, or several
 * @throws InputError if it is not a game in normal form, or has more than `MAX_POTENTIAL_PROFILES` profiles
 *
 * Complexity: profiles × pairs of players for an exact or weighted one, profiles × strategies of all players for the others.
 *
 * @example
 * // Monderer and Shapley (1996): a prisoner's dilemma has an exact potential.
 * const answer = potential(bimatrix([[1, 9], [0, 6]], [[1, 0], [9, 6]]))
 * answer.kind // → 'exact'
 * answer.potential // → ['0', '-1', '-1', '-4']
 * // What each gains by meeting, in all, is twice as much for the second player.
 * const sexes = bimatrix([[2, 0], [0, 1]], [[1, 0], [0, 5]])
 * potential(sexes).kind // → 'ordinal'
 * potential(sexes, { weighted: true }).weights // → ['1', '2']
 * potential(sexes, { weighted: true }).potential // → ['0', '-1/2', '-2', '1/2']
 */
export function potential(game: NormalForm, options: PotentialOptions = {}): Potential {
  checkOptions(options, ['weighted'])
  const { weighted = false } = options
  if (typeof weighted !== 'boolean') throw new InputError('options.weighted', `${show(weighted)} is not true or false`)
  checkNormalForm(game)
  const count = profileCount(game)
  if (count > MAX_POTENTIAL_PROFILES) {
    throw new InputError('game', `has ${count} profiles, more than ${MAX_POTENTIAL_PROFILES}`)
  }
  const denominator = game.payoffs.reduce((product, store) => product * store.denominator, 1n)
  const values = game.payoffs.map(store => integers(store).map(value => value * (denominator / store.denominator)))
  const view = viewOf(game, values, denominator)
  const method = 'potential'
  const four = firstUnbalanced(view)
  if (four === undefined) return { method, kind: 'exact', potential: exactPotential(view), obstacles: [] }
  const profiles = (places: readonly number[]): (readonly number[])[] => places.map(place => profileAt(game, place))
  const obstacles: PotentialObstacle[] = [{ kind: 'exact', cycle: profiles(four) }]
  if (weighted) {
    const found = weightsOf(game.players.length, fourCycles(view))
    if (found.kind === 'weights') {
      const { weights } = found
      return { method, kind: 'weighted', weights, potential: exactPotential(divided(view, weights)), obstacles }
    }
    const cycles = found.cycles.map(({ places, times }) => ({ cycle: profiles(places), times }))
    obstacles.push({ kind: 'weighted', cycles })
  }
  for (const kind of ['ordinal', 'generalized-ordinal'] as const) {
    const next = (from: number): readonly number[] =>
      neighbours(view, from).flatMap(({ to, gain }) => (gain > 0n || (gain === 0n && kind === 'ordinal') ? [to] : []))
    const strict = (from: number, to: number): boolean =>
      neighbours(view, from).some(item => item.to === to && item.gain > 0n)
    const found = ranked({ count, next, strict })
    if (found.kind === 'ranks') {
      return { method, kind, potential: found.ranks.map(rank => ratio(BigInt(rank), 1n)), obstacles }
    }
    obstacles.push({ kind, cycle: profiles(found.cycle) })
  }
  return { method, kind: 'none', obstacles }
}

/** All that one player can do instead, and what it gains. */
function neighbours({ shape, own, strides, values }: View, place: number): { to: number; gain: bigint }[] {
  return shape.flatMap((count, i) => {
    const first = place - own(place, i) * strides[i]!
    const list = Array.from({ length: count }, (_, s) => first + s * strides[i]!)
    return list.flatMap(to => (to === place ? [] : [{ to, gain: values[i]![to]! - values[i]![place]! }]))
  })
}

/** Four profiles around which the gains of two players, who move in turn, do not add up to 0. */
function firstUnbalanced(view: View): readonly number[] | undefined {
  for (const { places, sums } of fourCycles(view)) if (sums[0] + sums[1] !== 0n) return places
  return undefined
}

/** The payoffs of each player divided by its weight. */
function divided(view: View, weights: readonly Fraction[]): View {
  const scale = weights.reduce((product, weight) => product * weight.n, 1n)
  const values = view.values.map((list, i) => list.map(value => (value * weights[i]!.d * scale) / weights[i]!.n))
  return { ...view, values, denominator: view.denominator * scale }
}

/** The sum of the gains on the way from the first profile, one player after another. */
function exactPotential({ count, values, shape, strides, own, denominator }: View): Fraction[] {
  const found: bigint[] = []
  for (let place = 0; place < count; place++) {
    const i = shape.findLastIndex((_, player) => own(place, player) > 0)
    const before = place - (i < 0 ? 0 : own(place, i) * strides[i]!)
    found.push(i < 0 ? 0n : found[before]! + values[i]![place]! - values[i]![before]!)
  }
  return found.map(value => ratio(value, denominator))
}
