/** The solver as state: the last good answer of the scenario on the page, and its phase line. */
import type { Scenario } from '@biform/core/scenarios'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { studiedOf } from '../state/parameters.ts'
import { type Client, connect, type PlaneQuestion, type Question } from './client.ts'
import type { Answer, LineReply, PlaneReply } from './protocol.ts'
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
  /** The phase plane that is asked for, or an older one over the same axes. */
  readonly plane: PlaneReply | undefined
  /** True while the plane on the page belongs to other parameters than those on the page. */
  readonly planeIsOld: boolean
  readonly failed: boolean
  readonly retry: () => void
}

interface Known {
  readonly answer?: Answer
  readonly key?: string
  readonly refused?: Refusal['refused']
  readonly line?: LineReply
  readonly lineKey?: string
  readonly plane?: PlaneReply
  readonly planeKey?: string
}

/** @param axes the parameters of the phase plane, if one is wanted */
export function useSolver(
  scenario: Scenario,
  parameters: Readonly<Record<string, string>>,
  axes: readonly [string, string] | undefined,
): Solved {
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
      onPlane: (reply, question) => {
        if (!('refused' in reply)) learn(old => ({ ...old, plane: reply, planeKey: JSON.stringify(question) }))
      },
      onFailure: () => setFailed(true),
    })
    return () => client.current?.close()
  }, [])

  const point: Question = { scenario: scenario.id, parameters }
  const line = lineQuestion(scenario, parameters)
  const plane = axes && planeQuestion(scenario, parameters, axes)
  const key = JSON.stringify(point)
  const planeKey = JSON.stringify(plane)
  useEffect(() => client.current?.ask(point, line, plane), [key, planeKey])

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
    plane: axes && isOver(known.plane, scenario, axes) ? known.plane : undefined,
    planeIsOld: plane !== undefined && known.planeKey !== planeKey,
    failed,
    retry,
  }
}

/** The phase line does not depend on the parameter that it moves. */
function lineQuestion(scenario: Scenario, parameters: Readonly<Record<string, string>>): Question | undefined {
  const studied = studiedOf(scenario)
  if (studied === undefined) return undefined
  const { [studied]: _, ...others } = parameters
  return { scenario: scenario.id, parameters: others }
}

/** Nor does the phase plane depend on the two that it moves. */
function planeQuestion(
  scenario: Scenario,
  parameters: Readonly<Record<string, string>>,
  axes: readonly [string, string],
): PlaneQuestion {
  const others = Object.entries(parameters).filter(([name]) => !axes.includes(name))
  return { scenario: scenario.id, parameters: Object.fromEntries(others), axes }
}

function isOver(plane: PlaneReply | undefined, { id }: Scenario, axes: readonly [string, string]): boolean {
  return plane?.scenario === id && plane.axes.every(({ parameter }, k) => parameter === axes[k])
}
