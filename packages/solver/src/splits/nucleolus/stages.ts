/**
 * The nucleolus, stage by stage: doubles propose which coalitions a stage rests on, exact weights prove that it does, and
 * one exact scan at the end shows that no excess is above its stage's. Where a proposal cannot be proved the stage is
 * solved in rationals; where the scan refutes one, all are.
 *
 * Of each stage only coalitions with positive weights are settled, never all that happen to be tight at some optimum, and
 * coalitions in the span of settled ones drop out, so that there are at most n − 1 stages.
 */
import type { Coalitional, Steps, Stop } from '@biform/core'
import { exactStageSteps } from './exact-stage.ts'
import { type Claim, violator } from './excesses.ts'
import { firstColumns, proposeSteps } from './propose.ts'
import { allocationOf, type Settled, type StageWeights, settle, unsettled } from './settled.ts'
import { copyOf, insert, outside, type Span } from './span.ts'
import type { Idle } from './tableau.ts'
import { type Worths, worthsOf } from './worths.ts'

/** What is known in the end: numerators are over `denominator` times that of the worths. */
export interface Solution {
  readonly numerators: readonly bigint[]
  readonly excesses: readonly bigint[]
  readonly denominator: bigint
  readonly stages: readonly StageWeights[]
}

/**
 * Solves a game over its imputations or over all efficient allocations. Yields after each scan, with the number of scans and
 * pivots so far and the rank of what is settled; ends early with the reason that it is sent.
 */
export function* stagesSteps(game: Coalitional, imputations: boolean): Steps<Solution | Stop> {
  const worths = worthsOf(game)
  const quick = yield* run(game, worths, imputations, false)
  if (typeof quick === 'string') return quick
  if (holds(game, imputations, quick)) return quick.solution
  const exact = yield* run(game, worths, imputations, true)
  return typeof exact === 'string' ? exact : exact.solution
}

interface Run {
  readonly solution: Solution
  /** The spans before each stage. */
  readonly spans: readonly Span[]
}

function* run(game: Coalitional, worths: Worths, imputations: boolean, exact: boolean): Steps<Run | Stop> {
  const { worth } = game
  const players = game.players.length
  let settled = unsettled(worth, players)
  let idle: readonly Idle[] = firstColumns(players)
  const spans: Span[] = []
  const pool: number[] = []
  let done = 0
  while (settled.span.inserted.length < players) {
    let next: Settled | undefined
    const found = settled.span.inserted.length
    if (!exact) {
      const steps = proposeSteps(worths, settled, idle, imputations, pool)
      for (let turn = steps.next(); ; turn = steps.next()) {
        if (turn.done) {
          next = turn.value && settle(settled, worth, turn.value)
          idle = turn.value?.idle ?? idle
          break
        }
        done += turn.value + 1
        const stop = yield { done, found }
        if (stop) return stop
      }
    }
    if (!next) {
      const steps = exactStageSteps(worth, settled, imputations)
      for (let turn = steps.next(); ; turn = steps.next()) {
        if (turn.done) {
          next = settle(settled, worth, turn.value)
          break
        }
        done += 1
        const stop = yield { done, found }
        if (stop) return stop
      }
    }
    if (!next) throw new Error('a basic solution of a stage is its proof')
    spans.push(settled.span)
    settled = next
    if (settled.span.inserted.length + idle.length !== players) idle = completed(settled.span, idle)
  }
  const { numerators, denominator } = allocationOf(settled)
  const factor = denominator / settled.denominator
  const excesses = settled.excesses.map(excess => excess * factor)
  return { solution: { numerators, denominator, excesses, stages: settled.stages }, spans }
}

/** Columns that complete a span to all of space: idle ones where they can be had. */
function completed(span: Span, idle: readonly Idle[]): Idle[] {
  const whole = copyOf(span)
  const singles = Array.from({ length: span.players }, (_, i) => ({ coalition: 1 << i, bound: false }))
  return [...idle, ...singles].filter(({ coalition }) => insert(whole, coalition) === undefined)
}

/** Whether no excess is above that of its stage and, for imputations, nobody gets less than alone. */
function holds({ worth }: Coalitional, imputations: boolean, { solution, spans }: Run): boolean {
  const { numerators, denominator, excesses } = solution
  const alone = (i: number): bigint => BigInt(worth.values[2 ** i]!) * denominator
  if (imputations && numerators.some((amount, i) => amount < alone(i))) return false
  const claims = excesses.map((excess, k): Claim => ({ excess, outside: outside(spans[k]!) }))
  return claims.length === 0 || violator(worth, solution, claims) === undefined
}
