/**
 * A match: strategies play a stage game over and over. Where all are automata and nothing is random, the course repeats
 * itself and any number of turns is counted in closed form; else it is played, in tables where it can be.
 */
import {
  doubles,
  type Fraction,
  InputError,
  integers,
  type NormalForm,
  ONE,
  profileCount,
  randomStream,
  runSync,
  type Steps,
  type Stop,
  type Strategy,
  shapeOf,
  streamState,
  toNumber,
} from '@biform/core'
import { checkStepOptions } from '../../options.ts'
import type { MatchScores, PlayMatch } from '../../results/repeated.ts'
import { checkStrategies } from '../input.ts'
import { type Course, countsOf, courseOf, profileOf } from './cycle.ts'
import { drawOf, outcome } from './draw.ts'
import { openMove, STREAMS, tableMove, trembling } from './moves.ts'
import { openMatch, playOpen } from './open-loop.ts'
import { MATCH_OPTIONS, type MatchOptions, type MatchSetting, settingOf } from './options.ts'
import { MAX_SLICE, pairMatch, playPair } from './pair-loop.ts'
import { asProfiles, discountedValue, scoresOf } from './scores.ts'
import { type Table, tableOf } from './table.ts'

/** A discounted value of an endless course is written out in so many bits at most. */
const MAX_DISCOUNT_BITS = 160_000

/**
 * Plays a match and adds up the scores, exactly.
 *
 * Automata that leave nothing to chance are not played but solved: `kind` is `cycle`, the record has the turns before
 * the cycle and the cycle, and 10^12 turns cost no more than ten. Otherwise `kind` is `played`, seeded; two automata with
 * two actions each are played in one table of their joint states. The law of every chance is exact. Complexity: the length
 * of the course, or the number of turns.
 *
 * @param strategies one per player: automata made for their roles, or open strategies
 * @throws InputError for strategies that are made for another game or role, and options out of range
 * @throws StrategyError (an InputError) for an open strategy that throws or returns no action of its own: it names the
 * strategy and the turn
 * @example
 * const dilemma = bimatrix([[3, 0], [5, 1]], [[3, 5], [0, 1]])
 * const [titForTat, suspicious] = [memoryOne([1, 0, 1, 0]), memoryOne([1, 0, 1, 0], 0)]
 * const match = playMatch(dilemma, [titForTat, suspicious], { turns: 1e12 })
 * match.scores // → ['2500000000000', '2500000000000']
 * match.cycle // → [[0, 1], [1, 0]]
 * playMatch(dilemma, [titForTat, titForTat], { turns: 200, noise: '1/20', seed: 7 }).kind // → 'played'
 */
export function playMatch(stage: NormalForm, strategies: readonly Strategy[], options: MatchOptions): PlayMatch {
  return runSync(playMatchSteps(stage, strategies, options), options)
}

/** `playMatch` in steps: one for some thousands of turns, or for a million where they are played in a table. */
export function* playMatchSteps(
  stage: NormalForm,
  strategies: readonly Strategy[],
  options: MatchOptions,
): Steps<PlayMatch> {
  checkStepOptions(options, MATCH_OPTIONS)
  checkStrategies(stage, strategies)
  const setting = settingOf(stage, strategies, options)
  const { noise } = setting
  const tables = strategies.map((strategy, i) =>
    strategy.kind === 'automaton' ? tableOf(strategy, noise.inAction[i]!) : undefined,
  )
  const automata = tables.filter(table => table !== undefined)
  const seesAll = noise.inPerception.every(error => error.n === 0n)
  if (automata.length === tables.length && seesAll && setting.turns !== undefined) {
    const course = courseOf(automata, stage)
    if (course !== undefined) return cycleMatch(setting, course, setting.turns)
  }
  return yield* played(setting, tables, seesAll)
}

/** The closed form. */
function cycleMatch(setting: MatchSetting, course: Course, turns: number): PlayMatch {
  const { stage, discount } = setting
  const length = course.cycle.length
  const average = scoresOf(stage, countsOf({ ...course, preperiod: [] }, length, profileCount(stage)), []).payoffs
  return {
    method: 'playMatch',
    kind: 'cycle',
    complete: true,
    ...whoPlayed(setting),
    ...scoresOf(stage, countsOf(course, turns, profileCount(stage)), setting.cooperating),
    history: asProfiles(
      stage,
      Array.from({ length: Math.min(turns, setting.history) }, (_, turn) => profileOf(course, turn)),
    ),
    preperiod: asProfiles(stage, course.preperiod),
    cycle: asProfiles(stage, course.cycle),
    endless: {
      payoffs: average,
      ...(discount === undefined ? {} : { discount, discounted: discounted(stage, course, discount) }),
    },
  }
}

function discounted(stage: NormalForm, course: Course, discount: Fraction): Fraction[] {
  const turns = course.preperiod.length + course.cycle.length
  const bits = turns * discount.d.toString(2).length
  if (bits > MAX_DISCOUNT_BITS) {
    const what = `makes a fraction of ${bits} bits over the ${turns} turns before play repeats itself`
    throw new InputError('options.discount', `${what}, more than ${MAX_DISCOUNT_BITS}`)
  }
  return stage.payoffs.map(store => discountedValue(course, integers(store), discount).div(store.denominator))
}

/** The match, played. */
function* played(setting: MatchSetting, tables: readonly (Table | undefined)[], seesAll: boolean): Steps<PlayMatch> {
  const { stage, seed, ending, discount } = setting
  const length = setting.turns ?? (yield* drawnLength(seed, ending!))
  const turns = typeof length === 'string' ? 0 : Math.min(length, ending?.maxTurns ?? length)
  let reason: Stop | undefined = typeof length === 'string' ? length : length > turns ? 'limit' : undefined
  const counts = new Float64Array(profileCount(stage))
  const history = new Int32Array(Math.min(turns, setting.history))
  const run = runOf(setting, tables, seesAll, counts)
  const weighed = discount === undefined ? undefined : weighing(stage, discount)
  let turn = 0
  while (turn < turns) {
    const until = Math.min(turns, turn + (weighed ? OPEN_SLICE : run.slice))
    const record = weighed ? new Int32Array(until - turn) : history.subarray(turn, until)
    run.play(until, record)
    if (weighed) {
      weighed.add(record)
      history.set(record.subarray(0, Math.max(0, history.length - turn)), Math.min(turn, history.length))
    }
    turn = until
    const stop = turn < turns ? yield { done: turn, total: turns } : undefined
    if (stop === undefined) continue
    reason = stop
    break
  }
  return {
    method: 'playMatch',
    kind: 'played',
    ...(reason === undefined ? { complete: true } : { complete: false, reason }),
    ...whoPlayed(setting),
    seed,
    ...(ending === undefined ? {} : { ending }),
    ...scoresOf(stage, Array.from(counts), setting.cooperating),
    history: asProfiles(stage, history.subarray(0, turn)),
    ...(weighed === undefined ? {} : { discounted: { discount: discount!, values: weighed.values() } }),
  }
}

/** Turns between two steps, where strategies are called. */
const OPEN_SLICE = 2 ** 14

/** What plays on until a turn and writes down the first profiles of those turns, as many as there is room for. */
interface Run {
  /** Turns between two steps. */
  readonly slice: number
  readonly play: (until: number, record: Int32Array) => void
}

function runOf(
  setting: MatchSetting,
  tables: readonly (Table | undefined)[],
  seesAll: boolean,
  counts: Float64Array,
): Run {
  const { stage, strategies, noise, seed } = setting
  const shape = shapeOf(stage)
  const stream = streamState(...seed, STREAMS.play)
  const [first, second] = tables
  if (tables.length === 2 && first && second && seesAll && shape.every(count => count === 2)) {
    const pair = pairMatch(first, second, stream)
    if (pair !== undefined) {
      return { slice: MAX_SLICE, play: (until, record) => playPair(pair, until, counts, record) }
    }
  }
  const moves = strategies.map((strategy, i) => {
    if (strategy.kind === 'automaton') return tableMove(tables[i]!, stream)
    const move = openMove(strategy, stage, i, seed, setting.turns)
    return trembling(move, noise.inAction[i]!, shape[i]!, stream)
  })
  const match = openMatch(shape, strategies.map(nameOf), moves, noise.inPerception, stream)
  return { slice: OPEN_SLICE, play: (until, record) => playOpen(match, until, counts, record) }
}

function nameOf(strategy: Strategy): string {
  return strategy.name ?? ''
}

/** How many turns there are if each is followed by another with a probability; one more than the most if there is no end. */
function* drawnLength(
  seed: readonly number[],
  { continuation, maxTurns }: { readonly continuation: Fraction; readonly maxTurns: number },
): Steps<number | Stop> {
  const { word } = randomStream(...seed, STREAMS.ending)
  const ends = drawOf([ONE.sub(continuation), continuation])
  for (let turns = 1; turns <= maxTurns; turns++) {
    if (outcome(ends, word) === 0) return turns
    const stop = turns % MAX_SLICE === 0 ? yield { done: 0 } : undefined
    if (stop) return stop
  }
  return maxTurns + 1
}

/** Adds up (1−δ) Σ δ^t u_t in doubles. */
function weighing(
  stage: NormalForm,
  discount: Fraction,
): { readonly add: (profiles: Int32Array) => void; readonly values: () => number[] } {
  const payoffs = stage.payoffs.map(store => doubles(store))
  const factor = toNumber(discount)
  const sums = payoffs.map(() => 0)
  let weight = toNumber(ONE.sub(discount))
  return {
    add: profiles => {
      for (let k = 0; k < profiles.length && weight > 0; k++) {
        for (let i = 0; i < payoffs.length; i++) sums[i]! += weight * payoffs[i]![profiles[k]!]!
        weight *= factor
      }
    },
    values: () => sums,
  }
}

function whoPlayed({ strategies, noise }: MatchSetting): Pick<MatchScores, 'strategies' | 'noise'> {
  const shown = strategies.map(strategy =>
    strategy.kind === 'automaton' ? strategy : ({ kind: 'open-strategy', name: strategy.name } as const),
  )
  return { strategies: shown, noise }
}
