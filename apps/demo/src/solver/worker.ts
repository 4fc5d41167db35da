/** The solver's thread: it answers points at once, and draws phase lines in slices between them. */
import { InputError, type JSONValue, run, toJSON } from '@biform/core'
import { catalogue } from '@biform/core/catalogue'
import type { Scenario } from '@biform/core/scenarios'
import { phaseSteps } from '@biform/solver'
import { expose } from 'comlink'
import { answer } from './answer.ts'
import type { Api, LineReply } from './protocol.ts'
import { nextTurn } from './turn.ts'

let newest = { aborted: false }

const api: Api = {
  point: (id, parameters) => guarded(() => answer(scenarioCalled(id), parameters)),
  line: async (id, parameters) => {
    newest.aborted = true
    const signal = { aborted: false }
    newest = signal
    const scenario = scenarioCalled(id)
    if (!scenario.study) return null
    const steps = phaseSteps(scenario, scenario.study.parameter, { parameters })
    const line = await run(steps, { signal, pause: nextTurn }).catch(refusalOrThrow)
    if (signal.aborted) return null
    return toJSON('samples' in line ? withoutResults(line) : line)
  },
  forget: () => {
    newest.aborted = true
  },
}

function scenarioCalled(id: string): Scenario {
  const scenario = catalogue.find(item => item.id === id)
  if (!scenario) throw new InputError('scenario', `there is no scenario ${id}`)
  return scenario
}

function guarded(solve: () => object): JSONValue {
  try {
    return toJSON(solve())
  } catch (error) {
    return toJSON(refusalOrThrow(error))
  }
}

function refusalOrThrow(error: unknown): object {
  if (!(error instanceof InputError)) throw error
  return { refused: { at: error.at, reason: error.reason } }
}

function withoutResults(line: object): LineReply {
  const { samples, ...rest } = line as LineReply
  return { ...rest, samples: samples.map(({ value, verdict, deciding }) => ({ value, verdict, deciding })) }
}

expose(api)
