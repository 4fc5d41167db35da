/**
 * The page's side of the solver. One question at a time is with the worker; while it is, only the newest one waits.
 *
 * So answers come in order, each at most one question behind the sliders, and the last one is that of where they rest.
 * An answer is dropped if it belongs to another scenario than the one on the page, or to a worker that was given up.
 */
import { fromJSON } from '@biform/core'
import { type Remote, wrap } from 'comlink'
import type { Api, LineReply, PointReply } from './protocol.ts'
import type { Refusal } from './refusal.ts'

/** A scenario and the parameters that differ from its own values. */
export interface Question {
  readonly scenario: string
  readonly parameters: Readonly<Record<string, string>>
}

/** What the page hears. */
export interface Listener {
  readonly onPoint: (reply: PointReply, question: Question) => void
  readonly onLine: (reply: LineReply | Refusal, question: Question) => void
  readonly onFailure: () => void
}

export interface Client {
  /** Asks for a point and, once that is answered, for the phase line, unless it is the one that was asked for last. */
  readonly ask: (point: Question, line: Question | undefined) => void
  /** Gives up on the worker and asks another one. */
  readonly restart: () => void
  readonly close: () => void
}

interface Job {
  readonly point: Question
  readonly line: Question | undefined
}

/** Starts a worker and listens to it. */
export function connect(listener: Listener, start: () => Worker = startWorker): Client {
  let worker: Worker
  let remote: Remote<Api>
  let generation = 0
  let newest: Job | undefined
  let waiting: Job | undefined
  let busy = false
  let line = ''

  const open = (): void => {
    generation += 1
    busy = false
    waiting = undefined
    line = ''
    worker = start()
    const mine = generation
    const failed = (): void => fail(mine)
    worker.addEventListener('error', failed)
    worker.addEventListener('messageerror', failed)
    remote = wrap<Api>(worker)
  }

  const fail = (mine: number): void => {
    if (mine !== generation) return
    close()
    listener.onFailure()
  }

  const close = (): void => {
    generation += 1
    worker.terminate()
  }

  const solve = async (job: Job): Promise<void> => {
    const mine = generation
    busy = true
    try {
      const reply = fromJSON(await remote.point(job.point.scenario, job.point.parameters)) as PointReply
      if (mine !== generation) return
      if (job.point.scenario === newest?.point.scenario) listener.onPoint(reply, job.point)
    } catch {
      return fail(mine)
    }
    busy = false
    const next = waiting
    waiting = undefined
    if (next) void solve(next)
    else if (job.line) void draw(job.line)
  }

  const draw = async (question: Question): Promise<void> => {
    const mine = generation
    const key = JSON.stringify(question)
    if (key === line) return
    line = key
    try {
      const reply = fromJSON(await remote.line(question.scenario, question.parameters)) as LineReply | Refusal | null
      if (mine === generation && line === key && reply) listener.onLine(reply, question)
    } catch {
      fail(mine)
    }
  }

  const ask = (point: Question, next: Question | undefined): void => {
    newest = { point, line: next }
    if (line !== '' && line !== JSON.stringify(next)) {
      line = ''
      void remote.forget().catch(() => {}) // a worker that fails says so by its own event
    }
    if (busy) waiting = newest
    else void solve(newest)
  }

  open()
  return {
    ask,
    restart: () => {
      worker.terminate()
      open()
      if (newest) ask(newest.point, newest.line)
    },
    close,
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'solver' })
}
