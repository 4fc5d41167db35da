/**
 * Checks matches. One in closed form is walked through until its joint state comes back; one of automata that was drawn
 * is drawn again, bit by bit, up to `MAX_REPLAYED_TURNS` turns; of one with open strategies, which are code, the scores
 * are held against the counts and the history only.
 */
import {
  type Automaton,
  compare,
  at as entry,
  Fraction,
  type NormalForm,
  ONE,
  observationIndex,
  ownOrder,
  profileAt,
  profileCount,
  profileIndex,
  type Random,
  randomStream,
  ratio,
  sum,
  ZERO,
} from '@biform/core'
import type { CycleMatch, MatchScores, PlayedMatch, PlayMatch } from '../../results/repeated.ts'
import { type Completeness, demand, demandSame, gameOf, list, record } from '../flaw.ts'
import { checkActions, checkAutomaton, checkNoise } from './players.ts'
import { done } from './turn.ts'

/** Matches of automata up to this length are drawn again. */
export const MAX_REPLAYED_TURNS = 20_000

/** A match of either kind. */
export function checkPlayMatch(subject: unknown, result: PlayMatch): Completeness | undefined {
  const stage = gameOf(subject, 'normal-form')
  const machines: Automaton[] = []
  list(result.strategies, 'strategies', stage.players.length).forEach((strategy, i) => {
    const at = `strategies[${i}]`
    record(strategy, at)
    if (strategy.kind === 'automaton') {
      checkAutomaton(strategy, stage, i, at)
      machines.push(strategy)
    } else {
      demandSame(strategy, { kind: 'open-strategy', name: strategy.name }, at)
      demand(typeof strategy.name === 'string', `${at}.name`)
    }
  })
  checkNoise(result.noise, stage.players.length)
  checkActions(result.cooperating, stage, 'cooperating')
  const history = checkScores(stage, result)
  const automata = machines.length === stage.players.length ? machines : undefined
  if (result.kind === 'played') return checkPlayed(stage, automata, result, history)
  demand(result.kind === 'cycle' && automata !== undefined, 'kind')
  return checkCycle(stage, automata, result, history)
}

/** Scores and shares from counts; the places of the profiles of the first turns, which are among those counted. */
function checkScores(stage: NormalForm, result: MatchScores): number[] {
  const { turns } = result
  demand(Number.isSafeInteger(turns) && turns >= 0, 'turns')
  const counts = list(result.counts, 'counts', profileCount(stage)).map((count, p) => {
    demand(Number.isSafeInteger(count) && count >= 0, `counts[${p}]`)
    return BigInt(count)
  })
  demand(counts.reduce((a, b) => a + b) === BigInt(turns), 'turns')
  const perTurn = (total: Fraction): Fraction => (turns === 0 ? ZERO : total.div(BigInt(turns)))
  const scores = stage.payoffs.map(store => sum(counts.map((count, p) => entry(store, p).mul(count))))
  demandSame(result.scores, scores, 'scores')
  demandSame(result.payoffs, scores.map(perTurn), 'payoffs')
  const cooperation = result.cooperating.map((action, i) =>
    perTurn(sum(counts.map((count, p) => (profileAt(stage, p)[i] === action ? ratio(count, 1n) : ZERO)))),
  )
  demandSame(result.cooperation, cooperation, 'cooperation')
  const history = places(stage, result.history, 'history')
  demand(history.length <= turns, 'history')
  const left = [...result.counts]
  history.forEach((place, turn) => {
    left[place]! -= 1
    demand(left[place]! >= 0, `history[${turn}]`)
  })
  return history
}

/** Profiles, as places in the row-major lists. */
function places(stage: NormalForm, profiles: readonly (readonly number[])[], at: string): number[] {
  return list(profiles, at).map((profile, turn) => {
    checkActions(profile, stage, `${at}[${turn}]`)
    return profileIndex(stage, profile)
  })
}

/** The next joint state, if each player sees these actions. */
function following(machines: readonly Automaton[], state: readonly number[], seen: (i: number) => number[]): number[] {
  return machines.map(({ transitions, actions }, i) => transitions[state[i]!]![observationIndex(actions, seen(i))]!)
}

/** The automata play until they are back at a joint state: from there on, all repeats itself. */
function checkCycle(
  stage: NormalForm,
  machines: readonly Automaton[],
  result: CycleMatch,
  history: readonly number[],
): undefined {
  demand(result.complete === true, 'complete')
  result.noise.inPerception.forEach((error, i) => {
    demand(error.n === 0n, `noise.inPerception[${i}]`)
  })
  const preperiod = places(stage, result.preperiod, 'preperiod')
  const cycle = places(stage, result.cycle, 'cycle')
  demand(cycle.length > 0, 'cycle')
  const placeAt = (turn: number): number =>
    turn < preperiod.length ? preperiod[turn]! : cycle[(turn - preperiod.length) % cycle.length]!
  const seen = new Map<string, number>()
  let state: readonly number[] = machines.map(({ initial }) => initial)
  for (let turn = 0; !seen.has(state.join()); turn++) {
    const at = turn < preperiod.length ? `preperiod[${turn}]` : `cycle[${(turn - preperiod.length) % cycle.length}]`
    seen.set(state.join(), turn)
    const actions = profileAt(stage, placeAt(turn))
    machines.forEach(({ outputs }, i) => {
      const chance = done(outputs[state[i]!]!, actions[i]!, result.noise.inAction[i]!)
      demand(compare(chance, ONE) === 0, at)
    })
    state = following(machines, state, i => ownOrder(machines.length, i).map(j => actions[j]!))
  }
  // From its first turn on, the joint states repeat themselves after so many turns; then the list does, too.
  const first = seen.get(state.join())!
  demand(preperiod.length <= first, 'preperiod')
  demand((seen.size - first) % cycle.length === 0, 'cycle')
  // Neither could be shorter.
  demand(preperiod.length === 0 || preperiod.at(-1) !== cycle.at(-1), 'preperiod')
  for (let period = 1; period < cycle.length; period++) {
    demand(cycle.length % period !== 0 || cycle.some((place, k) => place !== cycle[k % period]), 'cycle')
  }
  const course = [...preperiod, ...cycle]
  history.forEach((place, turn) => {
    demand(place === placeAt(turn), `history[${turn}]`)
  })
  const counts = result.counts.map(() => 0)
  course.forEach((place, turn) => {
    // Turns turn, turn + cycle, turn + 2 cycles, … that are played; only one of them before the cycle.
    const later = Math.ceil((result.turns - turn) / cycle.length)
    counts[place]! += turn < preperiod.length ? (turn < result.turns ? 1 : 0) : Math.max(0, later)
  })
  demandSame(result.counts, counts, 'counts')
  const { payoffs, discount, discounted, ...rest } = record(result.endless, 'endless')
  demandSame(rest, {}, 'endless')
  const earned = stage.payoffs.map(store => course.map(place => entry(store, place)))
  const averages = earned.map(values => sum(values.slice(preperiod.length)).div(BigInt(cycle.length)))
  demandSame(payoffs, averages, 'endless.payoffs')
  demand((discount === undefined) === (discounted === undefined), 'endless.discounted')
  if (discount === undefined || discounted === undefined) return
  demand(discount instanceof Fraction && compare(discount, ZERO) >= 0 && compare(discount, ONE) < 0, 'endless.discount')
  list(discounted, 'endless.discounted', stage.players.length).forEach((value, i) => {
    const at = `endless.discounted[${i}]`
    demand(value instanceof Fraction, at)
    demandSame(value, discountedBackwards(earned[i]!, preperiod.length, discount), at)
  })
}

/** v = (1−δ) u + δ v′, backwards from the value at the beginning of the cycle, which solves the equation of one round. */
function discountedBackwards(values: readonly Fraction[], before: number, discount: Fraction): Fraction {
  const back = (from: number, to: number, last: Fraction): Fraction =>
    values.slice(from, to).reduceRight((value, u) => ONE.sub(discount).mul(u).add(discount.mul(value)), last)
  const [none, one] = [back(before, values.length, ZERO), back(before, values.length, ONE)]
  // One round takes v to none + (one − none) v.
  return back(0, before, none.div(ONE.sub(one.sub(none))))
}

/** How far doubles may be off, in relation to the number or, if that is below 1, to 1. */
const TOLERANCE = 1e-9

function checkPlayed(
  stage: NormalForm,
  machines: readonly Automaton[] | undefined,
  result: PlayedMatch,
  history: readonly number[],
): Completeness | undefined {
  demand(typeof result.complete === 'boolean', 'complete')
  const reasons: readonly unknown[] = result.complete ? [undefined] : ['limit', 'stopped']
  demand(reasons.includes(result.reason), 'reason')
  list(result.seed, 'seed').forEach((part, k) => {
    demand(Number.isSafeInteger(part), `seed[${k}]`)
  })
  checkEnding(result)
  if (result.discounted !== undefined) {
    const { discount, values } = record(result.discounted, 'discounted')
    demand(
      discount instanceof Fraction && compare(discount, ZERO) >= 0 && compare(discount, ONE) < 0,
      'discounted.discount',
    )
    list(values, 'discounted.values', stage.players.length).forEach((value, i) => {
      demand(Number.isFinite(value), `discounted.values[${i}]`)
    })
  }
  const replayed = machines !== undefined && result.turns <= MAX_REPLAYED_TURNS
  const turns = replayed ? replay(stage, machines, result) : history
  history.forEach((place, turn) => {
    demand(place === turns[turn], `history[${turn}]`)
  })
  if (turns.length < result.turns) return 'not checked'
  const counts = result.counts.map(() => 0)
  for (const place of turns) counts[place]! += 1
  demandSame(result.counts, counts, 'counts')
  result.discounted?.values.forEach((value, i) => {
    const discount = Number(result.discounted!.discount.valueOf())
    const expected = turns.reduceRight(
      (later, place) => (1 - discount) * Number(entry(stage.payoffs[i]!, place).valueOf()) + discount * later,
      0,
    )
    demand(Math.abs(value - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)), `discounted.values[${i}]`)
  })
  return replayed ? undefined : 'not checked'
}

/** A random length is drawn again. */
function checkEnding({ ending, seed, turns, complete }: PlayedMatch): void {
  if (ending === undefined) return
  const { continuation, maxTurns } = record(ending, 'ending')
  demand(
    continuation instanceof Fraction && compare(continuation, ZERO) >= 0 && compare(continuation, ONE) < 0,
    'ending.continuation',
  )
  demand(Number.isSafeInteger(maxTurns) && maxTurns >= turns && maxTurns > 0, 'ending.maxTurns')
  if (turns > MAX_REPLAYED_TURNS) return
  const stream = randomStream(...seed, 0)
  const again = [ONE.sub(continuation), continuation]
  for (let turn = 1; turn < turns; turn++) demand(drawn(stream, again) === 1, 'turns')
  if (complete) demand(turns > 0 && drawn(stream, again) === 0, 'turns')
}

/** The places of all profiles, drawn again. */
function replay(stage: NormalForm, machines: readonly Automaton[], { noise, seed, turns }: PlayedMatch): number[] {
  const stream = randomStream(...seed, 1)
  let state = machines.map(({ initial }) => initial)
  return Array.from({ length: turns }, () => {
    const actions = machines.map(({ outputs }, i) => {
      const intended = outputs[state[i]!]!
      return drawn(
        stream,
        intended.map((_, action) => done(intended, action, noise.inAction[i]!)),
      )
    })
    state = following(machines, state, i =>
      ownOrder(machines.length, i).map(j => {
        const count = stage.strategies[j]!.length
        const error = count === 1 || i === j ? ZERO : noise.inPerception[i]!
        const shifts = Array.from({ length: count }, (_, k) =>
          k === 0 ? ONE.sub(error) : error.div(BigInt(count - 1)),
        )
        return (actions[j]! + drawn(stream, shifts)) % count
      }),
    )
    return profileIndex(stage, actions)
  })
}

/** Draws from a distribution: 31 bits at a time until the numbers that begin with them all belong to one outcome. */
function drawn(stream: Random, probabilities: readonly Fraction[]): number {
  const certain = probabilities.findIndex(value => compare(value, ONE) === 0)
  if (certain >= 0) return certain
  let lower = ZERO
  let width = ONE
  for (;;) {
    width = width.div(2n ** 31n)
    lower = lower.add(width.mul(BigInt(stream.word() >>> 1)))
    let end = ZERO
    for (const [outcome, probability] of probabilities.entries()) {
      const begin = end
      end = end.add(probability)
      if (compare(begin, lower) <= 0 && compare(lower.add(width), end) <= 0) return outcome
    }
  }
}
