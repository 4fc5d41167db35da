/**
 * Equilibrium payoffs of repeated games of any number of players, from outside and from inside (Judd, Yeltekin and Conklin,
 * Econometrica 71, 2003), exactly: half-spaces that hold them all, with linear programs' dual solutions as proof, and a polytope
 * that generates itself. The facets of the inner set become directions of the outer one, until the two are the same.
 */
import {
  compare,
  type Fraction,
  InputError,
  type Progress,
  profileAt,
  profileCount,
  type Rational,
  type RepeatedGame,
  ratio,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  ZERO,
} from '@biform/core'
import { described } from '../../../described.ts'
import { checkStepOptions } from '../../../options.ts'
import type {
  EquilibriumPayoffBounds,
  InnerPayoffs,
  OuterPayoffs,
  PayoffCombination,
  PayoffDirection,
  PayoffHalfSpace,
} from '../../../results/payoff-bounds.ts'
import { count } from '../../readers.ts'
import { extremePoints } from '../../stage/extreme-points.ts'
import type { Combination } from './combinations.ts'
import { added, firstDirections, readDirections } from './directions.ts'
import { facetNormals } from './facets.ts'
import {
  type Fractions,
  fractionsOf,
  grown,
  heightOf,
  leastOf,
  type Proposed,
  proposals,
  type Supported,
  selfGenerating,
} from './inner.ts'
import { isReached, type Limit, limitOf } from './limit.ts'
import { again, nextRound, type Outer, outerOf } from './outer.ts'
import { sizeOf, stageOf, type Vector } from './stage.ts'

const method = 'equilibriumPayoffBounds'

/** The most players that are taken. */
export const MAX_BOUNDED_PLAYERS = 6
/** The most profiles that are taken. */
export const MAX_BOUNDED_PROFILES = 1_024

/** How often an inner set that falls short of the half-spaces is let grow. */
const GROWTHS = 4

/** Options of `equilibriumPayoffBounds`. */
export interface EquilibriumPayoffBoundsOptions extends StepOptions {
  /** Directions in which payoffs are to be bounded, one number per player, beside those that are chosen. */
  readonly directions?: readonly (readonly Rational[])[]
  /** The most rounds of the operator for one set of directions; default 500. */
  readonly rounds?: number
  /** How often the facets of the inner set may become directions of the outer one; default 3. */
  readonly refinements?: number
}

/**
 * What is known of the payoffs of subgame-perfect equilibria in pure actions, with perfect monitoring, where the players see a
 * public random number before each period: half-spaces that hold all of them (`outer`), and the vertices of a polytope of them
 * (`inner`), each with the actions of the first period, the continuation and the threats. Both are proved. Often they are the
 * same set: then `exact` is true. Otherwise no half-space is farther from the inner set than `gap`.
 *
 * Payoffs are normalised, (1−δ) Σ δ^t u_t. For two players `equilibriumPayoffs` gives the set itself, irrational vertices too.
 *
 * One round solves a few linear programs with one row for each player for each direction; then one for each profile and
 * direction, and one for each vertex.
 *
 * @param options `directions` more directions; `rounds`, `refinements` bounds on the work; `maxSteps` counts rounds and the
 * programs between them
 * @throws InputError if it is not a repeated game, has more than `MAX_BOUNDED_PLAYERS` players or `MAX_BOUNDED_PROFILES`
 * profiles, or for an option that is not as said
 * @example
 * // Three players contribute 1 or nothing; what is contributed doubles and is shared out.
 * const stage = publicGoodsGame(publicGood({ returns: ['2/3', '2/3', '2/3'] }))
 * const bounds = equilibriumPayoffBounds(repeatedGame(stage, { discount: '1/4' }))
 * bounds.exact // → true
 * bounds.inner.vertices.length // → 14
 * bounds.inner.vertices[12] // → ['1', '1', '1']
 * bounds.inner.supports[12].profile // → [0, 0, 0]
 */
export function equilibriumPayoffBounds(
  game: RepeatedGame,
  options: EquilibriumPayoffBoundsOptions = {},
): EquilibriumPayoffBounds {
  return runSync(equilibriumPayoffBoundsSteps(game, options), options)
}

/** `equilibriumPayoffBounds` in steps. */
export function* equilibriumPayoffBoundsSteps(
  game: RepeatedGame,
  options: EquilibriumPayoffBoundsOptions = {},
): Steps<EquilibriumPayoffBounds> {
  checkStepOptions(options, ['directions', 'rounds', 'refinements'])
  checkGame(game)
  const most = count(options.rounds ?? 500, 'options.rounds', 1, 1_000_000)
  const refinements = count(options.refinements ?? 3, 'options.refinements', 0, 20)
  const stage = stageOf(game)
  const fractions = fractionsOf(stage)
  let normals = firstDirections(fractions.payoffs, readDirections(options.directions ?? [], stage.players))
  let found: readonly Supported[] = []
  let done = 0
  let stop: Stop | undefined
  /** Runs work that pauses, unless it is stopped. */
  function* driven<Value>(work: Generator<undefined, Value>): Generator<Progress, Value | undefined, Stop | undefined> {
    for (let turn = work.next(); ; turn = work.next()) {
      if (turn.done) return turn.value
      stop = yield { done: ++done }
      if (stop) return undefined
    }
  }
  for (let refinement = 0; ; refinement++) {
    const outer = outerOf(stage, normals)
    const limit = yield* driven(narrowed(outer, most))
    if (outer.playable.length === 0) return { method, kind: 'empty', outer: directionsOf(outer) }
    const proposed = stop ? undefined : yield* driven(proposals(outer, limit))
    if (!proposed) return undecided(outer, limit, stop!)
    const again = found.map(({ vertex, profile }) => ({ point: vertex, profile }))
    let inner = yield* driven(selfGenerating(fractions, [...again, ...proposed]))
    for (let growth = 0; growth < GROWTHS && inner && isShort(outer, limit, inner); growth++) {
      const more: readonly Proposed[] | undefined = yield* driven(grown(fractions, inner, normals, outer.playable))
      inner = more && (yield* driven(selfGenerating(fractions, more)))
    }
    if (!inner) return undecided(outer, limit, stop!)
    found = inner
    const facets = facetNormals(inner.map(({ vertex }) => vertex))
    const gap = found.length === 0 ? undefined : gapOf(outer, limit, found)
    const exact = gap?.n === 0n && facets !== undefined && added(normals, facets).length === normals.length
    let next = added(normals, facets ?? [])
    if (next.length === normals.length && !exact) {
      next = added(normals, facetNormals(extremePoints(proposed.map(({ point }) => point)).vertices) ?? [])
    }
    if (exact || refinement >= refinements || next.length === normals.length) {
      if (gap === undefined) return undecided(outer, limit, 'unproved')
      return {
        method,
        kind: 'bounds',
        exact,
        outer: halfSpacesOf(outer, limit),
        inner: recordOf(game, fractions, found),
        gap,
      }
    }
    normals = next
  }
}

function checkGame(game: RepeatedGame): void {
  if (game?.kind !== 'repeated-game') throw new InputError('game', `${described(game)} is not a repeated game`)
  const players = game.stage.players.length
  if (players > MAX_BOUNDED_PLAYERS) {
    throw new InputError('game', `has ${players} players; the most is ${MAX_BOUNDED_PLAYERS}`)
  }
  const profiles = profileCount(game.stage)
  if (profiles > MAX_BOUNDED_PROFILES) {
    const instead = players === 2 ? '; equilibriumPayoffs has no such bound' : ''
    throw new InputError('game', `has ${profiles} profiles; the most is ${MAX_BOUNDED_PROFILES}${instead}`)
  }
}

/** Rounds until nothing is playable, a limit is reached that can be proved, or there have been enough. */
function* narrowed(outer: Outer, most: number): Generator<undefined, Limit | undefined> {
  let limit: Limit | undefined
  while (outer.rounds < most) {
    const before = [...outer.bounds]
    nextRound(outer)
    if (outer.playable.length === 0) return undefined
    const still = outer.bounds.every((bound, k) => bound === before[k])
    // After four rounds, after twice as many, and so on.
    const due = outer.rounds >= 4 && (outer.rounds & (outer.rounds - 1)) === 0
    if (!limit && (still || due)) limit = limitOf(outer)
    if ((limit && isReached(outer, limit)) || still) return limit
    yield
  }
  return undefined
}

/** Bounds in the units of the game. */
function boundsOf({ stage, bounds, bits }: Outer, limit: Limit | undefined): Fraction[] {
  return limit
    ? limit.bounds.map(bound => ratio(bound, stage.denominator * limit.scale))
    : bounds.map(bound => ratio(bound, stage.denominator << bits))
}

/** How far a half-space reaches beyond what the inner set has in its direction, at the most, over Σ |n_i|. */
function gapOf(outer: Outer, limit: Limit | undefined, inner: readonly Supported[]): Fraction {
  const bounds = boundsOf(outer, limit)
  return outer.normals.reduce((most, normal, k) => {
    const heights = inner.map(({ vertex }) => heightOf(vertex, normal))
    const highest = heights.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
    const gap = bounds[k]!.sub(highest).div(sizeOf(normal))
    return compare(gap, most) > 0 ? gap : most
  }, ZERO)
}

/** Whether an inner set does not reach all half-spaces. */
function isShort(outer: Outer, limit: Limit | undefined, inner: readonly Supported[]): boolean {
  return inner.length > 0 && compare(gapOf(outer, limit, inner), ZERO) > 0
}

function undecided(outer: Outer, limit: Limit | undefined, reason: Stop | 'unproved'): EquilibriumPayoffBounds {
  return { method, kind: 'undecided', reason, outer: halfSpacesOf(outer, limit) }
}

const wholeNumbers = (normal: Vector): Fraction[] => normal.map(value => ratio(value, 1n))

function combinationOf({ rows, weights, whole }: Combination): PayoffCombination {
  return { rows, weights: weights.map(weight => ratio(weight, whole === 0n ? 1n : whole)) }
}

function directionsOf({ normals, combinations, exclusions, rounds }: Outer): OuterPayoffs<PayoffDirection> {
  return {
    rounds,
    halfSpaces: normals.map((normal, k) => ({
      direction: wholeNumbers(normal),
      combinations: combinations[k]!.map(combinationOf),
    })),
    exclusions: exclusions.map(combinationOf),
  }
}

function halfSpacesOf(outer: Outer, limit: Limit | undefined): OuterPayoffs<PayoffHalfSpace> {
  const { halfSpaces, ...rest } = directionsOf(outer)
  const bounds = boundsOf(limit ? outer : again(outer), limit)
  const unit = limit ? outer.stage.denominator * limit.scale : 1n
  return {
    ...rest,
    halfSpaces: halfSpaces.map(
      (direction, k): PayoffHalfSpace => ({
        ...direction,
        bound: bounds[k]!,
        margin: limit ? ratio(limit.margins[k]!, unit) : ZERO,
      }),
    ),
  }
}

function recordOf({ stage }: RepeatedGame, fractions: Fractions, found: readonly Supported[]): InnerPayoffs {
  const vertices = found.map(({ vertex }) => vertex)
  const threats = leastOf(vertices)
  return {
    vertices,
    supports: found.map(({ profile, continuation, weights }) => ({
      profile: profileAt(stage, profile),
      continuation,
      weights,
      binding: threats
        .map((_, i) => i)
        .filter(i => continuation[i]!.equals(threats[i]!.add(fractions.needs[profile]![i]!))),
    })),
    threats,
    worst: threats.map((threat, i) => vertices.findIndex(vertex => vertex[i]!.equals(threat))),
  }
}
