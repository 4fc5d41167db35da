/**
 * What each player can be held to (minmax) and what it can secure (maxmin).
 *
 * In pure strategies by one pass over all profiles. In mixed ones by one zero-sum game for each player: its own strategies
 * against the profiles of all others. The solution of that game gives both levels, which are equal (von Neumann 1928): the
 * player's optimal strategy secures the value, and the optimal mixture over the others' profiles holds it there. With one
 * opponent that mixture is a mixed strategy; with more it is joint, and the level may be lower than what opponents can do
 * who mix independently (Fudenberg and Tirole, Game Theory, 1991, section 5.1).
 */
import {
  bimatrix,
  at as entry,
  type Fraction,
  InputError,
  integers,
  type NormalForm,
  profileAt,
  profileCount,
  ratio,
  show,
} from '@biform/core'
import { checkNormalForm } from '../../equilibria/input.ts'
import { zeroSum } from '../../equilibria/zero-sum.ts'
import { checkOptions } from '../../options.ts'
import type { CorrelatedMinmax, Maxmin, Minmax, MixedMinmax, PureMaxmin, PureMinmax } from '../../results/stage.ts'
import { viewOf } from './others.ts'

/** Mixed levels are found for games with at most this many profiles. */
export const MAX_MIXED_PROFILES = 131_072

/** Options of `minmax` and `maxmin`. */
export interface MinmaxOptions {
  /**
   * Whether strategies may be mixed; the default is that they are pure. With three players or more it has to be said how the
   * others mix: `'correlated'`, together.
   */
  readonly mixed?: boolean | 'correlated'
}

/**
 * What each player can be held to: the least that the others can leave it if it replies best to what they do.
 *
 * @returns `values`, one per player, with a profile that holds each player to its value (or joint play of its opponents)
 * @throws InputError if it is not a game in normal form; for mixed levels also if there are more than `MAX_MIXED_PROFILES`
 * profiles, or three players or more and `mixed` does not say how their opponents mix
 *
 * Complexity: pure, one comparison per player and profile; mixed, one linear program per player with a row for each of its
 * strategies and a column for each profile of the others.
 *
 * @example
 * const sexes = bimatrix([[2, 0], [0, 1]], [[1, 0], [0, 2]])
 * minmax(sexes).values // → ['1', '1']
 * minmax(sexes, { mixed: true }).values // → ['2/3', '2/3']
 */
export function minmax(game: NormalForm, options?: { readonly mixed?: false }): PureMinmax
export function minmax(game: NormalForm, options: { readonly mixed: true }): MixedMinmax
export function minmax(game: NormalForm, options: { readonly mixed: 'correlated' }): MixedMinmax | CorrelatedMinmax
export function minmax(game: NormalForm, options?: MinmaxOptions): Minmax
export function minmax(game: NormalForm, options: MinmaxOptions = {}): Minmax {
  const mixed = readMixed(game, options)
  if (!mixed) return { method: 'minmax', kind: 'pure', ...pureMinmax(game) }
  if (mixed === true && game.players.length > 2) {
    throw new InputError(
      'options.mixed',
      `with ${game.players.length} players it has to be said how the others mix: 'correlated'`,
    )
  }
  return mixedLevels(game, 'minmax')
}

/**
 * What each player can secure on its own: the most that it gets if the others do the worst to what it plays.
 *
 * In mixed strategies it does not matter how the others mix; for two players it is the minmax.
 *
 * @returns `values`, one per player, with a profile that shows each (or a mixed strategy and joint play against it)
 * @throws InputError if it is not a game in normal form; for mixed levels also if there are more than `MAX_MIXED_PROFILES`
 * profiles
 *
 * Complexity: that of `minmax`.
 *
 * @example
 * const pennies = bimatrix([[1, -1], [-1, 1]])
 * maxmin(pennies).values // → ['-1', '-1']
 * maxmin(pennies, { mixed: true }).values // → ['0', '0']
 */
export function maxmin(game: NormalForm, options?: { readonly mixed?: false }): PureMaxmin
export function maxmin(game: NormalForm, options?: MinmaxOptions): Maxmin
export function maxmin(game: NormalForm, options: MinmaxOptions = {}): Maxmin {
  const mixed = readMixed(game, options)
  return mixed ? mixedLevels(game, 'maxmin') : { method: 'maxmin', kind: 'pure', ...pureMaxmin(game) }
}

function readMixed(game: NormalForm, options: MinmaxOptions): boolean | 'correlated' {
  checkNormalForm(game)
  checkOptions(options, ['mixed'])
  const { mixed = false } = options
  if (mixed !== 'correlated' && typeof mixed !== 'boolean') {
    throw new InputError('options.mixed', `${show(mixed)} is not true, false or 'correlated'`)
  }
  if (mixed) checkMixedSize(game)
  return mixed
}

function checkMixedSize(game: NormalForm): void {
  const profiles = profileCount(game)
  if (profiles <= MAX_MIXED_PROFILES) return
  throw new InputError(
    'game',
    `has ${profiles} profiles, more than ${MAX_MIXED_PROFILES} for mixed levels; pure ones have no such limit`,
  )
}

/** A level per player and a profile that shows it. */
interface Levels {
  readonly values: Fraction[]
  readonly profiles: number[][]
}

function pureMinmax(game: NormalForm): Levels {
  return levels(game, player => {
    const { own, others, start, stride } = viewOf(game, player)
    const { values } = game.payoffs[player]!
    let found = -1
    for (let k = 0; k < others; k++) {
      const first = start(k)
      let best = first
      for (let place = first + stride; place < first + own * stride; place += stride) {
        if (values[place]! > values[best]!) best = place
      }
      if (found < 0 || values[best]! < values[found]!) found = best
    }
    return found
  })
}

function pureMaxmin(game: NormalForm): Levels {
  return levels(game, player => {
    const { own, others, start, stride } = viewOf(game, player)
    const { values } = game.payoffs[player]!
    let found = -1
    for (let s = 0; s < own; s++) {
      let worst = start(0) + s * stride
      for (let k = 1; k < others; k++) {
        const place = start(k) + s * stride
        if (values[place]! < values[worst]!) worst = place
      }
      if (found < 0 || values[worst]! > values[found]!) found = worst
    }
    return found
  })
}

function levels(game: NormalForm, placeOf: (player: number) => number): Levels {
  const places = game.players.map((_, player) => placeOf(player))
  return {
    values: places.map((place, player) => entry(game.payoffs[player]!, place)),
    profiles: places.map(place => profileAt(game, place)),
  }
}

/** Both levels of one player: its value, a mixed strategy that secures it, a mixture over the others' profiles that holds it. */
interface Solved {
  readonly value: Fraction
  readonly strategy: readonly Fraction[]
  readonly mixture: readonly Fraction[]
}

/** One player's strategies against all profiles of the others, as a zero-sum game. */
function solve(game: NormalForm, player: number): Solved {
  const { own, others, start, stride } = viewOf(game, player)
  const numerators = integers(game.payoffs[player]!)
  const rows = Array.from({ length: own }, (_, s) =>
    Array.from({ length: others }, (_, k) => numerators[start(k) + s * stride]!),
  )
  const { value, profile } = zeroSum(bimatrix(rows))
  return { value: value.div(ratio(game.payoffs[player]!.denominator, 1n)), strategy: profile[0]!, mixture: profile[1]! }
}

type MixedAnswer<Method extends string> = Extract<
  Minmax | Maxmin,
  { readonly method: Method; readonly kind: 'mixed' | 'correlated' }
>

function mixedLevels(game: NormalForm, method: 'minmax'): MixedAnswer<'minmax'>
function mixedLevels(game: NormalForm, method: 'maxmin'): MixedAnswer<'maxmin'>
function mixedLevels(game: NormalForm, method: 'minmax' | 'maxmin'): MixedAnswer<'minmax' | 'maxmin'> {
  const solved = game.players.map((_, player) => solve(game, player))
  const values = solved.map(({ value }) => value)
  if (game.players.length <= 2) {
    const profiles = solved.map(({ strategy, mixture }, player) =>
      game.players.map((_, j) => (j === player ? strategy : mixture)),
    )
    return { method, kind: 'mixed', values, profiles }
  }
  return {
    method,
    kind: 'correlated',
    values,
    guarantees: solved.map(({ strategy }) => strategy),
    punishments: solved.map(({ mixture }, player) => jointPlay(game, player, mixture)),
  }
}

/** What is played with positive probability, in row-major order. */
function jointPlay(
  game: NormalForm,
  player: number,
  mixture: readonly Fraction[],
): { profile: number[]; probability: Fraction }[] {
  const { start } = viewOf(game, player)
  return mixture.flatMap((probability, k) =>
    probability.n === 0n ? [] : [{ profile: profileAt(game, start(k)).toSpliced(player, 1), probability }],
  )
}
