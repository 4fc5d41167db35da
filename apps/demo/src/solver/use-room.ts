/** The solver of a room as state: the newest answer, with the numbers that it belongs to. */
import { fromJSON } from '@biform/core'
import { wrap } from 'comlink'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Lane, lane } from './lane.ts'
import type { RoomAnswers, RoomApi, RoomNumbers } from './room-protocol.ts'

export interface RoomSolved<Name extends keyof RoomAnswers> {
  readonly answer: RoomAnswers[Name] | undefined
  /** True while the answer belongs to other numbers than those on the page. */
  readonly old: boolean
  readonly failed: boolean
  readonly retry: () => void
}

export function useRoom<Name extends keyof RoomAnswers>(room: Name, numbers: RoomNumbers): RoomSolved<Name> {
  const [known, learn] = useState<{ readonly answer: RoomAnswers[Name]; readonly key: string }>()
  const [failed, setFailed] = useState(false)
  const [attempt, again] = useState(0)
  const questions = useRef<Lane<RoomNumbers>>(undefined)
  const key = JSON.stringify(numbers)

  useLayoutEffect(() => {
    const worker = new Worker(new URL('./room-worker.ts', import.meta.url), { type: 'module', name: 'room' })
    const remote = wrap<RoomApi>(worker)
    const close = (): void => {
      asked.clear()
      worker.terminate()
    }
    const fail = (): void => {
      close()
      setFailed(true)
    }
    const asked = lane<RoomNumbers, RoomAnswers[Name]>({
      send: async question => fromJSON(await remote.answer(room, question)) as RoomAnswers[Name],
      hear: (answer, question) => learn({ answer, key: JSON.stringify(question) }),
      fail,
    })
    worker.addEventListener('error', fail)
    worker.addEventListener('messageerror', fail)
    questions.current = asked
    return close
  }, [room, attempt])

  useLayoutEffect(() => questions.current?.ask(numbers), [key, room, attempt])

  const retry = useCallback(() => {
    setFailed(false)
    again(count => count + 1)
  }, [])
  return { answer: known?.answer, old: known?.key !== key, failed, retry }
}
