/** Games in which only some strategies are left, and one player's payoffs in them. */
import { at, InputError, integers, type NormalForm, normalForm, profileIndex, shapeOf, show } from '@biform/core'
import { checkNormalForm } from '../input.ts'

/** One player's payoffs in what is left of a game. */
export interface OwnPayoffs {
  /** One row for each of its strategies that are left, one column for each profile of the others': numerators. */
  readonly rows: readonly (readonly bigint[])[]
  /** The others' profiles, in the order of the players, row-major. */
  readonly profiles: readonly (readonly number[])[]
}

/** All combinations of one item of each list, the last one running fastest. */
function product(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>((found, list) => found.flatMap(part => list.map(item => [...part, item])), [[]])
}

/** A player's payoffs where each player has only the strategies in `remaining`. */
export function ownPayoffs(
  game: NormalForm,
  numerators: readonly bigint[],
  remaining: readonly (readonly number[])[],
  player: number,
): OwnPayoffs {
  const shape = shapeOf(game)
  const strides = shape.map((_, i) => shape.slice(i + 1).reduce((size, count) => size * count, 1))
  const profiles = product(remaining.toSpliced(player, 1))
  const others = strides.toSpliced(player, 1)
  const places = profiles.map(profile => profile.reduce((place, s, j) => place + s * others[j]!, 0))
  const rows = remaining[player]!.map(s => places.map(place => numerators[place + s * strides[player]!]!))
  return { rows, profiles }
}

/** The numerators of all payoffs, one list per player. */
export function allNumerators(game: NormalForm): bigint[][] {
  return game.payoffs.map(integers)
}

/**
 * The game in which each player has only some of its strategies: what `dominance` and `rationalizable` leave, for example.
 *
 * @param strategies for each player, the indices of those that it keeps, in the order that they are to have
 * @throws InputError if it is not a game in normal form, or a list is empty, names a strategy twice, or one that there is not
 * @example
 * const game = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * restrict(game, dominance(game).remaining).strategies // → [['2'], ['2']]
 */
export function restrict(game: NormalForm, strategies: readonly (readonly number[])[]): NormalForm {
  checkNormalForm(game)
  const n = game.players.length
  if (!Array.isArray(strategies) || strategies.length !== n) {
    throw new InputError('strategies', `${show(strategies)} is not a list of strategies for each of ${n} players`)
  }
  const kept = game.strategies.map((labels, i): number[] => {
    const list: unknown = strategies[i]
    const place = `strategies[${i}]`
    if (!Array.isArray(list) || list.length === 0)
      throw new InputError(place, `${show(list)} is not a list of strategies`)
    return Array.from(list, (s: unknown, k) => {
      const known = Number.isSafeInteger(s) && (s as number) >= 0 && (s as number) < labels.length
      if (!known) throw new InputError(`${place}[${k}]`, `${show(s)} is not one of ${labels.length} strategies`)
      if (list.indexOf(s) < k) throw new InputError(`${place}[${k}]`, `${show(s)} stands there twice`)
      return s as number
    })
  })
  const places = product(kept).map(profile => profileIndex(game, profile))
  return normalForm({
    players: game.players,
    strategies: kept.map((list, i) => list.map(s => game.strategies[i]![s]!)),
    shape: kept.map(list => list.length),
    payoffs: game.payoffs.map(store => places.map(place => at(store, place))),
  })
}
