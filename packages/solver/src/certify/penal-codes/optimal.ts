/**
 * Checks two-phase penal codes: each code by what every departure from it gains, on all of its discount factors; and
 * that there is none elsewhere, by trying all sticks at every root of what any departure may gain, and between the roots.
 */
import {
  compareReal,
  type NormalForm,
  ONE,
  payoff,
  profileAt,
  profileCount,
  type Real,
  realRoots,
  signAt,
  ZERO,
} from '@biform/core'
import type { Interval, OptimalPenalCode, ProfilePath } from '../../results/index.ts'
import type { Polynomial } from '../discount/departures.ts'
import { between, contains, distinct, shaped, whereNone } from '../discount/sets.ts'
import { profileOf } from '../discount/thresholds.ts'
import { type Completeness, claimsAll, demand, demandSame, gameOf, list, record } from '../flaw.ts'
import { gainsFrom, type Play } from './paths.ts'

/** Up to so many gains are looked at for the discount factors without a code. */
const MAX_GAINS = 150

/** The codes work; where they end no other does. */
export function checkOptimalPenalCode(subject: unknown, result: OptimalPenalCode): Completeness {
  const stage = gameOf(subject, 'normal-form')
  const target = list(result.target, 'target').map((profile, t) => profileOf(stage, profile, `target[${t}]`))
  demand(target.length > 0, 'target')
  demand(Number.isSafeInteger(result.periods) && result.periods >= 1 && result.periods <= 16, 'periods')
  for (const name of ['common', 'renegotiationProof'] as const) demand(typeof result[name] === 'boolean', name)
  demand(!result.renegotiationProof || (stage.players.length === 2 && target.length === 1), 'renegotiationProof')
  const complete = claimsAll(result)
  demand(complete ? result.upTo === undefined : shaped([upTo(result)], 'upTo').length === 1, 'upTo')
  const play = { stage, target }
  shaped(result.codes, 'codes').forEach(({ punishments }, k) => {
    const at = `codes[${k}]`
    const code = list(punishments, `${at}.punishments`, stage.players.length)
    code.forEach((path, i) => {
      checkStick(play, result, i, path, `${at}.punishments[${i}]`)
    })
    if (result.common)
      demandSame(
        code,
        code.map(() => code[0]),
        `${at}.punishments`,
      )
    const gains = stage.players.flatMap((_, i) =>
      [{ first: [], cycle: target }, ...code].flatMap(path => gainsFrom(play, i, path, code[i]!)),
    )
    demand(
      whereNone(gains.map(departure)).some(set => holds(set, result.codes[k]!)),
      at,
    )
  })
  demandSame(shaped(result.all, 'all'), joined(result.codes), 'all')
  if (!complete) return 'not checked'
  return isAll(play, result) ? 'checked' : 'not checked'
}

function upTo({ upTo }: OptimalPenalCode): Interval {
  return { lower: upTo!, upper: upTo!, lowerClosed: true, upperClosed: true }
}

const departure = (gain: Polynomial): { state: number; action: number; gain: Polynomial } => ({
  state: 0,
  action: 0,
  gain,
})

/** A stick of the class: one profile for ever, or for some periods before the target. */
function checkStick(
  { stage, target }: Play,
  result: OptimalPenalCode,
  player: number,
  path: ProfilePath,
  at: string,
): void {
  const { first, cycle } = record(path, at)
  list(first, `${at}.first`).forEach((profile, t) => {
    profileOf(stage, profile, `${at}.first[${t}]`)
    demandSame(profile, first[0], `${at}.first[${t}]`)
  })
  demand(first.length <= result.periods, `${at}.first`)
  if (first.length > 0) demandSame(cycle, target, `${at}.cycle`)
  else profileOf(stage, list(cycle, `${at}.cycle`, 1)[0]!, `${at}.cycle[0]`)
  const profile = first[0] ?? cycle[0]!
  demand(!result.renegotiationProof || isPenance(stage, target[0]!, player, profile), at)
}

/** No more than the target for the punished player, no less for the other: no two mixtures are ranked by both. */
function isPenance(stage: NormalForm, target: readonly number[], player: number, profile: readonly number[]): boolean {
  return stage.players.every((_, i) => {
    const order = payoff(stage, profile, i).compare(payoff(stage, target, i))
    return i === player ? order <= 0 : order >= 0
  })
}

function holds(set: Interval, part: Interval): boolean {
  const [low, high] = [compareReal(set.lower, part.lower), compareReal(part.upper, set.upper)]
  return (
    (low < 0 || (low === 0 && (set.lowerClosed || !part.lowerClosed))) &&
    (high < 0 || (high === 0 && (set.upperClosed || !part.upperClosed)))
  )
}

/** Pieces that follow each other without overlap, those that touch as one. */
function joined(pieces: readonly Interval[]): Interval[] {
  const found: Interval[] = []
  pieces.forEach(({ lower, upper, lowerClosed, upperClosed }, k) => {
    const at = `codes[${k}]`
    demand(compareReal(lower, upper) < 0 || (lowerClosed && upperClosed), at)
    const last = found.at(-1)
    const order = last === undefined ? -1 : compareReal(last.upper, lower)
    demand(order < 0 || (order === 0 && !(last!.upperClosed && lowerClosed)), at)
    if (order === 0 && (last!.upperClosed || lowerClosed)) found[found.length - 1] = { ...last!, upper, upperClosed }
    else found.push({ lower, upper, lowerClosed, upperClosed })
  })
  return found
}

/** Whether there was looked at all sticks, and none makes a code outside the set. */
function isAll(play: Play, result: OptimalPenalCode): boolean {
  const { stage, target } = play
  const all: ProfilePath[] = Array.from({ length: profileCount(stage) }, (_, place) => profileAt(stage, place)).flatMap(
    profile => [
      { first: [], cycle: [profile] },
      ...Array.from({ length: result.periods }, (_, k) => ({
        first: Array.from({ length: k + 1 }, () => profile),
        cycle: target,
      })),
    ],
  )
  const mayUse = (i: number, { first, cycle }: ProfilePath): boolean =>
    !result.renegotiationProof || isPenance(stage, target[0]!, i, first[0] ?? cycle[0]!)
  const sticks = all.filter(stick => stage.players.some((_, i) => mayUse(i, stick)))
  const usable = stage.players.map((_, i) => sticks.flatMap((stick, s) => (mayUse(i, stick) ? [s] : [])))
  const stay = { first: [], cycle: target }
  const departures = stage.strategies.reduce((total, { length }, i) => total + (length - 1) * usable[i]!.length, 0)
  const periods = sticks.reduce((total, { first }) => total + Math.max(1, first.length), target.length)
  if (departures * periods > MAX_GAINS) return false
  // gains[path][player][its stick]; the target is the last path. What follows a stick is the target, or the stick again.
  const gains = [...sticks, stay].map(path =>
    stage.players.map((_, i) =>
      sticks.map((own, s) => {
        if (!usable[i]!.includes(s)) return []
        const all = gainsFrom(play, i, path, own)
        const each = stage.strategies[i]!.length - 1
        return path === stay ? all : all.slice(0, Math.max(1, path.first.length) * each)
      }),
    ),
  )
  const distinctGains = new Map(gains.flat(3).map(gain => [gain.map(value => value.toFraction()).join(), gain]))
  const roots = [...distinctGains.values()]
    .filter(gain => gain.length > 1)
    .flatMap(gain => realRoots(gain).map(({ value }) => value))
  const isOpen = (value: Real): boolean =>
    compareReal(ZERO, value) < 0 && compareReal(value, ONE) < 0 && !contains(result.all, value)
  const marks = distinct([
    ZERO,
    ...roots.filter(isOpen),
    ...result.all.flatMap(({ lower, upper }) => [lower, upper]),
    ONE,
  ])
  const points: Real[] = marks.slice(0, -1).flatMap((mark, k) => [mark, between(mark, marks[k + 1]!)])
  for (const point of points) {
    if (contains(result.all, point)) continue
    const stays = (path: number, i: number, own: number): boolean =>
      gains[path]![i]![own]!.every(gain => gain.length === 0 || signAt(gain, point) <= 0)
    demand(!isSustained(sticks.length, usable, stays, result.common), 'all')
  }
  return true
}

/** Whether a code can be made of the sticks: those that nobody carries out are thrown away until none is left to throw. */
function isSustained(
  count: number,
  usable: readonly (readonly number[])[],
  stays: (path: number, player: number, own: number) => boolean,
  common: boolean,
): boolean {
  if (common) {
    return usable[0]!.some(stick => usable.every((_, i) => stays(stick, i, stick) && stays(count, i, stick)))
  }
  let left = usable
  for (;;) {
    const held = (path: number): boolean => left.every((sticks, i) => sticks.some(own => stays(path, i, own)))
    if (!held(count)) return false
    const next = left.map(sticks => sticks.filter(held))
    if (next.every((sticks, i) => sticks.length === left[i]!.length)) return true
    left = next
  }
}
