/**
 * Potential games (Rosenthal 1973; Monderer and Shapley 1996): exact, ordinal, generalized ordinal.
 *
 * A game has an exact potential if and only if gains add up to 0 around every cycle of four steps of two players (Monderer and Shapley
 * 1996, Corollary 2.9). It has an ordinal one if and only if no cycle of steps at which nobody loses has one at which somebody gains
 * (Voorneveld and Norde 1997), and a generalized ordinal one if and only if no cycle of improvements exists (Monderer and Shapley 1996).
 */
import { InputError, integers, type NormalForm, profileAt, profileCount, ratio, shapeOf } from '@biform/core'
import type { Potential, PotentialKind } from '../../results/structure.ts'
import { checkNormalForm } from '../input.ts'
import { ranked } from './improvement.ts'

/** Potentials are looked for in games with at most this many profiles. */
export const MAX_POTENTIAL_PROFILES = 65_536

/**
 * The potential of a game, of the strongest kind that it has: an exact one, else an ordinal one, else a generalized ordinal one.
 *
 * In each of these kinds of games every maximum of the potential is a pure equilibrium, and improvements of one player after another end in
 * one. Weighted potentials are not looked for: a game that has one and no exact one is `ordinal` here.
 *
 * @returns `kind`, `potential` (row-major), and in `obstacles` a cycle for each stronger kind that shows why there is none
 * @throws InputError if it is not a game in normal form, or has more than `MAX_POTENTIAL_PROFILES` profiles
 *
 * Complexity: profiles × pairs of players for an exact one, profiles × strategies of all players for the others.
 *
 * @example
 * // Monderer and Shapley (1996): a prisoner's dilemma has an exact potential.
 * const answer = potential(bimatrix([[1, 9], [0, 6]], [[1, 0], [9, 6]]))
 * answer.kind // → 'exact'
 * answer.potential // → ['0', '-1', '-1', '-4']
 */
export function potential(game: NormalForm): Potential {
  checkNormalForm(game)
  const count = profileCount(game)
  if (count > MAX_POTENTIAL_PROFILES) {
    throw new InputError('game', `has ${count} profiles, more than ${MAX_POTENTIAL_PROFILES}`)
  }
  const view = viewOf(game)
  const method = 'potential'
  const four = fourCycle(view)
  if (four === undefined) {
    const values = exactPotential(view).map(value => ratio(value, view.denominator))
    return { method, kind: 'exact', potential: values, obstacles: [] }
  }
  const obstacles = [{ kind: 'exact' as PotentialKind, cycle: four.map(place => profileAt(game, place)) }]
  for (const kind of ['ordinal', 'generalized-ordinal'] as const) {
    const next = (from: number): readonly number[] =>
      view.neighbours(from).flatMap(({ to, gain }) => (gain > 0n || (gain === 0n && kind === 'ordinal') ? [to] : []))
    const strict = (from: number, to: number): boolean =>
      view.neighbours(from).some(item => item.to === to && item.gain > 0n)
    const found = ranked({ count, next, strict })
    if (found.kind === 'ranks') {
      return { method, kind, potential: found.ranks.map(rank => ratio(BigInt(rank), 1n)), obstacles }
    }
    obstacles.push({ kind, cycle: found.cycle.map(place => profileAt(game, place)) })
  }
  return { method, kind: 'none', obstacles }
}

/** Payoffs over one denominator, and how profiles lie in their lists. */
interface View {
  readonly count: number
  readonly denominator: bigint
  readonly values: readonly (readonly bigint[])[]
  readonly shape: readonly number[]
  readonly strides: readonly number[]
  /** Player i's strategy at a place. */
  readonly own: (place: number, i: number) => number
  /** All that one player can do instead, and what it gains. */
  readonly neighbours: (place: number) => readonly { readonly to: number; readonly gain: bigint }[]
}

function viewOf(game: NormalForm): View {
  const shape = shapeOf(game)
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((size, count) => size * count, 1))
  const denominator = game.payoffs.reduce((product, store) => product * store.denominator, 1n)
  const values = game.payoffs.map(store => integers(store).map(value => value * (denominator / store.denominator)))
  const own = (place: number, i: number): number => Math.floor(place / strides[i]!) % shape[i]!
  const neighbours = (place: number): { to: number; gain: bigint }[] =>
    shape.flatMap((count, i) => {
      const first = place - own(place, i) * strides[i]!
      const list = Array.from({ length: count }, (_, s) => first + s * strides[i]!)
      return list.flatMap(to => (to === place ? [] : [{ to, gain: values[i]![to]! - values[i]![place]! }]))
    })
  return { count: profileCount(game), denominator, values, shape, strides, own, neighbours }
}

/** Four profiles around which the gains of two players, who move in turn, do not add up to 0. */
function fourCycle({ count, values, shape, strides, own }: View): number[] | undefined {
  for (let place = 0; place < count; place++) {
    for (let i = 0; i < shape.length; i++) {
      if (own(place, i) === 0) continue
      for (let j = i + 1; j < shape.length; j++) {
        if (own(place, j) === 0) continue
        const withoutJ = place - own(place, j) * strides[j]!
        const start = withoutJ - own(place, i) * strides[i]!
        const withoutI = place - own(place, i) * strides[i]!
        const u = values[i]!
        const v = values[j]!
        const total =
          u[withoutJ]! - u[start]! + v[place]! - v[withoutJ]! + u[withoutI]! - u[place]! + v[start]! - v[withoutI]!
        if (total !== 0n) return [start, withoutJ, place, withoutI]
      }
    }
  }
  return undefined
}

/** The sum of the gains on the way from the first profile, one player after another. */
function exactPotential({ count, values, shape, strides, own }: View): bigint[] {
  const found: bigint[] = []
  for (let place = 0; place < count; place++) {
    const i = shape.findLastIndex((_, player) => own(place, player) > 0)
    const before = place - (i < 0 ? 0 : own(place, i) * strides[i]!)
    found.push(i < 0 ? 0n : found[before]! + values[i]![place]! - values[i]![before]!)
  }
  return found
}
