/**
 * The page's side of the solver. One question at a time is with the worker; while it is, only the newest one waits.
 *
 * So answers come in order, each at most one question behind the sliders, and the last one is that of where they rest.
 * An answer is dropped if it belongs to another scenario than the one on the page, or to a worker that was given up.
 */
import { fromJSON, type JSONValue } from '@biform/core'
import { type Remote, wrap } from 'comlink'
import { lane } from './lane.ts'
import type { Api, LineReply, PlaneReply, PointReply } from './protocol.ts'
import type { Refusal } from './refusal.ts'

/** A scenario and the parameters that differ from its own values. */
export interface Question {
  readonly scenario: string
  readonly parameters: Readonly<Record<string, string>>
}

/** The parameters along the two axes of a phase plane besides. */
export interface PlaneQuestion extends Question {
  readonly axes: readonly [string, string]
}

/** What the page hears. */
export interface Listener {
  readonly onPoint: (reply: PointReply, question: Question) => void
  readonly onLine: (reply: LineReply | Refusal, question: Question) => void
  readonly onPlane: (reply: PlaneReply | Refusal, question: PlaneQuestion) => void
  readonly onFailure: () => void
}

export interface Client {
  /**
   * Asks for a point and, once that is answered, for the phase line and the phase plane, unless they are those that were
   * asked for last.
   */
  readonly ask: (point: Question, line: Question | undefined, plane?: PlaneQuestion) => void
  /** Gives up on the worker and asks another one. */
  readonly restart: () => void
  readonly close: () => void
}

interface Job {
  readonly point: Question
  readonly line: Question | undefined
  readonly plane: PlaneQuestion | undefined
}

/** What takes long, comes after the point, and is given up when something else is wanted. */
interface Study<Asked> {
  /** Gives up what is under way, unless it is this. */
  readonly want: (question: Asked | undefined) => void
  /** Asks, unless it was asked for last. */
  readonly ask: (question: Asked | undefined) => void
  readonly clear: () => void
}

/** Starts a worker and listens to it. */
export function connect(listener: Listener, start: () => Worker = startWorker): Client {
  let worker: Worker | undefined
  let remote: Remote<Api>
  let newest: Job | undefined

  const open = (): void => {
    const mine = start()
    worker = mine
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
    planes.clear()
    worker?.terminate()
    worker = undefined
  }

  const points = lane<Job, PointReply>({
    send: async ({ point }) => fromJSON(await remote.point(point.scenario, point.parameters)) as PointReply,
    hear: (reply, { point }) => {
      if (point.scenario === newest?.point.scenario) listener.onPoint(reply, point)
    },
    fail,
    idle: ({ line, plane }) => {
      lines.ask(line)
      planes.ask(plane)
    },
  })

  const study = <Asked extends Question, Reply extends object>(
    what: 'line' | 'plane',
    send: (question: Asked) => Promise<JSONValue>,
    hear: (reply: Reply | Refusal, question: Asked) => void,
  ): Study<Asked> => {
    let drawn = ''
    const asked = lane<Asked, Reply | Refusal>({
      send: async question => fromJSON(await send(question)) as Reply | Refusal | null,
      hear: (reply, question) => {
        if (JSON.stringify(question) === drawn) hear(reply, question)
      },
      fail,
    })
    return {
      want: question => {
        if (drawn === '' || drawn === JSON.stringify(question)) return
        drawn = ''
        void remote.forget(what).catch(() => {}) // a worker that fails says so by its own event
      },
      ask: question => {
        const key = JSON.stringify(question)
        if (!question || key === drawn) return
        drawn = key
        asked.ask(question)
      },
      clear: () => {
        drawn = ''
        asked.clear()
      },
    }
  }

  const lines = study<Question, LineReply>(
    'line',
    ({ scenario, parameters }) => remote.line(scenario, parameters),
    listener.onLine,
  )
  const planes = study<PlaneQuestion, PlaneReply>(
    'plane',
    ({ scenario, parameters, axes }) => remote.plane(scenario, parameters, axes),
    listener.onPlane,
  )

  const ask = (point: Question, line: Question | undefined, plane?: PlaneQuestion): void => {
    newest = { point, line, plane }
    lines.want(line)
    planes.want(plane)
    points.ask(newest)
  }

  open()
  return {
    ask,
    restart: () => {
      close()
      open()
      if (newest) ask(newest.point, newest.line, newest.plane)
    },
    close,
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'solver' })
}
