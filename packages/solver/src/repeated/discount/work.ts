/**
 * Work in small pieces. The parts of an algorithm yield between two pieces and know nothing of budgets; `untilStopped` runs
 * them as steps, and when it is told to stop leaves them where they are.
 */
import type { Steps, Stop } from '@biform/core'

/** A part of an algorithm that yields now and then. */
export type Work<Value> = Generator<undefined, Value, undefined>

/** Runs work step by step; a run that is ended says `undecided`. */
export function* untilStopped<Value, Undecided>(
  work: Work<Value>,
  undecided: (reason: Stop) => Undecided,
): Steps<Value | Undecided> {
  let done = 0
  for (let turn = work.next(); ; turn = work.next()) {
    if (turn.done) return turn.value
    done += 1
    const reason = yield { done }
    if (reason !== undefined) return undecided(reason)
  }
}

/** Runs work to its end. */
export function finished<Value>(work: Work<Value>): Value {
  let turn = work.next()
  while (!turn.done) turn = work.next()
  return turn.value
}
