/**
 * The equations of an equilibrium with given supports. Each player's strategies in its support are equally good, those
 * outside are no better: with the last strategy of the support as the measure, u_is − u_i,last is 0 for each of its others and
 * at most 0 for each strategy outside, as a function of the others' probabilities alone. These are linear in each player's
 * probabilities; their coefficients are integers, over a common factor that is left out.
 */
import { gcd, integers, type NormalForm, shapeOf } from '@biform/core'

/** u_i,strategy − u_i,last, over the pure profiles of the supports: row-major, with an axis of length 1 for player i. */
export interface Difference {
  readonly player: number
  readonly strategy: number
  readonly shape: readonly number[]
  readonly values: readonly bigint[]
}

/** The conditions that make a profile with these supports an equilibrium. */
export interface SupportSystem {
  readonly supports: readonly (readonly number[])[]
  /** Strategies in the supports but for each player's last: this many unknown probabilities, in the same order. */
  readonly equations: readonly Difference[]
  /** Which player each unknown belongs to, and which place of its support. */
  readonly unknowns: readonly { readonly player: number; readonly place: number }[]
  /** Strategies outside the supports. */
  readonly inequalities: readonly Difference[]
}

/** A game's payoffs as integers, each player's over a positive denominator of its own. */
export interface IntegerGame {
  readonly shape: readonly number[]
  readonly payoffs: readonly (readonly bigint[])[]
}

export function integerGame(game: NormalForm): IntegerGame {
  return { shape: shapeOf(game), payoffs: game.payoffs.map(integers) }
}

/** The equations and inequalities for supports, none of which is empty. */
export function supportSystem(game: IntegerGame, supports: readonly (readonly number[])[]): SupportSystem {
  const equations: Difference[] = []
  const inequalities: Difference[] = []
  const unknowns: { player: number; place: number }[] = []
  for (const [player, support] of supports.entries()) {
    const last = pureReplies(game, supports, player, support.at(-1)!)
    const shape = supports.map((list, k) => (k === player ? 1 : list.length))
    for (let strategy = 0; strategy < game.shape[player]!; strategy++) {
      const place = support.indexOf(strategy)
      if (place === support.length - 1) continue
      const own = pureReplies(game, supports, player, strategy)
      const difference = { player, strategy, shape, values: shortened(own.map((value, k) => value - last[k]!)) }
      if (place < 0) inequalities.push(difference)
      else {
        equations.push(difference)
        unknowns.push({ player, place })
      }
    }
  }
  return { supports, equations, unknowns, inequalities }
}

/** Integers over their greatest common divisor. */
function shortened(values: readonly bigint[]): readonly bigint[] {
  const divisor = values.reduce((common, value) => (common === 1n ? common : gcd(common, value)), 0n)
  return divisor <= 1n ? values : values.map(value => value / divisor)
}

/** A player's payoffs from one strategy, over the pure profiles of the others' supports, row-major. */
export function pureReplies(
  game: IntegerGame,
  supports: readonly (readonly number[])[],
  player: number,
  strategy: number,
): bigint[] {
  let places = [0]
  for (const [k, count] of game.shape.entries()) {
    const played = k === player ? [strategy] : supports[k]!
    places = places.flatMap(place => played.map(s => place * count + s))
  }
  return places.map(place => game.payoffs[player]![place]!)
}
