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
  type Fraction,
  InputError,
  integers,
  type NormalForm,
  profileAt,
  profileCount,
  type Rational,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
  show,
} from '@biform/core'
import { checkNormalForm } from '../../equilibria/input.ts'
import { zeroSum } from '../../equilibria/zero-sum/zero-sum.ts'
import { checkOptions, checkStepOptions } from '../../options.ts'
import type { ExactMinmax, Maxmin, Minmax, MixedMinmax, PureMaxmin, PureMinmax } from '../../results/stage.ts'
import { independentMinmax } from './independent-minmax.ts'
import { viewOf } from './others.ts'
import { pureMaxmin, pureMinmax } from './pure-levels.ts'

/** Mixed levels are found for games with at most this many profiles. */
export const MAX_MIXED_PROFILES = 131_072

/** Options of `maxmin`, and of what is bounded by exact levels. */
export interface LevelOptions {
  /**
   * Whether strategies may be mixed; the default is that they are pure. With three players or more it has to be said how the
   * others mix: `'correlated'`, together.
   */
  readonly mixed?: boolean | 'correlated'
}

/** Options of `minmax`. */
export interface MinmaxOptions extends StepOptions {
  /**
   * Whether strategies may be mixed; the default is that they are pure. With three players or more it has to be said how the
   * others mix: `'correlated'`, together, or `'independent'`, each for itself.
   */
  readonly mixed?: LevelOptions['mixed'] | 'independent'
  /** With independent opponents: how far apart the bounds may be. Default: 1/1000 of the range of the player's payoffs. */
  readonly gap?: Rational
}

/**
 * What each player can be held to: the least that the others can leave it if it replies best to what they do.
 *
 * Exact in pure strategies, in mixed ones for two players, and for opponents who mix together. For opponents who mix each for
 * itself it is found between two bounds, both certified.
 *
 * @param options `mixed`: pure by default; `gap`, and the budget of a long search, for `'independent'`
 * @returns `values`, one per player, with a profile that holds each player to its value (or joint play of its opponents)
 * @throws InputError if it is not a game in normal form; for mixed levels also if there are more than `MAX_MIXED_PROFILES`
 * profiles (`MAX_INDEPENDENT_PROFILES` for independent ones), or three players or more and `mixed` does not say how their
 * opponents mix
 *
 * Complexity: pure, one comparison per player and profile; mixed, one linear program per player with a row for each of its
 * strategies and a column for each profile of the others; independent, one such program for each step of a search.
 *
 * @example
 * const sexes = bimatrix([[2, 0], [0, 1]], [[1, 0], [0, 2]])
 * minmax(sexes).values // → ['1', '1']
 * minmax(sexes, { mixed: true }).values // → ['2/3', '2/3']
 */
export function minmax(game: NormalForm, options?: StepOptions & { readonly mixed?: false }): PureMinmax
export function minmax(game: NormalForm, options: StepOptions & { readonly mixed: true }): MixedMinmax
export function minmax(game: NormalForm, options: LevelOptions): ExactMinmax
export function minmax(game: NormalForm, options?: MinmaxOptions): Minmax
export function minmax(game: NormalForm, options: MinmaxOptions = {}): Minmax {
  return runSync(minmaxSteps(game, options), options)
}

/** `minmax` in slices, for `run`; only a search for independent mixtures has more than one. */
export function* minmaxSteps(game: NormalForm, options: MinmaxOptions = {}): Steps<Minmax> {
  checkStepOptions(options, ['mixed', 'gap'])
  const mixed = readMixed(game, options, true)
  const n = game.players.length
  if (options.gap !== undefined && mixed !== 'independent') {
    throw new InputError('options.gap', "goes with mixed: 'independent'; all other levels are exact")
  }
  if (!mixed) return { method: 'minmax', kind: 'pure', ...pureMinmax(game) }
  if (mixed === true && n > 2) {
    const how = "'correlated' or 'independent'"
    throw new InputError('options.mixed', `with ${n} players it has to be said how the others mix: ${how}`)
  }
  if (mixed === 'independent' && n > 2) return yield* independentMinmax(game, options.gap)
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
export function maxmin(game: NormalForm, options?: LevelOptions): Maxmin
export function maxmin(game: NormalForm, options: LevelOptions = {}): Maxmin {
  checkOptions(options, ['mixed'])
  const mixed = readMixed(game, options, false)
  return mixed ? mixedLevels(game, 'maxmin') : { method: 'maxmin', kind: 'pure', ...pureMaxmin(game) }
}

function readMixed(
  game: NormalForm,
  { mixed = false }: MinmaxOptions,
  independent: boolean,
): NonNullable<MinmaxOptions['mixed']> {
  checkNormalForm(game)
  if (mixed !== 'correlated' && typeof mixed !== 'boolean' && !(independent && mixed === 'independent')) {
    const known = independent ? "true, false, 'correlated' or 'independent'" : "true, false or 'correlated'"
    throw new InputError('options.mixed', `${show(mixed)} is not ${known}`)
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
