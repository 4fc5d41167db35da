/** Games in normal form. */
import { normalForm as build, type Fraction, type NormalForm } from '@biform/core'
import fc, { type Arbitrary } from 'fast-check'
import { labelling } from './labels.ts'
import { bounds, exactly, pick, type Range, slice } from './range.ts'
import { rational } from './rational.ts'

/** Options of `normalForm`. */
export interface NormalFormOptions {
  /** How many players. Default 2. */
  readonly players?: Range
  /** How many strategies each player has. Default [1, 3]. */
  readonly strategies?: Range
  /** What a payoff is drawn from. Default `rational()`; `tied()` makes most games degenerate. */
  readonly payoff?: Arbitrary<Fraction>
  /** Whether players and strategies have hostile labels now and then. Default false: "1", "2", …. */
  readonly labels?: boolean
}

/**
 * Games in normal form. Shrinks towards fewer players, fewer strategies and payoffs of 0.
 *
 * @throws InputError if the ranges allow more than 4,096 payoffs
 * @example
 * sample(arbitrary.normalForm({ players: 3, strategies: 2 }), { seed: 5 }).map(game => shapeOf(game)) // → [[2, 2, 2]]
 */
export function normalForm(options: NormalFormOptions = {}): Arbitrary<NormalForm> {
  const players = bounds(options.players ?? 2, 'players', 1, 6)
  const strategies = bounds(options.strategies ?? [1, 3], 'strategies', 1, 30)
  const most = players[1]
  const profiles = strategies[1] ** most
  bounds(profiles * most, 'strategies: payoffs', 1, 4_096)
  const payoffs = exactly(most, exactly(profiles, options.payoff ?? rational()))
  const names = labelling(most + 1, Math.max(most, strategies[1]), options.labels ?? false)
  const slices = exactly(most, slice(strategies))
  return fc.tuple(slice(players), slices, payoffs, names).map(([chosen, all, lists, pool]) => {
    const used = pick(chosen, all)
    const places = chosen.reduce<number[]>(
      (found, player, i) => found.flatMap(place => used[i]!.map(s => place + s * strategies[1] ** (most - 1 - player))),
      [0],
    )
    return build({
      shape: used.map(list => list.length),
      players: pool[most]!.slice(0, chosen.length),
      strategies: used.map((list, i) => pool[i]!.slice(0, list.length)),
      payoffs: pick(chosen, lists).map(list => pick(places, list)),
    })
  })
}

/**
 * Two-player games in normal form.
 *
 * @example
 * sample(arbitrary.bimatrix({ strategies: 2, payoff: arbitrary.tied() }), { seed: 6 }).map(game => profileCount(game)) // → [4]
 */
export function bimatrix(options: Omit<NormalFormOptions, 'players'> = {}): Arbitrary<NormalForm> {
  return normalForm({ ...options, players: 2 })
}
