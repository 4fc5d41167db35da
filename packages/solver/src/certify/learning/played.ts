/** Plays the rounds of learning again, by their rules, with sums in fractions or plain doubles, and compares what comes of it. */
import {
  compare,
  type Fraction,
  type NormalForm,
  ONE,
  payoff,
  profileAt,
  profileIndex,
  type Random,
  randomStream,
  ratio,
  toNumber,
  ZERO,
} from '@biform/core'
import type {
  FictitiousPlay,
  LogitDynamics,
  Observed,
  RegretMatching,
  StochasticFictitiousPlay,
  Stretch,
} from '../../results/index.ts'
import { type Completeness, demand, demandSame, fraction, list, record } from '../flaw.ts'
import { checkObserved, demandProfile, demandReplayed, type Played } from './observed.ts'

/** Rounds × strategies of all players are played again up to so many; of fictitious play, stretches × strategies. */
const MAX_REPLAYED = 400_000
/** A fictitious play lists so many stretches. */
const MAX_STRETCHES = 1_000

/** The next profile, from all that were played. */
type Choose = (profile: readonly number[], round: number) => readonly number[]

/** What it would have brought player i to play s where the others play as in this profile. */
type Gets = (profile: readonly number[], i: number, s: number) => number

export function checkFictitiousPlay(subject: unknown, result: FictitiousPlay): Completeness | undefined {
  const played = checkObserved(subject, result)
  list(result.stretches, 'stretches')
  const { stretches, ended } = stretchesOf(played.game, result)
  const listed = stretches.slice(0, MAX_STRETCHES)
  demandSame(
    result.stretches.slice(0, listed.length),
    listed.map(({ profile, rounds }) => ({ profile, rounds })),
    'stretches',
  )
  demand(result.stretches.length === listed.length || (!ended && result.stretches.length <= MAX_STRETCHES), 'stretches')
  if (ended) {
    demandReplayed(
      result,
      played,
      stretches.map(({ profile, rounds }) => ({ place: profileIndex(played.game, profile), rounds })),
    )
  } else {
    checkUnplayed(result.stretches, result, played.game)
  }
  return played.recomputed && ended ? 'checked' : 'not checked'
}

/**
 * Fictitious play from one change to the next. What strategies would have got grows evenly while nobody changes, so that a division
 * tells when one first gets ahead of what its player plays.
 */
function stretchesOf(game: NormalForm, { initial, rounds }: Observed): { stretches: Stretch[]; ended: boolean } {
  const width = game.strategies.reduce((all, names) => all + names.length, 0)
  const sums = game.strategies.map(names => names.map(() => ZERO))
  const stretches: Stretch[] = []
  let profile: readonly number[] = initial
  for (let left = rounds; left > 0; ) {
    if ((stretches.length + 1) * width > MAX_REPLAYED) return { stretches, ended: false }
    const grows = sums.map((row, i) => row.map((_, s) => payoff(game, profile.with(i, s), i)))
    let stay = left
    for (const [i, row] of sums.entries()) {
      const own = profile[i]!
      for (const [s, value] of row.entries()) {
        const behind = row[own]!.sub(value)
        const nearer = grows[i]![s]!.sub(grows[i]![own]!)
        if (compare(nearer, ZERO) <= 0) continue
        const ahead = behind.div(nearer).floor().add(1n)
        if (compare(ahead, ratio(BigInt(stay), 1n)) < 0) stay = Math.max(1, Number(ahead.n))
      }
    }
    stretches.push({ profile, rounds: stay })
    left -= stay
    for (const [i, row] of sums.entries()) {
      for (const s of row.keys()) row[s] = row[s]!.add(grows[i]![s]!.mul(ratio(BigInt(stay), 1n)))
    }
    profile = sums.map((row, i) => bestOf(row, profile[i]!))
  }
  return { stretches, ended: true }
}

/** Stretches that are not played again: different from one to the next, and not longer than all rounds. */
function checkUnplayed(stretches: readonly Stretch[], { rounds }: Observed, game: NormalForm): void {
  let total = 0
  let before = -1
  stretches.forEach((item, k) => {
    const { profile, rounds: length } = record(item, `stretches[${k}]`)
    demandProfile(game, profile, `stretches[${k}].profile`)
    const place = profileIndex(game, profile)
    demand(place !== before, `stretches[${k}].profile`)
    before = place
    demand(Number.isInteger(length) && length > 0, `stretches[${k}].rounds`)
    total += length
  })
  demand(stretches.length < MAX_STRETCHES ? total === rounds : total <= rounds, 'stretches')
}

function bestOf(values: readonly Fraction[], last: number): number {
  const best = values.reduce((a, b) => (b.compare(a) > 0 ? b : a))
  return values[last]!.equals(best) ? last : values.findIndex(value => value.equals(best))
}

export function checkStochasticFictitiousPlay(
  subject: unknown,
  result: StochasticFictitiousPlay,
): Completeness | undefined {
  const played = checkObserved(subject, result)
  const gets = logitGets(played.game, demandLambda(result))
  const stream = streamOf(result)
  const sums = played.game.strategies.map(names => names.map(() => 0))
  const path = replay(
    result,
    played,
    (profile, round) => {
      if (round === 1) return profile
      return sums.map(row =>
        drawn(
          row.map(value => value / (round - 1)),
          stream,
        ),
      )
    },
    profile => {
      for (const [i, row] of sums.entries()) for (const s of row.keys()) row[s]! += gets(profile, i, s)
    },
  )
  return verdict(played, path)
}

export function checkLogitDynamics(subject: unknown, result: LogitDynamics): Completeness | undefined {
  const played = checkObserved(subject, result)
  const { game } = played
  const gets = logitGets(game, demandLambda(result))
  const stream = streamOf(result)
  const path = replay(result, played, (profile, round) => {
    if (round === 1) return profile
    const i = stream.integer(0, game.players.length - 1)
    return profile.with(
      i,
      drawn(
        game.strategies[i]!.map((_, s) => gets(profile, i, s)),
        stream,
      ),
    )
  })
  return verdict(played, path)
}

export function checkRegretMatching(subject: unknown, result: RegretMatching): Completeness | undefined {
  const played = checkObserved(subject, result)
  const { game } = played
  demand(result.rule === 'conditional' || result.rule === 'unconditional', 'rule')
  const stream = streamOf(result)
  const gets = scaledGets(game)
  // By the strategy that was played (one row for all if unconditional), and by that of the regret.
  const rows = result.rule === 'conditional'
  const sums = game.strategies.map(names => names.map(() => names.map(() => 0)))
  const choose: Choose = (profile, round) =>
    profile.map((last, i) => {
      const count = game.strategies[i]!.length
      if (round === 1) return last
      const regrets = sums[i]![rows ? last : 0]!.map(value => Math.max(0, value))
      if (!rows) return regrets.some(value => value > 0) ? part(regrets, stream) : last
      if (count === 1) return last
      const leaving = regrets.map((value, k) => (k === last ? 0 : value / (2 * (count - 1) * (round - 1))))
      const stays = 1 - leaving.reduce((a, b) => a + b, 0)
      return part(leaving.with(last, stays), stream)
    })
  const path = replay(result, played, choose, profile => {
    for (const [i, lists] of sums.entries()) {
      const row = lists[rows ? profile[i]! : 0]!
      for (const k of row.keys()) row[k]! += gets(profile, i, k) - gets(profile, i, profile[i]!)
    }
  })
  return verdict(played, path)
}

/** The places of all rounds, if they are few enough to play again. */
function replay(
  result: Observed,
  played: Played,
  choose: Choose,
  see: (profile: readonly number[]) => void = () => {},
): number[] | undefined {
  const { game } = played
  const width = game.strategies.reduce((all, names) => all + names.length, 0)
  if (result.rounds * width > MAX_REPLAYED) return undefined
  const path: number[] = []
  let profile: readonly number[] = result.initial
  for (let round = 1; round <= result.rounds; round++) {
    profile = choose(profile, round)
    path.push(profileIndex(game, profile))
    see(profile)
  }
  demandReplayed(
    result,
    played,
    path.map(place => ({ place, rounds: 1 })),
  )
  return path
}

/** Whether all that is said of the rounds that were played, few or many, was worked out again. */
function verdict({ recomputed }: Played, path: readonly number[] | undefined): Completeness {
  return recomputed && path !== undefined ? 'checked' : 'not checked'
}

function streamOf({ seed }: { readonly seed: number }): Random {
  demand(Number.isSafeInteger(seed), 'seed')
  return randomStream(seed)
}

function demandLambda({ lambda }: { readonly lambda: Fraction }): Fraction {
  demand(fraction(lambda, 'lambda').s >= 0n, 'lambda')
  return lambda
}

function extremes(game: NormalForm, i: number): [low: Fraction, high: Fraction] {
  const all = Array.from({ length: game.payoffs[i]!.values.length }, (_, k) => payoff(game, profileAt(game, k), i))
  return [all.reduce((a, b) => (b.compare(a) < 0 ? b : a)), all.reduce((a, b) => (b.compare(a) > 0 ? b : a))]
}

/** λ times the payoff less the least one. */
function logitGets(game: NormalForm, lambda: Fraction): Gets {
  const lows = game.players.map((_, i) => extremes(game, i)[0])
  return (profile, i, s) => toNumber(payoff(game, profile.with(i, s), i).sub(lows[i]!).mul(lambda))
}

/** The payoff on a scale from 0 to 1. */
function scaledGets(game: NormalForm): Gets {
  const ends = game.players.map((_, i) => extremes(game, i))
  return (profile, i, s) => {
    const [low, high] = ends[i]!
    const range = high.sub(low)
    return toNumber(
      payoff(game, profile.with(i, s), i)
        .sub(low)
        .div(range.n === 0n ? ONE : range),
    )
  }
}

/** Drawn by weights e^value. */
function drawn(values: readonly number[], stream: Random): number {
  const top = Math.max(...values)
  return part(
    values.map(value => Math.exp(value - top)),
    stream,
  )
}

/** The part of [0, total) into which the next number of 53 bits falls. */
function part(weights: readonly number[], stream: Random): number {
  const bits = BigInt(stream.word()) * 2n ** 21n + BigInt(stream.word() >>> 11)
  const point = toNumber(ratio(bits, 2n ** 53n)) * weights.reduce((a, b) => a + b, 0)
  let end = 0
  for (const [s, weight] of weights.entries()) {
    end += weight
    if (weight > 0 && point < end) return s
  }
  return weights.findLastIndex(weight => weight > 0)
}
