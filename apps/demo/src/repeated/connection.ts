/** The workbench's side of its worker: one lane for each kind of question. */
import { fromJSON } from '@biform/core'
import { type Remote, wrap } from 'comlink'
import { type Lane, lane } from '../solver/lane.ts'
import type {
  CrowdReply,
  CrowdText,
  GameText,
  MatchReply,
  MatchText,
  PayoffSet,
  RepeatedAnswer,
  RepeatedApi,
  RepeatedReply,
  StageAnswer,
  StrategyText,
} from '../solver/repeated-protocol.ts'
import type { Settings } from './settings.ts'

/** What the workbench hears. */
export interface RepeatedListener {
  readonly onAnswer: (answer: RepeatedAnswer, asked: Settings) => void
  readonly onExact: (set: PayoffSet, asked: Settings) => void
  readonly onCrowd: (crowd: CrowdReply, asked: Settings) => void
  readonly onMatch: (match: MatchReply, asked: Settings) => void
  readonly onStrategies: (strategies: readonly StrategyText[]) => void
  readonly onFailure: () => void
}

export interface Connection {
  readonly answer: Lane<Settings>
  readonly exact: Lane<Settings>
  readonly match: Lane<Settings>
  readonly crowd: Lane<Settings>
  readonly close: () => void
}

/** The part of the settings that is the game. */
export function gameText({ players, actions, payoffs, delta, goal, threat }: Settings): GameText {
  return {
    players,
    actions,
    payoffs: payoffs.map(value => value.toFraction()),
    delta: delta.toFraction(),
    goal,
    threat,
  }
}

/** The part of the settings that is the match. */
export function matchText({ match, noise, seed }: Settings): MatchText {
  return { match, noise: noise.toFraction(), seed }
}

/** The part of the settings that is the class. */
export function crowdText({ crowd, noise, seed }: Settings): CrowdText {
  return { crowd, noise: noise.toFraction(), seed }
}

/** Starts a worker and listens to it. */
export function connect(listener: RepeatedListener, start: () => Worker = startWorker): Connection {
  const worker = start()
  const remote: Remote<RepeatedApi> = wrap<RepeatedApi>(worker)
  let closed = false
  const fail = (): void => {
    if (closed) return
    close()
    listener.onFailure()
  }
  let have: { readonly number: number; readonly stage: StageAnswer } | undefined
  const answer = lane<Settings, RepeatedAnswer>({
    send: async asked => {
      const reply = fromJSON(await remote.point(gameText(asked), have?.number ?? 0)) as RepeatedReply
      const stage = reply.stage ?? have!.stage
      have = { number: reply.number, stage }
      return { ...reply, stage }
    },
    hear: listener.onAnswer,
    fail,
  })
  const exact = lane<Settings, PayoffSet>({
    send: async asked => fromJSON(await remote.exact(gameText(asked))) as PayoffSet | null,
    hear: listener.onExact,
    fail,
    overtaken: () => void remote.forget().catch(() => {}), // a worker that fails says so by its own event
  })
  const match = lane<Settings, MatchReply>({
    send: async asked => fromJSON(await remote.match(gameText(asked), matchText(asked))) as MatchReply,
    hear: listener.onMatch,
    fail,
  })
  const crowd = lane<Settings, CrowdReply>({
    send: async asked => fromJSON(await remote.crowd(gameText(asked), crowdText(asked))) as CrowdReply | null,
    hear: listener.onCrowd,
    fail,
  })
  const close = (): void => {
    closed = true
    for (const item of [answer, exact, match, crowd]) item.clear()
    worker.terminate()
  }
  worker.addEventListener('error', fail)
  worker.addEventListener('messageerror', fail)
  remote.strategies().then(listener.onStrategies, fail)
  return { answer, exact, match, crowd, close }
}

function startWorker(): Worker {
  return new Worker(new URL('../solver/repeated-worker.ts', import.meta.url), { type: 'module', name: 'repeated' })
}
