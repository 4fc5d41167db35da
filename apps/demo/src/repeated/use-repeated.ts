/** The solver of repeated games as state: the newest answer, and the exact one once the slider rests. */
import { fromJSON } from '@biform/core'
import { type Remote, wrap } from 'comlink'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { GameText, PayoffSet, RepeatedAnswer, RepeatedApi } from '../solver/repeated-protocol.ts'
import { type Lane, lane } from './lane.ts'
import type { Settings } from './settings.ts'

/** The exact set is asked for when nothing has changed for this long, in milliseconds. */
const REST = 250

export interface RepeatedSolved {
  /** The newest answer, and the game that it belongs to. */
  readonly answer: RepeatedAnswer | undefined
  readonly question: GameText | undefined
  /** The exact equilibrium payoffs, if they belong to that game. */
  readonly exact: PayoffSet | undefined
  /** True while the answer belongs to other settings than those on the page. */
  readonly old: boolean
  readonly failed: boolean
  readonly retry: () => void
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

interface Known {
  readonly answer?: RepeatedAnswer
  readonly question?: GameText
  readonly exact?: PayoffSet
  readonly exactKey?: string
}

interface Connection {
  readonly point: Lane<GameText>
  readonly exact: Lane<GameText>
  readonly close: () => void
}

export function useRepeated(settings: Settings): RepeatedSolved {
  const [known, learn] = useState<Known>({})
  const [failed, setFailed] = useState(false)
  const [attempt, again] = useState(0)
  const connection = useRef<Connection>(undefined)
  const question = gameText(settings)
  const key = JSON.stringify(question)

  useEffect(() => {
    connection.current = connect(learn, () => setFailed(true))
    return () => connection.current?.close()
  }, [attempt])

  useEffect(() => {
    connection.current?.point.ask(question)
    const timer = setTimeout(() => connection.current?.exact.ask(question), REST)
    return () => clearTimeout(timer)
  }, [key, attempt])

  const retry = useCallback(() => {
    setFailed(false)
    again(count => count + 1)
  }, [])
  const answerKey = JSON.stringify(known.question)
  return {
    answer: known.answer,
    question: known.question,
    exact: known.exactKey === answerKey ? known.exact : undefined,
    old: answerKey !== key,
    failed,
    retry,
  }
}

function connect(learn: (next: (old: Known) => Known) => void, onFailure: () => void): Connection {
  const worker = new Worker(new URL('../solver/repeated-worker.ts', import.meta.url), {
    type: 'module',
    name: 'repeated',
  })
  const remote: Remote<RepeatedApi> = wrap<RepeatedApi>(worker)
  const fail = (): void => {
    close()
    onFailure()
  }
  const point = lane<GameText, RepeatedAnswer>(
    async game => fromJSON(await remote.point(game)) as RepeatedAnswer,
    (answer, question) => learn(old => ({ ...old, answer, question })),
    fail,
  )
  const exact = lane<GameText, PayoffSet>(
    async game => fromJSON(await remote.exact(game)) as PayoffSet | null,
    (set, question) => learn(old => ({ ...old, exact: set, exactKey: JSON.stringify(question) })),
    fail,
    () => void remote.forget().catch(() => {}), // a worker that fails says so by its own event
  )
  const close = (): void => {
    point.clear()
    exact.clear()
    worker.terminate()
  }
  worker.addEventListener('error', fail)
  worker.addEventListener('messageerror', fail)
  return { point, exact, close }
}
