/**
 * The page's side of the solver. One question at a time is with the worker; while it is, only the newest one waits.
 *
 * So answers come in order, each at most one question behind the sliders, and the last one is that of where they rest.
 * An answer is dropped if it belongs to another scenario than the one on the page, or to a worker that was given up.
 */
import { fromJSON } from '@biform/core'
import { type Remote, wrap } from 'comlink'
import { lane } from './lane.ts'
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
  let worker: Worker | undefined
  let remote: Remote<Api>
  let newest: Job | undefined
  let drawn = ''

  const open = (): void => {
    const mine = start()
    worker = mine
    drawn = ''
    const failed = (): void => {
      if (mine === worker) fail()
    }
    mine.addEventListener('error', failed)
    mine.addEventListener('messageerror', failed)
    remote = wrap<Api>(mine)
  }

  const fail = (): void => {
    close()
    listener.onFailure()
  }

  const close = (): void => {
    points.clear()
    lines.clear()
    worker?.terminate()
    worker = undefined
  }

  const points = lane<Job, PointReply>({
    send: async ({ point }) => fromJSON(await remote.point(point.scenario, point.parameters)) as PointReply,
    hear: (reply, { point }) => {
      if (point.scenario === newest?.point.scenario) listener.onPoint(reply, point)
    },
    fail,
    idle: ({ line }) => {
      const key = JSON.stringify(line)
      if (!line || key === drawn) return
      drawn = key
      lines.ask(line)
    },
  })

  const lines = lane<Question, LineReply | Refusal>({
    send: async ({ scenario, parameters }) =>
      fromJSON(await remote.line(scenario, parameters)) as LineReply | Refusal | null,
    hear: (reply, line) => {
      if (JSON.stringify(line) === drawn) listener.onLine(reply, line)
    },
    fail,
  })

  const ask = (point: Question, line: Question | undefined): void => {
    newest = { point, line }
    if (drawn !== '' && drawn !== JSON.stringify(line)) {
      drawn = ''
      void remote.forget().catch(() => {}) // a worker that fails says so by its own event
    }
    points.ask(newest)
  }

  open()
  return {
    ask,
    restart: () => {
      close()
      open()
      if (newest) ask(newest.point, newest.line)
    },
    close,
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'solver' })
}
