/**
 * The least patience that a two-phase penal code needs, "stick and carrot" (Abreu, Journal of Economic Theory 39, 1986;
 * Econometrica 56, 1988): the exact set of discount factors, and the codes.
 *
 * Discount factors are followed from 0 to 1. Where a code works, its own incentives say how far; where none does, the
 * signs that show it are those of known polynomials, and nothing changes before the next root of one of them.
 */
import {
  compareReal,
  InputError,
  type NormalForm,
  ONE,
  type Polynomial,
  profileAt,
  profileCount,
  type Real,
  runSync,
  type StepOptions,
  type Steps,
  type Stop,
  show,
  signAt,
  ZERO,
} from '@biform/core'
import { intersection, union } from '../../intervals.ts'
import { checkStepOptions } from '../../options.ts'
import type { Interval } from '../../results/discount.ts'
import type { OptimalPenalCode, PenalCodePiece, ProfilePath } from '../../results/penal-codes.ts'
import { crossings, notPositive, signAfter, WHOLE } from '../discount/exact/sign-set.ts'
import { readTarget } from '../discount/input.ts'
import { checkStage } from '../input.ts'
import { type Incentives, incentivesOf, type Stick } from './incentives.ts'
import { type Found, harshestCode, type Sticks } from './search.ts'

/** What `optimalPenalCode` takes beside the stage. */
export interface OptimalPenalCodeOptions extends StepOptions {
  /** The path: a profile (one action index per player), or a list of profiles that are played in turn. */
  readonly target: readonly number[] | readonly (readonly number[])[]
  /** A stick that ends lasts at most so many periods; default 1, at most 16. */
  readonly periods?: number
  /** Whether one and the same stick has to follow whoever departs; default false: one for each player. */
  readonly common?: boolean
  /**
   * Whether the code has to be weakly renegotiation-proof as well: at no two histories are its continuation payoffs such
   * that both players get more at the one than at the other. For two players and a target of one profile. Default false.
   */
  readonly renegotiationProof?: boolean
}

/** A stick that ends lasts at most so many periods. */
const MAX_STICK_PERIODS = 16
/** A target has at most so many profiles. */
const MAX_LENGTH = 32
/** There are at most so many sticks: profiles times durations. */
const MAX_STICKS = 65_536
/** The roots of so many polynomials are found in one step. */
const POLYNOMIALS_PER_STEP = 64

/**
 * The exact set of discount factors in [0, 1) at which some two-phase penal code sustains a target as a subgame-perfect
 * equilibrium, with codes that do.
 *
 * In such a code each player has a punishment of its own: a stick, which is one pure profile for 1 to `periods` periods,
 * and then the carrot, the target from its beginning; or one profile for ever, as in grim trigger. A departure by one
 * player, from the target or from any punishment, begins that player's punishment (anew). The set is that of the best of
 * these codes and of no others: longer sticks, sticks of changing or of mixed profiles may do with less patience, and so
 * may equilibria with public randomisation, all of whose payoffs `equilibriumPayoffs` finds for two players.
 *
 * @throws InputError that names the option that is wrong; for more than 65,536 sticks (profiles × durations), a target of
 * more than 32 profiles or sticks of more than 16 periods
 *
 * Complexity: for each range of discount factors with the same answer at most one round for each stick, with players² signs
 * of polynomials whose degree is the longest stick plus the length of the target, and the roots of those polynomials.
 * `maxSteps` counts rounds, and 64 polynomials whose roots are found as one.
 *
 * @example
 * // A market for two: restrict output, the Cournot output, or flood the market.
 * const payoffs = [[[10, 10], [3, 15], [0, 7]], [[15, 3], [7, 7], [-4, 5]], [[7, 0], [5, -4], [-15, -15]]]
 * const stage = normalForm({ payoffs })
 * const { all, codes } = optimalPenalCode(stage, { target: [0, 0] })
 * all.map(({ lower, upper }) => [lower, upper]) // → [['5/14', '1']]
 * codes[0].punishments[0] // → { first: [[1, 2]], cycle: [[0, 0]] }
 * // Return to the Cournot output for ever: more patience.
 * criticalDiscount(stage, { target: [0, 0], punishment: [1, 1] }).all[0].lower // → '5/8'
 * // The same stick whoever departs.
 * optimalPenalCode(stage, { target: [0, 0], common: true }).all[0].lower // → '3/5'
 */
export function optimalPenalCode(stage: NormalForm, options: OptimalPenalCodeOptions): OptimalPenalCode {
  return runSync(optimalPenalCodeSteps(stage, options), options)
}

/** `optimalPenalCode` in steps: one per round. */
export function* optimalPenalCodeSteps(stage: NormalForm, options: OptimalPenalCodeOptions): Steps<OptimalPenalCode> {
  checkStepOptions(options, ['target', 'periods', 'common', 'renegotiationProof'])
  checkStage(stage)
  const target = readTarget(stage, options.target)
  const question = { target, ...readClass(stage, target.length, options) }
  const incentives = incentivesOf(stage, target)
  const sticks = sticksOf(stage, incentives, question)
  const toPiece = (interval: Interval, code: readonly Stick[]): PenalCodePiece => ({
    ...interval,
    punishments: code.map(stick => pathOf(stage, target, stick)),
  })
  const { pieces, reason, upTo } = yield* question.common
    ? commonPieces(incentives, sticks[0]!.flat())
    : pieceByPiece(incentives, sticks)
  const codes = pieces.map(({ interval, code }) => toPiece(interval, code))
  return {
    method: 'optimalPenalCode',
    ...question,
    all: pieces.reduce<Interval[]>((set, { interval }) => union(set, [interval]), []),
    codes,
    complete: reason === undefined,
    ...(reason === undefined ? {} : { reason, upTo }),
  }
}

/** A discount factor, or what lies just above it. */
interface Place {
  readonly value: Real
  readonly above: boolean
}

/** Discount factors with a code for all of them. */
interface Piece {
  readonly interval: Interval
  readonly code: readonly Stick[]
}

/** All pieces; or those up to where the search was ended. */
interface Pieces {
  readonly pieces: readonly Piece[]
  readonly reason?: Stop
  readonly upTo?: Real
}

/** From 0 to 1, a code for each player at a time. */
function* pieceByPiece(incentives: Incentives, sticks: Sticks): Steps<Pieces> {
  const pieces: Piece[] = []
  const roots = rootFinder()
  let done = 0
  let place: Place = { value: ZERO, above: false }
  for (;;) {
    const here: Place = place
    const sign = (polynomial: Polynomial): number =>
      here.above ? signAfter(polynomial, here.value, AT) : signAt(polynomial, here.value)
    const search = harshestCode<Stop>(incentives, sticks, sign)
    let turn = search.next()
    while (!turn.done) {
      done += 1
      turn = search.next(yield { done, found: pieces.length })
    }
    const found: Found | Stop = turn.value
    if (typeof found === 'string') return { pieces, reason: found, upTo: here.value }
    if (found.kind === 'code') {
      const set: readonly Interval[] = worksOn(incentives, found.sticks)
      const { upper, upperClosed } = set.find(interval => covers(interval, here))!
      const interval = { lower: here.value, upper, lowerClosed: !here.above, upperClosed }
      pieces.push({ interval, code: found.sticks })
      if (!upperClosed) return { pieces }
      place = { value: upper, above: true }
    } else if (!here.above) {
      place = { ...here, above: true }
    } else {
      let next: Real = ONE
      for (const [k, polynomial] of found.tested.entries()) {
        const root = roots(polynomial).find(value => compareReal(here.value, value) < 0)
        if (root !== undefined && compareReal(root, next) < 0) next = root
        if (k % POLYNOMIALS_PER_STEP !== POLYNOMIALS_PER_STEP - 1) continue
        done += 1
        const reason = yield { done, found: pieces.length }
        if (reason !== undefined) return { pieces, reason, upTo: here.value }
      }
      if (next === ONE) return { pieces }
      place = { value: next, above: false }
    }
  }
}

/** Stick by stick, the same for all players; on pieces where several work, the one that reaches farthest. */
function* commonPieces(incentives: Incentives, sticks: readonly Stick[]): Steps<Pieces> {
  const found: Piece[] = []
  for (const [k, stick] of sticks.entries()) {
    const code = incentives.players.map(() => stick)
    for (const interval of worksOn(incentives, code)) found.push({ interval, code })
    const reason = yield { done: k + 1, total: sticks.length, found: found.length }
    if (reason !== undefined && k + 1 < sticks.length) return { pieces: [], reason, upTo: ZERO }
  }
  const pieces: Piece[] = []
  let open: readonly Interval[] = WHOLE
  for (const { interval, code } of found.toSorted((a, b) => compareReal(b.interval.upper, a.interval.upper))) {
    for (const part of intersection([interval], open)) pieces.push({ interval: part, code })
    open = without(open, interval)
  }
  return { pieces: pieces.toSorted((a, b) => compareReal(a.interval.lower, b.interval.lower)) }
}

/** What is left of a set without an interval. */
function without(set: readonly Interval[], { lower, upper, lowerClosed, upperClosed }: Interval): Interval[] {
  const below = { lower: ZERO, upper: lower, lowerClosed: true, upperClosed: !lowerClosed }
  const beyond = { lower: upper, upper: ONE, lowerClosed: !upperClosed, upperClosed: false }
  return [...intersection(set, [below]), ...intersection(set, [beyond])]
}

const AT = 'options.periods'

/** Where nobody gains by leaving a code. */
function worksOn({ players, fromTarget, fromStick }: Incentives, code: readonly Stick[]): readonly Interval[] {
  let set: readonly Interval[] = WHOLE
  for (const j of players) {
    const gains = [...fromTarget(j, code[j]!), ...code.flatMap(stick => fromStick(j, stick, code[j]!))]
    for (const gain of gains) {
      set = intersection(set, notPositive(gain, AT))
      if (set.length === 0) return set
    }
  }
  return set
}

function covers({ lower, upper }: Interval, { value, above }: Place): boolean {
  const order = compareReal(value, upper)
  return compareReal(lower, value) <= 0 && (above ? order < 0 : order <= 0)
}

/** Remembers the roots in (0, 1) of polynomials. */
function rootFinder(): (polynomial: Polynomial) => readonly Real[] {
  const known = new Map<string, readonly Real[]>()
  return polynomial => {
    const key = polynomial.join()
    const roots = known.get(key) ?? crossings(polynomial, AT).map(({ value }) => value)
    known.set(key, roots)
    return roots
  }
}

/** All sticks for each player, by how long they last; those for ever first. */
function sticksOf(
  stage: NormalForm,
  { players, payoffs }: Incentives,
  { target, periods, renegotiationProof }: Pick<OptimalPenalCode, 'target' | 'periods' | 'renegotiationProof'>,
): Sticks {
  const count = profileCount(stage)
  const durations = [Number.POSITIVE_INFINITY, ...Array.from({ length: periods }, (_, k) => k + 1)]
  if (count * durations.length > MAX_STICKS) {
    throw new InputError(
      'stage',
      `has ${count} profiles, which makes more than ${MAX_STICKS} sticks; criticalDiscount looks at one punishment`,
    )
  }
  const places = Array.from({ length: count }, (_, place) => place)
  return players.map(j => {
    const own = payoffs[j]!
    const usable = renegotiationProof ? places.filter(place => isPenance(stage, payoffs, target[0]!, j, place)) : places
    const order = usable.toSorted((a, b) => (own[a]! < own[b]! ? -1 : own[a]! > own[b]! ? 1 : a - b))
    return durations.map(periods => order.map(place => ({ place, periods })))
  })
}

/**
 * Whether a stick gives the punished player no more than the target, and the other no less: then no two values of the code
 * are worse for both. Another stick that is weakly renegotiation-proof does not punish, and the target can replace it.
 */
function isPenance(
  stage: NormalForm,
  payoffs: readonly (readonly bigint[])[],
  target: readonly number[],
  player: number,
  place: number,
): boolean {
  const profile = profileAt(stage, place)
  const at = payoffs.map((values, i) => ({ stick: values[place]!, target: valueAt(stage, values, target), i }))
  return profile.length === 2 && at.every(({ stick, target, i }) => (i === player ? stick <= target : stick >= target))
}

function valueAt(stage: NormalForm, values: readonly bigint[], profile: readonly number[]): bigint {
  return values[profile.reduce((place, action, i) => place * stage.strategies[i]!.length + action, 0)]!
}

function pathOf(stage: NormalForm, target: readonly (readonly number[])[], { place, periods }: Stick): ProfilePath {
  const profile = profileAt(stage, place)
  if (periods === Number.POSITIVE_INFINITY) return { first: [], cycle: [profile] }
  return { first: Array.from({ length: periods }, () => profile), cycle: target }
}

function readClass(
  stage: NormalForm,
  length: number,
  { periods = 1, common = false, renegotiationProof = false }: OptimalPenalCodeOptions,
): Pick<OptimalPenalCode, 'periods' | 'common' | 'renegotiationProof'> {
  if (length > MAX_LENGTH) throw new InputError('options.target', `has more than ${MAX_LENGTH} profiles`)
  if (!(Number.isSafeInteger(periods) && periods >= 1 && periods <= MAX_STICK_PERIODS)) {
    throw new InputError(AT, `${show(periods)} is not a number of periods, 1 to ${MAX_STICK_PERIODS}`)
  }
  if (typeof common !== 'boolean') throw new InputError('options.common', `${show(common)} is not true or false`)
  const at = 'options.renegotiationProof'
  if (typeof renegotiationProof !== 'boolean')
    throw new InputError(at, `${show(renegotiationProof)} is not true or false`)
  if (renegotiationProof) {
    if (stage.players.length !== 2) throw new InputError(at, `is known for two players, not ${stage.players.length}`)
    if (length > 1) throw new InputError(at, 'takes a target of one profile')
    if (common) throw new InputError(at, 'needs a stick for each player: one that punishes both is worse for both')
  }
  return { periods, common, renegotiationProof }
}
