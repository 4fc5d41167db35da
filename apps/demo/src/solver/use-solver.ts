/** The solver as state: the last good answer of the scenario on the page, and its phase line. */
import type { Scenario } from '@biform/core/scenarios'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Client, connect, type Question } from './client.ts'
import type { Answer, LineReply } from './protocol.ts'
import type { Refusal } from './refusal.ts'

/** What is known at the moment. */
export interface Solved {
  /** The last good answer; it carries the parameters that it belongs to. */
  readonly answer: Answer | undefined
  /** True while the answer on the page belongs to other parameters than those on the page. */
  readonly answerIsOld: boolean
  /** Set while the parameters as they are make no game. */
  readonly refused: Refusal['refused'] | undefined
  readonly line: LineReply | undefined
  /** True while the phase line on the page belongs to other parameters than those on the page. */
  readonly lineIsOld: boolean
  readonly failed: boolean
  readonly retry: () => void
}

interface Known {
  readonly answer?: Answer
  readonly key?: string
  readonly refused?: Refusal['refused']
  readonly line?: LineReply
  readonly lineKey?: string
}

export function useSolver(scenario: Scenario, parameters: Readonly<Record<string, string>>): Solved {
  const [known, learn] = useState<Known>({})
  const [failed, setFailed] = useState(false)
  const client = useRef<Client>(undefined)

  useEffect(() => {
    client.current = connect({
      onPoint: (reply, question) =>
        learn(({ refused: _, ...old }) => ({
          ...old,
          key: JSON.stringify(question),
          ...('refused' in reply ? { refused: reply.refused } : { answer: reply }),
        })),
      onLine: (reply, question) => {
        if (!('refused' in reply)) learn(old => ({ ...old, line: reply, lineKey: JSON.stringify(question) }))
      },
      onFailure: () => setFailed(true),
    })
    return () => client.current?.close()
  }, [])

  const point: Question = { scenario: scenario.id, parameters }
  const line = lineQuestion(scenario, parameters)
  const key = JSON.stringify(point)
  useEffect(() => client.current?.ask(point, line), [key])

  const retry = useCallback(() => {
    setFailed(false)
    client.current?.restart()
  }, [])
  const here = known.answer?.run.scenario === scenario.id
  return {
    answer: here ? known.answer : undefined,
    answerIsOld: known.key !== key,
    refused: known.key === key ? known.refused : undefined,
    line: known.line?.scenario === scenario.id ? known.line : undefined,
    lineIsOld: known.lineKey !== JSON.stringify(line),
    failed,
    retry,
  }
}

/** The phase line does not depend on the parameter that it moves. */
function lineQuestion(scenario: Scenario, parameters: Readonly<Record<string, string>>): Question | undefined {
  if (!scenario.study) return undefined
  const { [scenario.study.parameter]: _, ...others } = parameters
  return { scenario: scenario.id, parameters: others }
}
